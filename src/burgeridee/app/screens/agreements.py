"""Afspraken: what was agreed in all talks, what is late, and what became of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from burgeridee.app.dialogs.settle import Settled, SettleDialog, SettleDraft
from burgeridee.app.door import Door
from burgeridee.app.keyed import RereadingScreen, bindings_of
from burgeridee.app.widgets.agreement_keys import (
    AGREEMENT_KEYS,
    ALREADY,
    BECAUSE,
    EMPTY,
    MARKS,
    NOT_KEPT,
    NOT_LATE,
    NOTHING_BACK,
    PROGRAM,
    READING,
    SILENT_KEYS,
    TOLD,
    UNCHANGED,
    WHY,
)
from burgeridee.app.widgets.agreement_list import NOBODY, AgreementLine, AgreementList
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.whose import Whose
from burgeridee.core.agreements import agreed
from burgeridee.core.days import whole_day
from burgeridee.core.paperwork import excused
from burgeridee.core.settled import moved_to_day, taken_back, ticked_off
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError, in_line
from burgeridee.files.away import unseen
from burgeridee.files.disk import DiskError
from burgeridee.files.index import Indexed, one_of_each

Rows = Callable[[], Iterator[tuple[Indexed, ...]]]
"""Gives what was agreed in all talks, in batches: `Index(archive).talks`."""
Change = Callable[[Talk], Talk]


class AgreementsScreen(RereadingScreen):
    """All agreements of all talks. Each change is saved at once, in the talk it belongs to."""

    CSS_PATH = "agreements.tcss"
    AUTO_FOCUS = "AgreementList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of((*AGREEMENT_KEYS, *SILENT_KEYS))
    KEYS = AGREEMENT_KEYS
    MARKS = MARKS
    TOLD = TOLD

    class Closed(Door):
        """One wants to go back."""

    @dataclass
    class IntakeWanted(Door):
        """The talk of an agreement is wanted."""

        path: Path

    @dataclass
    class LetterWanted(Door):
        """The letter that there is no answer yet is wanted, for the talk of an agreement."""

        path: Path

    @dataclass
    class _Arrived(Message):
        """Some talks were read; the last message holds all that there are."""

        found: tuple[Indexed, ...]
        is_all: bool = False
        hidden: str = ""

    def __init__(self, rows: Rows, archive: Archive, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._rows = rows
        self._archive = archive
        self._now = now
        self._talks: dict[Path, Indexed] = {}
        self._whose = ""
        self._names: list[str] = []
        self._is_read = False
        self._drafts: dict[tuple[str, bool], SettleDraft] = {}

    def compose(self) -> ComposeResult:
        """The day, whose agreements, the list, what the cursor is on, the keys."""
        with Horizontal(id="bar"):
            yield Static("Afspraken", id="name", markup=False)
            yield Static(whole_day(self._today), id="day", markup=False)
        yield Whose()
        yield Static(READING, id="state", markup=False)
        with Container(id="body"):
            yield AgreementList()
            with VerticalScroll(id="side", can_focus=False):
                yield Static("", id="told", markup=False)
        yield Static(EMPTY, id="empty", markup=False)
        yield KeyBar(AGREEMENT_KEYS)

    @property
    def _today(self) -> date:
        return self._now().date()

    # ── Reading

    @work(thread=True, exclusive=True, group="reading", description="reading the agreements")
    def _read(self) -> None:
        worker = get_current_worker()
        every: list[Indexed] = []
        for found in self._rows():
            if worker.is_cancelled:
                return
            every.extend(found)
            self.post_message(self._Arrived(found))
        hidden = unseen(self._archive.places)
        self.post_message(self._Arrived(tuple(every), is_all=True, hidden=hidden))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        read = {one.path: one for one in event.found}
        newer = {path: one for path, one in self._talks.items() if _is_newer(one, read.get(path))}
        self._talks = {**({} if event.is_all else self._talks), **read, **newer}
        self._is_read = event.is_all or self._is_read
        if event.is_all:
            self.query_one("#empty", Static).update(event.hidden or EMPTY)
        self._show()

    def _show(self) -> None:
        """Show what is known: whose there are, the agreements of the chosen one, how far we are."""
        today = self._today
        lines = [
            AgreementLine(one.path, one.agreed, agreement, today)
            for one in one_of_each(self._talks.values())
            if one.agreed is not None
            for agreement in one.agreed.agreements
        ]
        names = self._names = sorted({line.whose for line in lines} - {NOBODY})
        names += [NOBODY] if any(line.whose == NOBODY for line in lines) else []
        if self._whose not in names:
            self._whose = ""
        self.query_one(Whose).show(names, self._whose)
        shown = [line for line in lines if self._whose in {"", line.whose}]
        self.query_one(AgreementList).show(shown)
        self.query_one("#state", Static).update(self._state())
        self.set_class(not self._state(), "-calm")
        self._invite(is_empty=self._is_read and not lines)

    def _invite(self, *, is_empty: bool) -> None:
        """With no agreement at all, say how they come here, and tell no keys that do nothing."""
        if is_empty != self.has_class("-empty"):
            self.set_class(is_empty, "-empty")
            always = [key for key in AGREEMENT_KEYS if key.group == PROGRAM]
            self.query_one(KeyBar).show(always if is_empty else AGREEMENT_KEYS)

    def _state(self) -> str:
        """What is to be said of the reading; nothing when all was read."""
        if not self._is_read:
            return READING
        broken = sum(1 for one in self._talks.values() if one.agreed is None)
        if not broken:
            return ""
        files = "1 gesprek kan" if broken == 1 else f"{broken} gesprekken kunnen"
        return f"! {files} niet open. Op Start lees je waarom."

    # ── What one can do

    def action_settle(self) -> None:
        """Tick off the agreement under the cursor."""
        line = self._line
        if line is not None and line.agreement.done is not None:
            self.notify(ALREADY)
        elif line is not None:
            self._ask(line, moving=False)

    def action_move(self) -> None:
        """Move the agreement under the cursor to another day."""
        if self._line is not None:
            self._ask(self._line, moving=True)

    def action_letter(self) -> None:
        """Move the late agreement under the cursor, and write residents that it comes later."""
        line = self._line
        if line is not None and line.urgency not in {"late", "today"}:
            self.notify(NOT_LATE)
        elif line is not None:
            self._ask(line, moving=True, is_late=True)

    def action_take_back(self) -> None:
        """Take back the tick of the agreement under the cursor, or else its move."""
        line, now = self._line, self._now()
        if line is not None and (line.agreement.done or line.agreement.moved):
            self._change(line, lambda talk: taken_back(talk, line.agreement.item, now), "terug")
        elif line is not None:
            self.notify(NOTHING_BACK)

    def action_open(self) -> None:
        """Open the talk of the agreement under the cursor."""
        if self._line is not None:
            self.post_message(self.IntakeWanted(self._line.path))

    def action_whose(self, place: int) -> None:
        """Show the agreements of one, by the number of the name; the first is everybody."""
        names = ("", *self._names)
        if place < len(names):
            self._whose = names[place]
            self._show()

    def action_next_whose(self) -> None:
        """Show the agreements of the next one; after the last of everybody."""
        names = ("", *self._names)
        self.action_whose((names.index(self._whose) + 1) % len(names))

    def action_close(self) -> None:
        """Go back."""
        self.post_message(self.Closed())

    @on(AgreementList.Picked)
    def _settle_picked(self) -> None:
        self.action_settle()

    @on(AgreementList.Moved)
    def _tell(self, event: AgreementList.Moved) -> None:
        self.query_one("#told", Static).update(event.line.told() if event.line else "")

    @property
    def _line(self) -> AgreementLine | None:
        return self.query_one(AgreementList).line

    # ── Asking and saving

    def _ask(self, line: AgreementLine, *, moving: bool, is_late: bool = False) -> None:
        draft = self._drafts.setdefault((line.key, moving), SettleDraft())
        why = BECAUSE if is_late else WHY
        dialog = SettleDialog(line.what, self._today, draft, moving=moving, why=why)

        def settle(settled: Settled | None) -> None:
            if settled is None:
                return
            become = moved_to_day if moving else ticked_off
            item, day, now = line.agreement.item, settled.day, self._now()

            def change(talk: Talk) -> Talk:
                changed = become(talk, item, day, settled.line, now)
                return excused(changed, day, settled.line, now) if is_late else changed

            if not self._change(line, change, "verzet" if moving else "gedaan"):
                draft.day, draft.line = day.isoformat(), settled.line
                return
            self._drafts.pop((line.key, moving), None)
            if is_late:
                self.post_message(self.LetterWanted(line.path))

        self.app.push_screen(dialog, settle)

    def _change(self, line: AgreementLine, change: Change, said: str) -> bool:
        """Change the talk as it stands on disk now, so that nobody's work is overwritten."""
        try:
            talk = self._archive.open(line.path).talk
            changed = change(talk)
            if changed is talk:
                self.notify(UNCHANGED, severity="warning")
                self._talks[line.path] = Indexed(line.path, agreed(talk))
                self._show()
                return True
            saved = self._archive.save(changed.intake)
        except DiskError as error:
            self.notify(str(error), title=NOT_KEPT, severity="error")
            return False
        except IntakeError as error:
            self.notify(in_line(error.mistakes[0]), title=NOT_KEPT, severity="error")
            return False
        stands = changed.kept(saved.intake.revision, saved.intake.parent)
        self._talks[saved.path] = Indexed(saved.path, agreed(stands))
        self._show()
        self.notify(saved.conflict or f"Bewaard: {line.what}, {said}.")
        return True


def _is_newer(here: Indexed, read: Indexed | None) -> bool:
    """Whether what we saved ourselves is newer than what was read meanwhile."""
    if here.agreed is None or read is None or read.agreed is None:
        return False
    return here.agreed.revision > read.agreed.revision
