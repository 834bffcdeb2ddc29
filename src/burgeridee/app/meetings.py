"""The way to a dialogue meeting: one of those of an initiative, or a new one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from textual.app import App
from textual.content import Content

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.screens.meeting import MeetingScreen
from burgeridee.app.widgets.picker import Choice
from burgeridee.core.days import day_in_words
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.forms import MEETING, NOT_THERE, fresh, meetings_of
from burgeridee.files.initiatives import Record
from burgeridee.files.settings import Settings

WHICH = "Welke bijeenkomst?"
NEW = "Een nieuwe bijeenkomst"
LETTERS = "Typ een paar letters"


class Meetings:
    """Opens a meeting, and asks which where there are more."""

    def __init__(
        self, app: App[None], archive: Archive, settings: Settings, open_: Callable[[Path], None]
    ) -> None:
        self._app = app
        self._archive = archive
        self._settings = settings
        self._open = open_

    def choose(self, records: Sequence[Record], initiative: str) -> None:
        """Open a meeting among these records of an initiative, or begin one."""
        model = self._archive.library.conversations.get(MEETING)
        if model is None:
            self._app.notify(NOT_THERE.format(model=MEETING), severity="error")
            return
        held = meetings_of(self._archive, records, initiative)

        def begin(chosen: str | None) -> None:
            if chosen:
                self._open(Path(chosen))
            elif chosen is not None:
                self.show(fresh(self._archive, model, records, initiative))

        if not held:
            begin("")
            return
        choices = [Choice(str(one.path), _told(one.talk)) for one in held]
        every = [*choices, Choice("", Content(NEW))]
        dialog = ChooseDialog(WHICH, LETTERS, fitting(every), start=choices[0].id)
        self._app.push_screen(dialog, begin)

    def show(self, talk: Talk, *, read_only: bool = False) -> None:
        """Open a meeting."""
        screen = MeetingScreen(talk, self._archive, self._settings, read_only=read_only)
        self._app.push_screen(screen)


def _told(talk: Talk) -> Content:
    begun = talk.intake.created
    day = f"  begonnen op {day_in_words(begun)}" if begun else ""
    return Content.assemble((talk.title or talk.conversation.title, "bold"), day)
