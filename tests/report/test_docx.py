from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from tests.conftest import NOON
from tests.report.papers import GOLDEN, HOSTILE, PAPERS, WHOLE, paper
from tests.report.unpacked import (
    LOGO,
    bare,
    days,
    docx_lines,
    names,
)

from burgeridee.report.document import (
    Bullets,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    ReportError,
    Table,
)
from burgeridee.report.docx import render


@pytest.mark.parametrize("name", PAPERS)
def test_styles_and_words_are_as_the_example_that_was_read(name: str) -> None:
    example = (GOLDEN / f"{name}.docx.txt").read_text("utf-8")
    assert "\n".join(docx_lines(render(PAPERS[name]()))) + "\n" == example


def test_the_same_document_gives_the_same_bytes() -> None:
    document = replace(WHOLE, house=House("Gemeente", "#1f6e5f", LOGO))
    assert render(document) == render(document)


def test_every_file_inside_is_of_the_day_of_the_document() -> None:
    content = render(WHOLE)
    assert names(content)[0] == "[Content_Types].xml"
    assert days(content) == {NOON.timetuple()[:6]}


def test_it_says_its_title_its_language_and_its_day() -> None:
    about = docx.Document(BytesIO(render(WHOLE))).core_properties
    assert about.title == "Een papier"
    assert about.language == "nl"
    assert about.author == "Gemeente Voorbeeld"
    assert about.created == NOON
    assert about.modified == NOON


def test_nothing_of_the_empty_document_shows_through() -> None:
    content = render(WHOLE)
    assert not [name for name in names(content) if "thumbnail" in name]
    assert "python" not in docx.Document(BytesIO(content)).core_properties.comments


def test_the_spelling_is_checked_in_dutch() -> None:
    styles = docx.Document(BytesIO(render(WHOLE))).styles.element
    [language] = styles.xpath("./w:docDefaults//w:lang")
    assert language.get(qn("w:val")) == "nl-NL"


def test_a_head_of_a_table_is_a_head_and_no_row_splits() -> None:
    body = docx.Document(BytesIO(render(WHOLE))).element.body
    assert len(body.xpath("//w:tr")) == 3
    assert len(body.xpath("//w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert len(body.xpath("//w:trPr/w:cantSplit")) == 3


def test_each_numbered_list_counts_from_one() -> None:
    content = render(paper(*[Bullets(("a", "b"), is_numbered=True)] * 2))
    used = docx.Document(BytesIO(content)).element.body.xpath("//w:numId/@w:val")
    assert len(used) == 4
    assert len(set(used)) == 2


def test_the_mark_and_the_foot_stand_on_each_page() -> None:
    [page] = docx.Document(BytesIO(render(WHOLE))).sections
    assert page.header.paragraphs[0].text == "OEFENING"
    assert page.footer.paragraphs[0].text.startswith("Onderaan\t")
    fields = page.footer.paragraphs[0].paragraph_format.element.xpath("./w:fldSimple/@w:instr")
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("text", [*HOSTILE, "\x1b[31m\x00\ufffe", ""], ids=lambda text: text[:12])
def test_hostile_text_comes_out_as_it_went_in(text: str) -> None:
    blocks = (Heading(f"k {text}"), Paragraph(text), Bullets((text,)), Field(f"n {text}", text))
    rest = (Table((f"h {text}",), ((text,),)), Lines(boxes=(text,)))
    house = House(text, text)
    content = render(paper(*blocks, *rest, mark=text, foot=text, house=house))
    if "\x1b" not in text:
        assert bare("".join(docx_lines(content))).count(bare(text)) >= 8 * bool(text)


def test_a_logo_has_words_for_who_cannot_see_it() -> None:
    content = render(paper(house=House("Gemeente Voorbeeld", logo=LOGO)))
    body = docx.Document(BytesIO(content)).element.body
    assert body.xpath("//wp:docPr/@descr") == ["Logo van Gemeente Voorbeeld"]


def test_a_logo_that_is_no_picture_is_told_in_a_sentence() -> None:
    with pytest.raises(ReportError, match="Het logo is geen plaatje"):
        render(paper(house=House("Gemeente", logo=b"hallo")))
