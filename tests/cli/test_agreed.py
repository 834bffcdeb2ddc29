"""The command `agreements`."""

import json
from pathlib import Path

import pytest
from tests.cli.running import plain, printed

from burgeridee.cli import main


@pytest.fixture
def agreed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A data folder with one talk in which two things were agreed."""
    lines = ("koffie | bewoners | 21-3-2026", "bellen | gemeente | 18-3-2026", ".")
    assert plain(monkeypatch, tmp_path, "n", ":ga 3.2", "De tuin", ":ga 7.3", *lines) == 0
    return tmp_path


def test_what_was_agreed_is_told_the_first_day_first(
    capsys: pytest.CaptureFixture[str], agreed: Path
) -> None:
    capsys.readouterr()
    rows = printed(capsys, "--data", str(agreed), "agreements")
    assert [(row["what"], row["due"], row["done"]) for row in rows] == [
        ("bellen", "2026-03-18", None),
        ("koffie", "2026-03-21", None),
    ]
    assert set(rows[0]) == {"id", "intake", "what", "who", "due", "state", "done"}


def test_what_was_agreed_goes_into_a_calendar(
    capsys: pytest.CaptureFixture[str], agreed: Path
) -> None:
    path = agreed / "afspraken.ics"
    assert main(["--data", str(agreed), "agreements", "--ics", str(path)]) == 0
    assert "Geschreven" in capsys.readouterr().out
    text = path.read_text(encoding="utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert text.count("BEGIN:VEVENT") == 2


def test_without_talks_there_is_an_empty_list_and_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert printed(capsys, "--data", str(tmp_path), "agreements") == json.loads("[]")
    assert main(["--data", str(tmp_path), "agreements"]) == 0
    assert capsys.readouterr().out.strip()
