from pathlib import Path

from tests.conftest import NOON
from tests.core.making import KLEIN

from burgeridee.core.talk import Talk
from burgeridee.files.amending import Amended, amended, tried
from burgeridee.files.archive import Archive
from burgeridee.files.library import Library
from burgeridee.files.places import Places


def test_a_change_is_made_in_what_stands_on_disk_now(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    archive = Archive(places, Library(conversations={"klein": KLEIN}), lambda: NOON)
    talk = Talk.start(KLEIN, "20260311-abcdef", NOON)
    path = archive.save(talk.intake).path
    archive.save(archive.open(path).talk.moved_to("naam").answered("De tuin", NOON).intake)
    done = amended(archive, path, lambda one: one.with_quick_note("Bellen", NOON))
    assert (done.is_changed, done.said, done.path) == (True, "", path)
    stands = archive.open(path).talk
    assert stands.title == "De tuin"
    assert [note.text for note in stands.intake.notes] == ["Bellen"]
    assert (stands.intake.revision, stands.intake.parent) == (3, done.talk.intake.parent)
    same = amended(archive, path, lambda one: one)
    assert not same.is_changed
    assert archive.open(path).talk.intake.revision == 3


def test_what_cannot_be_changed_is_a_sentence(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    archive = Archive(places, Library(conversations={"klein": KLEIN}), lambda: NOON)
    path = archive.save(Talk.start(KLEIN, "20260311-abcdef", NOON).intake).path
    assert isinstance(tried(archive, path, lambda one: one), Amended)
    assert isinstance(tried(archive, path.with_name("weg.toml"), lambda one: one), str)
    path.write_text("dit is geen gesprek", "utf-8")
    assert isinstance(tried(archive, path, lambda one: one), str)
