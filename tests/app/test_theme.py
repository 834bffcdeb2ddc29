import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import Theme

from burgeridee.app.theme import THEMES

BACKGROUNDS = ("background", "surface", "panel")
TEXTS = (
    "text",
    "foreground",
    "primary",
    "accent",
    "warning",
    "error",
    "success",
    "text-primary",
    "text-accent",
    "text-warning",
    "text-error",
    "text-success",
    "border",
    "footer-key-foreground",
    "link-color",
    "button-foreground",
)
DIMMED = ("text-muted", "text-disabled", "foreground-muted", "foreground-disabled", "secondary")
# What is written on a colour of its own: the bar of a list, a selection, a coloured button.
PAIRS = (
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("text", "block-hover-background"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("input-selection-foreground", "input-selection-background"),
    ("screen-selection-foreground", "screen-selection-background"),
    ("button-color-foreground", "primary"),
    ("button-color-foreground", "success"),
    ("button-color-foreground", "warning"),
    ("button-color-foreground", "error"),
    ("text", "boost"),
)
LINES = ("border-blurred", "scrollbar")


def luminance(colour: str) -> float:
    """How light a colour is (WCAG 2.2, relative luminance)."""
    parsed = Color.parse(colour)
    assert parsed.a == 1, f"{colour} lets the background through"

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(parsed.r) + 0.7152 * linear(parsed.g) + 0.0722 * linear(parsed.b)


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def variables(theme: Theme) -> dict[str, str]:
    """What stylesheets get, put together as `App.get_css_variables` does it."""
    return {**theme.to_color_system().generate(), **theme.variables}


def too_faint(theme: Theme, pairs: list[tuple[str, str]], least: float) -> list[str]:
    colours = variables(theme)
    return [
        f"${text} on ${ground}: {ratio:.2f}"
        for text, ground in pairs
        if (ratio := contrast(colours[text], colours[ground])) < least
    ]


def on_every_background(names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(name, ground) for name in names for ground in BACKGROUNDS]


def test_the_formula_gives_the_known_ratios() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_there_are_three_themes_and_the_first_is_light() -> None:
    assert [theme.name for theme in THEMES] == ["licht", "donker", "contrast"]
    assert [theme.dark for theme in THEMES] == [False, True, True]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_stands_out_seven_to_one(theme: Theme) -> None:
    assert too_faint(theme, on_every_background(TEXTS), 7) == []
    assert too_faint(theme, list(PAIRS), 7) == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_dimmed_stands_out_four_and_a_half_to_one(theme: Theme) -> None:
    assert too_faint(theme, on_every_background(DIMMED), 4.5) == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lines_can_be_seen(theme: Theme) -> None:
    assert too_faint(theme, on_every_background(LINES), 2.5) == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_on_sixteen_colours_no_text_drowns(theme: Theme) -> None:
    """There a colour becomes the nearest of the sixteen, and 3 (yellow) on white is unreadable."""
    colours = variables(theme)

    def nearest(name: str) -> int | None:
        return RichColor.parse(colours[name]).downgrade(ColorSystem.STANDARD).number

    grounds = {nearest(name) for name in BACKGROUNDS}
    assert grounds == {0} if theme.dark else {15}
    texts = {name: nearest(name) for name in (*TEXTS, *DIMMED)}
    light_ones = {3, 7, *range(9, 16)}
    readable = light_ones if theme.dark else set(range(16)) - light_ones
    assert {name: number for name, number in texts.items() if number not in readable} == {}
