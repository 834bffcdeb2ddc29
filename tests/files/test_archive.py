"""Intakes on a real disk: saved, opened, listed, never overwritten unseen."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON

from burgeridee.core.intake import Intake
from burgeridee.core.talk import Talk
from burgeridee.files import disk
from burgeridee.files.archive import Archive, IntakeError, digest, new_id
from burgeridee.files.archive_words import STRAY_PRACTICE, STRAY_TALK
from burgeridee.files.disk import DiskError
from burgeridee.files.library import Library, load_library
from burgeridee.files.places import Places, shipped_conversations

MODEL = "eerste-gesprek"


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library((shipped_conversations(),), {})


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def archive(places: Places, library: Library) -> Archive:
    return Archive(places, library, lambda: NOON)


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk.start(library.conversations[MODEL], "20260311-k7m2qd", NOON)


def named(talk: Talk, name: str) -> Talk:
    """The talk in which the idea has this name."""
    return talk.moved_to("id_naam").answered(name, NOON)


def write(places: Places, name: str, text: str) -> Path:
    places.intakes.mkdir(parents=True, exist_ok=True)
    path = places.intakes / name
    path.write_text(text, encoding="utf-8")
    return path


def hand_made(answers: str = "", *, schema: int = 1, intake_id: str = "met-de-hand") -> str:
    return f'schema = {schema}\nid = "{intake_id}"\n[model]\nid = "{MODEL}"\n{answers}'


def test_what_is_saved_comes_back(archive: Archive, talk: Talk) -> None:
    saved = archive.save(named(talk, "De bloemenstrook").intake)
    opened = archive.open("20260311-k7m2qd")
    assert opened.talk.title == "De bloemenstrook"
    assert opened.talk.question.id == "id_naam"
    assert opened.talk.intake == saved.intake
    assert not opened.warnings


def test_each_save_is_one_revision_made_from_the_one_before(archive: Archive, talk: Talk) -> None:
    first = archive.save(named(talk, "Eén").intake)
    content = first.path.read_bytes()
    second = archive.save(named(Talk(talk.conversation, first.intake), "Twee").intake)
    assert (first.intake.revision, second.intake.revision) == (1, 2)
    assert f'parent = "{digest(content)}"' in second.path.read_text(encoding="utf-8")


def test_the_version_before_is_kept(archive: Archive, talk: Talk, places: Places) -> None:
    first = archive.save(named(talk, "Eén").intake)
    before = first.path.read_bytes()
    archive.save(named(Talk(talk.conversation, first.intake), "Twee").intake)
    [kept] = (places.history / "20260311-k7m2qd").iterdir()
    assert kept.read_bytes() == before
    assert kept.name.startswith("0001-")


def test_nobody_else_may_read_a_file(archive: Archive, talk: Talk) -> None:
    before = os.umask(0)
    try:
        path = archive.save(named(talk, "Eén").intake).path
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_file_reads_without_the_program(archive: Archive, talk: Talk) -> None:
    talk = named(talk, "De bloemenstrook").moved_to("id_soort").answered("zelf_doen", NOON)
    text = archive.save(talk.intake).path.read_text(encoding="utf-8")
    assert text.startswith("# Intake van burgeridee. Dit bestand is met elke teksteditor te lezen.")
    assert 'asked = "Wat willen jullie het liefst?"' in text
    assert 'in_words = "Wij willen het zelf doen"' in text
    assert "at = 2026-03-11T12:00:00+01:00" in text
    assert text.index("[answers.id_naam]") < text.index("[answers.id_soort]")


def test_a_practice_talk_lives_in_a_folder_of_its_own(
    archive: Archive, talk: Talk, places: Places
) -> None:
    practice = Talk.start(talk.conversation, "20260311-aaaaaa", NOON, practice="vrij")
    saved = archive.save(named(practice, "Proef").intake)
    assert saved.path.parent == places.practice
    assert list(archive.entries()) == []
    assert [entry.id for entry in archive.entries(practice=True)] == ["20260311-aaaaaa"]


def test_what_another_program_wrote_stays_and_ours_goes_beside_it(
    archive: Archive, talk: Talk, places: Places
) -> None:
    first = archive.save(named(talk, "Eén").intake)
    theirs = first.path.read_text(encoding="utf-8").replace("Eén", "Van een ander")
    first.path.write_text(theirs, encoding="utf-8")
    ours = named(Talk(talk.conversation, first.intake), "Van mij")
    second = archive.save(ours.intake)
    assert first.path.read_text(encoding="utf-8") == theirs
    assert "Van mij" in second.path.read_text(encoding="utf-8")
    assert second.path.name in second.conflict
    third = archive.save(named(Talk(talk.conversation, second.intake), "Nog eens").intake)
    assert (third.path, third.conflict) == (second.path, "")
    notes = [entry.note for entry in archive.entries()]
    assert any("andere versie van 20260311-k7m2qd" in note for note in notes)
    assert len(list(places.intakes.glob("*.toml"))) == 2


def test_a_change_that_keeps_size_and_time_is_noticed(archive: Archive, talk: Talk) -> None:
    """By an editor, or by a sync client that gives a file its old time back."""
    first = archive.save(named(talk, "Eén").intake)
    theirs = first.path.read_text(encoding="utf-8").replace("Eén", "Eèn")
    times = first.path.stat()
    first.path.write_text(theirs, encoding="utf-8")
    os.utime(first.path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert first.path.stat().st_size == times.st_size
    second = archive.save(named(Talk(talk.conversation, first.intake), "Van mij").intake)
    assert first.path.read_text(encoding="utf-8") == theirs
    assert second.path.name in second.conflict


def test_a_file_that_got_another_name_meanwhile_stays_as_it_is(
    archive: Archive, talk: Talk
) -> None:
    first = archive.save(named(talk, "Eén").intake)
    moved = first.path.rename(first.path.with_name("Tuin van Jan.toml"))
    before = moved.read_bytes()
    second = archive.save(named(Talk(talk.conversation, first.intake), "Twee").intake)
    assert "weggehaald" in second.conflict
    assert not first.path.exists()
    assert moved.read_bytes() == before
    assert archive.open(second.path).talk.title == "Twee"


def test_a_file_that_was_taken_away_is_not_made_again(archive: Archive, talk: Talk) -> None:
    first = archive.save(named(talk, "Eén").intake)
    first.path.unlink()
    second = archive.save(named(Talk(talk.conversation, first.intake), "Twee").intake)
    assert not first.path.exists()
    assert second.path.exists()
    assert "weggehaald" in second.conflict


def test_a_hand_made_file_opens(archive: Archive, places: Places) -> None:
    answers = '[answers.om_wie_erbij]\nstate = "answered"\nvalue = ["de flat", "de school"]\n'
    write(places, "met-de-hand.toml", hand_made(answers))
    talk = archive.open("met-de-hand").talk
    assert talk.heard["om_wie_erbij"] == (
        {"id": "a1", "tekst": "de flat"},
        {"id": "a2", "tekst": "de school"},
    )


def test_keys_that_we_do_not_know_survive(archive: Archive, places: Places) -> None:
    answers = '[answers.id_naam]\nstate = "answered"\nvalue = "Een tuin"\nkleur = "groen"\n'
    more = "[van_een_ander]\nlijst = [1, 2]\n[links]\nketen = 'x'\n"
    write(places, "met-de-hand.toml", 'vrij = "ja"\n' + hand_made(answers + more))
    opened = archive.open("met-de-hand")
    text = archive.save(opened.talk.intake).path.read_text(encoding="utf-8")
    assert 'vrij = "ja"' in text
    assert 'kleur = "groen"' in text
    assert "[van_een_ander]" in text
    assert 'keten = "x"' in text


def test_a_newer_schema_is_read_and_never_written(archive: Archive, places: Places) -> None:
    path = write(places, "met-de-hand.toml", hand_made(schema=99))
    before = path.read_bytes()
    opened = archive.open("met-de-hand")
    assert opened.read_only
    assert "nieuwere burgeridee" in opened.warnings[0]
    with pytest.raises(DiskError, match="nieuwere burgeridee"):
        archive.save(opened.talk.intake)
    assert path.read_bytes() == before


def test_a_broken_file_is_listed_and_hides_no_other(
    archive: Archive, talk: Talk, places: Places
) -> None:
    archive.save(named(talk, "Heel").intake)
    broken = write(places, "kapot.toml", 'schema = 1\nid = "kapot\n')
    before = broken.read_bytes()
    entries = {entry.id: entry for entry in archive.entries()}
    assert entries["20260311-k7m2qd"].talk is not None
    assert entries["kapot"].talk is None
    assert "regel 2" in entries["kapot"].problem
    with pytest.raises(IntakeError):
        archive.open("kapot")
    assert broken.read_bytes() == before


def test_another_file_name_is_said(archive: Archive, places: Places) -> None:
    write(places, "anders.toml", hand_made())
    assert "anders" in archive.open("anders").warnings[0]


def test_listing_does_not_change_where_a_talk_is_saved(
    archive: Archive, talk: Talk, places: Places
) -> None:
    saved = archive.save(named(talk, "Eén").intake)
    copy = places.intakes / "20260311-k7m2qd.andere-20260311-1200-aaaa.toml"
    copy.write_bytes(saved.path.read_bytes())
    list(archive.entries())
    again = archive.save(named(Talk(talk.conversation, saved.intake), "Twee").intake)
    assert again.path == saved.path


def test_a_full_disk_keeps_the_old_file(
    archive: Archive, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = archive.save(named(talk, "Eén").intake)
    before = saved.path.read_bytes()
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(DiskError, match="schijf is vol"):
        archive.save(named(Talk(talk.conversation, saved.intake), "Twee").intake)
    monkeypatch.undo()
    assert saved.path.read_bytes() == before
    again = archive.save(named(Talk(talk.conversation, saved.intake), "Twee").intake)
    assert (again.path, again.conflict) == (saved.path, "")


def full_disk(handle: object) -> None:
    """An fsync that finds no room."""
    raise OSError(28, os.strerror(28), str(handle))


def test_a_doubtful_save_is_no_conflict_with_ourselves(
    archive: Archive, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = archive.save(named(talk, "Eén").intake)
    monkeypatch.setattr(disk, "_settle", full_disk)
    with pytest.raises(DiskError, match="nog niet zeker"):
        archive.save(named(Talk(talk.conversation, saved.intake), "Twee").intake)
    monkeypatch.undo()
    again = archive.save(named(Talk(talk.conversation, saved.intake), "Drie").intake)
    assert (again.path, again.conflict) == (saved.path, "")
    assert archive.open(talk.intake.id).talk.title == "Drie"


def test_drafts_of_a_save_that_never_ended_are_cleared_away(
    archive: Archive, talk: Talk, places: Places
) -> None:
    archive.save(named(talk, "Eén").intake)
    [name] = disk_drafts(places, talk)
    draft = places.intakes / name
    draft.write_bytes(b"half")
    os.utime(draft, (0, 0))
    again = Archive(places, archive.library, lambda: NOON)
    opened = again.open(talk.intake.id)
    again.save(named(opened.talk, "Twee").intake)
    assert not draft.exists()


def disk_drafts(places: Places, talk: Talk) -> list[str]:
    """The name of a draft as the disk makes them: ours, of a process that is long gone."""
    seen: list[str] = []
    path = places.intakes / f"{talk.intake.id}.toml"
    before = os.fsync

    def spy(handle: int) -> None:
        seen.extend(entry.name for entry in places.intakes.iterdir() if entry.suffix == ".tmp")
        before(handle)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", spy)
        disk.write_whole(path, path.read_bytes())
    return sorted(set(seen))


@pytest.mark.parametrize(
    "text",
    [
        "[b]vet[/] [@click=app.quit]weg[/] [/x] [",
        "één 👩‍👩‍👧 مرحبا e\u0301",
        "regel 1\nregel 2\n\"\"\"\n'''\n\\ # geen commentaar",
        "x" * 200_000,
    ],
    ids=["markup", "letters of the world", "toml in text", "very long"],
)
def test_text_is_kept_byte_for_byte(archive: Archive, talk: Talk, text: str) -> None:
    archive.save(talk.moved_to("id_eigen_woorden").answered(text, NOON).intake)
    assert archive.open(talk.intake.id).talk.heard["id_eigen_woorden"] == text


def test_a_control_code_in_a_file_is_cleaned_when_it_is_read(
    archive: Archive, places: Places
) -> None:
    answers = '[answers.id_naam]\nstate = "answered"\nvalue = "rood\\u001b[31m\\u0007"\n'
    write(places, "met-de-hand.toml", hand_made(answers))
    assert archive.open("met-de-hand").talk.title == "rood"


def test_an_id_is_the_day_and_six_letters_and_never_twice() -> None:
    made: Callable[[datetime], str] = new_id
    ids = {made(NOON) for _ in range(500)}
    assert len(ids) == 500
    assert all(one.startswith("20260311-") and len(one) == 15 for one in ids)


def test_a_talk_that_is_not_there_is_said_with_what_to_do(archive: Archive) -> None:
    with pytest.raises(DiskError, match="burgeridee list"):
        archive.open("bestaat-niet")


def test_a_file_from_before_a_model_had_a_question_still_opens(
    archive: Archive, places: Places
) -> None:
    write(
        places,
        "oud.toml",
        hand_made('[answers.weg]\nstate = "answered"\nvalue = "x"\n', intake_id="oud"),
    )
    intake: Intake = archive.open("oud").talk.intake
    assert intake.answers["weg"].value == "x"


def test_practice_among_real_talks_is_named_and_not_taken_for_one_nor_the_other_way_round(
    archive: Archive, places: Places, talk: Talk
) -> None:
    practice = archive.save(Talk.start(talk.conversation, "oefening", NOON, practice="x").intake)
    real = archive.save(Talk.start(talk.conversation, "echt", NOON).intake)
    practice.path.rename(places.intakes / "oefening.toml")
    real.path.rename(places.practice / "echt.toml")
    for is_practice, name, said in (
        (False, "oefening", STRAY_PRACTICE),
        (True, "echt", STRAY_TALK),
    ):
        [entry] = archive.entries(practice=is_practice)
        assert (entry.id, entry.talk, entry.problem) == (name, None, said)


# A file that another program holds, as on Windows


@pytest.mark.parametrize("tries", [2, 1000], ids=["let go in time", "held"])
def test_what_a_scanner_holds_is_tried_a_few_times_and_then_stands_beside_it(
    tries: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    archive = Archive(places, shipped(), lambda: NOON)
    talk = empty().moved_to("id_naam").answered("De tuin", NOON)
    first = archive.save(talk.intake)
    before, refused, replace = first.path.read_bytes(), list[str](), os.replace

    def held(draft: str, path: str) -> None:
        if Path(path) == first.path and len(refused) < tries:
            refused.append(str(path))
            raise PermissionError(errno.EACCES, "in use", str(draft), 32, str(path))
        replace(draft, path)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr("burgeridee.files.disk._PAUSES", (0.001,) * 8)
    saved = archive.save(talk.answered("De binnentuin", NOON).kept(1, first.intake.parent).intake)
    again = archive.save(saved.intake.with_(form="short"))
    assert again.path == saved.path
    assert again.conflict == ""
    assert archive.open(saved.path).talk.title == "De binnentuin"
    assert not [*places.intakes.glob("*.tmp"), *places.intakes.glob(".*.tmp")]
    if tries == 2:
        assert (saved.path, saved.conflict) == (first.path, "")
    else:
        assert first.path.read_bytes() == before
        assert len(refused) == 9
        assert saved.path.name.startswith(f"{talk.intake.id}.andere-")
        assert saved.conflict.startswith("Een ander programma houdt het bestand van dit gesprek")
        assert saved.conflict.endswith(f"staat vanaf nu in {saved.path.name}.")
