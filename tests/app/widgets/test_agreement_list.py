from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.app.staging import HOSTILE
from tests.conftest import NOON
from textual.app import App, ComposeResult
from textual.style import Style

from burgeridee.app.widgets.agreement_list import (
    MOST_SHOWN,
    WORDLESS,
    AgreementLine,
    AgreementList,
)
from burgeridee.core.agreements import Agreed, Agreement

TODAY = NOON.date()
TALK = Agreed("20260311-abcdef", "De tuin", "open", 1, NOON, ())


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def line(what: str, due: date | None = TODAY, done: date | None = None) -> AgreementLine:
    agreement = Agreement(f"acties/{what}", what, "Samen", due, done)
    return AgreementLine(Path("een.toml"), TALK, agreement, TODAY)


class Shelf(App[None]):
    """An app with just the list."""

    def compose(self) -> ComposeResult:
        yield AgreementList()

    @property
    def list(self) -> AgreementList:
        return self.query_one(AgreementList)


def kinds(listed: AgreementList) -> list[str]:
    return [str(option.prompt) if option.disabled else "-" for option in listed.options]


@pytest.mark.parametrize(
    ("due", "done", "when"),
    [
        (days(-400), None, "! 400 dagen te laat"),
        (days(-1), None, "! 1 dag te laat"),
        (TODAY, None, "! vandaag"),
        (days(7), None, "· over 7 dagen"),
        (days(8), None, "· 19 mrt"),
        (days(365), None, "· mrt 2027"),
        (None, None, "? nog geen dag"),
        (days(-9), days(-1), "● 10 mrt"),
    ],
)
def test_how_far_off_it_is(due: date | None, done: date | None, when: str) -> None:
    assert line("koffie", due, done).when == when


def test_a_line_tells_more_where_there_is_more_room() -> None:
    whole = line("koffie")
    narrow, usual, wide = (whole.shown(width, Style()).plain for width in (40, 77, 140))
    assert narrow.split() == ["!", "vandaag", "koffie"]
    assert usual.split() == ["!", "vandaag", "koffie", "Samen"]
    assert wide.split() == ["!", "vandaag", "koffie", "Samen", "De", "tuin"]
    assert (len(usual), len(wide)) == (77, 140)


def test_the_next_message_names_its_talk_where_there_is_no_column_for_it() -> None:
    message = replace(line("x"), agreement=Agreement("bericht", "Volgend bericht", "", TODAY))
    assert "Volgend bericht: De tuin" in message.shown(80, Style()).plain
    assert "Volgend bericht:" not in message.shown(140, Style()).plain


@pytest.mark.parametrize("width", [*range(30), 55, 56, 95, 96])
def test_a_line_is_text_at_every_width(width: int) -> None:
    shown = line(HOSTILE * 9 + "\n\t" + "漢" * 99).shown(width, Style()).plain
    assert "\n" not in shown


def test_all_of_it_is_told() -> None:
    moved = Agreement("acties/1", "koffie\nen thee", "", days(10), moved=True)
    told = replace(line("x"), agreement=moved).told().plain
    assert told == (
        "koffie\nen thee\nWie: Niemand genoemd\n"
        "Wanneer: zaterdag 21 maart 2026 (over 10 dagen), verzet\nGesprek: De tuin"
    )
    done = line(" ", None, days(-1)).told().plain
    assert done.startswith(WORDLESS)
    assert "Wanneer: nog geen dag afgesproken\nGedaan: dinsdag 10 maart 2026 (gisteren)" in done


async def test_of_a_large_group_the_first_are_shown_and_the_rest_is_counted() -> None:
    app = Shelf()
    async with app.run_test():
        app.list.show([line(str(number), days(-1)) for number in range(MOST_SHOWN + 5)])
        assert kinds(app.list)[0] == "Te laat (205)"
        assert kinds(app.list)[-1] == "  … en nog 5. Kies met w van wie je ze wilt zien."
        assert kinds(app.list).count("-") == MOST_SHOWN
        assert len(app.list.held) == MOST_SHOWN + 5


@pytest.mark.parametrize(
    ("at", "after", "here"),
    [
        (0, [line("nieuw", days(-2)), line("a"), line("b")], "a"),
        (0, [line("a", TODAY, TODAY), line("b")], "b"),
        (1, [line("a"), line("b", TODAY, TODAY)], "b"),
        (1, [line("a")], "a"),
        (0, [line("c")], "c"),
    ],
    ids=["one came above", "it was done", "the last was done", "the last is gone", "all new"],
)
async def test_the_cursor_stays_or_goes_to_the_next(
    at: int, after: Sequence[AgreementLine], here: str
) -> None:
    app = Shelf()
    async with app.run_test() as pilot:
        app.list.show([line("a"), line("b")])
        await pilot.press(*["down"] * at)
        app.list.show(after)
        await pilot.pause()
        assert app.list.line is not None
        assert app.list.line.what == here


async def test_without_lines_there_is_none_under_the_cursor() -> None:
    app = Shelf()
    async with app.run_test() as pilot:
        app.list.show([line("a")])
        app.list.show([])
        await pilot.pause()
        assert app.list.line is None
        await pilot.press("enter", "down", "up")
        app.list.show([line("b")])
        assert app.list.line is not None
