import pytest
from tests.core.test_session_plan import BOX

from burgeridee.plain.sessions import numbered, size_in

SEVERAL = tuple(BOX.values())


@pytest.mark.parametrize(
    ("typed", "name"),
    [("1", "a"), ("3", "c"), ("b", "b"), ("0", None), ("4", None), ("", None), ("9999", None)],
)
def test_an_exercise_is_named_by_its_number_or_by_letters(typed: str, name: str | None) -> None:
    found = numbered(SEVERAL, typed)
    assert (found.id if found else None) == name


def test_paper_is_a3_unless_another_size_is_asked() -> None:
    assert size_in([]) == "a3"
    assert size_in(["ingevuld", "a4"]) == "a4"
