"""What stands in the keuzehulp: the answers, what is done and when, what could be done too."""

from collections.abc import Iterator

from textual.content import Content
from textual.visual import Visual

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.app.widgets.toolbox_words import part
from burgeridee.core.chooser import Chosen
from burgeridee.core.days import minutes_in_words
from burgeridee.core.exercise_words import (
    Part,
    Stretch,
    advice_of,
    in_short,
    session_head,
    step_times,
    stretches,
)
from burgeridee.core.questions import Question, in_words
from burgeridee.core.session_plan import Session
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise

ANSWERS, MORE = "Jullie antwoorden", "Iets anders"
OTHERS, POSSIBLE = "Kan ook", "Dit kan helpen"
ASK, DO, CAN, LIST, PAUSE = "ask", "do", "can", "list", "pause"
NOT_YET = "nog niet ingevuld"
FROM_LIST = "Een opdracht kiezen uit de hele lijst"
BREAK = "Pauze"
ABOUT_LIST = (
    "Je kent je groep het best. Neem gerust een andere opdracht: met + kies je uit de hele lijst, "
    "met Del haal je er een weg."
)
ABOUT_BREAK = "Tien minuten van tafel. Wie even loopt, luistert daarna beter."
ABOUT_CAN = "Met Enter doen jullie deze opdracht ook."
TOO_LONG = "Met deze erbij komen jullie {over} minuten tekort. Haal dan met Del een andere weg."


def groups(talk: Talk, session: Session, *, for_all: bool) -> Iterator[Group]:
    """The answers, what is done and when, what could be done too. An id is a kind and a name."""
    asked = questions(talk)
    yield Group(ANSWERS, tuple(_answer(talk, question) for question in asked))
    planned = stretches(session.slots)
    by_id = {one.exercise.id: one for one in session.chosen}
    yield Group(
        session_head(session),
        tuple(_planned(at, one, by_id, for_all=for_all) for at, one in enumerate(planned)),
    )
    others = OTHERS if session.chosen else POSSIBLE
    yield Group(others, tuple(_other(one, session) for one in session.others))
    yield Group(MORE, (Line(f"{LIST}:", "+", FROM_LIST),))


def questions(talk: Talk) -> tuple[Question, ...]:
    """What is asked here: all but what is kept of a choice by hand."""
    return tuple(one for one in talk.route if one.id != talk.conversation.uses.exercises)


def kind_and_name(line: str) -> tuple[str, str]:
    """Of what kind a line is, and what it stands for."""
    kind, _, name = line.partition(":")
    return kind, name


def about_question(question: Question) -> Visual:
    """Why something is asked, and what helps to find an answer."""
    parts: list[Visual] = [Content.styled(question.ask, "bold $primary"), Content(question.why)]
    parts += [Hanging("· ", probe) for probe in question.probes]
    return Stacked(parts)


def about_exercise(one: Chosen, session: Session, *, is_chosen: bool, for_all: bool) -> Visual:
    """Why an exercise is here, how it goes, and advice for who leads it; that is not `for_all`."""
    exercise, reasons = one.exercise, reasons_of(one, for_all=for_all)
    head = Content.assemble(
        (exercise.name, "bold $primary"), "\n", (in_short(exercise), "$text-muted")
    )
    parts: list[Visual] = [head, Content(exercise.purpose)]
    if reasons:
        parts.append(part(Part("Waarom deze", tuple(_sentence(one) for one in reasons))))
    if is_chosen:
        parts.append(part(Part("Zo loopt het", step_times(session.slots, exercise))))
        parts += [] if for_all else [part(advice_of(exercise))]
        parts.append(part(Part("Leg klaar", exercise.materials)))
    else:
        over = too_long(exercise, session)
        parts.append(Content(TOO_LONG.format(over=over) if over else ABOUT_CAN))
    return Stacked(parts)


def reasons_of(one: Chosen, *, for_all: bool) -> tuple[str, ...]:
    """Why an exercise was chosen; for all at the table without what is private."""
    return one.because_for_all if for_all else one.because


def _answer(talk: Talk, question: Question) -> Line:
    answer = talk.answer_to(question)
    is_told = answer is not None and answer.is_filled
    told = in_words(question, answer.value) if answer is not None and is_told else NOT_YET
    style = "bold" if is_told else "italic"
    words = Content.assemble(f"{question.ask}  ", (told, style))
    return Line(f"{ASK}:{question.id}", "●" if is_told else "○", words)


def _planned(at: int, one: Stretch, chosen: dict[str, Chosen], *, for_all: bool) -> Line:
    if one.exercise is None:
        return Line(f"{PAUSE}:{at}", "·", f"{one.times}  {BREAK}")
    reasons = reasons_of(chosen[one.exercise.id], for_all=for_all)
    words = Content.assemble(
        f"{one.times}  ",
        (one.exercise.name, "bold"),
        f"\n{_sentence(reasons[0])}" if reasons else "",
    )
    return Line(f"{DO}:{one.exercise.id}", "■", words)


def _other(one: Chosen, session: Session) -> Line:
    told = minutes_in_words(one.exercise.minutes)
    if too_long(one.exercise, session):
        told += " · past niet meer"
    words = Content.assemble((one.exercise.name, "bold"), f"  {told}")
    return Line(f"{CAN}:{one.exercise.id}", "+", words)


def too_long(exercise: Exercise, session: Session) -> int:
    """How many minutes there are too few for this exercise beside what is done; 0 for none."""
    if not session.minutes:
        return 0
    return max(exercise.minutes + session.used - session.minutes, 0)


def _sentence(clause: str) -> str:
    """A clause as a sentence: it begins with a capital, and ends with a full stop."""
    whole = f"{clause[:1].upper()}{clause[1:]}"
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."
