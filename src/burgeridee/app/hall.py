"""The hall: knows every screen, and which door leads where."""

from collections.abc import Callable
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Protocol, runtime_checkable

from textual.app import App

from burgeridee.app.dialogs.new_talk import Earlier, NewTalk, NewTalkDialog
from burgeridee.app.door import Door
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.theme import theme_of
from burgeridee.app.widgets.reading import TalkShelf
from burgeridee.app.widgets.talk_list import NAMELESS
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError, Opened, in_line, new_id
from burgeridee.files.disk import DiskError
from burgeridee.files.keeper import Keeper
from burgeridee.files.library import load_library
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings

NOT_OPENED = "Dit gesprek kan niet open"
NO_MODEL = "Er is geen gespreksmodel dat klopt. `burgeridee check` zegt wat eraan mankeert."
MOST_EARLIER = 5


@runtime_checkable
class GivesTalkBack(Protocol):
    """What the report screen says when it is left; that screen is imported when it is opened."""

    talk: Talk
    question_id: str | None


class Hall:
    """Opens screens and gives each what it needs; decides nothing else."""

    def __init__(
        self, app: App[None], places: Places, settings: Settings, now: Callable[[], datetime]
    ) -> None:
        self._app = app
        self._places = places
        self._settings = settings
        self._now = now
        self._use_content()

    def keep(self) -> bool:
        """Keep what any open talk still holds; `True` when all of it is safe."""
        from burgeridee.app.holding import HoldingScreen
        from burgeridee.app.screens.talk import TalkScreen

        # The one in front first: what it holds of a talk is newer than what stands behind it.
        stack = reversed(self._app.screen_stack)
        open_talks = [screen for screen in stack if isinstance(screen, TalkScreen | HoldingScreen)]
        kept = [screen.keep() for screen in open_talks]  # a list: one failure stops no other
        return all(kept)

    def go(self, door: Door) -> None:
        """Go through a door."""
        from burgeridee.app.screens.agreements import AgreementsScreen
        from burgeridee.app.screens.closing import ClosingScreen
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
            case HomeScreen.SettingsWanted():
                self._app.push_screen(SettingsScreen(self._settings, self._places, self._terms))
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
            case ClosingScreen.Back():
                self._go_on(door.talk, door.question_id)
            case _:
                self._go_for_paper(door)

    # ── A new talk

    def _ask_what_to_begin(self, *, practice: bool) -> None:
        models = tuple(self._library.conversations.values())
        if not models:
            self._app.notify(NO_MODEL, severity="error")
            return
        earlier = self._practised() if practice else ()
        dialog = NewTalkDialog(models, practice=practice, earlier=earlier)

        def begin(chosen: NewTalk | Earlier | None) -> None:
            match chosen:
                case NewTalk():
                    self._begin(chosen, practice=practice)
                case Earlier(path=path):
                    self._open(path)
                case None:
                    pass

        self._app.push_screen(dialog, begin)

    def _practised(self) -> tuple[Earlier, ...]:
        entries = islice(self._archive.entries(practice=True), MOST_EARLIER)
        return tuple(
            Earlier(entry.talk.title or NAMELESS, entry.path) for entry in entries if entry.talk
        )

    def _begin(self, wanted: NewTalk, *, practice: bool) -> None:
        now = self._now()
        kind = OWN_PRACTICE if practice else ""
        talk = Talk.start(wanted.conversation, new_id(now), now, practice=kind)
        self._show_talk(talk.in_form("short", now) if wanted.short else talk)

    # ── The other doors

    def _open(self, path: Path) -> None:
        opened = self._opened(path)
        if opened is not None:
            self._show_talk(opened.talk, read_only=opened.read_only)

    def _opened(self, path: Path) -> Opened | None:
        """The talk in a file; what is wrong with it, or odd about it, is said."""
        try:
            opened = self._archive.open(path)
        except DiskError as error:
            self._app.notify(str(error), title=NOT_OPENED, severity="error")
        except IntakeError as error:
            said = "\n".join(in_line(mistake) for mistake in error.mistakes)
            self._app.notify(said, title=NOT_OPENED, severity="error")
        else:
            for warning in opened.warnings:
                self._app.notify(warning, severity="warning")
            return opened
        return None

    def _show_talk(self, talk: Talk, *, read_only: bool = False) -> None:
        from burgeridee.app.screens.talk import TalkScreen

        archive, library = self._archive, self._library
        self._app.push_screen(TalkScreen(talk, archive, library, self._now, read_only=read_only))

    def _show_agreements(self) -> None:
        from burgeridee.app.screens.agreements import AgreementsScreen
        from burgeridee.files.index import Index

        talks = Index(self._archive).talks
        self._app.push_screen(AgreementsScreen(talks, self._archive, self._now))

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

        match door:
            case ClosingScreen.ReportWanted(talk=talk, keeper=keeper):
                self._show_report(talk, keeper)
            case HomeScreen.ReportWanted(path=path):
                self._open_report(path)
            case AgreementsScreen.LetterWanted(path=path):
                self._open_report(path, "no-answer-yet")
            case GivesTalkBack():
                self._leave_report(door.talk, door.question_id)
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

        desk = Desk(self._settings, house_style(self._places, self._settings)).with_paper(paper)
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
        while not isinstance(self._app.screen, HomeScreen):
            self._app.pop_screen()

    # ── What the doors need

    @property
    def _terms(self) -> dict[str, int]:
        models = self._library.conversations.values()
        return {term: days for model in models for term, days in model.terms.items()}

    def _use_content(self) -> None:
        self._library = load_library(self._places.content_folders, self._settings.terms)
        self._archive = Archive(self._places, self._library, self._now)
        self._show_talks()

    def _show_talks(self) -> None:
        home = next(one for one in self._app.screen_stack if isinstance(one, HomeScreen))
        home.use(TalkShelf(self._archive), self._settings.name, self._trouble())

    def _trouble(self) -> str:
        """What could not be read of settings and models; empty when all is well."""
        said = [*self._settings.warnings]
        mistakes = self._library.mistakes
        if mistakes:
            others = f" (en nog {len(mistakes) - 1})" if len(mistakes) > 1 else ""
            said.append(f"{mistakes[0].sentence}{others} `burgeridee check` noemt alles.")
        return "\n".join(f"! {one}" for one in said)
