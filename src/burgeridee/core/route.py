"""Which questions matter, given the answers so far, and what was heard on them."""

from burgeridee.core.conditions import speaks
from burgeridee.core.conversation import SHORT_FORM, Conversation
from burgeridee.core.intake import Answer, Heard, Intake, Value
from burgeridee.core.misfit import misfit
from burgeridee.core.questions import Question

Route = tuple[Question, ...]


def walked(
    conversation: Conversation, intake: Intake, closed_before: str, typed: str = ""
) -> tuple[Route, Heard]:
    """The questions on the route, and what rules may see of them: one fold over the answers.

    An answer to a question that fell off the route stays in the intake and counts for nothing.
    So does an answer that its question cannot take (an option that the model no longer has).
    `closed_before` names the phase before which everything is read as closed; empty for none.
    `typed` names the question that is being typed in: emptying its text does not take it away.
    """
    closed = _closed_questions(conversation, intake, closed_before)
    heard: dict[str, Value | None] = {}
    route: list[Question] = []
    for question in conversation.questions:
        answer = intake.answers.get(question.id)
        short = intake.form == SHORT_FORM and question.id != typed
        if not _is_asked(question, answer, heard, short=short):
            continue
        route.append(question)
        if answer is not None and is_answer(question, answer):
            heard[question.id] = answer.value
        elif _is_left_open(question, answer, closed):
            heard[question.id] = None
    return tuple(route) or conversation.questions[:1], heard  # never nowhere


def is_answer(question: Question, answer: Answer) -> bool:
    """Whether an answer says something that its question can take."""
    return answer.is_filled and not misfit(question, answer.value)


def _is_asked(question: Question, answer: Answer | None, heard: Heard, *, short: bool) -> bool:
    if question.only_when and speaks(question.only_when, heard) is None:
        return False
    return not short or question.short or (answer is not None and is_answer(question, answer))


def _is_left_open(question: Question, answer: Answer | None, closed: frozenset[str]) -> bool:
    match answer.state if answer else None:
        case "answered":
            return answer is not None and not answer.is_filled
        case "skipped":
            return True
        case "not-applicable":
            return False
        case _:
            return question.required and question.id in closed


def _closed_questions(
    conversation: Conversation, intake: Intake, closed_before: str
) -> frozenset[str]:
    if intake.status == "closed":
        return frozenset(conversation.by_id)
    order = [phase.id for phase in conversation.phases]
    until = order.index(closed_before) if closed_before in order else 0
    return frozenset(q.id for phase in conversation.phases[:until] for q in phase.questions)
