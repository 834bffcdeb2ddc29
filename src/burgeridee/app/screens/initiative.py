"""One initiative: what asks for attention, and the time line of all that belongs to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from burgeridee.app.amending import is_kept
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.dialogs.settle import Settled, SettleDialog, SettleDraft
from burgeridee.app.door import Door
from burgeridee.app.keyed import RereadingScreen, bindings_of
from burgeridee.app.widgets.agreement_keys import ALREADY, NOT_KEPT
from burgeridee.app.widgets.attention_list import AttentionLine, AttentionList
from burgeridee.app.widgets.initiative_keys import (
    ASKING,
    EMPTY,
    IN_ALL,
    INITIATIVE_KEYS,
    LINE,
    NEEDS_NAME,
    NEW_NAME,
    NO_AGREEMENT,
    QUIET,
    READING,
    TOLD,
)
from burgeridee.app.widgets.job_keys import JobWanted
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.reading import attention_lines
from burgeridee.app.widgets.time_line import MARKS, MomentLine, TimeLine
from burgeridee.core.days import whole_day
from burgeridee.core.initiative import name_within
from burgeridee.core.settled import ticked_off
from burgeridee.core.time_line import in_words, moments
from burgeridee.files.amending import tried
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import Whole, proper_name, renamed, whole


class InitiativeScreen(RereadingScreen):
    """One initiative. Each change is saved at once, in the record it belongs to."""

    CSS_PATH = "initiative.tcss"
    AUTO_FOCUS = "TimeLine"
    LEADS_BACK = True
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(INITIATIVE_KEYS)
    KEYS = INITIATIVE_KEYS
    MARKS = MARKS
    TOLD = TOLD

    class Closed(Door):
        """One wants to go back."""

    @dataclass
    class RecordWanted(Door):
        """A record of the initiative is wanted."""

        path: Path

    @dataclass
    class _Arrived(Message):
        """All records were read."""

        whole: Whole

    def __init__(self, initiative: str, archive: Archive, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._initiative = initiative
        self._archive = archive
        self._now = now
        self._whole = Whole(initiative)
        self._drafts: dict[str, SettleDraft] = {}

    def compose(self) -> ComposeResult:
        """The name, how long and how much, what asks for attention, the time line, the keys."""
        with Horizontal(id="bar"):
            yield Static("Initiatief", id="screen", markup=False)
            yield Static(whole_day(self._today), id="day", markup=False)
        yield Static("", id="name", markup=False)
        yield Static(READING, id="told", markup=False)
        yield Static("", id="trouble", markup=False)
        with Container(id="body"):
            with Vertical(id="today"):
                yield Static(ASKING, id="asking", markup=False)
                yield AttentionList()
                yield Static(QUIET, id="quiet", markup=False)
            with Vertical(id="line"):
                yield Static(LINE, id="head", markup=False)
                yield TimeLine()
        yield Static(EMPTY, id="empty", markup=False)
        yield KeyBar(INITIATIVE_KEYS)

    @property
    def _today(self) -> date:
        return self._now().date()

    # ── Reading

    @work(thread=True, exclusive=True, group="reading", description="reading the initiative")
    def _read(self) -> None:
        found = whole(self._archive, self._initiative)
        if not get_current_worker().is_cancelled:
            self.post_message(self._Arrived(found))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        self._whole = event.whole
        self._show()

    def _show(self) -> None:
        records, today = self._whole.records, self._today
        paths = {one.talk.intake.id: one.path for one in records}
        line = moments([one.talk for one in records], today)
        self.query_one("#name", Static).update(self._whole.name)
        self.query_one("#told", Static).update(in_words(line))
        self.query_one("#trouble", Static).update("\n".join(f"! {p}" for p in self._whole.problems))
        self.set_class(bool(self._whole.problems), "-troubled")
        self.set_class(not records, "-empty")
        asks = self.query_one(AttentionList).show(self._asks())
        self.set_class(not asks, "-quiet")
        self.query_one("#asking", Static).update(f"{ASKING} ({asks})" if asks else ASKING)
        self.query_one(TimeLine).show([MomentLine(paths[one.intake], one, today) for one in line])

    def _asks(self) -> list[AttentionLine]:
        """What asks for attention in each record, by what that is called here."""
        return [
            replace(line, title=name_within(record.talk))
            for record in self._whole.records
            for line in attention_lines(record.talk, record.path, self._today)
        ]

    # ── What one can do

    def action_open(self) -> None:
        """Open what the cursor is on."""
        focused = self.focused
        if isinstance(focused, AttentionList | TimeLine):
            focused.action_select()

    @on(TimeLine.Chosen)
    def _open_record(self, event: TimeLine.Chosen) -> None:
        self.post_message(self.RecordWanted(event.line.path))

    @on(AttentionList.Chosen)
    def _open_asking(self, event: AttentionList.Chosen) -> None:
        self.post_message(self.RecordWanted(event.path))

    def action_other_list(self) -> None:
        """Go to the other list, where there is one to see."""
        self.focus_next()

    def action_job(self, job: str) -> None:
        """Do something in this initiative."""
        self.post_message(JobWanted(job, self._initiative))

    def action_back(self) -> None:
        """Go back."""
        self.post_message(self.Closed())

    def action_rename(self) -> None:
        """Give the initiative another name."""
        dialog = ReasonDialog(NEW_NAME, IN_ALL, typed=self._whole.name, missing=NEEDS_NAME)
        self.app.push_screen(dialog, self._rename)

    def _rename(self, typed: str | None) -> None:
        name = proper_name(typed or "")
        if not name or name == self._whole.name:
            return
        done = renamed(self._archive, self._initiative, name)
        for problem in done.problems:
            self.notify(problem, title=NOT_KEPT, severity="error")
        self._read()

    def action_settle(self) -> None:
        """Tick off the agreement under the cursor."""
        line = self.query_one(TimeLine).line
        if line is None or not line.moment.item:
            self.notify(NO_AGREEMENT)
        elif line.moment.is_done:
            self.notify(ALREADY)
        else:
            self._ask_day(line)

    def _ask_day(self, line: MomentLine) -> None:
        draft = self._drafts.setdefault(line.key, SettleDraft())

        def settle(settled: Settled | None) -> None:
            if settled is not None and self._tick(line, settled):
                self._drafts.pop(line.key, None)
            elif settled is not None:
                draft.day, draft.line = settled.day.isoformat(), settled.line

        words, today = line.moment.words, self._today
        self.app.push_screen(SettleDialog(words, today, draft, moving=False), settle)

    def _tick(self, line: MomentLine, settled: Settled) -> bool:
        """Tick it off in the record as it stands on disk; whether that is kept."""
        item, now = line.moment.item, self._now()
        done = tried(
            self._archive,
            line.path,
            lambda talk: ticked_off(talk, item, settled.day, settled.line, now),
        )
        if not is_kept(self, done):
            return False
        self._read()
        return True
