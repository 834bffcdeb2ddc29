"""The case number in plain lines: asked before closing, never needed."""

from collections.abc import Callable

from tests.plain.conftest import Program

from burgeridee.core.case_number import ASK
from burgeridee.core.talk import Talk
from burgeridee.plain.case_number import NONE


def test_it_is_asked_before_closing_and_typed_with_a_command(
    program: Program, only_talk: Callable[[], Talk]
) -> None:
    spoken = program("n", "Een tuin", ":zaaknummer", ":klaar", "", ":zaaknummer Z2026-1", ":stop")
    assert any(line.startswith(NONE) for line in spoken)
    assert any(line.startswith(ASK) for line in spoken)
    assert "Zaaknummer: Z2026-1." in spoken
    assert only_talk().intake.case_number == "Z2026-1"


def test_it_is_found_and_taken_away(program: Program, only_talk: Callable[[], Talk]) -> None:
    program("n", "Een tuin", ":zaaknummer Z2026-77", ":stop")
    assert any("Zaaknummer: Z2026-77" in line for line in program("/2026-77", ":stop"))
    program("1", ":zaaknummer weg", ":stop")
    assert only_talk().intake.case_number == ""
