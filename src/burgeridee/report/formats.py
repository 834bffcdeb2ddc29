"""The table of formats: what a paper can be made into. One more format is one more row."""

from collections.abc import Callable
from dataclasses import dataclass

from burgeridee.report import html, markdown, text
from burgeridee.report.document import Document
from burgeridee.report.length import printable


@dataclass(frozen=True)
class Format:
    """A format of paper. `name` is what the command line calls it, `label` what people do."""

    name: str
    label: str
    render: Callable[[Document], bytes]
    is_text: bool = False

    @property
    def suffix(self) -> str:
        """How the name of such a file ends."""
        return f".{self.name}"


def _pdf(document: Document) -> bytes:
    from burgeridee.report.pdf import render

    return render(printable(document))


def _odt(document: Document) -> bytes:
    from burgeridee.report.odt import render

    return render(printable(document))


def _docx(document: Document) -> bytes:
    from burgeridee.report.docx import render

    return render(printable(document))


def lost_signs(form: Format, document: Document) -> tuple[str, ...]:
    """The signs that this format cannot show, named for who made the paper."""
    if form.name != "pdf":
        return ()
    from burgeridee.report.signs import missing_signs

    return missing_signs(document)


FORMATS = (
    Format("pdf", "PDF", _pdf),
    Format("odt", "Tekst om aan te passen (ODT)", _odt),
    Format("docx", "Word (DOCX)", _docx),
    Format("html", "Webpagina (HTML)", html.render, is_text=True),
    Format("md", "Markdown", markdown.render, is_text=True),
    Format("txt", "Gewone tekst", text.render, is_text=True),
)


def format_named(name: str) -> Format | None:
    """The format with this name; `None` where there is none."""
    return next((one for one in FORMATS if one.name == name), None)
