"""The role of the municipality per part of an initiative: now, wished, and until when."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.widgets import Static

from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.door import Door
from burgeridee.app.holding import HoldingScreen
from burgeridee.app.keyed import bindings_of
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.controls.control import LineDraft
from burgeridee.app.widgets.controls.line_table import LineForm
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.role_part_keys import ROLE_PART_KEYS, ROLE_PART_TOLD
from burgeridee.app.widgets.role_part_words import (
    ADD,
    MARKS,
    Told,
    side,
    when_which,
)
from burgeridee.core.conversation import Advice
from burgeridee.core.intake import RolePart
from burgeridee.core.role_parts import (
    asked_of_parts,
    cells_of,
    part_from,
    taken_over,
    talking_points,
    with_part,
    with_usual_parts,
    without_part,
)
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.keeper import Keeper

NAME = "Rol per onderdeel"
NO_OUTCOME = (
    "Er is nog niets om over te nemen. Doe eerst de opdracht 'Op welke trede staan we?', "
    "of vul de onderdelen zelf in."
)
TAKEN_OVER = "Wat jullie bij de opdracht kozen, staat er nu bij."
SAME = "Dat stond er al."
NO_PART = "Kies eerst een onderdeel."


class RolesScreen(HoldingScreen):
    """The parts of what residents want, each with its role; beside it what to talk about.

    `advice` gives the roles their names and texts; without it those of the talk's own model.
    `settled` are the parts that a group wrote down with the exercise on roles.
    """

    CSS_PATH = "roles.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROLE_PART_KEYS)
    KEYS = ROLE_PART_KEYS
    MARKS = MARKS
    TOLD = ROLE_PART_TOLD

    class Closed(Door):
        """One wants to go back; all is saved."""

    def __init__(
        self,
        talk: Talk,
        archive: Archive,
        keeper: Keeper | None = None,
        *,
        advice: Advice | None = None,
        settled: Sequence[RolePart] = (),
    ) -> None:
        super().__init__(talk, archive, archive.now, keeper)
        self._advice = advice or talk.conversation.advice
        self._settled = tuple(settled)
        self._window: LineEditor | None = None
        self._unread: dict[int, dict[str, str]] = {}

    def compose(self) -> ComposeResult:
        """The head, the parts, what to talk about, the keys."""
        with Horizontal(id="bar"):
            yield Static(NAME, id="name", markup=False)
            yield Static(self._talk.title, id="title", markup=False)
        with Container(id="body"):
            yield ChoiceList("parts")
            with VerticalScroll(id="side", can_focus=False):
                yield Static(id="told", markup=False)
                yield Static(when_which(self._advice), id="when", markup=False)
        yield KeyBar(ROLE_PART_KEYS)

    def keep(self) -> bool:
        """Save what is not saved yet, also what is being written in a window."""
        if self._window is not None:
            self._window.flush()
        return super().keep()

    # ── Keys

    def action_change(self) -> None:
        """Fill in the part under the cursor."""
        self.query_one(ChoiceList).action_select()

    def action_add(self) -> None:
        """Fill in a part more."""
        self._open(None)

    def action_remove(self) -> None:
        """Take away the part under the cursor."""
        at = self._at
        if at is None:
            self.notify(NO_PART)
        else:
            self._change(without_part(self._talk, at, self._now()))

    def action_usual(self) -> None:
        """Add the parts that initiatives often have."""
        if self._change_or_say(with_usual_parts(self._talk, self._now())):
            self.query_one(ChoiceList).action_first()

    def action_take_over(self) -> None:
        """Take over what a group settled with the exercise on roles."""
        if not self._settled:
            self.notify(NO_OUTCOME)
        elif self._change_or_say(taken_over(self._talk, self._settled, self._now())):
            self.notify(TAKEN_OVER)

    def action_when(self) -> None:
        """Show when which role fits, or what to talk about again."""
        self.toggle_class("-when")
        self.query_one("#side").scroll_home(animate=False)

    def action_page(self, step: int) -> None:
        """A page further or back."""
        self.turn("#side", step)

    def action_back(self) -> None:
        """Go back."""
        self.keep()
        self.post_message(self.Closed())

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self._open(None if event.line == ADD else int(event.line))

    # ── The parts

    @property
    def _at(self) -> int | None:
        line = self.query_one(ChoiceList).line
        return int(line) if line.isdecimal() else None

    def _change_or_say(self, talk: Talk) -> bool:
        if talk is self._talk:
            self.notify(SAME)
            return False
        return self._change(talk)

    def _open(self, at: int | None) -> None:
        talk = self._talk
        before = RolePart() if at is None else talk.intake.roles[at]
        place = len(talk.intake.roles) if at is None else at

        def take(draft: LineDraft) -> None:
            self._unread[place] = dict(draft.unread)
            self._change(with_part(talk, at, part_from(before, draft.cells), self._now()))

        draft = LineDraft(cells_of(before), self._unread.get(place, {}))
        title = "Een onderdeel erbij" if at is None else "Een onderdeel"
        columns = asked_of_parts(self._advice).columns
        form = LineForm(title, columns, draft, self._now().date())
        self._window = LineEditor(form, take)
        self.app.push_screen(self._window, self._window_closed)

    def _window_closed(self, _nothing: None) -> None:
        self._window = None

    def on_resize(self, _event: events.Resize) -> None:
        """Where the parts find no room in columns, each takes two rows."""
        self.call_after_refresh(lambda: self._show(self._talk))

    def _show(self, talk: Talk) -> None:
        """Show the parts, and what to talk about."""
        today = self._now().date()
        points = talking_points(talk, self._advice, today)
        listed = self.query_one(ChoiceList)
        told = Told(self._advice, today, listed.size.width)
        listed.show(told.table(talk.intake.roles, points))
        self.query_one("#told", Static).update(side(points, talk.intake.roles))
