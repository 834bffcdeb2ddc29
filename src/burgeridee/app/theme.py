"""The colours: `licht` (paper by daylight), `donker` (a warm evening) and `contrast`.

Every colour that may be a text stands out at least 7:1 on $background, $surface and $panel, what is
dimmed at least 4.5:1; a test computes it. What a text means never hangs on its colour alone.
"""

from textual.theme import Theme


def _theme(name: str, colours: dict[str, str], *, dark: bool) -> Theme:
    """A theme from its few colours."""
    return Theme(
        name=name,
        primary=colours["primary"],
        secondary=colours["dimmed"],
        accent=colours["accent"],
        warning=colours["warning"],
        error=colours["error"],
        success=colours["success"],
        foreground=colours["text"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        dark=dark,
        variables=_texts(colours) | _places(colours),
    )


def _texts(colours: dict[str, str]) -> dict[str, str]:
    """What is written, in full colours.

    Textual would mix its text colours by transparency, and so lose contrast on the way.
    """
    dimmed = ("text-muted", "text-disabled", "foreground-muted", "foreground-disabled")
    signs = ("primary", "accent", "warning", "error", "success")
    return {
        "text": colours["text"],
        "button-foreground": colours["text"],
        "button-color-foreground": colours["background"],
        "footer-key-foreground": colours["accent"],
        "link-color": colours["primary"],
        "text-secondary": colours["dimmed"],
        **dict.fromkeys(dimmed, colours["dimmed"]),
        **{f"text-{sign}": colours[sign] for sign in signs},
    }


def _places(colours: dict[str, str]) -> dict[str, str]:
    """Where you are: the same bar in every list, the same line round every field."""
    text, ground, primary = colours["text"], colours["background"], colours["primary"]
    return {
        "boost": colours["panel"],
        "block-cursor-background": primary,
        "block-cursor-foreground": ground,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": colours["blurred"],
        "block-cursor-blurred-foreground": text,
        "block-cursor-blurred-text-style": "bold",
        "block-hover-background": colours["blurred"],
        "border": primary,
        "border-blurred": colours["line"],
        "input-cursor-background": text,
        "input-cursor-foreground": ground,
        "input-cursor-text-style": "none",
        "input-selection-background": primary,
        "input-selection-foreground": ground,
        "screen-selection-background": primary,
        "screen-selection-foreground": ground,
        "scrollbar": colours["line"],
        "scrollbar-hover": colours["dimmed"],
        "scrollbar-active": primary,
        "scrollbar-background": colours["surface"],
        "scrollbar-corner-color": colours["surface"],
    }


LICHT = _theme(
    "licht",
    {
        "background": "#fbf7ef",
        "surface": "#fffdf9",
        "panel": "#f3ecdf",
        "blurred": "#e9dfcd",
        "line": "#9a8c78",
        "text": "#2b2620",
        "dimmed": "#5e5447",
        "primary": "#174f5f",
        "accent": "#781840",
        "warning": "#604010",
        "error": "#8c1d18",
        "success": "#1f5230",
    },
    dark=False,
)
DONKER = _theme(
    "donker",
    {
        "background": "#1f1b18",
        "surface": "#272220",
        "panel": "#302a26",
        "blurred": "#453c36",
        "line": "#8a7c6d",
        "text": "#f3eadf",
        "dimmed": "#c0b3a3",
        "primary": "#9fd3d6",
        "accent": "#f0bd8c",
        "warning": "#f2cf7d",
        "error": "#ffb4a6",
        "success": "#b3dba4",
    },
    dark=True,
)
CONTRAST = _theme(
    "contrast",
    {
        "background": "#000000",
        "surface": "#000000",
        "panel": "#0d0d0d",
        "blurred": "#3a3a3a",
        "line": "#ffffff",
        "text": "#ffffff",
        "dimmed": "#e0e0e0",
        "primary": "#ffff00",
        "accent": "#00ffff",
        "warning": "#ffd700",
        "error": "#ffb0b0",
        "success": "#90ff90",
    },
    dark=True,
)

WIDTHS = [(0, "-narrow"), (110, "-wide"), (180, "-huge")]
"""From how many columns on which class stands on a screen."""
THEMES: tuple[Theme, ...] = (LICHT, DONKER, CONTRAST)
"""The themes that a user may choose from; the first is where one starts."""


def theme_of(name: str) -> str:
    """The name of the theme that is shown for a setting: what we do not know is the first."""
    names = [theme.name for theme in THEMES]
    return name if name in names else names[0]
