"""From a pitfall to what helps: an exercise, else a card, else its own advice."""

from tests.core.making import signs

from burgeridee.core.conversation import Card, Rule
from burgeridee.core.helping import Help, help_for
from burgeridee.core.toolbox import Exercise, Group

CARD = Card(id="luister", title="Luister", text="Vat samen.")


def rule(**more: str) -> Rule:
    """A pitfall."""
    when = signs([[{"answer": "naam", "given": False}]])
    return Rule.model_validate(
        {"id": "stil", "sign": "pitfall", "title": "Stil", "when": when, **more}
    )


def exercise(name: str, phase: int, *helps_with: str) -> Exercise:
    """An exercise that helps with these pitfalls."""
    words = dict.fromkeys(("name", "purpose", "good_when", "not_when", "facilitator"), name)
    rest = dict.fromkeys(("materials", "fields", "steps", "worksheet"), ())
    group = Group(least=2, most=8)
    return Exercise.model_validate(
        {
            "id": name,
            "phase": phase,
            "minutes": 30,
            "group": group,
            "helps_with": helps_with,
            **words,
            **rest,
        }
    )


def test_an_exercise_goes_before_a_card() -> None:
    late, early = exercise("laat", 3, "stil"), exercise("vroeg", 1, "stil")
    other = exercise("ander", 1, "druk")
    found = help_for(rule(card="luister"), (late, other, early), (CARD,))
    assert found == Help(exercises=(early, late))
    assert found.exercise is early


def test_without_an_exercise_a_card_helps() -> None:
    found = help_for(rule(card="luister"), (exercise("ander", 1, "druk"),), (CARD,))
    assert (found.exercise, found.card) == (None, CARD)


def test_else_there_is_only_its_own_advice() -> None:
    assert help_for(rule(), (), (CARD,)) == Help()
    assert help_for(rule(card="weg"), (), (CARD,)) == Help()
