from dataclasses import replace
from datetime import date

import pytest
from tests.conftest import NOON
from tests.core.making import KLEIN, conversation, only, question, said, talk_of

from burgeridee.core.conversation import Conversation
from burgeridee.core.initiative import (
    begun,
    begun_on,
    brought_up,
    held_on,
    initiative_id,
    is_talk,
    joined,
    may_build_on,
    name_of,
    name_within,
    stood_in,
)
from burgeridee.core.intake import ITEM_ID, Links
from burgeridee.core.talk import Talk

GROUPS = question("groepen", "list", items=["groep", "groepen"], carry=True)
NEXT = only(
    [
        question("naam", "text", carry=True),
        GROUPS,
        question("wie", "text", carry="verhaal"),
        question("nieuws", "text"),
    ],
    id="later",
    title="Vervolggesprek",
    builds_on="klein",
)
FOLLOWING = NEXT.model_copy(update={"uses": KLEIN.uses})
CHECK = only(
    [question("heet", "text", carry="naam")], id="toets", title="Zinvol?", builds_on="klein"
)
FIRST = talk_of(
    {"naam": "De tuin", "verhaal": "Wij willen groen.", "groepen": ("buren", "school")},
    links=Links(initiative="tuin-4t8w", initiative_name="De tuin"),
)


def test_a_new_talk_goes_on_from_its_origin_and_takes_over_what_the_model_carries() -> None:
    talk = begun(NEXT, "20260601-abcdef", NOON, FIRST)
    assert talk.intake.links == Links(
        initiative="tuin-4t8w", initiative_name="De tuin", previous="proef"
    )
    assert set(talk.intake.answers) == {"naam", "groepen", "wie"}
    assert {answer.carried for answer in talk.intake.answers.values()} == {"proef"}
    assert talk.heard["wie"] == "Wij willen groen."
    groups = talk.intake.answers["groepen"]
    assert [line[ITEM_ID] for line in groups.value] == ["a1", "a2"]
    assert talk.intake.lines_given == {"groepen": 2}
    assert groups.asked == "Groepen?"
    assert talk.past == ()


def test_what_was_taken_over_twice_still_says_in_which_talk_it_was_told() -> None:
    second = begun(NEXT, "tweede", NOON, FIRST).moved_to("naam").answered("De moestuin", NOON)
    third = begun(NEXT, "derde", NOON, second, (FIRST,))
    told = {name: answer.carried for name, answer in third.intake.answers.items()}
    assert told == {"naam": "tweede", "groepen": "proef", "wie": "proef"}
    assert third.heard["naam"] == "De moestuin"
    assert third.intake.links.previous == "tweede"


def test_what_is_off_the_route_was_skipped_or_does_not_fit_is_not_taken_over() -> None:
    asks = [
        question("zorg", "text", carry=True),
        question("duur", "single", options={"nooit": "Nooit"}, carry=True),
        question("verhaal", "longtext", carry=True),
    ]
    model = only(asks, id="later", builds_on="klein")
    origin = talk_of({"zorg": "wij", "duur": "eens"})
    skipped = replace(
        origin, intake=origin.intake.with_answer("verhaal", said(None, state="skipped"))
    )
    assert begun(model, "tweede", NOON, skipped).intake.answers == {}


@pytest.mark.parametrize(("practice", "kept"), [("", ""), ("hangplek", "hangplek")])
def test_it_is_practice_when_its_origin_is(practice: str, kept: str) -> None:
    origin = talk_of({"naam": "De tuin"}, practice=practice)
    assert begun(NEXT, "tweede", NOON, origin).intake.practice == kept


def test_from_nothing_it_is_a_talk_like_any_other() -> None:
    assert begun(NEXT, "los", NOON, None).intake == Talk.start(NEXT, "los", NOON).intake


def test_what_cannot_build_on_its_origin_shares_only_the_initiative() -> None:
    check = begun(CHECK, "toets1", NOON, FIRST)
    other = only([question("iets", "text")], id="blad", builds_on="toets")
    talk = begun(other, "blad1", NOON, FIRST)
    assert talk.intake.links == Links(initiative="tuin-4t8w", initiative_name="De tuin")
    assert begun(other, "blad2", NOON, check).intake.links.previous == "toets1"


def test_what_builds_on_nothing_still_says_what_it_came_from() -> None:
    record = only([question("uitkomst", "text")], id="opdracht-trap")
    talk = begun(record, "los", NOON, FIRST)
    assert talk.intake.links.previous == "proef"
    assert talk.intake.answers == {}


@pytest.mark.parametrize(("model", "is_one"), [(KLEIN, True), (NEXT, True), (CHECK, False)])
def test_a_talk_is_a_first_one_or_asks_anew_what_that_asked(
    model: Conversation, *, is_one: bool
) -> None:
    assert is_talk(model) is is_one


def test_a_model_may_build_on_its_base_and_on_what_does_so() -> None:
    assert may_build_on(CHECK, KLEIN)
    assert may_build_on(CHECK, NEXT)
    assert not may_build_on(KLEIN, KLEIN)
    assert not may_build_on(CHECK, conversation(id="anders"))


def test_newer_answers_count_and_what_was_only_taken_over_does_not() -> None:
    later = begun(NEXT, "tweede", NOON, FIRST).moved_to("naam").answered("De moestuin", NOON)
    put_right = FIRST.intake.with_answer("groepen", said(("alleen de school",)))
    up = brought_up(replace(FIRST, intake=put_right), later)
    assert up.heard["naam"] == "De moestuin"
    assert up.heard["groepen"] == ("alleen de school",)
    assert up.intake.id == "proef"


def test_an_answer_that_the_first_talk_cannot_take_leaves_it_as_it_was() -> None:
    model = only([question("naam", "number", carry=True)], id="later", builds_on="klein")
    assert brought_up(FIRST, talk_of({"naam": 3}, model)).heard["naam"] == "De tuin"


def test_what_was_taken_over_stands_in_for_a_first_talk_that_is_gone() -> None:
    later = begun(NEXT, "tweede", NOON, FIRST)
    gone = stood_in(KLEIN, later)
    assert gone.conversation is KLEIN
    assert gone.heard["naam"] == "De tuin"
    assert "verhaal" not in gone.heard


def test_joining_changes_no_answer_and_can_be_undone() -> None:
    closed = talk_of({"naam": "De tuin"}).closed(NOON)
    talk = joined(closed, "tuin-4t8w", "De tuin", NOON)
    assert talk.intake.links == Links(initiative="tuin-4t8w", initiative_name="De tuin")
    assert talk.intake.answers == closed.intake.answers
    assert talk.intake.changes == ()
    assert talk.undone(NOON).intake.links == Links()
    assert joined(talk, "tuin-4t8w", "De tuin", NOON) is talk


def test_leaving_keeps_what_the_talk_goes_on_from() -> None:
    talk = joined(begun(NEXT, "tweede", NOON, FIRST), "", "", NOON)
    assert talk.intake.links == Links(previous="proef")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("De bloemenstrook", "bloemenstrook-4t8w"),
        ("  Het Café-plein!! ", "cafe-plein-4t8w"),
        ("De", "de-4t8w"),
        ("الحديقة", "initiatief-4t8w"),
        ("", "initiatief-4t8w"),
        (
            "Een heel lange naam voor een heel klein stukje groen",
            "heel-lange-naam-voor-een-heel-4t8w",
        ),
    ],
)
def test_the_id_of_an_initiative_begins_as_its_name_does(name: str, made: str) -> None:
    assert initiative_id(name, "4t8w") == made
    assert len(made) <= 40


@pytest.mark.parametrize(
    ("model", "values", "initiative", "name"),
    [
        (KLEIN, {"naam": "De tuin"}, "Groen", "De tuin"),
        (KLEIN, {}, "", ""),
        (KLEIN, {}, "Groen", "Klein: Groen"),
        (NEXT, {}, "", "Vervolggesprek"),
        (FOLLOWING, {"naam": "De tuin"}, "De tuin", "Vervolggesprek: De tuin"),
        (NEXT, {}, "De tuin", "Vervolggesprek: De tuin"),
        (CHECK, {}, "De tuin", "Zinvol? De tuin"),
    ],
)
def test_a_talk_without_a_title_is_called_after_what_it_is_and_belongs_to(
    model: Conversation, values: dict[str, str], initiative: str, name: str
) -> None:
    links = Links(initiative="x", initiative_name=initiative)
    assert name_of(talk_of(values, model, links=links)) == name


def test_what_can_never_have_a_title_is_called_after_what_it_is() -> None:
    record = only([question("uitkomst", "text")], id="opdracht-trap", title="Op welke trede?")
    assert name_of(talk_of({}, record)) == "Op welke trede?"


@pytest.mark.parametrize(
    ("title", "name"), [("De Tuin", "Klein"), ("Het hek", "Het hek"), ("", "Klein")]
)
def test_within_its_initiative_a_talk_does_not_say_that_name_again(title: str, name: str) -> None:
    values = {"naam": title} if title else {}
    talk = talk_of(values, links=Links(initiative="x", initiative_name="De tuin"))
    assert name_within(talk) == name


def test_the_day_of_a_talk_is_the_one_that_was_filled_in_else_when_it_was_begun() -> None:
    model = conversation(uses={"talk_on": "dag"})
    day = date(2026, 4, 2)
    assert held_on(talk_of({"dag": day}, model, created=NOON)) == day
    assert held_on(talk_of({}, model, created=NOON)) == NOON.date()
    assert held_on(talk_of({}, model)) is None
    assert begun_on("20260311-abcdef") == NOON.date()
    assert begun_on("20261399-abcdef") is None
