"""Terminals that can do less: the program starts, or says in one sentence what to do."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.terminal import Terminal
from tests.tortures.furnishing import FIRST, furnish
from tests.tortures.hostile import HOSTILE, ORDERS

from burgeridee.files.places import Places

POOR = {
    "no letters but ASCII": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "the console": {"TERM": "linux", "COLORTERM": ""},
    "16 colours": {"TERM": "xterm-16color", "COLORTERM": ""},
    "no colours": {"NO_COLOR": "1"},
    "no name": {"TERM": "unknown"},
    "dumb": {"TERM": "dumb"},
}
COLOUR = re.compile(rb"[34]8;2;(\d+);(\d+);(\d+)")
STARTS = {"the console", "16 colours", "no colours"}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    made = Places(tmp_path / "data", tmp_path / "burgeridee", tmp_path / "state")
    furnish(made, HOSTILE)
    return made


@pytest.mark.parametrize("poor", POOR)
def test_it_starts_or_says_what_to_do(poor: str, places: Places) -> None:
    folders = {"XDG_CONFIG_HOME": str(places.config.parent), "PYTHONIOENCODING": ""}
    environ = {**folders, **POOR[poor]}
    command = [sys.executable, "-m", "burgeridee", "--data", str(places.data)]
    with Terminal(command, size=(200, 40), environ=environ) as terminal:
        if poor in STARTS:
            terminal.see("[@click=app.boem]", "F10")
            terminal.press("ctrl+q")
            assert terminal.ended() == 0
            colours = set(COLOUR.findall(bytes(terminal.written)))
            is_grey = all(red == green == blue for red, green, blue in colours)
            assert is_grey or poor != "no colours"
        elif poor == "no letters but ASCII":
            terminal.see("UTF-8", "burgeridee plain")
            assert terminal.ended() == 2
        else:
            terminal.see("gesprek")
            terminal.press(":stop", "enter")
            assert terminal.ended() == 0


COMMANDS = (
    ("list",),
    ("list", "--json"),
    ("show", FIRST),
    ("show", FIRST, "--json"),
    ("agreements",),
    ("agreements", "--json"),
    ("check",),
    ("check", "--json"),
    ("report", FIRST, "--format", "md"),
    ("recover",),
    ("follow", FIRST),
    ("board", "--plain"),
    ("card", "vreemd", "--plain"),
)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_no_command_writes_an_order(encoding: str, places: Places) -> None:
    """One process for all: to start the program is most of the time."""
    program = (
        "import sys\n"
        "from burgeridee.cli import main\n"
        f"for words in {COMMANDS!r}:\n"
        f"    status = main(['--data', {str(places.data)!r}, *words])\n"
        "    assert status in (0, 1), (words, status)\n"
    )
    environ = {"PYTHONIOENCODING": encoding, "PATH": "", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, env=environ, check=False, timeout=100
    )
    said = done.stdout.decode("utf-8") + done.stderr.decode("utf-8")
    assert done.returncode == 0, said[-3000:]
    assert "[@click=app.boem]" in said
    wrong = [line for line in said.splitlines() if ORDERS.search(line)]
    assert not wrong, wrong[:3]
