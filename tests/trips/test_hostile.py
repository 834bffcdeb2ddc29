"""Text that looks like orders, in every field: kept, shown as text, obeyed by nobody."""

import os
import sys
from pathlib import Path

import pytest
from tests.terminal import Terminal
from tests.trips.deeds import Press, Typed
from tests.trips.playing import Trip, kept, places_in, playing, written
from textual.widgets import Input, TextArea

from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.search import SearchScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.core.text import cleaned
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, load_settings, save_settings

MARKUP = "[b]vet[/] [@click=app.quit]weg[/] [/x] ["
CODES = "\x1b]52;c;QUJD\x07\x1b]0;titel\x07\x1b[2J\x9b31m\u202e\x85"
HOSTILE = f"{CODES}{MARKUP}{CODES}"
LINE = MARKUP
STORY, NAME, LIST, TABLE, DAY, NUMBER = (
    "id_eigen_woorden",
    "id_naam",
    "om_wie_erbij",
    "af_acties",
    "vb_gesprek_op",
    "wk_aantal_trekkers",
)
MEGABYTE = 1_000_000


def field_text(trip: Trip) -> str:
    """What stands in the field that has the keys."""
    field = trip.app.focused
    assert isinstance(field, Input | TextArea)
    return field.value if isinstance(field, Input) else field.text


async def pasted(trip: Trip, *before: Press) -> None:
    """The hostile text pasted after some keys: it stands there, literally."""
    await trip.press(*before)
    await trip.paste(HOSTILE)
    assert field_text(trip).strip("\n") == LINE
    assert trip.app.focused is not None
    assert "[@click=app.quit]weg[/]" in trip.drawn(trip.app.focused)


async def test_in_every_field_of_a_talk_it_is_text(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    async with playing(places) as trip:
        await trip.begin()
        for question in (NAME, STORY, LIST, DAY):
            await trip.go(question)
            await pasted(trip)
            await trip.press("pagedown")
        await trip.go(NUMBER)
        await trip.paste(HOSTILE)
        assert field_text(trip) == ""
        await pasted(trip, "ctrl+t")
        await pasted(trip, "f2")
        await trip.press("enter")
        await trip.go(TABLE)
        await pasted(trip, "+")
        await trip.press("enter", "enter", "enter")
        await pasted(trip, "f3", "home", "enter")
        await trip.press("enter", "escape")
        await pasted(trip, "f4", "v")
        await trip.press("enter", "escape")
        await pasted(trip, "f8")
        await trip.press("escape")
        assert isinstance(trip.app.screen, TalkScreen)
        for key in ("f1", "f3", "f4", "f5", "f9"):
            await trip.press(key, "escape")
        await trip.press("escape", "slash")
        await pasted(trip)
        await trip.press("down", "escape")
        assert isinstance(trip.app.screen, HomeScreen | SearchScreen)
        assert trip.app.is_running
    intake = kept(places).intake
    held = {name: one.value for name, one in intake.answers.items()}
    assert held[NAME] == LINE
    assert held[STORY] == cleaned(HOSTILE)
    assert held[LIST] == ({"id": "a1", "tekst": LINE},)
    assert [line["wat"] for line in written(places)["answers"][TABLE]["value"]] == [LINE]
    assert DAY not in held
    assert intake.answers[NUMBER].note == cleaned(HOSTILE)
    assert [one.text for one in intake.notes] == [cleaned(HOSTILE)]
    assert [one.note for one in intake.checklist.values()] == [LINE]
    assert [one.reason for one in intake.flags.values()] == [LINE]


async def test_in_the_first_fields_it_is_text(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    async with playing(places, welcomed=False) as trip:
        await pasted(trip)
        await pasted(trip, "enter")
        await trip.press("enter")
        assert isinstance(trip.app.screen, HomeScreen)
        await pasted(trip, "i", "end", "ctrl+u")
        await trip.press("escape")
        assert isinstance(trip.app.screen, HomeScreen)
    assert load_settings(places).municipality == LINE


async def test_a_megabyte_in_a_long_text_is_kept(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    text = (f"{MARKUP} 🐝 مرحبا\n" * (MEGABYTE // 40))[:MEGABYTE]
    async with playing(places) as trip:
        await trip.begin(STORY)
        await trip.paste(text)
        await trip.press("pagedown", "pageup", Typed("x"), "backspace")
        assert trip.value(STORY) == text
    assert kept(places).intake.answers[STORY].value == text


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    places = Places.default(tmp_path / "data", (), os.environ)
    save_settings(places, Settings(welcomed=True))
    return Terminal([sys.executable, "-m", "burgeridee", "--data", str(places.data)])


def test_a_real_terminal_shows_it_and_obeys_nothing(terminal: Terminal) -> None:
    with terminal:
        terminal.see("Nog geen gesprekken")
        terminal.press("n", "enter", "f8", "3.2", "enter")
        terminal.see("Hoe noemen jullie")
        terminal.press(f"\x1b[200~{HOSTILE}\x1b[201~")
        terminal.see(MARKUP)
        terminal.press("enter", "f9")
        terminal.see("Klopt dat?", MARKUP)
        terminal.press("escape", "escape")
        terminal.see("[b]vet[/] [@click=app.quit]", "Bezig")
        terminal.press("q")
        assert terminal.ended() == 0
