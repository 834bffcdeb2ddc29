"""The page around the program in a browser: our own letters, nothing from another place."""

PAGE = """\
<!DOCTYPE html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>burgeridee</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/static/css/xterm.css" />
    <link rel="stylesheet" href="/static/page.css" />
    <script src="/static/js/textual.js"></script>
    <script src="/static/page.js"></script>
  </head>
  <body>
    <div class="dialog-container intro-dialog">
      <p>burgeridee start …</p>
    </div>
    <div class="dialog-container closed-dialog">
      <p>burgeridee is gestopt, en alles is bewaard.<br /><a href="/">Weer openen</a></p>
    </div>
    <div
      id="terminal"
      class="textual-terminal"
      data-session-websocket-url="{ws}"
      data-font-size="16"
    ></div>
  </body>
</html>
"""
REFUSED = """\
<!DOCTYPE html>
<html lang="nl">
  <head><meta charset="utf-8" /><title>burgeridee</title></head>
  <body>
    <p>Deze pagina gaat niet open. Gebruik het adres dat in de terminal staat. Dat werkt één keer,
    en alleen in dezelfde browser. Stop burgeridee daar met Ctrl+C en start opnieuw voor een nieuw
    adres.</p>
  </body>
</html>
"""
SCRIPT = """\
// Whoever opens the page can type at once, and need not click in it first.
document.addEventListener("DOMContentLoaded", () => {
  const watch = new MutationObserver(() => {
    const field = document.querySelector(".xterm-helper-textarea");
    if (field) field.focus();
  });
  watch.observe(document.body, {attributes: true, attributeFilter: ["class"]});
});
"""
CSS = """\
@font-face {
  font-family: "Roboto Mono";
  src: url("/static/fonts/RobotoMono-VariableFont_wght.ttf");
  font-weight: 100 700;
}
@font-face {
  font-family: "Roboto Mono";
  font-style: italic;
  src: url("/static/fonts/RobotoMono-Italic-VariableFont_wght.ttf");
  font-weight: 100 700;
}
body {
  margin: 0;
  background: #fbf6ed;
  color: #2a2622;
  font: 18px "Roboto Mono", monospace;
}
.dialog-container {
  position: absolute;
  inset: 0;
  z-index: 10;
  display: flex;
  align-items: center;
  justify-content: center;
  background: #fbf6ed;
  text-align: center;
}
a {
  color: #154f5f;
}
.closed-dialog,
body.-first-byte .intro-dialog {
  display: none;
}
body.-closed .closed-dialog {
  display: flex;
}
"""
