import pytest

from burgeridee.files.colours import COLOURS, NO_COLOUR, figures, is_colour


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#154273", "#154273"),
        ("154273", "#154273"),
        ("#ABC", "#aabbcc"),
        ("donkerblauw", "#154273"),
        ("Donker-Blauw ", "#154273"),
        ("donker blauw", "#154273"),
        ("", ""),
        ("zalm", ""),
        ("#12", ""),
        ("#1234567", ""),
        ("#15427g", ""),
    ],
)
def test_a_colour_is_named_or_in_figures(text: str, found: str) -> None:
    assert figures(text) == found
    assert is_colour(text) is bool(found or not text)


def test_each_name_is_a_colour_and_is_told() -> None:
    for name, colour in COLOURS.items():
        assert figures(name) == figures(colour) == colour
        assert f" {name}" in NO_COLOUR
    assert len(set(COLOURS.values())) == len(COLOURS)
