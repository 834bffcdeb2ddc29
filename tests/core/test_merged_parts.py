"""Two people change one talk, in any way: each change stands there, or waits for a choice."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import NOON
from tests.core.editing import (
    ADDITIONS,
    EDITS,
    LISTS,
    MODEL,
    START,
    Edit,
    edited,
    later,
    standing,
    undated,
    waiting,
)

from burgeridee.core.intake import Intake, Item, lines_of
from burgeridee.core.merging import merged
from burgeridee.core.raw_parts import raw_part
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import Choice, decided, undecided
from burgeridee.core.waiting import taken
from burgeridee.files.intake_file import HEADER, clean_document, document
from burgeridee.files.toml import INTAKE_LIMIT, parsed, proven

PLACES = (
    *("answers.naam", "answers.verhaal", "answers.duur", "answers.hulp", "answers.zin"),
    *("answers.dag", "answers.naam.note", "answers.acties.note", "checklist.c1", "checklist.c2"),
    *("flags.over", "role.official", "role.residents", "role.reason", "letter.to", "letter.day"),
    *("letter.reason", "letter.kleur", "links.initiative", "links.previous", "links.soort"),
    *("case_number", "status", "form", "practice_run.pair", "agreements.dag", "later"),
)
Three = tuple[Intake, Intake, Intake]


def three(before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit]) -> Three:
    base = edited(START, before, "b")
    return base, edited(base, here, "o"), edited(base, there, "t")


def one_of(base: Intake | None, ours: Intake, theirs: Intake) -> Talk:
    return Talk.resume(MODEL, merged(MODEL, base, ours, theirs).intake)


def chosen(talk: Talk, choice: Choice) -> Talk:
    for one in undecided(talk):
        talk = decided(talk, one, choice, NOON)
    return talk


def undated_part(intake: Intake, part: str) -> object:
    raw = raw_part(intake, part)
    return {k: v for k, v in raw.items() if k != "at"} if isinstance(raw, dict) else raw


def alike(one: object, other: object) -> bool:
    """Whether two say the same. Put off with a note reads as a note alone: it is put off."""
    return one == other or {str(one), str(other)} == {"None", "{'state': 'parked'}"}


def lines(intake: Intake, name: str) -> Mapping[str, Item]:
    answer = intake.answers.get(name)
    return {str(line["id"]): line for line in lines_of(answer.value)} if answer else {}


def said(base: Intake, side: Intake) -> set[str]:
    """What a side wrote since the version that both came from."""
    return standing(side) - standing(base)


@settings(max_examples=150, deadline=None)
@given(EDITS, EDITS, EDITS)
def test_what_either_wrote_stands_there_or_is_shown_to_choose(
    before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit]
) -> None:
    base, ours, theirs = three(before, here, there)
    for one, other in ((ours, theirs), (theirs, ours)):
        talk = one_of(base, one, other)
        wrote = said(base, one) | said(base, other)
        assert wrote <= standing(talk.intake) | waiting(talk)
        assert said(base, one) <= standing(talk.intake)


@settings(max_examples=100, deadline=None)
@given(EDITS, EDITS, EDITS)
def test_a_choice_for_one_side_gives_what_that_side_wrote(
    before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit]
) -> None:
    base, ours, theirs = three(before, here, there)
    talk = one_of(base, ours, theirs)
    assert said(base, ours) <= standing(chosen(talk, "ours").intake)
    assert said(base, theirs) <= standing(chosen(talk, "theirs").intake)
    assert undecided(chosen(talk, "theirs")) == ()


@settings(max_examples=150, deadline=None)
@given(EDITS, EDITS, EDITS)
def test_each_place_has_what_one_of_them_made_of_it_or_waits(
    before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit]
) -> None:
    base, ours, theirs = three(before, here, there)
    made = merged(MODEL, base, ours, theirs)
    waits = {one.row.part: one for one in undecided(Talk.resume(MODEL, made.intake))}
    for part in PLACES:
        was, one, other, now = (
            undated_part(side, part) for side in (base, ours, theirs, made.intake)
        )
        assert alike(now, other if one == was else one)
        if part in waits:
            assert was not in (one, other)
            assert alike(undated_part(taken(made.intake, waits[part].row), part), other)
            assert waits[part].ours != waits[part].theirs
        else:
            assert was in (one, other) or alike(one, other)


@settings(max_examples=80, deadline=None)
@given(EDITS, EDITS, EDITS)
def test_a_row_that_one_took_away_and_the_other_left_is_gone(
    before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit]
) -> None:
    base, ours, theirs = three(before, here, there)
    result = merged(MODEL, base, ours, theirs).intake
    became = {one.item for one in (*ours.agreements, *theirs.agreements)}
    for name in LISTS:
        if {side.state_of(name) for side in (ours, theirs)} - {None, "answered"}:
            continue  # the whole question was put off, or ruled out
        sides = [lines(side, name) for side in (base, ours, theirs, result)]
        for key, line in sides[0].items():
            left = [side[key] for side in sides[1:3] if key in side]
            if left in ([], [line]) and f"{name}/{key}" not in became:
                assert key not in sides[3]
    for limit in base.limits:
        counts = sorted(side.limits.count(limit) for side in (ours, theirs))
        if counts == [0, 1] and not said(base, ours) | said(base, theirs):
            assert limit not in result.limits


@settings(max_examples=100, deadline=None)
@given(EDITS, EDITS, EDITS, ADDITIONS)
def test_a_choice_that_is_made_later_takes_away_nothing_that_was_added_since(
    before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit], since: Sequence[Edit]
) -> None:
    merge = one_of(*three(before, here, there))
    later_on = Talk.resume(MODEL, edited(merge.intake, since, "p"))
    is_whole = {row.part for row in merge.intake.undecided if not row.is_row}
    if is_whole & {"limits", "roles", *(f"answers.{name}" for name in LISTS)}:
        return  # both moved the rows, or it is no list on one side: there the whole list waits
    assert said(merge.intake, later_on.intake) <= standing(chosen(later_on, "theirs").intake)


@settings(max_examples=80, deadline=None)
@given(EDITS, EDITS)
def test_where_one_changed_nothing_it_is_the_other(
    before: Sequence[Edit], here: Sequence[Edit]
) -> None:
    base, ours, _ = three(before, here, ())
    for found in (one_of(base, ours, base), one_of(base, base, ours)):
        assert undecided(found) == ()
        whole = found.intake.with_(revision=0, parent="", changed=None)
        assert document(whole) == document(ours.with_(revision=0, parent="", changed=None))


@settings(max_examples=80, deadline=None)
@given(EDITS, EDITS, EDITS, st.integers(-900, 900))
def test_no_clock_decides_and_the_same_two_give_the_same_one(
    before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit], days: int
) -> None:
    base, ours, theirs = three(before, here, there)
    found = one_of(base, ours, theirs).intake
    assert one_of(base, ours, theirs).intake == found
    moved = one_of(base, later(ours, days), later(theirs, -days)).intake
    assert undated(moved) == undated(found)


@settings(max_examples=80, deadline=None)
@given(EDITS, EDITS, EDITS)
def test_without_the_version_that_both_came_from_no_word_is_lost(
    before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit]
) -> None:
    _, ours, theirs = three(before, here, there)
    talk = one_of(None, ours, theirs)
    assert standing(ours) | standing(theirs) <= standing(talk.intake) | waiting(talk)


@settings(max_examples=80, deadline=None)
@given(EDITS, EDITS, EDITS)
def test_what_waits_is_read_back_from_the_file(
    before: Sequence[Edit], here: Sequence[Edit], there: Sequence[Edit]
) -> None:
    talk = one_of(*three(before, here, there))
    raw = clean_document(parsed(proven(document(talk.intake, MODEL), HEADER), INTAKE_LIMIT))
    again = Talk.resume(MODEL, Intake.model_validate(raw))
    assert undecided(again) == undecided(talk)
    for choice in ("theirs", "both"):
        assert standing(chosen(again, choice).intake) == standing(chosen(talk, choice).intake)
