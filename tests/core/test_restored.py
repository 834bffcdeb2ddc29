from datetime import timedelta

from tests.conftest import NOON
from tests.core.making import talk_of

from burgeridee.core.closed import may_become
from burgeridee.core.intake import Item, Led
from burgeridee.core.restored import restored
from burgeridee.core.talk import Talk

LATER = NOON + timedelta(hours=2)
WHY = "Versie 3 teruggezet"
KOFFIE: Item = {"id": "a1", "wat": "koffie"}


def tale() -> tuple[Talk, Talk]:
    """A talk as it was, and as it went on."""
    before = talk_of({"naam": "De tuin", "acties": (KOFFIE,)})
    after = before.moved_to("naam").answered("Het park", NOON).moved_to("zin").answered(4, NOON)
    after = after.moved_to("acties").answered((KOFFIE, {"wat": "thee"}), NOON)
    return before, after.with_minutes("voor", 12).kept(9, "nu")


def test_the_answers_are_those_of_then_and_the_file_is_that_of_now() -> None:
    before, now = tale()
    led = Led(at_step=2)
    now = Talk.resume(now.conversation, now.intake.with_(led=led))
    back = restored(now, before.intake.with_(minutes={"voor": 1}), WHY, LATER)
    assert back.title == "De tuin"
    assert "zin" not in back.intake.answers
    assert (back.intake.revision, back.intake.parent) == (9, "nu")
    assert back.intake.minutes == {"voor": 12}
    assert back.intake.led == led
    assert back.intake.changed == LATER


def test_a_line_number_that_was_given_is_not_given_again() -> None:
    before, now = tale()
    back = restored(now, before.intake, WHY, LATER)
    more = back.moved_to("acties").answered((KOFFIE, {"wat": "soep"}), LATER)
    lines = more.intake.answers["acties"].value
    assert [line["id"] for line in lines] == ["a1", "a3"]


def test_undo_takes_it_back() -> None:
    before, now = tale()
    back = restored(now, before.intake, WHY, LATER)
    assert back.undone(LATER).intake.answers == now.intake.answers


def test_a_talk_that_was_never_closed_has_no_list_of_changes() -> None:
    before, now = tale()
    assert restored(now, before.intake, WHY, LATER).intake.changes == ()


def test_of_a_closed_talk_it_is_written_down_why_and_what() -> None:
    before, now = tale()
    closed = now.closed(NOON)
    back = restored(closed, before.intake, WHY, LATER)
    assert back.intake.status == "open"
    assert may_become(closed, back)
    opened, *changes = back.intake.changes
    assert (opened.question, opened.reason) == ("", WHY)
    told = {one.question: (one.old, one.new, one.reason) for one in changes}
    assert told["naam"] == ("Het park", "De tuin", WHY)
    assert told["zin"] == ("4", "", WHY)


def test_what_was_written_down_before_stays() -> None:
    before, now = tale()
    closed = now.closed(NOON)
    open_again = restored(closed, before.intake, WHY, LATER)
    back = restored(open_again, closed.intake, "toch niet", LATER)
    assert back.intake.status == "closed"
    assert back.title == "Het park"
    assert back.intake.changes[0] == open_again.intake.changes[0]


def test_an_earlier_version_of_a_file_under_another_name_gets_the_name_of_now() -> None:
    before, now = tale()
    assert restored(now, before.intake.with_(id="anders"), WHY, LATER).intake.id == now.intake.id
