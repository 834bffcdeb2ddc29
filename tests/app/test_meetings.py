"""The way to a meeting: one of those that are there, or a new one."""

from pathlib import Path
from typing import Any

from tests.app.rest import at_rest
from tests.app.staging import Stage, lines, noon
from tests.conftest import NOON
from tests.content.reading import shipped
from textual.screen import Screen

from burgeridee.app.dialogs.choose import ChooseDialog
from burgeridee.app.meetings import NEW, Meetings
from burgeridee.app.screens.meeting import MeetingScreen
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import Record
from burgeridee.files.library import Library
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings


class Hall(Stage):
    """A stage with the way to a meeting."""

    def __init__(self, folder: Path, library: Library) -> None:
        super().__init__(Screen())
        places = Places(folder / "data", folder / "config", folder / "state")
        self.opened: list[Path] = []
        self.notes: list[str] = []
        archive = Archive(places, library, noon)
        self.meetings = Meetings(self, archive, Settings(), self.opened.append)

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.notes.append(message)
        super().notify(message, **how)


def record() -> Record:
    model = shipped().conversations["dialoog"]
    return Record(Path("avond.toml"), Talk.start(model, "20260311-avonda", NOON))


async def test_the_first_meeting_begins_at_once(tmp_path: Path) -> None:
    app = Hall(tmp_path, shipped())
    async with app.run_test():
        app.meetings.choose((), "")
        await at_rest(app)
        assert isinstance(app.screen, MeetingScreen)


async def test_with_meetings_one_chooses_which_or_a_new_one(tmp_path: Path) -> None:
    app = Hall(tmp_path, shipped())
    async with app.run_test() as pilot:
        app.meetings.choose((record(),), "tuin")
        await at_rest(app)
        assert isinstance(app.screen, ChooseDialog)
        assert "begonnen op 11 maart 2026" in lines(app.screen)[0]
        await pilot.press("enter")
        assert app.opened == [Path("avond.toml")]
        app.meetings.choose((record(),), "tuin")
        await at_rest(app)
        await pilot.press(*NEW[:9].lower(), "enter")
        await at_rest(app)
        assert isinstance(app.screen, MeetingScreen)


async def test_without_the_model_there_is_a_sentence(tmp_path: Path) -> None:
    app = Hall(tmp_path, Library())
    async with app.run_test():
        app.meetings.choose((), "")
        await at_rest(app)
        assert not isinstance(app.screen, MeetingScreen)
        assert "`burgeridee check`" in app.notes[0]
