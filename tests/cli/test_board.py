import io
import sys
from pathlib import Path

import pytest
from tests.cli.running import in_terminal
from tests.core.test_board import board

from burgeridee.cli import main
from burgeridee.files.held import board_file
from burgeridee.files.places import Places


def plain(monkeypatch: pytest.MonkeyPatch, data: Path, typed: str, *name: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return main(["--data", str(data), "board", *name, "--plain"])


def boards(data: Path) -> list[Path]:
    return sorted((data / "boards").glob("*.toml"))


def test_without_a_name_it_is_the_board_of_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert plain(monkeypatch, tmp_path, "te snel\n:koppel 1 oplosreflex\n") == 0
    [path] = boards(tmp_path)
    assert plain(monkeypatch, tmp_path, "") == 0
    assert "1. te snel; lijkt op: Te snel een oplossing" in capsys.readouterr().out
    assert boards(tmp_path) == [path]


def test_a_board_opens_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = board_file(Places(tmp_path, tmp_path, tmp_path), "20200101-abcdef")
    file.change(lambda _: board("van toen"), board())
    assert plain(monkeypatch, tmp_path, "", "20200101-abcdef") == 0
    assert "1. van toen" in capsys.readouterr().out


def test_a_broken_board_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = board_file(Places(tmp_path, tmp_path, tmp_path), "20200101-abcdef")
    file.path.parent.mkdir()
    file.path.write_text("slips = 3", "utf-8")
    assert plain(monkeypatch, tmp_path, "", "20200101-abcdef") == 1
    assert "20200101-abcdef.toml" in capsys.readouterr().err


def test_on_a_terminal_it_is_the_screen(tmp_path: Path) -> None:
    with in_terminal(tmp_path, "board") as terminal:
        terminal.see("Hier trappen wij in")
        terminal.press("n", "te snel", "enter", "enter")
        terminal.see("(1)")
        terminal.press("escape")
        assert terminal.ended() == 0
