"""Going to a question: a number such as 3.2, or a few letters."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from burgeridee.app.dialogs.picking import PickingBox
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.marks import HERE, mark
from burgeridee.app.widgets.picker import Choice, Picker
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk

ALIKE = 75
"""From which likeness (0 to 100) a question is shown for letters that it does not hold."""


class JumpDialog(PickingBox):
    """The questions on the route; gives back the id of the one that was chosen."""

    HEAD: ClassVar[str] = "Ga naar een vraag"

    def __init__(self, talk: Talk, *, for_guests: bool = False) -> None:
        super().__init__()
        self._talk = talk
        self._questions = tuple(
            question
            for question in talk.route
            if not for_guests or question.audience == "residents"
        )

    def body(self) -> Iterable[Widget]:
        """The list of questions."""
        yield Picker(
            self._fitting,
            "Typ een nummer (3.2) of een paar letters",
            "Geen vraag gevonden. Probeer andere letters.",
            start=self._talk.question.id,
        )

    def hints(self) -> Sequence[Hint]:
        """How to choose."""
        return (Hint("↑ ↓", "kiezen", "move(1)"), Hint("Enter", "erheen", "take"))

    def _fitting(self, words: str) -> tuple[Choice, ...]:
        numbers = self._talk.conversation.numbers
        return tuple(
            Choice(question.id, self._line(question))
            for question in fitting(self._questions, numbers, words)
        )

    def _line(self, question: Question) -> Content:
        here = HERE if question is self._talk.question else " "
        number = self._talk.conversation.numbers[question.id]
        return Content(f"{here}{mark(self._talk, question)} {number.ljust(5)}{question.label}")


def fitting(
    questions: Sequence[Question], numbers: Mapping[str, str], words: str
) -> tuple[Question, ...]:
    """The questions that a number or a few letters point to, the likeliest first."""
    if not words:
        return tuple(questions)
    if words.replace(".", "").isdecimal():
        return tuple(q for q in questions if numbers[q.id].startswith(words))
    scored = [(likeness(question, words), question) for question in questions]
    ranked = sorted(scored, key=lambda pair: -pair[0])
    return tuple(question for score, question in ranked if score >= ALIKE)


def likeness(question: Question, words: str) -> float:
    """How well a few letters fit a question; its short name counts for more than its text."""
    from rapidfuzz import fuzz, utils

    wanted = utils.default_process(words)
    label, ask = (utils.default_process(text) for text in (question.label, question.ask))
    if wanted in label:
        return 300 - label.index(wanted)
    if all(word in f"{label} {ask}" for word in wanted.split()):
        return 200
    return max(fuzz.WRatio(wanted, label), fuzz.partial_ratio(wanted, ask) - 10)
