from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from tests.report.papers import EVERY_BLOCK, WHOLE, paper

from burgeridee.report.document import (
    Block,
    Drawing,
    Field,
    Lines,
    Paragraph,
    Place,
    Shape,
    Table,
    in_lines,
)


def test_papers_of_the_same_words_are_the_same() -> None:
    assert paper(Paragraph("a")) == paper(Paragraph("a"))
    assert paper(Paragraph("a")) != paper(Paragraph("a", is_soft=True))
    assert Lines() == Lines(1, ())


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=lambda block: type(block).__name__)
def test_nothing_on_paper_is_changed_in_place(block: Block) -> None:
    for part in (block, WHOLE):
        with pytest.raises(FrozenInstanceError):
            setattr(part, next(iter(vars(part))), "anders")


def drawing(shape: Shape, *places: Place, **more: Any) -> tuple[Block, ...]:
    return tuple(in_lines(Drawing(shape, places, **more)))


def test_a_drawing_without_a_press_is_its_places_with_lines_to_write_on() -> None:
    known, hinted = Place("Klaar", text="al gedaan"), Place("Ring", "wie hier staat")
    assert drawing("rings", known, hinted, Place(), rows=6, sides=("Boven",)) == (
        Paragraph("Boven", is_soft=True),
        Field("Klaar", "al gedaan"),
        Paragraph("Ring: wie hier staat"),
        Lines(3),
        Lines(3),
    )


def test_a_line_without_a_press_is_a_table_between_its_ends() -> None:
    cards = (
        Place("", "Stap", "bellen", (Field("Wie", "buren"), Field("Wanneer", ""))),
        Place("", "Stap", "", (Field("Wie", ""), Field("Wanneer", ""))),
    )
    ends = (Place("Vandaag"), Place("De droom", "hoe?", "een tuin"))
    assert drawing("line", *cards, ends=ends) == (
        Paragraph("Vandaag"),
        Lines(1),
        Table(("Stap", "Wie", "Wanneer"), (("bellen", "buren", ""), ("", "", ""))),
        Field("De droom", "een tuin"),
    )
