"""Whether the papers say of workshops and boards what the program does."""

from pathlib import Path

import pytest
from tests.test_docs import FOR_AUTHORS, MANUAL, blocks, bound, model_of_the_paper, rows
from textual.binding import BindingType

from burgeridee.app.screens.board import BoardScreen
from burgeridee.app.screens.workshop import WorkshopScreen
from burgeridee.cli import main
from burgeridee.core.workshop import Workshop, WorkshopPart
from burgeridee.files.own_lists import own_lists
from burgeridee.files.places import Places

SCREENS = {
    "Een workshop houden": WorkshopScreen.BINDINGS,
    "Het bord": BoardScreen.BINDINGS,
}


@pytest.mark.parametrize(("heading", "bindings"), SCREENS.items(), ids=list(SCREENS))
def test_the_manual_tells_each_key_and_no_other(heading: str, bindings: list[BindingType]) -> None:
    cells = [row[0] for row in rows(MANUAL, heading)]
    told = {key for cell in cells for key in cell.strip("`").split("` `")}
    assert told - {"Enter"} == bound(bindings)


def test_the_checklist_in_the_manual_is_read(tmp_path: Path) -> None:
    [sample] = [block for block in blocks(MANUAL, "toml") if "[[own_items]]" in block]
    folder = tmp_path / "checklists"
    folder.mkdir()
    (folder / "ochtend.toml").write_text(sample, "utf-8")
    found = own_lists(Places(tmp_path, tmp_path, tmp_path))
    assert found.mistakes == ()
    assert [len(own.own_items) for own in found.lists] == [2]


def content_of_the_paper(folder: Path, old: str = "", new: str = "") -> None:
    """The model, the case and the plan that the paper for authors builds, in a content folder."""
    model_of_the_paper(folder)
    own = folder / "eigen"
    for block in blocks(FOR_AUTHORS, "toml"):
        for key, place in (("persona =", "cases/bankje"), ("[[parts]]", "workshops/koffie-uur")):
            if key in block:
                path = own / f"{place}.toml"
                path.parent.mkdir(exist_ok=True)
                path.write_text(block.replace(old, new) if old else block, "utf-8")


def test_the_plan_that_authors_are_shown_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content_of_the_paper(tmp_path)
    own = str(tmp_path / "eigen")
    assert main(["--data", str(tmp_path / "data"), "check", own]) == 0
    capsys.readouterr()


def test_the_mistake_that_authors_are_shown_is_real(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    content_of_the_paper(tmp_path, 'case = "bankje"', 'case = "banjke"')
    monkeypatch.chdir(tmp_path)
    assert main(["--data", str(tmp_path / "data"), "check", "eigen/workshops"]) == 1
    [shown] = [text for text in blocks(FOR_AUTHORS, "text") if "banjke" in text]
    assert shown.splitlines()[1:] == capsys.readouterr().out.splitlines()


def test_authors_are_told_each_key_of_a_plan() -> None:
    cells = [row[0] for row in rows(FOR_AUTHORS, "Een workshop schrijven")]
    told = {key for cell in cells for key in cell.replace("`", "").split(", ")}
    wanted = {*Workshop.model_fields, *WorkshopPart.model_fields} - {"parts"}
    assert told == wanted
