"""What a case or a story names in its model: questions, answers, rules."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import filled
from burgeridee.core.proofs import Difference
from burgeridee.files.library.answered import answer_mistakes
from burgeridee.files.library.mistakes import Home, Mistake, nearest

CALLED = {
    "pitfalls": "valkuil",
    "success_factors": "succesfactor",
    "lanes": "weg",
    "role": "rol",
    "sides": "rol",
    "speaks": "regel",
    "silent": "regel",
}
"""What one name is called, by the key under which it stands."""


def told_answers(
    answers: Mapping[str, Any], left_open: Iterable[str], conversation: Conversation, home: Home
) -> Iterator[Mistake]:
    """What is wrong with the answers of a talk on paper, and with what it leaves open."""
    here = home.part("answers")
    for name, value in answers.items():
        question = conversation.by_id.get(name)
        if question is None:
            yield from unknown("vraag", name, conversation.by_id, here, name)
        elif not filled(value):
            problem = f"Bij '{name}' staat geen antwoord. Zet de vraag anders bij left_open."
            yield here.mistake(problem, name)
        else:
            yield from answer_mistakes(question, value, here, name)
    for name in left_open:
        yield from unknown("vraag", name, conversation.by_id, home, "left_open")
        if name in answers:
            problem = f"Vraag '{name}' heeft hier een antwoord. Dan is hij niet leeg gebleven."
            yield home.mistake(problem, "left_open", word=name)


def known_names(conversation: Conversation, key: str) -> Collection[str]:
    """The names that a model knows for a key of `CALLED`."""
    match key:
        case "pitfalls" | "success_factors":
            sign = "pitfall" if key == "pitfalls" else "success"
            return tuple(rule.id for rule in conversation.rules if rule.sign == sign)
        case "lanes":
            return tuple(lane.id for lane in conversation.lanes)
        case "role" | "sides":
            return conversation.advice.roles if conversation.advice else ()
        case _:
            return tuple(rule.id for rule in conversation.rules)


def named(
    names: Iterable[str], key: str, conversation: Conversation, home: Home
) -> Iterator[Mistake]:
    """The names under a key that the model does not have."""
    for name in names:
        yield from unknown(CALLED[key], name, known_names(conversation, key), home, key)


def unknown(
    called: str, name: str, known: Iterable[str], home: Home, *at: str | int
) -> Iterator[Mistake]:
    """The mistake of naming what does not exist."""
    names = tuple(known)
    if name not in names:
        near = nearest(name, names)
        yield home.mistake(f"Er is geen {called} '{name}'.", *at, word=name, suggestion=near)


def differing(found: Iterable[Difference], home: Home) -> Iterator[Mistake]:
    """What follows from the answers of a talk otherwise than its author wrote."""
    for one in found:
        thing = f"{CALLED[one.key].capitalize()} '{one.name}'"
        match one.key, one.is_missing:
            case "silent", _:
                problem = f"{thing} zwijgt hier niet."
            case "role" | "sides", True:
                problem = f"{thing} volgt niet uit de antwoorden."
            case "role" | "sides", False:
                problem = f"{thing} volgt ook uit de antwoorden, en staat er niet bij."
            case _, True:
                problem = f"{thing} spreekt hier niet."
            case _:
                problem = f"{thing} spreekt hier ook, en staat er niet bij."
        yield home.mistake(problem, one.key, word=one.name if one.is_missing else "")
