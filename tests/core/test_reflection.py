"""The own look back: private answers and private pitfalls, and nothing else."""

from tests.core.casting import TUIN, practised

from burgeridee.core.debrief import debrief
from burgeridee.core.intake import Value
from burgeridee.core.reflection import reflection


def told(feeling: tuple[str, ...]) -> tuple[list[str], list[list[str]]]:
    answers: dict[str, Value] = {"verhaal": "Tuin.", "zorg": "zij"}
    talk = practised({**answers, "gevoel": feeling} if feeling else answers)
    made = reflection(TUIN, talk)
    showing = [flag.rule.id for flag in made.flags.showing]
    avoided = [rule.id for rule in made.flags.avoided]
    missed = [rule.id for rule in made.flags.missed]
    return [answer.words for answer in made.answers], [showing, avoided, missed]


def test_only_what_is_private_is_told() -> None:
    assert told(("moe",)) == (["Moe"], [["moe"], ["blij"], []])
    assert told(("blij",)) == (["Blij"], [["blij"], [], ["moe"]])


def test_what_went_well_for_oneself_is_there_and_only_there() -> None:
    talk = practised({"zorg": "wij", "gevoel": ("blij",)})
    assert [flag.rule.id for flag in reflection(TUIN, talk).successes] == ["rustig"]
    assert [flag.rule.id for flag in debrief(TUIN, talk).successes] == ["eigen"]


def test_a_question_that_was_not_answered_is_there_all_the_same() -> None:
    assert told(()) == ([""], [[], [], ["moe"]])
