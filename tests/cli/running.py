"""Running the program, here and as a process of its own."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.terminal import Terminal

from burgeridee.cli import main

CASES = Path(__file__).parents[1] / "content" / "cases"
GOOD = str(CASES / "bloemenstrook-goed.toml")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """What a command prints as JSON."""
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def plain(monkeypatch: pytest.MonkeyPatch, data: Path, *typed: str) -> int:
    """Pipe these lines into `burgeridee plain`."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
    return main(["--data", str(data), "plain"])


def run(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the real program."""
    command = [sys.executable, "-m", "burgeridee", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60, **options
    )


def in_terminal(tmp_path: Path, *arguments: str, **environ: str) -> Terminal:
    """The program as somebody starts it in a terminal."""
    command = [sys.executable, "-m", "burgeridee", "--data", str(tmp_path / "data"), *arguments]
    folders = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "STATE")}
    wide = (200, 40)  # a sentence on one row
    return Terminal(command, size=wide, environ={**folders, "PYTHONIOENCODING": "", **environ})
