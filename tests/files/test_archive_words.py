import pytest

from burgeridee.files.archive_words import HELD, conflict, newer


@pytest.mark.parametrize("said", [HELD, conflict(gone=True), conflict(gone=False)])
def test_what_stands_elsewhere_is_followed_by_its_name(said: str) -> None:
    assert said.endswith("Wat jij hebt, staat vanaf nu in")


def test_of_a_newer_file_its_schema_is_told() -> None:
    assert "(schema 7)" in newer(7)
