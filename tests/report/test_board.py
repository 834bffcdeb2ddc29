from tests.conftest import NOON
from tests.core.test_board import RULES, board

from burgeridee.core.board import Board, dotted, linked, merged, taken
from burgeridee.report.board import board_paper
from burgeridee.report.document import Bullets, Document, House, Lines, Paragraph, Table
from burgeridee.report.formats import FORMATS


def named() -> Board:
    """A board on which two pitfalls were put together, weighed and linked, and one thing helps."""
    made = board("Meteen beloven", "Te veel toezeggen", "Ja, maar", "+Bellen")
    made = merged(made, "b1", "b2", NOON)
    made = dotted(linked(made, "b2", "te-veel-beloofd", NOON), "b2", 4, NOON)
    return taken(dotted(made, "b4", 2, NOON), "b4", NOON)


def paper(made: Board) -> Document:
    return board_paper(made, RULES, NOON, House("Zandrade"))


def test_what_weighs_most_comes_first_with_all_its_words_and_ours_beside_it() -> None:
    [pitfalls, helps] = [block for block in paper(named()).blocks if isinstance(block, Table)]
    assert pitfalls.rows == (
        ("Te veel toezeggen\nOok: Meteen beloven", "4", "Een toezegging die nog niet zeker is"),
        ("Ja, maar", "", ""),
    )
    assert helps.rows == (("Bellen", "2", ""),)


def test_our_rule_says_once_what_to_do() -> None:
    made = linked(named(), "b3", "te-veel-beloofd", NOON)
    [advice] = [block for block in paper(made).blocks if isinstance(block, Bullets)]
    [line] = advice.items
    assert line.startswith("Een toezegging die nog niet zeker is: Vraag vandaag nog")


def test_what_goes_along_can_be_ticked_and_there_is_room_for_ones_own() -> None:
    [ticks, room] = [block for block in paper(named()).blocks if isinstance(block, Lines)]
    assert ticks.boxes == ("Bellen",)
    assert room.count > 0


def test_an_empty_side_says_so_and_an_empty_board_has_nothing_to_tick() -> None:
    blocks = paper(board()).blocks
    told = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert told.count("Hier staat nog niets.") == 2
    assert len([block for block in blocks if isinstance(block, Lines)]) == 1


def test_the_paper_can_be_made_in_each_format_and_is_dated() -> None:
    made = paper(named())
    assert made.foot == "Workshop van 11 maart 2026, bord 20260311-abcdef"
    assert all(form.render(made) for form in FORMATS if form.is_text)


def test_the_heaviest_slip_stands_first_however_it_stood_on_the_board() -> None:
    made = dotted(board("licht", "zwaar"), "b2", 3, NOON)
    [pitfalls] = [block for block in paper(made).blocks if isinstance(block, Table)]
    assert [row[0] for row in pitfalls.rows] == ["zwaar", "licht"]
