"""Start: what asks for attention today, and all talks."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, Container, Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Static
from textual.worker import get_current_worker

from burgeridee.app.dialogs.new_talk import Earlier, NewTalk, NewTalkDialog
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.attention_list import AttentionLine, AttentionList
from burgeridee.app.widgets.home_keys import HOME_KEYS, MARKS, TOLD
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.reading import Mark, Marks, Read, read
from burgeridee.app.widgets.talk_list import NAMELESS, TalkHeading, TalkList
from burgeridee.core.conversation import Conversation
from burgeridee.core.days import greeting, whole_day
from burgeridee.files.archive import Archive
from burgeridee.files.library import Library
from burgeridee.files.settings import Settings

EMPTY = "Nog geen gesprekken. Begin er een, of oefen eerst."
ASKING = "Vraagt aandacht"
READING = "Ik kijk wat er ligt …"
QUIET = "Er wacht vandaag niets op je."
BROKEN = "Dit bestand kan niet open"
NO_MODEL = "Er is geen gespreksmodel dat klopt. `burgeridee check` zegt wat eraan mankeert."
MOST_EARLIER = 5


class HomeScreen(KeyedScreen):
    """The first screen. It stands before any intake is read; the talks come as they are read."""

    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "TalkList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(HOME_KEYS)
    KEYS = HOME_KEYS
    MARKS = MARKS
    TOLD = TOLD

    @dataclass
    class TalkWanted(Door):
        """A new talk is wanted."""

        conversation: Conversation
        practice: bool
        short: bool

    @dataclass
    class IntakeWanted(Door):
        """An earlier talk is wanted."""

        path: Path

    class SearchWanted(Door):
        """Searching is wanted."""

    class AgreementsWanted(Door):
        """The agreements of all talks are wanted."""

    class SettingsWanted(Door):
        """The settings are wanted."""

    @dataclass
    class _Arrived(Message):
        """Some talks were read; the last message says that all were."""

        found: tuple[Read, ...]
        gone: frozenset[Path] = frozenset()
        is_all: bool = False

    def __init__(
        self,
        archive: Archive,
        library: Library,
        settings: Settings,
        now: Callable[[], datetime],
        *,
        has_content: bool = True,
    ) -> None:
        super().__init__()
        self._archive = archive
        self._library = library
        self._settings = settings
        self._now = now
        self._asks: dict[Path, tuple[AttentionLine, ...]] = {}
        self._marks: dict[Path, Mark] = {}
        self._read_on = now().date()
        self._has_content = has_content

    def compose(self) -> ComposeResult:
        """The day, the greeting, what asks for attention, the talks, the keys."""
        with Horizontal(id="bar"):
            yield Static("burgeridee", id="name", markup=False)
            yield Static(whole_day(self._now().date()), id="day", markup=False)
        yield Static(id="greeting", markup=False)
        yield Static(id="trouble", markup=False)
        with Container(id="body"):
            with Vertical(id="today"):
                yield Static(ASKING, id="asking", markup=False)
                yield AttentionList()
                yield Static("", id="quiet", markup=False)
            with Vertical(id="talks"):
                yield TalkHeading()
                yield TalkList()
        with Vertical(id="empty"):
            yield Static(EMPTY, id="invitation", markup=False)
            with Center(), Horizontal(id="first"):
                yield Button("n  Nieuw gesprek", id="begin", action="screen.new_talk")
                yield Button("o  Oefenen", id="practise", action="screen.practise")
        yield KeyBar(HOME_KEYS)

    def on_mount(self) -> None:
        """Greet, and say that nothing was read yet; an empty folder needs no reading."""
        self._greet()
        self._show_state(is_all=self._archive.is_empty())

    def _greet(self) -> None:
        trouble = self._trouble()
        self.query_one("#greeting", Static).update(greeting(self._now(), self._settings.name))
        self.query_one("#trouble", Static).update(trouble)
        self.set_class(bool(trouble), "-troubled")

    def use(self, archive: Archive, library: Library, settings: Settings) -> None:
        """Go on with other settings; all talks are read anew, for the terms may be others."""
        self._archive, self._library, self._settings = archive, library, settings
        self._has_content = True
        self._marks.clear()
        self._greet()
        if self.is_current:
            self._look_again()

    # ── Reading

    @on(events.ScreenResume)
    def _look_again(self) -> None:
        """Read what changed while another screen was in front, once this one was seen."""
        if not self._has_content:
            return
        today = self._now().date()
        if today != self._read_on:  # "morgen" became "vandaag"
            self._read_on = today
            self._marks.clear()
        self.call_after_refresh(lambda: self._read(dict(self._marks), today))

    @on(events.ScreenSuspend)
    def _stop_reading(self) -> None:
        """Leave the machine to the screen in front."""
        self.workers.cancel_group(self, "reading")

    @work(thread=True, exclusive=True, group="reading", description="reading the talks")
    def _read(self, known: Marks, today: date) -> None:
        worker = get_current_worker()
        marks = self._archive.marks()
        for found in read(self._archive, marks, known, today):
            if worker.is_cancelled:
                return
            self.post_message(self._Arrived(found))
        gone = frozenset(known.keys() - marks.keys())
        self.post_message(self._Arrived((), gone, is_all=True))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        talks = self.query_one(TalkList)
        for path in event.gone:
            self._asks.pop(path, None)
            self._marks.pop(path, None)
        for one in event.found:
            self._asks[one.line.path] = one.asks
            self._marks[one.line.path] = one.mark
        talks.take_in(one.line for one in event.found)
        if event.is_all:
            talks.put_in_order(without=event.gone)
        self._show_state(is_all=event.is_all)

    def _show_state(self, *, is_all: bool) -> None:
        """Show how much was read, and what asks for attention; with no talks, an invitation."""
        count = len(self.query_one(TalkList).lines)
        is_empty = is_all and not count
        if is_empty != self.has_class("-empty"):
            self.set_class(is_empty, "-empty")
            self.call_after_refresh(self.query_one("#begin" if is_empty else "TalkList").focus)
        asks = self.query_one(AttentionList).show(
            one for asks in self._asks.values() for one in asks
        )
        self.set_class(not asks, "-quiet")
        self.query_one("#quiet", Static).update(QUIET if is_all else READING)
        self.query_one("#asking", Static).update(f"{ASKING} ({asks})" if asks else ASKING)
        more = "" if is_all else ", ik lees verder …"
        self.query_one(TalkHeading).title = f"Gesprekken ({count}{more})" if count else "Gesprekken"

    # ── What one can do

    def action_new_talk(self) -> None:
        """Ask what kind of talk, and begin it."""
        if not self._has_content:  # the very first moment: the models are on their way
            self.call_after_refresh(self.action_new_talk)
        elif self._has_models():
            dialog = NewTalkDialog(tuple(self._library.conversations.values()))
            self.app.push_screen(dialog, self._begin)

    @work(exclusive=True, group="practising", description="earlier practice talks")
    async def action_practise(self) -> None:
        """Ask what to practise; earlier practice talks can go on."""
        if not self._has_models():
            return
        earlier = await asyncio.to_thread(self._practised)
        models = tuple(self._library.conversations.values())
        dialog = NewTalkDialog(models, practice=True, earlier=earlier)
        self.app.push_screen(dialog, self._begin_practice)

    def action_open(self) -> None:
        """Open the talk under the cursor."""
        self.query_one(TalkList).action_select()

    def action_other_list(self) -> None:
        """Go to the other list, where there is one to see."""
        self.focus_next()

    def action_search(self) -> None:
        """Search all talks."""
        self.post_message(self.SearchWanted())

    def action_agreements(self) -> None:
        """Open the agreements of all talks."""
        self.post_message(self.AgreementsWanted())

    def action_settings(self) -> None:
        """Open the settings."""
        self.post_message(self.SettingsWanted())

    async def action_quit(self) -> None:
        """Leave the program."""
        await self.app.action_quit()

    def _begin(self, chosen: NewTalk | Earlier | None) -> None:
        self._want(chosen, practice=False)

    def _begin_practice(self, chosen: NewTalk | Earlier | None) -> None:
        self._want(chosen, practice=True)

    def _want(self, chosen: NewTalk | Earlier | None, *, practice: bool) -> None:
        match chosen:
            case NewTalk(conversation=conversation, short=short):
                self.post_message(self.TalkWanted(conversation, practice, short))
            case Earlier(path=path):
                self.post_message(self.IntakeWanted(path))
            case None:
                pass

    @on(TalkList.Chosen)
    def _open_line(self, event: TalkList.Chosen) -> None:
        if event.line.problem:
            self.notify(f"{event.line.title}: {event.line.problem}", title=BROKEN, severity="error")
        else:
            self.post_message(self.IntakeWanted(event.line.path))

    @on(AttentionList.Chosen)
    def _open_asking(self, event: AttentionList.Chosen) -> None:
        self.post_message(self.IntakeWanted(event.path))

    def _has_models(self) -> bool:
        if not self._library.conversations:
            self.notify(NO_MODEL, severity="error")
        return bool(self._library.conversations)

    def _practised(self) -> tuple[Earlier, ...]:
        entries = islice(self._archive.entries(practice=True), MOST_EARLIER)
        return tuple(
            Earlier(entry.talk.title or NAMELESS, entry.path) for entry in entries if entry.talk
        )

    # ── Words

    def _trouble(self) -> str:
        """What could not be read of settings and models; empty when all is well."""
        said = [*self._settings.warnings]
        mistakes = self._library.mistakes
        if mistakes:
            others = f" (en nog {len(mistakes) - 1})" if len(mistakes) > 1 else ""
            said.append(f"{mistakes[0].sentence}{others} `burgeridee check` noemt alles.")
        return "\n".join(f"! {one}" for one in said)
