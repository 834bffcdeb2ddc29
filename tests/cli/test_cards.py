"""The command `card`."""

from pathlib import Path

import pytest
from tests.cli.running import in_terminal, run

from burgeridee.cli import main


def test_without_a_screen_the_card_is_told_in_plain_lines(tmp_path: Path) -> None:
    ended = run("--data", str(tmp_path), "card", "hangplek")
    assert ended.returncode == 0
    assert "Feit 4: Eén keer is er een buurman gekomen" in ended.stdout
    assert "De ambtenaar zegt meteen een bankje toe" not in ended.stdout


def test_the_trainer_reads_the_trap_and_the_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["card", "hangplek", "--trainer", "--plain"]) == 0
    told = capsys.readouterr().out
    assert "De ambtenaar zegt meteen een bankje toe" in told
    assert "(vraag 5.3)" in told


def test_on_paper_it_is_the_format_of_its_name(tmp_path: Path) -> None:
    for name, start in (("kaart.pdf", b"%PDF"), ("kaart.docx", b"PK"), ("kaart.txt", b"OEFENING")):
        out = tmp_path / name
        assert main(["card", "hangplek", "-o", str(out)]) == 0
        assert out.read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("hangplak",), "Bedoel je 'hangplek'?"),
        (("hangplek", "-o", "kaart.xls"), "kaart.xls is geen soort bestand"),
    ],
    ids=["no such case", "no such format"],
)
def test_a_mistake_is_one_dutch_line(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert main(["card", *words]) == 1
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1


def test_in_a_terminal_it_is_a_window_that_escape_closes(tmp_path: Path) -> None:
    with in_terminal(tmp_path, "card", "hangplek") as terminal:
        terminal.see("Dit vertel je uit jezelf")
        terminal.press("\x1b")
        assert terminal.ended() == 0
