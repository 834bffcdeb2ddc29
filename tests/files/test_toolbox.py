"""The toolbox beside an initiative."""

from pathlib import Path

import pytest
from tests.app.staging import with_answer
from tests.conftest import NOON
from tests.content.reading import case, shipped
from tests.content.test_exercises import toolbox as exercises
from tests.core.test_chooser import flag
from tests.core.test_toolbox import made

from burgeridee.core.initiative import joined
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import record_of
from burgeridee.files.archive import Archive
from burgeridee.files.forms import choice_of
from burgeridee.files.initiatives import records_of
from burgeridee.files.places import Places
from burgeridee.files.toolbox import Toolbox, known_for, pitfalls_in, toolbox_for

TUIN = "tuin-4t8w"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: NOON)


def beside(archive: Archive, name: str = "hangplek-eerste") -> Toolbox:
    """The toolbox beside an initiative with one talk."""
    archive.save(joined(case(name), TUIN, "De tuin", NOON).intake)
    records = records_of(archive, TUIN)
    talk = choice_of(archive, records, TUIN).talk
    assert talk is not None
    return toolbox_for(archive, exercises(), talk, records)


def test_the_flags_of_the_initiative_say_what_helps_now(archive: Archive) -> None:
    found = beside(archive)
    helps = {rule.id for rule in found.helps_now(found.exercises["kring"])}
    assert "namens-wie" in helps
    assert helps <= {rule.id for rule in found.helps_with(found.exercises["kring"])}
    assert found.problem == ""


def test_what_was_set_aside_or_is_private_does_not_help_everybody() -> None:
    one = made("a", helps_with=["haast", "stil"])
    raised = (flag("haast", judged="does-not-apply"), flag("stil", private=True))
    found = Toolbox({"a": one}, raised, rules={each.rule.id: each.rule for each in raised})
    assert [rule.id for rule in found.helps_now(one)] == ["stil"]
    assert found.helps_now(one, for_all=True) == ()
    assert [rule.id for rule in found.helps_with(one, for_all=True)] == ["haast"]


def test_without_an_initiative_there_are_no_flags_and_nothing_was_done(archive: Archive) -> None:
    talk = choice_of(archive, (), "").talk
    assert talk is not None
    found = toolbox_for(archive, exercises(), talk, ())
    assert (found.flags, found.records, found.problem) == ((), (), "")
    assert known_for(archive, found.records, found.exercises["trap"]) is None


def test_every_exercise_names_pitfalls_that_a_model_has(archive: Archive) -> None:
    rules = pitfalls_in(archive)
    for one in exercises().in_order:
        assert {*one.helps_with} <= {*rules}


def test_a_sheet_begins_with_what_was_written_before(archive: Archive) -> None:
    beside(archive)
    one = exercises().exercises["beslissen"]
    record = Talk.start(record_of(one), "20260311-opdrac", NOON)
    first, *_ = one.fields
    filled = with_answer(record, "uitkomst", ({first.id: "de kleur van het hek"},))
    archive.save(joined(filled, TUIN, "De tuin", NOON).intake)
    records = records_of(archive, TUIN)
    found = Toolbox(exercises().exercises, records=records)
    assert len(found.done(one)) == 1
    known = known_for(archive, found.records, one)
    assert known is not None
    assert "de kleur van het hek" in str(known)
    other = exercises().exercises["gedoe"]
    assert known_for(archive, found.records, other) is None
