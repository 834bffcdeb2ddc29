"""A paper that nobody would print is refused in words, and before it takes minutes."""

import time
from io import BytesIO

import pytest
from odfdo import Document as Odt
from tests.report.papers import paper

from burgeridee.report.document import Bullets, Document, Field, Paragraph, ReportError, Table
from burgeridee.report.formats import FORMATS, Format
from burgeridee.report.length import LETTERS, LINES, printable

PAGED = [one for one in FORMATS if not one.is_text]
SLOW = 20.0
"""Seconds of the processor, on a slow machine."""
LONG = "Een   zin met ruimte.\n\n" * (LINES // 2 - 100)


def too_long() -> list[Document]:
    return [
        paper(Paragraph("a" * (LETTERS + 1))),
        paper(Field("Vraag", "\n" * LINES)),
        paper(Table(("a", "b"), (("x", "y"),) * LINES)),
        paper(Bullets(("een",) * (LINES + 1))),
    ]


@pytest.mark.parametrize("document", too_long())
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_what_has_more_than_a_hundred_pages_is_for_formats_without_pages(
    form: Format, document: Document
) -> None:
    if form.is_text:
        assert form.render(document)
    else:
        with pytest.raises(ReportError, match="Kies Markdown of gewone tekst"):
            form.render(document)


@pytest.mark.parametrize("form", PAGED, ids=lambda form: form.name)
def test_the_longest_paper_is_made_in_seconds(form: Format) -> None:
    document = paper(Field("Vraag", LONG))
    assert printable(document) is document
    start = time.process_time()
    assert form.render(document)
    assert time.process_time() - start < SLOW


def test_a_long_text_comes_whole_out_of_an_odt() -> None:
    [odt] = [one for one in PAGED if one.name == "odt"]
    some = LONG[: len(LONG) // 3]
    body = Odt(BytesIO(odt.render(paper(Field("Vraag", some), Paragraph(some))))).body
    told = [one.inner_text for one in body.paragraphs if "zin met" in one.inner_text]
    assert [text.endswith(some) for text in told] == [True, True]
