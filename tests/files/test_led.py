"""The records of exercises, in an initiative and on their own."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from tests.app.staging import shipped
from tests.conftest import NOON
from tests.content.reading import case

from burgeridee.core.intake import Item, Led, RolePart
from burgeridee.core.leading import Leading, Turn
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.index import Index
from burgeridee.files.initiatives import Record, records_of, with_initiative
from burgeridee.files.led import (
    begin_exercise,
    day_of,
    done_with,
    model_for,
    model_id,
    to_go_on_with,
    turn_halfway,
    turn_of_today,
)
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.places import Places, shipped_conversations

FOUND = load_exercises((shipped_conversations(),), shipped())
TRAP, WHO = FOUND.exercises["trap"], FOUND.exercises["wie-doet-wat"]


class Clock:
    """A clock that a test sets."""

    now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> Archive:
    return Archive(Places(tmp_path / "data", tmp_path, tmp_path / "state"), shipped(), clock)


@pytest.fixture
def first(archive: Archive) -> Talk:
    """A first talk in an initiative, on disk."""
    told = case("bloemenstrook-goed")
    roles = (RolePart(part="Onderhoud", now="stimuleren", wanted="loslaten", official="loslaten"),)
    return with_initiative(archive, Talk.resume(told.conversation, told.intake.with_(roles=roles)))


def records(archive: Archive, first: Talk) -> tuple[Record, ...]:
    return records_of(archive, first.intake.links.initiative)


def test_a_new_record_belongs_to_the_initiative_and_holds_what_is_known(
    archive: Archive, first: Talk
) -> None:
    initiative = first.intake.links.initiative
    talk = begin_exercise(archive, TRAP, records(archive, first), initiative)
    assert talk.intake.links.initiative == initiative
    assert talk.intake.links.initiative_name == first.intake.links.initiative_name
    answer = talk.intake.answers["uitkomst"]
    [line] = answer.value
    assert {key: line[key] for key in line if key != "id"} == {
        "onderdeel": "Onderhoud",
        "nu": "stimuleren",
        "gewenst": "loslaten",
    }
    assert answer.carried == first.intake.id
    assert talk.past == ()
    assert not archive.path_of(Path(f"{talk.intake.id}.toml")).exists()


def test_what_was_done_comes_the_newest_first(archive: Archive, first: Talk, clock: Clock) -> None:
    initiative = first.intake.links.initiative
    for days in (30, 5):
        clock.now = NOON - timedelta(days=days)
        archive.save(begin_exercise(archive, TRAP, records(archive, first), initiative).intake)
    found = done_with(records(archive, first), TRAP)
    assert [day_of(one.talk) for one in found] == [date(2026, 3, 6), date(2026, 2, 9)]
    assert done_with(records(archive, first), WHO) == ()
    assert to_go_on_with(archive, TRAP, records(archive, first), initiative) == found


def test_without_an_initiative_only_what_was_begun_today_is_gone_on_with(
    archive: Archive, clock: Clock
) -> None:
    clock.now = NOON - timedelta(days=1)
    archive.save(begin_exercise(archive, TRAP, (), "").intake)
    clock.now = NOON
    assert to_go_on_with(archive, TRAP, (), "") == ()
    saved = archive.save(begin_exercise(archive, TRAP, (), "").intake)
    [found] = to_go_on_with(archive, TRAP, (), "")
    assert found.talk.intake.id == saved.intake.id


def test_a_row_goes_on_with_the_open_record_of_today(archive: Archive, first: Talk) -> None:
    initiative = first.intake.links.initiative
    begun = turn_of_today(archive, TRAP, records(archive, first), initiative).talk
    archive.save(begun.intake.with_(led=Led(at_step=2, began=NOON)))
    again = turn_of_today(archive, TRAP, records(archive, first), initiative)
    assert (again.talk.intake.id, again.led.at_step) == (begun.intake.id, 2)
    kept = archive.open(begun.intake.id).talk
    archive.save(kept.closed(NOON).intake)
    other = turn_of_today(archive, TRAP, records(archive, first), initiative).talk
    assert other.intake.id != begun.intake.id


def test_an_exercise_may_be_kept_in_a_model_of_its_own() -> None:
    assert model_id(TRAP) == "opdracht-trap"
    assert model_id(TRAP.model_copy(update={"kept_in": "partnerblad"})) == "partnerblad"


def test_what_is_kept_elsewhere_is_filled_in_there(archive: Archive) -> None:
    kept = TRAP.model_copy(update={"kept_in": "co-creatie"})
    assert model_for(archive, kept) is archive.library.conversations["co-creatie"]
    assert model_for(archive, TRAP).id == "opdracht-trap"


def test_what_is_agreed_in_an_exercise_comes_in_the_list_by_itself(archive: Archive) -> None:
    talk = begin_exercise(archive, WHO, (), "").moved_to("uitkomst")
    day = date(2026, 4, 1)
    line: Item = {"wat": "Spitten", "wie": "bewoners", "wanneer": day}
    archive.save(talk.answered((line,), NOON).intake)
    for _ in range(2):  # read, and then remembered
        [[indexed]] = [*Index(archive).talks()]
        assert indexed.agreed is not None
        [agreed] = indexed.agreed.agreements
        assert (agreed.what, agreed.who, agreed.due) == ("Spitten", "De bewoners", day)


def test_the_partnership_sheet_is_led_as_any_exercise(archive: Archive, first: Talk) -> None:
    initiative = first.intake.links.initiative
    exercise = FOUND.exercises["partners"]
    turn = turn_of_today(archive, exercise, records(archive, first), initiative)
    assert turn.talk.intake.model.id == "partnerblad"
    leading = Leading.of([turn], NOON).moved(1, NOON).ticked(NOON + timedelta(minutes=2))
    phases = [phase.id for phase in turn.talk.conversation.phases]
    assert leading.turn.talk.intake.minutes == {phases[0]: 2}
    archive.save(leading.turn.talk.intake)
    [done] = done_with(records(archive, first), exercise)
    assert turn_halfway(done.talk, FOUND.exercises.values()) == Turn(exercise, done.talk)
