"""The command `check`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import printed

from burgeridee.cli import main


def test_check_of_our_own_content_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "check") == []


def test_check_tells_file_line_and_spelling(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(
        'schema = 1\nid = "a"\n[model]\nid = "eerste-gesprek"\n'
        '[answers.id_soort]\nstate = "answered"\nvalue = "zelf_don"\n',
        encoding="utf-8",
    )
    assert main(["check", str(path), "--json"]) == 1
    [mistake] = json.loads(capsys.readouterr().out)
    assert set(mistake) == {"file", "line", "where", "problem", "suggestion"}
    assert (mistake["file"], mistake["line"], mistake["suggestion"]) == (str(path), 7, "zelf_doen")


def test_what_killed_saves_left_is_cleared_and_counted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    killed = (
        "import os, pathlib, signal, sys\n"
        "from burgeridee.files.disk import write_whole\n"
        "os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_whole(pathlib.Path(sys.argv[1]), b'geheim')\n"
    )
    for folder in ("intakes", "practice"):
        path = tmp_path / folder / "a.toml"
        subprocess.run([sys.executable, "-c", killed, str(path)], check=False)
    assert len(list(tmp_path.rglob("*.tmp"))) == 2
    assert main(["--data", str(tmp_path), "check"]) == 0
    assert "Opgeruimd: 2 bestanden van bewaren dat halverwege stopte." in capsys.readouterr().out
    assert not list(tmp_path.rglob("*.tmp"))
    assert main(["--data", str(tmp_path), "check"]) == 0
    assert "Opgeruimd" not in capsys.readouterr().out
