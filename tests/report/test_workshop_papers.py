"""The papers of a workshop: to tick, to fold, to cut, to hang up. Private things stay off paper."""

from collections.abc import Iterator

import pytest
from tests.conftest import NOON
from tests.content.reading import first_conversation, shipped
from tests.core.making import KLEIN
from tests.report.unpacked import pdf_pages

from burgeridee.core.conversation import Card
from burgeridee.report.document import Document, Heading, House, Lines
from burgeridee.report.pdf import render
from burgeridee.report.texts import texts
from burgeridee.report.workshop_papers import (
    OWN_CARD,
    card_sheet,
    checklist_paper,
    debrief_form,
    pocket_checklist,
    wall_sheet,
)

FIRST = first_conversation()
CARDS = shipped().cards
HOUSE = House("Zonnedael")
POINTS = [item.text for item in FIRST.items if not item.private]
PRIVATE = [item.text for item in FIRST.items if item.private]


def parts(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Heading) and b.starts_part]


def boxes(document: Document) -> list[str]:
    return [box for b in document.blocks if isinstance(b, Lines) for box in b.boxes]


def papers() -> Iterator[Document]:
    yield checklist_paper(FIRST, NOON, HOUSE)
    yield pocket_checklist(FIRST, CARDS, NOON, HOUSE)
    yield card_sheet(CARDS, FIRST, NOON, HOUSE)
    yield wall_sheet(FIRST, NOON, HOUSE)
    yield debrief_form(FIRST, NOON, HOUSE)


def test_both_checklists_hold_each_point_once_and_nothing_private() -> None:
    assert PRIVATE
    for made in (checklist_paper(FIRST, NOON, HOUSE), pocket_checklist(FIRST, CARDS, NOON, HOUSE)):
        assert boxes(made) == POINTS
        assert not set(PRIVATE) & set(texts(made))


def test_the_pocket_has_a_front_and_a_page_for_each_moment() -> None:
    assert parts(pocket_checklist(FIRST, CARDS, NOON, HOUSE)) == [
        "Zakchecklist",
        "Voor het gesprek",
        "Tijdens het gesprek",
        "Na het gesprek",
    ]


@pytest.mark.parametrize(("count", "own"), [(0, 8), (1, 7), (8, 0), (10, 6)])
def test_the_cards_fill_whole_sheets(count: int, own: int) -> None:
    some = [Card(id=f"k{at}", title=f"Kaart {at}", text="Luister.") for at in range(count)]
    found = parts(card_sheet(some, FIRST, NOON, HOUSE))
    assert found == [*(card.title for card in some), *[OWN_CARD] * own]


def test_the_wall_has_every_phase_and_every_question_that_is_not_private() -> None:
    made = wall_sheet(FIRST, NOON, HOUSE)
    assert made.size == "a3"
    assert parts(made) == [f"{at}. {one.title}" for at, one in enumerate(FIRST.phases, 1)]
    said = "\n".join(texts(made))
    for question in FIRST.questions:
        assert (f"{FIRST.numbers[question.id]} {question.ask}" in said) is not question.private


def test_the_debrief_by_hand_asks_for_the_role_where_the_model_knows_one() -> None:
    roles = [FIRST.advice.texts[role].label for role in FIRST.advice.roles] if FIRST.advice else []
    assert boxes(debrief_form(FIRST, NOON, HOUSE))[: len(roles)] == roles
    assert KLEIN.advice is None
    assert boxes(debrief_form(KLEIN, NOON, HOUSE)) == [
        phase.short_title or phase.title for phase in KLEIN.phases
    ]


def test_each_paper_is_as_many_pages_as_it_was_drawn_for() -> None:
    assert [len(pdf_pages(render(made))) for made in papers()] == [1, 1, 2, 1, 1]


def test_each_point_and_question_stands_in_the_print() -> None:
    printed = " ".join(" ".join(pdf_pages(render(made))) for made in papers())
    words = " ".join(printed.split())
    for text in (*POINTS, *(card.text for card in CARDS)):
        assert text in words
