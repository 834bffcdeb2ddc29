"""What holds of every remark, on any text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burgeridee.core.wording import lists
from burgeridee.core.wording.personal import personal
from burgeridee.core.wording.plain import remarks
from burgeridee.core.wording.remark import Remark

WORDS = {"draagvlak": "steun", "sociale cohesie": "elkaar kennen"}
PIECES = (
    *("06-12345678", "123456782", "NL91 ABNA 0417 1643 00", "jan@tuin.nl", "dementie", "draagvlak"),
    *(
        "sociale",
        "cohesie",
        "AVG",
        "(AVG)",
        "wordt",
        "gedaan",
        "bijv.",
        "1.",
        ".",
        "?",
        '"',
        "e\u0301",
    ),
    *(
        "\n",
        "\n\n",
        " ",
        "  ",
        "+31",
        "0",
        "@",
        "-",
        "(",
        "x",
        "IJ",
        "İ",
        "👩‍👧",
        "\ud800",
        "\u202e",
    ),
)
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES)).map("".join),
    st.lists(st.sampled_from(PIECES)).map(" ".join),
)
MANY = 40_000


def all_remarks(text: str) -> tuple[Remark, ...]:
    """Everything that can be remarked."""
    return (*remarks(text, WORDS), *personal(text))


@given(TEXTS)
def test_every_text_can_be_looked_at_and_every_place_is_right(text: str) -> None:
    for one in all_remarks(text):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.found
    for found in (remarks(text, WORDS), personal(text)):
        assert [one.start for one in found] == sorted(one.start for one in found)


@given(TEXTS)
def test_no_two_personal_places_overlap(text: str) -> None:
    found = personal(text)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "a",
            "0",
            "1",
            " ",
            "\n",
            ".",
            "!",
            '"',
            "(",
            "@",
            "+",
            "-",
            "a@",
            "a.",
            ".)",
            "06 ",
            "+31 ",
        ),
        *(
            "NL12 ",
            "AV ",
            "e\u0301",
            "a-",
            "a@b.",
            "\n ",
            ". ",
            "zaak 123456782 ",
            "wordt gedaan. ",
        ),
        "0" * 9 + " ",
    ],
)
def test_a_long_text_of_anything_costs_no_more_than_reading_it(piece: str) -> None:
    """A search that reads on from every place would need minutes for this."""
    before = time.process_time()
    all_remarks((piece * (MANY // len(piece) + 1))[:MANY])
    assert time.process_time() - before < 2  # 0.1 on a quiet machine


def test_a_megabyte_is_looked_at_in_seconds() -> None:
    before = time.process_time()
    all_remarks((" ".join(PIECES) * 10_000)[:1_000_000])
    assert time.process_time() - before < 30


def test_a_page_is_looked_at_before_one_notices() -> None:
    text = (
        "De bewoners willen een tuin aanleggen naast de school. Er wordt weinig gedaan. "
        "Bel Jan op 06-12345678, bijv. na zessen. De AVG geldt, zei de wethouder. "
    )
    page = (text * 20)[:2000]
    spent: list[float] = []
    for _ in range(20):
        before = time.process_time()
        personal(page)
        spent.append(time.process_time() - before)
    assert min(spent) < 0.01  # 2 ms on a quiet machine


def test_the_lists_can_be_found_as_they_are_looked_for() -> None:
    small = (lists.NEVER_LAST, lists.SOMETIMES_LAST, lists.DONE, lists.NOT_DONE, lists.HEALTH)
    assert all(word == word.lower() for listed in small for word in listed)
    assert all(word.isupper() and 2 <= len(word) <= 6 for word in lists.WELL_KNOWN)
    assert not lists.DONE & lists.NOT_DONE
    assert not lists.NEVER_LAST & lists.SOMETIMES_LAST


@pytest.mark.parametrize("word", sorted(lists.HEALTH))
def test_every_word_on_health_is_found(word: str) -> None:
    [remark] = personal(f"Zij ({word.capitalize()}) woont hier.")
    assert remark.kind == "health"
