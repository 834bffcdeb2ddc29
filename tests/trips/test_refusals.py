"""One folder that may not be read, or a network that fails: all else goes on, and says so."""

import errno
import io
import sys
from pathlib import Path

import pytest
from tests.files.denying import denied
from tests.files.refusing import away
from tests.tortures.furnishing import FIRST, furnish
from tests.trips.deeds import Press, Typed
from tests.trips.playing import Trip, places_in, playing

from burgeridee.app.screens.home import EMPTY, HomeScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.attention_list import AttentionList
from burgeridee.app.widgets.talk_holder import TalkHolder
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.app.widgets.telling import Telling
from burgeridee.cli import main
from burgeridee.cli.saying import FAULT
from burgeridee.files.emergency import FOLDER
from burgeridee.files.places import Places

CODES = (errno.EACCES, errno.EIO, errno.ESTALE)
WALK = "n\nEen idee\n:start\n1\n:start\na\n:bewaren\nb\nm\no\n:start\nw\n:start\ns\n:start\n:stop\n"
"""Through the plain program: a new talk, an earlier one, and what else there is."""
ROOMS: tuple[tuple[Press, ...], ...] = (
    ("b",),
    ("b", "p"),
    ("i",),
    ("w", "enter", "b"),
    ("a",),
    ("slash", "v"),
    ("o",),
    ("s", "k"),
    ("n", "enter"),
    ("enter",),
)


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    furnish(places_in(home), "woord")
    return home


@pytest.fixture
def places(furnished: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    for name in ("CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(furnished / name.lower()))
    return places_in(furnished)


def said(places: Places, *words: str, typed: str = "") -> int:
    """Run a command; whatever stands in the folder it ends with a status, not with a traceback."""
    with pytest.MonkeyPatch.context() as context:
        context.setattr(sys, "stdin", io.StringIO(typed))
        return main(["--data", str(places.data), *words])


def folders(places: Places) -> list[Path]:
    inside = sorted(one for one in places.data.iterdir() if one.is_dir())
    return [places.data, *inside, *sorted(one for one in places.models.iterdir())]


def test_no_command_falls_over_a_folder_that_says_no(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    every = folders(places)
    assert len(every) > 8
    asked = (("list",), ("check",), ("agreements",), ("show", FIRST), ("recover",), ("plain",))
    for at, folder in enumerate(every):
        some = (
            asked if folder == places.data else [asked[(at + step) % len(asked)] for step in (0, 3)]
        )
        for number, words in enumerate(some):
            with denied(folder, CODES[(at + number) % len(CODES)]):
                status = said(places, *words, typed=WALK)
            told = capsys.readouterr()
            assert status in {0, FAULT}, (folder, words)
            assert "Traceback" not in told.err, (folder, words)


def test_a_model_that_may_not_be_read_is_a_mistake_and_hides_no_other(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    [model, *_] = sorted(places.models.iterdir())
    for code in CODES:
        with denied(model, code):
            assert said(places, "check") == FAULT
            told = capsys.readouterr().out
            assert f"De map '{model.name}' is nu niet te lezen: " in told
            assert said(places, "list") == 0
            assert FIRST in capsys.readouterr().out


@pytest.mark.parametrize("code", CODES)
async def test_the_screens_stand_when_the_folder_fails_under_them(
    places: Places, code: int
) -> None:
    for keys in ROOMS[CODES.index(code) :: len(CODES)]:
        async with playing(places, welcomed=False) as trip:
            await trip.until(lambda: bool(trip.app.screen.query("TalkList")), "Start")
            with denied(places.data, code):
                await trip.press(*keys)
                await trip.app.workers.wait_for_complete()
                await trip.press("escape", "escape")
                assert trip.app.is_running, keys
                assert not trip.app.return_code, keys


async def test_start_says_that_the_folder_may_not_be_read(places: Places) -> None:
    with denied(places.intakes, errno.EACCES):
        async with playing(places, welcomed=False) as trip:
            await trip.until(lambda: "niet te lezen" in words_of(trip), "what is wrong")
            assert EMPTY not in words_of(trip)
            assert isinstance(trip.app.screen, HomeScreen)


async def test_the_data_folder_goes_away_under_an_open_talk_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TalkHolder, "AGAIN", 0.05)
    places = places_in(tmp_path)
    async with playing(places) as trip:
        await trip.begin("id_naam")
        await trip.press(Typed("De tuin"), "enter")
        with away(places.data):
            await trip.go("id_eigen_woorden")
            await trip.press(Typed("Een strook"), "pagedown")
            assert "noodkopie" in trip.status
            await trip.press("escape", "n", "enter")  # a new talk makes no folder either
            await trip.go("id_naam")
            await trip.press(Typed("Het plein"), "enter")
            assert "noodkopie" in trip.status
            await trip.press("escape")
            await trip.until(lambda: "is er nu niet" in words_of(trip), "that it is gone")
            assert EMPTY not in words_of(trip)
        names = set()
        for _ in range(2):
            await trip.until(lambda: bool(asking(trip).option_count), "a copy on Start")
            asks = asking(trip)
            asks.focus()
            asks.action_first()
            await trip.press("enter")
            await trip.until(lambda: isinstance(trip.app.screen, TalkScreen), "the talk")
            names.add(trip.talk.title)
            assert not copies(places, trip.talk.intake.id)
            await trip.press("escape")
            await trip.until(lambda: isinstance(trip.app.screen, HomeScreen), "Start")
        assert names == {"De tuin", "Het plein"}
    assert len(list(places.intakes.glob("*.toml"))) == 2


async def test_start_sees_by_itself_that_the_folder_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HomeScreen, "AGAIN", 0.05)
    places = places_in(tmp_path)
    async with playing(places) as trip:
        await trip.begin("id_naam")
        await trip.press(Typed("De tuin"), "enter")
        await trip.go("id_eigen_woorden")
        await trip.press(Typed("Een strook"), "pagedown")
        assert list(places.history.iterdir())  # by this the folder is known to be gone
        with away(places.intakes):
            await trip.press("escape")
            await trip.until(lambda: "is er nu niet" in words_of(trip), "that it is gone")
        await trip.until(lambda: "is er nu niet" not in words_of(trip), "that it is back")
        assert trip.app.screen.query_one(TalkList).count == 1


def asking(trip: Trip) -> AttentionList:
    """What asks for attention on Start."""
    return trip.app.screen.query_one(AttentionList)


def copies(places: Places, name: str) -> list[Path]:
    """The emergency copies of a talk."""
    return list((places.state / FOLDER).glob(f"{name}.*.toml"))


def words_of(trip: Trip) -> str:
    """What Start tells, in what of it is to be seen."""
    shown = [one for one in trip.app.screen.query(Telling) if one.display and one.region]
    return "\n".join(str(one.content) for one in shown)
