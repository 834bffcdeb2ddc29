"""Samenwerken: the initiatives, and what can be done in one, or on its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets import together_words as words
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.job_keys import JOB_KEYS, JobWanted
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.picker import Choice
from burgeridee.app.widgets.together_keys import TOGETHER_KEYS, TOGETHER_TOLD
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import Initiative, initiatives, records_of
from burgeridee.files.standing import Standing, standing_of

HEAD = "Wat wil je doen, zonder initiatief?"
LETTERS = "Typ een paar letters"
PATIENCE = 0.1
"""Seconds that the cursor stands still before an initiative is read."""


class TogetherScreen(KeyedScreen):
    """The initiatives as they are found; the row of none stands at once."""

    CSS_PATH = "together.tcss"
    AUTO_FOCUS = "ChoiceList"
    LEADS_BACK = True
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(TOGETHER_KEYS)
    KEYS = TOGETHER_KEYS
    MARKS: ClassVar[Mapping[str, str]] = {"!": "een afspraak is te laat"}
    TOLD = TOGETHER_TOLD

    @dataclass
    class InitiativeWanted(Door):
        """All of an initiative is wanted."""

        initiative: str

    class Closed(Door):
        """One goes back to Start."""

    @dataclass
    class _Found(Message):
        several: tuple[Initiative, ...]

    @dataclass
    class _Known(Message):
        initiative: str
        standing: Standing

    def __init__(self, archive: Archive, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._archive = archive
        self._now = now
        self._several: Mapping[str, Initiative] = {}
        self._standings: dict[str, Standing] = {}
        self._is_read = False
        self._underway = ""

    def compose(self) -> ComposeResult:
        """The head, the initiatives, what the keys are for and what is known, the keys."""
        with Horizontal(id="bar"):
            yield Static("Samenwerken", id="name", markup=False)
            yield Static("na het eerste gesprek", id="told", markup=False)
        with Container(id="body"):
            yield ChoiceList("initiatives")
            with VerticalScroll(id="side", can_focus=False):
                yield Static(id="about", markup=False)
                yield Static(words.WHAT, id="what", markup=False)
                yield Static(words.jobs(), id="jobs", markup=False)
        yield KeyBar(TOGETHER_KEYS)

    def on_mount(self) -> None:
        """Show the first row at once."""
        self._show()

    # ── Reading

    @on(events.ScreenResume)
    def _look_again(self) -> None:
        self._standings.clear()
        self._underway = ""
        self._read()

    @work(thread=True, exclusive=True, group="reading", description="reading the initiatives")
    def _read(self) -> None:
        found = initiatives(self._archive)
        if not get_current_worker().is_cancelled:
            self.post_message(self._Found(found))

    @work(thread=True, exclusive=True, group="standing", description="reading one initiative")
    def _read_one(self, initiative: str) -> None:
        records = records_of(self._archive, initiative)
        if get_current_worker().is_cancelled:
            return
        standing = standing_of(self._archive, records, self._now().date())
        self.post_message(self._Known(initiative, standing))

    @on(_Found)
    def _take_in(self, event: _Found) -> None:
        is_first = not self._is_read
        self._several = {one.id: one for one in event.several}
        self._is_read = True
        self._show()
        if is_first and self._several:  # whoever comes here comes for an initiative
            self.query_one(ChoiceList).action_cursor_down()
        self._tell()
        self._read_if_still(self._initiative)

    @on(_Known)
    def _tell_known(self, event: _Known) -> None:
        self._standings[event.initiative] = event.standing
        self._underway = ""
        self._tell()

    def _show(self) -> None:
        today = self._now().date()
        self.query_one(ChoiceList).show(tuple(words.groups(self._several.values(), today)))

    # ── What the cursor stands on

    @property
    def _initiative(self) -> str:
        return words.initiative_in(self.query_one(ChoiceList).line)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._tell()
        self.query_one("#side").scroll_home(animate=False)

    def _tell(self) -> None:
        here = self._initiative
        about = self.query_one("#about", Static)
        if here in self._several:
            standing = self._standings.get(here)
            about.update(words.about(self._several[here].name, standing, self._now().date()))
            if standing is None and self._is_read:
                self.set_timer(PATIENCE, lambda: self._read_if_still(here))
        elif self._is_read and not self._several:
            about.update(Content(words.INVITATION))
        else:
            about.update(Content(words.FREE))

    def _read_if_still(self, initiative: str) -> None:
        is_here = initiative == self._initiative and initiative in self._several
        if is_here and initiative not in self._standings and initiative != self._underway:
            self._underway = initiative
            self._read_one(initiative)

    # ── Keys

    def action_open(self) -> None:
        """Open what the cursor stands on."""
        self.query_one(ChoiceList).action_select()

    def action_job(self, job: str) -> None:
        """Do something in the initiative under the cursor."""
        self.post_message(JobWanted(job, self._initiative))

    def action_read(self, step: int) -> None:
        """Read on beside the list, or back."""
        self.turn("#side", step)

    def action_back(self) -> None:
        """Go back to Start."""
        self.post_message(self.Closed())

    @on(ChoiceList.Picked)
    def _pick(self, event: ChoiceList.Picked) -> None:
        event.stop()
        initiative = words.initiative_in(event.line)
        if initiative:
            self.post_message(self.InitiativeWanted(initiative))
            return
        choices = [Choice(key.action, Content(key.label)) for key in JOB_KEYS]
        self.app.push_screen(ChooseDialog(HEAD, LETTERS, fitting(choices)), self._do)
