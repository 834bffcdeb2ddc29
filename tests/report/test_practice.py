"""Every paper made of a practice talk says so on each page."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.conftest import NOON
from tests.content.reading import case

from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report import pdf
from burgeridee.report.document import House, Paragraph
from burgeridee.report.formats import FORMATS, Format
from burgeridee.report.papers import PAPERS, Order, Paper, made
from burgeridee.report.worksheet import worksheet

REAL = case("hangplek-goed")
PRACTICE = Talk.resume(REAL.conversation, REAL.intake.with_(practice="hangplek"))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_each_page_of_each_paper_is_marked(paper: Paper) -> None:
    read = shared(PRACTICE, paper.reader)
    document = made(Order(paper), read, NOON, House(), "Sanne").document
    long = replace(document, blocks=(*document.blocks, *[Paragraph("Nog een regel.")] * 60))
    pages = PdfReader(BytesIO(pdf.render(long))).pages
    assert len(pages) > 1
    assert all("OEFENING" in page.extract_text() for page in pages)


@pytest.mark.parametrize("form", [f for f in FORMATS if f.is_text], ids=lambda form: form.name)
def test_a_paper_of_text_is_marked_and_a_real_one_is_not(form: Format) -> None:
    for talk, is_marked in ((PRACTICE, True), (REAL, False)):
        read = shared(talk, "residents")
        document = made(Order(PAPERS[0]), read, NOON, House(), "Sanne").document
        assert (b"OEFENING" in form.render(document)) is is_marked


def test_a_form_that_begins_with_a_practice_talk_is_marked() -> None:
    known = shared(PRACTICE, "residents")
    assert worksheet(PRACTICE.conversation, NOON, House(), shared=known).mark == "OEFENING"
