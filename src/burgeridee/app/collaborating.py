"""The wing of working together: its doors, and what is behind them. Built when one is opened."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from textual.app import App

from burgeridee.app.belonging import Belonging
from burgeridee.app.dialogs.fit import FitDialog
from burgeridee.app.door import Door
from burgeridee.app.leads import Leads
from burgeridee.app.meetings import Meetings
from burgeridee.app.screens.chooser import ChooserScreen
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.initiative import InitiativeScreen
from burgeridee.app.screens.meeting import MeetingScreen
from burgeridee.app.screens.roles import RolesScreen
from burgeridee.app.screens.together import TogetherScreen
from burgeridee.app.screens.toolbox import ToolboxScreen
from burgeridee.app.sessions import SessionScreen
from burgeridee.app.widgets.job_keys import JobWanted
from burgeridee.app.widgets.paper_press import PaperPress
from burgeridee.core.conversation import RECORD
from burgeridee.core.role_parts import settled_in
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Opened
from burgeridee.files.forms import (
    CHOOSER,
    FORMS,
    MEETING,
    NO_ROLES,
    choice_of,
    form_for,
    fresh,
    keeps_roles,
)
from burgeridee.files.house_style import house_style
from burgeridee.files.initiatives import Record, own_initiative, records_of
from burgeridee.files.keeper import Keeper
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.settings import Settings
from burgeridee.files.toolbox import Toolbox, toolbox_for

Records = tuple[Record, ...]
ROLE_EXERCISE = "trap"
OWN_INITIATIVE = "'{name}' is nu een initiatief: alles hierbij blijft bij elkaar."
CLOSED = (
    TogetherScreen.Closed,
    InitiativeScreen.Closed,
    ChooserScreen.Closed,
    MeetingScreen.Closed,
    RolesScreen.Closed,
)
"""What leads back to the screen before."""


class ShowTalk(Protocol):
    """Opens a talk on the screen for talks."""

    def __call__(self, talk: Talk, *, read_only: bool = False) -> None:
        """Open it."""


@dataclass(frozen=True)
class Ways:
    """What working together asks of the hall."""

    open: Callable[[Path], None]
    opened: Callable[[Path], Opened | None]
    show_talk: ShowTalk
    home: Callable[[], None]


class Collaborating:
    """Knows the exercises, what can be done in an initiative, and which door leads where."""

    def __init__(self, app: App[None], archive: Archive, settings: Settings, ways: Ways) -> None:
        self._app = app
        self._archive = archive
        self._settings = settings
        self._ways = ways
        self._found = load_exercises(archive.places.content_folders, archive.library)
        self._leads = Leads(app, archive, ways.show_talk)
        self._meetings = Meetings(app, archive, settings, ways.open)

    def choose(self) -> None:
        """Show the initiatives, and what can be done."""
        self._ways.home()
        for mistake in self._found.mistakes[:1]:
            said = f"{mistake.sentence} `burgeridee check` noemt alles."
            self._app.notify(said, severity="warning")
        self._app.push_screen(TogetherScreen(self._archive, self._archive.now))

    def show_initiative(self, initiative: str) -> None:
        """Open an initiative."""
        self._app.push_screen(InitiativeScreen(initiative, self._archive, self._archive.now))

    def shows(self, opened: Opened) -> bool:
        """Open a talk that has a screen of its own; whether it was one."""
        talk = opened.talk
        if talk.conversation.id == MEETING:
            self._meetings.show(talk, read_only=opened.read_only)
        elif talk.conversation.id == CHOOSER and not opened.read_only:
            self._show_chooser(talk, self._records(talk.intake.links.initiative))
        else:
            return self._leads.shows(opened, self._found.exercises.values())
        return True

    def leads(self, door: Door) -> bool:
        """Go through a door of working together; whether it was one."""
        match door:
            case (
                JobWanted(job=job, initiative=initiative)
                | FitDialog.FormWanted(model=job, initiative=initiative)
            ):
                self.do(job, initiative)
            case TogetherScreen.TalkJobWanted(job=job, path=path):
                self._do_with(path, job)
            case ClosingScreen.HelpWanted(initiative=initiative, exercise=exercise):
                self.show_toolbox(initiative, exercise)
            case HomeScreen.CollaborationWanted():
                self.choose()
            case HomeScreen.BelongingWanted(path=path, done=done):
                Belonging(self._app, self._archive, done).ask(path)
            case (
                TogetherScreen.InitiativeWanted(initiative=initiative)
                | HomeScreen.InitiativeWanted(initiative=initiative)
            ):
                self.show_initiative(initiative)
            case InitiativeScreen.RecordWanted(path=path):
                self._ways.open(path)
            case MeetingScreen.RecordWanted(talk=talk):
                self._ways.show_talk(talk)
            case _ if isinstance(door, CLOSED):
                self._app.pop_screen()
            case _:
                return self._leads_on(door)
        return True

    def _leads_on(self, door: Door) -> bool:
        """Go through a door of exercises; whether it was one."""
        match door:
            case SessionScreen.LeadWanted():
                self._lead(door)
            case ChooserScreen.ToolboxWanted(talk=talk, exercise=exercise, keeper=keeper):
                records = self._records(talk.intake.links.initiative)
                self._show_toolbox(talk, records, exercise=exercise, keeper=keeper)
            case ToolboxScreen.Closed(talk=talk):
                self._close_toolbox(talk)
            case ChooserScreen.NewWanted(talk=talk):
                self._choose_anew(talk)
            case _:
                return self._leads.leads(door)
        return True

    def do(self, job: str, initiative: str) -> None:
        """Do something in an initiative; without one (empty), on its own."""
        records = self._records(initiative)
        match job:
            case "opdrachten":
                self._show_toolbox(self._choice_of(records, initiative), records)
            case "keuzehulp":
                self._show_chooser(self._choice_of(records, initiative), records)
            case "rollen":
                self._show_roles(records)
            case "dialoog":
                self._meetings.choose(records, initiative)
            case _ if job in FORMS:
                self._fill_in(job, records, initiative)

    def _do_with(self, path: Path, job: str) -> None:
        """Do something with a talk that is in no initiative yet: it gets one, named after it."""
        found = own_initiative(self._archive, path)
        if isinstance(found, str):
            self._app.notify(found, severity="error")
            return
        links = found.talk.intake.links
        self._app.notify(OWN_INITIATIVE.format(name=links.initiative_name))
        self.do(job, links.initiative)

    def show_toolbox(self, initiative: str = "", exercise: str = "") -> None:
        """Show the exercises, at one of them where it is named."""
        records = self._records(initiative)
        self._show_toolbox(self._choice_of(records, initiative), records, exercise=exercise)

    # ── Forms

    def _records(self, initiative: str) -> Records:
        return records_of(self._archive, initiative) if initiative else ()

    def _fill_in(self, model: str, records: Records, initiative: str) -> None:
        form = form_for(self._archive, model, records, initiative)
        if form.said:
            self._app.notify(form.said, severity="information" if form.talk else "warning")
        if form.path is not None:
            self._ways.open(form.path)
        elif form.talk is not None:
            self._ways.show_talk(form.talk)

    def _show_roles(self, records: Records) -> None:
        base = keeps_roles(records)
        if base is None:
            self._app.notify(NO_ROLES, severity="warning")
            return
        opened = self._ways.opened(base.path)
        if opened is None:
            return
        model = opened.talk.conversation
        first = self._archive.library.conversations.get(model.builds_on)
        advice = model.advice or (first.advice if first else None)
        name = f"{RECORD}{ROLE_EXERCISE}"
        done = [one.talk for one in reversed(records) if one.talk.intake.model.id == name]
        settled = settled_in(done[0]) if done else ()
        screen = RolesScreen(opened.talk, self._archive, advice=advice, settled=settled)
        self._app.push_screen(screen)

    # ── Exercises

    def _choice_of(self, records: Records, initiative: str) -> Talk | None:
        """The choice of exercises to go on with, or a new one; without that it is said."""
        form = choice_of(self._archive, records, initiative)
        if form.talk is None:
            self._app.notify(form.said, severity="error")
            return None
        opened = self._ways.opened(form.path) if form.path else None
        return opened.talk if opened else form.talk

    def _show_chooser(self, talk: Talk | None, records: Records) -> None:
        if talk is not None:
            toolbox, press = self._toolbox(talk, records), self._press()
            self._app.push_screen(ChooserScreen(talk, self._archive, toolbox, press))

    def _choose_anew(self, talk: Talk) -> None:
        initiative = talk.intake.links.initiative
        records = self._records(initiative)
        self._app.pop_screen()
        self._show_chooser(fresh(self._archive, talk.conversation, records, initiative), records)

    def _show_toolbox(
        self,
        talk: Talk | None,
        records: Records,
        *,
        exercise: str = "",
        keeper: Keeper | None = None,
    ) -> None:
        if talk is None:
            return
        toolbox, press = self._toolbox(talk, records), self._press()
        screen = ToolboxScreen(talk, self._archive, toolbox, press, keeper)
        self._app.push_screen(screen)
        if exercise:
            screen.call_after_refresh(screen.begin_at, exercise)

    def _close_toolbox(self, talk: Talk) -> None:
        self._app.pop_screen()
        if isinstance(self._app.screen, ChooserScreen):
            self._app.screen.go_on(talk)

    def _toolbox(self, talk: Talk, records: Records) -> Toolbox:
        return toolbox_for(self._archive, self._found, talk, records)

    def _lead(self, door: SessionScreen.LeadWanted) -> None:
        initiative = door.talk.intake.links.initiative
        records = self._records(initiative)
        self._leads.lead(
            door.exercises, records, initiative, begins=door.begins, minutes=door.minutes
        )

    def _press(self) -> PaperPress:
        places = self._archive.places
        return PaperPress(places, house_style(places, self._settings))
