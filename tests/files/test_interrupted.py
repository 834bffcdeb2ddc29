import os
import signal
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.staging import empty
from tests.conftest import NOON

from burgeridee.core.intake import Intake
from burgeridee.files.interrupted import (
    FOLDER,
    Interruption,
    OpenTalk,
    in_words,
    interruptions,
    settled,
)
from burgeridee.files.places import Places

LATER = NOON + timedelta(hours=1)
ENDS_SUDDENLY = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from burgeridee.core.intake import Intake, ModelRef
from burgeridee.files.interrupted import OpenTalk
from burgeridee.files.places import Places
folder = Path(sys.argv[1])
places = Places(folder / "data", folder / "config", folder / "state")
intake = Intake(schema_=1, id=sys.argv[2], revision=1, model=ModelRef(id="m"))
talk = OpenTalk(places)
talk.stands_at(intake, sys.argv[3], datetime.now().astimezone())
print("open", flush=True)
if sys.argv[4] == "kill":
    os.kill(os.getpid(), signal.SIGKILL)
sys.stdin.readline()
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def intake() -> Intake:
    return empty().intake.with_(revision=3)


def marks(places: Places) -> list[Path]:
    return sorted((places.state / FOLDER).glob("*")) if places.state.exists() else []


def started(places: Places, name: str, question: str, how: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ENDS_SUDDENLY, str(places.state.parent), name, question, how]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def killed(places: Places, name: str, question: str = "id_naam") -> None:
    """A program in which this talk stood open, and that was killed."""
    with started(places, name, question, "kill") as process:
        assert process.wait() == -signal.SIGKILL


def test_a_talk_that_was_left_leaves_nothing_behind(places: Places, intake: Intake) -> None:
    talk = OpenTalk(places)
    talk.stands_at(intake, "id_naam", NOON)
    assert len(marks(places)) == 2
    talk.left()
    assert marks(places) == []
    assert interruptions(places, NOON) == ()


def test_a_talk_that_stands_open_here_is_not_interrupted(places: Places, intake: Intake) -> None:
    talk = OpenTalk(places)
    talk.stands_at(intake, "id_naam", NOON)
    assert interruptions(places, NOON) == ()
    settled(places, intake.id)
    assert len(marks(places)) == 2
    talk.left()


def test_a_talk_in_a_program_that_was_killed_is_interrupted(places: Places) -> None:
    killed(places, "20260311-k7m2qd", "id_naam")
    [found] = interruptions(places, NOON)
    assert (found.id, found.question) == ("20260311-k7m2qd", "id_naam")
    os.utime(found.mark, (LATER.timestamp(), LATER.timestamp()))
    [found] = interruptions(places, NOON)
    assert found == Interruption("20260311-k7m2qd", "id_naam", LATER, found.mark)
    assert found.at.tzinfo is NOON.tzinfo
    settled(places, "een-ander")
    assert interruptions(places, NOON) != ()
    settled(places, found.id)
    assert interruptions(places, NOON) == ()
    assert marks(places) == []


def test_a_talk_in_another_program_that_lives_is_not_interrupted(places: Places) -> None:
    with started(places, "20260311-k7m2qd", "id_naam", "wait") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        assert interruptions(places, NOON) == ()
        settled(places, "20260311-k7m2qd")
        assert len(marks(places)) == 2
        process.kill()
        process.wait()
        assert len(interruptions(places, NOON)) == 1


def test_twice_interrupted_is_told_once_and_the_latest_counts(places: Places) -> None:
    for question, moment in (("id_naam", NOON), ("id_soort", LATER), ("id_thema", NOON)):
        killed(places, "20260311-k7m2qd", question)
        for path in (places.state / FOLDER).glob("*.toml"):
            if question in path.read_text("utf-8"):
                os.utime(path, (moment.timestamp(), moment.timestamp()))
    [found] = interruptions(places, NOON)
    assert found.question == "id_soort"
    settled(places, found.id)
    assert marks(places) == []


def test_no_answer_stands_in_a_mark_and_only_its_owner_reads_it(places: Places) -> None:
    talk = empty().moved_to("id_naam").answered("KANARIE", NOON)
    opened = OpenTalk(places)
    opened.stands_at(talk.intake.with_(revision=1), "id_naam", NOON)
    [lock, mark] = marks(places)
    text = mark.read_text("utf-8")
    assert "KANARIE" not in text
    assert f'id = "{talk.intake.id}"' in text
    assert 'question = "id_naam"' in text
    assert f"pid = {os.getpid()}" in text
    assert "since = 2026-03-11T12:00:00+01:00" in text
    assert {stat.S_IMODE(path.stat().st_mode) for path in (lock, mark)} == {0o600}
    assert stat.S_IMODE(mark.parent.stat().st_mode) == 0o700
    opened.left()


def test_the_mark_goes_along_to_another_question(places: Places, intake: Intake) -> None:
    talk = OpenTalk(places)
    talk.stands_at(intake, "id_naam", NOON)
    [_, mark] = marks(places)
    first = mark.stat().st_ino
    talk.stands_at(intake, "id_naam", LATER)
    assert mark.stat().st_ino == first
    talk.stands_at(intake, "id_soort", LATER)
    text = mark.read_text("utf-8")
    assert 'question = "id_soort"' in text
    assert "since = 2026-03-11T12:00:00+01:00" in text
    talk.left()


def test_a_sign_of_life_is_the_time_of_the_mark(places: Places, intake: Intake) -> None:
    talk = OpenTalk(places)
    talk.lives()
    assert marks(places) == []
    talk.stands_at(intake, "id_naam", NOON)
    [_, mark] = marks(places)
    os.utime(mark, (0, 0))
    talk.lives()
    assert mark.stat().st_mtime > 0
    talk.left()


def test_practice_and_what_was_never_saved_leave_no_mark(places: Places, intake: Intake) -> None:
    for unmarked in (intake.with_(practice="vrij"), intake.with_(revision=0)):
        talk = OpenTalk(places)
        talk.stands_at(unmarked, "id_naam", NOON)
        assert marks(places) == []
        talk.left()


def test_what_is_no_mark_is_passed_over(places: Places) -> None:
    killed(places, "20260311-k7m2qd")
    folder = places.state / FOLDER
    (folder / "leeg.toml").touch()
    (folder / "kapot.toml").write_bytes(b"\xff\xfe[[[")
    (folder / "pad.toml").write_text('id = "../weg"', "utf-8")
    (folder / "map.toml").mkdir()
    (folder / "link.toml").symlink_to(folder / "leeg.toml")
    (folder / "groot.toml").write_text("#" * 10_000, "utf-8")
    assert [one.id for one in interruptions(places, NOON)] == ["20260311-k7m2qd"]


def test_a_folder_that_cannot_be_written_stops_no_talk(places: Places, intake: Intake) -> None:
    places.state.mkdir(parents=True)
    (places.state / FOLDER).write_text("in the way", "utf-8")
    talk = OpenTalk(places)
    talk.stands_at(intake, "id_naam", NOON)
    talk.lives()
    talk.left()
    assert interruptions(places, NOON) == ()
    settled(places, intake.id)


def test_it_is_told_when_where_and_what_is_safe(places: Places) -> None:
    talk = empty().moved_to("id_naam").answered("De tuin", NOON)
    found = Interruption(talk.intake.id, "id_naam", NOON, places.state)
    assert in_words(found, talk, LATER) == "om 12:00 bij vraag 3.2, 1 antwoord bewaard"
    more = talk.moved_to("id_eigen_woorden").answered("Een tuin", NOON)
    late = NOON + timedelta(days=1)
    assert in_words(found, more, late) == "gisteren om 12:00 bij vraag 3.2, 2 antwoorden bewaard"
    lost = Interruption(talk.intake.id, "weg", NOON, places.state)
    assert in_words(lost, empty(), NOON) == "om 12:00, nog geen antwoorden bewaard"
