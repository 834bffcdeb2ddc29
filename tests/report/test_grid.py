"""Parts beside each other on a sheet, in print: halves, cells, a folded sheet. No word is lost."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.conftest import NOON
from tests.report.unpacked import pdf_pages, pdf_tags

from burgeridee.report.document import HALVES, Block, Document, Grid, Heading, Lines, Paragraph
from burgeridee.report.formats import FORMATS, Format
from burgeridee.report.pdf import render

EIGHT, FOLDED, WALL = Grid(2, 4), Grid(2, 2, is_folded=True), Grid(4, 2)
GRIDS = (HALVES, EIGHT, FOLDED, WALL)


def parts(count: int, words: str = "Luister.") -> tuple[Block, ...]:
    made: list[Block] = []
    for at in range(1, count + 1):
        made += [Heading(f"Deel {at}", starts_part=True), Paragraph(f"{words} {at}.")]
    return tuple(made)


def paper(grid: Grid, *blocks: Block) -> Document:
    return Document("Kaarten", blocks, NOON, foot="Voetregel", grid=grid)


def sizes(content: bytes) -> list[tuple[int, int]]:
    """The width and height of each page in millimetres."""
    pages = PdfReader(BytesIO(content)).pages
    return [
        (round(float(page.mediabox.width) * 0.3528), round(float(page.mediabox.height) * 0.3528))
        for page in pages
    ]


@pytest.mark.parametrize(
    ("grid", "count", "size", "pages"),
    [
        (HALVES, 2, (297, 210), 1),
        (HALVES, 3, (297, 210), 2),
        (EIGHT, 8, (210, 297), 1),
        (EIGHT, 9, (210, 297), 2),
        (FOLDED, 4, (210, 297), 1),
        (WALL, 8, (297, 210), 1),
    ],
)
def test_so_many_parts_lie_on_a_sheet(
    grid: Grid, count: int, size: tuple[int, int], pages: int
) -> None:
    assert sizes(render(paper(grid, *parts(count)))) == [size] * pages


@pytest.mark.parametrize("grid", GRIDS, ids=repr)
def test_the_parts_are_read_in_their_own_order(grid: Grid) -> None:
    words = " ".join(" ".join(pdf_pages(render(paper(grid, *parts(4))))).split())
    places = [words.index(f"Deel {at}") for at in range(1, 5)]
    assert places == sorted(places)
    tags = [tag for tag in pdf_tags(render(paper(grid, *parts(2)))) if tag != "/Title"]
    assert tags == ["/Document", "/H1", "/P", "/H1", "/P"]


@pytest.mark.parametrize("grid", GRIDS, ids=repr)
@pytest.mark.parametrize("count", [30, 600, 6000])
def test_however_long_a_part_is_no_word_is_lost(grid: Grid, count: int) -> None:
    long = " ".join(f"woord{at}" for at in range(count))
    made = paper(grid, *parts(1, long), Heading("Deel 2", starts_part=True), Lines(1))
    words = "".join("".join(pdf_pages(render(made))).split())
    assert f"woord{count - 1}" in words
    assert "Deel2" in words


@pytest.mark.parametrize("grid", [EIGHT, FOLDED, WALL], ids=repr)
def test_what_fits_no_cell_becomes_a_paper_like_any_other(grid: Grid) -> None:
    long = "Een zin die nergens in past. " * 600
    pages = sizes(render(paper(grid, *parts(1, long))))
    assert len(pages) > 2
    assert set(pages) == {(210, 297)}


def test_one_half_runs_on_into_the_next_and_each_part_begins_a_half() -> None:
    long = paper(HALVES, *parts(1, "Een lange zin die over de helft heen loopt. " * 120))
    assert len(pdf_pages(render(long))) >= 1
    one, other = (pdf_pages(render(paper(HALVES, *parts(count)))) for count in (2, 4))
    assert (len(one), len(other)) == (1, 2)


def test_the_title_stands_above_what_begins_without_a_part() -> None:
    [titled] = pdf_pages(render(paper(HALVES, Paragraph("Dag buur"))))
    [bare] = pdf_pages(render(paper(HALVES, *parts(1))))
    assert "Kaarten" in titled
    assert "Kaarten" not in bare


def test_a_part_of_hostile_words_is_text() -> None:
    made = paper(EIGHT, Heading("#panic() *x*", starts_part=True), Paragraph("w" * 3000))
    assert "#panic() *x*" in pdf_pages(render(made))[0]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_format_without_sheets_says_the_same_under_each_other(form: Format) -> None:
    if form.name != "pdf":
        plain = Document("Kaarten", parts(3), NOON, foot="Voetregel")
        assert form.render(paper(EIGHT, *parts(3))) == form.render(plain)
