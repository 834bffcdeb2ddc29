import shutil
from pathlib import Path

from tests.conftest import NOON
from tests.files.test_other_versions import ID, archive, two_laptops
from tests.files.test_presence import colleague

from burgeridee.app.widgets.reading import TalkShelf
from burgeridee.app.widgets.shelf import Read
from burgeridee.files.archive import Archive
from burgeridee.files.presence import FOLDER

__all__ = ["archive"]


def read(shelf: TalkShelf, known: dict[Path, tuple[int, int]] | None = None) -> list[Read]:
    return [one for batch in shelf.read(known or {}, NOON.date()) for one in batch.found]


def test_another_version_stands_right_under_its_talk(archive: Archive) -> None:
    two_laptops(archive)
    ordered = sorted(read(TalkShelf(archive)), key=lambda one: one.line.order, reverse=True)
    assert [one.line.other_of for one in ordered] == ["", ID]
    assert ordered[1].line.status == "Andere versie"
    assert [ask.when for ask in ordered[1].asks] == ["andere versie"]


def test_its_line_is_read_again_when_its_talk_changes(archive: Archive) -> None:
    copy = two_laptops(archive)
    shelf = TalkShelf(archive)
    known = {one.line.path: one.mark for one in read(shelf)}
    assert read(shelf, known) == []
    talk = archive.open(ID).talk.moved_to("id_naam").answered("De moestuin", NOON)
    archive.save(talk.intake)
    again = {one.line.path: one.line.title for one in read(shelf, known)}
    assert again[copy] == "Andere versie van De moestuin"


def test_who_has_it_open_is_a_word_in_the_line(archive: Archive) -> None:
    copy = two_laptops(archive)
    shelf = TalkShelf(archive)
    known = {one.line.path: one.mark for one in read(shelf)}
    sign = colleague(archive.places, "Joop")
    [one] = [one for one in read(shelf, known) if one.line.path != copy]
    assert one.line.status == "Nu bij Joop"
    sign.unlink()
    known[one.line.path] = one.mark
    [one] = [one for one in read(shelf, known) if one.line.path != copy]
    assert one.line.status == "Bezig"
    assert list((archive.places.data / FOLDER).iterdir()) == []


def test_of_two_files_without_the_name_one_is_the_talk(archive: Archive) -> None:
    copy = two_laptops(archive)
    home = archive.places.intakes / f"{ID}.toml"
    for name in ("tuin een", "tuin twee"):
        shutil.copy(home, home.with_name(f"{name}.toml"))
    home.unlink()
    copy.unlink()
    shelf = TalkShelf(archive)
    lines = [one.line for one in read(shelf)]
    assert sorted(line.other_of for line in lines) == ["", ID]
    [talk] = [entry for entry in archive.entries() if not entry.other_of]
    assert [line.path for line in lines if not line.other_of] == [talk.path]
