from dataclasses import FrozenInstanceError

import pytest
from tests.report.papers import EVERY_BLOCK, WHOLE, paper

from burgeridee.report.document import Block, Lines, Paragraph


def test_papers_of_the_same_words_are_the_same() -> None:
    assert paper(Paragraph("a")) == paper(Paragraph("a"))
    assert paper(Paragraph("a")) != paper(Paragraph("a", is_soft=True))
    assert Lines() == Lines(1, ())


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=lambda block: type(block).__name__)
def test_nothing_on_paper_is_changed_in_place(block: Block) -> None:
    for part in (block, WHOLE):
        with pytest.raises(FrozenInstanceError):
            setattr(part, next(iter(vars(part))), "anders")
