"""Pipes, terminals, and their letters."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import in_terminal, run

from burgeridee.cli.streams import only_text

BARE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def test_without_a_terminal_and_without_lines_it_says_what_to_do(tmp_path: Path) -> None:
    ended = run("--data", str(tmp_path), stdin=subprocess.DEVNULL)
    assert ended.returncode == 2
    assert "burgeridee plain" in ended.stderr
    assert "\x1b" not in ended.stdout + ended.stderr


@pytest.mark.parametrize("environ", [BARE, {"PYTHONIOENCODING": "latin-1"}], ids=["C", "latin-1"])
def test_a_terminal_without_utf8_is_told_what_to_do(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    with in_terminal(tmp_path, **environ) as terminal:
        assert terminal.ended() == 2
        terminal.quiet()
        assert "Deze terminal kan niet alle letters tonen" in terminal.text
        assert "LC_ALL=C.UTF-8 PYTHONUTF8=1 burgeridee" in terminal.text


def test_plain_lines_lose_no_letter_in_a_terminal_that_says_ascii(tmp_path: Path) -> None:
    with in_terminal(tmp_path, "plain", **BARE) as terminal:
        terminal.see("Hoe heet je?")
        terminal.press("Renée\n\n")
        terminal.see(":instellingen")
        terminal.press(":instellingen\n")
        terminal.see("Je naam: Renée.")
        terminal.press(":stop\n")
        assert terminal.ended() == 0


def test_lines_from_a_pipe_start_the_plain_program(tmp_path: Path) -> None:
    ended = run("--data", str(tmp_path), input="n\n2-3-2026\n:stop\n")
    assert ended.returncode == 0
    assert "Genoteerd: 2 maart 2026." in ended.stdout
    assert "\x1b" not in ended.stdout
    [path] = (tmp_path / "intakes").glob("*.toml")
    assert "value = 2026-03-02" in path.read_text(encoding="utf-8")


def test_nothing_but_text_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.stdout, sys.stderr
    with only_text():
        sys.stdout.write("goed\x1b]52;c;QUJD\x07 \x9b31mrood\u202e\n\tregel\n")
        sys.stderr.write("half \ud800\n")
        assert not sys.stdout.isatty()
    assert (sys.stdout, sys.stderr) == before
    told = capsys.readouterr()
    assert (told.out, told.err) == ("goed rood\n\tregel\n", "half \ufffd\n")


def test_without_streams_there_is_nothing_to_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with only_text():
        assert sys.stdout is None
