"""Start: what asks for attention today, and all talks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, Container, Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Static
from textual.worker import get_current_worker

from burgeridee.app.door import Door, RemovalWanted, TogetherDoor
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.attention_list import AttentionLine, AttentionList
from burgeridee.app.widgets.home_keys import HOME_KEYS, MARKS, TOLD
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.shelf import NO_TALK, Batch, Mark, Marks, Shelf
from burgeridee.app.widgets.talk_list import TalkHeading, TalkList
from burgeridee.app.widgets.telling import Telling
from burgeridee.core.days import greeting, whole_day

EMPTY = "Nog geen gesprekken. Begin er een, of oefen eerst."
ASKING = "Vraagt aandacht"
READING = "Ik kijk wat er ligt …"
QUIET = "Er wacht vandaag niets op je."
BROKEN = "Dit bestand kan niet open"


class HomeScreen(KeyedScreen):
    """The first screen. It stands before any intake is read; the talks come as they are read."""

    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "TalkList"
    LEADS_BACK = True
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(HOME_KEYS)
    KEYS = HOME_KEYS
    MARKS = MARKS
    TOLD = TOLD
    AGAIN = 5.0  # seconds between two looks for a folder that is away

    @dataclass
    class NewTalkWanted(Door):
        """A new talk is wanted."""

        practice: bool

    @dataclass
    class IntakeWanted(Door):
        """An earlier talk is wanted."""

        path: Path

    @dataclass
    class ReportWanted(Door):
        """The papers of a talk are wanted."""

        path: Path

    @dataclass
    class VersionsWanted(Door):
        """The earlier versions of a talk are wanted."""

        path: Path

    class SearchWanted(Door):
        """Searching is wanted."""

    class AgreementsWanted(Door):
        """The agreements of all talks are wanted."""

    class WorkshopWanted(Door):
        """A workshop is wanted, to hold it."""

    class CollaborationWanted(TogetherDoor):
        """Working together after the first talk is wanted."""

    @dataclass
    class InitiativeWanted(TogetherDoor):
        """All of an initiative is wanted."""

        initiative: str

    @dataclass
    class BelongingWanted(TogetherDoor):
        """One wants to say to which initiative a talk belongs; `done` when that was changed."""

        path: Path
        done: Callable[[], None]

    class SettingsWanted(Door):
        """The settings are wanted."""

    @dataclass
    class _Arrived(Message):
        """Some talks were read."""

        batch: Batch

    def __init__(self, name: str, now: Callable[[], datetime], *, is_empty: bool = False) -> None:
        super().__init__(classes="-quiet -empty" if is_empty else "-quiet")
        self._who = name
        self._now = now
        self._is_empty = is_empty
        self._trouble = ""
        self._shelf: Shelf | None = None
        self._asks: dict[Path, tuple[AttentionLine, ...]] = {}
        self._marks: dict[Path, Mark] = {}
        self._read_on = now().date()

    def compose(self) -> ComposeResult:
        """The day, the greeting, what asks for attention, the talks, the keys."""
        with Horizontal(id="bar"):
            yield Static("burgeridee", id="name", markup=False)
            yield Static(whole_day(self._now().date()), id="day", markup=False)
        yield Telling("greeting", greeting(self._now(), self._who))
        yield Telling("trouble")
        with Container(id="body"):
            with Vertical(id="today"):
                yield Static(ASKING, id="asking", markup=False)
                yield AttentionList()
                yield Static(QUIET if self._is_empty else READING, id="quiet", markup=False)
            with Vertical(id="talks"):
                yield TalkHeading()
                yield TalkList()
        with Vertical(id="empty"):
            yield Telling("invitation", EMPTY)
            with Center(), Horizontal(id="first"):
                yield Button("n  Nieuw gesprek", id="begin", action="screen.new_talk")
                yield Button("o  Oefenen", id="practise", action="screen.practise")
        yield KeyBar(HOME_KEYS)

    def on_mount(self) -> None:
        """Give the keys to what is seen."""
        if self._is_empty:
            self.query_one("#begin").focus()

    def use(self, shelf: Shelf, name: str, trouble: str = "") -> None:
        """Go on with these talks: all are read anew. `trouble` is what could not be read at all."""
        self._shelf, self._who, self._trouble = shelf, name, trouble
        self._marks.clear()
        self._greet()
        if self.is_current:
            self._read(shelf, {}, self._now().date())

    def _greet(self) -> None:
        self.query_one("#greeting", Telling).tell(greeting(self._now(), self._who))
        self.query_one("#trouble", Telling).tell(self._trouble)

    # ── Reading

    @on(events.ScreenResume)
    def look_again(self) -> None:
        """Read what changed while another screen was in front, once this one was seen."""
        shelf, today = self._shelf, self._now().date()
        if shelf is None or not self.is_current:  # it comes by itself, or when one is back here
            return
        if today != self._read_on:  # "morgen" became "vandaag"
            self._read_on = today
            self._marks.clear()
        self.call_after_refresh(lambda: self._read(shelf, dict(self._marks), today))

    @on(events.ScreenSuspend)
    def _stop_reading(self) -> None:
        """Leave the machine to the screen in front."""
        self.workers.cancel_group(self, "reading")

    @work(thread=True, exclusive=True, group="reading", description="reading the talks")
    def _read(self, shelf: Shelf, known: Marks, today: date) -> None:
        worker = get_current_worker()
        for batch in shelf.read(known, today):
            if worker.is_cancelled:
                return
            self.post_message(self._Arrived(batch))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        talks, batch = self.query_one(TalkList), event.batch
        for path in batch.gone:
            self._asks.pop(path, None)
            self._marks.pop(path, None)
        for one in batch.found:
            self._asks[one.line.path] = one.asks
            self._marks[one.line.path] = one.mark
        talks.take_in(one.line for one in batch.found)
        if batch.is_last:
            self._asks[NO_TALK] = batch.asks
            talks.put_in_order(without=batch.gone)
            self.query_one("#invitation", Telling).tell(batch.unseen or EMPTY)
            if batch.unseen:
                self.set_timer(self.AGAIN, self.look_again)
        self._show_state(is_all=batch.is_last, unseen=batch.unseen)

    def _show_state(self, *, is_all: bool, unseen: str) -> None:
        """Show how much was read, and what asks for attention; with no talks, an invitation."""
        count = self.query_one(TalkList).count
        is_empty = is_all and not count and not any(self._asks.values())
        if is_empty != self.has_class("-empty"):
            self.set_class(is_empty, "-empty")
            full = "TalkList" if count else "AttentionList"  # Enter on an empty list does nothing
            self.call_after_refresh(self.query_one("#begin" if is_empty else full).focus)
        hidden = f"! {unseen}" if unseen and not is_empty else ""
        self.query_one("#trouble", Telling).tell("\n".join(filter(None, (hidden, self._trouble))))
        asks = self.query_one(AttentionList).show(chain.from_iterable(self._asks.values()))
        self.set_class(not asks, "-quiet")
        self.query_one("#quiet", Static).update(QUIET if is_all else READING)
        self.query_one("#asking", Static).update(f"{ASKING} ({asks})" if asks else ASKING)
        self.query_one(TalkHeading).tell(count, is_all=is_all, is_sure=not unseen)

    # ── What one can do

    def action_new_talk(self) -> None:
        """Begin a talk."""
        self.post_message(self.NewTalkWanted(practice=False))

    def action_practise(self) -> None:
        """Practise, or go on with an earlier practice talk."""
        self.post_message(self.NewTalkWanted(practice=True))

    def action_open(self) -> None:
        """Open the talk under the cursor."""
        self.query_one(TalkList).action_select()

    def action_report(self) -> None:
        """Open the papers of the talk under the cursor."""
        line = self.query_one(TalkList).line
        if line is not None and not line.problem:
            self.post_message(self.ReportWanted(line.path))

    def action_versions(self) -> None:
        """Open the earlier versions of the talk under the cursor, also of a broken one."""
        line = self.query_one(TalkList).line
        if line is not None:
            self.post_message(self.VersionsWanted(line.path))

    def action_belongs(self) -> None:
        """Say to which initiative the talk under the cursor belongs."""
        line = self.query_one(TalkList).line
        if line is not None and not line.problem:
            self.post_message(self.BelongingWanted(line.path, self.look_again))

    def action_folders(self) -> None:
        """Show the talks per initiative, or in one row again."""
        talks = self.query_one(TalkList)
        talks.turn()
        talks.focus()

    def action_other_list(self) -> None:
        """Go to the other list, where there is one to see."""
        self.focus_next()

    def action_search(self) -> None:
        """Search all talks."""
        self.post_message(self.SearchWanted())

    def action_agreements(self) -> None:
        """Open the agreements of all talks."""
        self.post_message(self.AgreementsWanted())

    def action_workshop(self) -> None:
        """Hold a workshop."""
        self.post_message(self.WorkshopWanted())

    def action_together(self) -> None:
        """Work together after the first talk."""
        self.post_message(self.CollaborationWanted())

    def action_removal(self) -> None:
        """Open what is kept, and how long."""
        self.post_message(RemovalWanted())

    def action_settings(self) -> None:
        """Open the settings."""
        self.post_message(self.SettingsWanted())

    async def action_quit(self) -> None:
        """Leave the program."""
        await self.app.action_quit()

    @on(TalkList.Chosen)
    def _open_line(self, event: TalkList.Chosen) -> None:
        if event.line.problem and not event.line.other_of:
            self.notify(f"{event.line.title}: {event.line.problem}", title=BROKEN, severity="error")
        else:
            self.post_message(self.IntakeWanted(event.line.path))

    @on(TalkList.FolderChosen)
    def _open_folder(self, event: TalkList.FolderChosen) -> None:
        self.post_message(self.InitiativeWanted(event.initiative))

    @on(AttentionList.Chosen)
    def _open_asking(self, event: AttentionList.Chosen) -> None:
        is_talk = event.path != NO_TALK
        self.post_message(self.IntakeWanted(event.path) if is_talk else RemovalWanted())
