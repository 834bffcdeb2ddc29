from pathlib import Path

import pytest
from tests.app.staging import empty
from tests.files.test_other_versions import ID, archive, two_laptops, value
from tests.trips.playing import Trip, playing
from textual.widgets import Static

from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.other_versions import OtherVersionsScreen
from burgeridee.app.widgets.attention_list import AttentionList
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.files.archive import Archive

__all__ = ["archive"]


async def on_start(trip: Trip) -> TalkList:
    talks = trip.app.screen.query_one(TalkList)
    await trip.until(lambda: len(talks.lines) > 1, "both lines")
    return talks


async def beside(trip: Trip) -> OtherVersionsScreen:
    await on_start(trip)
    await trip.press("down", "enter")
    await trip.until(lambda: isinstance(trip.app.screen, OtherVersionsScreen), "the screen")
    screen = trip.app.screen
    assert isinstance(screen, OtherVersionsScreen)
    return screen


async def test_start_shows_it_under_its_talk_and_counts_one(archive: Archive) -> None:
    copy = two_laptops(archive)
    async with playing(archive.places, size=(110, 30)) as trip:
        talks = await on_start(trip)
        first, second = talks.lines
        assert (first.title, first.other_of) == ("Het park", "")
        assert (second.title, second.path) == ("Andere versie van Het park", copy)
        assert talks.count == 1
        home = trip.app.screen
        assert isinstance(home, HomeScreen)
        asked = home.query_one(AttentionList)
        await trip.until(lambda: "andere versie" in trip.drawn(asked), "the word above")


async def test_enter_shows_both_sides_and_one_is_made_of_them(archive: Archive) -> None:
    copy = two_laptops(archive)
    async with playing(archive.places, size=(120, 36)) as trip:
        screen = await beside(trip)
        shown = screen.query_one("#compared", Static).visual
        assert "het gesprek: Het park | de andere: De vijver" in str(getattr(shown, "plain", ""))
        await trip.press("enter", "enter")
        await trip.until(lambda: isinstance(trip.app.screen, HomeScreen), "Start")
        assert any("3.2 Naam van het idee" in said for said in trip.told)
    assert not copy.exists()
    assert value(archive, "af_eerste_stap") == "Bellen"


async def test_to_put_one_away_is_asked_first(archive: Archive) -> None:
    copy = two_laptops(archive)
    async with playing(archive.places) as trip:
        await beside(trip)
        await trip.press("w", "escape")
        assert copy.exists()
        await trip.press("w", "enter")
        await trip.until(lambda: isinstance(trip.app.screen, HomeScreen), "Start")
    assert not copy.exists()
    with pytest.raises(KeyError):
        value(archive, "af_eerste_stap")


async def test_what_cannot_be_read_is_shown_and_not_merged(archive: Archive) -> None:
    copy = two_laptops(archive)
    copy.write_bytes(b"half een best")
    async with playing(archive.places) as trip:
        talks = await on_start(trip)
        assert talks.count == 1
        await beside(trip)
        await trip.press("enter", "enter")
        await trip.until(lambda: any("niet te lezen" in said for said in trip.told), "the word")
        await trip.press("escape")
        await trip.until(lambda: isinstance(trip.app.screen, HomeScreen), "Start")
    assert copy.exists()
    assert (archive.places.intakes / f"{ID}.toml").exists()


async def test_it_stands_in_every_size(archive: Archive) -> None:
    two_laptops(archive)
    for size in ((80, 24), (200, 60)):
        async with playing(archive.places, size=size) as trip:
            await beside(trip)
            await trip.press("pagedown", "f1", "escape", "f10", "escape", "escape")


def test_the_copy_has_the_number_of_its_talk(archive: Archive) -> None:
    assert isinstance(two_laptops(archive), Path)
    assert empty().intake.id == ID
