"""The hall: knows every screen, and which door leads where."""

from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from textual.app import App

from burgeridee.app.dialogs.new_talk import NewTalkDialog
from burgeridee.app.door import Door, KeepingDoor, TogetherDoor
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.theme import theme_of
from burgeridee.app.troubles import troubles
from burgeridee.app.widgets.reading import TalkShelf
from burgeridee.app.widgets.talk_forms import NewTalk
from burgeridee.app.wings import (
    CollaborationWing,
    GivesTalkBack,
    PracticeWing,
    TrainingWing,
    leads_back,
)
from burgeridee.core.conversation import RECORD
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Opened, new_id
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD
from burgeridee.files.keeper import Keeper
from burgeridee.files.library import load_library
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings

NO_MODEL = "Er is geen gespreksmodel dat klopt. `burgeridee check` zegt wat eraan mankeert."
PRACTISING = "-practising"
"""What the program is called while somebody practises: then OEFENING is seen everywhere."""


class Hall:
    """Opens screens and gives each what it needs; decides nothing else."""

    def __init__(
        self, app: App[None], places: Places, settings: Settings, now: Callable[[], datetime]
    ) -> None:
        self._app = app
        self._places = places
        self._settings = settings
        self._now = now
        self._practising: PracticeWing | None = None
        self._training: TrainingWing | None = None
        self._collaborating: CollaborationWing | None = None
        self._use_content()

    def go(self, door: Door) -> None:
        """Go through a door."""
        from burgeridee.app.screens.agreements import AgreementsScreen
        from burgeridee.app.screens.search import SearchScreen
        from burgeridee.app.screens.settings import SettingsScreen
        from burgeridee.app.screens.talk import TalkScreen
        from burgeridee.app.screens.welcome import WelcomeScreen

        match door:
            case HomeScreen.NewTalkWanted(practice=practice):
                self._ask_what_to_begin(practice=practice)
            case (
                HomeScreen.IntakeWanted(path=path)
                | SearchScreen.IntakeWanted(path=path)
                | AgreementsScreen.IntakeWanted(path=path)
            ):
                self._open(path)
            case HomeScreen.SearchWanted():
                self._app.push_screen(SearchScreen(self._archive))
            case HomeScreen.AgreementsWanted():
                self._show_agreements()
            case HomeScreen.WorkshopWanted():
                self._choose_workshop()
            case HomeScreen.SettingsWanted():
                example = self._library.privacy_text
                screen = SettingsScreen(self._settings, self._places, self._terms, example)
                self._app.push_screen(screen)
            case SettingsScreen.Changed(settings=settings):
                self._settings = settings
                self._app.theme = theme_of(settings.theme)
            case WelcomeScreen.Done(settings=settings):
                self._settings = settings
                self._show_talks()
                self._go_home()
            case SettingsScreen.Closed():
                self._use_content()
                self._go_home()
            case TalkScreen.Finished(talk=talk, keeper=keeper):
                self._round_off(talk, keeper)
            case _:
                self._go_for_paper(door)

    # ── A new talk

    def _ask_what_to_begin(self, *, practice: bool) -> None:
        models = tuple(self._library.first_talks.values())
        if not models:
            self._app.notify(NO_MODEL, severity="error")
            return
        if practice:
            self._practise("")
            return

        def begin(chosen: NewTalk | None) -> None:
            if chosen is not None:
                self._begin(chosen)

        self._app.push_screen(NewTalkDialog(models, self._library.origins), begin)

    def _wing(self) -> PracticeWing:
        """The wing of practice, built at the first door that leads to it."""
        from burgeridee.app.practising import Practising, Ways

        if self._practising is None:
            ways = Ways(
                open=self._open,
                opened=self._opened,
                begin_own=lambda wanted: self._begin(wanted, practice=True),
                home=self._go_home,
                workshop=self._choose_workshop,
            )
            self._practising = Practising(self._app, self._archive, self._settings, ways)
        return self._practising

    def _choose_workshop(self, path: Path | None = None) -> None:
        from burgeridee.app.training import Training

        self._go_home()
        if self._training is None:
            self._training = Training(self._app, self._archive, self._settings, self._practise)
        self._training.open(path)

    def _together(self) -> CollaborationWing:
        """The wing of working together, built at the first door that leads to it."""
        from burgeridee.app.collaborating import Collaborating, Ways

        if self._collaborating is None:
            ways = Ways(self._open, self._opened, self._show_talk, self._go_home)
            self._collaborating = Collaborating(self._app, self._archive, self._settings, ways)
        return self._collaborating

    def _practise(self, case: str) -> None:
        self._app.add_class(PRACTISING)
        self._wing().choose(case)

    def _begin(self, wanted: NewTalk, *, practice: bool = False) -> None:
        now = self._now()
        kind = OWN_PRACTICE if practice else ""
        talk = Talk.start(wanted.conversation, new_id(now), now, practice=kind)
        self._show_talk(talk.in_form("short", now) if wanted.short else talk)

    # ── The other doors

    def _open(self, path: Path) -> None:
        from burgeridee.app.beside_talk import shows_beside

        if path.parent.name in {BOARDS, WORKSHOPS_HELD}:
            self._choose_workshop(path)
            return
        if shows_beside(self._app, self._archive, path):
            return
        opened = self._opened(path)
        if opened is None:
            return
        model = opened.talk.conversation
        is_later = bool(model.builds_on) or model.id.startswith(RECORD)
        is_form = is_later and not opened.talk.intake.practice
        if not is_form or not self._together().shows(opened):
            self._show_talk(opened.talk, read_only=opened.read_only)

    def _opened(self, path: Path) -> Opened | None:
        """The talk in a file; what is wrong with it, or odd about it, is said."""
        from burgeridee.app.opening import opened_or_told

        return opened_or_told(self._archive, path, self._app.notify)

    def _show_talk(self, talk: Talk, *, read_only: bool = False) -> None:
        from burgeridee.app.screens.talk import TalkScreen

        if talk.intake.practice:
            self._app.add_class(PRACTISING)
            self._wing().show(talk, read_only=read_only)
            return
        archive, library = self._archive, self._library
        self._app.push_screen(TalkScreen(talk, archive, library, self._now, read_only=read_only))

    def _show_agreements(self) -> None:
        from burgeridee.app.screens.agreements import AgreementsScreen
        from burgeridee.files.index import Index

        talks = Index(self._archive).talks
        self._app.push_screen(AgreementsScreen(talks, self._archive, self._now))

    def _show_versions(self, path: Path) -> None:
        from burgeridee.app.screens.revisions import versions_of

        if (screen := versions_of(self._archive, path, self._app.notify)) is not None:
            self._app.push_screen(screen)

    def _round_off(self, talk: Talk, keeper: Keeper) -> None:
        from burgeridee.app.screens.closing import ClosingScreen

        screen = ClosingScreen(talk, self._archive, self._library, self._now, keeper)
        self._app.push_screen(screen)

    def _go_on(self, talk: Talk, question_id: str | None) -> None:
        from burgeridee.app.screens.talk import TalkScreen

        self._app.pop_screen()
        if isinstance(self._app.screen, TalkScreen):
            self._app.screen.go_on(talk.moved_to(question_id) if question_id else talk)

    # ── Paper

    def _go_for_paper(self, door: Door) -> None:
        from burgeridee.app.screens.agreements import AgreementsScreen
        from burgeridee.app.screens.closing import ClosingScreen

        wings = (self._practising, self._training, self._collaborating)
        match door:
            case TogetherDoor():
                self._together().leads(door)
            case KeepingDoor():
                from burgeridee.app.removing import Removing

                Removing(self._app, self._archive, self._go_home).lead(door)
            case ClosingScreen.Back():  # before the report screen, whose way back looks the same
                self._go_on(door.talk, door.question_id)
            case ClosingScreen.ReportWanted(talk=talk, keeper=keeper):
                self._show_report(talk, keeper)
            case HomeScreen.VersionsWanted(path=path):
                self._show_versions(path)
            case HomeScreen.ReportWanted(path=path):
                self._open_report(path)
            case AgreementsScreen.LetterWanted(path=path):
                self._open_report(path, "no-answer-yet")
            case GivesTalkBack():
                self._leave_report(door.talk, door.question_id)
            case _ if any(wing.leads(door) for wing in wings if wing is not None):
                pass
            case _:  # what is closed leads back to Start
                self._go_home()

    def _open_report(self, path: Path, paper: str = "residents") -> None:
        opened = self._opened(path)
        if opened is not None:
            saved_at, read_only = opened.talk.intake.changed, opened.read_only
            keeper = Keeper(self._archive, self._now, saved_at, read_only=read_only)
            self._show_report(opened.talk, keeper, paper)

    def _show_report(self, talk: Talk, keeper: Keeper, paper: str = "residents") -> None:
        from burgeridee.app.screens.report import ReportScreen
        from burgeridee.app.widgets.report_desk import Desk
        from burgeridee.files.house_style import house_style
        from burgeridee.files.initiatives import beside

        style = house_style(self._places, self._settings)
        others = cache(partial(beside, self._archive, talk))
        desk = Desk(self._settings, style, beside=others).with_paper(paper)
        self._app.push_screen(ReportScreen(talk, self._archive, desk, keeper))

    def _leave_report(self, talk: Talk, question_id: str | None) -> None:
        """Back to where the report was asked for, or to a question in the talk."""
        from burgeridee.app.screens.closing import ClosingScreen

        self._app.pop_screen()
        behind = self._app.screen
        if isinstance(behind, ClosingScreen) and question_id:
            self._go_on(talk, question_id)
        elif isinstance(behind, ClosingScreen):
            behind.go_on(talk)
        elif question_id:
            self._show_talk(talk.moved_to(question_id))

    def _go_home(self) -> None:
        while not leads_back(self._app.screen):
            self._app.pop_screen()
        self._app.remove_class(PRACTISING)

    # ── What the doors need

    @property
    def _terms(self) -> dict[str, int]:
        models = self._library.conversations.values()
        return {term: days for model in models for term, days in model.terms.items()}

    def _use_content(self) -> None:
        self._library = load_library(self._places.content_folders, self._settings.terms)
        self._archive = Archive(self._places, self._library, self._now)
        self._practising, self._training, self._collaborating = None, None, None
        self._show_talks()

    def _show_talks(self) -> None:
        home = next(one for one in self._app.screen_stack if isinstance(one, HomeScreen))
        said = troubles(self._settings, self._library)
        home.use(TalkShelf(self._archive), self._settings.name, said)
