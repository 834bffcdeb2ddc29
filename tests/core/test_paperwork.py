from datetime import date, timedelta

import pytest
from tests.conftest import NOON
from tests.content.reading import case, talk_of
from tests.core.making import AGREED, KLEIN
from tests.core.making import talk_of as small_talk

from burgeridee.core.closed import may_become, reopened
from burgeridee.core.intake import Change, Item, LetterDraft, Limit, Outcome, Value
from burgeridee.core.paperwork import (
    OpenPoint,
    excused,
    letter_remarks,
    may_limit,
    open_points,
    remarks,
    report_sent,
    with_letter,
    with_limit,
    without_limit,
)
from burgeridee.core.talk import Talk

LATER = NOON + timedelta(days=2)
FENCE = Limit(what="Een hek", why="De brandweer")
PIPES = Limit(kind="finding-out", what="Leidingen")


def texts(talk: Talk) -> list[str]:
    """What is still open, in words."""
    return [point.text for point in open_points(talk)]


# Limits


def test_a_limit_is_added_changed_and_taken_out() -> None:
    talk = with_limit(talk_of({}), None, FENCE, LATER)
    talk = with_limit(talk, None, PIPES, LATER)
    assert talk.intake.limits == (FENCE, PIPES)
    assert talk.intake.changed == LATER
    higher = FENCE.with_(why="Te hoog")
    talk = with_limit(talk, 0, higher, LATER)
    assert talk.intake.limits == (higher, PIPES)
    assert without_limit(talk, 0, LATER).intake.limits == (PIPES,)


def test_a_limit_is_undone_like_an_answer() -> None:
    talk = with_limit(talk_of({}), None, FENCE, LATER)
    assert talk.undone(LATER).intake.limits == ()


def test_a_limit_that_says_nothing_is_none() -> None:
    talk = talk_of({}, limits=(FENCE,))
    assert with_limit(talk, None, Limit(what=" "), LATER) is talk
    assert with_limit(talk, 0, Limit(), LATER).intake.limits == ()


def test_the_same_limit_again_changes_nothing() -> None:
    talk = talk_of({}, limits=(FENCE,))
    assert with_limit(talk, 0, FENCE, LATER) is talk


def test_in_a_talk_that_was_never_closed_no_change_is_written_down() -> None:
    assert with_limit(talk_of({}), None, FENCE, LATER).intake.changes == ()


def test_in_a_talk_that_was_opened_again_each_change_stands_with_the_reason() -> None:
    talk = reopened(talk_of({}, limits=(FENCE,), status="closed"), "De brandweer belde", NOON)
    talk = with_limit(talk, 0, FENCE.with_(why="Te hoog"), LATER)
    talk = with_limit(talk, None, PIPES, LATER)
    talk = without_limit(talk, 0, LATER)
    written = Change(at=LATER, question="af_grenzen", reason="De brandweer belde")
    assert talk.intake.changes[1:] == (
        written.with_(old="Een hek; De brandweer", new="Een hek; Te hoog"),
        written.with_(new="Leidingen"),
        written.with_(old="Een hek; Te hoog"),
    )


def test_a_model_without_the_question_keeps_its_limits_too() -> None:
    talk = reopened(small_talk({}, status="closed"), "Zomaar", NOON)
    talk = with_limit(talk, None, FENCE, LATER)
    assert talk.intake.limits == (FENCE,)
    assert len(talk.intake.changes) == 1


@pytest.mark.parametrize(
    ("status", "is_issued", "may"),
    [("open", False, True), ("open", True, True), ("closed", False, True), ("closed", True, False)],
    ids=["open", "open and handed out", "closed", "closed and handed out"],
)
def test_a_closed_talk_is_opened_again_once_a_report_was_handed_out(
    status: str, is_issued: bool, may: bool
) -> None:
    assert may_limit(talk_of({}, status=status), is_issued=is_issued) is may


# Letters


def test_what_was_typed_for_a_letter_is_kept_and_undone() -> None:
    draft = LetterDraft(to="de buren", day=date(2026, 3, 20), reason="omdat")
    talk = with_letter(talk_of({}), draft, LATER)
    assert (talk.intake.letter, talk.intake.changed) == (draft, LATER)
    assert with_letter(talk, draft, LATER) is talk
    assert talk.undone(LATER).intake.letter == LetterDraft()


def test_a_closed_talk_takes_what_is_typed_for_a_letter() -> None:
    talk = talk_of({"dr_droom": "Een tuin"}, status="closed")
    assert may_become(talk, with_letter(talk, LetterDraft(to="x"), LATER))


def test_no_answer_yet_keeps_the_day_and_the_reason_for_its_letter() -> None:
    talk = with_letter(talk_of({}), LetterDraft(to="de buren", reason="oud"), NOON)
    talk = excused(talk, date(2026, 4, 1), "de collega is ziek", LATER)
    assert talk.intake.letter == LetterDraft(
        to="de buren", day=date(2026, 4, 1), reason="de collega is ziek"
    )


# What is still open


def test_a_good_talk_has_little_open() -> None:
    assert texts(case("bloemenstrook-goed")) == [
        "Wat niet kan, staat er nog niet bij.",
        "Wat nog onzeker is, staat er nog niet bij.",
        "1 toezegging zonder datum.",
    ]


def test_what_is_filled_in_is_open_no_more() -> None:
    talk = case("bloemenstrook-goed")
    for limit in (FENCE, PIPES):
        talk = with_limit(talk, None, limit, LATER)
    assert texts(talk) == ["1 toezegging zonder datum."]
    moved = (Outcome(item="af_toezeggingen/a1", moved_to=date(2026, 3, 20)),)
    assert texts(Talk.resume(talk.conversation, talk.intake.with_(agreements=moved))) == []


NO_DAY = "Er is nog geen dag waarop ze weer van je horen."
NO_CONTACT = "Er is nog geen vast aanspreekpunt."
BARE, OTHER = Limit(what="Een hek"), Limit(what="Een paal")


@pytest.mark.parametrize(
    ("answers", "limits", "text", "question"),
    [
        ({}, (), NO_DAY, "af_terugkoppeling_op"),
        (
            {"af_grenzen": ("niet_kan",)},
            (PIPES,),
            "Wat niet kan, staat er nog niet bij.",
            "af_grenzen",
        ),
        (
            {"af_grenzen": ("onzeker",)},
            (FENCE,),
            "Wat nog onzeker is, staat er nog niet bij.",
            "af_grenzen",
        ),
        ({}, (BARE,), "Van 1 ding dat niet kan, mist de reden.", "af_grenzen"),
        ({}, (BARE, OTHER), "Van 2 dingen die niet kunnen, mist de reden.", "af_grenzen"),
        (
            {"af_toezeggingen": ({"tekst": "a"}, {"tekst": "b"})},
            (),
            "2 toezeggingen zonder datum.",
            "af_toezeggingen",
        ),
        (
            {"af_acties": ({"wat": "a"}, {"wat": "b", "wie": "bewoners"})},
            (),
            "1 actie zonder naam.",
            "af_acties",
        ),
        (
            {"af_acties": ({"wat": "a"}, {"wat": "b"})},
            (),
            "2 acties zonder datum.",
            "af_acties",
        ),
        ({}, (), NO_CONTACT, "af_vast_contact"),
        ({"af_vast_contact": "niemand"}, (), NO_CONTACT, "af_vast_contact"),
    ],
)
def test_each_thing_that_is_open_is_named_with_the_question_to_go_to(
    answers: dict[str, Value], limits: tuple[Limit, ...], text: str, question: str
) -> None:
    assert OpenPoint(text, question) in open_points(talk_of(answers, limits=limits))


def test_an_empty_talk_names_the_day_first_and_the_questions_last() -> None:
    first, *_, last = open_points(talk_of({}))
    assert first.question_id == "af_terugkoppeling_op"
    assert last.text.startswith("Nog niet bekend: ")
    assert ", en nog " in last.text


def test_what_is_done_needs_no_day_and_no_name() -> None:
    answers: dict[str, Value] = {"af_acties": ({"wat": "koffie"},)}
    talk = talk_of(answers)
    done = (Outcome(item="af_acties/a1", done=date(2026, 3, 20)),)
    assert "1 actie zonder naam." in texts(talk)
    assert "1 actie zonder naam." not in texts(talk_of(answers, agreements=done))


def test_a_wish_is_open_as_a_wish_and_not_as_an_action() -> None:
    day = date(2026, 3, 20)
    lines: tuple[Item, ...] = (
        {"wat": "a", "wie": "Sam", "wanneer": day},
        {"wat": "b"},
        {"wat": "c"},
    )
    talk = small_talk({"acties": lines, "vragen": ({"vraag": "Mag het?"},)}, AGREED)
    assert open_points(talk) == (
        OpenPoint("2 wensen: daarbij mist nog wie of wanneer.", "acties"),
        OpenPoint("1 wens: daarbij mist nog uiterlijk.", "vragen"),
    )


def test_what_stays_with_the_official_is_not_open() -> None:
    assert all("reflex" not in point.question_id for point in open_points(talk_of({})))
    assert open_points(small_talk({}))[0] == OpenPoint(NO_DAY, "bericht")
    assert {point.question_id for point in open_points(small_talk({}))} <= set(KLEIN.by_id)


# Plain language and personal data

WORDS = {"participatie": "meedoen"}


def found(talk: Talk) -> list[tuple[str, str, str]]:
    """Each remark: on which question, of what kind, and which words."""
    return [(name, remark.kind, remark.found) for name, remark in remarks(talk, WORDS)]


def test_office_words_and_personal_data_are_remarked_where_residents_read_them() -> None:
    talk = talk_of(
        {
            "id_eigen_woorden": "Meer participatie",
            "af_acties": ({"wat": "mail piet@voorbeeld.nl"},),
            "af_toezeggingen": ({"tekst": "participatie regelen", "mag": "ja"},),
        },
        limits=(Limit(what="Participatie kan niet"),),
    )
    assert found(talk) == [
        ("id_eigen_woorden", "office-word", "participatie"),
        ("af_acties", "e-mail", "piet@voorbeeld.nl"),
        ("af_toezeggingen", "office-word", "participatie"),
        ("af_grenzen", "office-word", "Participatie"),
    ]


def test_what_residents_do_not_read_is_not_remarked() -> None:
    assert found(talk_of({"na_reflex": ("participatie",), "na_zaaknummer": "participatie"})) == []


def test_how_to_reach_somebody_belongs_with_the_contact() -> None:
    assert found(talk_of({"wk_contactpersoon": "Piet, piet@voorbeeld.nl"})) == []


def test_of_a_letter_only_the_places_in_words_that_are_asked_are_looked_at() -> None:
    draft = LetterDraft(to="draagvlak", reason="draagvlak", instead="draagvlak")
    talk = with_letter(talk_of({}), draft, NOON)
    words = {"draagvlak": "steun"}
    found = letter_remarks(talk, ("to", "reason"), words)
    assert [(name, remark.twin) for name, remark in found] == [("reason", "steun")]
    assert letter_remarks(talk_of({}), ("reason",), words) == ()


# The day on which the report went out


def test_the_day_of_the_report_is_noted_also_in_a_closed_talk_and_the_cursor_stays() -> None:
    talk = case("bloemenstrook-goed").closed(NOON).moved_to("id_naam")
    sent = report_sent(talk, LATER.date(), LATER)
    assert sent.heard[talk.conversation.uses.report_sent_on] == LATER.date()
    assert sent.question.id == "id_naam"
    assert may_become(talk, sent)


def test_where_no_day_is_asked_nothing_changes() -> None:
    talk = Talk.start(KLEIN, "20260311-abcdef", NOON)
    assert report_sent(talk, LATER.date(), LATER) is talk
