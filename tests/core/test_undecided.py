from typing import Any

import pytest
from tests.app.staging import empty
from tests.conftest import NOON

from burgeridee.core.case_number import with_case_number
from burgeridee.core.closed import reopened
from burgeridee.core.intake import Judgement, Limit, RolePart, Value, lines_of
from burgeridee.core.merging import merged
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import Choice, decided, undecided

BASE = empty().moved_to("id_naam").answered("De tuin", NOON)


def said(talk: Talk, question: str, value: Value) -> Talk:
    return talk.moved_to(question).answered(value, NOON)


def both(ours: Talk, theirs: Talk, base: Talk = BASE) -> Talk:
    """The talk as our save makes it, where they saved before us."""
    model = BASE.conversation
    made = merged(model, base.intake, ours.intake, theirs.intake).intake
    return Talk.resume(model, made)


def chosen(talk: Talk, part: str, choice: Choice) -> Talk:
    [one] = [one for one in undecided(talk) if one.part == part]
    return decided(talk, one, choice, NOON)


def value(talk: Talk, question: str) -> Value | None:
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
    made = chosen(talk, "answers.id_naam", choice)
    assert value(made, "id_naam") == stands
    assert made.intake.undecided == ()
    back = made.undone(NOON)
    assert value(back, "id_naam") == "Het park"
    assert len(undecided(back)) == 1


def test_long_texts_stand_under_each_other() -> None:
    here, there = (said(BASE, "id_eigen_woorden", text) for text in ("Een tuin", "Een plek"))
    made = chosen(both(here, there), "answers.id_eigen_woorden", "both")
    assert value(made, "id_eigen_woorden") == "Een tuin\nEen plek"


def test_of_lists_both_keep_all_lines_each_with_its_own_number() -> None:
    base = said(BASE, "af_acties", ({"wat": "koffie"}, {"wat": "taart"}))
    [koffie, taart] = lines_of(base.intake.answers["af_acties"].value)
    here = said(base, "af_acties", ({**koffie, "wat": "thee"}, taart))
    there = said(base, "af_acties", ({**koffie, "wat": "soep"}, taart, {"wat": "bankje"}))
    talk = both(here, there, base=base)
    [one] = undecided(talk)
    assert (one.label, one.ours, one.theirs) == ("7.3 Wie doet wat, actie", "thee", "soep")
    lines = lines_of(value(decided(talk, one, "both", NOON), "af_acties"))
    assert [line["wat"] for line in lines] == ["thee", "taart", "bankje", "soep"]
    assert len({line["id"] for line in lines}) == 4
    lines = lines_of(value(decided(talk, one, "theirs", NOON), "af_acties"))
    assert [line["wat"] for line in lines] == ["soep", "taart", "bankje"]


def test_of_a_single_choice_there_is_no_both() -> None:
    here, there = said(BASE, "id_soort", "zelf_doen"), said(BASE, "id_soort", "samen")
    talk = both(here, there)
    [one] = undecided(talk)
    assert not one.both
    assert value(decided(talk, one, "both", NOON), "id_soort") == "zelf_doen"


def test_what_the_other_took_away_may_be_chosen_too() -> None:
    here = said(BASE, "id_naam", "Het park")
    there = BASE.moved_to("id_naam").cleared(NOON)
    talk = both(here, there)
    [one] = undecided(talk)
    assert (one.theirs, one.both) == ("", False)
    assert value(decided(talk, one, "theirs", NOON), "id_naam") is None


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
        talk = chosen(talk, part, "theirs")
    assert talk.intake.answers["id_naam"].note == "Van Joop"
    assert talk.intake.flags["overnemen"].reason == "klaar"
    assert talk.intake.role.official == "faciliteren"
    assert value(talk, "id_naam") == "De tuin"


def test_two_notes_can_stand_together() -> None:
    here, there = (BASE.moved_to("id_naam").with_note(text, NOON) for text in ("een", "twee"))
    talk = chosen(both(here, there), "answers.id_naam.note", "both")
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


def limits(talk: Talk, *limits: Limit) -> Talk:
    return Talk.resume(talk.conversation, talk.intake.with_(limits=limits))


@pytest.mark.parametrize(
    ("choice", "why"),
    [
        ("ours", ["brandweer"]),
        ("theirs", ["geen geld"]),
        ("both", ["brandweer", "geen geld"]),
    ],
)
def test_of_what_cannot_be_one_row_waits(choice: Choice, why: list[str]) -> None:
    post, fence = Limit(what="paal"), Limit(what="hek")
    base = limits(BASE, post)
    here = limits(base, post.with_(why="brandweer"))
    there = limits(base, post.with_(why="geen geld"), fence)
    talk = both(here, there, base=base)
    [one] = undecided(talk)
    assert (one.label, one.both) == ("Wat niet kan, of wordt uitgezocht", True)
    assert one.ours == "Kan niet: paal. brandweer"
    assert one.theirs == "Kan niet: paal. geen geld"
    made = decided(talk, one, choice, NOON)
    assert [limit.why for limit in made.intake.limits if limit.what == "paal"] == why
    assert len(made.intake.limits) == len(why) + 1
    assert undecided(made) == ()


def test_a_choice_of_what_cannot_be_is_written_down_in_a_talk_that_was_closed() -> None:
    base = limits(reopened(BASE.closed(NOON), "Nieuw besluit", NOON), Limit(what="paal"))
    talk = both(
        limits(base, Limit(what="paal", why="brandweer")),
        limits(base, Limit(what="paal", why="geen geld")),
        base=base,
    )
    [one] = undecided(talk)
    change = decided(talk, one, "theirs", NOON).intake.changes[-1]
    assert (change.question, change.old, change.new, change.reason) == (
        talk.conversation.uses.limits,
        "paal; brandweer",
        "paal; geen geld",
        "Nieuw besluit",
    )


def test_roles_per_part_wait_too_and_are_told_by_their_names() -> None:
    def roles(*parts: RolePart) -> Talk:
        return Talk.resume(BASE.conversation, BASE.intake.with_(roles=parts))

    base = roles(RolePart(part="Geld"))
    talk = both(
        roles(RolePart(part="Geld", now="loslaten")),
        roles(RolePart(part="Geld", now="reguleren"), RolePart(part="Beheer")),
        base=base,
    )
    [one] = undecided(talk)
    assert one.label == "Rollen per deel"
    assert one.ours == "Geld: nu Loslaten"
    assert one.theirs == "Geld: nu Reguleren"
    made = decided(talk, one, "theirs", NOON)
    assert [part.now for part in made.intake.roles] == ["reguleren", ""]


def test_what_three_people_said_waits_twice_and_each_is_chosen_by_itself() -> None:
    one, two, three = (said(BASE, "id_naam", name) for name in ("een", "twee", "drie"))
    talk = both(three, both(two, one))
    first, second = undecided(talk)
    assert {first.theirs, second.theirs} == {"een", "twee"}
    assert (first.ours, second.ours) == ("drie", "drie")
    made = decided(talk, first, "ours", NOON)
    assert undecided(made) == (second,)
    made = decided(made, second, "theirs", NOON)
    assert value(made, "id_naam") == second.theirs
    assert undecided(made) == ()


def test_what_both_chose_in_another_way_is_asked_again() -> None:
    waiting = both(said(BASE, "id_naam", "Het park"), said(BASE, "id_naam", "De vijver"))
    ours = chosen(waiting, "answers.id_naam", "ours")
    theirs = chosen(waiting, "answers.id_naam", "theirs")
    for here, there in ((ours, theirs), (theirs, ours)):
        [one] = undecided(both(here, there, base=waiting))
        assert {one.ours, one.theirs} == {"Het park", "De vijver"}
    assert undecided(both(ours, ours, base=waiting)) == ()


def test_a_number_that_the_other_took_away_can_be_taken_away() -> None:
    base = Talk.resume(BASE.conversation, BASE.intake.with_(case_number="Z1"))
    here, there = (with_case_number(base, number, NOON) for number in ("Z2", ""))
    talk = both(here, there, base=base)
    [one] = undecided(talk)
    assert (one.label, one.ours, one.theirs) == ("Zaaknummer", "Z2", "")
    assert decided(talk, one, "theirs", NOON).intake.case_number == ""
