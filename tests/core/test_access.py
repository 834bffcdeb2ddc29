"""In what is told of one person, others are marked."""

import pytest

from burgeridee.core.access import others_marked
from burgeridee.core.wording.sought import asked_for


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ook Fatma Bos doet mee", "Ook Fatma Bos doet mee"),
        ("Ook Piet doet mee", "Ook «Piet» doet mee"),
        ("Fatma Bos en haar buur Piet Zwart", "Fatma Bos en haar buur «Piet Zwart»"),
        ("06-12345678 en 06-87654321", "06-12345678 en «06-87654321»"),
        ("niets", "niets"),
    ],
)
def test_others_are_marked_and_who_asks_is_not(text: str, told: str) -> None:
    assert others_marked(text, asked_for("Fatma Bos\n0612345678")) == told
