"""Two programs on one folder, seen from the screen of one of them."""

from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.files.test_presence import colleague
from tests.trips.playing import Trip, places_in, playing

from burgeridee.app.dialogs.decide import DecideDialog
from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.shared_talk import SharedTalk
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.question import QuestionCard
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.core.intake import Item, Value, lines_of
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.files.presence import FOLDER
from burgeridee.files.together import Together

ID = empty().intake.id
KEY = "Ctrl+K"


def elsewhere(places: Places, question: str, value: str) -> None:
    """Somebody else fills in something, in a program of their own."""
    archive = Archive(places, shipped(), lambda: NOON)
    talk = archive.open(ID).talk.moved_to(question).answered(value, NOON)
    archive.save(talk.intake, Together(archive, talk))


def saved(places: Places, talk: Talk) -> None:
    Archive(places, shipped(), lambda: NOON).save(talk.intake)


async def opened(trip: Trip) -> None:
    talks = trip.app.screen.query_one(TalkList)
    await trip.until(lambda: bool(talks.options), "the talk on Start")
    await trip.press("enter")
    await trip.until(lambda: len(trip.app.screen_stack) > 1, "the talk")


async def opened_at(trip: Trip, question: str) -> None:
    """Open the talk at a question, and have that saved: later it would bring in their words."""
    await opened(trip)
    await trip.go(question)
    assert trip.screen.keep()


async def both_fill_in(trip: Trip, places: Places) -> None:
    await opened_at(trip, "id_naam")
    elsewhere(places, "id_naam", "De vijver")
    await trip.press("a", "b", "pagedown")
    await trip.until(lambda: "twee antwoorden" in trip.status, "the word")


async def test_where_two_fill_in_something_else_one_may_choose_later(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    saved(places, empty())
    async with playing(places) as trip:
        await both_fill_in(trip, places)
        assert trip.value("id_naam") == "ab"
        assert KEY in str(trip.screen.query_one(KeyBar).content)
        assert any("De ander" in told or "van de ander" in told for told in trip.told)
        assert not isinstance(trip.app.screen, DecideDialog)
        await trip.press("ctrl+k", "a", "escape")
        assert trip.value("id_naam") == "De vijver"
        assert "twee antwoorden" not in trip.status
        assert KEY not in str(trip.screen.query_one(KeyBar).content)
        await trip.press("ctrl+z")
        assert trip.value("id_naam") == "ab"


async def test_the_choice_waits_until_the_next_time(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    saved(places, empty())
    async with playing(places) as trip:
        await both_fill_in(trip, places)
        await trip.press("escape")
    async with playing(places) as again:
        await opened(again)
        await again.until(lambda: "twee antwoorden" in again.status, "the word")
        await again.press("f6")
        await again.until(lambda: "twee antwoorden" not in again.status, "nothing for guests")


async def test_without_a_choice_the_key_is_left_to_the_text(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    saved(places, empty())
    async with playing(places) as trip:
        await opened(trip)
        await trip.go("id_naam")
        await trip.press("a", "b", "home", "ctrl+k", "c", "pagedown")
        assert trip.value("id_naam") == "c"


async def test_who_else_has_it_open_is_one_calm_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SharedTalk, "LOOKED", 0.05)
    places = places_in(tmp_path)
    saved(places, empty())
    colleague(places, "Joop")
    async with playing(places) as trip:
        await opened(trip)
        await trip.until(lambda: "ook open bij Joop" in trip.status, "the word")
        await trip.press("f6")
        assert "Joop" not in trip.status
        await trip.press("f6")
        assert trip.told == [one for one in trip.told if "Joop" not in one]
        await trip.press("escape")
    names = [path.name for path in (places.data / FOLDER).iterdir()]
    assert names == [f"{ID}.elders0.toml"]


def line_elsewhere(places: Places, what: str) -> None:
    """Somebody else adds an action, in a program of their own."""
    archive = Archive(places, shipped(), lambda: NOON)
    talk = archive.open(ID).talk.moved_to("af_acties")
    before = talk.answer_to(talk.question)
    talk = talk.answered((*lines_of(before.value if before else None), {"wat": what}), NOON)
    archive.save(talk.intake, Together(archive, talk))


async def test_two_fill_in_one_list_at_once_and_both_lines_stay(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    saved(places, empty())
    async with playing(places) as trip:
        await opened_at(trip, "af_acties")
        await trip.press("enter", "k", "o")
        assert isinstance(trip.app.screen, LineEditor)
        line_elsewhere(places, "vlaggen")
        trip.app.screen.flush()
        await trip.until(lambda: len(lines_of(value(trip))) > 1, "the line of the other")
        line_elsewhere(places, "borden")
        await trip.press("e", "k", "escape")
        await trip.until(lambda: len(lines_of(value(trip))) > 2, "the next line of the other")
        lines = lines_of(value(trip))
        assert {line["wat"] for line in lines} == {"koek", "vlaggen", "borden"}
        assert len({line["id"] for line in lines}) == 3
        assert trip.talk.intake.undecided == ()
    on_disk = Archive(places, shipped(), lambda: NOON).open(ID).talk.intake.answers["af_acties"]
    assert on_disk.value == lines


def value(trip: Trip) -> Value | None:
    answer = trip.talk.intake.answers.get("af_acties")
    return answer.value if answer else None


async def test_what_was_told_before_the_other_came_in_takes_nothing_of_them_away(
    tmp_path: Path,
) -> None:
    """A message may be on its way while a save brings in what somebody else said."""
    places = places_in(tmp_path)
    saved(places, empty())
    async with playing(places) as trip:
        await opened_at(trip, "af_acties")
        line_elsewhere(places, "vlaggen")
        card = trip.screen.query_one(QuestionCard)
        for what in ("koe", "koek"):
            line: Item = {"id": "a1", "wat": what}
            card.post_message(QuestionCard.Answered((line,), True, "af_acties"))
        await trip.until(lambda: len(lines_of(value(trip))) > 1, "the line of the other")
        await trip.until(lambda: "koek" in str(value(trip)), "the last word")
        assert [line["wat"] for line in lines_of(value(trip))] == ["koek", "vlaggen"]
