"""The official's own look back on a practice talk: for the own screen and the own sheet only.

It stands apart from the debrief, and what is made for a group may not import it.
"""

from dataclasses import dataclass

from burgeridee.core.cases import Case
from burgeridee.core.debrief import FlagsBeside, flags_beside, successes
from burgeridee.core.flags import Flag
from burgeridee.core.questions import Question, in_words
from burgeridee.core.talk import Talk


@dataclass(frozen=True)
class OwnAnswer:
    """An answer to a private question, in words; empty where nothing was filled in."""

    question: Question
    words: str


@dataclass(frozen=True)
class Reflection:
    """The private answers of a talk, the private pitfalls beside those of the case, what went well.

    Nothing in it is for anybody else.
    """

    answers: tuple[OwnAnswer, ...]
    flags: FlagsBeside
    successes: tuple[Flag, ...]


def reflection(case: Case, talk: Talk) -> Reflection:
    """The own look back on this talk."""
    private = (question for question in talk.route if question.private)
    answers = tuple(OwnAnswer(question, _words(question, talk)) for question in private)
    return Reflection(
        answers=answers,
        flags=flags_beside(case, talk, private=True),
        successes=successes(talk, private=True),
    )


def _words(question: Question, talk: Talk) -> str:
    answer = talk.answer_to(question)
    if answer is None or not talk.is_answered(question):
        return ""
    return in_words(question, answer.value)
