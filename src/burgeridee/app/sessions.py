"""A screen about a session: it holds a talk with the chooser, and prints what is in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from textual import on
from textual.widgets import Static

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.door import Door
from burgeridee.app.holding import HoldingScreen
from burgeridee.app.widgets.paper_press import PaperPress, Sheet
from burgeridee.app.widgets.picker import Choice
from burgeridee.app.widgets.sheet_jobs import papers, set_choices
from burgeridee.core.session_plan import Session, can_be_changed, session_of, with_exercises
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.files.archive import Archive
from burgeridee.files.keeper import Keeper
from burgeridee.files.toolbox import Toolbox

WITHOUT = "zonder initiatief"
GUESTS = "bewoners kijken mee"
LETTERS = "Typ een paar letters"
WHICH_SET = "Op welk papier?"
NO_SET = "Er is nog niets gekozen voor de bijeenkomst."
CANNOT_CHANGE = "Deze keuzehulp heeft geen vraag waarin staat wat je zelf kiest ('exercises')."
MAKING = "Ik maak het papier …"


class SessionScreen(HoldingScreen):
    """Shows exercises beside the talk that keeps what is done in the session."""

    @dataclass
    class LeadWanted(Door):
        """These exercises are to be led, in the initiative of the talk."""

        talk: Talk
        exercises: tuple[Exercise, ...]
        begins: datetime | None = None
        minutes: int = 0

    def __init__(
        self,
        talk: Talk,
        archive: Archive,
        toolbox: Toolbox,
        press: PaperPress,
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__(talk, archive, archive.now, keeper)
        self._archive = archive
        self._toolbox = toolbox
        self._press = press
        self._for_all = False

    @property
    def _session(self) -> Session:
        box = self._toolbox
        return session_of(self._talk, box.exercises, box.flags, self._now())

    @property
    def _initiative(self) -> str:
        return self._talk.intake.links.initiative_name

    @property
    def _head(self) -> str:
        """What stands at the right of the head: where this belongs, and who looks along."""
        guests = f"{GUESTS} · " if self._for_all else ""
        return f"{guests}{self._initiative or WITHOUT}"

    def action_guests(self) -> None:
        """Show only what residents may see, or everything again."""
        self._for_all = not self._for_all
        self.set_class(self._for_all, "-guests")
        self.query_one("#told", Static).update(self._head)
        self._show(self._talk)

    def action_papers(self) -> None:
        """Print all papers of the session."""
        session = self._session
        if not session.chosen:
            self.notify(NO_SET)
            return

        def made(chosen: str) -> None:
            exercises, slots = session.exercises, session.slots
            self._print(papers(exercises, slots, chosen, self._now(), self._talk.intake.links))

        self._ask(WHICH_SET, set_choices(), made)

    def _put(self, exercises: Sequence[Exercise]) -> bool:
        """Choose these by hand; whether that may be."""
        if not can_be_changed(self._talk):
            self.notify(CANNOT_CHANGE, severity="warning")
            return False
        return self._change(with_exercises(self._talk, exercises, self._now()))

    def _ask(self, head: str, choices: Sequence[Choice], then: Callable[[str], None]) -> None:
        """Let one of these be chosen, and go on with that."""

        def chosen(choice: str | None) -> None:
            if choice is not None:
                then(choice)

        self.app.push_screen(ChooseDialog(head, LETTERS, fitting(choices)), chosen)

    def _print(self, sheet: Sheet) -> None:
        self.notify(MAKING)
        self._press.press(sheet)

    @on(PaperPress.Pressed)
    def _printed(self, event: PaperPress.Pressed) -> None:
        event.stop()
        self.notify(event.said, severity="information" if event.is_well else "error", timeout=15)
