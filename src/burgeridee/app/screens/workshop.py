"""The trainer's screen: what happens now, what comes next, how long it took so far."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.dialogs.quick_note import QuickNote
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.picker import Choice
from burgeridee.app.widgets.workshop_keys import (
    GOING_ON,
    JUMP,
    LETTERS,
    MARKS,
    NO_CASE,
    NOT_KEPT,
    TOLD,
    WORKSHOP_KEYS,
)
from burgeridee.app.widgets.workshop_words import (
    LAST,
    PAUSED,
    following,
    here,
    part_line,
    told,
    whole_time,
)
from burgeridee.core.held import WorkshopRun
from burgeridee.files.held_keeper import HeldKeeper
from burgeridee.files.record_keeper import HOME_AGAIN

EVERY = 5.0
"""Seconds between two looks at the clock."""


class WorkshopScreen(KeyedScreen):
    """Holds one workshop. Each change, and each minute, is kept at once."""

    CSS_PATH = "workshop.tcss"
    AUTO_FOCUS = "#now"
    LEADS_BACK = True
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(WORKSHOP_KEYS)
    KEYS = WORKSHOP_KEYS
    MARKS = MARKS
    TOLD = TOLD

    class Closed(Door):
        """The trainer goes back to Start."""

    @dataclass
    class CaseWanted(Door):
        """The case of a part is wanted, to practise it."""

        case: str

    @dataclass
    class BoardWanted(Door):
        """The board of this workshop is wanted."""

        board: str
        title: str
        conversation: str

    def __init__(self, run: WorkshopRun, keeper: HeldKeeper, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._run = run
        self._keeper = keeper
        self._now = now
        self._note: QuickNote | None = None

    def compose(self) -> ComposeResult:
        """The name and the time of the whole, all parts, the part of now, the next, the keys."""
        with Horizontal(id="bar"):
            yield Static(self._run.workshop.title, id="name", markup=False)
            yield Static("", id="time", markup=False)
        with Horizontal(id="body"):
            parts = OptionList(id="parts", markup=False)
            parts.can_focus = False
            yield parts
            with Vertical(id="part"):
                yield Static("", id="title", markup=False)
                yield Static("", id="here", markup=False)
                with VerticalScroll(id="now"):
                    yield Static("", id="told", markup=False)
                yield Static("", id="next", markup=False)
        yield KeyBar(WORKSHOP_KEYS)

    def on_mount(self) -> None:
        """Show where the workshop is, and look at the clock from time to time."""
        self._keep()
        self._show()
        self._tell()
        self.set_interval(EVERY, self._tick)

    def keep(self) -> bool:
        """Keep what is not kept yet, also a note that is being written; whether all is safe."""
        if self._note is not None:
            self._note.flush()
        self._become(self._run.ticked(self._now()))
        if self._keeper.problem:
            self._keep()
        return self._keeper.is_safe

    # ── What one can do

    def action_step(self, steps: int) -> None:
        """Go to the next part, or the one before."""
        if steps > 0 and self._run.following is None:
            self.notify(LAST)
        self._become(self._run.moved(steps, self._now()))

    def action_jump(self) -> None:
        """Choose a part to go to."""
        choices = [Choice(part.id, part_line(self._run, part)) for part in self._run.workshop.parts]
        dialog = ChooseDialog(JUMP, LETTERS, fitting(choices), start=self._run.part.id)
        self.app.push_screen(dialog, self._go)

    def action_pause(self) -> None:
        """Let the time stand still, or run on."""
        self._become(self._run.paused(self._now(), is_pause=not self._run.held.paused))
        if not self._run.held.paused:
            self.notify(GOING_ON)

    def action_case(self) -> None:
        """Go to the case of this part."""
        if self._run.part.case:
            self.post_message(self.CaseWanted(self._run.part.case))
        else:
            self.notify(NO_CASE)

    def action_board(self) -> None:
        """Go to the board of this workshop."""
        workshop = self._run.workshop
        self.post_message(
            self.BoardWanted(self._run.held.id, workshop.title, workshop.conversation)
        )

    def action_note(self) -> None:
        """Write a note at this part; it is kept while one types."""
        part = self._run.part

        def typed(text: str) -> None:
            self._become(self._run.noted(part.id, text, self._now()))

        self._note = QuickNote(self._run.note, part.title, typed)
        self.app.push_screen(self._note, self._note_closed)

    def action_close(self) -> None:
        """Go back to Start; the workshop stays where it is."""
        self.keep()
        self.post_message(self.Closed())

    def _note_closed(self, _text: str | None) -> None:
        self._note = None

    def _go(self, part_id: str | None) -> None:
        if part_id is not None:
            self._become(self._run.moved_to(part_id, self._now()))

    @on(OptionList.OptionSelected, "#parts")
    def _part_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._go(event.option_id)

    # ── Keeping and showing

    def _tick(self) -> None:
        self._become(self._run.ticked(self._now()))
        if self._keeper.problem:
            self._keep()

    def _become(self, run: WorkshopRun) -> None:
        """Take on a new state, keep it and show it: the only place where these happen."""
        before, self._run = self._run, run
        if run.held != before.held:
            self._keep()
        if (run.part, run.note) != (before.part, before.note):
            self._tell()
        self._show()

    def _keep(self) -> None:
        keeper, was_away = self._keeper, bool(self._keeper.problem)
        self._run = replace(self._run, held=keeper.keep(self._run.held))
        if keeper.problem and not was_away:  # said once, tried again with every look at the clock
            self.notify(keeper.problem, title=NOT_KEPT, severity="error", timeout=30)
        elif was_away and not keeper.problem:
            self.notify(HOME_AGAIN)

    def _show(self) -> None:
        """Show the times; what did not change is not drawn again."""
        run = self._run
        self._say("#time", whole_time(run, self._now()))
        self._say("#here", PAUSED if run.held.paused else here(run))
        self._say("#next", following(run))
        self.set_class(run.held.paused, "-paused")
        parts = self.query_one("#parts", OptionList)
        lines = [part_line(run, part) for part in run.workshop.parts]
        if [option.prompt for option in parts.options] != lines:
            ids = [part.id for part in run.workshop.parts]
            parts.set_options(Option(line, id=name) for line, name in zip(lines, ids, strict=True))
            parts.highlighted = run.place

    def _tell(self) -> None:
        """Show the part where the group is, from its beginning."""
        self.query_one("#title", Static).update(self._run.part.title)
        self.query_one("#told", Static).update(told(self._run))
        self.query_one("#now", VerticalScroll).scroll_home(animate=False)

    def _say(self, place: str, words: str) -> None:
        shown = self.query_one(place, Static)
        if shown.content != words:
            shown.update(words)
