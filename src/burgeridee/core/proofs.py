"""Whether cases and stories prove what they say: the rules that must speak, and those that do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from burgeridee.core.advice import role_advice
from burgeridee.core.cases import Case, ExampleTalk, Story
from burgeridee.core.conversation import Conversation, Rule
from burgeridee.core.flags import pitfalls, success_factors
from burgeridee.core.lanes import lanes
from burgeridee.core.talk import Talk


@dataclass(frozen=True)
class Difference:
    """One thing that a talk gives otherwise than was written.

    `key` is what it is about (`pitfalls`, `role` …). `is_missing` tells whether it was written
    and does not follow; else it follows and was not written.
    """

    key: str
    name: str
    is_missing: bool


def differences(example: ExampleTalk, talk: Talk) -> tuple[Difference, ...]:
    """Where the talk of an example gives something else than the example says."""
    advice = role_advice(talk)
    main = (advice.main,) if advice and not advice.is_empty else ()
    sides = tuple(side.role for side in advice.sides) if advice else ()
    compared = (
        ("pitfalls", example.pitfalls, [flag.rule.id for flag in pitfalls(talk)]),
        ("success_factors", example.success_factors, [f.rule.id for f in success_factors(talk)]),
        ("lanes", example.lanes, [found.lane.id for found in lanes(talk)]),
        ("role", (example.role,) if example.role else None, main),
        ("sides", example.sides, sides),
    )
    return tuple(
        difference
        for key, written, found in compared
        if written is not None
        for difference in _between(key, written, found)
    )


def story_differences(story: Story, talk: Talk) -> tuple[Difference, ...]:
    """The rules that a story names and that do otherwise."""
    found = {flag.rule.id for flag in (*pitfalls(talk), *success_factors(talk))}
    quiet = (Difference("speaks", name, True) for name in story.speaks if name not in found)
    loud = (Difference("silent", name, False) for name in story.silent if name in found)
    return (*quiet, *loud)


def not_shown(
    conversation: Conversation, cases: Iterable[Case], stories: Iterable[Story]
) -> tuple[Rule, ...]:
    """The rules of a model that no case and no story says to speak."""
    named = {name for story in stories for name in story.speaks}
    for case in cases:
        for talk in (case.good, case.hurried) if case.conversation == conversation.id else ():
            named |= {*talk.pitfalls, *(talk.success_factors or ())}
    return tuple(rule for rule in conversation.rules if rule.id not in named)


def _between(key: str, written: Iterable[str], found: Iterable[str]) -> Iterator[Difference]:
    has, gives = tuple(written), tuple(found)
    yield from (Difference(key, name, True) for name in has if name not in gives)
    yield from (Difference(key, name, False) for name in gives if name not in has)
