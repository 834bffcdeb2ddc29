"""A first talk and the one that follows it, by keys only: named, gone on from, ticked off."""

from collections.abc import Mapping
from pathlib import Path

from tests.app.staging import shipped
from tests.conftest import NOON
from tests.content.reading import case
from tests.trips.playing import Trip, places_in, playing

from burgeridee.app.dialogs.agreed_before import AgreedBeforeDialog
from burgeridee.app.dialogs.belonging import BelongingDialog
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.initiative import InitiativeScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.agreement_list import AgreementList
from burgeridee.app.widgets.picker import Picker
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.app.widgets.time_line import TimeLine
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places

FIRST = "20260211-abcdef"
MODELS = ("eerste-gesprek", "vervolggesprek")


def archive_of(places: Places) -> Archive:
    return Archive(places, shipped(), lambda: NOON)


def by_model(places: Places) -> Mapping[str, Talk]:
    """What stands on disk, each kind once."""
    talks = [entry.talk for entry in archive_of(places).entries() if entry.talk is not None]
    found = {talk.conversation.id: talk for talk in talks}
    assert len(found) == len(talks)
    return found


async def named(trip: Trip) -> None:
    """Put the talk under the cursor in an initiative that is called after it."""
    await trip.press("g")
    await trip.until(lambda: isinstance(trip.app.screen, BelongingDialog), "the window")
    found = trip.app.screen.query_one(Picker)
    await trip.until(lambda: not found.has_class("-nothing"), "what can be chosen")
    await trip.press("enter")
    await trip.until(lambda: "hoort nu bij" in " ".join(trip.told), "the word that it is kept")


async def test_what_was_agreed_is_done_in_the_next_talk_and_stands_in_the_first(
    tmp_path: Path,
) -> None:
    places = places_in(tmp_path)
    first = case("bloemenstrook-goed").intake.with_(id=FIRST, revision=0, parent="")
    archive_of(places).save(first)
    async with playing(places) as trip:
        await trip.until(lambda: bool(trip.app.screen.query_one(TalkList).options), "the list")
        await named(trip)
        home = trip.app.screen
        assert isinstance(home, HomeScreen)
        await trip.until(
            lambda: any(line.initiative for line in home.query_one(TalkList).lines), "its folder"
        )
        await trip.press("m", "home", "enter")
        await trip.until(lambda: isinstance(trip.app.screen, InitiativeScreen), "the initiative")
        line = trip.app.screen.query_one(TimeLine)
        await trip.until(lambda: len(line.held) == 6, "the time line")
        await trip.press("n")
        await trip.until(lambda: isinstance(trip.app.screen, AgreedBeforeDialog), "the agreements")
        agreed = trip.app.screen.query_one(AgreementList)
        await trip.until(lambda: len(agreed.held) == 5, "what was agreed")
        [coffee] = [one for one in agreed.held if one.what == "koffie"]
        while agreed.line != coffee:
            await trip.press("down")
        await trip.press("enter", "enter", "enter")
        await trip.until(lambda: any(one.agreement.done for one in agreed.held), "the tick")
        await trip.press("escape")
        assert isinstance(trip.app.screen, TalkScreen)
        await trip.press("1", "1", "-", "3", "enter", "escape")
        await trip.until(lambda: isinstance(trip.app.screen, InitiativeScreen), "the initiative")
        await trip.until(lambda: len(line.held) == 7, "the new talk on the line")
    found = by_model(places)
    assert set(found) == set(MODELS)
    links = {name: talk.intake.links for name, talk in found.items()}
    assert links["vervolggesprek"].previous == FIRST
    assert {one.initiative_name for one in links.values()} == {"De bloemenstrook"}
    assert len({one.initiative for one in links.values()}) == 1
    [outcome] = found["eerste-gesprek"].intake.agreements
    assert (outcome.item, outcome.done) == ("af_acties/a1", NOON.date())
    follow_up = found["vervolggesprek"]
    assert follow_up.title == "De bloemenstrook"
    assert follow_up.intake.answers["id_naam"].carried == FIRST
    assert follow_up.intake.agreements == ()
