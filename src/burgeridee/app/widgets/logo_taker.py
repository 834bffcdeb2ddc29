"""Trying a logo beside the screen, which keeps answering, and copying it into the data folder."""

from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.widget import Widget

from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import take_logo
from burgeridee.files.places import Places
from burgeridee.report.document import ReportError


def taken(places: Places, typed: str) -> tuple[str, str]:
    """The name that a logo got in the data folder, or why it is refused."""
    from burgeridee.report.logo import picture  # it brings the press along, which is heavy

    try:
        return take_logo(places, typed, picture), ""
    except (DiskError, ReportError) as error:
        return "", str(error)


class LogoTaker(Widget):
    """Takes one logo at a time: a newer one goes before an older one. It shows nothing."""

    DEFAULT_CSS = "LogoTaker { display: none; }"

    @dataclass
    class Taken(Message):
        """A logo was tried: it has a name in the data folder, or it is refused."""

        typed: str
        name: str
        refused: str

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._places = places

    @work(thread=True, exclusive=True, group="logo", description="trying a logo")
    def take(self, typed: str) -> None:
        """Begin to try a logo."""
        name, refused = taken(self._places, typed)
        self.post_message(self.Taken(typed, name, refused))
