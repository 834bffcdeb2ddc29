"""Making one paper of practice beside the screen, which keeps answering."""

from dataclasses import dataclass, replace

from textual import work
from textual.message import Message
from textual.widget import Widget

from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.places import Places
from burgeridee.report.document import Document, ReportError
from burgeridee.report.formats import format_named
from burgeridee.report.house import house_of

PDF = "pdf"


@dataclass(frozen=True)
class Sheet:
    """A paper to print, in which folder of the copies it goes, and what its file is called."""

    document: Document
    folder: str
    name: str


def pressed(sheet: Sheet, places: Places, style: HouseStyle) -> tuple[str, bool]:
    """What there is to say once it was printed, and whether that went well."""
    form = format_named(PDF)
    if form is None:
        raise LookupError(PDF)
    try:
        house, said = house_of(style)
        content = form.render(replace(sheet.document, house=house))
        path = write_copy(places, sheet.folder, sheet.name, form.suffix, content)
    except (DiskError, ReportError) as error:
        return str(error), False
    return "\n".join((f"Het papier staat in {path}", *said)), True


class PaperPress(Widget):
    """Prints one paper at a time. It shows nothing."""

    DEFAULT_CSS = "PaperPress { display: none; }"

    @dataclass
    class Pressed(Message):
        """A paper was made, or could not be."""

        said: str
        is_well: bool

    def __init__(self, places: Places, style: HouseStyle) -> None:
        super().__init__()
        self._places = places
        self._style = style

    @work(thread=True, exclusive=True, group="pressing", description="making a paper")
    def press(self, sheet: Sheet) -> None:
        """Begin to print."""
        said, is_well = pressed(sheet, self._places, self._style)
        self.post_message(self.Pressed(said, is_well))
