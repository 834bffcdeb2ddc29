"""Whether the case and the stories that authors are shown are sound, and their mistakes real."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.test_docs import FOR_AUTHORS, blocks, model_of_the_paper, rows

from burgeridee.cli import main
from burgeridee.core.cases import Case, ExampleTalk, Fact, Story

CHECK = "$ python3 -m uv run burgeridee check eigen"


def block_with(kind: str, words: str) -> str:
    [found] = [block for block in blocks(FOR_AUTHORS, kind) if words in block]
    return found


def own_folder(home: Path, *, case: str = "", stories: str = "") -> None:
    """The model of the paper, with the case and the stories beside it that it shows."""
    model = model_of_the_paper(home)
    if case:
        folder = home / "eigen" / "cases"
        folder.mkdir()
        (folder / "bankje.toml").write_text(case, "utf-8", newline="\n")
    if stories:
        (model / "stories.toml").write_text(stories, "utf-8", newline="\n")


@pytest.fixture
def said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], str]:
    """What `check` prints of a place in the folder of the test."""

    def check(place: str) -> str:
        monkeypatch.chdir(tmp_path)
        main(["--data", str(tmp_path / "data"), "check", place])
        return capsys.readouterr().out

    return check


def test_the_case_and_the_stories_that_authors_are_shown_are_sound(
    tmp_path: Path, said: Callable[[str], str]
) -> None:
    stories = block_with("toml", "[[stories]]")
    own_folder(tmp_path, case=block_with("toml", 'id = "bankje"'), stories=stories)
    assert said("eigen") == "Geen fouten gevonden.\n"


@pytest.mark.parametrize(
    ("right", "wrong", "shown"),
    [
        ("Sinds wanneer is dat zo?", "Sinds wanneer?", "feit 'praatje'"),
        ('["kf-overnemen", "kf-laat"]', '["kf-overnemen"]', "het haastige gesprek"),
    ],
    ids=["a probe", "a pitfall"],
)
def test_the_mistakes_in_a_case_that_authors_are_shown_are_real(
    right: str,
    wrong: str,
    shown: str,
    tmp_path: Path,
    said: Callable[[str], str],
) -> None:
    case = block_with("toml", 'id = "bankje"')
    assert right in case
    own_folder(tmp_path, case=case.replace(right, wrong))
    told = said("eigen")
    assert f"{CHECK}\n{told}" == block_with("text", shown)


def test_the_rule_that_nothing_shows_is_named_as_authors_are_told(
    tmp_path: Path, said: Callable[[str], str]
) -> None:
    case = block_with("toml", 'id = "bankje"').replace("kf_bel_op = 2026-04-20", "")
    case = case.replace('["kf-overnemen", "kf-laat"]', '["kf-overnemen"]')
    own_folder(tmp_path, case=case, stories=block_with("toml", "[[stories]]"))
    told = said("eigen/models")
    assert f"{CHECK}/models\n{told}" == block_with("text", "Geen casus en geen verhaal")


def test_authors_are_told_each_key_of_a_case() -> None:
    cells = [row[0] for row in rows(FOR_AUTHORS, "Een oefencasus schrijven")]
    told = {word.strip("`[] ") for cell in cells for word in cell.split(",")}
    assert told == {*Case.model_fields, *Fact.model_fields, *ExampleTalk.model_fields}


def test_authors_are_told_each_key_of_a_story() -> None:
    text = FOR_AUTHORS.read_text("utf-8").split("## Verhalen")[1].split("\n## ")[0]
    assert [key for key in Story.model_fields if key not in text] == []
