"""Whether the exercise that authors are shown is sound, its mistakes real, and each key told."""

from pathlib import Path
from typing import get_args

import pytest
from tests.test_docs import FOR_AUTHORS, blocks, rows
from tests.test_docs_cases import block_with

from burgeridee.cli import main
from burgeridee.core.conversation import Fit
from burgeridee.core.toolbox import Exercise, SheetBlock

EXERCISE = 'id = "buurtronde"'


def said(home: Path, text: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What `check` prints of a folder with this exercise."""
    path = home / "eigen" / "exercises" / "buurtronde.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8", newline="\n")
    main(["--data", str(home / "data"), "check", "eigen"])
    return capsys.readouterr().out


def words(cells: list[str]) -> set[str]:
    return {word.strip("`[] ") for cell in cells for word in cell.split(",")}


def test_the_exercise_that_authors_are_shown_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said(tmp_path, block_with("toml", EXERCISE), capsys) == "Geen fouten gevonden.\n"


def test_the_mistakes_in_an_exercise_that_authors_are_shown_are_real(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = block_with("toml", EXERCISE)
    for right, wrong in (
        ("alleen-het-probleem", "alleen-een-probleem"),
        ("minutes = 25", "minutes = 30"),
    ):
        assert text.count(right) == 1
        text = text.replace(right, wrong)
    [shown] = [block for block in blocks(FOR_AUTHORS, "text") if "buurtronde.toml:5" in block]
    assert shown.splitlines()[1:] == said(tmp_path, text, capsys).splitlines()


def test_authors_are_told_each_key_of_an_exercise_and_each_block_of_its_sheet() -> None:
    told = [row[0] for row in rows(FOR_AUTHORS, "Een opdracht schrijven")]
    kinds = set(get_args(SheetBlock.model_fields["kind"].annotation))
    assert words(told) == {*Exercise.model_fields, *kinds}


def test_authors_are_told_each_key_of_a_fit() -> None:
    told = [row[0] for row in rows(FOR_AUTHORS, "fit.toml")]
    assert words(told) == set(Fit.model_fields)
