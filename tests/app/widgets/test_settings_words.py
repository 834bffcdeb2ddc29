import pytest
from textual.color import Color

from burgeridee.app.widgets.settings_words import colour_said, logo_kept, privacy_hint, swatch
from burgeridee.files.colours import NO_COLOUR
from burgeridee.report.look import PALE


def test_a_colour_is_shown_and_its_figures_beside_it() -> None:
    shown = swatch("donker blauw")
    assert shown.plain.strip() == "#154273"
    [span] = shown.spans
    assert shown.plain[span.start : span.end].isspace()
    assert getattr(span.style, "background", None) == Color.parse("#154273")


@pytest.mark.parametrize("colour", ["", "zalm"])
def test_what_is_no_colour_shows_nothing(colour: str) -> None:
    assert not swatch(colour).plain


@pytest.mark.parametrize(
    ("colour", "said"),
    [("zalm", NO_COLOUR), ("geel", PALE), ("#fff", PALE), ("donkerblauw", ""), ("", "")],
)
def test_a_colour_that_will_look_otherwise_is_said(colour: str, said: str) -> None:
    assert colour_said(colour) == said


def test_an_example_is_named_as_an_example() -> None:
    assert privacy_hint("Ik schrijf weinig op.").startswith("Bijvoorbeeld")
    assert privacy_hint("") == ""


def test_a_logo_is_said_with_its_name() -> None:
    assert "logo-2.png" in logo_kept("logo-2.png")
