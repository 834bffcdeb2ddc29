"""Every command for the lines of a list does what its help says."""

from collections.abc import Callable

import pytest
from tests.plain.conftest import Program

from burgeridee.core.talk import Talk

OnlyTalk = Callable[[], Talk]
THREE = ("n", ":ga 5.1", "flat", "school", "winkel")


def groups(talk: Talk) -> list[object]:
    """The groups in the list of question 5.1."""
    lines = talk.heard["om_wie_erbij"]
    assert isinstance(lines, tuple)
    return [line["tekst"] for line in lines if not isinstance(line, str)]


@pytest.mark.parametrize(
    ("command", "after"),
    [
        (":weg 2", ["flat", "winkel"]),
        (":omhoog 3", ["flat", "winkel", "school"]),
        (":omlaag 1", ["school", "flat", "winkel"]),
        (":omhoog 1", ["flat", "school", "winkel"]),
        (":verander 2 kerk", ["flat", "kerk", "winkel"]),
        (":weg 9", ["flat", "school", "winkel"]),
        (":weg", ["flat", "school", "winkel"]),
    ],
)
def test_lines_of_a_list_can_be_changed(
    program: Program, only_talk: OnlyTalk, command: str, after: list[object]
) -> None:
    program(*THREE, command)
    assert groups(only_talk()) == after


def test_a_line_keeps_its_id_when_it_is_changed_or_moved(
    program: Program, only_talk: OnlyTalk
) -> None:
    program(*THREE, ":verander 2 kerk", ":omhoog 2")
    lines = only_talk().heard["om_wie_erbij"]
    assert lines == (
        {"id": "a2", "tekst": "kerk"},
        {"id": "a1", "tekst": "flat"},
        {"id": "a3", "tekst": "winkel"},
    )


def test_outside_a_list_they_say_so(program: Program) -> None:
    assert "Dat kan alleen bij een lijst." in program("n", ":weg 1")
