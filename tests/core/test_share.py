from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from hypothesis import given
from tests.content.reading import case, talk_of
from tests.core.making import conversation, intake
from tests.report.papers import FILE_ONLY, MARK, MODEL, NEVER, Said, said

from burgeridee.core.intake import Answer, Change, Limit, Outcome
from burgeridee.core.share import USES, Changed, Limited, Shared, shared
from burgeridee.core.talk import Talk
from burgeridee.core.told import Reader


def every_text(value: object) -> str:
    """All text that can be reached from a value."""
    if is_dataclass(value):
        return " ".join(every_text(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, dict):
        return " ".join(every_text(part) for part in value.values())
    if isinstance(value, tuple):
        return " ".join(map(every_text, value))
    return str(value)


@given(said())
def test_nothing_that_is_not_for_residents_can_be_reached(one: Said) -> None:
    assert MARK not in every_text(shared(one.talk, "residents"))


@given(said())
def test_nothing_private_can_be_reached_from_the_file(one: Said) -> None:
    found = shared(one.talk, "file")
    told = {answer.question for answer in found.told}
    assert told.isdisjoint(NEVER)
    assert set(FILE_ONLY) <= told
    assert found.dossier is not None
    assert [sign.title for sign in found.dossier.pitfalls] == ["Let op het dossier"]
    assert found.dossier.successes == ()


@given(said())
def test_each_answer_is_there_once_in_the_order_of_the_model(one: Said) -> None:
    order = list(MODEL.by_id)
    readers: tuple[Reader, ...] = ("residents", "file")
    for reader in readers:
        asked = [answer.question for answer in shared(one.talk, reader).told]
        assert asked == sorted(set(asked), key=order.index)


def test_what_paper_has_a_place_for_is_named() -> None:
    found = shared(case("bloemenstrook-goed"), "residents")
    assert set(found.uses) == set(USES)
    assert found.title == "De bloemenstrook"
    assert found.contact_on == date(2026, 3, 20)
    assert found.number == "bloemenstrook-goed"
    assert found.chapters[0].title == "Voorbereiden"


def test_the_mandate_stands_in_the_file_only() -> None:
    talk = case("bloemenstrook-goed")
    assert shared(talk, "residents").uses["promises"].columns == ("Toezegging",)
    assert shared(talk, "file").uses["promises"].columns == ("Toezegging", "Mag je dit zelf")


def test_the_day_of_contact_is_where_it_was_moved_to() -> None:
    moved = (Outcome(item="af_terugkoppeling_op", moved_to=date(2026, 3, 27)),)
    talk = talk_of({"af_terugkoppeling_op": date(2026, 3, 20)}, agreements=moved)
    assert shared(talk, "residents").contact_on == date(2026, 3, 27)
    assert [agreed.due for agreed in shared(talk, "residents").agreements] == [date(2026, 3, 27)]


def test_an_empty_talk_says_what_is_not_known() -> None:
    found = shared(talk_of({}), "residents")
    assert found.told == ()
    assert found.asked == len(found.unknown) > 10
    assert "De droom" in found.unknown
    assert "Idee kwam binnen" not in found.unknown
    assert (found.title, found.contact_on, found.agreements) == ("", None, ())
    assert "Idee kwam binnen" in shared(talk_of({}), "file").unknown


def test_what_does_not_apply_is_not_unknown() -> None:
    talk = talk_of({})
    answers = {"dr_droom": Answer(state="not-applicable")}
    talk = type(talk).resume(talk.conversation, talk.intake.with_(answers=answers))
    assert "De droom" not in shared(talk, "residents").unknown


def test_an_answer_off_the_route_is_not_told() -> None:
    talk = talk_of({"id_duur": "eenmalig", "no_beheer": "bewoners"})
    assert [answer.question for answer in shared(talk, "file").told] == ["id_duur"]


def test_limits_are_parted_and_empty_ones_fall_away() -> None:
    limits = (
        Limit(what="Een hek", why="Te hoog"),
        Limit(kind="finding-out", what="Leidingen"),
        Limit(what=" "),
    )
    found = shared(talk_of({}, limits=limits), "residents")
    assert found.cannot == (Limited("Een hek", "Te hoog"),)
    assert found.finding_out == (Limited("Leidingen"),)


CHANGES = (
    Change(old="closed", new="open", reason="Ze belden"),
    Change(question="dr_droom", old="a", new="b", reason="Beter"),
    Change(question="vb_plek", old="online", new="telefoon", reason="Intern"),
    Change(question="na_reflex", old="x", new="y", reason="Van mij"),
    Change(question="weg", old="x", new="y", reason="Oud"),
)


def test_changes_are_named_to_residents_and_told_to_the_file() -> None:
    talk = talk_of({}, changes=CHANGES)
    assert shared(talk, "residents").changes == (Changed("De droom", None),)
    assert shared(talk, "residents").version == shared(talk, "file").version == 2
    assert [(c.label, c.old, c.reason) for c in shared(talk, "file").changes] == [
        ("", "", "Ze belden"),
        ("De droom", "a", "Beter"),
        ("Plek van het gesprek", "online", "Intern"),
        ("", "", "Oud"),
    ]


@pytest.mark.parametrize(("practice", "is_practice"), [("", False), ("vrij", True)])
def test_a_practice_talk_is_known_as_one(practice: str, is_practice: bool) -> None:
    found: Shared = shared(talk_of({}, practice=practice), "residents")
    assert found.is_practice is is_practice


def test_only_the_file_has_a_dossier() -> None:
    talk = case("hangplek-eerste")
    assert shared(talk, "residents").dossier is None
    assert shared(talk, "file").dossier is not None


def test_what_is_agreed_is_told_only_to_who_may_read_its_question() -> None:
    listed = {"id": "acties", "kind": "list", "label": "Acties", "ask": "Wat?"}
    phase = {"id": "f", "title": "F", "minutes": 1, "moment": "during"}
    questions = [{**listed, "audience": "official"}]
    uses = {"actions": "acties"}
    model = conversation(phases=[{**phase, "questions": questions}], uses=uses)
    talk = Talk.resume(model, intake({"acties": Answer(state="answered", value=("koffie",))}))
    assert shared(talk, "residents").agreements == ()
    assert [agreed.what for agreed in shared(talk, "file").agreements] == ["koffie"]


def test_a_change_of_what_cannot_be_is_told_to_both() -> None:
    changes = (Change(question="af_grenzen", old="Een hek", new="Een rand", reason="De brandweer"),)
    talk = talk_of({}, changes=changes)
    assert shared(talk, "residents").changes == (Changed("", None, of_limits=True),)
    [told] = shared(talk, "file").changes
    assert (told.label, told.old, told.new) == ("Eerlijk verteld", "Een hek", "Een rand")


def test_what_goes_on_after_the_talk_stands_apart() -> None:
    chapters = shared(case("bloemenstrook-goed"), "file").chapters
    after = {chapter.title for chapter in chapters if chapter.is_after}
    assert after == {"Na het gesprek"}


def test_of_one_choice_the_option_is_known_by_its_id() -> None:
    uses = shared(talk_of({"af_vast_contact": "ik"}), "residents").uses
    assert uses["fixed_contact"].chosen == "ik"
    assert uses["fixed_contact"].words == "Ik"
    assert shared(talk_of({"id_naam": "ik"}), "residents").uses["title"].chosen == ""
