import re

from tests.report.papers import HOSTILE, paper

from burgeridee.report.document import House
from burgeridee.report.html_style import style


def test_no_word_of_ours_is_left_unfilled() -> None:
    sheet = style(paper(house=House("X", "#1f6e5f")))
    assert re.findall(r"\b(?:INK|SOFT|RULE|TINT|ACCENT|HEADING|FACE|FOOT|MARK)\b", sheet) == []
    assert "#1f6e5f" in sheet


def test_a_foot_can_never_end_its_own_string() -> None:
    for text in HOSTILE:
        sheet = style(paper(foot=text, mark=text))
        [foot] = re.findall(r"@bottom-left \{ content: (.*?);", sheet)
        assert re.fullmatch(r'"(\\[0-9a-f]{6})*"', foot)
        assert sheet.count("{") == sheet.count("}") == style(paper()).count("{")


def test_a_colour_that_is_none_is_not_written() -> None:
    assert "url(" not in style(paper(house=House("X", "red; } body { background: url(x)")))
