"""De keuzehulp: three answers, and at once what a group could do in its time, and why."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from burgeridee.app.dialogs.answer import AnswerDialog
from burgeridee.app.door import Door
from burgeridee.app.keyed import bindings_of
from burgeridee.app.sessions import SessionScreen
from burgeridee.app.widgets import chooser_words as words
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.chooser_keys import CHOOSER_KEYS, CHOOSER_MARKS, CHOOSER_TOLD
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.picker import Choice
from burgeridee.app.widgets.toolbox_words import found_words
from burgeridee.core.intake import Value
from burgeridee.core.questions import Question
from burgeridee.core.session_plan import without_hand
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.files.keeper import Keeper

WHICH = "Welke opdracht doen jullie ook?"
NOTHING_CHOSEN = "Er is nog niets om te doen. Vul eerst in hoeveel minuten jullie hebben."
NOT_CHOSEN = "Ga eerst op een opdracht staan die jullie doen."
BY_ITSELF = "Dit is al wat de keuzehulp kiest."
RESET = "Hier staat weer wat de keuzehulp kiest. Met Ctrl+Z komt jouw keuze terug."


class ChooserScreen(SessionScreen):
    """The three questions, and what follows from them; each answer changes it at once."""

    CSS_PATH = "chooser.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(CHOOSER_KEYS)
    KEYS = CHOOSER_KEYS
    MARKS = CHOOSER_MARKS
    TOLD = CHOOSER_TOLD

    @dataclass
    class ToolboxWanted(Door):
        """The page of an exercise is wanted; the talk and its keeper go along."""

        talk: Talk
        keeper: Keeper
        exercise: str

    @dataclass
    class NewWanted(Door):
        """A new choice is wanted, in the same initiative; this one is kept."""

        talk: Talk

    class Closed(Door):
        """One goes back; all is saved."""

    _window: AnswerDialog | None = None

    def compose(self) -> ComposeResult:
        """The head, what is odd, the answers and the session, what the cursor stands on, keys."""
        with Horizontal(id="bar"):
            yield Static(self._talk.conversation.title, id="name", markup=False)
            yield Static(self._head, id="told", markup=False)
        yield Static("", id="said", markup=False)
        with Container(id="body"):
            yield ChoiceList("session")
            with VerticalScroll(id="side", can_focus=False):
                yield Static("", id="about", markup=False)
        yield self._press
        yield KeyBar(CHOOSER_KEYS)

    def keep(self) -> bool:
        """Save what is not saved yet, also what is being typed in a window."""
        if self._window is not None:
            self._window.flush()
        return super().keep()

    def _show(self, talk: Talk) -> None:
        """Show the answers, what follows from them, and what there is to say of it."""
        session = self._session
        listed = self.query_one(ChoiceList)
        listed.show(tuple(words.groups(talk, session, for_all=self._for_all)))
        said = self.query_one("#said", Static)
        told = "\n".join(filter(None, (self._toolbox.problem, *session.said)))
        if told != said.content:
            said.update(told)
        said.display = bool(told)
        self._tell()

    # ── What the cursor stands on

    def _tell(self) -> None:
        kind, name = words.kind_and_name(self.query_one(ChoiceList).line)
        about = self.query_one("#about", Static)
        question = self._talk.conversation.by_id.get(name)
        match kind:
            case words.ASK if question is not None:
                about.update(words.about_question(question))
            case words.DO | words.CAN:
                self._tell_exercise(name)
            case words.PAUSE:
                about.update(Content(words.ABOUT_BREAK))
            case _:
                about.update(Content(words.ABOUT_LIST))

    def _tell_exercise(self, name: str) -> None:
        session = self._session
        chosen = {one.exercise.id: one for one in session.chosen}
        others = {one.exercise.id: one for one in session.others}
        one = chosen.get(name) or others.get(name)
        if one is None:  # the list is about to change
            return
        is_chosen = name in chosen
        told = words.about_exercise(one, session, is_chosen=is_chosen, for_all=self._for_all)
        self.query_one("#about", Static).update(told)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._tell()
        self.query_one("#side").scroll_home(animate=False)

    @property
    def _chosen(self) -> Exercise | None:
        """The exercise under the cursor, where it is one that is done."""
        kind, name = words.kind_and_name(self.query_one(ChoiceList).line)
        return self._toolbox.exercises.get(name) if kind == words.DO else None

    # ── Answering

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        kind, name = words.kind_and_name(event.line)
        question = self._talk.conversation.by_id.get(name)
        match kind:
            case words.ASK if question is not None:
                self._ask_for(question)
            case words.DO:
                self.post_message(self.ToolboxWanted(self._talk, self._keeper, name))
            case words.CAN:
                self._take_in(name)
            case words.LIST:
                self.action_add()

    def _ask_for(self, question: Question) -> None:
        def take(value: Value | None, typing: bool) -> None:
            there = self._talk.moved_to(question.id)
            now = self._now()
            if value is None:
                self._change(there.cleared(now, typing=typing))
            else:
                self._change(there.answered(value, now, typing=typing))

        def closed(is_done: bool | None) -> None:
            self._window = None
            if is_done:
                self._to_next(question)

        answer = self._talk.answer_to(question)
        self._window = AnswerDialog(question, answer, self._now().date(), take)
        self.app.push_screen(self._window, closed)

    def _to_next(self, question: Question) -> None:
        """Go to the next question that is still open; after the last one to what is done."""
        asked = words.questions(self._talk)
        later = asked[asked.index(question) + 1 :]
        required = [one for one in later if one.required and not self._talk.is_answered(one)]
        first = next(iter(required), None)
        name = f"{words.ASK}:{first.id}" if first else self._first_done
        listed = self.query_one(ChoiceList)
        if name:
            listed.highlighted = listed.get_option_index(name)

    @property
    def _first_done(self) -> str:
        exercise = next(iter(self._session.exercises), None)
        return f"{words.DO}:{exercise.id}" if exercise else ""

    # ── By hand

    def action_open(self) -> None:
        """Answer, read, or take in what the cursor stands on."""
        self.query_one(ChoiceList).action_select()

    def action_add(self) -> None:
        """Take an exercise from the whole list."""
        taken = self._session.exercises
        others = [one for one in self._toolbox.from_a_to_z if one not in taken]
        self._ask(WHICH, [Choice(one.id, found_words(one)) for one in others], self._take_in)

    def action_remove(self) -> None:
        """Take the exercise under the cursor out of the session."""
        one = self._chosen
        if one is None:
            self.notify(NOT_CHOSEN)
        else:
            self._put([other for other in self._session.exercises if other is not one])

    def action_reset(self) -> None:
        """Go back to what the chooser takes."""
        if not self._session.is_by_hand:
            self.notify(BY_ITSELF)
        elif self._change(without_hand(self._talk, self._now())):
            self.notify(RESET)

    def _take_in(self, name: str) -> None:
        self._put([*self._session.exercises, self._toolbox.exercises[name]])

    # ── On from here

    def action_lead(self) -> None:
        """Lead the session, from the exercise under the cursor, or else from its beginning."""
        session = self._session
        if not session.chosen:
            self.notify(NOTHING_CHOSEN)
            return
        self.keep()
        first = session.exercises.index(self._chosen) if self._chosen else 0
        exercises = session.exercises[first:]
        begins = session.begins if not first else None
        self.post_message(self.LeadWanted(self._talk, exercises, begins, session.minutes))

    def action_anew(self) -> None:
        """Choose anew; what was chosen here stays."""
        self.keep()
        self.post_message(self.NewWanted(self._talk))

    def action_read(self, step: int) -> None:
        """Read on about what the cursor stands on, or back."""
        self.turn("#side", step)

    def action_back(self) -> None:
        """Go back."""
        self.keep()
        self.post_message(self.Closed())
