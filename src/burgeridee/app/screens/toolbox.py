"""The toolbox: all exercises, each with its page; to lead, to print, to put in a session."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.widgets import OptionList, Static

from burgeridee.app.door import Door
from burgeridee.app.keyed import bindings_of
from burgeridee.app.sessions import SessionScreen
from burgeridee.app.widgets import toolbox_words as words
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.picker import Choice
from burgeridee.app.widgets.sheet_jobs import sheet_choices, worksheet
from burgeridee.app.widgets.toolbox_keys import TOOLBOX_KEYS, TOOLBOX_MARKS, TOOLBOX_TOLD
from burgeridee.core.days import minutes_in_words
from burgeridee.core.session_plan import EMPTY
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.files.toolbox import known_for

NONE = "Er is geen opdracht die klopt. `burgeridee check` zegt wat eraan mankeert."
FIND = "Een opdracht vinden"
WHICH_SHEET = "Welk werkblad?"


class ToolboxScreen(SessionScreen):
    """All exercises. The talk with the chooser behind it keeps what is done in the session."""

    CSS_PATH = "toolbox.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(TOOLBOX_KEYS)
    KEYS = TOOLBOX_KEYS
    MARKS = TOOLBOX_MARKS
    TOLD = TOOLBOX_TOLD

    @dataclass
    class Closed(Door):
        """One goes back; the talk is as it stands now."""

        talk: Talk

    _order: words.Order = "phase"

    def compose(self) -> ComposeResult:
        """The head, the exercises, the page of one, the keys."""
        with Horizontal(id="bar"):
            yield Static("Opdrachten", id="name", markup=False)
            yield Static(self._head, id="told", markup=False)
        yield Static(self._toolbox.problem, id="problem", markup=False)
        with Container(id="body"):
            yield ChoiceList("exercises")
            with VerticalScroll(id="side", can_focus=False):
                yield Static("" if self._toolbox.exercises else NONE, id="page", markup=False)
        yield self._press
        yield KeyBar(TOOLBOX_KEYS)

    def on_mount(self) -> None:
        """Show all exercises."""
        super().on_mount()
        self.query_one("#problem").display = bool(self._toolbox.problem)

    def begin_at(self, exercise: str) -> None:
        """Begin at the page of this exercise, where there is one of that id."""
        if exercise in self._toolbox.exercises:
            self._go_to(exercise)
            self.add_class("-reading")

    def _show(self, _talk: Talk) -> None:
        """Show the exercises, and the page of the one under the cursor."""
        taken = {one.id for one in self._session.exercises}
        groups = words.groups(self._toolbox, taken, self._order, for_all=self._for_all)
        self.query_one(ChoiceList).show(tuple(groups))
        self._tell()

    def _tell(self) -> None:
        one = self._exercise
        if one is not None:
            in_set = one in self._session.exercises
            told = words.page(one, self._toolbox, in_set=in_set, for_all=self._for_all)
            self.query_one("#page", Static).update(told)

    @property
    def _exercise(self) -> Exercise | None:
        return self._toolbox.exercises.get(self.query_one(ChoiceList).line)

    def _go_to(self, exercise: str) -> None:
        listed = self.query_one(ChoiceList)
        listed.highlighted = listed.get_option_index(exercise)
        self.call_after_refresh(listed.scroll_to_highlight)

    # ── Reading

    def action_open(self) -> None:
        """Read the exercise under the cursor; where there is little room, on the whole screen."""
        self.query_one(ChoiceList).action_select()

    def action_find(self) -> None:
        """Find an exercise by a few letters."""
        choices = [Choice(one.id, words.found_words(one)) for one in self._toolbox.from_a_to_z]
        self._ask(FIND, choices, self._go_to)

    def action_sort(self) -> None:
        """Show them from A to Z, or in the order of doing."""
        self._order = "name" if self._order == "phase" else "phase"
        self._show(self._talk)

    def action_read(self, step: int) -> None:
        """Read on in the page, or back."""
        self.turn("#side", step)

    def action_back(self) -> None:
        """From a page back to the list where only one of both is seen; else go back."""
        if self.has_class("-reading") and self.has_class("-narrow"):
            self.remove_class("-reading")
            return
        self.keep()
        self.post_message(self.Closed(self._talk))

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._tell()
        self.query_one("#side").scroll_home(animate=False)

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self.add_class("-reading")

    # ── Doing

    def action_lead(self) -> None:
        """Lead the exercise under the cursor."""
        one = self._exercise
        if one is not None:
            self.keep()
            self.post_message(self.LeadWanted(self._talk, (one,)))

    def action_put(self) -> None:
        """Put the exercise under the cursor in the session, or take it out."""
        one = self._exercise
        if one is None:
            return
        now = self._session.exercises
        others = [other for other in now if other is not one]
        after = others if one in now else [*others, one]
        if self._put(after):
            names = ", ".join(other.name for other in self._session.exercises)
            length = minutes_in_words(self._session.used)
            self.notify(f"In de bijeenkomst: {names}. Samen {length}." if after else EMPTY)

    def action_sheet(self) -> None:
        """Print the worksheet of the exercise under the cursor."""
        one = self._exercise
        if one is None:
            return
        known = known_for(self._archive, self._toolbox.records, one)

        def made(chosen: str) -> None:
            self._print(worksheet(one, chosen, self._now(), known, self._talk.intake.links))

        self._ask(WHICH_SHEET, sheet_choices(can_be_filled=known is not None), made)
