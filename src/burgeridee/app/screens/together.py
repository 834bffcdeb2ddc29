"""Samenwerken: the initiatives, and what can be done in one, or on its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
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
from burgeridee.files.away import none_seen
from burgeridee.files.initiatives import (
    Initiative,
    Record,
    initiatives,
    loose_talks,
    records_of,
)
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

    @dataclass
    class TalkJobWanted(Door):
        """Something is to be done with a talk that is in no initiative yet."""

        job: str
        path: Path

    class Closed(Door):
        """One goes back to Start."""

    @dataclass
    class _Found(Message):
        several: tuple[Initiative, ...]
        loose: tuple[Record, ...]
        none: str

    @dataclass
    class _Known(Message):
        initiative: str
        standing: Standing

    def __init__(self, archive: Archive, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._archive = archive
        self._now = now
        self._several: Mapping[str, Initiative] = {}
        self._loose: Mapping[str, Record] = {}
        self._standings: dict[str, Standing] = {}
        self._is_read = False
        self._none = words.INVITATION
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
        found, loose = initiatives(self._archive), loose_talks(self._archive)
        if not get_current_worker().is_cancelled:
            none = none_seen(self._archive.places, words.INVITATION)
            self.post_message(self._Found(found, loose, none))

    @work(thread=True, exclusive=True, group="standing", description="reading one initiative")
    def _read_one(self, initiative: str) -> None:
        records = records_of(self._archive, initiative)
        if get_current_worker().is_cancelled:
            return
        standing = standing_of(self._archive, records, self._now().date())
        self.post_message(self._Known(initiative, standing))

    @on(_Found)
    def _take_in(self, event: _Found) -> None:
        is_first, was = not self._is_read, self._talk
        self._several = {one.id: one for one in event.several}
        self._loose = {str(one.path): one for one in event.loose}
        self._is_read, self._none = True, event.none
        self._show()
        if is_first and (self._several or self._loose):  # whoever comes here, comes for one
            self.query_one(ChoiceList).action_cursor_down()
        elif was is not None:
            self._follow(was.path)
        self._tell()
        self._read_if_still(self._initiative)

    def _follow(self, path: Path) -> None:
        """Stay with a talk that has an initiative since."""
        its = (one for one in self._several.values() if path in {two.path for two in one.records})
        for one in its:
            listed = self.query_one(ChoiceList)
            listed.highlighted = listed.get_option_index(words.line_of(one.id))

    @on(_Known)
    def _tell_known(self, event: _Known) -> None:
        self._standings[event.initiative] = event.standing
        self._underway = ""
        self._tell()

    def _show(self) -> None:
        today = self._now().date()
        found = words.groups(self._several.values(), today, self._loose.values())
        self.query_one(ChoiceList).show(tuple(found))

    # ── What the cursor stands on

    @property
    def _initiative(self) -> str:
        return words.initiative_in(self.query_one(ChoiceList).line)

    @property
    def _talk(self) -> Record | None:
        return self._loose.get(words.talk_in(self.query_one(ChoiceList).line))

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._tell()
        self.query_one("#side").scroll_home(animate=False)

    def _tell(self) -> None:
        here, loose = self._initiative, self._talk
        about = self.query_one("#about", Static)
        if loose is not None:
            about.update(words.about_loose(words.called(loose)))
        elif here in self._several:
            standing = self._standings.get(here)
            about.update(words.about(self._several[here].name, standing, self._now().date()))
            if standing is None and self._is_read:
                self.set_timer(PATIENCE, lambda: self._read_if_still(here))
        elif self._is_read and not self._several and not self._loose:
            about.update(Content(self._none))
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
        """Do something in the initiative under the cursor, or with the talk."""
        loose = self._talk
        wanted = JobWanted(job, self._initiative)
        self.post_message(wanted if loose is None else self.TalkJobWanted(job, loose.path))

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
        loose = self._talk
        head = HEAD if loose is None else f"Wat wil je doen met '{words.called(loose)}'?"
        choices = [Choice(key.action, Content(key.label)) for key in JOB_KEYS]
        self.app.push_screen(ChooseDialog(head, LETTERS, fitting(choices)), self._do)
