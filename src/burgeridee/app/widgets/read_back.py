"""What residents said, read back to them: "Klopt dat?"."""

from collections.abc import Iterator

from textual.content import Content
from textual.visual import Visual

from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.core.carrying import heard_before
from burgeridee.core.conversation import Phase
from burgeridee.core.initiative import is_talk
from burgeridee.core.intake import Item, Value, filled, lines_of
from burgeridee.core.questions import (
    ListQuestion,
    MultiQuestion,
    Question,
    ScaleQuestion,
    in_words,
    line_in_words,
)
from burgeridee.core.talk import Talk

_ASK = "Dit hoorde ik van jullie. Klopt dat?"
_NOTHING = (
    "Er is nog niets opgeschreven van wat bewoners zeiden. "
    "Ga terug naar het gesprek en begin bij hun idee."
)
_EMPTY = "Er staat nog niets op. Ga terug en vul het samen in."


def read_back(talk: Talk) -> Visual:
    """The residents' answers in their own words, phase by phase, to read aloud.

    What is private, and what only the official answered, is not in it.
    """
    phases = [told for phase in talk.conversation.phases if (told := _phase(talk, phase))]
    if not phases:
        return Content(_NOTHING if is_talk(talk.conversation) else _EMPTY)
    return Stacked([Content.styled(_ASK, "bold $primary"), *phases], between=2)


def _phase(talk: Talk, phase: Phase) -> Visual | None:
    answers = list(_answers(talk, phase))
    if not answers:
        return None
    title = Content.styled(phase.title, "bold $primary")
    return Stacked([title, *answers])


def _answers(talk: Talk, phase: Phase) -> Iterator[Visual]:
    for question in phase.questions:
        value = talk.heard.get(question.id)
        if value is not None and filled(value) and _is_theirs(question):
            before = heard_before(talk.answer_to(question))
            label = Content.assemble(
                (question.label, "$text-muted"), (f" · {before}" if before else "", "$accent")
            )
            yield Stacked([label, *_words(question, value)], between=0)


def _is_theirs(question: Question) -> bool:
    return question.audience == "residents" and question.shared_with == "residents"


def _words(question: Question, value: Value) -> Iterator[Visual]:
    match question:
        case ScaleQuestion():
            yield _said(f"{value} van de {question.steps[-1]}{_ends(question)}")
        case MultiQuestion() if isinstance(value, tuple) and len(value) > 1:
            yield from (Hanging("• ", _said(in_words(question, (str(v),)))) for v in value)
        case ListQuestion() if len(lines_of(value)) > 1:
            yield from (Hanging("• ", _line(question, line)) for line in lines_of(value))
        case ListQuestion():
            yield from (_line(question, line) for line in lines_of(value))
        case _:
            yield _said(in_words(question, value).strip())


def _line(question: ListQuestion, line: Item) -> Content:
    """A line; one that is no agreement yet is called a wish."""
    wish = Content("wens: ") if question.misses(line) else Content("")
    return Content.assemble(wish, _said(line_in_words(question, line).strip()))


def _said(words: str) -> Content:
    return Content.styled(words, "bold")


def _ends(question: ScaleQuestion) -> str:
    if not question.low or not question.high:
        return ""
    return f" (1 is {question.low}, {question.steps[-1]} is {question.high})"
