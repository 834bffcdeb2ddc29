"""The set for a workshop: every case, names that sort, a cover that tells of each paper."""

from dataclasses import replace

from tests.conftest import NOON
from tests.content.reading import practice_cases, shipped
from tests.report.unpacked import pdf_pages

from burgeridee.report.document import HALVES, Heading, House, Table
from burgeridee.report.handouts import COVER, Handout, Stock, handouts
from burgeridee.report.outline import PRACTICE
from burgeridee.report.pdf import render
from burgeridee.report.texts import texts

CASES = tuple(practice_cases().cases.values())
STOCK = Stock(CASES, shipped().first_talks, shipped().cards)


def made(stock: Stock = STOCK) -> dict[str, Handout]:
    return {paper.name: paper for paper in handouts(stock, NOON, House())}


def test_the_names_sort_in_the_order_of_use() -> None:
    names = list(made())
    assert names == sorted(names)
    assert names[0] == COVER
    assert [name[3:] for name in names] == [
        "lees-eerst",
        "kaarten-bewoner",
        "kaarten-trainer",
        "gespreksformulier",
        "gesprek-aan-de-muur",
        "gesprekskaarten",
        "nabespreking",
        "checklist",
        "zakchecklist",
    ]


def test_the_cover_tells_of_each_paper_how_often_and_how() -> None:
    papers = made()
    cover = papers.pop(COVER).document
    [table] = [block for block in cover.blocks if isinstance(block, Table)]
    assert [row[0][:2] for row in table.rows] == [name[:2] for name in papers]
    assert [row[1:] for row in table.rows] == [(one.copies, one.how) for one in papers.values()]
    for row, paper in zip(table.rows, papers.values(), strict=True):
        assert paper.document.title in row[0]
    assert len(pdf_pages(render(cover))) == 1


def test_each_case_is_one_sheet_for_the_player_and_one_for_the_trainer() -> None:
    for name in ("01-kaarten-bewoner", "02-kaarten-trainer"):
        document = made()[name].document
        assert (document.grid, document.mark) == (HALVES, PRACTICE)
        pages = pdf_pages(render(document))
        assert len(pages) == len(CASES)
        for page, case in zip(pages, CASES, strict=True):
            assert case.title in " ".join(page.split())


def test_the_player_never_reads_the_trap_and_the_trainer_does() -> None:
    player, trainer = (
        " ".join(texts(made()[name].document))
        for name in ("01-kaarten-bewoner", "02-kaarten-trainer")
    )
    for case in CASES:
        assert case.trap not in player
        assert case.trap in trainer
        assert all(fact.text in player and fact.text in trainer for fact in case.facts)


def test_headings_on_joined_cards_go_a_level_down() -> None:
    blocks = made()["01-kaarten-bewoner"].document.blocks
    titles = [b.text for b in blocks if isinstance(b, Heading) and b.level == 1]
    assert titles == [case.title for case in CASES]


def test_a_house_without_cases_still_has_the_other_papers() -> None:
    names = list(made(Stock((), shipped().first_talks, ())))
    assert names[:2] == [COVER, "01-gespreksformulier"]


def test_two_models_each_have_their_own_papers() -> None:
    first = STOCK.models["eerste-gesprek"]
    other = first.model_copy(update={"id": "ander", "title": "Ander gesprek"})
    case = CASES[0].model_copy(update={"conversation": "ander"})
    stock = replace(STOCK, cases=(*CASES[:1], case), models={**STOCK.models, "ander": other})
    names = list(made(stock))
    assert "03-gespreksformulier-eerste-gesprek" in names
    assert "09-gespreksformulier-ander" in names
    assert names == sorted(names)
