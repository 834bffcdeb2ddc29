"""The wing of practice: its doors, and what stands behind them. Built when somebody practises."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from textual.app import App

from burgeridee.app.dialogs.seat import Seating
from burgeridee.app.door import Door
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.debrief import DebriefScreen
from burgeridee.app.screens.practice import Offer, PracticeScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.paper_press import PaperPress
from burgeridee.app.widgets.practice_words import Earlier, earlier
from burgeridee.app.widgets.talk_forms import NewTalk
from burgeridee.core.cases import Case
from burgeridee.core.practice import seated
from burgeridee.core.scene import Scene
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Opened, new_id
from burgeridee.files.house_style import house_style
from burgeridee.files.library.cases import load_cases
from burgeridee.files.settings import Settings

MOST_EARLIER = 20


@dataclass(frozen=True)
class Ways:
    """What practice asks of the hall."""

    open: Callable[[Path], None]
    opened: Callable[[Path], Opened | None]
    begin_own: Callable[[NewTalk], None]
    home: Callable[[], None]
    workshop: Callable[[], None]


class Practising:
    """Knows the cases, and which door of practice leads where."""

    def __init__(self, app: App[None], archive: Archive, settings: Settings, ways: Ways) -> None:
        self._app = app
        self._archive = archive
        self._settings = settings
        self._ways = ways
        self._found = load_cases(archive.places.content_folders, archive.library)

    def choose(self, case: str = "") -> None:
        """Show what can be practised; with a case, that one first."""
        models = self._archive.library.conversations
        offer = Offer(self._found.cases, models, self._earlier(), self._trouble, case)
        self._app.push_screen(PracticeScreen(offer, self._press(), self._archive.now))

    def show(self, talk: Talk, *, read_only: bool = False) -> None:
        """Open a practice talk, with its case to be played where it has one."""
        case, archive = self._case(talk), self._archive
        screen = TalkScreen(talk, archive, archive.library, archive.now, read_only=read_only)
        if case is not None:
            screen.play(Scene(case))
        self._app.push_screen(screen)

    def leads(self, door: Door) -> bool:
        """Go through a door of practice; whether it was one."""
        match door:
            case PracticeScreen.CaseWanted(case=case, seating=seating):
                self._play(case, seating)
            case PracticeScreen.OwnWanted(talk=talk):
                self._ways.begin_own(talk)
            case PracticeScreen.EarlierWanted(path=path):
                self._ways.open(path)
            case PracticeScreen.DebriefWanted(path=path):
                self._look_back_on(path)
            case ClosingScreen.Closed(talk=talk) if self._case(talk):
                self._ways.home()
                self._look_back(talk)
            case PracticeScreen.WorkshopWanted():
                self._ways.workshop()
            case DebriefScreen.Left():
                self._app.pop_screen()
            case _:
                return False
        return True

    def _play(self, case: Case, seating: Seating) -> None:
        model, now = self._archive.library.conversations[case.conversation], self._archive.now()
        talk = Talk.start(model, new_id(now), now, practice=case.id)
        talk = talk.in_form("short", now) if seating.short else talk
        self.show(seated(talk, seating.pair, seating.seat))

    def _look_back_on(self, path: Path) -> None:
        opened = self._ways.opened(path)
        if opened is not None:
            self._look_back(opened.talk)

    def _look_back(self, talk: Talk) -> None:
        case = self._case(talk)
        if case is not None:
            self._app.push_screen(DebriefScreen(case, talk, self._press(), self._archive.now))

    def _case(self, talk: Talk) -> Case | None:
        case = self._found.cases.get(talk.intake.practice)
        return case if case and case.conversation == talk.conversation.id else None

    def _earlier(self) -> tuple[Earlier, ...]:
        today = self._archive.now().date()
        entries = islice(self._archive.entries(practice=True), MOST_EARLIER)
        return tuple(
            earlier(entry.talk, entry.path, self._found.cases, today)
            for entry in entries
            if entry.talk is not None
        )

    def _press(self) -> PaperPress:
        places = self._archive.places
        return PaperPress(places, house_style(places, self._settings))

    @property
    def _trouble(self) -> str:
        mistakes = self._found.mistakes
        if not mistakes:
            return ""
        others = f" (en nog {len(mistakes) - 1})" if len(mistakes) > 1 else ""
        return f"! {mistakes[0].sentence}{others} `burgeridee check` noemt alles."
