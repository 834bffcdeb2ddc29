import pytest
from tests.app.staging import HOSTILE, text_of
from tests.conftest import NOON
from textual.app import App, ComposeResult
from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions

from burgeridee.app.widgets.paper import Columns, PaperPage, marked, paper
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    Table,
)

AGREED = Table(("Wat", "Wie"), (("koffie zetten", "De bewoners"), (HOSTILE, "")))
BLOCKS: tuple[Block, ...] = (
    Paragraph("Bedankt."),
    Heading("Wie doet wat"),
    AGREED,
    Paragraph("Dit heb ik toegezegd:"),
    Bullets((HOSTILE, "bellen")),
    Bullets(("eerst", "dan"), is_numbered=True),
    Field("Waarom?", "Daarom."),
    Field("Wie", HOSTILE),
    Lines(boxes=("ja", "nee")),
    Lines(2),
    Paragraph("Beste [naam],"),
)


def document(*blocks: Block, title: str = "Verslag") -> Document:
    return Document(title, blocks, NOON, mark="OEFENING", foot="code", house=House("Zwolle"))


def drawn(width: int, *blocks: Block) -> list[str]:
    """The lines of a paper at a width."""
    shown = paper(document(*blocks))
    strips = shown.render_strips(width, None, Style(), RenderOptions(lambda *_: Style(), {}))
    assert len(strips) == shown.get_height({}, width)
    return [line_of(strip) for strip in strips]


def line_of(strip: Strip) -> str:
    return strip.text.rstrip()


def test_every_word_of_the_paper_is_there_in_its_order() -> None:
    text = text_of(paper(document(*BLOCKS)))
    expected = ["Zwolle", "OEFENING", "Verslag", "Bedankt.", "Wie doet wat", "koffie zetten"]
    expected += [HOSTILE, "toegezegd:", f"• {HOSTILE}", "1. eerst", "Waarom? Daarom."]
    expected += [f"Wie: {HOSTILE}", "☐ ja", "Beste [naam],", "code"]
    places = [text.index(word) for word in expected]
    assert places == sorted(places)


def test_a_heading_stands_on_what_it_is_about() -> None:
    lines = drawn(60, Heading("Wie doet wat"), AGREED, Field("a", "1"), Field("b", "2"))
    at = lines.index("Wie doet wat")
    assert lines[at + 1].split() == ["Wat", "Wie"]
    assert lines[lines.index("a: 1") + 1] == "b: 2"


@pytest.mark.parametrize("width", [14, 20, 40, 76])
def test_a_table_loses_no_word_at_any_width(width: int) -> None:
    told = Table(("Wat", "Wie", "Wanneer"), (("koffie zetten", "De bewoners", "21 maart 2026"),))
    lines = drawn(width, told)
    assert all(Content(line).cell_length <= width for line in lines)
    words = " ".join(lines).split()
    for word in ("Wat", "Wie", "Wanneer", "koffie", "zetten", "De", "bewoners", "maart", "2026"):
        assert any(word in one for one in words)


def test_columns_are_as_wide_as_their_words() -> None:
    options = RenderOptions(lambda *_: Style(), {})
    strips = Columns(AGREED).render_strips(76, None, Style(), options)
    first = line_of(strips[1])
    assert first.index("De bewoners") == len(HOSTILE) + 2


def test_places_that_are_still_empty_stand_out_and_no_other_brackets() -> None:
    shown = marked(Content("Beste [naam], [reden] [naam]"), ("naam",))
    assert [shown.plain[span.start : span.end] for span in shown.spans] == ["[naam]", "[naam]"]


class Page(App[None]):
    def compose(self) -> ComposeResult:
        yield PaperPage()


async def test_another_paper_begins_at_its_top_and_the_same_one_stays() -> None:
    app = Page()
    async with app.run_test(size=(60, 12)) as pilot:
        page = app.query_one(PaperPage)
        long = tuple(Paragraph(f"regel {number}") for number in range(40))
        page.show(document(*long))
        await pilot.pause()
        page.scroll_to(y=20, animate=False)
        page.show(document(*long, Paragraph("nog een")))
        await pilot.pause()
        assert page.scroll_y == 20
        page.show(document(*long, title="Brief"))
        await pilot.pause()
        assert page.scroll_y == 0
