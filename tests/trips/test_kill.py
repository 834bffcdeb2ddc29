"""The real program in a real terminal, and the ways in which it may suddenly end."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from tests.terminal import Terminal
from tests.trips.playing import only_file, written

from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

STORY = "id_eigen_woorden"
ASKED = "wat is jullie idee?"
WORDS = "Een strook met bloemen [b]voor[/] de flat"
PROMISE = 2.0
"""Seconds of typing that may be lost at most."""
MARGIN = 4.0
"""Seconds that a busy machine may take on top: the promise is about the program."""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places.default(tmp_path / "data", (), os.environ)
    save_settings(places, Settings(welcomed=True))
    return places


@pytest.fixture
def terminal(places: Places) -> Iterator[Terminal]:
    with started(places) as terminal:
        terminal.see("Nog geen gesprekken")
        terminal.press("n", "enter", "f8", "3.1", "enter")
        terminal.see(ASKED)
        yield terminal


def started(places: Places) -> Terminal:
    """The program that people start, on these places."""
    return Terminal([sys.executable, "-m", "burgeridee", "--data", str(places.data)])


def on_disk(places: Places, question: str = STORY) -> object:
    """What the file holds on a question now."""
    if not [*places.intakes.glob("*.toml")]:
        return None
    answer = written(places)["answers"].get(question)
    return answer and answer["value"]


def marks(places: Places) -> bool:
    """Whether some talk is marked as open; that comes right after a save."""
    return any((places.state / "open").glob("*.toml"))


def test_after_two_seconds_a_kill_costs_nothing(terminal: Terminal, places: Places) -> None:
    terminal.press(WORDS)
    typed = time.perf_counter()
    kept = terminal.until(lambda: on_disk(places) == WORDS, "the text in the file")
    assert kept - typed <= PROMISE + MARGIN
    terminal.until(lambda: marks(places), "the mark that it is open")
    terminal.kill(signal.SIGKILL)
    assert on_disk(places) == WORDS
    assert oct(only_file(places).stat().st_mode & 0o777) == "0o600"
    with started(places) as again:
        again.see("Een strook met bloemen", "onderbroken", "bij vraag 3.1")
        again.press("enter")
        again.see(ASKED, WORDS)
        again.press(" en de school", "pagedown")
        again.until(lambda: on_disk(places) == f"{WORDS} en de school", "what was typed on")


def test_typing_on_and_on_puts_nothing_off(terminal: Terminal, places: Places) -> None:
    letters = cycle("abcdefghij")
    typed = ""

    def goes_on(than: object) -> bool:
        """Type one letter more; whether something else is on disk by now."""
        nonlocal typed
        typed += next(letters)
        terminal.press(typed[-1])
        return on_disk(places) != than

    terminal.until(lambda: goes_on(None), "a first save, while somebody types")
    first = on_disk(places)
    terminal.until(lambda: goes_on(first), "a second one")
    terminal.kill(signal.SIGKILL)
    found = str(on_disk(places))
    assert typed.startswith(found)
    assert len(found) > len(str(first)) > 0


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=["TERM", "HUP"]
)
def test_a_signal_that_ends_saves_first(
    number: int, status: int, terminal: Terminal, places: Places
) -> None:
    terminal.press(WORDS[:3])
    terminal.until(lambda: marks(places), "the mark that it is open")
    terminal.press(WORDS[3:])
    terminal.see(WORDS)
    os.kill(terminal.pid, number)
    assert terminal.ended() == status
    assert on_disk(places) == WORDS
    with started(places) as again:
        again.see("Een strook met bloemen", "onderbroken")


@pytest.mark.parametrize("keys", [("escape",), ("ctrl+q",)], ids=["to Start", "quit"])
def test_a_talk_that_was_left_in_order_was_not_interrupted(
    keys: tuple[str, ...], terminal: Terminal, places: Places
) -> None:
    terminal.press(WORDS)
    terminal.until(lambda: on_disk(places) == WORDS, "the text in the file")
    terminal.press(*keys)
    if keys == ("escape",):
        terminal.see("Vraagt aandacht")
        terminal.until(lambda: not marks(places), "the end of the mark")
        terminal.kill(signal.SIGKILL)
    else:
        assert terminal.ended() == 0
    with started(places) as again:
        again.see("Een strook met bloemen", "Vraagt aandacht")
        again.quiet(0.3)
        assert "onderbroken" not in again.text


def test_to_go_on_with_a_talk_takes_the_word_away(terminal: Terminal, places: Places) -> None:
    terminal.press(WORDS)
    terminal.until(lambda: on_disk(places) == WORDS and marks(places), "the text and the mark")
    terminal.kill(signal.SIGKILL)
    with started(places) as again:
        again.see("onderbroken")
        again.press("enter")
        again.see(ASKED)
        again.press("escape")
        again.see("Vraagt aandacht")
        again.until(lambda: "onderbroken" not in again.text, "Start without the word")


def test_what_is_typed_ahead_comes_where_it_was_meant(terminal: Terminal, places: Places) -> None:
    # One write: over a slow line all of it may arrive before the first letter was taken in.
    terminal.press(f"{WORDS}\x1b[6~👩\u200d👧 tuin\r6\x1b[6~2\x1bOQBel de buren\rEn nu?\x1b[5~")
    terminal.until(lambda: on_disk(places, "id_soort") == "samen", "the last answer")
    terminal.until(lambda: "notes" in written(places), "the note")
    assert on_disk(places) == WORDS
    assert on_disk(places, "id_naam") == "👩\u200d👧 tuin"
    assert on_disk(places, "id_thema") == "gebouw"
    assert [one["text"] for one in written(places)["notes"]] == ["Bel de buren"]
