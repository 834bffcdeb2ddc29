"""A dialogue meeting on disk with its tables, and a stage on which its screen stands."""

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.app.staging import Stage, shipped
from tests.conftest import NOON
from tests.core import meetings
from textual import on
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from burgeridee.app.dressed import DressedApp
from burgeridee.app.screens.meeting import MeetingScreen
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings

AFTER = NOON + timedelta(days=16)
"""Two days after the meeting of the example."""


def archive_in(folder: Path, *talks: Talk) -> Archive:
    """An archive with these records in it."""
    places = Places(folder / "data", folder / "config", folder / "state")
    archive = Archive(places, shipped(), lambda: AFTER)
    for talk in talks:
        archive.save(talk.intake)
    return archive


def on_disk(archive: Archive, name: str = meetings.MEETING) -> Talk:
    """A record as it stands on disk."""
    return archive.open(name).talk


class Hall(Stage):
    """A stage that remembers what the screen of a meeting tells the hall, and the user."""

    CSS_PATH = DressedApp.CSS_PATH

    def __init__(self, archive: Archive, talk: Talk | None = None, **how: Any) -> None:
        talk = talk or on_disk(archive)
        self.meeting = MeetingScreen(talk, archive, Settings(name="Samira"), **how)
        super().__init__(self.meeting)
        self.told: list[Any] = []
        self.notes: list[str] = []

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.notes.append(message)
        super().notify(message, **how)

    @on(MeetingScreen.RecordWanted)
    @on(MeetingScreen.Closed)
    def _hear(self, event: Any) -> None:
        self.told.append(event)

    @property
    def wanted(self) -> Talk:
        """The record that was asked for last."""
        record: Talk = self.told[-1].talk
        return record


async def rest(pilot: Pilot[Any]) -> None:
    """Wait until what works beside the screen is done too."""
    await pilot.pause()
    workers = pilot.app.workers
    while any(worker.is_running for worker in workers):
        with suppress(WorkerCancelled):  # a later look takes the place of an earlier one
            await workers.wait_for_complete()
    await pilot.pause()
