"""What helps with a pitfall: read when it is asked, and once."""

from pathlib import Path

import pytest
from tests.app.staging import shipped
from tests.content.reading import HOUSE

from burgeridee.files.helping import Helps
from burgeridee.files.library import Library
from burgeridee.files.library.exercises import ExerciseLibrary, load_exercises

RULES = {rule.id: rule for rule in shipped().conversations["eerste-gesprek"].rules}
FOLDERS = (HOUSE / "conversations",)


def test_an_exercise_or_a_card_of_the_content_helps() -> None:
    helps = Helps(FOLDERS, shipped())
    found = helps.with_rule(RULES["overnemen"]).exercise
    assert found is not None
    assert "overnemen" in found.helps_with
    assert helps.with_rule(RULES["oplosreflex"]).card is not None


def test_the_exercises_are_read_once_and_not_before_somebody_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[tuple[Path, ...]] = []

    def counted(folders: tuple[Path, ...], library: Library) -> ExerciseLibrary:
        read.append(folders)
        return load_exercises(folders, library)

    monkeypatch.setattr("burgeridee.files.helping.load_exercises", counted)
    helps = Helps(FOLDERS, shipped())
    assert read == []
    helps.with_rule(RULES["overnemen"])
    helps.with_rule(RULES["oplosreflex"])
    assert read == [FOLDERS]
