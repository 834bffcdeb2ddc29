"""A workshop that is stopped in the middle goes on where it was, whatever stopped it."""

import os
import signal
import sys
from pathlib import Path

from tests.files.refusing import away
from tests.terminal import Terminal

from burgeridee.files.held import board_file, workshops_held
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings


def started(places: Places) -> Terminal:
    return Terminal([sys.executable, "-m", "burgeridee", "--data", str(places.data)])


def test_after_a_kill_the_workshop_its_note_and_its_board_are_there(tmp_path: Path) -> None:
    places = Places.default(tmp_path / "data", (), os.environ)
    save_settings(places, Settings(welcomed=True))
    with started(places) as terminal:
        terminal.see("Nog geen gesprekken")
        terminal.press("w")
        terminal.see("Een halve dag oefenen")
        terminal.press("enter")
        terminal.see("Onderdeel 1 van 11")
        terminal.press("pagedown", "b")
        terminal.see("Hier trappen wij in")
        terminal.press("n", "Te snel een oplossing", "enter", "enter")
        terminal.see("(1)")
        terminal.press("escape")
        terminal.see("Onderdeel 2 van 11")
        terminal.press("n", "Vijf mensen vertelden iets moois")
        terminal.until(lambda: any(one.notes for one in workshops_held(places)), "the note")
        terminal.kill(signal.SIGKILL)
    [held] = workshops_held(places)
    assert [slip.text for slip in board_file(places, held.id).read().slips] == [
        "Te snel een oplossing"
    ]
    with started(places) as again:
        again.see("samenwerken")
        again.press("w")
        again.see("Verder: Een halve dag oefenen")
        again.press("enter")
        again.see("Onderdeel 2 van 11", "Vijf mensen vertelden iets moois")


def test_what_was_typed_while_the_folder_was_away_is_there_after_a_kill(tmp_path: Path) -> None:
    places = Places.default(tmp_path / "data", (), os.environ)
    save_settings(places, Settings(welcomed=True))
    aside = places.state / "nood" / "boards"
    with started(places) as terminal:
        terminal.see("Nog geen gesprekken")
        terminal.press("w")
        terminal.see("Een halve dag oefenen")
        terminal.press("enter")
        terminal.see("Onderdeel 1 van 11")
        terminal.press("b")
        terminal.see("Hier trappen wij in")
        terminal.press("n", "Te snel", "enter")
        terminal.see("(1)")
        terminal.until(lambda: _holds(places.data / "boards", "Te snel"), "the slip at home")
        with away(places.data / "boards"), away(places.data / "workshops_held"):
            terminal.press("Te veel beloven", "enter", "Niet luisteren", "enter")
            terminal.see("(3)", "noodkopie")
            terminal.until(lambda: _holds(aside, "Niet luisteren"), "the emergency copy")
            terminal.kill(signal.SIGKILL)
    with started(places) as again:
        again.see("Staat weer op zijn plek")
        again.until(lambda: not [*aside.glob("*.toml")], "the board at home too")
    [held] = workshops_held(places)
    assert [slip.text for slip in board_file(places, held.id).read().slips] == [
        "Te snel",
        "Te veel beloven",
        "Niet luisteren",
    ]
    assert list(aside.glob("*.toml")) == []


def _holds(folder: Path, word: str) -> bool:
    return any(word in path.read_text("utf-8") for path in folder.glob("*.toml"))
