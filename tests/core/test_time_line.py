from datetime import date, timedelta

from tests.conftest import NOON
from tests.core.making import conversation, question, talk_of

from burgeridee.core.intake import Item, Links, Outcome, Value
from burgeridee.core.talk import Talk
from burgeridee.core.time_line import Moment, first_and_last, moments

TODAY = NOON.date()
LINKS = Links(initiative="tuin-4t8w", initiative_name="De tuin")


def action(number: int, what: str, due: date | None) -> Item:
    line: dict[str, str | date] = {"id": f"a{number}", "wat": what, "wie": "bewoners"}
    return {**line, "wanneer": due} if due else line


def talk(name: str, **more: Value) -> Talk:
    made = talk_of({"naam": "De tuin", **more}, links=LINKS, created=NOON)
    return Talk(made.conversation, made.intake.with_(id=name))


def test_records_and_agreements_stand_in_order_of_day_and_undated_ones_last() -> None:
    soon, late = TODAY + timedelta(3), TODAY - timedelta(9)
    acties = (action(1, "hek", soon), action(2, "bord", late), action(3, "feest", None))
    line = moments([talk("een", acties=acties)], TODAY)
    assert [(one.kind, one.words, one.urgency) for one in line] == [
        ("agreement", "bord", "late"),
        ("record", "Klein", None),
        ("agreement", "hek", "soon"),
        ("agreement", "feest", "undated"),
    ]
    assert [one.is_late for one in line] == [True, False, False, False]
    assert [one.is_coming for one in line] == [False, False, True, False]
    assert first_and_last(line) == (late, soon)


def test_what_is_done_stands_at_the_day_on_which_it_was_done() -> None:
    made = talk("een", acties=(action(1, "hek", TODAY + timedelta(30)),))
    done = Outcome(item="acties/a1", done=TODAY - timedelta(1))
    made = Talk(made.conversation, made.intake.with_(agreements=(done,)))
    first = moments([made], TODAY)[0]
    assert (first.day, first.is_done, first.item) == (done.done, True, "acties/a1")
    assert (first.intake, first.who) == ("een", "De bewoners")


def test_a_record_that_is_still_to_come_says_so() -> None:
    model = conversation(uses={"talk_on": "dag"})
    plan = talk_of({"dag": TODAY + timedelta(20)}, model, created=NOON)
    assert moments([plan], TODAY)[0].is_coming
    assert not moments([talk("een")], TODAY)[0].is_coming
    assert moments([talk("een")], TODAY)[0].is_open


def test_what_the_official_keeps_for_himself_is_not_on_the_line() -> None:
    model = conversation(
        uses={"promises": "beloofd"},
        phases=[
            {
                "id": "fase",
                "title": "Fase",
                "minutes": 1,
                "moment": "during",
                "questions": [question("beloofd", "list", items=["a", "b"], private=True)],
            }
        ],
    )
    assert [one.kind for one in moments([talk_of({"beloofd": ("iets",)}, model)], TODAY)] == [
        "record"
    ]


def test_practice_is_on_no_line_and_nothing_is_an_empty_one() -> None:
    practice = talk_of({"acties": (action(1, "hek", TODAY),)}, practice="vrij", created=NOON)
    assert [one.kind for one in moments([practice], TODAY)] == ["record"]
    assert moments([], TODAY) == ()
    assert first_and_last(()) is None
    assert first_and_last((Moment(None, "record", "Klein", "een"),)) is None
