"""Looking for the tables of a meeting, and moving them to and from other laptops."""

from dataclasses import dataclass
from pathlib import Path

from textual import work
from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.handed_over import handed_over, taken_over
from burgeridee.files.initiatives import Record
from burgeridee.files.meetings import Imported, tables_of


class MeetingTables(Widget):
    """Reads, takes in and hands over tables. It shows nothing."""

    DEFAULT_CSS = "MeetingTables { display: none; }"

    @dataclass
    class Found(Message):
        """These tables there are."""

        tables: tuple[Record, ...]

    @dataclass
    class TakenIn(Message):
        """Tables came in for this meeting, or could not."""

        meeting: Talk
        imported: Imported
        problem: str = ""

    @dataclass
    class HandedOver(Message):
        """The meeting was put into a folder, or could not be."""

        said: str
        is_wrong: bool = False

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self._archive = archive

    @work(thread=True, exclusive=True, group="tables", description="looking for the tables")
    def look(self, meeting: Talk) -> None:
        """Begin to look."""
        worker = get_current_worker()
        found = tables_of(self._archive, meeting)
        if not worker.is_cancelled:
            self.post_message(self.Found(found))

    @work(thread=True, group="moving", description="taking tables in")
    def take_in(self, meeting: Talk, path: Path) -> None:
        """Begin to take in what stands in a file or a folder."""
        try:
            done = self.TakenIn(*taken_over(self._archive, meeting, path))
        except DiskError as error:
            done = self.TakenIn(meeting, Imported(), str(error))
        self.post_message(done)

    @work(thread=True, group="moving", description="handing the meeting over")
    def hand_over(self, meeting: Talk, folder: Path) -> None:
        """Begin to put the meeting into a folder."""
        try:
            done = self.HandedOver(handed_over(self._archive, meeting, folder))
        except DiskError as error:
            done = self.HandedOver(str(error), is_wrong=True)
        self.post_message(done)
