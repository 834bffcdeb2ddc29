"""The hall: knows every screen, and which door leads where.

Only Start is imported at once, so that it stands soon; the other rooms are opened behind it.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from textual import on

from burgeridee.app.door import Door
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.terminal.safe_app import SafeApp
from burgeridee.app.theme import THEMES
from burgeridee.core.intake import OWN_PRACTICE, Intake
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError, in_line, new_id
from burgeridee.files.disk import DiskError
from burgeridee.files.keeper import Keeper
from burgeridee.files.library import Library, load_library
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, load_settings

WIDTHS = [(0, "-narrow"), (110, "-wide"), (180, "-huge")]
"""From how many columns on which class stands on every screen."""
WARM_UP = 0.5
"""Seconds after which the talk is imported, so that its first key need not wait."""
NOT_OPENED = "Dit gesprek kan niet open"


class BurgerideeApp(SafeApp):
    """Opens screens and gives each what it needs; decides nothing else."""

    CSS_PATH = Path(__file__).with_name("look.tcss")
    HORIZONTAL_BREAKPOINTS = WIDTHS

    def __init__(self, places: Places, now: Callable[[], datetime]) -> None:
        super().__init__(places.state / "fault.log")
        self._places = places
        self._now = now
        self._settings = load_settings(places)
        self._library = Library()
        self._archive = Archive(places, self._library, now)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._theme_of(self._settings)

    def on_mount(self) -> None:
        """Open the first screen; the very first time the welcome in front of it."""
        super().on_mount()
        archive, library, settings = self._archive, self._library, self._settings
        self.push_screen(HomeScreen(archive, library, settings, self._now, has_content=False))
        if not settings.welcomed:
            from burgeridee.app.screens.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen(settings, self._places))
        self.call_after_refresh(self._open_up)

    def save_before_end(self) -> bool:
        """Keep what any open talk still holds; `True` when all of it is safe."""
        from burgeridee.app.screens.closing import ClosingScreen
        from burgeridee.app.screens.talk import TalkScreen

        # The one in front first: what it holds of a talk is newer than what stands behind it.
        stack = reversed(self.screen_stack)
        open_talks = [screen for screen in stack if isinstance(screen, TalkScreen | ClosingScreen)]
        kept = [screen.keep() for screen in open_talks]  # a list: one failure stops no other
        return all(kept)

    # ── The doors

    @on(Door)
    def _through(self, door: Door) -> None:
        from burgeridee.app.screens.agreements import AgreementsScreen
        from burgeridee.app.screens.closing import ClosingScreen
        from burgeridee.app.screens.search import SearchScreen
        from burgeridee.app.screens.settings import SettingsScreen
        from burgeridee.app.screens.talk import TalkScreen
        from burgeridee.app.screens.welcome import WelcomeScreen

        match door:
            case HomeScreen.TalkWanted():
                self._begin_talk(door)
            case (
                HomeScreen.IntakeWanted(path=path)
                | SearchScreen.IntakeWanted(path=path)
                | AgreementsScreen.IntakeWanted(path=path)
            ):
                self._open(path)
            case HomeScreen.SearchWanted():
                self.push_screen(SearchScreen(self._archive))
            case HomeScreen.AgreementsWanted():
                self._show_agreements()
            case HomeScreen.SettingsWanted():
                self.push_screen(SettingsScreen(self._settings, self._places, self._terms))
            case SettingsScreen.Changed(settings=settings):
                self._settings = settings
                self.theme = self._theme_of(settings)
            case WelcomeScreen.Done(settings=settings):
                self._settings = settings
                self._home.use(self._archive, self._library, settings)
                self._go_home()
            case SettingsScreen.Closed():
                self._use_content()
                self._go_home()
            case TalkScreen.Finished(talk=talk, keeper=keeper):
                self._round_off(talk, keeper)
            case ClosingScreen.Back():
                self._go_on(door.talk, door.question_id)
            case _:  # what is closed leads back to Start
                self._go_home()

    def _begin_talk(self, wanted: HomeScreen.TalkWanted) -> None:
        now = self._now()
        practice = OWN_PRACTICE if wanted.practice else ""
        talk = Talk.start(wanted.conversation, new_id(now), now, practice=practice)
        self._show_talk(talk.in_form("short", now) if wanted.short else talk)

    def _show_agreements(self) -> None:
        from burgeridee.app.screens.agreements import AgreementsScreen
        from burgeridee.files.index import Index

        talks = Index(self._archive).talks
        self.push_screen(AgreementsScreen(talks, self._archive, self._now))

    def _round_off(self, talk: Talk, keeper: Keeper) -> None:
        from burgeridee.app.screens.closing import ClosingScreen

        self.push_screen(ClosingScreen(talk, self._archive, self._library, self._now, keeper))

    def _go_on(self, talk: Talk, question_id: str | None) -> None:
        from burgeridee.app.screens.talk import TalkScreen

        self.pop_screen()
        if isinstance(self.screen, TalkScreen):
            self.screen.go_on(talk.moved_to(question_id) if question_id else talk)

    def _go_home(self) -> None:
        while not isinstance(self.screen, HomeScreen):
            self.pop_screen()

    # ── What the doors need

    @property
    def _home(self) -> HomeScreen:
        return next(screen for screen in self.screen_stack if isinstance(screen, HomeScreen))

    @property
    def _terms(self) -> dict[str, int]:
        models = self._library.conversations.values()
        return {term: days for model in models for term, days in model.terms.items()}

    def _open(self, path: Path) -> None:
        try:
            opened = self._archive.open(path)
        except DiskError as error:
            self.notify(str(error), title=NOT_OPENED, severity="error")
        except IntakeError as error:
            said = "\n".join(in_line(mistake) for mistake in error.mistakes)
            self.notify(said, title=NOT_OPENED, severity="error")
        else:
            for warning in opened.warnings:
                self.notify(warning, severity="warning")
            self._show_talk(opened.talk, read_only=opened.read_only)

    def _show_talk(self, talk: Talk, *, read_only: bool = False) -> None:
        from burgeridee.app.screens.talk import TalkScreen

        archive, library = self._archive, self._library
        self.push_screen(TalkScreen(talk, archive, library, self._now, read_only=read_only))

    def _open_up(self) -> None:
        """Once Start stands: read the content, and a little later have the talk at hand."""
        Intake.model_rebuild()  # here, and not in the thread that reads the first talks
        self._use_content()
        self.set_timer(WARM_UP, self._warm)

    def _warm(self) -> None:
        from burgeridee.app.screens import closing, talk

        del closing, talk

    def _use_content(self) -> None:
        self._library = load_library(self._places.content_folders, self._settings.terms)
        self._archive = Archive(self._places, self._library, self._now)
        self._home.use(self._archive, self._library, self._settings)

    @staticmethod
    def _theme_of(settings: Settings) -> str:
        names = [theme.name for theme in THEMES]
        return settings.theme if settings.theme in names else names[0]
