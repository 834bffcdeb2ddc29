from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOON
from tests.core.making import talk_of

from burgeridee.core.compare import parts
from burgeridee.core.intake import (
    Answer,
    Change,
    Intake,
    Item,
    Judgement,
    Led,
    Limit,
    Note,
    Outcome,
    RoleView,
    Tick,
)
from burgeridee.core.merging import Conflict, Merged, merged
from burgeridee.core.talk import Talk

DAY = date(2026, 3, 21)
KOFFIE: Item = {"id": "a1", "wat": "koffie"}
THEE: Item = {"id": "a2", "wat": "thee"}
TALK = talk_of({"naam": "De tuin", "verhaal": "Een tuin", "acties": (KOFFIE,)})
BASE = TALK.intake.with_(revision=3, parent="basis")
MODEL = TALK.conversation


def with_(base: Intake = BASE, **answers: Any) -> Intake:
    for key, value in answers.items():
        answer = None if value is None else Answer(state="answered", value=value)
        base = base.with_answer(key, answer)
    return base


def value(found: Merged, question: str) -> Any:
    answer = found.intake.answers.get(question)
    return answer.value if answer else None


def both(ours: Intake, theirs: Intake, *, base: Intake | None = BASE) -> Merged:
    return merged(MODEL, base, ours, theirs.with_(revision=7, parent="van hen"))


def test_what_one_of_them_changed_is_taken() -> None:
    found = both(with_(naam="Het park"), with_(zin=4, verhaal=None))
    assert [value(found, key) for key in ("naam", "zin", "verhaal")] == ["Het park", 4, None]
    assert found.conflicts == ()
    assert [(one.label, one.was, one.now) for one in found.taken] == [
        ("2.1 Verhaal", "Een tuin", ""),
        ("2.5 Zin", "", "4"),
    ]


def test_it_is_made_to_be_saved_after_the_other_one() -> None:
    found = both(with_(naam="Het park").with_(revision=4, parent="van ons"), with_(zin=4))
    assert (found.intake.revision, found.intake.parent) == (7, "van hen")


def test_what_both_changed_in_another_way_shows_both_sides() -> None:
    ours, theirs = with_(naam="Het park"), with_(naam="De vijver", zin=3)
    found = both(ours, theirs)
    assert found.conflicts == (Conflict("answers.naam", "1.1 Naam", "Het park", "De vijver"),)
    assert (value(found, "naam"), value(found, "zin")) == ("Het park", 3)
    [row] = found.intake.undecided
    assert (row.part, row.other) == ("answers.naam", {"state": "answered", "value": "De vijver"})


def test_the_clock_decides_nothing() -> None:
    late, early = NOON + timedelta(days=400), NOON - timedelta(days=400)
    ours = BASE.with_answer("naam", Answer(state="answered", value="Het park", at=early))
    theirs = BASE.with_answer("naam", Answer(state="answered", value="De vijver", at=late))
    assert value(both(ours, theirs), "naam") == "Het park"
    assert value(both(theirs, ours), "naam") == "De vijver"
    assert len(both(ours, theirs).conflicts) == 1


def test_what_both_changed_alike_is_no_conflict() -> None:
    found = both(with_(naam="Het park"), with_(naam="Het park"))
    assert (found.conflicts, found.taken) == ((), ())


def test_taken_away_here_and_changed_there_is_a_conflict() -> None:
    found = both(with_(naam=None), with_(naam="De vijver"))
    assert found.conflicts == (Conflict("answers.naam", "1.1 Naam", "", "De vijver"),)
    assert value(found, "naam") is None
    [row] = found.intake.undecided
    assert row.other == {"state": "answered", "value": "De vijver"}


def test_an_answer_and_the_note_beside_it_are_two_things() -> None:
    noted = TALK.moved_to("naam").with_note("lachend", NOON).intake
    found = both(with_(naam="Het park"), noted)
    assert found.conflicts == ()
    assert (found.intake.answers["naam"].value, found.intake.answers["naam"].note) == (
        "Het park",
        "lachend",
    )


def test_a_note_at_a_question_without_an_answer_is_no_answer() -> None:
    noted = TALK.moved_to("zin").with_note("vraag later", NOON).intake
    for ours, theirs in ((with_(zin=4), noted), (noted, with_(zin=4))):
        found = both(ours, theirs)
        assert found.conflicts == ()
        answer = found.intake.answers["zin"]
        assert (answer.state, answer.value, answer.note) == ("answered", 4, "vraag later")


def test_a_note_stays_where_the_answer_was_taken_away() -> None:
    noted = TALK.moved_to("naam").with_note("lachend", NOON).intake
    found = both(with_(naam=None), noted)
    answer = found.intake.answers["naam"]
    assert (answer.state, answer.value, answer.note) == ("parked", None, "lachend")


def test_parts_beside_the_answers_merge_each_by_its_key() -> None:
    ours = BASE.with_(
        flags={"a": Judgement(judged="seen")},
        checklist={"c1": Tick(ticked=True)},
        role=RoleView(official="loslaten"),
        minutes={"voor": 5, "tijdens": 9},
    )
    theirs = BASE.with_(
        flags={
            "a": Judgement(judged="does-not-apply", reason="nee"),
            "b": Judgement(judged="seen"),
        },
        checklist={"c2": Tick(ticked=False)},
        role=RoleView(residents="faciliteren"),
        minutes={"voor": 12},
        status="closed",
    )
    found = both(ours, theirs)
    assert [(one.label, one.ours, one.theirs) for one in found.conflicts] == [
        ("Vlag: a", "gezien", "vervalt: nee")
    ]
    intake = found.intake
    assert set(intake.flags) == {"a", "b"}
    assert set(intake.checklist) == {"c1", "c2"}
    assert (intake.role.official, intake.role.residents) == ("loslaten", "faciliteren")
    assert intake.minutes == {"voor": 12, "tijdens": 9}
    assert intake.status == "closed"


def test_notes_and_changes_of_both_stay() -> None:
    base = BASE.with_(notes=(Note(text="oud"),))
    ours = base.with_(notes=(Note(text="oud"), Note(text="van ons")), changes=(Change(new="a"),))
    theirs = base.with_(notes=(Note(text="van hen"),), changes=(Change(new="b"),))
    found = both(ours, theirs, base=base)
    assert [note.text for note in found.intake.notes] == ["van ons", "van hen"]
    assert [change.new for change in found.intake.changes] == ["a", "b"]
    assert found.conflicts == ()


def test_a_limit_that_both_changed_is_a_conflict() -> None:
    base = BASE.with_(limits=(Limit(what="paal"), Limit(what="hek")))
    ours = base.with_(limits=(Limit(what="paal", why="brandweer"), Limit(what="hek")))
    theirs = base.with_(limits=(Limit(what="paal", why="geen geld"), Limit(what="hek")))
    found = both(ours, theirs, base=base)
    assert found.intake.limits == ours.limits
    [conflict] = found.conflicts
    assert conflict.key == "limits"
    assert (conflict.ours, conflict.theirs) == (
        "Kan niet: paal. brandweer",
        "Kan niet: paal. geen geld",
    )
    [row] = found.intake.undecided
    assert (row.is_row, row.other["why"], row.beside["why"]) == (True, "geen geld", "brandweer")


def test_of_one_limit_each_may_change_another_part() -> None:
    base = BASE.with_(limits=(Limit(what="paal"), Limit(what="hek")))
    ours = base.with_(limits=(Limit(what="paal", why="brandweer"), Limit(what="hek")))
    theirs = base.with_(limits=(Limit(what="paal", instead="een boom"),))
    found = both(ours, theirs, base=base)
    assert found.conflicts == ()
    assert found.intake.limits == (Limit(what="paal", why="brandweer", instead="een boom"),)


def test_limits_that_each_of_them_added_are_no_conflict() -> None:
    ours, theirs = BASE.with_(limits=(Limit(what="a"),)), BASE.with_(limits=(Limit(what="b"),))
    found = both(ours, theirs)
    assert [limit.what for limit in found.intake.limits] == ["a", "b"]
    assert found.conflicts == ()


def test_what_became_of_a_line_stays_with_the_line_that_it_was_said_of() -> None:
    """Two lists may each give the id a2 to another line: a tick must not go to the wrong one."""
    ours = with_(acties=(KOFFIE, THEE)).with_(
        agreements=(Outcome(item="acties/a2", moved_to=DAY),), lines_given={"acties": 4}
    )
    hesjes = {"id": "a2", "wat": "hesjes"}
    theirs = with_(acties=(KOFFIE, hesjes)).with_(
        agreements=(Outcome(item="acties/a1", done=DAY), Outcome(item="acties/a2", done=DAY))
    )
    found = both(ours, theirs)
    assert found.conflicts == ()
    assert value(found, "acties") == (KOFFIE, {"id": "a5", "wat": "thee"}, hesjes)
    became = {one.item: (one.done, one.moved_to) for one in found.intake.agreements}
    assert became == {
        "acties/a1": (DAY, None),
        "acties/a2": (DAY, None),
        "acties/a5": (None, DAY),
    }
    assert found.numbers == {"acties": {"a2": "a5"}}
    assert found.intake.lines_given == {"acties": 5}


def test_a_line_that_was_taken_away_where_the_other_ticked_it_is_a_conflict() -> None:
    ours = with_(acties=None)
    theirs = BASE.with_(agreements=(Outcome(item="acties/a1", done=DAY),))
    for one, other, sides in (
        (ours, theirs, ("", "koffie")),
        (theirs, ours, ("koffie", "")),
    ):
        found = both(one, other)
        assert [(c.label, c.ours, c.theirs) for c in found.conflicts] == [
            ("2.9 Acties, actie", *sides)
        ]
        assert [outcome.done for outcome in found.intake.agreements] == [DAY]


def test_a_tick_and_a_new_line_go_together() -> None:
    ours = with_(acties=(KOFFIE, THEE)).with_(lines_given={"acties": 2})
    theirs = BASE.with_(agreements=(Outcome(item="acties/a1", done=DAY),))
    found = both(ours, theirs)
    assert found.conflicts == ()
    assert value(found, "acties") == (KOFFIE, THEE)
    assert found.intake.agreements[0].done == DAY
    assert found.intake.lines_given == {"acties": 2}


def test_keys_that_we_do_not_know_merge_too() -> None:
    base = Intake.model_validate({"schema": 1, "id": "x", "model": {"id": "m"}, "later": 1})
    ours = base.with_(extra_a=1)
    theirs = base.with_(later=2, extra_b={"k": 1}, schema_=2)
    found = both(ours, theirs, base=base).intake
    assert found.model_extra == {"later": 2, "extra_a": 1, "extra_b": {"k": 1}}
    assert found.schema_ == 2


def test_what_practice_brought_out_with_either_stays() -> None:
    ours = BASE.with_(practice_run={"pair": "3", "facts": ["a", "b"]})
    theirs = BASE.with_(practice_run={"facts": ["b", "c"]})
    assert both(ours, theirs).intake.practice_run == {"pair": "3", "facts": ["a", "b", "c"]}


def test_without_a_common_version_nothing_goes_away() -> None:
    ours, theirs = with_(naam="Het park", verhaal=None), with_(zin=4)
    found = both(ours, theirs, base=None)
    assert [one.key for one in found.conflicts] == ["answers.naam"]
    assert [value(found, key) for key in ("naam", "verhaal", "zin")] == ["Het park", "Een tuin", 4]
    assert both(ours, ours, base=None).conflicts == ()


TEXTS = st.sampled_from([None, "een", "twee", "drie"])
SIDES = st.fixed_dictionaries(
    dict.fromkeys(("naam", "verhaal"), TEXTS),
    optional={
        "zin": st.integers(1, 3),
        "groepen": st.sampled_from([({"tekst": "koor", "id": "a1"},)]),
    },
)


@given(base=SIDES, ours=SIDES, theirs=SIDES)
def test_each_change_is_in_the_result_or_shown_as_a_conflict(
    base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]
) -> None:
    before, here, there = (with_(**side) for side in (base, ours, theirs))
    found = both(here, there, base=before)
    was, result = parts(MODEL, before), parts(MODEL, found.intake)
    shown = {one.key: (one.ours, one.theirs) for one in found.conflicts}
    for place, side in enumerate((parts(MODEL, here), parts(MODEL, there))):
        for key in {*was, *side}:
            if side.get(key) != was.get(key) and result.get(key) != side.get(key):
                words = side[key].words if key in side else ""
                assert shown[key][place] == words


@given(base=SIDES, ours=SIDES)
def test_with_one_that_did_not_change_it_is_the_other(
    base: dict[str, Any], ours: dict[str, Any]
) -> None:
    before, here = with_(**base), with_(**ours)
    for found in (both(here, before, base=before), both(before, here, base=before)):
        assert found.intake.answers == here.answers
        assert found.conflicts == ()


@pytest.mark.parametrize("names", [("park", "vijver"), ("vijver", "park")])
def test_a_talk_goes_on_from_what_was_merged(names: tuple[str, str]) -> None:
    found = both(with_(naam=names[0]), with_(naam=names[1], zin=2))
    assert Talk.resume(MODEL, found.intake).progress[0] == 4


@pytest.mark.parametrize(("ours", "at_step"), [(None, 3), (2, 2)])
def test_how_far_an_exercise_was_led_asks_nobody_to_choose(ours: int | None, at_step: int) -> None:
    found = both(BASE.with_(led=Led(at_step=ours)), BASE.with_(led=Led(at_step=3)))
    assert found.intake.led.at_step == at_step
    assert found.conflicts == ()
