import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.app.staging import empty

from burgeridee.files.disk import write_whole
from burgeridee.files.interrupted import OpenTalk
from burgeridee.files.places import Places
from burgeridee.files.tidying import tidied

KILLED_WHILE_WRITING = (
    "import os, pathlib, signal, sys\n"
    "from burgeridee.files.disk import write_whole\n"
    "os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
    "write_whole(pathlib.Path(sys.argv[1]), b'geheim')\n"
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def left_behind(*paths: Path) -> None:
    """Saves of these files that never ended."""
    for path in paths:
        subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, str(path)], check=False)
        assert drafts(path.parent)


def drafts(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*.tmp")]


def test_what_a_killed_save_left_is_gone_after_a_start(places: Places, noon: datetime) -> None:
    left_behind(
        places.intakes / "a.toml",
        places.municipality,
        places.settings,
        places.history / "a" / "0001-abcd.toml",
        places.issued / "a" / "verslag-1.pdf",
        places.state / "nood" / "a.1-abcdef.toml",
        places.state / "open" / "1-abcdef.toml",
        places.data / "verwijderd" / "bewijs-20260311-1.txt",
        places.data / "aanwezig" / "a.123456abcdef.toml",
    )
    assert tidied(places, noon) == 9
    assert drafts(places.data.parent) == []


def test_the_folders_of_all_talks_are_looked_through_once_a_day(
    places: Places, noon: datetime
) -> None:
    assert tidied(places, noon) == 0
    left_behind(places.history / "a" / "0001-abcd.toml")
    assert tidied(places, noon) == 0
    assert tidied(places, noon + timedelta(days=1)) == 1


def test_the_folder_of_an_interrupted_talk_is_looked_through_at_once(
    places: Places, noon: datetime
) -> None:
    tidied(places, noon)
    intake = empty().intake.with_(revision=1)
    left_behind(places.history / intake.id / "0001-abcd.toml")
    mark = OpenTalk(places)
    mark.stands_at(intake, "id_naam", noon)
    [lock] = (places.state / "open").glob("*.lock")
    lock.unlink()
    assert tidied(places, noon) == 1
    mark.left()


def test_nothing_of_people_is_touched(places: Places, noon: datetime) -> None:
    write_whole(places.intakes / "a.toml", b"x")
    (places.intakes / "notities.tmp").write_text("van iemand")
    tidied(places, noon)
    assert sorted(path.name for path in places.intakes.iterdir()) == ["a.toml", "notities.tmp"]
