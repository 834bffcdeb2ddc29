"""The command `debrief`: on the beamer, in plain lines, on paper; a real talk never."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import in_terminal, run
from tests.conftest import NOON
from tests.content.reading import shipped
from tests.files.test_gathered import practice_talk, put

from burgeridee.cli import main
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places

INWARD = "GEHEIMPJE"
"""Stands in what somebody wrote of themselves, and in the real talk."""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with two talks of a group, a real one and a broken file."""
    archive = Archive(Places.default(tmp_path / "els", (), {}), shipped(), lambda: NOON)
    folder = tmp_path / "stick"
    for name, hurried in (("a", True), ("b", False)):
        talk = practice_talk(name, f"tafel {name}", hurried=hurried)
        answers = {
            question: answer.model_copy(update={"note": INWARD})
            for question, answer in talk.intake.answers.items()
        }
        intake = talk.intake.with_(answers=answers)
        put(folder, f"{name}.toml", Talk.resume(talk.conversation, intake), archive)
    real = practice_talk("r", INWARD)
    bare = real.intake.with_(practice="")
    put(folder, "echt.toml", Talk.resume(real.conversation, bare), archive)
    (folder / "stuk.toml").write_text("x = = 1\n", "utf-8")
    return folder


def asked(tmp_path: Path, *words: str) -> list[str]:
    return ["--data", str(tmp_path / "data"), "debrief", *words]


def test_plain_lines_say_all_of_it_and_name_what_does_not_count(
    capsys: pytest.CaptureFixture[str], stick: Path, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in stick.iterdir()}
    assert main(asked(tmp_path, str(stick), "--plain")) == 0
    said = capsys.readouterr().out
    lines = said.splitlines()
    assert lines[0] == "OEFENING"
    assert "Gespeeld: 2 gesprekken: tafel a, tafel b" in lines
    assert any("Wie het hoorde: 1 van 2: tafel b" in line for line in lines)
    assert "- echt.toml: Dit is een echt gesprek. Dat hoort niet in een nabespreking." in lines
    assert any(line.startswith("- stuk.toml: regel 1: ") for line in lines)
    assert INWARD not in said
    assert before == {path: path.read_bytes() for path in stick.iterdir()}


def test_a_name_of_a_file_is_one_line_of_text(
    capsys: pytest.CaptureFixture[str], stick: Path, tmp_path: Path
) -> None:
    (stick / "a\x1b[31m\nb.toml").write_text("x = 1\n", "utf-8")
    assert main(asked(tmp_path, str(stick), "--plain")) == 0
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert [line for line in said.splitlines() if line.startswith("- a") and "b.toml: " in line]


def test_plain_lines_do_not_wait_for_a_screen(stick: Path, tmp_path: Path) -> None:
    words = asked(tmp_path, str(stick), "--plain")
    script = (
        "import sys; from burgeridee.cli import main; "
        f"main({words!r}); print([name for name in sys.modules if 'textual' in name])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines()[-1] == "[]"


def test_names_can_be_left_out(
    capsys: pytest.CaptureFixture[str], stick: Path, tmp_path: Path
) -> None:
    assert main(asked(tmp_path, str(stick), "--plain", "--no-names")) == 0
    assert "tafel a" not in capsys.readouterr().out


def test_on_paper_in_the_format_that_the_name_asks_for(
    capsys: pytest.CaptureFixture[str], stick: Path, tmp_path: Path
) -> None:
    out = tmp_path / "groep.md"
    assert main(asked(tmp_path, str(stick), "-o", str(out))) == 0
    written = out.read_text("utf-8")
    assert "# Nabespreking van de groep" in written
    assert INWARD not in written
    assert "echt.toml" not in written
    assert "echt.toml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("weg",), "is er niet"),
        ((".", "-o", "a.xls"), "geen soort bestand"),
        ((".", "--plain"), "geen oefengesprekken"),
    ],
    ids=["no folder", "no format", "no talks"],
)
def test_what_cannot_be_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(asked(tmp_path, *words)) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("burgeridee: ")
    assert said in line


def test_without_a_terminal_it_speaks_in_plain_lines(stick: Path, tmp_path: Path) -> None:
    ended = run(*asked(tmp_path, str(stick)), stdin=subprocess.DEVNULL)
    assert ended.returncode == 0
    assert ended.stdout.startswith("OEFENING\n")
    assert "\x1b" not in ended.stdout


def test_in_a_terminal_it_is_a_screen_and_p_makes_a_paper(stick: Path, tmp_path: Path) -> None:
    with in_terminal(tmp_path, "debrief", str(stick)) as terminal:
        terminal.see("Wie hoorde wat?", "2 gesprekken, 2 niet (b)")
        terminal.press("p")
        terminal.see("Gemaakt: ")
        terminal.press("escape")
        assert terminal.ended() == 0
    [paper] = (tmp_path / "data" / "copies" / "nabespreking").iterdir()
    assert paper.name == "groep.pdf"
