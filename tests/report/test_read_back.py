import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from tests.conftest import NOON
from tests.report.shelf import LONG, shelf
from tests.report.unpacked import bare, latin, lost, pdf_pages, pdf_root, pdf_tags, without_feet

from burgeridee.report.document import Bullets, Document, Heading, Table
from burgeridee.report.pdf import render
from burgeridee.report.texts import texts, tidied

AROUND = 4
"""The first texts of a document stand in its properties, and at the head and foot of a page."""
STAND_IN = r"\u25af *\(U\+[0-9A-F]+\)"
each = pytest.mark.parametrize("name", sorted(shelf().keys() - LONG))


@cache
def paper(name: str) -> Document:
    """A paper as it is read. Of a set the cover: its drawn sheets have tests of their own."""
    return replace(shelf()[name], enclosed=())


@cache
def printed(name: str) -> bytes:
    """A paper as PDF."""
    return render(paper(name))


def marks(name: str) -> list[str]:
    """The bookmarks of a paper, each with a dash more for each level."""
    return list(_marks(PdfReader(BytesIO(printed(name))).outline, "-"))


def _marks(found: Any, depth: str) -> Iterator[str]:
    for one in found:
        if isinstance(one, list):
            yield from _marks(one, f"{depth}-")
        else:
            yield f"{depth} {one.title}"


@each
def test_it_is_tagged_and_says_its_language_its_title_and_its_day(name: str) -> None:
    root, about = pdf_root(printed(name)), PdfReader(BytesIO(printed(name))).metadata
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert about is not None
    assert about.creation_date == NOON
    assert latin(re.sub(STAND_IN, "", about.title or "")) == latin(tidied(paper(name)).title)
    tags = Counter(pdf_tags(printed(name)))
    blocks = Counter(type(block) for block in tidied(paper(name)).blocks)
    assert tags["/Title"] == 1
    assert tags["/H1"] + tags["/H2"] + tags["/H3"] == blocks[Heading]
    assert tags["/Table"] == blocks[Table]
    assert tags["/TH"] >= tags["/Table"]
    assert tags["/L"] == blocks[Bullets]


@each
def test_it_says_that_it_keeps_to_both_standards(name: str) -> None:
    found = PdfReader(BytesIO(printed(name))).xmp_metadata
    assert found is not None
    said = found.stream.get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in said
    assert "<pdfaid:part>2</pdfaid:part>" in said
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in said


@each
def test_its_headings_are_its_bookmarks(name: str) -> None:
    headings = [b for b in tidied(paper(name)).blocks if isinstance(b, Heading)]
    assert marks(name) == [f"{'-' * one.level} {one.text}" for one in headings]


@each
def test_its_words_stand_in_the_order_of_the_document(name: str) -> None:
    document = tidied(paper(name))
    seen = re.sub(STAND_IN, "", without_feet(pdf_pages(printed(name)), document.foot))
    words = [document.title, *texts(document)[AROUND:]]
    assert lost((bare(latin(text)) for text in words), latin(seen)) == []
