from functools import reduce

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOON
from tests.content.reading import first_conversation

from burgeridee.core.board import (
    MOST_DOTS,
    Board,
    added,
    begun,
    chosen,
    dotted,
    in_order,
    linked,
    merged,
    model_of,
    other_side,
    ours_of,
    restored,
    reworded,
    rules_like,
    split,
    taken,
    without,
)

RULES = first_conversation().rules


def board(*texts: str) -> Board:
    """A board with these pitfalls; what begins with + is a success factor."""
    empty = begun("20260311-abcdef", "Proef", "eerste-gesprek", NOON)
    return reduce(
        lambda so_far, text: added(
            so_far, "success" if text.startswith("+") else "pitfall", text.removeprefix("+"), NOON
        ),
        texts,
        empty,
    )


def texts(made: Board) -> list[str]:
    return [slip.text for slip in made.slips]


def test_slips_come_at_the_end_of_their_side() -> None:
    made = board("een", "+twee", "drie")
    assert [slip.text for slip in made.of("pitfall")] == ["een", "drie"]
    assert [slip.id for slip in made.slips] == ["b1", "b2", "b3"]


def test_without_words_nothing_comes_and_nothing_goes() -> None:
    made = board("een")
    assert added(made, "pitfall", "  ", NOON) is made
    assert reworded(made, "b1", " ", NOON) is made


def test_a_number_is_never_given_twice() -> None:
    made = added(without(board("een", "twee"), "b2", NOON), "pitfall", "drie", NOON)
    assert [slip.id for slip in made.slips] == ["b1", "b3"]


def test_put_together_words_and_dots_of_both_stay() -> None:
    made = dotted(dotted(board("een", "twee"), "b1", 2, NOON), "b2", 3, NOON)
    made = linked(taken(made, "b1", NOON), "b1", "overnemen", NOON)
    [slip] = merged(made, "b1", "b2", NOON).slips
    assert (slip.text, slip.also, slip.dots) == ("twee", ("een",), 5)
    assert (slip.ours, slip.take) == ("overnemen", True)


def test_put_together_twice_and_taken_apart_every_word_is_there_again() -> None:
    made = merged(board("een", "twee", "drie"), "b1", "b2", NOON)
    made = merged(made, "b2", "b3", NOON)
    assert made.slips[0].also == ("twee", "een")
    apart = split(made, "b3", NOON)
    assert texts(apart) == ["drie", "twee", "een"]
    assert len({slip.id for slip in apart.slips}) == 3


def test_nothing_is_put_with_itself_or_with_what_is_gone() -> None:
    made = board("een")
    assert merged(made, "b1", "b1", NOON) is made
    assert merged(made, "b1", "weg", NOON) is made


def test_dots_have_an_end_on_both_sides() -> None:
    made = board("een")
    assert dotted(made, "b1", -1, NOON) is made
    assert dotted(made, "b1", 500, NOON).slips[0].dots == MOST_DOTS


def test_the_most_dots_come_first_on_each_side_and_the_other_side_stays() -> None:
    made = board("een", "+plus", "twee", "drie")
    made = dotted(dotted(made, "b4", 3, NOON), "b2", 1, NOON)
    assert texts(in_order(made, NOON)) == ["drie", "plus", "een", "twee"]
    assert in_order(board("een", "twee"), NOON).slips == board("een", "twee").slips


def test_what_is_chosen_is_what_was_meant_else_what_has_dots_else_all() -> None:
    made = board("een", "twee")
    assert [slip.text for slip in chosen(made)] == ["een", "twee"]
    made = dotted(made, "b2", 1, NOON)
    assert [slip.text for slip in chosen(made)] == ["twee"]
    assert [slip.text for slip in chosen(taken(made, "b1", NOON))] == ["een"]


def test_a_change_is_a_revision_and_a_change_of_nothing_is_none() -> None:
    made = board("een")
    assert made.revision == 1
    assert taken(made, "weg", NOON) is made
    assert restored(dotted(made, "b1", 1, NOON), made, NOON).revision == 3


def test_a_few_letters_find_our_rules_the_title_first() -> None:
    found = rules_like(RULES, "pitfall", "toezegging")
    assert found[0].title == "Een toezegging die nog niet zeker is"
    assert {rule.sign for rule in found} == {"pitfall"}
    assert rules_like(RULES, "success", "plek")[0].title == "Op hun plek"
    assert len(rules_like(RULES, "pitfall", "")) == 40
    assert len(rules_like(RULES, "success", "")) == 27
    assert rules_like(RULES, "pitfall", "xyzzy") == ()
    assert rules_like(RULES, "pitfall", "overnemen")[0].id == "overnemen"


def test_a_rule_that_is_not_in_the_model_is_nobodys() -> None:
    slip = linked(board("een"), "b1", "bestaat-niet", NOON).slips[0]
    assert ours_of(slip, RULES) is None
    assert ours_of(board("een").slips[0], RULES) is None


@given(st.lists(st.tuples(st.sampled_from("mswd"), st.integers(1, 5), st.integers(1, 5))))
def test_no_word_of_the_group_is_lost_but_by_taking_it_away(
    deeds: list[tuple[str, int, int]],
) -> None:
    made = board("een", "twee", "drie", "vier", "vijf")
    for deed, one, other in deeds:
        match deed:
            case "m":
                made = merged(made, f"b{one}", f"b{other}", NOON)
            case "s":
                made = split(made, f"b{one}", NOON)
            case "w":
                made = in_order(made, NOON)
            case _:
                made = dotted(made, f"b{one}", other - 3, NOON)
    said = sorted(text for slip in made.slips for text in (slip.text, *slip.also))
    assert said == sorted(["een", "twee", "drie", "vier", "vijf"])


def test_a_board_is_about_its_model_else_about_the_one_with_most_rules() -> None:
    first = first_conversation()
    small = first.model_copy(update={"id": "a-klein", "rules": ()})
    models = {"a-klein": small, first.id: first}
    made = board("een")
    assert model_of(made.with_(conversation="a-klein"), models) is small
    assert model_of(made.with_(conversation=""), models) is first
    assert model_of(made, {}) is None
    assert other_side(other_side("pitfall")) == "pitfall"
