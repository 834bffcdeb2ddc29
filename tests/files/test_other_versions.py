import shutil
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON

from burgeridee.cli import main
from burgeridee.core.agreements import agreed
from burgeridee.core.intake import Forgotten, Limit, lines_of
from burgeridee.core.paperwork import with_limit
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import decided, undecided
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.index import Index
from burgeridee.files.other_versions import (
    BROKEN,
    CHANGED,
    NOTHING_BESIDE,
    STRANGER,
    Beside,
    beside,
    common_ancestor,
    others_of,
)
from burgeridee.files.places import Places
from burgeridee.files.revisions import Revisions
from burgeridee.files.together import Together

ID = empty().intake.id
COPY = f"{ID} (conflicted copy 2026-03-11 140512).toml"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: NOON)


def said(talk: Talk, question: str, value: str) -> Talk:
    return talk.moved_to(question).answered(value, NOON)


def kept(archive: Archive, talk: Talk) -> Talk:
    together = Together(archive, talk)
    return together.talk(archive.save(talk.intake, together).intake)


def two_laptops(archive: Archive) -> Path:
    """One talk that was saved on two laptops, and the copy that the sync client dropped."""
    start = kept(archive, said(empty(), "id_naam", "De tuin"))
    home = archive.places.intakes / f"{ID}.toml"
    before = home.read_bytes()
    there = said(said(start, "af_eerste_stap", "Bellen"), "id_naam", "De vijver")
    kept(archive, there)
    copy = archive.places.intakes / COPY
    shutil.move(home, copy)
    home.write_bytes(before)
    fresh = Archive(archive.places, shipped(), lambda: NOON)
    here = fresh.open(ID).talk
    kept(fresh, said(said(here, "id_eigen_woorden", "Een tuin"), "id_naam", "Het park"))
    return copy


def value(archive: Archive, question: str) -> object:
    return archive.open(ID).talk.intake.answers[question].value


def test_a_copy_is_no_talk_of_its_own(archive: Archive) -> None:
    copy = two_laptops(archive)
    entries = list(archive.entries())
    assert {entry.path.name: entry.other_of for entry in entries} == {
        f"{ID}.toml": "",
        copy.name: ID,
    }
    [[one]] = Index(archive).talks()
    assert one.path.name == f"{ID}.toml"
    assert one.agreed == agreed(archive.open(ID).talk)


def test_both_are_seen_side_by_side(archive: Archive) -> None:
    pair = beside(archive, two_laptops(archive))
    assert pair.program == "Nextcloud"
    assert {(one.was, one.now) for one in pair.changed} == {
        ("Het park", "De vijver"),
        ("", "Bellen"),
        ("Een tuin", ""),
    }


def test_one_is_made_of_both_and_nothing_is_lost(archive: Archive) -> None:
    copy = two_laptops(archive)
    became = beside(archive, copy).merge()
    assert [one.key for one in became.taken] == ["answers.af_eerste_stap"]
    assert [one.key for one in became.conflicts] == ["answers.id_naam"]
    assert value(archive, "af_eerste_stap") == "Bellen"
    assert value(archive, "id_eigen_woorden") == "Een tuin"
    assert value(archive, "id_naam") == "Het park"
    [one] = undecided(archive.open(ID).talk)
    assert one.theirs == "De vijver"
    assert not copy.exists()
    names = [v.talk.title for v in Revisions.of(archive, ID).listed() if v.talk]
    assert "De vijver" in names


def test_what_cannot_be_waits_row_by_row_and_lines_of_both_stay(archive: Archive) -> None:
    start = kept(archive, with_limit(empty(), None, Limit(what="paal"), NOON))
    home = archive.places.intakes / f"{ID}.toml"
    before = home.read_bytes()
    there = with_limit(start, 0, Limit(what="paal", why="leiding"), NOON)
    kept(archive, there.moved_to("af_acties").answered(({"wat": "vlaggen"},), NOON))
    copy = archive.places.intakes / COPY
    shutil.move(home, copy)
    home.write_bytes(before)
    fresh = Archive(archive.places, shipped(), lambda: NOON)
    here = with_limit(fresh.open(ID).talk, 0, Limit(what="paal", why="brandweer"), NOON)
    here = with_limit(here, None, Limit(what="hek"), NOON)
    kept(fresh, here.moved_to("af_acties").answered(({"wat": "koek"},), NOON))
    became = beside(archive, copy).merge()
    assert [(one.key, one.ours, one.theirs) for one in became.conflicts] == [
        ("limits", "Kan niet: paal. brandweer", "Kan niet: paal. leiding")
    ]
    talk = archive.open(ID).talk
    assert [(one.what, one.why) for one in talk.intake.limits] == [
        ("paal", "brandweer"),
        ("hek", ""),
    ]
    lines = lines_of(talk.intake.answers["af_acties"].value)
    assert [(one["id"], one["wat"]) for one in lines] == [("a1", "koek"), ("a2", "vlaggen")]
    [waits] = undecided(talk)
    assert decided(talk, waits, "theirs", NOON).intake.limits[0].why == "leiding"


def test_the_ancestor_is_found_by_hashes(archive: Archive) -> None:
    pair = beside(archive, two_laptops(archive))
    base = common_ancestor(archive, ID, pair.home, pair.other)
    assert base is not None
    assert (base.revision, base.answers["id_naam"].value) == (1, "De tuin")
    assert set(base.answers) == {"id_naam"}


def test_what_one_of_them_took_away_stays_away(archive: Archive) -> None:
    copy = two_laptops(archive)
    talk = archive.open(ID).talk
    kept(archive, talk.moved_to("id_eigen_woorden").cleared(NOON))
    beside(archive, copy).merge()
    assert "id_eigen_woorden" not in archive.open(ID).talk.intake.answers


def test_without_history_all_stays_and_what_differs_is_shown(archive: Archive) -> None:
    copy = two_laptops(archive)
    shutil.rmtree(archive.places.history)
    beside(archive, copy).merge()
    assert value(archive, "af_eerste_stap") == "Bellen"
    assert value(archive, "id_naam") == "Het park"
    assert [one.theirs for one in undecided(archive.open(ID).talk)] == ["De vijver"]


def test_an_old_copy_brings_nothing_back(archive: Archive) -> None:
    start = kept(archive, said(empty(), "id_naam", "De tuin"))
    home = archive.places.intakes / f"{ID}.toml"
    old = archive.places.intakes / f"{ID}-LAPTOP12.toml"
    shutil.copy(home, old)
    old.rename(archive.places.intakes / COPY)
    kept(archive, start.moved_to("id_naam").cleared(NOON))
    revision = archive.open(ID).talk.intake.revision
    became = beside(archive, archive.places.intakes / COPY).merge()
    assert (became.taken, became.conflicts) == ((), ())
    assert archive.open(ID).talk.intake.revision == revision
    assert "id_naam" not in archive.open(ID).talk.intake.answers


def test_a_person_puts_one_away_and_it_stays_an_earlier_version(archive: Archive) -> None:
    copy = two_laptops(archive)
    before = (archive.places.intakes / f"{ID}.toml").read_bytes()
    content = copy.read_bytes()
    beside(archive, copy).put_away()
    assert not copy.exists()
    assert (archive.places.intakes / f"{ID}.toml").read_bytes() == before
    history = (archive.places.history / ID).iterdir()
    assert content in [path.read_bytes() for path in history]


def test_an_unreadable_copy_can_only_be_put_away(archive: Archive) -> None:
    copy = two_laptops(archive)
    copy.write_bytes(b"half een best")
    pair = beside(archive, copy)
    assert pair.other.problem
    with pytest.raises(DiskError, match=BROKEN[:20]):
        pair.merge()
    pair.put_away()
    assert b"half een best" in [p.read_bytes() for p in (archive.places.history / ID).iterdir()]


def test_a_good_copy_takes_the_place_of_a_talk_that_cannot_be_read(archive: Archive) -> None:
    copy = two_laptops(archive)
    home = archive.places.intakes / f"{ID}.toml"
    home.write_bytes(b"half een best")
    pair = beside(archive, copy)
    assert pair.home.problem
    pair.merge()
    assert value(archive, "id_naam") == "De vijver"
    assert b"half een best" in [p.read_bytes() for p in (archive.places.history / ID).iterdir()]
    assert [entry.other_of for entry in archive.entries()] == [""]


@pytest.mark.parametrize("which", ["home", "other"])
def test_what_changed_after_the_look_is_not_touched(archive: Archive, which: str) -> None:
    pair = beside(archive, two_laptops(archive))
    path = getattr(pair, which).path
    path.write_bytes(path.read_bytes() + b"\n# met de hand\n")
    before = {p.name: p.read_bytes() for p in archive.places.intakes.glob("*.toml")}
    for deed in (pair.merge, pair.put_away):
        with pytest.raises(DiskError, match=CHANGED[:20]):
            deed()
    assert {p.name: p.read_bytes() for p in archive.places.intakes.glob("*.toml")} == before


def test_two_kinds_of_talk_are_not_made_into_one(archive: Archive) -> None:
    copy = two_laptops(archive)
    text = copy.read_text("utf-8").replace('id = "eerste-gesprek"', 'id = "keuzehulp"')
    copy.write_text(text, "utf-8")
    with pytest.raises(DiskError, match=STRANGER[:20]):
        beside(archive, copy).merge()
    assert copy.exists()


def test_what_cannot_be_kept_stays_where_it_is(archive: Archive) -> None:
    copy = two_laptops(archive)
    shutil.rmtree(archive.places.history)
    archive.places.history.write_bytes(b"geen map")
    with pytest.raises(DiskError):
        beside(archive, copy).put_away()
    assert copy.exists()


def test_all_versions_beside_a_talk_are_found(archive: Archive) -> None:
    copy = two_laptops(archive)
    more = ("-LAPTOP12", ".sync-conflict-20260311-140512-ABCDEFG", " - kopie")
    real = archive.open(ID).talk.intake
    assert real.id == ID
    names = {copy.name}
    for rest in more:
        other = archive.places.intakes / f"{ID}{rest}.toml"
        shutil.copy(copy, other)
        names.add(other.name)
    found = others_of(archive, copy)
    assert {one.other.path.name for one in found} == names
    assert {one.home.path.name for one in found} == {f"{ID}.toml"}


def test_a_talk_alone_has_nothing_beside_it(archive: Archive) -> None:
    kept(archive, said(empty(), "id_naam", "De tuin"))
    with pytest.raises(DiskError, match=NOTHING_BESIDE):
        beside(archive, archive.places.intakes / f"{ID}.toml")


def test_two_files_of_one_number_are_both_shown_and_neither_goes(archive: Archive) -> None:
    kept(archive, said(empty(), "id_naam", "De tuin"))
    home = archive.places.intakes / f"{ID}.toml"
    for name in ("cafe\u0301", "caf\u00e9"):
        shutil.copy(home, archive.places.intakes / f"{name}.toml")
    home.unlink()
    entries = list(archive.entries())
    assert len(entries) == len(list(archive.places.intakes.glob("*.toml")))
    assert [entry.other_of for entry in entries].count("") == 1
    [other] = [entry for entry in entries if entry.other_of]
    pair = beside(archive, other.path)
    assert isinstance(pair, Beside)
    assert pair.home.path != other.path
    assert pair.changed == ()


@pytest.mark.parametrize("deed", ["merge", "put_away"])
def test_who_was_forgotten_does_not_come_back_by_a_copy(archive: Archive, deed: str) -> None:
    copy = two_laptops(archive)
    talk = archive.open(ID).talk.moved_to("id_naam").answered("[naam weg]", NOON)
    gone = Forgotten(places=("answers.id_naam.value",))
    kept(archive, Talk.resume(talk.conversation, talk.intake.with_(forgotten=(gone,))))
    getattr(beside(archive, copy), deed)()
    assert not copy.exists()
    files = [*archive.places.intakes.glob("*"), *(archive.places.history / ID).iterdir()]
    assert [path.name for path in files if b"De vijver" in path.read_bytes()] == []


def test_the_list_of_the_command_line_tells_it_too(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    two_laptops(archive)
    assert main(["--data", str(archive.places.data), "list"]) == 0
    [first, second] = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{ID}  bezig")
    assert second.startswith(f"{ID}  andere versie van De vijver")
