from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.app.staging import HOSTILE
from tests.conftest import NOON
from textual.app import App, ComposeResult
from textual.style import Style

from burgeridee.app.widgets.time_line import MARKS, MomentLine, TimeLine
from burgeridee.core.agreements import Urgency
from burgeridee.core.time_line import Moment

TODAY = NOON.date()
PATH = Path("/tuin.toml")


def record(days: int, words: str = "Eerste gesprek", *, is_open: bool = False) -> MomentLine:
    day = TODAY + timedelta(days)
    moment = Moment(day, "record", words, "een", is_open=is_open, is_coming=days > 0)
    return MomentLine(PATH.with_name(f"record{days}.toml"), moment, TODAY)


def agreement(days: int | None, urgency: Urgency, words: str = "koffie") -> MomentLine:
    day: date | None = None if days is None else TODAY + timedelta(days)
    moment = Moment(day, "agreement", words, "een", "Samen", f"af_acties/{words}", urgency)
    return MomentLine(PATH, moment, TODAY)


class Stage(App[None]):
    def compose(self) -> ComposeResult:
        yield TimeLine()


@pytest.mark.parametrize(
    ("line", "mark", "state"),
    [
        (record(-3), "■", "afgerond"),
        (record(-3, is_open=True), "□", "bezig"),
        (record(3, is_open=True), "□", "komt nog"),
        (agreement(-3, "done"), "●", "gedaan"),
        (agreement(-3, "late"), "!", "3 dagen te laat"),
        (agreement(0, "today"), "!", "vandaag"),
        (agreement(3, "soon"), "·", "over 3 dagen"),
        (agreement(None, "undated"), "?", "nog geen dag"),
    ],
)
def test_each_moment_has_a_mark_and_words(line: MomentLine, mark: str, state: str) -> None:
    assert (line.mark, line.state) == (mark, state)
    assert mark in MARKS
    assert state in line.shown(80, Style()).plain


def test_a_line_is_as_wide_as_it_may_be_and_tells_who_where_there_is_room() -> None:
    line = agreement(3, "soon", "een lange avond over de vraag wie het hek schildert")
    for width in (30, 50, 78, 120):
        shown = line.shown(width, Style()).plain
        assert len(shown) <= max(width, 40)
        assert ("Samen" in shown) is (width >= 76)
    assert HOSTILE in record(0, HOSTILE).shown(120, Style()).plain
    assert "zonder woorden" in agreement(3, "soon", "").shown(120, Style()).plain


async def test_it_begins_at_what_comes_next_under_the_heads() -> None:
    async with Stage().run_test() as pilot:
        line = pilot.app.query_one(TimeLine)
        past, coming, undated = record(-9), agreement(3, "soon"), agreement(None, "undated", "x")
        later = agreement(9, "later", "feest")
        line.show([past, coming, later, undated])
        ids = [option.id or str(option.prompt) for option in line.options]
        assert ids == [
            "Tot nu toe",
            past.key,
            "Vanaf vandaag",
            coming.key,
            later.key,
            "Zonder dag",
            undated.key,
        ]
        assert line.line == coming
        line.action_cursor_up()
        line.show([record(-20, "Vooraf"), past, coming, undated])
        assert line.line == past
        line.show([coming])
        assert line.line == coming


@pytest.mark.parametrize("only", [record(-9), agreement(None, "undated")])
async def test_without_anything_to_come_it_begins_at_the_last_that_was(only: MomentLine) -> None:
    async with Stage().run_test() as pilot:
        line = pilot.app.query_one(TimeLine)
        line.show([only])
        assert line.line == only
        line.show([])
        assert line.line is None
