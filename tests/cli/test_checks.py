"""The command `check`."""

import json
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
