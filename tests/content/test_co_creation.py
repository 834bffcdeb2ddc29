"""The co-creation column of table 9.1, all ways through the five questions, and on disk."""

import shutil
import tomllib
from itertools import product
from pathlib import Path

import pytest
from tests.cli.running import printed
from tests.content.reading import CASES, HOUSE, case, shipped

from burgeridee.cli import main
from burgeridee.core.co_creation import CoCreation, co_creation, fit_would_change
from burgeridee.core.intake import SCHEMA, Answer, Intake, ModelRef
from burgeridee.core.outcome import outcome
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import WhatIf

CHECKS = HOUSE / "tests" / "content" / "checks"
MODEL = shipped().conversations["co-creatie"]
FIVE = ("cc_tijd", "cc_spoed", "cc_bestuur", "cc_gelijk", "cc_afhankelijk")
# Table 9.1, "Co-creatie goed (punten)", typed over by hand.
TABLE = {
    "bloemenstrook": ("lichter", 5),
    "aanschuiftafel": ("lichter", 4),
    "schoolstraat": ("voorwaarden", 6),
    "isolatiekring": ("voorwaarden", 6),
    "hangplek": ("ja", 15),
    "oude-school": ("nu_niet", 5),
}


def check(name: str) -> Talk:
    raw = tomllib.loads((CHECKS / f"{name}-check.toml").read_text("utf-8"))
    return Talk.resume(MODEL, Intake.model_validate(raw))


def answered(*values: str) -> Talk:
    answers = {
        name: Answer(state="answered", value=value)
        for name, value in zip(FIVE, values, strict=True)
    }
    record = Intake(schema_=SCHEMA, id="check", model=ModelRef(id=MODEL.id), answers=answers)
    return Talk.resume(MODEL, record)


def stepped(talk: Talk, what: WhatIf) -> Talk:
    """The talk with the answers of a change that are its own."""
    intake = talk.intake
    for step in what.steps:
        if step.question.id in talk.conversation.by_id:
            answer = Answer(state="answered", value=step.value)
            intake = intake.with_answer(step.question.id, answer)
    return Talk.resume(talk.conversation, intake)


def came_out(talk: Talk, linked: Talk | None) -> CoCreation:
    found = co_creation(talk, linked)
    assert found is not None
    return found


def test_the_model_asks_the_five_questions_of_the_dossier() -> None:
    assert tuple(question.id for question in MODEL.questions) == FIVE
    assert {question.kind for question in MODEL.questions} == {"ynu"}
    assert MODEL.builds_on == "eerste-gesprek"
    assert MODEL.fit is not None
    assert len(MODEL.fit.knockouts) == 5
    assert [line.points for line in MODEL.fit.lines] == [4, 2, 3, 1, 2, 1, 1, 2, 1, 1]
    assert {one.id: one.at_least for one in MODEL.fit.outcomes} == {
        "ja": 10,
        "voorwaarden": 6,
        "lichter": 0,
    }
    assert "eigen keuze van dit project" in MODEL.fit.origin


def test_it_is_no_talk_to_begin_with() -> None:
    assert list(shipped().first_talks) == ["eerste-gesprek"]


@pytest.mark.parametrize("name", TABLE)
def test_a_case_gives_what_table_9_1_says(name: str) -> None:
    shown = outcome(check(name), case(f"{name}-goed"))["co_creation"]
    assert (shown["outcome"], shown["points"]) == TABLE[name]
    assert list(shown) == ["outcome", "points", "because", "missing"]
    assert shown["because"]
    assert all("omdat " in line for line in shown["because"])


def test_what_is_not_known_yet_is_to_be_found_out() -> None:
    missing = outcome(check("schoolstraat"), case("schoolstraat-goed"))["co_creation"]["missing"]
    assert [line for line in missing if line.startswith("Nog uitzoeken")] == [
        f"Nog uitzoeken: {question.ask}" for question in MODEL.questions
    ]
    assert outcome(check("hangplek"), case("hangplek-goed"))["co_creation"]["missing"] == []
    [wethouder] = outcome(check("oude-school"), case("oude-school-goed"))["co_creation"]["missing"]
    assert wethouder == f"Nog uitzoeken: {MODEL.by_id['cc_bestuur'].ask}"


def test_a_first_talk_has_no_co_creation_of_its_own() -> None:
    assert outcome(case("hangplek-goed"))["co_creation"] is None


def test_every_way_through_the_five_questions_comes_out_somewhere() -> None:
    seen = set()
    for name in ("bloemenstrook", "hangplek", "oude-school"):
        linked = case(f"{name}-goed")
        for values in product(("ja", "nee", "onbekend"), repeat=5):
            found = came_out(answered(*values), linked)
            seen.add(found.outcome.id)
            assert 0 <= found.points <= 15
            assert found.because or found.is_empty
            stops = values[0] == "nee" or values[1] == "ja" or values[2] == "nee"
            if stops or name == "oude-school":
                assert found.outcome.id == "nu_niet"
            else:
                assert bool(found.against) is False
            assert len(found.unknown) >= values.count("onbekend")
    assert seen == {"ja", "voorwaarden", "lichter", "nu_niet"}


def test_all_reasons_not_to_begin_are_told_together() -> None:
    found = came_out(answered("nee", "ja", "nee", "ja", "ja"), case("oude-school-goed"))
    told = [one.knockout.id for one in found.against]
    assert told == ["vast", "spoed", "tijd", "bestuur"]
    assert len(found.because) == 4


@pytest.mark.parametrize("name", TABLE)
def test_what_would_change_it_does(name: str) -> None:
    talk, linked = check(name), case(f"{name}-goed")
    now = came_out(talk, linked).outcome.id
    found = fit_would_change(talk, linked)
    assert 0 < len(found) <= 5
    for what in found:
        assert what.then != now
        assert what.words.startswith("als ")
        assert came_out(stepped(talk, what), stepped(linked, what)).outcome.id == what.then


@pytest.mark.parametrize("name", TABLE)
def test_show_finds_the_first_talk_beside_the_check(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(shutil.copy(CHECKS / f"{name}-check.toml", tmp_path))
    shutil.copy(CASES / f"{name}-goed.toml", tmp_path)
    shown = printed(capsys, "show", str(path))["co_creation"]
    assert (shown["outcome"], shown["points"]) == TABLE[name]


def test_show_says_it_when_the_first_talk_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = shutil.copy(CHECKS / "hangplek-check.toml", tmp_path)
    assert main(["show", str(path), "--json"]) == 0
    said = capsys.readouterr()
    assert said.err.startswith("Het gesprek hangplek-goed, waar dit op verdergaat, is er niet.")
    assert '"points": 5' in said.out
    assert "Nog koppelen" in said.out
