"""What stands in a talk before anything was said: nothing, or what the model begins with."""

from datetime import datetime

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import SCHEMA, Answer, Intake, ModelRef, State, Value, filled
from burgeridee.core.lines import with_line_ids
from burgeridee.core.questions import Question, in_words, plain_words


def fresh(conversation: Conversation, intake_id: str, now: datetime, practice: str) -> Intake:
    """The intake of a new talk."""
    intake = Intake(
        schema_=SCHEMA,
        id=intake_id,
        practice=practice,
        at_question=conversation.questions[0].id,
        created=now,
        changed=now,
        model=ModelRef(id=conversation.id, version=conversation.version),
    )
    for question in conversation.questions:
        value = question.begins_with
        if filled(value):
            said = stated(Answer(state="answered"), question, "answered", value).with_(at=now)
            intake = with_line_ids(intake.with_answer(question.id, said), question)
    return intake


def stated(before: Answer, question: Question, state: State, value: Value | None) -> Answer:
    """An answer that came so far: its question as asked, its value in words.

    What was taken over from another talk is that no more once it says something else.
    """
    said = in_words(question, value)
    words = said if said != plain_words(value) else ""
    carried = before.carried if value == before.value else ""
    return before.with_(
        asked=question.ask, state=state, value=value, in_words=words, carried=carried
    )
