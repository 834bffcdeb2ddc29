"""Making a paper and keeping it: what may take a moment, and is done beside the screen."""

import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal, assert_never

from textual import work
from textual.message import Message
from textual.widget import Widget

from burgeridee.core.days import day_in_words
from burgeridee.core.intake import Intake
from burgeridee.files.copies import folder_of, write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.issued import Issued, Printed, issue
from burgeridee.files.looking import is_folder
from burgeridee.files.outside import open_folder
from burgeridee.files.places import Places
from burgeridee.report.document import ReportError
from burgeridee.report.formats import Format, lost_signs
from burgeridee.report.house import house_of
from burgeridee.report.papers import Made

Aim = Literal["issue", "copy", "text"]


@dataclass(frozen=True)
class Job:
    """A paper to print, and what to do with it."""

    aim: Aim
    paper: str
    parts: tuple[str, ...]
    made: Made
    form: Format
    style: HouseStyle
    intake: Intake
    on: datetime


@dataclass(frozen=True)
class Done:
    """What came of a job: what to say, where it stands, and its words when those were wanted."""

    said: str
    path: Path | None = None
    text: str = ""
    is_wrong: bool = False


def carry_out(job: Job, places: Places) -> Done:
    """Print and keep; what stands in the way is a sentence, and nothing else is harmed."""
    try:
        house, said = house_of(job.style)
        document = replace(job.made.document, house=house)
        done = _kept(job, job.form.render(document), places)
        lost = lost_signs(job.form, document)
    except (DiskError, ReportError) as error:
        return Done(str(error), is_wrong=True)
    if lost:
        said = (*said, f"Deze tekens kan een PDF niet tonen: {', '.join(lost)}.")
    return Done("\n".join(filter(None, (done.said, *said))), done.path, done.text)


def _kept(job: Job, content: bytes, places: Places) -> Done:
    match job.aim:
        case "issue":
            suffix, made = job.form.suffix, job.made
            printed = Printed(job.paper, made.code, content, suffix, job.on, job.parts)
            given = issue(places, job.intake, printed)
            return Done(said_of_issued(given), given.path)
        case "copy":
            path = write_copy(places, job.intake.id, job.paper, job.form.suffix, content)
            return Done(f"De kopie staat in {path}", path)
        case "text":
            path = write_copy(places, job.intake.id, job.paper, job.form.suffix, content)
            return Done("", path, content.decode())
        case _:
            assert_never(job.aim)


def said_of_issued(given: Issued) -> str:
    """What was handed out, with its number and its code, and where it stands."""
    kept = f"Uitgegeven: nummer {given.number}, code {given.code}, {day_in_words(given.on)}."
    return f"{kept} Het blijft zoals het is, en staat in {given.path}"


def said_of_text(path: Path, *, is_sent: bool) -> str:
    """What became of the text: it was sent to the clipboard, or it stands in a file only."""
    if is_sent:
        return (
            "De tekst is naar het klembord van je terminal gestuurd. Niet elke terminal neemt dat "
            f"aan. Daarom staat hij ook in {path}"
        )
    return f"Deze terminal heeft geen klembord voor ons. De tekst staat in {path}"


def folder_with_papers(places: Places, intake: str) -> Path | None:
    """Where papers of this talk stand: what was handed out, else the copies."""
    folders = (places.issued / intake, folder_of(places, intake))
    return next((folder for folder in folders if is_folder(folder)), None)


class Printer(Widget):
    """Makes papers and opens folders beside the screen, which keeps answering. It shows nothing."""

    DEFAULT_CSS = "Printer { display: none; }"

    @dataclass
    class Printed(Message):
        """A paper was made, or could not be."""

        aim: Aim
        done: Done

    @dataclass
    class Opened(Message):
        """The folder was shown, or could not be."""

        folder: Path
        is_open: bool

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._places = places
        self.is_busy = False

    def print(self, job: Job) -> None:
        """Begin a job; one at a time."""
        self.is_busy = True
        self._work(job)

    @work(thread=True, group="printing", description="making a paper")
    def _work(self, job: Job) -> None:
        done = carry_out(job, self._places)
        self.is_busy = False
        self.post_message(self.Printed(job.aim, done))

    @work(thread=True, group="folder", description="opening a folder")
    def show_folder(self, folder: Path) -> None:
        """Open a folder on the desktop."""
        self.post_message(self.Opened(folder, open_folder(folder, os.environ)))
