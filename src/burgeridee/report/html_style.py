"""How the web page looks, on a screen and on A4: one sheet, in the colour of the house."""

from burgeridee.report.document import Document
from burgeridee.report.look import INK, RULE, SOFT, TINT, look

_SHEET = """
@page { size: SIZE; margin: 14mm 18mm 15mm; @bottom-left { content: FOOT; FACE }
  @bottom-right { content: counter(page) " / " counter(pages); FACE }
  @top-right { content: MARK; FACE font-weight: 700; } }
@page :first { @top-right { content: none; } }
* { box-sizing: border-box; }
html { background: TINT; color: INK; font: 1.0625rem/1.5 "Segoe UI", "Helvetica Neue", Arial,
  "Liberation Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
body { max-width: 46rem; margin: 1.5rem auto; padding: 2rem 2.5rem 1.5rem; background: #ffffff;
  border-top: 0.375rem solid ACCENT; }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem;
  margin-bottom: 1.5rem; }
header p { margin: 0; }
header img { max-height: 3.5rem; max-width: 14rem; }
.house { color: HEADING; font-weight: 600; }
.mark { border: 0.125rem solid INK; padding: 0.1rem 0.75rem; font-weight: 700;
  letter-spacing: 0.1em; }
h1, h2, h3, h4 { color: HEADING; line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.75rem; margin: 0 0 0.75rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 0.35rem; }
h3, h4 { font-size: 1.0625rem; margin: 1rem 0 0.25rem; }
p { margin: 0.4rem 0; }
.soft { color: SOFT; }
ul, ol { margin: 0.3rem 0; padding-left: 1.25rem; }
dl { margin: 0.4rem 0; }
dl div { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; padding: 0.2rem 0;
  border-bottom: 0.0625rem solid RULE; break-inside: avoid; }
.named div { grid-template-columns: 12rem 1fr; }
dl div:last-child { border-bottom: 0; }
dt { color: SOFT; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 0.5rem 0; }
thead { display: table-header-group; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; }
th { color: HEADING; border-bottom: 0.125rem solid ACCENT; }
td { border-bottom: 0.0625rem solid RULE; }
.blank td { height: 2rem; }
tr, li { break-inside: avoid; }
.boxes { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.boxes li::before { content: ""; display: inline-block; width: 0.9em; height: 0.9em;
  margin-right: 0.5em; border: 0.1em solid INK; vertical-align: -0.1em; }
.line { border-bottom: 0.0625rem solid INK; height: 2rem; }
footer { margin-top: 1.5rem; border-top: 0.0625rem solid RULE; color: SOFT;
  font-size: 0.875rem; }
@media (max-width: 34rem) {
  body { margin: 0; padding: 1.25rem; }
  .asked div, .named div { grid-template-columns: 1fr; }
}
@media print {
  html { background: #ffffff; font-size: LETTERpt; line-height: 1.28; }
  body { max-width: none; margin: 0; padding: 2mm 0 0; }
  header { margin-bottom: 3mm; }
  h1 { font-size: 16pt; }
  h2 { font-size: 11.5pt; margin: 2.4mm 0 0.5mm; }
  dl div { padding: 0.2mm 0; }
  .asked div { grid-template-columns: 11fr 9fr; }
  .named div { grid-template-columns: 17rem 1fr; }
  p, dl, table, ul, ol { margin: 0.8mm 0; }
  th, td { padding: 0.4mm 3mm 0.4mm 0; }
  .blank td { height: 8mm; }
  .line { height: 8mm; }
  footer { display: none; }
}
"""
_FACE = (
    f'font: 8.5pt "Segoe UI", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; color: {SOFT};'
)


def style(document: Document) -> str:
    """The sheet of a document."""
    seen = look(document.house.colour, document.size, is_landscape=document.is_landscape)
    words = {
        "SIZE": document.size.upper() + " landscape" * document.is_landscape,
        "LETTER": f"{9.5 * seen.scale:.1f}",
        "FACE": _FACE,
        "HEADING": seen.heading,
        "ACCENT": seen.accent,
        "INK": INK,
        "SOFT": SOFT,
        "RULE": RULE,
        "TINT": TINT,
        "FOOT": _quoted(document.foot),
        "MARK": _quoted(document.mark),
    }
    sheet = _SHEET.strip()
    for name, value in words.items():
        sheet = sheet.replace(name, value)
    return sheet


def _quoted(text: str) -> str:
    """A text as a CSS string. Each sign is written by its number, so that none can end it."""
    return '"' + "".join(f"\\{ord(sign):06x}" for sign in " ".join(text.split())) + '"'
