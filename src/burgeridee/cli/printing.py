"""What every command about paper does alike: the house style, the format, the file."""

import sys
from pathlib import Path

from burgeridee.cli.saying import DONE, fault
from burgeridee.files.disk import write_whole
from burgeridee.files.house_style import house_style
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.report.document import Document, House, ReportError
from burgeridee.report.formats import FORMATS, Format, format_named
from burgeridee.report.house import house_of

PDF = FORMATS[0]


def house_in(places: Places, settings: Settings) -> House:
    """The house style; what of it cannot be used is said, and the paper is made."""
    house, said = house_of(house_style(places, settings))
    for sentence in (*settings.warnings, *said):
        print(f"burgeridee: {sentence}", file=sys.stderr)
    return house


def format_of(out: Path | None) -> Format | None:
    """The format that the name of a file asks for; PDF without a file, `None` for no format."""
    return format_named(out.suffix.lower().removeprefix(".")) if out else PDF


def no_format(path: Path) -> str:
    """What to say of a name that ends in no format of ours."""
    ends = ", ".join(one.suffix for one in FORMATS)
    return f"{path.name} is geen soort bestand dat ik kan maken. De naam eindigt op: {ends}."


def write_paper(document: Document, form: Format, out: Path | None) -> int:
    """Write a paper; without a file it goes to the screen."""
    try:
        content = form.render(document)
    except ReportError as error:
        return fault(str(error))
    if out is None:
        sys.stdout.buffer.write(content)
    else:
        write_whole(out, content)
    return DONE
