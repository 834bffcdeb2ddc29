"""A file can be called anything: its name is text, to every command and on every screen."""

import io
import json
import os
import sys
from contextlib import aclosing
from pathlib import Path

import pytest
from tests.tortures.furnishing import FIRST, furnish
from tests.tortures.hostile import obeyed
from tests.tortures.long_refusals import COMMANDS
from tests.tortures.openings import ENOUGH, visited
from tests.tortures.sizing import fitted, painting
from tests.trips.playing import places_in
from textual.geometry import Size

from burgeridee.cli import main
from burgeridee.core.text import cleaned
from burgeridee.files.places import Places

NAMES = (
    b"\x1b]52;c;QUJD\x07bevel.toml",
    b"\x1b[2J\x1b[31mbevel.toml",
    b"\xc2\x9b31mbevel.toml",
    "\u202elmot.bevel.toml".encode(),
    b"bevel\nbevel.toml",
    b"bevel\xff\xfe.toml",
    b"\xed\xa0\x80bevel.toml",
    b"[@click=app.boem]bevel[_x].toml",
    b"-rf bevel.toml",
    FIRST.encode() + b" (conflicted copy \x1b[31mbevel).toml",
    b"bevel" * 49 + b".toml",
)
LINES = ("1", "a", "s", "v", "e", "b", "b p", "o", "w", "i", "m", ":bewaren", ":logboek", ":andere")
SOME = (
    *("start", "new talk", "folders", "search", "agreements", "folder check", "removal", "people"),
    *("toolbox", "practice", "workshops", "followed", "card", "group"),
)


def strange(places: Places) -> None:
    """Lay files and folders with such names in every folder there is; half of them are talks."""
    talk = (places.intakes / f"{FIRST}.toml").read_bytes()
    laid = 0
    for folder in [places.data, *(one for one in places.data.rglob("*") if one.is_dir())]:
        for name in NAMES:
            laid += 1
            other = talk.replace(FIRST.encode(), f"20260311-h{laid:05}".encode())
            (folder / os.fsdecode(name)).write_bytes(other if laid % 2 else b"id = ")
        (folder / os.fsdecode(b"m\x1b[31m\xffap")).mkdir()


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_prints_it_as_text(
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    places = places_in(tmp_path)
    furnish(places, "woord")
    strange(places)
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join((*LINES, ":stop", ""))))
    assert main(["--data", str(places.data), *words]) in {0, 1}
    out, err = capsys.readouterr()
    assert cleaned(out) == out
    assert cleaned(err) == err
    if words in {("list",), ("check",), ("plain",)}:
        assert "bevel" in out + err
    if words == ("list",):
        assert not [line for line in out.splitlines() if "  " not in line]  # a line for each file
    if "--json" in words:
        names = [one for one in json.loads(out) if "bevel" in (one["error"] or "")]
        assert names


async def test_a_screen_shows_it_as_text(tmp_path: Path) -> None:
    said = 0
    with painting() as painter:
        async with aclosing(visited(tmp_path, "woord", SOME, strange)) as visit:
            async for _, trip in visit:
                await fitted(trip.app, painter, Size(*ENOUGH))  # it fails where an order is painted
                assert trip.app.is_running
                assert not [one for one in obeyed(trip) if " does it: " in one]
                said += "bevel" in "".join(painter.lines)
    assert said
