"""A practice case: residents on paper, what they keep back, and two talks that prove it.

Nothing of this is read before somebody practises, or checks.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import SCHEMA, Answer, CheckedValue, Form, Intake, ModelRef, State
from burgeridee.core.questions import Content, Id
from burgeridee.core.talk import Talk

CaseId = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
Voice = Literal["resident", "colleague"]
"""Who tells it: a resident at the table, or a colleague who is asked."""


class Fact(Content):
    """What somebody tells only when asked: by the question itself, or by one of its probes.

    Without `probes` the question brings it out, and so does any probe of that question. With
    `probes` only these do, word for word as the model has them.
    """

    id: Id
    question: Id
    probes: tuple[str, ...] = ()
    by: Voice = "resident"
    text: str
    matters: str = ""


class ExampleTalk(Content):
    """A talk as it may go: what was answered, and what must follow from it.

    `left_open` names what was asked and not answered. What is `None` is not looked at.
    """

    answers: Mapping[Id, CheckedValue] = {}
    left_open: tuple[str, ...] = ()
    pitfalls: tuple[str, ...]
    success_factors: tuple[str, ...] | None = None
    lanes: tuple[str, ...] | None = None
    role: str = ""
    sides: tuple[str, ...] | None = None


class Case(Content):
    """A practice case.

    `tells` is what the residents say without being asked, `says` their line at a question, and
    `shrugs` what they say where the case has nothing else. `answers` belong to both talks.
    """

    id: CaseId
    title: str
    conversation: str
    theme: str
    persona: str
    briefing: str
    tells: tuple[str, ...]
    shrugs: tuple[str, ...]
    trap: str
    lesson: str = ""
    practise: str
    says: Mapping[Id, str] = {}
    facts: tuple[Fact, ...]
    answers: Mapping[Id, CheckedValue] = {}
    good: ExampleTalk
    hurried: ExampleTalk

    def fact(self, fact_id: str) -> Fact | None:
        """The fact of this id; `None` when the case has no such fact."""
        return next((fact for fact in self.facts if fact.id == fact_id), None)

    def facts_at(self, question_id: str) -> tuple[Fact, ...]:
        """The facts that a question, or one of its probes, brings out."""
        return tuple(fact for fact in self.facts if fact.question == question_id)


class Story(Content):
    """A few answers, the rules that must speak of them, and some that must not."""

    id: Id
    title: str
    answers: Mapping[Id, CheckedValue] = {}
    left_open: tuple[str, ...] = ()
    closed: bool = False
    form: Form = "full"
    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def example_talk(case: Case, example: ExampleTalk, conversation: Conversation) -> Talk:
    """The talk that an example of a case describes."""
    answers = {**case.answers, **example.answers}
    intake = _intake(case.id, conversation, answers, example.left_open)
    return Talk.resume(conversation, intake.with_(practice=case.id))


def story_talk(story: Story, conversation: Conversation) -> Talk:
    """The talk that a story describes."""
    intake = _intake("verhaal", conversation, story.answers, story.left_open)
    status = "closed" if story.closed else "open"
    return Talk.resume(conversation, intake.with_(form=story.form, status=status))


def _intake(
    intake_id: str,
    conversation: Conversation,
    answers: Mapping[str, CheckedValue],
    left_open: tuple[str, ...],
) -> Intake:
    given = {name: _answer("answered", value) for name, value in answers.items()}
    skipped = {name: _answer("skipped") for name in left_open}
    return Intake(
        schema_=SCHEMA,
        id=intake_id,
        model=ModelRef(id=conversation.id, version=conversation.version),
        answers={**given, **skipped},
    )


def _answer(state: State, value: CheckedValue = None) -> Answer:
    return Answer(state=state, value=value)
