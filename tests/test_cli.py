"""The front door: what is asked, and what is loaded for it."""

import subprocess
import sys
from pathlib import Path

from tests.cli.running import GOOD, in_terminal, run


def test_somebody_new_is_asked_a_name_in_a_terminal_and_never_on_a_pipe(tmp_path: Path) -> None:
    with in_terminal(tmp_path, TERM="dumb", LC_ALL="C.UTF-8") as terminal:
        terminal.see("Hoe heet je?")
        terminal.press("\n", "\n")
        terminal.see("n - een nieuw gesprek")
        terminal.press(":stop\n")
        assert terminal.ended() == 0
    with in_terminal(tmp_path, "plain", LC_ALL="C.UTF-8") as terminal:
        terminal.see("n - een nieuw gesprek")
        assert "Hoe heet je?" not in terminal.text
    piped = run("--data", str(tmp_path / "other"), "plain", input="n\n2-3-2026\n:stop\n")
    assert "Hoe heet je?" not in piped.stdout


def test_start_imports_no_talks_no_models_and_no_paper() -> None:
    code = (
        "import sys, burgeridee.app.app\n"
        "heavy = {'pydantic', 'typst', 'docx', 'odfdo', 'burgeridee.files.archive'}\n"
        "raise SystemExit(' '.join(heavy & set(sys.modules)) or 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_show_and_list_do_not_import_the_screens(tmp_path: Path) -> None:
    code = (
        "import sys; from burgeridee.cli import main; "
        f"main(['--data', {str(tmp_path)!r}, 'list']); main(['show', {GOOD!r}]); "
        "raise SystemExit('textual' in sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, timeout=60
    )
    assert ended.returncode == 0
