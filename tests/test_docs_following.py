"""Whether the model that goes on from another, as authors are shown it, is sound and does so."""

from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.test_docs import FOR_AUTHORS, blocks, model_of_the_paper, rows
from tests.test_docs_cases import block_with

from burgeridee.cli import main
from burgeridee.core.conditions import MEASURES
from burgeridee.core.conversation import Conversation, Rule, Uses
from burgeridee.core.initiative import begun
from burgeridee.core.intake import Item
from burgeridee.core.questions import ListQuestion
from burgeridee.core.talk import Talk
from burgeridee.files.library import load_library
from burgeridee.files.places import shipped_conversations
from burgeridee.plain.words import flag_lines

SLIPS = (
    ("conversation.toml", '"kf_naam"', '"kf_nam"'),
    ("conversation.toml", 'named_by = "partner"', 'named_by = "patner"'),
    ("pitfalls.toml", 'of = "risicos"', 'of = "uren"'),
)
LINES: tuple[Item, ...] = (
    {"partner": "De club", "risicos": "regen; ruzie; geld", "kansen": "leden"},
    {"partner": "De gemeente", "risicos": "klachten", "kansen": "trots"},
)


def model_that_follows(folder: Path) -> Path:
    """The model that goes on from that of the paper, in its two files."""
    model = model_of_the_paper(folder).parent / "wie-draagt-wat"
    model.mkdir()
    for name, mark in (("conversation.toml", 'id = "wie-draagt-wat"'), ("pitfalls.toml", "scheef")):
        (model / name).write_text(block_with("toml", mark), "utf-8", newline="\n")
    return model


def built(folder: Path) -> tuple[Conversation, Conversation]:
    """The model of the paper, and the one that follows it."""
    model_that_follows(folder)
    library = load_library((shipped_conversations(), folder / "eigen"), {})
    assert library.mistakes == ()
    models = library.conversations
    return models["buurtkoffie"], models["wie-draagt-wat"]


def test_the_model_that_follows_takes_over_and_begins_as_the_paper_says(tmp_path: Path) -> None:
    first, following = built(tmp_path)
    coffee = Talk.start(first, "20260311-koffie", NOON).moved_to("kf_naam").answered("Bank", NOON)
    talk = begun(following, "20260318-samen", NOON, coffee)
    assert talk.title == "Bank"
    assert talk.intake.answers["wd_naam"].carried == "20260311-koffie"
    assert str(talk.heard["wd_spelregels"]).startswith("We zeggen het als iets niet lukt.\n")


def test_the_reason_that_authors_are_shown_is_real(tmp_path: Path) -> None:
    _, following = built(tmp_path)
    talk = Talk.start(following, "a", NOON).moved_to("wd_partners").answered(LINES, NOON)
    shown = block_with("text", "wd-scheef)").splitlines()
    told = list(flag_lines(talk, {}))
    assert told[told.index(shown[0]) :][: len(shown)] == shown


def test_the_mistakes_that_authors_are_shown_are_real(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    model = model_that_follows(tmp_path)
    for name, right, wrong in SLIPS:
        text = (model / name).read_text("utf-8")
        assert text.count(right) == 1
        (model / name).write_text(text.replace(right, wrong), "utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)
    assert main(["--data", str(tmp_path), "check", "eigen"]) == 1
    [shown] = [text for text in blocks(FOR_AUTHORS, "text") if "kf_nam'" in text]
    assert shown.splitlines()[1:] == capsys.readouterr().out.splitlines()


def test_authors_are_told_each_measure_each_use_and_each_key_of_a_list_and_a_rule() -> None:
    text = FOR_AUTHORS.read_text("utf-8")
    told = {row[0].strip("`") for row in rows(FOR_AUTHORS, "De taal van `when`")}
    assert told >= set(MEASURES)
    keys = {*Uses.model_fields, *Rule.model_fields, *ListQuestion.model_fields}
    assert {key for key in keys if f"`{key}" not in text} == set()
