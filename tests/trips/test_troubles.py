"""What goes wrong around a talk: the disk, another program, a newer program, the window."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, NoReturn

import pytest
from tests.app.staging import shipped
from tests.conftest import NOON
from tests.content.reading import first_conversation
from tests.trips.deeds import Press, Typed
from tests.trips.playing import Trip, kept, only_file, places_in, playing, written
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Input, TextArea

from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.dialogs.cards import CardsDialog
from burgeridee.app.dialogs.checklist import ChecklistDialog
from burgeridee.app.dialogs.flags import FlagsDialog
from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.dialogs.jump import JumpDialog
from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.dialogs.menu import MenuDialog
from burgeridee.app.dialogs.quick_note import QuickNote
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets import talk_holder
from burgeridee.app.widgets.talk_holder import READ_ONLY, TalkHolder
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.core.intake import Intake
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.files.revisions import Revisions

STORY, NAME = "id_eigen_woorden", "id_naam"
WORDS = "Een strook met bloemen"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_in(tmp_path)


# The disk


@contextmanager
def full_disk(_places: Places, patch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(_number: int) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    with patch.context() as broken:
        broken.setattr(os, "fsync", refuse)
        yield


async def test_a_disk_that_fails_is_told_and_saved_to_when_it_is_good_again(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TalkHolder, "AGAIN", 0.05)
    async with playing(places) as trip:
        await trip.begin(NAME)
        await trip.press(Typed("De tuin"), "enter")
        before = only_file(places).read_bytes()
        with full_disk(places, monkeypatch):
            await trip.go(STORY)
            await trip.press(Typed(WORDS), "pagedown")
            assert trip.status.startswith("! ")
            assert "Ik blijf het proberen." in trip.status
            await trip.press("pageup", Typed(" en bijen"), "pagedown", "pageup")
            assert trip.value(STORY) == f"{WORDS} en bijen"
            await trip.press("escape")
            assert isinstance(trip.app.screen, TalkScreen)
            assert any("Nog niet bewaard" in told for told in trip.told)
        assert only_file(places).read_bytes() == before
        await trip.until(lambda: "Bewaard" in trip.status, "saving by itself")
        assert kept(places).intake.answers[STORY].value == f"{WORDS} en bijen"
        await trip.press("escape")
        assert isinstance(trip.app.screen, HomeScreen)


async def test_what_failed_is_tried_again_while_nobody_presses_a_key(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Only the tries themselves: moving on and the clock of the talk save too.
    monkeypatch.setattr(talk_holder, "SOON", 3600)
    monkeypatch.setattr(TalkHolder, "EVERY", 3600)
    monkeypatch.setattr(TalkHolder, "AGAIN", 0.05)
    async with playing(places) as trip:
        await trip.begin(NAME)
        await trip.press(Typed("De tuin"), "enter")
        await trip.go(STORY)
        with full_disk(places, monkeypatch):
            await trip.press(Typed(WORDS), "pagedown")
            assert "Ik blijf het proberen." in trip.status
            assert STORY not in kept(places).intake.answers
        await trip.until(lambda: "Bewaard" in trip.status, "saving by itself")
    assert kept(places).intake.answers[STORY].value == WORDS


async def test_closing_on_a_disk_that_fails_loses_nothing(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TalkHolder, "AGAIN", 0.05)
    async with playing(places) as trip:
        await trip.begin(NAME)
        await trip.press(Typed("De tuin"), "enter")
        with full_disk(places, monkeypatch):
            await trip.go(STORY)
            await trip.press(Typed(WORDS), "f9", "6", "enter")
            assert isinstance(trip.app.screen, ClosingScreen)
            assert not trip.app.save_before_end()
            await trip.press("escape")
            assert isinstance(trip.app.screen, TalkScreen)
        await trip.until(lambda: "Bewaard" in trip.status, "saving by itself")
    intake = kept(places).intake
    assert (intake.status, intake.answers[STORY].value) == ("closed", WORDS)


# Another program


async def test_two_programs_on_one_talk_make_one_of_it(places: Places) -> None:
    async with playing(places) as trip:
        await trip.begin(NAME)
        await trip.press(Typed("De tuin"), "enter")
        path = only_file(places)
        archive = Archive(places, shipped(), lambda: NOON)
        other = archive.open(path).talk
        archive.save(other.moved_to(NAME).answered("De tuin van Jan", NOON).intake)
        await trip.go(STORY)
        await trip.press(Typed(WORDS), "pagedown")
        assert any("Iemand anders vulde ook iets in: 3.2" in told for told in trip.told)
        await trip.press("pageup", Typed("!"), "escape")
        assert isinstance(trip.app.screen, HomeScreen)
    assert only_file(places) == path
    answers = Archive(places, shipped(), lambda: NOON).open(path).talk.intake.answers
    assert (answers[NAME].value, answers[STORY].value) == ("De tuin van Jan", f"{WORDS}!")


async def test_what_both_programs_changed_shows_both(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    # To move alone saves too, a moment later; then theirs would be ours before we type.
    monkeypatch.setattr(talk_holder, "SOON", 3600)
    async with playing(places) as trip:
        await trip.begin(NAME)
        await trip.press(Typed("De tuin"), "enter")
        path = only_file(places)
        archive = Archive(places, shipped(), lambda: NOON)
        other = archive.open(path).talk
        archive.save(other.moved_to(NAME).answered("De tuin van Jan", NOON).intake)
        await trip.go(NAME)
        await trip.press("end", Typed("!"), "enter")
        assert any("Jullie vulden allebei iets anders in bij 3.2" in told for told in trip.told)
    found = Archive(places, shipped(), lambda: NOON)
    assert found.open(path).talk.title == "De tuin!"
    titles = {one.talk.title for one in Revisions.of(found, str(path)).listed() if one.talk}
    assert titles >= {"De tuin", "De tuin van Jan", "De tuin!"}


# A newer program


@pytest.fixture
def newer(places: Places) -> Path:
    """A talk of a newer burgeridee."""
    talk = Talk.start(first_conversation(), "20260311-abcdef", NOON).moved_to(STORY)
    path = Archive(places, shipped(), lambda: NOON).save(talk.answered(WORDS, NOON).intake).path
    path.write_text(path.read_text("utf-8").replace("schema = 1", "schema = 2"), "utf-8")
    return path


CHANGES: dict[str, tuple[Press, ...]] = {
    "a text": (Typed("weg ermee"), "pagedown"),
    "a text, and away": (Typed("weg ermee"),),
    "an answer": ("pagedown", "pagedown", Typed("2")),
    "a state": ("ctrl+n",),
    "a note": ("ctrl+t", Typed("weg ermee"), "pagedown"),
    "a quick note": ("f2", Typed("weg ermee"), "enter"),
    "a tick": ("f3", "space", "escape"),
    "closing": ("f9", "6", "enter", "escape"),
}


@pytest.mark.parametrize("keys", CHANGES.values(), ids=CHANGES.keys())
async def test_a_talk_of_a_newer_program_can_only_be_read(
    keys: tuple[Press, ...], newer: Path, places: Places
) -> None:
    before = contents(places)
    assert newer in before
    async with playing(places) as trip:
        await trip.until(lambda: bool(trip.app.screen.query_one(TalkList).lines), "the list")
        await trip.press("enter")
        assert any("nieuwere burgeridee (schema 2)" in told for told in trip.told)
        said = held(trip)
        await trip.press(*keys)
        assert held(trip) == said
        assert trip.screen.keep()
        await trip.press("escape")
        assert isinstance(trip.app.screen, HomeScreen)
        assert trip.told.count(READ_ONLY) == 1
    assert contents(places) == before


def contents(places: Places) -> dict[Path, bytes]:
    """Every file in the data folder, the lock aside."""
    return {path: path.read_bytes() for path in places.data.rglob("*") if path.is_file()}


def held(trip: Trip) -> Intake:
    """What the talk holds, wherever it stands."""
    return trip.talk.intake.with_(at_question="", minutes={})


# The window


def sizes(seed: int, count: int) -> list[Size]:
    """Sizes of windows, the smallest and the largest among them."""
    dice = Random(seed)
    between = [Size(dice.randint(1, 200), dice.randint(1, 60)) for _ in range(count - 4)]
    ends = [Size(1, 1), Size(200, 60), Size(1, 60), Size(200, 1)]
    mixed = [*between, *ends]
    dice.shuffle(mixed)
    return mixed


async def resized(trip: Trip, seed: int, count: int) -> None:
    """The window pulled to and fro, and back."""
    for at, size in enumerate((*sizes(seed, count), Size(80, 24))):
        trip.app.post_message(Resize(size, size))
        if at % 8 == 0:
            await trip.press()
    await trip.press()


async def test_a_long_text_survives_200_sizes(places: Places) -> None:
    async with playing(places) as trip:
        await trip.begin(STORY)
        await trip.press(Typed(WORDS))
        await resized(trip, 1, 200)
        assert isinstance(trip.app.screen, TalkScreen)
        await trip.press(Typed(" en bijen"))
        area = trip.app.screen.query_one("#control TextArea", TextArea)
        assert area.text == f"{WORDS} en bijen"
        assert f"{WORDS} en bijen" in trip.drawn(area)
        await trip.press("escape")
    assert kept(places).intake.answers[STORY].value == f"{WORDS} en bijen"


WITHOUT_FIELD: dict[str, type[Screen[Any]]] = {
    "f1": HelpDialog,
    "f3": ChecklistDialog,
    "f4": FlagsDialog,
    "f5": AdviceDialog,
    "f7": CardsDialog,
    "f9": ClosingScreen,
    "f10": MenuDialog,
}
TYPING: tuple[tuple[str, tuple[str, ...], type[Screen[Any]]], ...] = (
    (NAME, (), TalkScreen),
    ("om_wie_erbij", (), TalkScreen),
    ("wk_contactpersoon", ("ctrl+t",), TalkScreen),
    ("af_acties", ("+",), LineEditor),
    (NAME, ("f2",), QuickNote),
    (NAME, ("f8",), JumpDialog),
    (NAME, ("f3", "enter"), ReasonDialog),
)


async def test_what_is_being_typed_survives_all_sizes(places: Places) -> None:
    async with playing(places) as trip:
        await trip.begin()
        for seed, (question, keys, screen) in enumerate(TYPING):
            await trip.go(question)
            await trip.press(*keys, Typed(WORDS))
            await resized(trip, seed, 8)
            assert isinstance(trip.app.screen, screen)
            await trip.press(Typed("!"))
            field = trip.app.focused
            assert isinstance(field, Input | TextArea)
            assert (field.value if isinstance(field, Input) else field.text) == f"{WORDS}!"
            while not isinstance(trip.app.screen, TalkScreen):
                await trip.press("escape")


async def test_a_screen_without_a_field_survives_all_sizes(places: Places) -> None:
    async with playing(places) as trip:
        await trip.begin(NAME)
        await trip.press(Typed(WORDS), "enter")
        for key, screen in WITHOUT_FIELD.items():
            await trip.press(key)
            await resized(trip, 3, 8)
            assert isinstance(trip.app.screen, screen)
            await trip.press("escape")
            assert isinstance(trip.app.screen, TalkScreen)
    assert written(places)["answers"][NAME]["value"] == WORDS
