"""Search: over titles, answers and notes of all talks, as you type."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker, get_current_worker

from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.search_keys import SEARCH_KEYS, TOLD
from burgeridee.app.widgets.talk_line import NAMELESS
from burgeridee.core.initiative import name_of
from burgeridee.core.search import Found, matching, spots
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.away import none_seen

BATCH = 20
MOST_SHOWN = 200
INVITATION = "Typ een of meer woorden. Ik zoek in titels, antwoorden en notities."
NOTHING = "Niets gevonden. Probeer een ander woord, of een deel van een woord."

Placed = tuple[Path, Talk]
Hit = tuple[Path, Found]


class SearchScreen(KeyedScreen):
    """Finds a talk again by any word in it."""

    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "LineInput"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(SEARCH_KEYS)
    KEYS = SEARCH_KEYS
    TOLD = TOLD

    @dataclass
    class IntakeWanted(Door):
        """A talk that was found is wanted."""

        path: Path

    class Closed(Door):
        """Searching is over."""

    @dataclass
    class _Read(Message):
        talks: tuple[Placed, ...]
        is_all: bool
        nothing: str = NOTHING

    @dataclass
    class _Hits(Message):
        turn: int
        hits: tuple[Hit, ...]
        is_all: bool

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self._archive = archive
        self._talks: list[Placed] = []
        self._hits: list[Hit] = []
        self._words = ""
        self._is_read = False
        self._nothing = NOTHING
        self._searching = 0
        self._turn = 0

    def compose(self) -> ComposeResult:
        """The words, how many were found, what was found, the keys."""
        yield Static("Zoeken", id="bar", markup=False)
        yield LineInput(placeholder="Waar ging het over?", id="words")
        yield Static(INVITATION, id="told", markup=False)
        yield OptionList(id="found", markup=False)
        yield KeyBar(SEARCH_KEYS)

    def on_mount(self) -> None:
        """Begin to read all talks."""
        self.call_after_refresh(self._read)

    # ── Reading once, searching at each letter

    @work(thread=True, exclusive=True, group="reading", description="reading the talks")
    def _read(self) -> None:
        worker = get_current_worker()
        entries = self._archive.entries()
        while some := tuple(islice(entries, BATCH)):
            if worker.is_cancelled:
                return
            here = (one for one in some if not one.other_of)
            talks = tuple((entry.path, entry.talk) for entry in here if entry.talk)
            self.post_message(self._Read(talks, is_all=False))
        nothing = none_seen(self._archive.places, NOTHING)
        self.post_message(self._Read((), is_all=True, nothing=nothing))

    @on(_Read)
    def _take_in(self, event: _Read) -> None:
        self._talks.extend(event.talks)
        self._is_read, self._nothing = event.is_all, event.nothing
        if self._words and event.talks:
            self._begin(event.talks)
        self._tell()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._words = event.value.strip()
        self.workers.cancel_group(self, "searching")
        self._searching = 0
        self._turn += 1  # what an older search still has under way is for nobody
        self._hits.clear()
        self.query_one(OptionList).clear_options()
        if self._words:
            self._begin(tuple(self._talks))
        self._tell()

    def _begin(self, talks: tuple[Placed, ...]) -> None:
        self._searching += 1
        self._search(self._turn, self._words, talks)

    @work(thread=True, group="searching", description="searching")
    def _search(self, turn: int, words: str, talks: Iterable[Placed]) -> None:
        worker = get_current_worker()
        talks = iter(talks)
        while some := tuple(islice(talks, BATCH)):
            hits = tuple(_hits(some, words, worker))
            if worker.is_cancelled:
                return
            if hits:
                self.post_message(self._Hits(turn, hits, is_all=False))
        self.post_message(self._Hits(turn, (), is_all=True))

    @on(_Hits)
    def _show_hits(self, event: _Hits) -> None:
        if event.turn != self._turn:
            return
        self._searching -= event.is_all
        found = self.query_one(OptionList)
        room = max(MOST_SHOWN - len(self._hits), 0)
        self._hits.extend(event.hits)
        found.add_options(
            Option(_shown(hit, self._words), id=str(path)) for path, hit in event.hits[:room]
        )
        if found.highlighted is None:
            found.action_first()
        self._tell()

    def _tell(self) -> None:
        """Say how many were found, or that there is nothing."""
        self.query_one("#told", Static).update(self._told())

    def _told(self) -> str:
        busy = self._searching or not self._is_read
        if not self._words:
            return INVITATION
        if not self._hits:
            return "Ik zoek …" if busy else self._nothing
        count = len(self._hits)
        talks = "1 gesprek" if count == 1 else f"{count} gesprekken"
        first = f" De eerste {MOST_SHOWN} staan hieronder." if count > MOST_SHOWN else ""
        return f"{talks} gevonden.{first}{' Ik zoek verder …' if busy else ''}"

    # ── What one can do

    def action_to_found(self) -> None:
        """Go from the words to what was found."""
        self.query_one(OptionList).focus()

    def action_open(self) -> None:
        """Open what the cursor stands on."""
        self.query_one(OptionList).action_select()

    def action_close(self) -> None:
        """Back to where one came from."""
        self.post_message(self.Closed())

    @on(Input.Submitted)
    def _open_first(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_open()

    @on(OptionList.OptionSelected)
    def _open_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.IntakeWanted(Path(event.option_id or "")))


def _hits(talks: Iterable[Placed], words: str, worker: Worker[None]) -> Iterable[Hit]:
    for path, talk in talks:
        if worker.is_cancelled:
            return
        for found in matching((talk,), words):
            yield path, found


def _shown(found: Found, words: str) -> Content:
    """The talk, and under it the place where it was found; the words that were typed are bold."""
    title = Content.styled(name_of(found.talk) or NAMELESS, "bold")
    where = f"{found.where}: " if found.where else ""
    excerpt = Content(found.excerpt)
    for start, end in spots(found.excerpt, words):
        excerpt = excerpt.stylize("bold underline", start, end)
    return Content.assemble(title, f"\n  {where}", excerpt)
