"""Asking of who is played, in plain lines."""

import pytest
from tests.plain.conftest import Program

from burgeridee.plain.asking import NO_SCENE

ALONE = ("o", "3", "", "", "")
TOGETHER = ("o", "3", "2", "", "")
FACT = "Waar mijn oma langs durft te lopen"


def test_a_fact_comes_with_its_probe_and_not_before(program: Program) -> None:
    before = "\n".join(program(*ALONE, ":ga 4.2", ":vraag"))
    assert "Gewoon, een bankje. Waar niemand over zeurt." in before
    assert FACT not in before
    assert FACT in "\n".join(program(*ALONE, ":ga 4.2", ":vraag 1"))


def test_with_two_it_is_said_only_that_it_may_be_told(program: Program) -> None:
    spoken = "\n".join(program(*TOGETHER, ":ga 4.2", ":vraag 1"))
    assert "De bewoner mag nu feit 3 van de kaart vertellen." in spoken
    assert FACT not in spoken


def test_a_probe_that_is_not_there_is_answered_with_those_that_are(program: Program) -> None:
    spoken = program(*ALONE, ":ga 4.2", ":vraag 9")
    assert "1. Wie merkt het als eerste?" in spoken


def test_the_case_can_be_heard_again(program: Program) -> None:
    spoken = program(*TOGETHER, ":casus")
    assert sum(line.startswith("Wat je vooraf weet: ") for line in spoken) == 2


@pytest.mark.parametrize("command", [":vraag", ":casus"])
def test_in_a_real_talk_nobody_is_played(program: Program, command: str) -> None:
    assert NO_SCENE in program("n", command)
    assert NO_SCENE in program("o", "", command)
