import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.app.staging import empty
from tests.conftest import NOON
from tests.files.refusing import away

from burgeridee.core.removal import Removed
from burgeridee.files.disk import write_whole
from burgeridee.files.erased import begin
from burgeridee.files.places import Places
from burgeridee.files.presence import FOLDER, Presence, by_talk, in_words, present
from burgeridee.files.settings import Settings, save_settings

SAVED = empty().intake.with_(revision=3)
ID = SAVED.id


@pytest.fixture
def places(tmp_path: Path) -> Places:
    made = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    made.intakes.mkdir(parents=True)
    return made


def until(holds: Callable[[], bool]) -> None:
    """Wait for what another thread or program does, as long as a test may take."""
    while not holds():
        os.sched_yield()


def signs(places: Places) -> list[Path]:
    return sorted((places.data / FOLDER).glob("*.toml"))


def colleague(places: Places, who: str = "Joop", **more: object) -> Path:
    """A sign of somebody on another machine."""
    told = {"id": ID, "who": who, "host": "LAPTOP-2", "machine": "eldersx", "pid": 1, **more}
    path = places.data / FOLDER / f"{ID}.elders{len(signs(places))}.toml"
    content = "".join(f"{key} = {value!r}\n" for key, value in told.items()).replace("'", '"')
    write_whole(path, content.encode())
    return path


def older(path: Path, seconds: float) -> None:
    moment = time.time() - seconds
    os.utime(path, (moment, moment))


def test_who_opens_a_talk_is_told_and_gone_when_it_is_left(places: Places) -> None:
    save_settings(places, Settings(name="Fatima"))
    here = Presence(places, lambda: NOON)
    here.stands(SAVED)
    until(lambda: bool(signs(places)))
    [sign] = signs(places)
    text = sign.read_text("utf-8")
    assert 'who = "Fatima"' in text
    assert sign.name.startswith(f"{ID}.")
    assert {line.split(" = ")[0] for line in text.splitlines() if " = " in line} == {
        *("id", "who", "host", "machine", "pid", "since"),
    }
    here.left()
    assert signs(places) == []


def test_the_other_is_seen_by_name(places: Places) -> None:
    colleague(places)
    here = Presence(places, lambda: NOON)
    here.stands(SAVED)
    until(lambda: bool(here.others))
    assert in_words(here.others) == "ook open bij Joop"
    here.left()
    assert here.others == ()
    assert len(signs(places)) == 1


def test_a_number_that_no_program_has_is_no_sign(places: Places) -> None:
    here = Presence(places, lambda: NOON)
    here.stands(SAVED)
    until(lambda: bool(signs(places)))
    [sign] = signs(places)
    text = sign.read_text("utf-8")
    here.left()
    sign.write_text(text.replace(f"pid = {os.getpid()}", f"pid = {10**20}"), "utf-8")
    assert present(places) == ()


def test_on_start_each_talk_has_who_has_it_open(places: Places) -> None:
    colleague(places)
    colleague(places, "Anke")
    assert [one.called for one in by_talk(places)[ID]] == ["Anke", "Joop"]


def test_who_is_silent_for_two_minutes_is_probably_gone(places: Places) -> None:
    path = colleague(places)
    older(path, 100)
    [one] = present(places, ID)
    assert one.is_live
    older(path, 125)
    [one] = present(places, ID)
    assert not one.is_live
    assert in_words((one,)) == "was ook open bij Joop, waarschijnlijk niet meer"
    assert by_talk(places) == {}
    assert path.exists()


def test_a_clock_that_is_wrong_here_decides_nothing(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    colleague(places)
    ours = colleague(places, "ik")
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    [one] = present(places, ID, beside=ours)
    assert one.is_live


def test_nothing_is_told_of_practice_or_of_what_was_never_saved(places: Places) -> None:
    for intake in (SAVED.with_(practice="vrij"), SAVED.with_(revision=0)):
        here = Presence(places, lambda: NOON)
        here.stands(intake)
        here.left()
    assert not (places.data / FOLDER).exists()


def test_the_sign_of_a_program_that_crashed_here_is_cleared_away(places: Places) -> None:
    lines = (
        "import sys, datetime, pathlib",
        "from burgeridee.files.places import Places",
        "from burgeridee.files.presence import Presence",
        "from burgeridee.core.intake import Intake",
        "data, config, state = map(pathlib.Path, sys.argv[1:])",
        "now = datetime.datetime.now(datetime.timezone.utc)",
        f"raw = dict(schema=1, id='{ID}', revision=1, model=dict(id='x'))",
        "intake = Intake.model_validate(raw)",
        "Presence(Places(data, config, state), lambda: now).stands(intake)",
        "print('there', flush=True)",
        "sys.stdin.read()",
    )
    paths = [str(path) for path in (places.data, places.config, places.state)]
    with subprocess.Popen(
        [sys.executable, "-c", "\n".join(lines), *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        until(lambda: bool(signs(places)))
        assert [one.is_here for one in present(places)] == [True]
        child.kill()
        child.wait()
    assert present(places) == ()
    assert signs(places) == []


def test_any_bytes_for_a_sign_say_nothing_and_stop_nothing(places: Places) -> None:
    folder = places.data / FOLDER
    folder.mkdir(parents=True)
    (folder / f"{ID}.x.toml").write_bytes(b"\x00\xff = [[[")
    (folder / f"{ID}.map.toml").mkdir()
    (folder / f"{ID}.y.toml").write_text("id = 3\n", "utf-8")
    assert present(places) == ()
    here = Presence(places, lambda: NOON)
    here.stands(SAVED)
    here.left()


def test_a_name_with_terminal_codes_is_told_as_text(places: Places) -> None:
    path = colleague(places)
    path.write_text(f'id = "{ID}"\nwho = "\\u001b[31mJ\\noop"\nmachine = "x"\n', "utf-8")
    [one] = present(places, ID)
    assert one.called == "J / oop"


def test_a_folder_that_cannot_be_written_stops_nothing(places: Places) -> None:
    (places.data / FOLDER).write_bytes(b"")
    here = Presence(places, lambda: NOON)
    here.stands(SAVED)
    here.left()
    assert here.others == ()


def test_an_erased_talk_gets_no_sign_again(places: Places) -> None:
    begin(places.data, [Removed(ID, "open", {})], "other", NOON.date())
    here = Presence(places, lambda: NOON)
    here.stands(SAVED)
    here.left()
    assert signs(places) == []


def test_a_folder_that_vanished_is_not_made_anew_for_a_sign(places: Places) -> None:
    here = Presence(places, lambda: NOON, every=0.01)
    here.stands(SAVED)
    until(lambda: bool(signs(places)))
    with away(places.data):
        here.left()
        opened = Presence(places, lambda: NOON)
        opened.stands(SAVED)
        opened.left(60)
        assert not places.data.exists()
    assert len(signs(places)) == 1


def test_a_folder_that_comes_back_gets_its_sign(places: Places) -> None:
    here = Presence(places, lambda: NOON, every=0.01)
    with away(places.data):
        here.stands(SAVED)
    until(lambda: bool(signs(places)))
    here.left()
    assert signs(places) == []
