import os
import shutil
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON

from burgeridee.core.agreements import Agreed, Agreement
from burgeridee.core.intake import Answer, Item
from burgeridee.core.settled import moved_to_day, ticked_off
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.index import NAME, Index, Indexed, one_of_each
from burgeridee.files.library import Library, load_library
from burgeridee.files.places import Places, shipped_conversations

MODEL = "eerste-gesprek"
DAY = date(2026, 3, 21)
COFFEE: Item = {"id": "a1", "wat": "koffie", "wie": "samen", "wanneer": DAY}
AGREED = Agreement("af_acties/a1", "koffie", "Samen", DAY)
LONG_AGO = 1_700_000_000
ON_WINDOWS = os.name == "nt"


class Watched(Archive):
    """An archive of which one sees what files were opened."""

    opened: tuple[str, ...] = ()

    def entry(self, path: Path) -> Entry:
        self.opened = (*self.opened, path.stem)
        return super().entry(path)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library((shipped_conversations(),), {})


@pytest.fixture
def archive(tmp_path: Path, library: Library) -> Watched:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Watched(places, library, lambda: NOON)


def keep(archive: Archive, name: str, *, what: str = "koffie", practice: str = "") -> Path:
    """One talk on disk, in which one thing was agreed, written long ago."""
    conversation = archive.library.conversations[MODEL]
    talk = Talk.start(conversation, name, NOON, practice=practice)
    line = Answer(state="answered", value=({**COFFEE, "wat": what},))
    saved = archive.save(talk.intake.with_answer("af_acties", line))
    return aged(saved.path)


def aged(path: Path, seconds: int = LONG_AGO) -> Path:
    os.utime(path, (seconds, seconds))
    return path


def told(archive: Archive) -> dict[str, tuple[str, ...] | None]:
    """Each file with what was agreed in it."""
    found = [one for batch in Index(archive).talks() for one in batch]
    return {
        one.path.stem: tuple(a.what for a in one.agreed.agreements) if one.agreed else None
        for one in found
    }


def file_of(archive: Archive) -> Path:
    return archive.places.state / NAME


def test_what_was_agreed_is_told(archive: Watched) -> None:
    path = keep(archive, "een")
    [[found]] = Index(archive).talks()
    assert found.path == path
    assert found.agreed is not None
    assert found.agreed.agreements == (AGREED,)
    assert (found.agreed.intake, found.agreed.revision, found.agreed.status) == ("een", 1, "open")


def test_without_talks_there_is_nothing_and_no_file(archive: Watched) -> None:
    assert told(archive) == {}
    assert not file_of(archive).exists()


def test_a_talk_that_did_not_change_is_not_opened_again(archive: Watched) -> None:
    keep(archive, "een")
    first = told(archive)
    assert archive.opened == ("een",)
    before = file_of(archive).stat().st_mtime_ns
    assert told(archive) == first == {"een": ("koffie",)}
    assert archive.opened == ("een",)
    assert file_of(archive).stat().st_mtime_ns == before


def test_only_what_changed_is_opened_again(archive: Watched) -> None:
    keep(archive, "een")
    keep(archive, "twee")
    told(archive)
    archive.opened = ()
    opened = archive.open("twee")
    later = ticked_off(opened.talk, AGREED.item, DAY, "", NOON)
    archive.save(later.intake)
    [[one], [two]] = Index(archive).talks()
    assert (one.path.stem, two.path.stem) == ("een", "twee")
    assert two.agreed is not None
    assert two.agreed.agreements[0].done == DAY
    assert list(archive.opened) == ["twee"]


def test_a_file_with_only_another_time_is_not_opened_again(archive: Watched) -> None:
    path = keep(archive, "een")
    told(archive)
    aged(path, LONG_AGO + 100)
    assert told(archive) == {"een": ("koffie",)}
    assert archive.opened == ("een",)


def test_a_change_within_one_tick_of_the_clock_is_seen(archive: Watched) -> None:
    path = keep(archive, "een", what="koffie")
    state = path.stat()
    now = state.st_mtime_ns + (NOON.year - 2020) * 10**18  # after this very moment
    os.utime(path, ns=(now, now))
    assert told(archive) == {"een": ("koffie",)}
    path.write_bytes(path.read_bytes().replace(b"koffie", b"soepje"))
    os.utime(path, ns=(now, now))
    assert path.stat().st_size == state.st_size
    assert told(archive) == {"een": ("soepje",)}


def test_what_was_deleted_is_gone_from_the_index_too(archive: Watched) -> None:
    path = keep(archive, "een", what="kanarie")
    keep(archive, "twee")
    told(archive)
    assert b"kanarie" in file_of(archive).read_bytes()
    path.unlink()
    assert told(archive) == {"twee": ("koffie",)}
    left = [one for one in archive.places.state.rglob("*") if one.is_file()]
    assert all(b"kanarie" not in one.read_bytes() for one in left)


def test_practice_talks_are_never_in_it(archive: Watched) -> None:
    path = keep(archive, "oefening", what="kanarie", practice="vrij")
    assert told(archive) == {}
    archive.places.intakes.mkdir()
    path.rename(archive.places.intakes / path.name)
    found = told(archive)
    assert found == {"oefening": None}  # it is named, as what does not belong there
    left = [one for one in archive.places.state.rglob("*") if one.is_file()]
    assert all(b"kanarie" not in one.read_bytes() for one in left)


def test_no_note_no_reason_and_no_private_answer_is_in_it(archive: Watched) -> None:
    path = keep(archive, "een")
    talk = archive.open(path).talk
    talk = moved_to_day(talk, AGREED.item, DAY + timedelta(7), "kanarie reden", NOON)
    talk = talk.with_quick_note("kanarie notitie", NOON).with_note("kanarie erbij", NOON)
    talk = talk.moved_to("na_reflex").answered(("oordeel",), NOON)
    archive.save(talk.intake)
    assert path.read_text("utf-8").count("kanarie") == 3
    assert "oordeel" in path.read_text("utf-8")
    told(archive)
    kept = file_of(archive).read_bytes()
    assert AGREED.what.encode() in kept
    assert b"kanarie" not in kept
    assert b"oordeel" not in kept


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such rights")
def test_it_is_for_the_owner_only(archive: Watched) -> None:
    keep(archive, "een")
    told(archive)
    assert stat.S_IMODE(file_of(archive).stat().st_mode) == 0o600


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such rights")
def test_an_index_that_others_could_read_is_made_anew(archive: Watched) -> None:
    keep(archive, "een")
    told(archive)
    file_of(archive).chmod(0o644)
    assert told(archive) == {"een": ("koffie",)}
    assert archive.opened == ("een", "een")


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 100, b"[]", b"{", b'{"made_for": 3, "files": {}}', b"\xff\xfe", b"[" * 9999],
    ids=["empty", "nulls", "another kind", "half", "wrong type", "no text", "deep"],
)
def test_at_the_least_doubt_it_is_made_anew(archive: Watched, content: bytes) -> None:
    keep(archive, "een")
    told(archive)
    whole = file_of(archive).read_bytes()
    file_of(archive).write_bytes(content)
    assert told(archive) == {"een": ("koffie",)}
    assert len(file_of(archive).read_bytes()) == len(whole)


def test_an_index_cut_off_anywhere_is_made_anew(archive: Watched) -> None:
    keep(archive, "een")
    told(archive)
    whole = file_of(archive).read_bytes()
    for length in range(0, len(whole), 37):
        file_of(archive).write_bytes(whole[:length])
        assert told(archive) == {"een": ("koffie",)}


def test_a_link_in_its_place_is_not_followed(archive: Watched, tmp_path: Path) -> None:
    keep(archive, "een")
    told(archive)
    elsewhere = tmp_path / "elsewhere.json"
    file_of(archive).rename(elsewhere)
    file_of(archive).symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    assert told(archive) == {"een": ("koffie",)}
    assert archive.opened == ("een", "een")
    assert elsewhere.read_bytes() == before
    assert not file_of(archive).is_symlink()


def test_other_models_or_terms_make_it_anew(archive: Watched, library: Library) -> None:
    keep(archive, "een")
    told(archive)
    model = library.conversations[MODEL]
    terms = model.model_copy(update={"terms": {**model.terms, "termijn_reactie": 3}})
    other = Watched(archive.places, replace(library, conversations={MODEL: terms}), lambda: NOON)
    assert told(other) == {"een": ("koffie",)}
    assert other.opened == ("een",)


LOOK = """
from datetime import datetime
from pathlib import Path
from dataclasses import replace
from burgeridee.files.archive import Archive
from burgeridee.files.index import Index
from burgeridee.files.library import load_library
from burgeridee.files.places import Places, shipped_conversations

home = Path({home!r})
places = Places(home / "data", home / "config", home / "state")
library = load_library((shipped_conversations(),), {{}})
[model] = [m for m in library.conversations.values() if m.id == {model!r}]
# A question that is asked after office words: those words are a set.
when = next(rule.when for rule in model.rules if "frozenset({{'" in repr(rule.when))
first, *others = model.phases
asked, *more = first.questions
asked = asked.model_copy(update={{"only_when": when}})
first = first.model_copy(update={{"questions": (asked, *more)}})
model = model.model_copy(update={{"phases": (first, *others)}})
library = replace(library, conversations={{model.id: model}})
print(len(list(Index(Archive(places, library, lambda: datetime.now().astimezone())).talks())))
"""


def test_another_run_of_the_program_knows_it_again(archive: Watched) -> None:
    keep(archive, "een")
    look = LOOK.format(home=str(archive.places.data.parent), model=MODEL)
    written = set()
    for seed in ("1", "2", "3"):
        environ = {**os.environ, "PYTHONHASHSEED": seed}
        ran = subprocess.run([sys.executable, "-c", look], env=environ, stdout=-1, check=True)
        assert ran.stdout.split() == [b"1"]
        written.add(file_of(archive).stat().st_mtime_ns)
    assert len(written) == 1


def test_a_folder_that_cannot_be_written_costs_only_time(archive: Watched) -> None:
    keep(archive, "een")
    shutil.rmtree(archive.places.state)
    archive.places.state.write_text("no folder")
    assert told(archive) == {"een": ("koffie",)}
    assert told(archive) == {"een": ("koffie",)}
    assert archive.opened == ("een", "een")


def test_a_file_that_cannot_be_opened_is_told_and_tried_again(archive: Watched) -> None:
    path = keep(archive, "een")
    good = path.read_bytes()
    path.write_bytes(b"kapot = [")
    aged(path)
    assert told(archive) == {"een": None}
    path.write_bytes(good)
    aged(path)
    assert told(archive) == {"een": ("koffie",)}


def test_what_is_known_comes_first_and_the_first_new_ones_soon(archive: Watched) -> None:
    for number in range(30):
        keep(archive, f"oud-{number:02}")
    told(archive)
    for number in range(40):
        keep(archive, f"vers-{number:02}")
    sizes = [len(batch) for batch in Index(archive).talks()]
    assert sizes == [30, 10, 20, 10]


def test_who_stops_halfway_keeps_what_was_learnt(archive: Watched) -> None:
    for number in range(40):
        keep(archive, f"gesprek-{number:02}")
    rows = Index(archive).talks()
    assert len(next(rows)) == 10
    rows.close()
    archive.opened = ()
    assert len(told(archive)) == 40
    assert len(archive.opened) == 30


def test_an_index_that_was_thrown_away_is_made_anew(archive: Watched) -> None:
    keep(archive, "een")
    told(archive)
    Index(archive).forget()
    Index(archive).forget()
    assert not file_of(archive).exists()
    assert told(archive) == {"een": ("koffie",)}


def test_another_version_beside_a_talk_is_not_told_twice(archive: Watched) -> None:
    path = keep(archive, "een")
    beside = path.with_name("een.andere-20260311-1200-ab12.toml")
    beside.write_bytes(path.read_bytes())
    assert told(archive) == {"een": ("koffie",)}
    path.unlink()
    assert told(archive) == {beside.stem: ("koffie",)}


def test_a_copy_of_a_file_is_one_talk(archive: Watched) -> None:
    path = keep(archive, "een")
    for name in ("aaa-kopie.toml", "zzz-kopie.toml"):
        path.with_name(name).write_bytes(path.read_bytes().replace(b"koffie", b"soepje"))
    path.with_name("kapot.toml").write_bytes(b"")
    found = [one for batch in Index(archive).talks() for one in batch]
    assert len(found) == 4
    assert [one.path for one in one_of_each(found)] == [path]
    assert [one.path for one in one_of_each(reversed(found))] == [path]
    path.unlink()
    left = [one for one in found if one.path != path]
    assert [one.path.stem for one in one_of_each(left)] == ["zzz-kopie"]


def test_of_copies_the_highest_revision_counts() -> None:
    def one(name: str, revision: int) -> Indexed:
        return Indexed(Path(f"{name}.toml"), Agreed("een", "", "open", revision, None, ()))

    [best] = one_of_each([one("z", 3), one("b", 12), one("y", 4)])
    assert best.path.stem == "b"
