"""Wat staat er over mij? One person looked for in everything that is kept, as a paper to check."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from burgeridee.app.door import PeopleDoor
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.paper import PaperPage
from burgeridee.app.widgets.people_keys import ACCESS_KEYS, ACCESS_TOLD
from burgeridee.core.access import Access
from burgeridee.files.access import looked_up, write_access
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.settings import load_settings
from burgeridee.report.access import access_paper
from burgeridee.report.document import Document, House
from burgeridee.report.formats import format_named

ASK = "Een naam, een telefoonnummer of een mailadres. Enter zoekt in alles wat bewaard is."
SEARCHING = "Ik zoek in alle gesprekken, versies en papieren …"
FIRST = "Zoek eerst iemand: typ een naam of nummer, en dan Enter."
FOUND = "F2 maakt er een papier van om na te kijken. Er wordt niets verstuurd."
NOT_MADE = "Het papier is niet gemaakt"


class AccessScreen(KeyedScreen):
    """Who is looked for, and the paper. It is kept only where somebody asks for that."""

    CSS_PATH = "access.tcss"
    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ACCESS_KEYS)
    KEYS = ACCESS_KEYS
    TOLD = ACCESS_TOLD

    class Closed(PeopleDoor):
        """The user goes back."""

    @dataclass
    class _Arrived(Message):
        """Everything was looked through."""

        access: Access

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self._archive = archive
        self._access: Access | None = None
        self._paper: Document | None = None

    def compose(self) -> ComposeResult:
        """Who is looked for, what comes next, the paper, the keys."""
        yield Static("Wat staat er over mij?", id="bar", markup=False)
        yield LineInput(placeholder="Naam, nummer of mailadres", id="words")
        yield Static(ASK, id="told", markup=False)
        yield PaperPage()
        yield KeyBar(ACCESS_KEYS)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_search()

    def action_search(self) -> None:
        """Look for whoever was typed."""
        typed = self.query_one("#words", Input).value.strip()
        if typed:
            self._tell(SEARCHING)
            self._read(typed)

    @work(thread=True, exclusive=True, description="looking for a person")
    def _read(self, typed: str) -> None:
        worker = get_current_worker()
        try:
            access = looked_up(self._archive, typed)
        except DiskError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if not worker.is_cancelled:
            self.post_message(self._Arrived(access))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        city = load_settings(self._archive.places).municipality
        self._access = event.access
        self._paper = access_paper(event.access, self._archive.now(), House(city))
        self.query_one(PaperPage).show(self._paper)
        self.query_one(PaperPage).scroll_home(animate=False)
        self._tell(FOUND)

    def action_paper(self) -> None:
        """Keep the paper, to be looked through and changed in another program."""
        form = format_named("odt")
        if self._paper is None or self._access is None or form is None:
            self.notify(FIRST)
            return
        try:
            content = form.render(self._paper)
            path = write_access(self._archive, self._access, form.suffix, content)
        except DiskError as error:
            self.notify(str(error), title=NOT_MADE, severity="error", timeout=30)
        else:
            told = f"{path.parent.name}/{path.name}, bij je gesprekken. Gooi het weg na gebruik."
            self.notify(told, title="Het papier staat in", timeout=30)

    def action_other(self) -> None:
        """From the words to the paper, and back."""
        page, typed = self.query_one(PaperPage), self.query_one("#words")
        (typed if page.has_focus else page).focus()

    def _tell(self, told: str) -> None:
        self.query_one("#told", Static).update(told)

    def action_back(self) -> None:
        """Go back."""
        self.post_message(self.Closed())
