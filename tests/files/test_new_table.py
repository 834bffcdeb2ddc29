from pathlib import Path

import pytest
from tests.app.gathering import archive_in
from tests.core import meetings

from burgeridee.files.gathered import Refused
from burgeridee.files.initiatives import Record
from burgeridee.files.meetings import Imported
from burgeridee.files.new_table import new_table, taken_in


@pytest.mark.parametrize(
    ("names", "name"),
    [
        ((), "Tafel 1"),
        (("Tafel 1", "Tafel 2"), "Tafel 3"),
        (("Tafel 2",), "Tafel 1"),
        (("Bij het raam", "tafel 1"), "Tafel 2"),
    ],
)
def test_a_new_table_has_a_number_that_no_other_has(
    names: tuple[str, ...], name: str, tmp_path: Path
) -> None:
    tables = [meetings.table(one) for one in names]
    table = new_table(archive_in(tmp_path), meetings.meeting(), tables)
    assert table is not None
    assert table.title == name
    assert table.question.id == "og_tafel"
    assert table.intake.links.previous == meetings.MEETING
    assert table.intake.links.initiative_name == "Het plein"
    assert table.intake.revision == 0


@pytest.mark.parametrize(
    ("count", "said", "told"),
    [
        (0, (), "Er is geen tafel opgehaald."),
        (1, (), "1 tafel opgehaald."),
        (2, ("Tafel 3 staat hier al.",), "2 tafels opgehaald. Tafel 3 staat hier al."),
    ],
)
def test_what_came_in_is_said_in_a_few_words(count: int, said: tuple[str, ...], told: str) -> None:
    record = Record(Path("tafel.toml"), meetings.table("Tafel"))
    refused = (Refused("x.toml", "Dat is geen tafel."),)
    assert taken_in(Imported((record,) * count, refused, said)) == told
