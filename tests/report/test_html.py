import re
from base64 import b64encode
from hashlib import sha256

import pytest
from tests.report.papers import EVERY_BLOCK, HOSTILE, WHOLE, page, paper

from burgeridee.report.document import Field, House, Paragraph, Table
from burgeridee.report.html import render

VOID = {"meta", "br", "img"}


def well_formed(content: bytes) -> bool:
    """Whether every tag that opens is closed in its turn."""
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)([a-z0-9]+)[^<>]*>", content.decode()):
        if closing:
            if not open_tags or open_tags.pop() != tag:
                return False
        elif tag not in VOID:
            open_tags.append(tag)
    return not open_tags


def test_the_page_has_its_landmarks_and_one_title() -> None:
    content = render(WHOLE)
    tags = page(content).tags
    assert [tags.count(tag) for tag in ("html", "header", "main", "footer", "h1", "title")] == [
        1
    ] * 6
    assert content.startswith(b'<!DOCTYPE html>\n<html lang="nl">')
    assert well_formed(content)


def test_nothing_is_run_and_nothing_comes_from_elsewhere() -> None:
    content = render(paper(*(Paragraph(text) for text in HOSTILE))).decode()
    tags = set(page(content.encode()).tags)
    assert tags.isdisjoint({"script", "link", "iframe", "object", "a", "form"})
    assert "src=" not in content
    assert "style=" not in content.replace('<meta name="style', "")
    assert well_formed(content.encode())


def test_the_policy_allows_our_own_sheet_only() -> None:
    content = render(WHOLE).decode()
    [sheet] = re.findall(r"<style>(.*?)</style>", content, re.DOTALL)
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    assert f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'" in content


def test_levels_go_down_one_at_a_time() -> None:
    tags = [tag for tag in page(render(paper(*EVERY_BLOCK))).tags if re.fullmatch("h[1-6]", tag)]
    assert tags == ["h1", "h2", "h3", "h4"]


def test_a_table_has_a_head_of_columns() -> None:
    content = render(paper(Table(("Wat",), (("koffie",),)))).decode()
    assert '<th scope="col" dir="auto">Wat</th>' in content
    assert '<table class="blank">' in render(paper(Table(("Wat",), (("",),)))).decode()


def test_fields_are_a_list_of_names_and_texts() -> None:
    blocks = (Field("A?", "1"), Field("B?", "2"), Field("C", "3"), Paragraph("x"), Field("D", "4"))
    content = render(paper(*blocks)).decode()
    assert re.findall('<dl class="([a-z]+)">', content) == ["asked", "named", "named"]
    assert content.count("<dt") == content.count("<dd") == 4


@pytest.mark.parametrize(
    ("logo", "kind"), [(b"\x89PNG\r\n", "png"), (b"<svg onload='x'/>", "svg+xml")]
)
def test_a_logo_is_a_picture_inside_the_page(logo: bytes, kind: str) -> None:
    content = render(paper(house=House('Gemeente "X"', logo=logo))).decode()
    picture = b64encode(logo).decode()
    assert f'<img src="data:image/{kind};base64,{picture}" alt="Gemeente &quot;X&quot;">' in content


def test_signs_that_are_no_characters_are_replaced() -> None:
    content = render(paper(Paragraph("a\ufdd0b\U0001fffec"))).decode()
    assert "a\ufffdb\ufffdc" in content
