"""The wing of workshops: its doors, and what is behind them. Built when one is wanted."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

from textual.app import App
from textual.content import Content

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.door import Door
from burgeridee.app.screens.board import BoardScreen
from burgeridee.app.screens.workshop import WorkshopScreen
from burgeridee.app.widgets.board_jobs import BoardJobs
from burgeridee.app.widgets.picker import Choice
from burgeridee.app.widgets.workshop_words import held_in_words
from burgeridee.core.board import model_of
from burgeridee.core.days import minutes_in_words
from burgeridee.core.held import HeldWorkshop, WorkshopRun
from burgeridee.core.workshop import Workshop
from burgeridee.files.archive import Archive, new_id
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.disk import DiskError
from burgeridee.files.held import BOARDS, workshops_held
from burgeridee.files.held_keeper import HeldKeeper
from burgeridee.files.library.workshops import load_workshops
from burgeridee.files.settings import Settings

HEAD = "Workshop: een nieuwe, of ga verder"
LETTERS = "Typ een paar letters"
NONE = "Er is geen workshop die klopt. `burgeridee check` zegt wat eraan mankeert."
MORE = "`burgeridee check` noemt alles."
NEW, GO_ON = "new:", "held:"
MOST_LISTED = 5


class Training:
    """Knows the plans of workshops, and which door of a workshop leads where."""

    def __init__(
        self,
        app: App[None],
        archive: Archive,
        settings: Settings,
        practise: Callable[[str], None],
    ) -> None:
        self._app = app
        self._archive = archive
        self._places = archive.places
        self._settings = settings
        self._practise = practise
        self._found = load_workshops(self._places.content_folders, archive.library)

    def open(self, path: Path | None = None) -> None:
        """Open the board in this file; else ask which workshop to begin, or to go on with."""
        if path is not None and path.parent.name == BOARDS:
            self.show_board(path.stem, "", "")
        else:
            self.choose()

    def choose(self) -> None:
        """Ask which workshop to begin, or to go on with."""
        plans = self._found.workshops
        for mistake in self._found.mistakes[:1]:
            self._app.notify(
                f"{mistake.sentence} `burgeridee check` noemt alles.", severity="warning"
            )
        held = [one for one in workshops_held(self._places) if one.workshop in plans]
        earlier = {f"{GO_ON}{one.id}": one for one in islice(held, MOST_LISTED)}
        choices = [
            *(
                Choice(key, Content(held_in_words(one, plans[one.workshop])))
                for key, one in earlier.items()
            ),
            *(Choice(f"{NEW}{plan.id}", Content(_new(plan))) for plan in plans.values()),
        ]
        if not plans:
            self._app.notify(NONE, severity="error")
            return

        def begin(chosen: str | None) -> None:
            if chosen in earlier:
                self._go_on(earlier[chosen])
            elif chosen is not None:
                self._begin(plans[chosen.removeprefix(NEW)])

        self._app.push_screen(ChooseDialog(HEAD, LETTERS, fitting(choices)), begin)

    def leads(self, door: Door) -> bool:
        """Go through a door of a workshop; whether it was one."""
        match door:
            case WorkshopScreen.BoardWanted():
                self.show_board(door.board, door.title, door.conversation)
            case WorkshopScreen.CaseWanted(case=case):
                self._practise(case)
            case WorkshopScreen.Closed() | BoardScreen.Closed():
                if isinstance(self._app.screen, WorkshopScreen | BoardScreen):
                    self._app.pop_screen()
            case _:
                return False
        return True

    def show_board(self, board_id: str, title: str, conversation: str) -> None:
        """Open a board, or begin it."""
        now = self._archive.now
        try:
            keeper = BoardKeeper.opened(self._places, board_id, now, title, conversation)
        except DiskError as error:
            self._app.notify(str(error), severity="error", timeout=30)
            return
        model = model_of(keeper.board, self._archive.library.conversations)
        jobs = BoardJobs(self._places, self._settings)
        self._app.push_screen(BoardScreen(keeper, model.rules if model else (), jobs, now))

    def _begin(self, plan: Workshop) -> None:
        now = self._archive.now()
        run = WorkshopRun.started(plan, new_id(now), now)
        self._show(run, HeldKeeper.begun(self._places, run.held))

    def _go_on(self, held: HeldWorkshop) -> None:
        plan = self._found.workshops[held.workshop]
        try:
            keeper = HeldKeeper.opened(self._places, held)
        except DiskError as error:
            self._app.notify(str(error), severity="error", timeout=30)
            return
        self._show(WorkshopRun.resumed(plan, keeper.held, self._archive.now()), keeper)

    def _show(self, run: WorkshopRun, keeper: HeldKeeper) -> None:
        self._app.push_screen(WorkshopScreen(run, keeper, self._archive.now))


def _line(key: str, words: str) -> Choice:
    return Choice(key, Content(words))


def _new(plan: Workshop) -> str:
    return f"Nieuw: {plan.title} ({minutes_in_words(plan.minutes)})"
