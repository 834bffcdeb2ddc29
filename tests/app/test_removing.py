"""From Start to what is kept and back; and a talk that is removed while it stands open."""

from pathlib import Path

import pytest
from tests.app.staging import noon, words
from tests.app.test_hall import House
from tests.files.removing import CANARY, ID, archive_at, holding, marked
from textual.pilot import Pilot

from burgeridee.app.dialogs.erased import ErasedDialog
from burgeridee.app.hall import Hall
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.screens.removal import RemovalScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.attention_list import AttentionList
from burgeridee.core.leading import Leading, Turn
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import record_of
from burgeridee.files.archive import Archive
from burgeridee.files.erased import erased
from burgeridee.files.keeping import Keeping
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.removal import proven_gone, removed, surveyed
from burgeridee.files.settings import Settings, save_settings


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


def remove(archive: Archive, *, prove: bool = True) -> None:
    """Remove everything there is, in another window."""
    elsewhere = archive_at(archive.places.data.parent)
    chosen = Keeping(elsewhere).records()
    went = removed(elsewhere, surveyed(elsewhere, chosen), "request")
    if prove:
        proven_gone(elsewhere.places, went, b"Bewijs.")


async def opened(app: House, pilot: Pilot[None], archive: Archive) -> TalkScreen:
    """The talk on the screen, in a hall of its own."""
    app.hall = Hall(app, archive.places, Settings(), noon)
    app.hall.go(HomeScreen.IntakeWanted(archive.places.intakes / f"{ID}.toml"))
    await pilot.pause()
    assert isinstance(app.screen, TalkScreen)
    return app.screen


async def asked(app: House, pilot: Pilot[None], archive: Archive) -> TalkScreen:
    """A talk that was removed elsewhere, and in which somebody typed on."""
    archive.save(marked(status="open").intake)
    talk = await opened(app, pilot, archive)
    remove(archive)
    await pilot.press("ctrl+n")  # niet besproken
    await pilot.pause()
    assert isinstance(app.screen, ErasedDialog)
    assert "verwijderd op 11 maart 2026" in words(app.screen)
    assert holding(archive.places, CANARY) == []
    return talk


async def test_a_talk_that_was_removed_goes_on_as_a_new_one(archive: Archive) -> None:
    app = House()
    async with app.run_test() as pilot:
        talk = await asked(app, pilot, archive)
        await pilot.press("n")
        await pilot.pause()
        assert app.screen is talk
        [entry] = archive_at(archive.places.data.parent).entries()
        assert entry.talk is not None
        assert entry.id == talk.talk.intake.id != ID
        await pilot.press("ctrl+z")  # what was before belongs to the old number
        await pilot.press("ctrl+n", "escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    assert ID not in {path.stem for path in archive.places.intakes.glob("*.toml")}


async def test_a_talk_that_was_removed_is_let_go(archive: Archive) -> None:
    app = House()
    async with app.run_test() as pilot:
        talk = await asked(app, pilot, archive)
        await pilot.press("l")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    assert not talk.is_attached
    assert holding(archive.places, CANARY) == []


async def test_who_puts_the_choice_off_is_asked_at_the_next_thing_he_does(
    archive: Archive,
) -> None:
    app = House()
    async with app.run_test() as pilot:
        talk = await asked(app, pilot, archive)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is talk
        assert not talk.keep()  # it is tried again, and not asked again
        await pilot.pause()
        assert app.screen is talk
        await pilot.press("escape")  # leaving does
        await pilot.pause()
        assert isinstance(app.screen, ErasedDialog)
        await pilot.press("l")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_it_is_asked_while_rounding_off_too(archive: Archive) -> None:
    archive.save(marked(status="open").intake)
    app = House()
    async with app.run_test() as pilot:
        await opened(app, pilot, archive)
        await pilot.press("ctrl+n", "f9")
        await pilot.pause()
        closing = app.screen
        assert isinstance(closing, ClosingScreen)
        remove(archive)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert isinstance(app.screen, ErasedDialog)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, ClosingScreen)
    [entry] = archive_at(archive.places.data.parent).entries()
    assert entry.id != ID


async def test_a_led_exercise_that_was_removed_goes_on_as_a_new_one(archive: Archive) -> None:
    found = load_exercises(archive.places.content_folders, archive.library)
    exercise = next(iter(found.exercises.values()))
    talk = Talk.start(record_of(exercise), ID, noon()).with_quick_note(CANARY, noon())
    saved = archive.save(talk.intake)
    turn = Turn(exercise, talk.kept(saved.intake.revision, saved.intake.parent))
    app = House()
    async with app.run_test() as pilot:
        app.hall = Hall(app, archive.places, Settings(), noon)
        screen = LeadingScreen(Leading.of([turn], noon()), archive, noon, {})
        await app.push_screen(screen)
        remove(archive)
        await pilot.press("pagedown")
        await pilot.pause()
        assert isinstance(app.screen, ErasedDialog)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, LeadingScreen)
        assert screen.keep()
    [entry] = archive_at(archive.places.data.parent).entries()
    assert entry.id != ID


async def rest(app: House, pilot: Pilot[None]) -> None:
    for _ in range(2):
        await app.workers.wait_for_complete()
        await pilot.pause()


async def test_start_leads_to_what_is_kept_and_back(archive: Archive) -> None:
    archive.save(marked().intake)
    app = House()
    async with app.run_test() as pilot:
        app.hall = Hall(app, archive.places, Settings(), noon)
        await rest(app, pilot)
        await pilot.press("b")
        await rest(app, pilot)
        assert isinstance(app.screen, RemovalScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_start_says_nothing_without_a_term_and_what_is_due_with_one(
    archive: Archive,
) -> None:
    archive.save(marked().intake)
    counts: list[int] = []
    for settings in (Settings(), Settings(retention={"closed": 12})):
        save_settings(archive.places, settings)
        app = House()
        async with app.run_test() as pilot:
            app.hall = Hall(app, archive.places, settings, noon)
            await rest(app, pilot)
            counts.append(app.screen.query_one(AttentionList).option_count)
    assert counts[1] == counts[0] + 1


async def test_start_says_what_was_cut_off_and_enter_leads_there(archive: Archive) -> None:
    archive.save(marked().intake)
    remove(archive, prove=False)
    app = House()
    async with app.run_test() as pilot:
        app.hall = Hall(app, archive.places, Settings(), noon)
        await rest(app, pilot)
        attention = app.screen.query_one(AttentionList)
        assert attention.option_count == 1
        attention.focus()
        await pilot.press("enter")
        await rest(app, pilot)
        assert isinstance(app.screen, RemovalScreen)
    assert ID in erased(archive.places.data).removed
