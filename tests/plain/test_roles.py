"""The role per part in plain lines."""

from collections.abc import Callable

from tests.plain.conftest import Program

from burgeridee.core.talk import Talk
from burgeridee.plain.roles import NO_OUTCOME, NO_PART, NONE, SAME

ADDED = ":rollen erbij Geld | stimuleren | loslaten | 1-9-2026 | los | facil"


def test_a_part_is_written_down_and_told(program: Program, only_talk: Callable[[], Talk]) -> None:
    spoken = program("n", ":rollen", ADDED)
    assert NONE in spoken
    told = "1. Geld: nu stimuleren, gewenst loslaten, tot 1 september 2026, jij ziet loslaten"
    assert any(line.startswith(told) for line in spoken)
    assert any("jij ziet 'loslaten', de bewoners zien 'faciliteren'" in line for line in spoken)
    [part] = only_talk().intake.roles
    assert (part.part, part.now, part.residents) == ("Geld", "stimuleren", "faciliteren")


def test_a_part_changes_and_goes(program: Program, only_talk: Callable[[], Talk]) -> None:
    program("n", ADDED, ":rollen 1 Geld | loslaten")
    [part] = only_talk().intake.roles
    assert (part.now, part.wanted) == ("loslaten", "")
    program("1", ":rollen weg 1")
    assert only_talk().intake.roles == ()


def test_usual_parts_come_once(program: Program) -> None:
    spoken = program("n", ":rollen gewone", ":rollen gewone")
    assert any(line.startswith("6. Besluiten: nog niet besproken") for line in spoken)
    assert spoken.count(SAME) == 1


def test_what_cannot_be_read_is_said_with_a_way_on(program: Program) -> None:
    spoken = program(
        "n", ":rollen erbij Geld | koning", ":rollen erbij", ":rollen 4", ":rollen weg 1"
    )
    assert "Kies een nummer van 1 tot en met 5, of typ het begin." in spoken
    assert any(line.startswith("Zet erachter wat het is") for line in spoken)
    assert spoken.count(NO_PART) == 2


def test_without_the_exercise_nothing_is_taken_over(program: Program) -> None:
    assert NO_OUTCOME in program("n", ":rollen overnemen")


def test_when_which_role_fits(program: Program) -> None:
    told = program("n", ":rollen wanneer")
    assert any(line.startswith("Loslaten: ") for line in told)
    assert any(line.startswith("Reguleren: ") for line in told)
