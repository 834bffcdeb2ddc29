from typing import Any

import pytest
from tests.app.staging import empty
from tests.conftest import NOON

from burgeridee.core.intake import Judgement, Limit, Value
from burgeridee.core.merging import merged
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import decided, undecided

BASE = empty().moved_to("id_naam").answered("De tuin", NOON)


def said(talk: Talk, question: str, value: Value) -> Talk:
    return talk.moved_to(question).answered(value, NOON)


def both(ours: Talk, theirs: Talk, base: Talk = BASE) -> Talk:
    """The talk as our save makes it, where they saved before us."""
    model = BASE.conversation
    made = merged(model, base.intake, ours.intake, theirs.intake).intake
    return Talk.resume(model, made)


def value(talk: Talk, question: str) -> object:
    answer = talk.intake.answers.get(question)
    return answer.value if answer else None


def test_ours_stands_and_theirs_is_kept_in_the_talk() -> None:
    talk = both(said(BASE, "id_naam", "Het park"), said(BASE, "id_naam", "De vijver"))
    assert value(talk, "id_naam") == "Het park"
    [one] = undecided(talk)
    assert (one.label, one.ours, one.theirs) == ("3.2 Naam van het idee", "Het park", "De vijver")
    assert one.both


@pytest.mark.parametrize(
    ("choice", "stands"),
    [("ours", "Het park"), ("theirs", "De vijver"), ("both", "Het park / De vijver")],
)
def test_a_person_chooses_and_may_take_that_back(choice: Any, stands: str) -> None:
    talk = both(said(BASE, "id_naam", "Het park"), said(BASE, "id_naam", "De vijver"))
    made = decided(talk, "answers.id_naam", choice, NOON)
    assert value(made, "id_naam") == stands
    assert made.intake.undecided == ()
    back = made.undone(NOON)
    assert value(back, "id_naam") == "Het park"
    assert len(undecided(back)) == 1


def test_long_texts_stand_under_each_other() -> None:
    here, there = (said(BASE, "id_eigen_woorden", text) for text in ("Een tuin", "Een plek"))
    made = decided(both(here, there), "answers.id_eigen_woorden", "both", NOON)
    assert value(made, "id_eigen_woorden") == "Een tuin\nEen plek"


def test_of_lists_both_keep_all_lines_each_with_its_own_number() -> None:
    one, other = ({"wat": "koffie", "wie": "bewoners"}, {"wat": "thee", "wie": "gemeente"})
    here, there = said(BASE, "af_acties", (one,)), said(BASE, "af_acties", (other, one))
    made = decided(both(here, there), "answers.af_acties", "both", NOON)
    lines = value(made, "af_acties")
    assert isinstance(lines, tuple)
    assert [line["wat"] for line in lines if isinstance(line, dict)] == ["koffie", "thee"]
    assert len({line["id"] for line in lines if isinstance(line, dict)}) == 2


def test_of_a_single_choice_there_is_no_both() -> None:
    here, there = said(BASE, "id_soort", "zelf_doen"), said(BASE, "id_soort", "samen")
    talk = both(here, there)
    [one] = undecided(talk)
    assert not one.both
    assert value(decided(talk, one.part, "both", NOON), "id_soort") == "zelf_doen"


def test_what_the_other_took_away_may_be_chosen_too() -> None:
    here = said(BASE, "id_naam", "Het park")
    there = BASE.moved_to("id_naam").cleared(NOON)
    talk = both(here, there)
    [one] = undecided(talk)
    assert (one.theirs, one.both) == ("", False)
    assert value(decided(talk, one.part, "theirs", NOON), "id_naam") is None


def test_notes_flags_and_roles_are_places_too() -> None:
    here = BASE.moved_to("id_naam").with_note("Van Fatma", NOON)
    here = here.judged("overnemen", Judgement(judged="seen"), NOON)
    here = here.with_role(here.intake.role.with_(official="loslaten"), NOON)
    there = BASE.moved_to("id_naam").with_note("Van Joop", NOON)
    there = there.judged("overnemen", Judgement(judged="does-not-apply", reason="klaar"), NOON)
    there = there.with_role(there.intake.role.with_(official="faciliteren"), NOON)
    talk = both(here, there)
    open_parts = {one.part for one in undecided(talk)}
    assert open_parts == {"answers.id_naam.note", "flags.overnemen", "role.official"}
    for part in open_parts:
        talk = decided(talk, part, "theirs", NOON)
    assert talk.intake.answers["id_naam"].note == "Van Joop"
    assert talk.intake.flags["overnemen"].reason == "klaar"
    assert talk.intake.role.official == "faciliteren"
    assert value(talk, "id_naam") == "De tuin"


def test_two_notes_can_stand_together() -> None:
    here, there = (BASE.moved_to("id_naam").with_note(text, NOON) for text in ("een", "twee"))
    talk = decided(both(here, there), "answers.id_naam.note", "both", NOON)
    assert talk.intake.answers["id_naam"].note == "een\ntwee"


def test_who_types_on_in_turn_does_not_pile_up_rows() -> None:
    ours, theirs = said(BASE, "id_eigen_woorden", "a"), said(BASE, "id_eigen_woorden", "b")
    stands = both(theirs, ours)
    for turn in range(4):
        ours_next = said(ours, "id_eigen_woorden", f"a{turn}")
        stands, ours = both(ours_next, stands, base=ours), ours_next
        ours, theirs = stands, ours
    assert len(undecided(stands)) <= 2


def test_what_became_the_same_is_no_difference_any_more() -> None:
    talk = both(said(BASE, "id_naam", "Het park"), said(BASE, "id_naam", "De vijver"))
    assert undecided(said(talk, "id_naam", "De vijver")) == ()


def test_a_list_without_numbers_stands_there_twice_and_asks_nothing() -> None:
    here, there = (
        BASE.intake.with_(limits=(Limit(what=what),)) for what in ("geen paaltjes", "geen hek")
    )
    base = BASE.intake.with_(limits=(Limit(what="niets"),))
    made = merged(BASE.conversation, base, here, there)
    assert [one.what for one in made.intake.limits] == ["geen paaltjes", "geen hek"]
    assert made.intake.undecided == ()
