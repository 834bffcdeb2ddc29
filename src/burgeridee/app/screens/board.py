"""The board: what the group itself names, put together, weighed and taken along."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets import board_keys as said
from burgeridee.app.widgets.board_jobs import BoardJobs, Told
from burgeridee.app.widgets.board_keys import BOARD_KEYS, MARKS, TOLD, TYPING_KEYS
from burgeridee.app.widgets.board_list import BoardList, named
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.picker import Choice, Find
from burgeridee.core import board as boards
from burgeridee.core.board import SIDES, Board, Change, Side, Slip, other_side
from burgeridee.core.conversation import Rule
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.record_keeper import HOME_AGAIN

LAST = "last"
EVERY = 1.0
"""Seconds between two looks at the file: another window may have written."""


class BoardScreen(KeyedScreen):
    """Holds one board. Each change is made to what stands on disk, and kept at once."""

    CSS_PATH = "board.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(BOARD_KEYS)
    KEYS = BOARD_KEYS
    MARKS = MARKS
    TOLD = TOLD

    class Closed(Door):
        """The group is done with the board, for now."""

    @dataclass
    class _Made(Message):
        told: Told

    def __init__(
        self,
        keeper: BoardKeeper,
        rules: Sequence[Rule],
        jobs: BoardJobs,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._keeper = keeper
        self._rules = tuple(rules)
        self._jobs = jobs
        self._now = now
        self._side: Side = "pitfall"
        self._editing = ""

    def compose(self) -> ComposeResult:
        """The name, both sides, the field for a slip, the keys."""
        with Horizontal(id="bar"):
            yield Static(said.BOARD, id="name", markup=False)
            yield Static(self._board.title, id="title", markup=False)
            yield Static("", id="other", markup=False)
        with Horizontal(id="sides"):
            for side in SIDES:
                yield BoardList(side)
        with Center(id="typing"):
            yield LineInput(id="words", select_on_focus=False)
        yield KeyBar(BOARD_KEYS)

    def on_mount(self) -> None:
        """Show the board, and look from time to time whether another window changed it."""
        self._turn_to(self._side)
        self.set_interval(EVERY, self._look_again)

    def keep(self) -> bool:
        """Keep what is not kept yet; whether all is safe."""
        return self._keeper.keep()

    # ── What one can do

    def action_new(self) -> None:
        """Write a new slip."""
        if self._editing:
            self.query_one("#words", LineInput).value = ""
        self._editing = ""
        self._type()

    async def action_put(self) -> None:
        """Put what is typed on the board."""
        await self.query_one("#words", LineInput).run_action("submit")

    def action_edit(self) -> None:
        """Give the slip under the cursor other words."""
        slip = self._slip
        if slip is not None:
            self._editing = slip.id
            self.query_one("#words", LineInput).value = slip.text
            self._type()

    def action_turn(self) -> None:
        """Go to the other side."""
        self._turn_to(other_side(self._side))

    def action_dot(self, step: int) -> None:
        """Give the slip under the cursor a dot, or take one away."""
        self._with_slip(lambda board, slip: boards.dotted(board, slip, step, self._now()))

    def action_take(self) -> None:
        """Let the slip under the cursor go into the checklist, or not."""
        self._with_slip(lambda board, slip: boards.taken(board, slip, self._now()))

    def action_remove(self) -> None:
        """Take the slip under the cursor off the board."""
        self._with_slip(lambda board, slip: boards.without(board, slip, self._now()))

    def action_split(self) -> None:
        """Take apart what was put together."""
        if self._slip is not None and not self._slip.also:
            self.notify(said.NOTHING_APART)
        else:
            self._with_slip(lambda board, slip: boards.split(board, slip, self._now()))

    def action_order(self) -> None:
        """Put the most dots first."""
        self._change(partial(boards.in_order, now=self._now()))

    def action_merge(self) -> None:
        """Put the slip under the cursor with another."""
        here = self._slip
        others = [slip for slip in self._board.of(self._side) if slip is not here]
        if here is None or not others:
            self.notify(said.ALONE)
            return
        choices = [Choice(slip.id, Content(slip.text)) for slip in others]

        def put(into: str | None) -> None:
            if into is not None:
                change = partial(boards.merged, slip_id=here.id, into=into, now=self._now())
                self._change(change, to=into)

        self.app.push_screen(ChooseDialog(said.MERGE, said.LETTERS, fitting(choices)), put)

    def action_link(self) -> None:
        """Say which of our pitfalls or success factors the slip under the cursor is like."""
        here = self._slip
        if here is None:
            self.notify(said.NOTHING_HERE)
            return

        def link(rule: str | None) -> None:
            if rule is not None:
                ours = "" if rule == said.NOWHERE else rule
                self._change(partial(boards.linked, slip_id=here.id, rule_id=ours, now=self._now()))

        self.app.push_screen(
            ChooseDialog(said.LINK, said.LETTERS, self._ours_for(here), start=here.ours), link
        )

    def action_undo(self) -> None:
        """Take back the last change of this window, if nobody changed the board since."""
        self.notify(said.UNDO[self._keeper.undo()])
        self._show()

    def action_paper(self) -> None:
        """Make the paper for everybody."""
        self.notify(said.MAKING)
        self._make(self._board)

    def action_own_list(self) -> None:
        """Make the checklist to take along."""
        self.post_message(self._Made(self._jobs.own_list(self._board, self._now())))

    def action_close(self) -> None:
        """Stop typing, or else go back; what was typed and is not on the board yet stays."""
        if self.has_class("-typing"):
            self._stop_typing()
        else:
            self.post_message(self.Closed())

    # ── Typing

    def _type(self) -> None:
        words = self.query_one("#words", LineInput)
        self.add_class("-typing")
        self.query_one(KeyBar).show(TYPING_KEYS)
        words.cursor_position = len(words.value)
        words.focus()

    def _stop_typing(self) -> None:
        self.remove_class("-typing")
        self.query_one(KeyBar).show(BOARD_KEYS)
        self._column.take_keys()

    @on(Input.Submitted, "#words")
    def _put(self, event: Input.Submitted) -> None:
        """Put what was typed on the board; after a new slip comes the next one."""
        event.stop()
        text, now, slip = event.value, self._now(), self._editing
        event.input.value = ""
        self._editing = ""
        if slip:
            self._change(partial(boards.reworded, slip_id=slip, text=text, now=now))
        elif text.strip():
            self._change(partial(boards.added, side=self._side, text=text, now=now), to=LAST)
        if slip or not text.strip():
            self._stop_typing()

    @on(BoardList.Picked)
    def _edit_picked(self, event: BoardList.Picked) -> None:
        event.stop()
        self.action_edit()

    # ── Keeping and showing

    @property
    def _board(self) -> Board:
        return self._keeper.board

    @property
    def _column(self) -> BoardList:
        return self.query_one(f"#side-{self._side}", BoardList)

    @property
    def _slip(self) -> Slip | None:
        return self._board.slip(self._column.slip)

    def _ours_for(self, slip: Slip) -> Find:
        """What a slip can be like, by a few letters; first of all that it is like nothing."""

        def find(words: str) -> list[Choice]:
            found = boards.rules_like(self._rules, slip.side, words)
            is_wanted = words.casefold() in said.NOWHERE.casefold()
            nowhere = [Choice(said.NOWHERE, Content(said.NOWHERE))] if is_wanted else []
            return [*nowhere, *(Choice(rule.id, Content(rule.title)) for rule in found)]

        return find

    def _with_slip(self, change: Callable[[Board, str], Board]) -> None:
        here = self._slip
        if here is None:
            self.notify(said.NOTHING_HERE)
        else:
            self._change(lambda board: change(board, here.id))

    def _change(self, change: Change, to: str = "") -> None:
        """Change the board, keep it at once and show it."""
        was_unsaved = bool(self._keeper.problem)
        self._keeper.change(change)
        if self._keeper.problem and not was_unsaved:  # said once, tried again with every look
            self.notify(self._keeper.problem, title=said.NOT_KEPT, severity="error", timeout=30)
        slips = self._board.of(self._side)
        self._show(slips[-1].id if to == LAST and slips else to)

    def _look_again(self) -> None:
        """Show what another window wrote; try again to keep what could not be kept."""
        was_away = bool(self._keeper.problem)
        is_home = was_away and self._keeper.keep() and not self._keeper.problem
        if is_home:
            self.notify(HOME_AGAIN)
        if is_home or self._keeper.look():
            self._show()

    def _show(self, to: str = "") -> None:
        for column in self.query(BoardList):
            here = to if column.side == self._side else ""
            column.show(self._board.of(column.side), self._rules, here)
        other = other_side(self._side)
        words = named(other, len(self._board.of(other)))
        self.query_one("#other", Static).update(f"Tab: {words}")

    def _turn_to(self, side: Side) -> None:
        self._side = side
        self._show()
        for column in self.query(BoardList):
            column.set_class(column.side == side, "-here")
        self.query_one("#words", LineInput).placeholder = said.INVITATIONS[side]
        if not self.has_class("-typing"):
            self._column.take_keys()

    @work(thread=True, exclusive=True, group="paper", description="making a paper")
    def _make(self, board: Board) -> None:
        self.post_message(self._Made(self._jobs.paper(board, self._rules, self._now())))

    @on(_Made)
    def _tell(self, event: _Made) -> None:
        told = event.told
        self.notify(told.said, severity="error" if told.is_wrong else "information", timeout=20)
