"""One talk: the model, what was said, and what follows for the row of questions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Self, TypeVar

from burgeridee.core.beginning import fresh, stated
from burgeridee.core.changes import written_down
from burgeridee.core.conversation import Conversation, Phase
from burgeridee.core.intake import (
    Answer,
    Form,
    Heard,
    Intake,
    Judgement,
    Note,
    RoleView,
    State,
    Tick,
    Value,
    filled,
)
from burgeridee.core.lines import with_line_ids
from burgeridee.core.questions import Question
from burgeridee.core.route import Route, is_answer, walked

Entry = TypeVar("Entry")
Progress = tuple[int, int]
"""Questions answered, and questions on the route."""


@dataclass(frozen=True)
class Talk:
    """A conversation model, an intake, and the question in front of us.

    `past` holds the intakes before each change of this session, the last one last.
    `typing` is the question, or its note, that is being typed: more letters are the same change.
    `closed_before`, when set, reads the talk as if every phase before that one were closed.
    """

    conversation: Conversation
    intake: Intake
    past: tuple[Intake, ...] = ()
    typing: str = ""
    closed_before: str = ""

    @classmethod
    def start(
        cls, conversation: Conversation, intake_id: str, now: datetime, *, practice: str = ""
    ) -> Self:
        """A talk in which nothing was said yet; what its model begins with stands there."""
        return cls(conversation, fresh(conversation, intake_id, now, practice))

    @classmethod
    def resume(cls, conversation: Conversation, intake: Intake) -> Self:
        """A talk that goes on where it was. Lines of lists that have no id yet get one."""
        for question in conversation.questions:
            intake = with_line_ids(intake, question)
        return cls(conversation, intake)

    # What follows from the answers

    @cached_property
    def _walked(self) -> tuple[Route, Heard]:
        return walked(self.conversation, self.intake, self.closed_before, self.typing)

    @property
    def route(self) -> Route:
        """The questions that matter, given the answers so far.

        An answer to a question that fell off the route stays in the intake, and counts for
        nothing. In the short form a question outside it is on the route only when it has an
        answer already.
        """
        return self._walked[0]

    @property
    def heard(self) -> Heard:
        """All that rules may see: absent = not heard, `None` = asked and left open."""
        return self._walked[1]

    @cached_property
    def question(self) -> Question:
        """The question in front of us: where the talk stands, or the nearest on the route."""
        ids = [question.id for question in self.route]
        if self.intake.at_question in ids:
            return self.route[ids.index(self.intake.at_question)]
        order = {question_id: at for at, question_id in enumerate(self.conversation.by_id)}
        at = order.get(self.intake.at_question, 0)
        later = (q for q in self.route if order[q.id] >= at)
        return next(later, self.route[-1])

    @property
    def phase(self) -> Phase:
        """The phase of the question in front of us."""
        return self.conversation.phase_of[self.question.id]

    @property
    def position(self) -> int:
        """Where the question stands on the route, from 0."""
        return [question.id for question in self.route].index(self.question.id)

    @property
    def progress(self) -> Progress:
        """How many questions were answered, of how many on the route."""
        done = sum(1 for question in self.route if self.is_answered(question))
        return done, len(self.route)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Required questions on the route without an answer; not-applicable is an answer."""
        return tuple(
            question
            for question in self.route
            if question.required
            and not self.is_answered(question)
            and self.intake.state_of(question.id) != "not-applicable"
        )

    @property
    def parked(self) -> tuple[Question, ...]:
        """The questions on the route that were put off ("straks")."""
        return tuple(q for q in self.route if self.intake.state_of(q.id) == "parked")

    @property
    def title(self) -> str:
        """What the talk is called: the residents' name for the idea, else how it begins."""
        uses = self.conversation.uses
        for question_id in (uses.title, uses.story):
            answer = self.intake.answers.get(question_id)
            if answer and answer.is_filled and isinstance(answer.value, str):
                return answer.value.strip().splitlines()[0].rstrip()
        return ""

    def is_answered(self, question: Question) -> bool:
        """Whether a question has an answer that says something."""
        answer = self.intake.answers.get(question.id)
        return answer is not None and is_answer(question, answer)

    def answer_to(self, question: Question) -> Answer | None:
        """What the intake holds on a question, on the route or off it."""
        return self.intake.answers.get(question.id)

    # Moving: later answers stay, no state is written

    def moved(self, steps: int) -> Self:
        """The talk so many questions further (or back), never past an end."""
        at = min(max(self.position + steps, 0), len(self.route) - 1)
        return self.moved_to(self.route[at].id)

    def moved_to(self, question_id: str) -> Self:
        """The talk at this question. Going back only moves."""
        return replace(self, intake=self.intake.with_(at_question=question_id), typing="")

    # Changing: each change keeps the intake before it, for undo

    def answered(self, value: Value, now: datetime, *, typing: bool = False) -> Self:
        """The talk with this answer to the question in front of us; a blank one clears it.

        Letters typed on in one text (`typing`) are one change for undo.
        """
        if not filled(value):
            return self.cleared(now, typing=typing)
        return self._stated("answered", now, value, typing=typing)

    def cleared(self, now: datetime, *, typing: bool = False) -> Self:
        """The talk without an answer here: absent; parked if a note must stay."""
        before = self.answer_to(self.question)
        if before is None:
            return self
        if before.note:
            return self._stated("parked", now, typing=typing)
        return self._after(self.intake.with_answer(self.question.id, None), now, typing=typing)

    def put_off(self, now: datetime) -> Self:
        """The talk with this question parked ("straks"), its answer kept; again takes it up."""
        before = self.answer_to(self.question)
        value = before.value if before else None
        if before is None or before.state != "parked":
            return self._stated("parked", now, value)
        return self.cleared(now) if value is None else self._stated("answered", now, value)

    def passed_over(self, now: datetime) -> Self:
        """The talk with this question marked as not discussed."""
        return self._stated("skipped", now)

    def ruled_out(self, now: datetime) -> Self:
        """The talk with this question marked as not applicable."""
        return self._stated("not-applicable", now)

    def with_note(self, text: str, now: datetime, *, typing: bool = False) -> Self:
        """The talk with this note at the question in front of us."""
        before = self.answer_to(self.question)
        if before is None and not text.strip():
            return self
        fresh = Answer(asked=self.question.ask, state="parked", at=now)
        answer = (before or fresh).with_(note=text)
        says = bool(text.strip()) or answer.value is not None
        empty = answer.state == "parked" and not says
        changed = self.intake.with_answer(self.question.id, None if empty else answer)
        return self._after(changed, now, typing=typing, of=" note")

    def with_quick_note(self, text: str, now: datetime) -> Self:
        """The talk with one more quick note."""
        notes = (*self.intake.notes, Note(at=now, text=text))
        return self._after(self.intake.with_(notes=notes), now)

    def ticked(self, item: str, tick: Tick | None, now: datetime) -> Self:
        """The talk with this checklist item ticked by hand; `None` leaves it to the answers."""
        ticks = _with_key(self.intake.checklist, item, tick)
        return self._after(self.intake.with_(checklist=ticks), now)

    def judged(self, rule: str, judgement: Judgement | None, now: datetime) -> Self:
        """The talk with what the official made of a flag; `None` takes that back."""
        flags = _with_key(self.intake.flags, rule, judgement)
        return self._after(self.intake.with_(flags=flags), now)

    def with_role(self, role: RoleView, now: datetime) -> Self:
        """The talk with how people themselves see the role of the municipality."""
        return self._after(self.intake.with_(role=role), now)

    def in_form(self, form: Form, now: datetime) -> Self:
        """The talk in the full or the short form; answers stay."""
        return self._after(self.intake.with_(form=form), now)

    def with_minutes(self, phase: str, minutes: int) -> Self:
        """The talk with so many minutes used in a phase. Time that passed is no change to undo."""
        used = {**self.intake.minutes, phase: minutes}
        return replace(self, intake=self.intake.with_(minutes=used))

    def closed(self, now: datetime) -> Self:
        """The talk closed: each required question still open is marked left open; text stays."""
        answers = dict(self.intake.answers)
        for question in self.open_questions:
            before = answers.get(question.id)
            if before is None or before.state == "parked":
                fresh = before or Answer(asked=question.ask, state="skipped", at=now)
                answers[question.id] = fresh.with_(state="skipped")
        return self._after(self.intake.with_(answers=answers, status="closed"), now)

    def undone(self, now: datetime) -> Self:
        """The talk before its last change of this session.

        Used minutes, the revision and what practice found stay; so do line numbers once given.
        """
        if not self.past:
            return self
        here = self.intake
        back = self.past[-1].with_(
            revision=here.revision,
            parent=here.parent,
            minutes=here.minutes,
            lines_given=here.lines_given,
            practice_run=here.practice_run,
            changed=now,
        )
        return replace(self, intake=back, past=self.past[:-1], typing="")

    def kept(self, revision: int, parent: str) -> Self:
        """The talk as it now stands on disk."""
        return replace(self, intake=self.intake.with_(revision=revision, parent=parent))

    def as_if_closed_before(self, phase: str) -> Self:
        """The talk read as if every phase before this one were closed; nothing is written."""
        return replace(self, closed_before=phase)

    def _stated(
        self, state: State, now: datetime, value: Value | None = None, *, typing: bool = False
    ) -> Self:
        question = self.question
        before = self.answer_to(question) or Answer(state=state)
        answer = stated(before, question, state, value).with_(at=now)
        changed = with_line_ids(self.intake.with_answer(question.id, answer), question)
        return self._after(changed, now, typing=typing)

    def _after(self, intake: Intake, now: datetime, *, typing: bool = False, of: str = "") -> Self:
        intake = written_down(self.conversation, self.intake, intake, now)
        typed = f"{self.question.id}{of}" if typing else ""
        past = self.past if typed and typed == self.typing else (*self.past, self.intake)
        return replace(self, intake=intake.with_(changed=now), past=past, typing=typed)


def _with_key(entries: Mapping[str, Entry], key: str, entry: Entry | None) -> Mapping[str, Entry]:
    kept = {name: value for name, value in entries.items() if name != key}
    return kept if entry is None else {**kept, key: entry}
