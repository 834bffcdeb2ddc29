from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.app.staging import HOSTILE, empty, text_of
from tests.conftest import NOON
from textual.content import Content
from textual.css.styles import RulesMap
from textual.style import Style
from textual.visual import RenderOptions

from burgeridee.app.widgets.compared import NOTHING, SAME, SideBySide, compared, versions
from burgeridee.core.compare import Difference
from burgeridee.files.revisions import Revision

TODAY = NOON.date()
ONE = Difference("answers.id_naam", "3.2 Naam", "De tuin", "")


def shown(left: str, right: str, width: int) -> list[str]:
    visual = SideBySide(Content(left), Content(right))
    options = RenderOptions(lambda *_: Style(), {})
    strips = visual.render_strips(width, None, Style(), options)
    assert len(strips) == visual.get_height(RulesMap(), width)
    return [strip.text.rstrip() for strip in strips]


def revision(name: str, days: int = 0, **more: Any) -> Revision:
    known: dict[str, Any] = {"at": NOON - timedelta(days=days), "talk": empty(), **more}
    return Revision(name, int(name), Path(name), **known)


def test_where_there_is_room_two_texts_stand_beside_each_other() -> None:
    assert shown("een tuin", "een park\nmet een bank", 60) == [
        "een tuin                       een park",
        "                               met een bank",
    ]


def test_where_there_is_no_room_they_stand_under_each_other() -> None:
    assert shown("een tuin", "een park", 30) == ["een tuin", "een park"]


def test_a_long_text_wraps_within_its_half() -> None:
    lines = shown("woord " * 30, "kort", 60)
    assert len(lines) > 5
    assert max(len(line) for line in lines[1:]) <= 28
    assert lines[0].endswith("kort")


def test_every_width_shows_both() -> None:
    for width in range(8, 130):
        text = "".join(shown("eerste", "tweede", width))
        assert "eerste" in text
        assert "tweede" in text


def test_what_differs_is_told_question_by_question() -> None:
    told = compared((ONE,), "versie 3", "nu").plain
    assert told == f"3.2 Naam\nversie 3: De tuin | nu: {NOTHING}"
    assert compared((), "versie 3", "nu").plain == SAME


def test_text_of_people_is_text() -> None:
    told = compared((Difference("k", HOSTILE, HOSTILE, HOSTILE),), "versie 3", "nu").plain
    assert told.count(HOSTILE) == 3


def test_versions_stand_day_by_day() -> None:
    groups = versions(
        (
            revision("9", answered=2, changed=(ONE,) * 5, is_current=True),
            revision("8", answered=1, changed=(ONE,)),
            revision("7", 2, problem="regel 3: stuk", talk=None),
            revision("6", 2, is_oldest=True),
            revision("5", at=None),
        ),
        TODAY,
    )
    assert [group.name for group in groups] == ["Vandaag", "9 maart 2026", "Zonder dag"]
    told = [(line.mark, text_of(line.words)) for group in groups for line in group.lines]
    assert told == [
        ("●", "Versie 9, nu  12:00 · 2 antwoorden\n3.2 Naam; 3.2 Naam; 3.2 Naam en nog 2"),
        ("○", "Versie 8  12:00 · 1 antwoord\n3.2 Naam"),
        ("!", "Versie 7  niet te lezen\nregel 3: stuk"),
        ("○", "Versie 6  12:00 · 0 antwoorden\nde oudste die er nog is"),
        ("○", "Versie 5 · 0 antwoorden"),
    ]
