from tests.conftest import NOON
from tests.core.test_session_plan import BOX, asked, session

from burgeridee.app.widgets.sheet_jobs import (
    papers,
    set_choices,
    sheet_choices,
    worksheet,
)
from burgeridee.core.intake import Links

TUIN = Links(initiative="tuin-abcd", initiative_name="De tuin")


def test_a_filled_sheet_can_be_chosen_only_where_something_is_known() -> None:
    assert [one.id for one in sheet_choices(can_be_filled=False)] == ["a3", "a4"]
    filled = [one.id for one in sheet_choices(can_be_filled=True)]
    assert filled == ["a3", "a4", "a3-ingevuld", "a4-ingevuld"]


def test_each_choice_is_a_sheet_of_that_size_with_a_name_of_its_own() -> None:
    for choice in sheet_choices(can_be_filled=True):
        sheet = worksheet(BOX["a"], choice.id, NOON, None, TUIN)
        assert (sheet.folder, sheet.name) == ("tuin-abcd", f"a-{choice.id}")
        bare = worksheet(BOX["a"], choice.id, NOON, None, Links())
        assert (bare.folder, bare.name) == ("werkbladen", f"a-{choice.id}")
        assert sheet.document.size == choice.id[:2]


def test_the_papers_of_a_session_are_one_document_with_its_sheets() -> None:
    found = session(asked())
    for choice in set_choices():
        sheet = papers(found.exercises, found.slots, choice.id, NOON, TUIN)
        assert sheet.folder == "tuin-abcd"
        assert sheet.name == f"bijeenkomst-{choice.id}"
        [enclosed] = sheet.document.enclosed
        assert enclosed.size == choice.id
