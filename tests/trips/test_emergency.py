"""A folder that goes away, or becomes slow, during a talk; what is safe goes home again."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.app.staging import shipped
from tests.conftest import NOON
from tests.terminal import Terminal
from tests.trips.deeds import Typed
from tests.trips.playing import Trip, kept, only_file, places_in, plain, playing, written

from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.attention_list import AttentionList
from burgeridee.app.widgets.talk_holder import TalkHolder
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.emergency import FOLDER, Aside
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings
from burgeridee.plain.start import Start

STORY, NAME = "id_eigen_woorden", "id_naam"
WORDS = "Een strook met bloemen"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_in(tmp_path)


@contextmanager
def folder_away(places: Places) -> Iterator[None]:
    """The folder, as when the network is gone."""
    away = places.data.with_name("away")
    places.intakes.rename(away)
    yield
    away.rename(places.intakes)


def copies(places: Places) -> list[Path]:
    return sorted((places.state / FOLDER).glob("*.toml"))


# On the screen


async def test_while_the_folder_is_away_the_talk_goes_on_and_comes_home_by_itself(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TalkHolder, "AGAIN", 0.05)
    async with playing(places) as trip:
        await trip.begin(NAME)
        await trip.press(Typed("De tuin"), "enter")
        with folder_away(places):
            await trip.go(STORY)
            await trip.press(Typed(WORDS), "pagedown")
            assert trip.status.startswith("! De map is er niet meer.")
            assert "Tot dan staat alles veilig in een noodkopie op deze computer." in trip.status
            [copy] = copies(places)
            assert WORDS in copy.read_text("utf-8")
            assert copy.stat().st_mode & 0o777 == 0o600
            await trip.press("pageup", Typed(" en bijen"), "pagedown")
            await trip.until(lambda: "en bijen" in copy.read_text("utf-8"), "the newest in it")
            assert copies(places) == [copy]
            assert not places.intakes.exists()
        await trip.until(lambda: "Bewaard" in trip.status, "saving by itself")
        assert copies(places) == []
        assert kept(places).intake.answers[STORY].value == f"{WORDS} en bijen"
        await trip.press("escape")
        assert isinstance(trip.app.screen, HomeScreen)


async def test_one_may_leave_what_is_safe_and_finds_it_on_start(places: Places) -> None:
    async with playing(places) as trip:
        await trip.begin(NAME)
        await trip.press(Typed("De tuin"), "enter")
        with folder_away(places):
            await trip.press(Typed("3"), "escape")
            assert isinstance(trip.app.screen, HomeScreen)
            await seen(trip, "noodkopie")
            await open_first(trip)
            assert isinstance(trip.app.screen, TalkScreen)
            assert any("Dit is de noodkopie." in told for told in trip.told)
            assert trip.talk.title == "De tuin"
            assert trip.status.startswith("! Dit gesprek staat nog niet terug")
            await trip.go(STORY)
            await trip.press(Typed(WORDS), "pagedown", "escape")
            assert isinstance(trip.app.screen, HomeScreen)
            await seen(trip, "noodkopie")
            assert len(copies(places)) == 1
        await open_first(trip)
        assert any("De noodkopie is teruggezet" in told for told in trip.told)
        assert trip.value(STORY) == WORDS
        assert copies(places) == []
    assert written(places)["answers"][STORY]["value"] == WORDS


async def test_the_next_start_tells_of_a_copy_also_where_there_is_no_talk(places: Places) -> None:
    archive = Archive(places, shipped(), lambda: NOON)
    talk = Talk.start(shipped().conversations["eerste-gesprek"], "20260311-abcdef", NOON)
    Aside(archive).put(talk.moved_to(NAME).answered("De tuin", NOON).intake)
    async with playing(places) as trip:
        await seen(trip, "noodkopie", "De tuin")
        await open_first(trip)
        assert trip.talk.title == "De tuin"
    assert copies(places) == []
    assert only_file(places).name == "20260311-abcdef.toml"


async def seen(trip: Trip, *words: str) -> None:
    """Wait until Start shows these words."""
    await trip.until(
        lambda: (
            isinstance(trip.app.screen, HomeScreen)
            and all(word in trip.drawn(trip.app.screen.query_one(AttentionList)) for word in words)
        ),
        f"{words} on Start",
    )


async def open_first(trip: Trip) -> None:
    """Open what asks for attention first."""
    asks = trip.app.screen.query_one(AttentionList)
    asks.focus()
    asks.action_first()
    await trip.press("enter")
    await trip.until(lambda: isinstance(trip.app.screen, TalkScreen), "the talk")


# In plain lines


def test_plain_lines_tell_of_a_copy_and_bring_it_home(places: Places) -> None:
    archive = Archive(places, shipped(), lambda: NOON)
    talk = Talk.start(shipped().conversations["eerste-gesprek"], "20260311-abcdef", NOON)
    Aside(archive).put(talk.moved_to(NAME).answered("De tuin", NOON).intake)
    said = plain(places, [":noodkopie 2", ":noodkopie 1", ":start", ":stop"])
    told = "Van dit gesprek staat een noodkopie op deze computer, gemaakt om 12:00: De tuin."
    assert f"{told} Typ :noodkopie 1 om die terug te zetten." in said
    assert "Zo'n noodkopie is er niet." in said
    assert "De noodkopie is teruggezet bij je gesprekken." in said
    assert copies(places) == []
    assert only_file(places).name == "20260311-abcdef.toml"


def test_plain_lines_go_on_while_the_folder_is_away(places: Places) -> None:
    away = places.data.with_name("away")

    def lines() -> Iterator[str]:
        yield from ["n", ":ga 3.2", "De tuin"]
        places.intakes.rename(away)
        yield from [":ga 3.1", WORDS, "."]
        [copy] = copies(places)
        assert WORDS in copy.read_text("utf-8")
        away.rename(places.intakes)
        yield from [":ga 3.2", "De binnentuin", ":stop"]

    said: list[str] = []
    archive = Archive(places, shipped(), lambda: NOON)
    Start(archive, shipped(), Settings(), lines(), said.append, lambda: NOON).run()
    assert any(line.startswith("Niet bewaard: De map is er niet meer.") for line in said)
    assert copies(places) == []
    answers = written(places)["answers"]
    assert (answers[STORY]["value"], answers[NAME]["value"]) == (WORDS, "De binnentuin")


# A slow folder, and the real program

HOLDER = """
import sys, threading
from pathlib import Path
from burgeridee.files.disk import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def slow(places: Places) -> Iterator[subprocess.Popen[str]]:
    """The folder, held by another process that was put to sleep while it saves."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(places.intakes)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    os.kill(holder.pid, signal.SIGSTOP)
    try:
        yield holder
    finally:
        holder.kill()
        holder.communicate()


@pytest.fixture
def real(tmp_path: Path) -> Places:
    places = Places.default(tmp_path / "data", (), os.environ)
    save_settings(places, Settings(welcomed=True))
    return places


@pytest.fixture
def terminal(real: Places) -> Iterator[Terminal]:
    with started(real) as terminal:
        terminal.see("Nog geen gesprekken")
        terminal.press("n", "enter", "f8", "3.2", "enter")
        terminal.see("3.2")
        terminal.press("De tuin", "enter")
        terminal.until(lambda: any(real.intakes.glob("*.toml")), "the first save")
        terminal.press("f8", "3.1", "enter")
        terminal.see("wat is jullie idee?", "Bewaard")
        yield terminal


def started(places: Places) -> Terminal:
    return Terminal([sys.executable, "-m", "burgeridee", "--data", str(places.data)])


def test_a_slow_folder_never_makes_typing_wait(terminal: Terminal, real: Places) -> None:
    with slow(real):
        terminal.press("Een")
        terminal.see("Een", "Bewaren …")
        waited = []
        for word in ("strook", "met", "bloemen", "voor", "de", "flat"):
            pressed = time.perf_counter()
            terminal.press(f" {word}")
            waited.append(terminal.see(word) - pressed)
            terminal.read(0.4)
        assert sorted(waited)[3] < 1, waited
        told = "Een strook met bloemen voor de flat"
        terminal.until(lambda: any(told in one.read_text("utf-8") for one in copies(real)), told)
        assert "Bewaard" not in terminal.text
    terminal.until(lambda: told in only_file(real).read_text("utf-8"), "the talk at home")
    terminal.see("Bewaard")
    terminal.until(lambda: not copies(real), "the end of the copy")


@pytest.mark.parametrize(
    ("how", "status"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), ("ctrl+q", 0)],
    ids=["TERM", "HUP", "quit"],
)
def test_to_leave_does_not_wait_for_a_slow_folder(
    how: signal.Signals | str, status: int, terminal: Terminal, real: Places
) -> None:
    with slow(real):
        terminal.press(WORDS)
        terminal.see(WORDS)
        begun = time.perf_counter()
        if isinstance(how, str):
            terminal.press(how)
        else:
            os.kill(terminal.pid, how)
        assert terminal.ended() == status
        assert time.perf_counter() - begun < 2 + 4  # what a busy machine may take on top
        [copy] = copies(real)
        assert WORDS in copy.read_text("utf-8")
        assert WORDS not in only_file(real).read_text("utf-8")
    with started(real) as again:
        again.see("noodkopie", "De tuin")
        again.press("tab") if "Vraagt aandacht" not in again.text else None
        again.press("enter")
        again.see("wat is jullie idee?", WORDS)
    assert WORDS in only_file(real).read_text("utf-8")
    assert copies(real) == []
