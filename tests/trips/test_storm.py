"""Two laptops and eight programs on one talk: what was called saved is there, or waits."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.trips.storm import HOUSE, storm

from burgeridee.core.talk import Talk
from burgeridee.core.undecided import undecided
from burgeridee.files.archive import Archive
from burgeridee.files.other_versions import beside
from burgeridee.files.places import Places
from burgeridee.files.together import Together

ID = empty().intake.id


def places_of(folder: Path) -> Places:
    return Places(folder / "data", folder / "config", folder / "state")


def archive_of(folder: Path) -> Archive:
    return Archive(places_of(folder), shipped(), lambda: NOON)


def plain(folder: Path, lines: Sequence[str]) -> str:
    """The real program in plain lines, in a process of its own."""
    command = [sys.executable, "-m", "burgeridee", "--data", str(folder / "data"), "plain"]
    environ = {**os.environ, "XDG_CONFIG_HOME": str(folder / "config"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        command,
        input="".join(f"{line}\n" for line in lines).encode(),
        capture_output=True,
        env=environ,
        cwd=HOUSE,
        timeout=60,
        check=True,
    )
    return done.stdout.decode()


class SyncClient:
    """Keeps two folders the same; of a file that both changed it keeps both."""

    NAMES = (
        "{stem} (conflicted copy 2026-03-11 {turn:06d}){suffix}",
        "{stem}.sync-conflict-20260311-{turn:06d}-ABCDEFG{suffix}",
        "{stem} (LAPTOP-2's conflicted copy 2026-03-11 ({turn})){suffix}",
        "{stem}-LAPTOP2-{turn}{suffix}",
    )

    def __init__(self, *folders: Path) -> None:
        self.folders = folders
        self._last: dict[str, bytes] = {}
        self._turn = 0

    def sync(self) -> None:
        """One round: files of either side come to the other."""
        names = {
            str(path.relative_to(folder / "data"))
            for folder in self.folders
            for part in ("intakes", "history")
            for path in (folder / "data" / part).rglob("*.toml")
        }
        for name in sorted(names):
            self._one(name)

    def _one(self, name: str) -> None:
        one, other = (folder / "data" / name for folder in self.folders)
        here, there = (path.read_bytes() if path.exists() else b"" for path in (one, other))
        last = self._last.get(name, b"")
        if there in (here, last, b""):
            winner = here
        elif here == last or not here:
            winner = there
        else:
            winner, self._turn = here, self._turn + 1
            pattern = self.NAMES[self._turn % len(self.NAMES)]
            path = Path(name)
            copy = pattern.format(stem=path.stem, suffix=path.suffix, turn=self._turn)
            for folder in self.folders:
                whole = folder / "data" / path.with_name(copy)
                whole.parent.mkdir(parents=True, exist_ok=True)
                whole.write_bytes(there)
        for path in (one, other):
            if (path.read_bytes() if path.exists() else b"") != winner:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(winner)
        self._last[name] = winner


def everything(archive: Archive) -> set[str]:
    """Each answer that can be found: in the talk, waiting for a choice, or in another version."""
    found: set[str] = set()
    for entry in archive.entries():
        assert entry.problem == ""
        assert entry.talk is not None
        found |= {str(one.value) for one in entry.talk.intake.answers.values()}
        found |= {note.text for note in entry.talk.intake.notes}
        found |= {one.theirs for one in undecided(entry.talk)}
    return found


def test_two_programs_and_a_sync_client_between_them_lose_nothing(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "een", tmp_path / "twee"
    client = SyncClient(ours, theirs)
    archive_of(ours).save(empty().moved_to("id_naam").answered("De tuin", NOON).intake)
    client.sync()
    said: set[str] = set()
    for turn in range(3):
        for name, folder in (("een", ours), ("twee", theirs)):
            note, story = f"notitie {name} {turn}", f"verhaal {name} {turn}"
            plain(folder, ["1", f":snel {note}", ":ga id_naam", story, ":stop"])
            said |= {note} if turn < 2 else {note, story}
        client.sync()
    archive = archive_of(ours)
    assert said <= everything(archive)
    others = [entry.path for entry in archive.entries() if entry.other_of]
    assert others
    assert len([entry for entry in archive.entries() if not entry.other_of]) == 1
    for path in others:
        beside(archive, path).merge()
    assert [entry.other_of for entry in archive.entries()] == [""]
    assert said <= everything(archive_of(ours))


def test_eight_programs_half_of_them_killed_lose_no_update(tmp_path: Path) -> None:
    counts = storm(tmp_path, writers=8, saves=4, seed=7)
    assert counts.lost == ()
    assert counts.acknowledged > 0
    assert counts.killed == 4


@pytest.mark.parametrize("turns", [6])
def test_who_type_in_one_place_by_turns_keep_one_choice_open(turns: int, tmp_path: Path) -> None:
    sides = [archive_of(tmp_path), archive_of(tmp_path)]
    start = sides[0].save(empty().intake)
    talks = [sides[0].open(ID).talk, sides[1].open(ID).talk]
    assert start.conflict == ""
    texts = ["", ""]
    for turn in range(turns):
        for at in (0, 1):
            texts[at] += "ab"[at]
            talks[at] = saved(sides[at], talks[at], texts[at], turn)
    [waiting] = undecided(archive_of(tmp_path).open(ID).talk)
    assert {waiting.ours, waiting.theirs} == set(texts)


def saved(archive: Archive, talk: Talk, text: str, turn: int) -> Talk:
    now = NOON + timedelta(seconds=turn)
    talk = talk.moved_to("id_eigen_woorden").answered(text, now)
    together = Together(archive, talk)
    return together.talk(archive.save(talk.intake, together).intake)
