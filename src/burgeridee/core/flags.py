"""Pitfalls and success factors that show, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from burgeridee.core.conditions import Sign, questions_of, speaks
from burgeridee.core.conversation import Rule
from burgeridee.core.intake import Judgement
from burgeridee.core.reasons import because, called
from burgeridee.core.talk import Talk

MOST_AT_A_TIME = 5
LETTERS = {
    "A": "Animo",
    "C": "Contacten",
    "T": "Toerusting",
    "I": "Inbedding",
    "E": "Empathie",
}
"""The ACTIE letters (Denters, Tonkens, Verhoeven, Bakker 2013)."""


@dataclass(frozen=True)
class Flag:
    """A rule that speaks, the sign by which it does, and what the official made of it."""

    rule: Rule
    sign: Sign
    because: tuple[str, ...]
    changes_with: tuple[str, ...]
    judgement: Judgement | None = None

    @property
    def is_set_aside(self) -> bool:
        """Whether the official said that it does not apply here."""
        return self.judgement is not None and self.judgement.judged == "does-not-apply"


def flags(talk: Talk) -> tuple[Flag, ...]:
    """Every rule that speaks, in the order of the model."""
    found = ((rule, speaks(rule.when, talk.heard)) for rule in talk.conversation.rules)
    return tuple(_flag(talk, rule, sign) for rule, sign in found if sign is not None)


def pitfalls(talk: Talk) -> tuple[Flag, ...]:
    """The pitfalls that show, in the order of the model."""
    return of_sign(flags(talk), "pitfall")


def success_factors(talk: Talk) -> tuple[Flag, ...]:
    """The success factors that show, in the order of the model."""
    return of_sign(flags(talk), "success")


def of_sign(found: Sequence[Flag], sign: Literal["pitfall", "success"]) -> tuple[Flag, ...]:
    """The flags of one sign, in the order given."""
    return tuple(flag for flag in found if flag.rule.sign == sign)


def gravest(found: Sequence[Flag]) -> tuple[Flag, ...]:
    """At most five pitfalls, the gravest first, then in the order of the model.

    What the official set aside comes after all others.
    """
    shown = of_sign(found, "pitfall")
    ordered = sorted(shown, key=lambda flag: (flag.is_set_aside, -flag.rule.severity))
    return tuple(ordered[:MOST_AT_A_TIME])


def _flag(talk: Talk, rule: Rule, sign: Sign) -> Flag:
    looked_at = dict.fromkeys(question for part in sign for question in questions_of(part))
    return Flag(
        rule=rule,
        sign=sign,
        because=because(sign, talk.heard, talk.conversation),
        changes_with=tuple(called(question, talk.conversation) for question in looked_at),
        judgement=talk.intake.flags.get(rule.id),
    )
