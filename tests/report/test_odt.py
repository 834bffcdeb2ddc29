from dataclasses import replace
from io import BytesIO

import odfdo
import pytest
from tests.conftest import NOON
from tests.report.papers import GOLDEN, HOSTILE, PAPERS, WHOLE, paper
from tests.report.unpacked import (
    LOGO,
    bare,
    days,
    names,
    odt_lines,
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
from burgeridee.report.odt import render


@pytest.mark.parametrize("name", PAPERS)
def test_styles_and_words_are_as_the_example_that_was_read(name: str) -> None:
    example = (GOLDEN / f"{name}.odt.txt").read_text("utf-8")
    assert "\n".join(odt_lines(render(PAPERS[name]()))) + "\n" == example


def test_the_same_document_gives_the_same_bytes() -> None:
    document = replace(WHOLE, house=House("Gemeente", "#1f6e5f", LOGO))
    assert render(document) == render(document)


def test_every_file_inside_is_of_the_day_of_the_document() -> None:
    content = render(WHOLE)
    assert names(content)[0] == "mimetype"
    assert days(content) == {NOON.timetuple()[:6]}


def test_the_list_of_files_names_what_is_there() -> None:
    content = render(replace(WHOLE, house=House("Gemeente", logo=LOGO)))
    told = odfdo.Document(BytesIO(content)).manifest.get_paths()
    there = set(names(content))
    assert {name for name in told if not str(name).endswith("/")} <= there
    assert "Pictures/logo.png" in there


def test_it_says_its_title_its_language_and_its_day() -> None:
    about = odfdo.Document(BytesIO(render(WHOLE))).meta
    assert about.title == "Een papier"
    assert about.language == "nl"
    assert about.creation_date == NOON.replace(tzinfo=None)
    assert about.initial_creator == "Gemeente Voorbeeld"


def test_the_spelling_is_checked_in_dutch() -> None:
    styles = odfdo.Document(BytesIO(render(WHOLE))).styles.serialize().decode()
    assert 'fo:language="nl"' in styles
    assert 'fo:country="NL"' in styles


def test_a_head_of_a_table_is_a_head() -> None:
    body = odfdo.Document(BytesIO(render(WHOLE))).body
    heads = body.get_elements("//table:table-header-rows//text:p")
    assert [head.inner_text for head in heads] == ["Wat", "Wie"]


def test_the_mark_and_the_foot_stand_on_each_page() -> None:
    document = replace(WHOLE, mark="<b>&", foot="$foot {x}")
    styles = odfdo.Document(BytesIO(render(document))).styles
    words = [one.inner_text for one in styles.get_elements("//style:master-page//text:p")]
    assert words[0] == "<b>&"
    assert words[1].startswith("$foot {x}")


@pytest.mark.parametrize("text", [*HOSTILE, "\x1b[31m\x00\ufffe", ""], ids=lambda text: text[:12])
def test_hostile_text_comes_out_as_it_went_in(text: str) -> None:
    blocks = (Heading(f"k {text}"), Paragraph(text), Bullets((text,)), Field(f"n {text}", text))
    rest = (Table((f"h {text}",), ((text,),)), Lines(boxes=(text,)))
    house = House(text, text)
    content = render(paper(*blocks, *rest, mark=text, foot=text, house=house))
    if "\x1b" not in text and "🌻" not in text:
        assert bare("".join(odt_lines(content))).count(bare(text)) >= 8 * bool(text)


def test_a_logo_that_is_no_picture_is_told_in_a_sentence() -> None:
    with pytest.raises(ReportError, match="Het logo is geen plaatje"):
        render(paper(house=House("Gemeente", logo=b"hallo")))
