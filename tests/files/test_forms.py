"""What a key of working together leads to: one to go on with, or a new one."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import case, shipped

from burgeridee.core.initiative import joined
from burgeridee.core.intake import Intake, RolePart
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.forms import (
    CHOOSER,
    FORMS,
    MEETING,
    NO_FIRST_TALK,
    choice_of,
    form_for,
    fresh,
    keeps_roles,
    meetings_of,
    name_in,
    newest_open,
    of_today,
)
from burgeridee.files.initiatives import Record, records_of
from burgeridee.files.library import Library
from burgeridee.files.places import Places

TUIN = "tuin-4t8w"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def clock() -> Iterator[datetime]:
    return (NOON + timedelta(minutes=step) for step in range(1000))


@pytest.fixture
def archive(places: Places, clock: Iterator[datetime]) -> Archive:
    return Archive(places, shipped(), lambda: next(clock))


def keep(archive: Archive, talk: Talk, **changes: object) -> Intake:
    return archive.save(talk.intake.with_(**changes)).intake


def first(archive: Archive) -> Talk:
    talk = joined(case("bloemenstrook-eerste"), TUIN, "De tuin", NOON)
    keep(archive, talk)
    return talk


@pytest.mark.parametrize("model", FORMS)
def test_a_form_begins_in_the_initiative_and_builds_on_its_talk(
    archive: Archive, model: str
) -> None:
    origin = first(archive)
    form = form_for(archive, model, records_of(archive, TUIN), TUIN)
    assert form.talk is not None
    links = form.talk.intake.links
    assert (links.initiative, links.initiative_name) == (TUIN, "De tuin")
    assert links.previous == origin.intake.id
    assert (form.path, form.said) == (None, "")
    assert len([*archive.entries()]) == 1


def test_an_open_one_is_gone_on_with_and_a_closed_one_is_not(archive: Archive) -> None:
    first(archive)
    begun = form_for(archive, "partnerblad", records_of(archive, TUIN), TUIN).talk
    assert begun is not None
    kept = keep(archive, begun)
    form = form_for(archive, "partnerblad", records_of(archive, TUIN), TUIN)
    assert form.path == archive.places.intakes / f"{kept.id}.toml"
    assert form.said.startswith("Je gaat verder waar je op 11 maart 2026 was.")
    keep(archive, begun, status="closed", parent=kept.parent, revision=kept.revision)
    again = form_for(archive, "partnerblad", records_of(archive, TUIN), TUIN)
    assert again.path is None
    assert again.talk is not None


def test_only_a_follow_up_needs_a_first_talk(archive: Archive) -> None:
    assert form_for(archive, FORMS[0], (), "").said == NO_FIRST_TALK
    for model in FORMS[1:]:
        talk = form_for(archive, model, (), "").talk
        assert talk is not None
        assert (talk.intake.links.initiative, talk.intake.links.previous) == ("", "")


def test_a_model_that_is_not_there_is_a_sentence(places: Places) -> None:
    empty = Archive(places, Library(), lambda: NOON)
    assert "check" in form_for(empty, "partnerblad", (), "").said
    assert "keuzehulp" in choice_of(empty, (), "").said


def test_an_initiative_without_a_talk_gives_its_name_to_what_begins_in_it(
    archive: Archive,
) -> None:
    model = shipped().conversations["partnerblad"]
    loose = joined(fresh(archive, model, (), ""), TUIN, "De tuin", NOON)
    keep(archive, loose)
    records = records_of(archive, TUIN)
    assert name_in(records) == "De tuin"
    begun = fresh(archive, shipped().conversations["procesafspraak"], records, TUIN)
    assert begun.intake.links.initiative_name == "De tuin"
    assert begun.past == ()


def test_a_choice_goes_on_in_its_initiative_and_a_loose_one_only_today(archive: Archive) -> None:
    model = shipped().conversations[CHOOSER]
    old = Talk.start(model, "20260310-abcdef", NOON)
    keep(archive, old)
    assert of_today(archive, CHOOSER) is None
    today = Talk.start(model, "20260311-abcdef", NOON)
    keep(archive, today)
    assert choice_of(archive, (), "").path == archive.places.intakes / "20260311-abcdef.toml"
    first(archive)
    form = choice_of(archive, records_of(archive, TUIN), TUIN)
    assert form.path is None
    keep(archive, form.talk or today)
    found = newest_open(records_of(archive, TUIN), CHOOSER)
    assert isinstance(found, Record)
    assert found.talk.intake.links.initiative == TUIN


def test_a_loose_meeting_is_offered_for_half_a_year_and_others_are_not_opened(
    archive: Archive,
) -> None:
    model = shipped().conversations[MEETING]
    for name in ("20250901-oudoud", "20260201-kortge", "20260310-gister"):
        keep(archive, Talk.start(model, name, NOON))
    first(archive)
    keep(archive, joined(Talk.start(model, "20260311-tuintu", NOON), TUIN, "De tuin", NOON))
    loose = meetings_of(archive, (), "")
    assert [one.talk.intake.id for one in loose] == ["20260310-gister", "20260201-kortge"]
    of_tuin = meetings_of(archive, records_of(archive, TUIN), TUIN)
    assert [one.talk.intake.id for one in of_tuin] == ["20260311-tuintu"]


def test_roles_stand_in_the_newest_talk_that_has_some(archive: Archive) -> None:
    origin = first(archive)
    form = form_for(archive, FORMS[0], records_of(archive, TUIN), TUIN)
    assert form.talk is not None
    keep(archive, form.talk)
    newest = keeps_roles(records_of(archive, TUIN))
    assert newest is not None
    assert newest.talk.intake.id == form.talk.intake.id
    kept = next(one for one in records_of(archive, TUIN) if one.talk.intake.id == origin.intake.id)
    keep(archive, kept.talk, roles=(RolePart(part="geld"),))
    with_roles = keeps_roles(records_of(archive, TUIN))
    assert with_roles is not None
    assert with_roles.talk.intake.id == origin.intake.id
    assert keeps_roles(()) is None
