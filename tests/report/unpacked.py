"""Readers of the formats that are no plain text: what stands in them, as lines that can be kept."""

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import odfdo
import pytest
from docx.table import Table as Grid
from docx.text.paragraph import Paragraph as Line
from pypdf import PdfReader

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
with_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice Writer is not installed here")

LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
<rect width="20" height="10" fill="#1b6b4a"/></svg>"""


def bare(text: str) -> str:
    """A text without anything white: where a line breaks is the business of the page."""
    return "".join(text.split())


def pdf_text(content: bytes) -> str:
    """What stands in a PDF, in reading order."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def pdf_tags(content: bytes) -> list[str]:
    """The tags of a PDF, in reading order: what a reader of screens walks along."""
    return list(_tags(pdf_root(content)["/StructTreeRoot"]))


def pdf_root(content: bytes) -> Any:
    """What a PDF says about the whole of itself."""
    return PdfReader(BytesIO(content)).trailer["/Root"]


def _tags(node: Any) -> Iterator[str]:
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from _tags(node["/K"])


def odt_lines(content: bytes) -> list[str]:
    """Each paragraph of an ODT, after the name of its style."""
    body = odfdo.Document(BytesIO(content)).body
    found = body.get_elements("//text:h | //text:p")
    return [f"{one.get_attribute('text:style-name')}: {one.inner_text}" for one in found]


def docx_lines(content: bytes) -> list[str]:
    """Each paragraph of a DOCX, after the name of its style."""
    lines: list[str] = []
    for part in docx.Document(BytesIO(content)).iter_inner_content():
        if isinstance(part, Grid):
            cells = [cell for row in part.rows for cell in row.cells]
            lines += [_styled(one) for cell in cells for one in cell.paragraphs]
        else:
            lines.append(_styled(part))
    return lines


def _styled(line: Line) -> str:
    return f"{line.style.name if line.style else None}: {line.text}"


def names(content: bytes) -> list[str]:
    """The files inside a parcel, in order."""
    with ZipFile(BytesIO(content)) as parcel:
        return parcel.namelist()


def days(content: bytes) -> set[tuple[int, ...]]:
    """The days and times of the files inside a parcel."""
    with ZipFile(BytesIO(content)) as parcel:
        return {file.date_time for file in parcel.infolist()}


def through_office(content: bytes, suffix: str, folder: Path) -> bytes:
    """What LibreOffice makes of a file, as PDF."""
    source = folder / f"papier{suffix}"
    source.write_bytes(content)
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    ask = [str(OFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*ask, str(source)], check=True, capture_output=True, timeout=120)
    return source.with_suffix(".pdf").read_bytes()
