"""What is said of an answer that was taken over."""

import pytest
from tests.core.making import said

from burgeridee.core.carrying import carried_in_words, heard_before
from burgeridee.core.intake import Answer


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, ""),
        (said("x"), ""),
        (
            said("x", carried="20260311-k7m2qd"),
            "Overgenomen uit het gesprek van 11 maart 2026. Klopt dit nog?",
        ),
        (said("x", carried="bloemenstrook"), "Overgenomen uit een eerder gesprek. Klopt dit nog?"),
        (said("x", carried="20261399-x"), "Overgenomen uit een eerder gesprek. Klopt dit nog?"),
        (said(" ", carried="20260311-k7m2qd"), ""),
        (said(None, "skipped", carried="20260311-k7m2qd"), ""),
    ],
)
def test_an_answer_that_was_taken_over_asks_whether_it_still_holds(
    answer: Answer | None, words: str
) -> None:
    assert carried_in_words(answer) == words


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, ""),
        (said("x"), ""),
        (said("x", carried="20260311-k7m2qd"), "van 11 maart 2026"),
        (said("x", carried="bloemenstrook"), "van eerder"),
        (said(None, "skipped", carried="20260311-k7m2qd"), ""),
    ],
)
def test_read_aloud_it_says_in_a_few_words_of_when_it_is(answer: Answer | None, words: str) -> None:
    assert heard_before(answer) == words
