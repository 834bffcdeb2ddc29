from tests.app.staging import HOSTILE
from tests.conftest import NOON
from tests.core.test_board import RULES, board
from textual.app import App, ComposeResult
from textual.widgets import OptionList

from burgeridee.app.widgets.board_list import BoardList, named, slip_words
from burgeridee.core.board import Slip, dotted, linked, merged, taken


class Shown(App[None]):
    """An app with one column."""

    def __init__(self, column: BoardList) -> None:
        super().__init__()
        self._column = column

    def compose(self) -> ComposeResult:
        yield self._column


def slip() -> Slip:
    made = merged(board("een", "twee"), "b1", "b2", NOON)
    made = linked(taken(dotted(made, "b2", 3, NOON), "b2", NOON), "b2", "overnemen", NOON)
    return made.slips[0]


def test_a_slip_tells_its_words_what_lies_with_it_and_how_it_weighs() -> None:
    assert slip_words(slip(), RULES).plain == (
        "twee\n+ een\n●●●   lijkt op: De gemeente neemt het over   ✓ gaat mee"
    )
    assert slip_words(board("een").slips[0], RULES).plain == "een"


def test_many_dots_are_told_as_a_number() -> None:
    made = dotted(board("een"), "b1", 11, NOON)
    assert slip_words(made.slips[0], RULES).plain == "een\n● × 11"


def test_a_rule_that_the_model_lost_is_told_by_its_id() -> None:
    made = linked(board("een"), "b1", "weg", NOON)
    assert slip_words(made.slips[0], RULES).plain == "een\nlijkt op: weg"


def test_what_a_group_types_is_no_markup() -> None:
    assert slip_words(board(HOSTILE).slips[0], RULES).plain == HOSTILE


def test_an_empty_side_has_no_count() -> None:
    assert named("pitfall", 0) == "Hier trappen wij in"
    assert named("success", 2) == "Dit helpt bij ons  (2)"


async def test_the_cursor_stays_on_its_slip_and_skips_the_blank_lines() -> None:
    column = BoardList("pitfall")
    made = board("een", "twee", "drie")
    app = Shown(column)
    async with app.run_test() as pilot:
        column.show(made.slips, RULES, "b2")
        column.take_keys()
        await pilot.press("down")
        assert column.slip == "b3"
        column.show(dotted(made, "b1", 1, NOON).slips, RULES)
        assert column.slip == "b3"
        column.show(made.slips[:2], RULES)
        assert column.slip == "b2"
        column.show((), RULES)
        assert (column.slip, column.has_class("-none")) == ("", True)
        assert column.query_one(OptionList).option_count == 0
