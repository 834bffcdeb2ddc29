from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.conftest import NOON
from tests.report.papers import GOLDEN, HOSTILE, PAPERS, WHOLE, paper
from tests.report.unpacked import LOGO, bare, pdf_root, pdf_tags, pdf_text

from burgeridee.report.document import (
    Block,
    Bullets,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    ReportError,
    Table,
)
from burgeridee.report.pdf import render


def every_place(text: str) -> tuple[Block, ...]:
    return (
        Heading(text),
        Paragraph(text),
        Paragraph(text, is_soft=True),
        Bullets((text,)),
        Bullets((text,), is_numbered=True),
        Table((text,), ((text,),)),
        Field(text, text),
        Lines(boxes=(text,)),
    )


PLACES = 10


@pytest.mark.parametrize("name", PAPERS)
def test_the_words_stand_in_the_order_of_the_example_that_was_read(name: str) -> None:
    example = (GOLDEN / f"{name}.pdf.txt").read_text("utf-8")
    assert pdf_text(render(PAPERS[name]())) + "\n" == example


def test_the_same_document_gives_the_same_bytes() -> None:
    document = replace(WHOLE, house=House("Gemeente", "#1f6e5f", LOGO))
    assert render(document) == render(document)


def test_a_screen_reader_knows_language_title_and_every_block() -> None:
    content = render(WHOLE)
    root = pdf_root(content)
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert {"/Title", "/H1", "/H2", "/H3", "/P", "/L", "/Table", "/TH", "/TD"} <= set(
        pdf_tags(content)
    )


def test_it_says_that_it_keeps_to_both_standards() -> None:
    found = PdfReader(BytesIO(render(WHOLE))).xmp_metadata
    assert found is not None
    about = found.stream.get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert "<pdfaid:part>2</pdfaid:part>" in about
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in about
    assert "Een papier</rdf:li>" in about


def test_its_day_is_that_of_the_document() -> None:
    about = PdfReader(BytesIO(render(WHOLE))).metadata
    assert about is not None
    assert about.title == "Een papier"
    assert about.author == "Gemeente Voorbeeld"
    assert about.creation_date == NOON
    assert about.modification_date == NOON


def test_headings_are_bookmarks() -> None:
    first, inside = PdfReader(BytesIO(render(WHOLE))).outline
    assert not isinstance(first, list)
    assert first.title == "Eerste kop"
    assert isinstance(inside, list)


def test_a_page_has_its_mark_its_foot_and_its_number() -> None:
    content = render(paper(Lines(60), mark="OEFENING", foot="Onderaan"))
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    assert len(pages) > 1
    for number, words in enumerate(pages, 1):
        assert "OEFENING" in words
        assert "Onderaan" in words
        assert f"{number} van {len(pages)}" in words


@pytest.mark.parametrize(
    "text",
    [text for text in HOSTILE if text.isascii() and len(text) < 1000],
    ids=lambda text: text.strip()[:12],
)
def test_hostile_text_comes_out_as_it_went_in(text: str) -> None:
    content = render(paper(*every_place(text), foot="-"))
    assert bare(pdf_text(content)).count(bare(text)) == PLACES


@pytest.mark.parametrize(
    "text", ["مرحبا بالعالم", "שלום עולם 12", "\x1b[31mrood\x00", "\ufeff", ""]
)
def test_no_script_and_no_control_sign_stops_the_press(text: str) -> None:
    assert render(paper(*every_place(text), mark=text, foot=text, house=House(text, text)))


def test_hebrew_is_not_lost() -> None:
    assert set("שלום") <= set(pdf_text(render(paper(Paragraph("שלום")))))


def test_a_sign_that_no_font_has_is_written_as_its_number() -> None:
    words = pdf_text(render(paper(Paragraph("Fijn 😀 zo"), Heading("1\ufe0f\u20e3"))))
    assert "Fijn ▯ (U+1F600) zo" in words
    assert "1▯ (U+20E3)" in words


def test_a_word_without_end_breaks_over_lines_and_pages() -> None:
    words = "w" * 5_000
    pages = PdfReader(BytesIO(render(paper(Paragraph(words))))).pages
    lines = [line for page in pages for line in page.extract_text().splitlines() if "ww" in line]
    assert "".join(lines) == words
    assert max(map(len, lines)) < 100
    assert len(pages) > 1


def test_a_word_without_end_stays_in_its_column() -> None:
    table = Table(("Wat", "q" * 2_000), (("w" * 2_000, "x"), ("y", "z")))
    words = pdf_text(render(paper(table)))
    assert words.count("w") == words.count("q") == 2_000
    assert max(map(len, words.splitlines())) < 100


def test_a_row_of_a_table_stays_on_one_page() -> None:
    rows = tuple((f"begin{at} " + "woord " * 60 + f"eind{at}", "x") for at in range(30))
    for page in PdfReader(BytesIO(render(paper(Table(("Wat", "Wie"), rows))))).pages:
        words = page.extract_text()
        starts = [at for at in range(30) if f"begin{at} " in words]
        assert starts == [at for at in range(30) if f"eind{at}" in words.split()]
        assert "Wat" in words


def test_levels_go_down_one_at_a_time() -> None:
    tags = pdf_tags(render(paper(Heading("diep", 3), Heading("dieper", 3), Heading("terug"))))
    assert [tag for tag in tags if tag.startswith("/H")] == ["/H1", "/H2", "/H1"]


def test_a_logo_has_words_for_who_cannot_see_it() -> None:
    content = render(paper(house=House("Gemeente Voorbeeld", logo=LOGO)))
    assert "/Figure" in pdf_tags(content)
    assert "Logo van Gemeente Voorbeeld".encode("utf-16-be") in content or b"Logo van" in content


def test_a_logo_that_is_no_picture_is_told_in_a_sentence() -> None:
    with pytest.raises(ReportError, match="Het logo is geen plaatje"):
        render(paper(house=House("Gemeente", logo=b"hallo")))


def test_an_empty_document_is_a_page_with_its_title() -> None:
    assert "Zonder titel" in pdf_text(render(replace(paper(), title="  ")))
