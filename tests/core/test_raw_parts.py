import pytest
from tests.app.staging import empty
from tests.conftest import NOON

from burgeridee.core.intake import Intake
from burgeridee.core.raw_parts import raw_part, with_part

BASE = empty().moved_to("id_naam").answered("De tuin", NOON)


def test_what_cannot_stand_in_a_part_changes_nothing() -> None:
    for part, other in (
        ("answers.id_naam", {"state": "vreemd"}),
        ("flags.overnemen", {"judged": "vreemd"}),
        ("status", "half"),
        ("letter.day", "geen dag"),
    ):
        assert with_part(BASE.intake, part, other) == BASE.intake


@pytest.mark.parametrize("part", ["status", "form", "answers.id_naam", "role.official", "nieuw"])
def test_what_is_taken_out_of_a_part_can_be_put_in(part: str) -> None:
    whole = BASE.intake.with_(status="closed", form="short", nieuw="van later")
    whole = whole.with_(role=whole.role.with_(official="loslaten"))
    bare: Intake = empty().intake
    made = with_part(bare, part, raw_part(whole, part))
    assert raw_part(made, part) == raw_part(whole, part)
