"""Cases and stories prove the rules: what must follow does, and nothing else."""

from typing import Any

import pytest
from tests.core.casting import MODEL, RAW, TUIN, case

from burgeridee.core.cases import Story, example_talk, story_talk
from burgeridee.core.proofs import Difference, differences, not_shown, story_differences


@pytest.mark.parametrize("how", ["good", "hurried"])
def test_what_was_written_follows(how: str) -> None:
    example = getattr(TUIN, how)
    assert differences(example, example_talk(TUIN, example, MODEL)) == ()


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"pitfalls": []}, [Difference("pitfalls", "moe", False)]),
        ({"pitfalls": ["moe", "vaag"]}, [Difference("pitfalls", "vaag", True)]),
        ({"success_factors": ["rustig"]}, [Difference("success_factors", "eigen", False)]),
        ({"lanes": []}, [Difference("lanes", "recht", False)]),
        ({"role": "vast"}, [Difference("role", "vast", True), Difference("role", "los", False)]),
        ({"sides": ["vast"]}, [Difference("sides", "vast", True)]),
        ({"success_factors": None, "lanes": None, "role": "", "sides": None}, []),
    ],
    ids=["too few", "too many", "success", "lane", "role", "side role", "not looked at"],
)
def test_what_is_otherwise_is_told(changed: dict[str, Any], found: list[Difference]) -> None:
    example = case(good={**RAW["good"], **changed}).good
    assert list(differences(example, example_talk(TUIN, example, MODEL))) == found


def test_a_story_tells_only_of_the_rules_that_it_names() -> None:
    story = Story(
        id="a",
        title="A",
        answers={"zorg": "zij", "verhaal": "Tuin."},
        speaks=("gepakt", "eigen"),
        silent=("vaag", "stil"),
    )
    assert story_differences(story, story_talk(story, MODEL)) == (
        Difference("speaks", "eigen", True),
        Difference("silent", "vaag", False),
    )


def test_a_rule_that_nothing_says_to_speak_is_named() -> None:
    story = Story(id="a", title="A", speaks=("stil",), silent=("gepakt",))
    assert [rule.id for rule in not_shown(MODEL, [TUIN], [story])] == []
    assert [rule.id for rule in not_shown(MODEL, [TUIN], [])] == ["stil"]
    alone = [rule.id for rule in not_shown(MODEL, [], [story])]
    assert alone == ["gepakt", "vaag", "moe", "blij", "eigen", "rustig"]
    assert len(not_shown(MODEL, [case(conversation="ander")], [story])) == len(alone)
