from burgeridee.core.removal import PARTS, parts_in_words, parts_of, records_in_words, related
from burgeridee.core.retention import KINDS, Kept

DAY = None  # how old they are does not matter here


def test_every_part_goes_with_some_kind() -> None:
    assert frozenset().union(*(parts_of(kind) for kind in KINDS)) == set(PARTS)
    assert not parts_of("closed") & parts_of("issued")


def test_one_and_more_are_said_differently() -> None:
    for part in PARTS:
        one, two = parts_in_words({part: 1}), parts_in_words({part: 2})
        assert one != two
        assert "2" in two
    assert [records_in_words(n) for n in (1, 2)] == ["1 stuk", "2 stukken"]


def test_what_belongs_together_is_found_from_both_sides() -> None:
    first = Kept("a", "closed", DAY)
    later = Kept("b", "open", DAY, refers=frozenset({"a"}))
    papers = Kept("a", "issued", DAY)
    stranger = Kept("c", "closed", DAY)
    every = (first, later, papers, stranger)
    assert [*related([first], every)] == [later, papers]
    assert [*related([later], every)] == [first, papers]
    assert [*related([stranger], every)] == []
    assert [*related([papers], every)] == [first, later]


def test_records_without_an_initiative_do_not_belong_to_each_other() -> None:
    assert [*related([Kept("a", "closed", DAY)], [Kept("b", "closed", DAY)])] == []
