from datetime import date, timedelta

import pytest
from tests.conftest import NOON
from tests.core.making import ACTIONS as ACTION_FIELDS
from tests.core.making import AGREED, KLEIN, conversation, intake, only, question, said, talk_of

from burgeridee.core.agreements import (
    OFFICIAL,
    Agreement,
    Urgency,
    Wish,
    agreed,
    agreements,
    next_due,
    wishes,
)
from burgeridee.core.conversation import Uses
from burgeridee.core.intake import Item, Outcome
from burgeridee.core.talk import Talk

DAY = date(2026, 3, 21)
ACTIONS: tuple[Item, ...] = (
    {"id": "a1", "wat": "koffie", "wie": "samen", "wanneer": DAY},
    {"id": "a2", "wat": "bellen", "wie": "gemeente"},
)


def days(number: int) -> date:
    return DAY + timedelta(days=number)


def test_actions_and_the_promised_message_are_agreed() -> None:
    talk = talk_of({"acties": ACTIONS, "bericht": days(3)})
    assert agreements(talk) == (
        Agreement(item="acties/a1", what="koffie", who="Samen", due=DAY),
        Agreement(item="acties/a2", what="bellen", who="De gemeente", due=None),
        Agreement(item="bericht", what="Bericht", who="", due=days(3), by_official=True),
    )


def test_what_became_of_it_is_known() -> None:
    became = (
        Outcome(item="acties/a1", moved_to=days(7), reason="regen"),
        Outcome(item="bericht", done=days(2)),
        Outcome(item="acties/a9", done=days(2)),
    )
    answers = {"acties": said(ACTIONS), "bericht": said(days(3))}
    talk = Talk.resume(KLEIN, intake(answers, agreements=became))
    [first, second, message] = agreements(talk)
    assert (first.due, first.done) == (days(7), None)
    assert (second.due, second.done) == (None, None)
    assert (message.due, message.done) == (days(3), days(2))
    assert next_due(talk) == days(7)


def test_a_promise_is_the_officials_and_has_a_day_only_once_it_was_moved() -> None:
    model = conversation(uses={"promises": "groepen"})
    became = (Outcome(item="groepen/a2", moved_to=DAY, reason="de wethouder belt dan"),)
    talk = talk_of({"groepen": ("vragen aan juridisch", "sleutel")}, model, agreements=became)
    assert agreements(talk) == (
        Agreement("groepen/a1", "vragen aan juridisch", "", None, by_official=True),
        Agreement(
            "groepen/a2",
            "sleutel",
            "",
            DAY,
            by_official=True,
            moved=True,
            reason="de wethouder belt dan",
        ),
    )
    assert {agreement.whose for agreement in agreements(talk)} == {OFFICIAL}
    assert next_due(talk) == DAY


def test_a_choice_beside_a_promise_does_not_say_who_does_it() -> None:
    fields = [
        {"id": "wat", "label": "Wat"},
        {"id": "mag", "label": "Mag dat", "kind": "single", "options": {"ja": "Ja"}},
    ]
    model = only([question("beloofd", "list", fields=fields)])
    model = model.model_copy(update={"uses": Uses(promises="beloofd")})
    [first] = agreements(talk_of({"beloofd": ({"wat": "koffie", "mag": "ja"},)}, model))
    assert (first.what, first.who, first.due) == ("koffie", "", None)


ASKED: Item = {"id": "a1", "vraag": "Mag het?", "wie_antwoordt": "Sam", "uiterlijk": DAY}
DONE_BY: Item = {
    "id": "a1",
    "later": days(9),
    "wanneer": DAY,
    "wie": "Sam",
    "wat": "graven",
    "soort": "samen",
}


def test_what_who_and_when_are_found_by_the_fields_of_the_list() -> None:
    [action] = agreements(talk_of({"acties": (DONE_BY,)}, AGREED))
    assert action == Agreement("acties/a1", "graven", "Sam", DAY)


def test_a_promise_with_a_name_and_a_day_has_those() -> None:
    [promise] = agreements(talk_of({"vragen": (ASKED,)}, AGREED))
    assert promise == Agreement("vragen/a1", "Mag het?", "Sam", DAY, by_official=True)
    assert promise.whose == "Sam"


def test_the_day_on_which_all_look_back_is_agreed_with_the_official() -> None:
    [back] = agreements(talk_of({"terug": DAY}, AGREED))
    assert back == Agreement("terug", "Samen terugkijken", "", DAY, by_official=True)
    assert back.whose == OFFICIAL
    became = (Outcome(item="terug", done=DAY),)
    [back] = agreements(talk_of({"terug": DAY}, AGREED, agreements=became))
    assert back.done == DAY


def test_a_line_that_misses_a_name_or_a_day_is_a_wish_and_no_agreement() -> None:
    lines: tuple[Item, ...] = (
        DONE_BY,
        {"id": "a2", "wat": "zaaien", "wie": " ", "met_wie": "Kim"},
        {"id": "a3", "wat": "water", "wie": "Kim"},
    )
    asked: tuple[Item, ...] = ({"id": "a4", "vraag": "Wie betaalt?"},)
    talk = talk_of({"acties": lines, "vragen": asked}, AGREED)
    assert [one.what for one in agreements(talk)] == ["graven"]
    assert wishes(talk) == (
        Wish("acties/a2", "zaaien", "", None, ("Wie", "Wanneer")),
        Wish("acties/a3", "water", "Kim", None, ("Wanneer",)),
        Wish("vragen/a4", "Wie betaalt?", "", None, ("Uiterlijk",)),
    )
    assert next_due(talk) == DAY


def test_a_list_that_asks_for_nothing_has_no_wishes() -> None:
    assert wishes(talk_of({"acties": ({"wat": "koffie"},)})) == ()


def test_a_list_over_many_talks_knows_what_it_needs_and_no_reason() -> None:
    became = (Outcome(item="acties/a1", moved_to=DAY, reason="ziek"),)
    answers = {"naam": said("De tuin"), "acties": said(ACTIONS[:1])}
    more = {"agreements": became, "revision": 7, "status": "closed", "changed": NOON}
    told = agreed(Talk.resume(KLEIN, intake(answers, **more)))
    assert (told.intake, told.title, told.status) == ("proef", "De tuin", "closed")
    assert (told.revision, told.changed) == (7, NOON)
    [coffee] = told.agreements
    assert (coffee.moved, coffee.reason) == (True, "")


def test_what_is_private_is_in_no_list_over_many_talks() -> None:
    secret = {"fields": ACTION_FIELDS, "private": True, "audience": "official"}
    asked = [question("acties", "list", **secret), question("naam", "text", private=True)]
    uses = {"actions": "acties", "title": "naam"}
    model = only(asked).model_copy(update={"uses": Uses(**uses)})
    talk = talk_of({"acties": ACTIONS, "naam": "Het geheim"}, model)
    assert len(agreements(talk)) == 2
    assert (agreed(talk).title, agreed(talk).agreements) == ("", ())


def test_a_practice_talk_agrees_nothing() -> None:
    talk = talk_of({"acties": ACTIONS}, practice="vrij")
    assert len(agreements(talk)) == 2
    assert agreed(talk).agreements == ()


def test_the_most_pressing_comes_first_and_what_is_done_last() -> None:
    def on(name: str, due: date | None, done: date | None = None) -> Agreement:
        return Agreement(name, name, "", due, done)

    found = [
        on("done long ago", DAY, days(-9)),
        on("undated", None),
        on("later", days(8)),
        on("done", None, DAY),
        on("soon", days(7)),
        on("today", DAY),
        on("late", days(-1)),
        on("very late", days(-400)),
    ]
    assert [agreement.what for agreement in sorted(found, key=lambda one: one.order(DAY))] == [
        "very late",
        "late",
        "today",
        "soon",
        "later",
        "undated",
        "done",
        "done long ago",
    ]


@pytest.mark.parametrize(
    ("today", "due", "urgency"),
    [
        (date(2028, 2, 22), date(2028, 2, 29), "soon"),
        (date(2028, 2, 21), date(2028, 2, 29), "later"),
        (date(2028, 3, 1), date(2028, 2, 29), "late"),
        (date(2026, 3, 28), date(2026, 4, 4), "soon"),
        (date(2026, 3, 29), date(2026, 3, 29), "today"),
        (date(2026, 3, 30), date(2026, 3, 29), "late"),
        (date(2026, 10, 24), date(2026, 10, 31), "soon"),
        (date(2026, 10, 25), date(2026, 10, 25), "today"),
        (date(2026, 10, 26), date(2026, 10, 25), "late"),
        (date(2026, 4, 27), date(2026, 4, 27), "today"),
        (date(2026, 4, 28), date(2026, 4, 27), "late"),
        (date(2026, 12, 25), date(2027, 1, 1), "soon"),
        (date(2027, 3, 21), DAY, "late"),
        (DAY, date(2027, 3, 21), "later"),
    ],
    ids=[
        "a week before 29 February",
        "eight days before it",
        "the day after it",
        "a week in which the clock goes forward",
        "the day on which it does",
        "the day after",
        "a week in which it goes back",
        "the day on which it does, too",
        "the day after that",
        "King's Day is a day like any other",
        "and does not wait for a working day",
        "over the new year",
        "a year too late",
        "a year to go",
    ],
)
def test_all_days_are_calendar_days(today: date, due: date, urgency: Urgency) -> None:
    assert Agreement("x", "", "", due).urgency(today) == urgency


def test_what_was_not_heard_was_not_agreed() -> None:
    answers = {"acties": said(ACTIONS, "parked"), "bericht": said(None, "skipped")}
    talk = Talk.resume(KLEIN, intake(answers))
    assert agreements(talk) == ()
    assert next_due(talk) is None


def test_a_blank_line_is_no_agreement() -> None:
    talk = talk_of({"acties": ({"wat": " ", "wie": ""}, {"wanneer": DAY})})
    assert [(a.item, a.what, a.due) for a in agreements(talk)] == [("acties/a2", "", DAY)]


def test_a_list_without_fields_is_agreed_too() -> None:
    model = conversation(uses={"actions": "groepen"})
    [found] = agreements(talk_of({"groepen": ("vegen",)}, model))
    assert (found.item, found.what, found.who, found.due) == ("groepen/a1", "vegen", "", None)


def test_a_model_that_names_no_actions_has_no_agreements() -> None:
    talk = talk_of({"acties": ACTIONS, "bericht": DAY}, conversation(uses={"actions": "naam"}))
    assert agreements(talk) == ()


@pytest.mark.parametrize(
    ("due", "done", "urgency"),
    [
        (days(-1), None, "late"),
        (DAY, None, "today"),
        (days(1), None, "soon"),
        (days(7), None, "soon"),
        (days(8), None, "later"),
        (None, None, "undated"),
        (days(-9), days(-1), "done"),
        (None, days(3), "done"),
    ],
    ids=[
        "yesterday",
        "today",
        "tomorrow",
        "in a week",
        "after it",
        "no day",
        "done",
        "done, no day",
    ],
)
def test_how_an_agreement_stands_on_a_day(
    due: date | None, done: date | None, urgency: Urgency
) -> None:
    agreed = Agreement(item="x", what="", who="", due=due, done=done)
    assert agreed.urgency(DAY) == urgency
