"""The logbook is read with suspicion: what was changed, cut out or moved is told, and where."""

import json
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.logged import done, faults, log_files, noted, other_machine, places_at

from burgeridee.files import log_check
from burgeridee.files.disk import DiskError
from burgeridee.files.log_check import (
    CHANGED,
    FIRST,
    FOREIGN,
    GONE,
    MOST,
    NOT_OURS,
    REWRITTEN,
    STRANGE,
    TORN,
    UNKNOWN,
    read_log,
)
from burgeridee.files.log_done import Done
from burgeridee.files.log_lines import hash_of, written
from burgeridee.files.places import Places

Lines = list[bytes]
Tamper = Callable[[Lines], Sequence[bytes]]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = places_at(tmp_path)
    noted(places, "begun", "changed", "issued", "closed", "reopened", "removed")
    return places


def tampered(places: Places, tamper: Tamper) -> str:
    """Do this to the lines of the one file; its name comes back."""
    [path] = log_files(places)
    path.write_bytes(b"".join(tamper(path.read_bytes().splitlines(keepends=True))))
    return path.name


def edited(line: bytes) -> bytes:
    return line.replace(b"20260311-k3m9qa", b"20260311-aaaaaa")


def forged(lines: Lines, at: int) -> list[bytes]:
    """A line changed, and all that follows chained to it anew."""
    whole = [*lines[:at], edited(lines[at])]
    for line in lines[at + 1 :]:
        told = {**json.loads(line), "before": hash_of(whole[-1])}
        whole.append(json.dumps(told, separators=(",", ":")).encode() + b"\n")
    return whole


MATRIX: dict[str, tuple[Tamper, int, str]] = {
    "the first edited": (lambda x: [edited(x[0]), *x[1:]], 2, CHANGED),
    "one edited": (lambda x: [*x[:2], edited(x[2]), *x[3:]], 4, CHANGED),
    "another moment": (
        lambda x: [*x[:2], x[2].replace(b"T12", b"T13"), *x[3:]],
        4,
        CHANGED,
    ),
    "one space more": (lambda x: [*x[:2], x[2].replace(b":", b": ", 1), *x[3:]], 4, CHANGED),
    "the first cut out": (lambda x: x[1:], 1, FIRST),
    "one cut out": (lambda x: [*x[:2], *x[3:]], 3, CHANGED),
    "three cut out": (lambda x: [*x[:1], *x[4:]], 2, CHANGED),
    "two swapped": (lambda x: [*x[:2], x[3], x[2], *x[4:]], 3, CHANGED),
    "one twice": (lambda x: [*x[:3], x[2], *x[3:]], 4, CHANGED),
    "turned round": (lambda x: x[::-1], 1, FIRST),
    "one put in": (
        lambda x: [*x[:2], written(Done(NOON, "closed"), "abcdefgh", ""), *x[2:]],
        3,
        FOREIGN,
    ),
    "foreign bytes": (lambda x: [*x[:2], b"\xff\x00\x1b[31m\n", *x[2:]], 3, STRANGE),
    "a word": (lambda x: [*x[:2], b"hallo\n", *x[2:]], 3, STRANGE),
    "an empty line": (lambda x: [*x[:2], b"\n", *x[2:]], 4, CHANGED),
    "windows newlines": (lambda x: [line[:-1] + b"\r\n" for line in x], 2, CHANGED),
    "foreign bytes at the end": (lambda x: [*x, b"hallo\n"], 7, STRANGE),
    "the last edited": (lambda x: [*x[:-1], edited(x[-1])], 6, REWRITTEN),
    "all chained anew": (lambda x: forged(x, 2), 6, REWRITTEN),
}


@pytest.mark.parametrize(("tamper", "line", "said"), MATRIX.values(), ids=MATRIX.keys())
def test_what_was_tampered_with_is_told_by_file_and_line(
    places: Places, tamper: Tamper, line: int, said: str
) -> None:
    name = tampered(places, tamper)
    assert not read_log(places).is_whole
    assert f"{name}, regel {line} {said}" in faults(places)


@pytest.mark.parametrize("count", [1, 2, 6])
def test_a_tail_that_was_cut_off_shows_on_the_machine_itself(places: Places, count: int) -> None:
    name = tampered(places, lambda x: x[:-count])
    assert faults(places) == [
        f"{name}: Er zijn regels weg. Deze computer schreef er 6, en er staan er nu {6 - count}."
    ]
    assert not read_log(places).is_whole
    assert faults(other_machine(places)) == []  # and nowhere else: that is said beside it


def test_what_was_left_alone_is_whole_for_every_machine(places: Places) -> None:
    for one in (places, other_machine(places)):
        assert read_log(one).is_whole
        assert faults(one) == []
        assert len(done(one)) == 6


def test_a_tail_cut_within_a_line_is_told_and_is_tampering_where_it_was_written(
    places: Places,
) -> None:
    name = tampered(places, lambda x: [*x[:-1], x[-1][:40]])
    assert not read_log(places).is_whole
    assert read_log(other_machine(places)).is_whole
    assert faults(other_machine(places)) == [f"{name}, regel 6 {TORN}"]


def test_a_file_that_is_gone_shows_on_the_machine_itself(places: Places) -> None:
    [path] = log_files(places)
    path.unlink()
    places.municipality.write_text('name = "Dal"\n')  # the folder itself is not away
    assert faults(places) == [f"{path.name}: {GONE.format('6 regels')}"]
    shutil.rmtree(path.parent)
    assert not read_log(places).is_whole


def test_the_file_of_one_machine_under_the_name_of_another_is_told(places: Places) -> None:
    [path] = log_files(places)
    path.rename(path.with_name("2026-abcdefgh.jsonl"))
    assert f"2026-abcdefgh.jsonl, regel 1 {FOREIGN}" in faults(other_machine(places))


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "huge"])
def test_what_is_no_ordinary_file_is_told_and_not_read(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    [path] = log_files(places)
    moved = path.rename(tmp_path / "elders")
    if kind == "link":
        path.symlink_to(moved)
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        monkeypatch.setattr(log_check, "LIMIT", 100)
        moved.rename(path)
    [said] = faults(places)
    assert said.startswith(f"{path.name}: {path.name} is ")
    assert not read_log(places).is_whole


def test_a_copy_of_a_sync_client_is_named_and_is_no_tampering(places: Places) -> None:
    [path] = log_files(places)
    copy = path.with_name(f"{path.stem} (conflicted copy)\x1b[31m.jsonl")
    shutil.copy(path, copy)
    found = read_log(places)
    assert found.is_whole
    [fault] = found.faults
    assert fault.said == NOT_OURS
    assert "\x1b" not in fault.sentence
    assert len(found.lines) == 6


def test_a_file_full_of_rubbish_is_not_looked_through_to_its_end(places: Places) -> None:
    [path] = log_files(places)
    path.write_bytes(b"\n" * 1_000_000)
    found = read_log(other_machine(places))
    assert len(found.faults) == MOST


def test_the_lines_of_all_machines_stand_in_the_order_of_their_moments(places: Places) -> None:
    noted(other_machine(places), "merged", at=NOON.replace(hour=9))
    assert done(places)[0] == "merged"
    assert len(read_log(places).machines) == 2


def test_a_memory_that_cannot_be_read_is_said(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Places) -> None:
        raise DiskError("De schijf geeft een fout.", 5)

    monkeypatch.setattr(log_check, "remembered", refused)
    found = read_log(places)
    assert not found.is_whole
    assert [fault.said for fault in found.faults] == [UNKNOWN.format("De schijf geeft een fout.")]
    assert len(found.lines) == 6


def test_without_a_logbook_there_is_nothing_wrong(tmp_path: Path) -> None:
    found = read_log(places_at(tmp_path / "nieuw"))
    assert (found.lines, found.faults, found.is_whole) == ((), (), True)
