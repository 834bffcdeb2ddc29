import hashlib
import json
import re

import pytest
from tests.conftest import NOON

from burgeridee.files.log_done import Done
from burgeridee.files.log_lines import end_of, is_broken_off, line_in, pieces, written

MACHINE = "abcdefgh"
BEGUN = Done(NOON, "begun", "20260311-k3m9qa", 1)
PAPER = Done(NOON, "issued", "20260311-k3m9qa", 4, code="K7M2-QD4P")
WHOLE = written(BEGUN, MACHINE, "")
REMOVED = Done(NOON, "removed", "20260311-k3m9qa", ground="request")


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def chain(*done: Done) -> bytes:
    """These things one after the other, each naming the one before."""
    content, before = b"", ""
    for one in done:
        line = written(one, MACHINE, before)
        content, before = content + line, sha(line)
    return content


def test_a_line_says_when_who_what_and_of_which_number() -> None:
    assert json.loads(written(PAPER, MACHINE, sha(WHOLE))) == {
        "at": "2026-03-11T12:00:00+01:00",
        "by": "abcdefgh",
        "did": "issued",
        "id": "20260311-k3m9qa",
        "revision": 4,
        "code": "K7M2-QD4P",
        "before": sha(WHOLE),
    }
    assert WHOLE.count(b"\n") == 1
    assert WHOLE.endswith(b'"before":""}\n')


def test_what_was_written_is_read_again() -> None:
    line = line_in(written(REMOVED, MACHINE, sha(WHOLE)))
    assert line is not None
    assert (line.at, line.by, line.did) == (NOON, MACHINE, "removed")
    assert (line.id, line.ground, line.revision, line.code) == (BEGUN.id, "request", 0, "")
    assert line.before == sha(WHOLE)


def test_what_is_no_id_is_never_written() -> None:
    told = json.loads(written(Done(NOON, "begun", "Bord van Jan"), MACHINE, ""))
    assert "id" not in told
    assert "code" not in json.loads(written(Done(NOON, "issued", code="\x1b[31m"), MACHINE, ""))


def test_a_moment_without_a_zone_gets_that_of_this_machine() -> None:
    line = line_in(written(Done(NOON.replace(tzinfo=None), "begun"), MACHINE, ""))
    assert line is not None
    assert line.at.tzinfo is not None


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"{}\n",
        b"[1]\n",
        b"null\n",
        b"{" * 900,
        b'{"at":' + b"[" * 900,
        WHOLE.replace(b"+01:00", b""),
        WHOLE.replace(b"abcdefgh", b"Jan Jansen"),
        WHOLE.replace(b'"begun"', b"7"),
        WHOLE.replace(b'"begun"', b'"\\u001b[31m"'),
        WHOLE.replace(b"20260311-k3m9qa", b"Jan & Piet"),
        WHOLE.replace(b'"revision":1', b'"revision":-1'),
        WHOLE.replace(b'"revision":1', b'"revision":true'),
        WHOLE.replace(b'"before":""', b'"before":"abc"'),
        WHOLE.replace(b'"before":""', b'"before":null'),
        WHOLE.replace(b"begun", "begonné".encode()),
        WHOLE[:-3],
        WHOLE.removesuffix(b"}\n") + b" " * 1000 + b"}\n",
    ],
    ids=lambda raw: raw[:40],
)
def test_what_is_not_quite_a_line_is_none(raw: bytes) -> None:
    assert line_in(raw) is None


def test_a_newer_program_may_say_more() -> None:
    line = line_in(WHOLE.replace(b'"begun"', b'"sealed","who":"x"'))
    assert line is not None
    assert line.did == "sealed"


def test_each_line_names_the_hash_of_the_whole_line_before_it() -> None:
    content = chain(BEGUN, PAPER, REMOVED)
    known = list(pieces(content))
    assert [piece.number for piece in known] == [1, 2, 3]
    assert all(piece.line and piece.line.before == piece.after for piece in known)
    first, second, _ = content.splitlines(keepends=True)
    assert [piece.after for piece in known] == ["", sha(first), sha(second)]
    assert end_of(content) == sha(content.splitlines(keepends=True)[2])


def test_what_was_broken_off_counts_with_the_whole_line_before_it() -> None:
    torn = written(PAPER, MACHINE, sha(WHOLE))[:50]
    after = sha(WHOLE + torn + b"\n")
    assert end_of(WHOLE + torn) == end_of(WHOLE + torn + b"\n") == after
    whole = WHOLE + torn + b"\n" + written(REMOVED, MACHINE, after)
    assert [piece.after for piece in pieces(whole)] == ["", sha(WHOLE), after]
    assert [piece.line is None for piece in pieces(whole)] == [False, True, False]


def test_a_new_year_goes_on_where_the_last_one_ended() -> None:
    end = sha(WHOLE)
    assert end_of(b"", end) == end
    assert [piece.after for piece in pieces(written(PAPER, MACHINE, end), end)] == [end]
    torn = b'{"at":"2027'
    assert end_of(torn, end) == sha(end.encode() + torn + b"\n")
    assert [piece.after for piece in pieces(torn + b"\n" + WHOLE, end)][1] == end_of(torn, end)


def test_an_end_and_the_pieces_say_the_same_wherever_it_is_broken_off() -> None:
    content = chain(BEGUN, PAPER, REMOVED)
    for size in range(len(content)):
        torn = content[:size]
        last = list(pieces(torn + b"\n" * (not torn.endswith(b"\n")) + WHOLE))[-1]
        if torn:
            assert last.after == end_of(torn), size


@pytest.mark.parametrize("size", range(len(WHOLE)))
def test_the_beginning_of_a_line_is_known_as_such(size: int) -> None:
    assert is_broken_off(WHOLE[:size])
    assert is_broken_off(WHOLE[:size] + b"\n")
    assert is_broken_off(WHOLE[:size] + bytes(40))  # as a disk shows it after a power cut


@pytest.mark.parametrize(
    "raw", [b"hallo\n", b'{"at":"\xff', b"\x01", b"{at", b'{"at":"' + b"a" * 2000]
)
def test_other_bytes_are_not_taken_for_one(raw: bytes) -> None:
    assert not is_broken_off(raw)


def test_no_word_of_ours_is_longer_than_a_line_may_be() -> None:
    longest = Done(NOON, "papers-removed", "a" * 40, 10**15, "mistake", "K" * 40)
    assert len(written(longest, MACHINE, "f" * 64)) < 400
    assert re.fullmatch(rb"[\x20-\x7e]+\n", written(longest, MACHINE, "f" * 64))
