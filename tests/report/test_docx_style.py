import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from burgeridee.report.docx_style import dress, line, number_of
from burgeridee.report.look import look


def test_styles_take_the_colour_of_the_house() -> None:
    paper = docx.Document()
    dress(paper, look("#1b6b4a"), "nl")
    for name in ("Title", "Heading 1", "Heading 2", "Tabelkop"):
        assert paper.styles[name].element.xpath("./w:rPr/w:color/@w:val") == ["1B6B4A"]
        assert not paper.styles[name].element.xpath("./w:rPr/w:color/@w:themeColor")


def test_the_page_is_a4() -> None:
    paper = docx.Document()
    dress(paper, look(""), "nl")
    page = paper.sections[0]
    assert page.page_width == pytest.approx(Mm(210), abs=Mm(0.1))
    assert page.page_height == pytest.approx(Mm(297), abs=Mm(0.1))


def test_lines_to_write_on_each_have_their_own_line() -> None:
    paper = docx.Document()
    dress(paper, look(""), "nl")
    edges = paper.styles["Schrijfregel"].element.xpath("./w:pPr/w:pBdr/*")
    assert {edge.tag for edge in edges} == {qn("w:between"), qn("w:bottom")}


def test_parts_of_word_are_what_word_calls_them() -> None:
    assert line("top", "#1b6b4a", 8).get(qn("w:color")) == "1b6b4a"
    assert number_of("PAGE").get(qn("w:instr")) == "PAGE"


def test_on_a3_the_letters_grow_with_the_page() -> None:
    small, large = docx.Document(), docx.Document()
    dress(small, look(""), "nl")
    dress(large, look("", "a3"), "nl")
    [before], [after] = (
        one.styles["Normal"].element.xpath("./w:rPr/w:sz/@w:val") for one in (small, large)
    )
    assert int(after) > int(before) * 1.35
