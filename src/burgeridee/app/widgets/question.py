"""The card in the middle of the talk: one question, its answer, and what helps to ask it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.widgets.controls.control import Control, Drafts
from burgeridee.app.widgets.controls.kinds import control_for
from burgeridee.app.widgets.controls.long_text import LongTextControl
from burgeridee.app.widgets.marks import NOT_APPLICABLE, PARKED, SKIPPED
from burgeridee.app.widgets.question_help import QuestionHelp
from burgeridee.app.widgets.remark_line import RemarkLine
from burgeridee.core.carrying import carried_in_words
from burgeridee.core.intake import Value
from burgeridee.core.questions import Question, typed_in
from burgeridee.core.talk import Talk

HUGE = 100
"""From this width on the help stands open beside the control."""
LOW = 15
"""Below this height the card has no air to spare."""

_STATES = {
    "parked": f"{PARKED} Straks: je komt hier nog op terug",
    "skipped": f"{SKIPPED} Niet besproken",
    "not-applicable": f"{NOT_APPLICABLE} Niet van toepassing",
}


class QuestionCard(Widget):
    """One question at a time. `show` gives it the talk; what the user does comes out as messages.

    A message names its question, because it may arrive when the talk has moved on.
    """

    DEFAULT_CSS = """
    QuestionCard {
        width: 1fr; height: 1fr; layout: vertical;
        #eyebrow { color: $text-muted; max-width: 84; padding-left: 2; }
        #ask {
            max-width: 84; max-height: 50%; padding: 1 2; margin: 0 0 1 0;
            background: $panel; text-style: bold;
        }
        #carried { color: $accent; max-width: 84; padding: 0 2 1 2; }
        #body { height: 1fr; layout: vertical; scrollbar-size-vertical: 1; }
        #main { height: auto; max-width: 84; }
        #control { height: auto; }
        #why { color: $text-muted; padding: 1 2 0 2; }
        #note { height: auto; padding-top: 1; }
        .note-name { color: $text-muted; padding-left: 2; }
        #note TextArea { min-height: 3; max-height: 8; }
        &.-low #ask { padding: 0 2; margin: 0; }
        &.-low #why { padding: 0 2; }
        &.-low #carried { padding: 0 2; }
        &.-huge #body { layout: horizontal; }
        &.-huge #main { width: 2fr; }
        &.-huge QuestionHelp { width: 1fr; margin: 0 0 0 4; }
    }
    """

    @dataclass
    class Answered(Message):
        """The question was answered."""

        value: Value
        typing: bool
        question_id: str

    @dataclass
    class Cleared(Message):
        """The answer was emptied."""

        typing: bool
        question_id: str

    @dataclass
    class NoteTyped(Message):
        """Something was typed in the note."""

        text: str
        question_id: str

    class Next(Message):
        """The user is ready here, and wants the next question."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._question: Question | None = None
        self._control: Control | None = None
        self._note: LongTextControl | None = None
        self._drafts: dict[str, Drafts] = {}
        self._focus_is_due = False
        self._help_wanted: bool | None = None
        self._eyebrow = Static("", markup=False, id="eyebrow")
        self._ask = Static("", markup=False, id="ask")
        self._carried = Static("", markup=False, id="carried")
        self._place = Vertical(id="control")
        self._remarks = RemarkLine()
        self._why = Static("", markup=False, id="why")
        self._note_place = Vertical(id="note")
        self._note_remarks = RemarkLine()
        self._help = QuestionHelp()
        self._body = VerticalScroll(id="body", can_focus=False)

    def compose(self) -> ComposeResult:
        """The question above, which stays in sight; below it what may scroll."""
        yield self._eyebrow
        yield self._ask
        with self._body:
            with Vertical(id="main"):
                yield self._carried
                yield self._place
                yield self._remarks
                yield self._why
                yield self._note_place
                yield self._note_remarks
            yield self._help

    # Showing

    def show(self, talk: Talk, *, afresh: bool = False) -> None:
        """Show the question in front of us.

        Its control is made anew for another question only, or when `afresh` says that what the
        user just did is not to count. So the cursor stays where one types.
        """
        question = talk.question
        answer = talk.answer_to(question)
        eyebrow = Content(_eyebrow(talk))
        if eyebrow != self._eyebrow.content:  # this is called for every letter that was told
            self._eyebrow.update(eyebrow)
        carried = carried_in_words(answer)
        if carried != self._carried.content:
            self._carried.update(carried)
        self._carried.display = bool(carried)
        if question != self._question or afresh:
            self._change_to(talk)
        elif self._control is not None and self._note is not None:
            self._control.show(answer.value if answer else None)
            self._note.show(answer.note if answer else None)
        if self._note is not None and self._note.value:
            self._note_place.display = True
        self._look_at(talk)

    def _look_at(self, talk: Talk) -> None:
        """Say what does not belong in the answer and in the note."""
        question, answer = talk.question, talk.answer_to(talk.question)
        typed = typed_in(question, answer.value if answer else None)
        is_contact = talk.conversation.is_contact(question)
        contact = talk.conversation.contact_label
        self._remarks.look_at(typed, contact, is_contact=is_contact)
        self._note_remarks.look_at(answer.note if answer else "", contact)

    def _change_to(self, talk: Talk) -> None:
        self.flush()
        question, answer = talk.question, talk.answer_to(talk.question)
        self._focus_is_due = self._control is None or self.has_focus_within
        self._question = question
        drafts = self._drafts.setdefault(question.id, Drafts())
        given = talk.intake.lines_given.get(question.id, 0)
        self._control = control_for(question, answer, self._now().date(), drafts, given)
        self._note = LongTextControl(
            answer.note if answer else None, placeholder=talk.conversation.note_hint
        )
        self._ask.update(Content(question.ask))
        self._why.update(Content(question.why))
        self._why.display = bool(question.why)
        self._help.show(question, talk.phase)
        self._place.remove_children()
        self._place.mount(self._control)
        self._note_place.remove_children()
        name = Static(Content("Notitie, nooit voor bewoners"), classes="note-name")
        self._note_place.mount(name, self._note)
        self._note_place.display = bool(self._note.value)
        self._body.scroll_home(animate=False)
        self._show_help()
        self.call_after_refresh(self._focus_if_due)

    def on_resize(self, event: events.Resize) -> None:
        """Use the room there is."""
        self.set_class(event.size.width >= HUGE, "-huge")
        self.set_class(event.size.height < LOW, "-low")
        self._show_help()

    def _focus_if_due(self) -> None:
        """Bring the keys to a control that is new, unless they were sent elsewhere meanwhile."""
        if self._focus_is_due:
            self._focus_is_due = False
            self.focus_control()

    def _show_help(self) -> None:
        is_open = self.has_class("-huge") if self._help_wanted is None else self._help_wanted
        self._help.unfold(is_open=is_open)

    # What the screen may ask

    def unsaved(self) -> tuple[Answered | Cleared | NoteTyped, ...]:
        """What was changed here and did not come back by `show` yet, as messages.

        For a screen that moves, or a program that ends: it cannot wait for messages to arrive.
        """
        if self._question is None or self._control is None or self._note is None:
            return ()
        told: list[QuestionCard.Answered | QuestionCard.Cleared | QuestionCard.NoteTyped] = []
        if self._control.is_unsaved:
            told.append(self._answer(self._control.value, typing=True))
        if self._note.is_unsaved:
            told.append(self.NoteTyped(str(self._note.value or ""), self._question.id))
        return tuple(told)

    def flush(self) -> None:
        """Post at once what was typed and did not come back yet."""
        for message in self.unsaved():
            self.post_message(message)

    def focus_control(self) -> None:
        """Bring the keys to the answer."""
        if self._control is not None:
            self._control.take_focus()

    def toggle_note(self) -> None:
        """Go to the note; from the note back to the answer. An empty note folds away."""
        if self._note is None:
            return
        self._focus_is_due = False
        if self._note.has_focus_within:
            self._note_place.display = bool(self._note.value)
            self.focus_control()
            return
        self._note_place.display = True
        self._note.take_focus()
        self.call_after_refresh(self._note_place.scroll_visible, animate=False)

    def toggle_probes(self) -> None:
        """Unfold or fold what helps to ask on."""
        self._help_wanted = not self._help.display
        self._show_help()
        if self._help.display and not self.has_class("-huge"):
            self._help.call_after_refresh(self._help.scroll_visible, animate=False)

    def undo_text(self) -> bool:
        """Take back the last letters in the text that has the keys; whether there were any."""
        if self._note is not None and self._note.has_focus_within:
            return self._note.undo()
        return self._control is not None and self._control.has_focus_within and self._control.undo()

    # What the controls say

    def _answer(self, value: Value | None, *, typing: bool) -> Answered | Cleared:
        name = self._question.id if self._question else ""
        return self.Cleared(typing, name) if value is None else self.Answered(value, typing, name)

    @on(Control.Changed)
    def _take_change(self, event: Control.Changed) -> None:
        event.stop()
        if event.by is self._control:
            self.post_message(self._answer(event.value, typing=event.typing))
        elif event.by is self._note and self._question is not None:
            self.post_message(self.NoteTyped(str(event.value or ""), self._question.id))

    @on(Control.Done)
    def _go_on(self, event: Control.Done) -> None:
        event.stop()
        if event.by is self._control:
            self.post_message(self.Next())


def _eyebrow(talk: Talk) -> str:
    """Which question this is, for whom, and how it stands."""
    question = talk.question
    if question.private:
        whose = "alleen voor jou"
    elif question.audience == "residents":
        whose = "hardop vragen"
    else:
        whose = "voor jezelf: noteren"
    state = _STATES.get(talk.intake.state_of(question.id) or "", "")
    parts = (talk.conversation.numbers[question.id], whose, state)
    return "   ".join(part for part in parts if part)
