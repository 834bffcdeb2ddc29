import os
from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.staging import empty, noon, shipped, with_answer
from tests.conftest import NOON

from burgeridee.app.widgets.reading import TalkShelf, line_of, line_of_talk, status_of
from burgeridee.app.widgets.shelf import NO_TALK, Batch, Marks
from burgeridee.app.widgets.talk_line import NAMELESS
from burgeridee.core.intake import Item
from burgeridee.core.removal import Removed
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.batches import FIRST_BATCH
from burgeridee.files.erased import begin, finish
from burgeridee.files.interrupted import FOLDER
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

TODAY = NOON.date()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def fill(archive: Archive, count: int) -> None:
    """So many intakes, as another program may have put them there."""
    archive.save(empty().intake)
    [first] = archive.places.intakes.glob("*.toml")
    text = first.read_text()
    for number in range(1, count):
        name = f"20260310-{number:06d}"
        (first.parent / f"{name}.toml").write_text(text.replace(first.stem, name))


def batches(archive: Archive, known: Marks | None = None) -> list[Batch]:
    return list(TalkShelf(archive).read(known or {}, TODAY))


def with_action(days: int) -> Talk:
    action: Item = {"wat": "koffie", "wie": "bewoners", "wanneer": TODAY + timedelta(days=days)}
    return with_answer(empty(), "af_acties", (action,))


def test_first_a_few_then_more_at_a_time_the_newest_id_first(archive: Archive) -> None:
    fill(archive, 300)
    *read, last = batches(archive)
    assert [len(batch.found) for batch in read] == [FIRST_BATCH, 20, 40, 80, 150]
    assert read[0].found[0].line.path.stem == "20260311-abcdef"
    assert [batch.is_last for batch in read] == [False] * 5
    assert last == Batch(is_last=True)


def test_only_what_changed_since_is_read_again(archive: Archive) -> None:
    fill(archive, 5)
    gone = archive.places.intakes / "20260310-000009.toml"
    known = {**dict(archive.marks()), gone: (1, 1)}
    changed = archive.places.intakes / "20260310-000003.toml"
    os.utime(changed, ns=(1, 1))
    read, last = batches(archive, known)
    assert [one.line.path for one in read.found] == [changed]
    assert last.gone == {gone}


def test_a_broken_file_is_a_line_with_what_is_wrong(archive: Archive) -> None:
    fill(archive, 1)
    (archive.places.intakes / "stuk.toml").write_text("id = ")
    read, _ = batches(archive)
    broken, whole = read.found
    assert broken.line.problem.startswith("regel 1: ")
    assert not broken.asks
    assert not whole.line.problem


def test_a_line_tells_how_far_a_talk_is() -> None:
    talk = with_answer(with_action(10), "id_naam", "De bloemenstrook").moved_to("af_acties")
    found = line_of_talk(talk, Path("a.toml"), TODAY)
    assert (found.title, found.status, found.upcoming, found.changed, found.at) == (
        "De bloemenstrook",
        "Bezig",
        "21 mrt",
        "vandaag",
        "Wie doet wat",
    )
    assert found.progress == f"2 van {len(talk.route)}"


def test_a_day_that_passed_has_a_mark_and_its_date() -> None:
    assert line_of_talk(with_action(-1), Path("a.toml"), TODAY).upcoming == "! 10 mrt"


def test_a_talk_without_a_name_says_so() -> None:
    assert line_of_talk(empty(), Path("a.toml"), TODAY).title == NAMELESS


@pytest.mark.parametrize(
    ("talk", "words"),
    [
        (empty(), "Net begonnen"),
        (with_action(1), "Bezig"),
        (with_action(1).closed(NOON), "Verslag nodig"),
        (with_answer(empty(), "na_verslag_op", TODAY).closed(NOON), "Afgerond"),
    ],
)
def test_the_status_is_told_in_words(talk: Talk, words: str) -> None:
    assert status_of(talk) == words


def test_a_file_that_cannot_be_opened_says_what_is_wrong() -> None:
    entry = Entry("20260311-abcdef", Path("a.toml"), problem="regel 3: [b]zo niet[/b]")
    shown = line_of(entry, TODAY).shown(80).plain.rstrip()
    assert shown == "! 20260311-abcdef: regel 3: [b]zo niet[/b]"


def interrupt(archive: Archive, name: str) -> Path:
    """The mark of a talk that stood open in a program that is gone."""
    mark = archive.places.state / FOLDER / "7-abcdef.toml"
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_text(f'id = "{name}"\nquestion = "id_naam"\n', "utf-8")
    os.utime(mark, (NOON.timestamp(), NOON.timestamp()))
    return mark


def test_a_talk_that_was_interrupted_asks_first(archive: Archive) -> None:
    archive.save(with_action(-9).intake)
    interrupt(archive, empty().intake.id)
    first, *others = batches(archive)[0].found[0].asks
    assert (first.mark, first.when) == ("!", "onderbroken")
    assert (first.what, first.who) == ("om 12:00 bij vraag 3.2", "1 antwoord bewaard")
    assert first.path == archive.places.intakes / f"{empty().intake.id}.toml"
    assert [(one.when, one.is_unfinished) for one in others] == [("9 dagen te laat", False)]
    assert min((first, *others), key=lambda one: one.order) == first


def test_when_somebody_goes_on_it_asks_no_more(archive: Archive) -> None:
    archive.save(with_action(-9).intake)
    mark = interrupt(archive, empty().intake.id)
    shelf = TalkShelf(archive)
    [all_of_it, _] = shelf.read({}, TODAY)
    known = {one.line.path: one.mark for one in all_of_it.found}
    assert len(known) == 1
    assert [*shelf.read(known, TODAY)] == [Batch(is_last=True)]
    mark.unlink()
    [read, last] = shelf.read(known, TODAY)
    assert [one.when for one in read.found[0].asks] == ["9 dagen te laat", "nog niet klaar"]
    assert last.gone == frozenset()
    known = {one.line.path: one.mark for one in read.found}
    assert [*shelf.read(known, TODAY)] == [Batch(is_last=True)]


def test_once_read_old_versions_are_thinned(archive: Archive) -> None:
    saved = archive.save(empty().intake).intake
    archive.save(archive.save(saved).intake)
    folder = archive.places.history / saved.id
    for path in folder.iterdir():
        os.utime(path, (0, 0))
    first, *_ = batches(archive)
    assert len(first.found) == 1
    assert len([*folder.iterdir()]) == 1


def test_what_was_not_read_to_the_end_is_read_again(archive: Archive) -> None:
    archive.save(with_action(-9).intake)
    shelf, known = TalkShelf(archive), dict(archive.marks())
    interrupt(archive, empty().intake.id)
    next(shelf.read(known, TODAY))
    assert len([*shelf.read(known, TODAY)]) == 2


def test_an_interrupted_talk_that_is_not_there_says_nothing(archive: Archive) -> None:
    archive.places.intakes.mkdir(parents=True)
    archive.places.intakes.joinpath("leeg.txt").touch()
    interrupt(archive, "20260311-zzzzzz")
    assert batches(archive) == [Batch(is_last=True)]


def test_what_is_due_or_half_removed_stands_beside_the_talks(archive: Archive) -> None:
    long_ago = NOON.replace(year=2020)
    path = archive.save(empty().intake.with_(status="closed", changed=long_ago)).path
    assert batches(archive)[-1].asks == ()
    save_settings(archive.places, Settings(retention={"closed": 12}))
    [due] = batches(archive)[-1].asks
    assert (due.path, due.mark, due.when) == (NO_TALK, "·", "aan de beurt")
    assert due.what == "de bewaartermijn is voorbij: 1 stuk"
    begin(archive.places.data, [Removed(path.stem, "closed", {})], "term", TODAY)
    [half] = batches(archive)[-1].asks
    assert (half.mark, half.what) == ("!", "verwijderen is nog niet klaar: 1 stuk")
    assert half.order < due.order
    finish(archive.places.data, [Removed(path.stem, "closed", {})])
    [back] = batches(archive)[-1].asks
    assert back.what == "weer opgedoken na verwijderen: 1 stuk"


def test_a_shelf_that_read_the_talks_counts_what_is_due_without_reading_them_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(archive.places, Settings(retention={"open": 1}))
    fill(archive, 3)
    read: list[Path] = []
    entry = Archive.entry

    def counted(self: Archive, path: Path) -> Entry:
        read.append(path)
        return entry(self, path)

    monkeypatch.setattr(Archive, "entry", counted)
    batches(archive)
    assert len(read) == 3
