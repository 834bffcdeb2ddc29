"""Looking through texts in plain lines: each one is asked, and one may stop."""

from burgeridee.core.anonymous import Line
from burgeridee.plain.people_texts import HOW, TextLines

TEXTS = (
    Line(("a",), "Naam", "De tuin van Piet", "De tuin van [naam]"),
    Line(("b",), "Verhaal", "Voor Anna", "Voor [naam]"),
    Line(("c",), "Droom", "Een bank", "Een bank"),
)


def looked(*typed: str) -> tuple[tuple[str, ...] | None, list[str]]:
    spoken: list[str] = []
    made = TextLines(iter(f"{line}\n" for line in typed), spoken.append).looked_at(TEXTS)
    assert made is None or all(line.is_seen for line in made)
    return (tuple(line.now for line in made) if made else None), spoken


def test_each_text_is_agreed_left_or_written() -> None:
    made, spoken = looked("ja", "o", "::een bankje")
    assert made == ("De tuin van [naam]", "Voor Anna", ":een bankje")
    assert spoken.count(HOW) == 3
    assert "3 van 3." in spoken


def test_who_stops_gets_nothing() -> None:
    assert looked("ja", ":stop")[0] is None
    assert looked("ja")[0] is None
