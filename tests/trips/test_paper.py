"""The ways to paper and back: from Start, from Afronden, from a late agreement."""

from datetime import date
from pathlib import Path

import pytest
from tests.app.staging import shipped, words
from tests.conftest import NOON
from tests.content.reading import case
from tests.trips.deeds import Typed
from tests.trips.playing import Trip, kept, places_in, playing

from burgeridee.app.screens.agreements import AgreementsScreen
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.report import ReportScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.agreement_list import AgreementList
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.core.intake import Item, Limit
from burgeridee.files.archive import Archive
from burgeridee.files.issued import issued
from burgeridee.files.places import Places

SIZE = (120, 36)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A data folder with one talk, of which one agreement is late."""
    places = places_in(tmp_path)
    talk = case("bloemenstrook-goed")
    late: Item = {"id": "a1", "wat": "brandweer", "wie": "gemeente", "wanneer": date(2026, 3, 2)}
    talk = talk.moved_to("af_acties").answered((late,), NOON)
    Archive(places, shipped(), lambda: NOON).save(talk.intake)
    return places


async def at(trip: Trip, screen: type[object]) -> None:
    await trip.until(lambda: isinstance(trip.app.screen, screen), screen.__name__)


async def from_start(trip: Trip) -> None:
    await trip.until(lambda: bool(trip.app.screen.query_one(TalkList).lines), "the talk")
    await trip.press("v")
    await at(trip, ReportScreen)


async def test_from_start_to_a_paper_and_to_the_question_that_is_open(places: Places) -> None:
    async with playing(places, size=SIZE) as trip:
        await from_start(trip)
        await trip.press("escape")
        await at(trip, HomeScreen)
        await trip.press("v")
        await at(trip, ReportScreen)
        await trip.press("enter", Typed("paaltjes"), "escape", "u")
        await trip.press("enter")
        await trip.until(lambda: bool(issued(places, "bloemenstrook-goed")), "the report")
        # The third point by now: a promise without a day.
        await trip.press("home", "down", "down", "enter")
        await at(trip, TalkScreen)
        assert trip.talk.question.id == "af_toezeggingen"
        assert trip.talk.intake.limits == (Limit(what="paaltjes"),)
        await trip.press("escape")
        await at(trip, HomeScreen)
    [given] = issued(places, "bloemenstrook-goed")
    assert given.path.read_bytes().startswith(b"%PDF")


async def test_from_rounding_off_and_back_with_what_was_written(places: Places) -> None:
    async with playing(places, size=SIZE) as trip:
        await trip.until(lambda: bool(trip.app.screen.query_one(TalkList).lines), "the talk")
        await trip.press("enter")
        await at(trip, TalkScreen)
        await trip.press("f9")
        await at(trip, ClosingScreen)
        await trip.press("v")
        await at(trip, ReportScreen)
        await trip.press("plus", Typed("paaltjes"), "escape", "escape")
        await at(trip, ClosingScreen)
        await trip.press("escape")
        await at(trip, TalkScreen)
        assert [limit.what for limit in trip.talk.intake.limits] == ["paaltjes"]
        await trip.press("f9", "v")
        await at(trip, ReportScreen)
        await trip.press("end", "home", "down", "down", "enter")
        await at(trip, TalkScreen)
        assert trip.talk.question.id == "af_toezeggingen"
    assert [limit.what for limit in kept(places).intake.limits] == ["paaltjes"]


async def test_from_a_late_agreement_to_the_letter_that_there_is_no_answer_yet(
    places: Places,
) -> None:
    async with playing(places, size=SIZE) as trip:
        await trip.press("a")
        await at(trip, AgreementsScreen)
        await trip.until(lambda: bool(trip.app.screen.query_one(AgreementList).held), "the list")
        await trip.press("b", Typed("21-3"), "enter", Typed("de brandweer nog niet belde"), "enter")
        await at(trip, ReportScreen)
        paper = words(trip.app.screen, "PaperPage Static")
        assert "Ik heb nog geen antwoord, omdat" in paper
        assert "zaterdag 21 maart 2026" in paper
        await trip.press("escape")
        await at(trip, AgreementsScreen)
    intake = kept(places).intake
    assert [one.moved_to for one in intake.agreements] == [date(2026, 3, 21)]
    assert intake.letter.reason == "de brandweer nog niet belde"


async def test_what_stands_in_a_window_is_saved_when_everything_ends(places: Places) -> None:
    async with playing(places, size=SIZE) as trip:
        await from_start(trip)
        await trip.press("plus", Typed("paaltjes"))
        assert trip.app.save_before_end()
    assert [limit.what for limit in kept(places).intake.limits] == ["paaltjes"]
