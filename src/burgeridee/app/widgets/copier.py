"""Copies of a paper: written to a file, put on the clipboard, their folder shown."""

import os
from dataclasses import dataclass
from pathlib import Path

from textual import on
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

from burgeridee.app.terminal import clipboard
from burgeridee.app.widgets.report_jobs import Job, Printer, folder_with_papers, said_of_text
from burgeridee.app.widgets.report_words import BUSY, NO_FOLDER, OPENED
from burgeridee.files.places import Places

NOTHING_WRITTEN = "Hier is nog niets op papier. Met k maak je een kopie."


def handed_over(app: App[object], printed: Printer.Printed) -> str:
    """What to say of what was printed; a text goes on the clipboard, where that takes it."""
    done = printed.done
    if printed.aim != "text" or done.path is None:
        return done.said
    is_sent = clipboard.takes(done.text, os.environ)
    if is_sent:
        app.copy_to_clipboard(done.text)
    return said_of_text(done.path, is_sent=is_sent)


class Copier(Widget):
    """Makes copies beside the screen, and tells in a sentence how that went. It shows nothing."""

    DEFAULT_CSS = "Copier { display: none; }"

    @dataclass
    class Told(Message):
        """What there is to say of it."""

        said: str
        is_wrong: bool = False

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._places = places
        self._written: Path | None = None

    def compose(self) -> ComposeResult:
        """What does the work."""
        yield Printer(self._places)

    def make(self, job: Job) -> None:
        """Begin with a copy, or with a text for the clipboard; one at a time."""
        printer = self.query_one(Printer)
        if not printer.is_busy:
            self.post_message(self.Told(BUSY))
            printer.print(job)

    def show_folder(self, intake: str) -> None:
        """Show the folder with what was written last, or else with any paper of this intake."""
        folder = self._written or folder_with_papers(self._places, intake)
        if folder is None:
            self.post_message(self.Told(NOTHING_WRITTEN))
        else:
            self.query_one(Printer).show_folder(folder)

    @on(Printer.Printed)
    def _tell_printed(self, event: Printer.Printed) -> None:
        event.stop()
        done = event.done
        self._written = done.path.parent if done.path else self._written
        self.post_message(self.Told(handed_over(self.app, event), done.is_wrong))

    @on(Printer.Opened)
    def _tell_opened(self, event: Printer.Opened) -> None:
        event.stop()
        self.post_message(self.Told((OPENED if event.is_open else NO_FOLDER).format(event.folder)))
