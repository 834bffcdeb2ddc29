import pytest
from tests.report.papers import EVERY_BLOCK, WHOLE, markdown_tokens, paper

from burgeridee.report.document import Bullets, Field, Paragraph
from burgeridee.report.markdown import render


def made(*blocks: Paragraph | Field | Bullets) -> str:
    """What comes after the title."""
    return render(paper(*blocks)).decode().removeprefix("# Een papier\n\n").rstrip("\n")


def test_our_own_blocks_are_understood_as_what_they_are() -> None:
    found = [token.type for token in markdown_tokens(render(paper(*EVERY_BLOCK)))]
    assert found.count("heading_open") == 4
    assert found.count("table_open") == 1
    assert found.count("ordered_list_open") == 1
    assert found.count("bullet_list_open") == 3
    assert b"**OEFENING**" in render(WHOLE)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*vet*", r"\*vet\*"),
        ("1. een", r"1\. een"),
        ("11 maart", "11 maart"),
        ("- streep", r"\- streep"),
        ("half - half", "half - half"),
        ("a\nb", "a\\\nb"),
        ("a\n\nb", "a\n\nb"),
        ("    code", "code"),
        ("http://x.nl", r"http\://x.nl"),
        ("www.x.nl", r"www\.x.nl"),
        ("Klopt dat: ja.", "Klopt dat: ja."),
    ],
)
def test_a_text_is_escaped_where_it_must_be_and_stays_readable(text: str, written: str) -> None:
    assert made(Paragraph(text)) == written


def test_more_lines_stay_inside_their_point() -> None:
    assert made(Bullets(("a\nb",))) == "- a\\\n  b"
    assert made(Bullets(("a\n\nb",), is_numbered=True)) == "1. a\n   \n   b"


def test_fields_that_follow_each_other_are_one_list() -> None:
    assert made(Field("A", "1"), Field("B?", "2")) == "- **A:** 1\n- **B?** 2"
