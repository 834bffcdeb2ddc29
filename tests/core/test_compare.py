from datetime import date, timedelta

import pytest
from tests.conftest import NOON
from tests.content.reading import first_conversation
from tests.core.making import talk_of

from burgeridee.core.compare import Difference, differences, limit_in_words, parts
from burgeridee.core.intake import (
    Answer,
    Intake,
    Item,
    Judgement,
    LetterDraft,
    Limit,
    Note,
    Outcome,
    RolePart,
    RoleView,
    Tick,
)
from burgeridee.core.talk import Talk

DAY = date(2026, 3, 21)
KOFFIE: Item = {"id": "a1", "wat": "koffie", "wie": "samen", "wanneer": DAY}


@pytest.fixture
def talk() -> Talk:
    return talk_of({"naam": "De tuin", "duur": "eens", "acties": (KOFFIE,)})


def told(talk: Talk, after: Intake) -> list[tuple[str, str, str]]:
    found = differences(talk.conversation, talk.intake, after)
    return [(one.label, one.was, one.now) for one in found]


def test_the_same_twice_differs_in_nothing(talk: Talk) -> None:
    assert told(talk, talk.intake) == []


def test_answers_differ_in_words_and_in_the_order_of_the_talk(talk: Talk) -> None:
    after = talk.moved_to("duur").answered("altijd", NOON).moved_to("naam").cleared(NOON)
    after = after.moved_to("dag").answered(DAY, NOON)
    assert told(talk, after.intake) == [
        ("1.1 Naam", "De tuin", ""),
        ("1.2 Dag", "", "21 maart 2026"),
        ("2.2 Duur", "Eén keer", "Blijvend"),
    ]


def test_a_list_differs_line_by_line_and_not_in_its_ids(talk: Talk) -> None:
    same = talk.intake.with_answer(
        "acties", Answer(state="answered", value=({**KOFFIE, "id": "a9"},))
    )
    assert told(talk, same) == []
    more = talk.moved_to("acties").answered((KOFFIE, {"wat": "thee"}), NOON).intake
    [(label, was, now)] = told(talk, more)
    assert label == "2.9 Acties"
    assert (was, now) == ("koffie, Samen, 21 maart 2026", "koffie, Samen, 21 maart 2026; thee")


@pytest.mark.parametrize(
    ("state", "value", "words"),
    [
        ("parked", None, "straks"),
        ("parked", "eens", "straks: Eén keer"),
        ("skipped", None, "niet besproken"),
        ("not-applicable", None, "niet van toepassing"),
    ],
)
def test_how_far_a_question_came_is_told(
    talk: Talk, state: str, value: str | None, words: str
) -> None:
    answer = Answer.model_validate({"state": state, "value": value})
    assert told(talk, talk.intake.with_answer("duur", answer)) == [("2.2 Duur", "Eén keer", words)]


def test_a_note_is_a_difference_of_its_own(talk: Talk) -> None:
    after = talk.moved_to("naam").with_note("met een knipoog", NOON).intake
    assert told(talk, after) == [("1.1 Naam, notitie", "", "met een knipoog")]


def test_an_answer_to_a_question_that_is_no_more_is_told_by_its_id(talk: Talk) -> None:
    answer = Answer(state="answered", value="x", in_words="Iets van vroeger")
    assert told(talk, talk.intake.with_answer("weg", answer)) == [("weg", "", "Iets van vroeger")]


def test_what_stands_beside_the_answers_is_told(talk: Talk) -> None:
    after = talk.intake.with_(
        notes=(Note(at=NOON, text="Bellen"),),
        limits=(Limit(what="Paaltjes", why="Brandweer."),),
        agreements=(Outcome(item="acties/a1", done=DAY, reason="gezellig"),),
        flags={"onbekend": Judgement(judged="does-not-apply", reason="geen sleutel")},
        checklist={"c99": Tick(ticked=False, note="later")},
        role=RoleView(official="loslaten", reason="zij kunnen dit"),
        roles=(RolePart(part="onderhoud", now="loslaten", wanted="reguleren", until=DAY),),
        letter=LetterDraft(to="Anna", day=DAY),
        status="closed",
        form="short",
    )
    assert told(talk, after) == [
        ("Afspraak: koffie, Samen, 21 maart 2026", "", "gedaan op 21 maart 2026, gezellig"),
        ("Grens 1", "", "Kan niet: Paaltjes. Brandweer"),
        ("Losse notitie 1", "", "Bellen"),
        ("Vlag: onbekend", "", "vervalt: geen sleutel"),
        ("Checklist: c99", "", "nee, later"),
        ("Rol: hoe jij het ziet", "", "loslaten"),
        ("Rol: waarom", "", "zij kunnen dit"),
        ("Rol bij onderhoud", "", "nu loslaten, straks reguleren, tot 21 maart 2026"),
        ("Het gesprek is", "open", "afgesloten"),
        ("Vorm", "heel gesprek", "kort gesprek"),
        ("Brief: aan wie", "", "Anna"),
        ("Brief: dag", "", "21 maart 2026"),
    ]


def test_an_agreement_that_moved_is_told_with_its_day(talk: Talk) -> None:
    moved = talk.intake.with_(agreements=(Outcome(item="naam", moved_to=DAY),))
    assert told(talk, moved) == [("Afspraak: Naam", "", "verzet naar 21 maart 2026")]
    gone = talk.intake.with_(agreements=(Outcome(item="weg/a1", moved_to=DAY),))
    assert told(talk, gone)[0][0] == "Afspraak: weg/a1"


def test_what_the_program_keeps_for_itself_is_no_difference(talk: Talk) -> None:
    after = talk.intake.with_(
        revision=9,
        parent="9f2c",
        minutes={"voor": 12},
        at_question="zin",
        changed=NOON + timedelta(hours=1),
        lines_given={"acties": 7},
    )
    assert told(talk, after) == []


def test_the_other_way_round_is_the_mirror(talk: Talk) -> None:
    after = talk.moved_to("naam").answered("Het park", NOON).with_quick_note("Bellen", NOON).intake
    there = differences(talk.conversation, talk.intake, after)
    back = differences(talk.conversation, after, talk.intake)
    mirror = [Difference(one.key, one.label, one.now, one.was) for one in back]
    assert sorted(there, key=lambda one: one.key) == sorted(mirror, key=lambda one: one.key)


def test_what_says_nothing_is_no_part(talk: Talk) -> None:
    intake = talk.intake.with_(limits=(Limit(),), notes=(Note(text="  "),))
    assert set(parts(talk.conversation, intake)) == {
        "answers.naam",
        "answers.duur",
        "answers.acties",
        "status",
        "form",
    }


def test_a_role_is_told_by_its_name(talk: Talk) -> None:
    model = first_conversation()
    intake = talk.intake.with_(role=RoleView(residents="loslaten"))
    assert parts(model, intake)["role.residents"].words == "Loslaten"


def test_a_limit_is_one_line() -> None:
    limit = Limit(kind="finding-out", what="Een speeltoestel", decided_by="de wethouder")
    assert limit_in_words(limit) == "Wordt uitgezocht: Een speeltoestel. de wethouder"
    assert limit_in_words(Limit()) == ""
