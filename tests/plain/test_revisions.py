from collections.abc import Callable

import pytest
from tests.plain.conftest import Program, Spoken

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.history import versions
from burgeridee.plain.revisions import AS_IT_WAS, MOST, NONE, SAME

SAID = (":ga id_naam", "De tuin", ":ga id_soort", "zelf", ":ga id_naam", "Het park")
"""Three answers, each saved."""


def named(spoken: Spoken) -> list[str]:
    return [line for line in spoken if line.startswith("Versie")]


def test_versions_are_told_the_newest_first(program: Program) -> None:
    spoken = program("n", *SAID, ":eerdere")
    lines = named(spoken)
    assert lines[0].startswith("Versie 3, zoals het nu is: om 12:00, 2 antwoorden. Veranderd: ")
    assert lines[-1] == "Versie 1: om 12:00, 1 antwoord. De oudste die er nog is."


def test_what_is_not_now_as_it_was(program: Program) -> None:
    spoken = program("n", *SAID, ":eerdere 1")
    at = spoken.index("3.2 Naam van het idee")
    assert spoken[at : at + 3] == [
        "3.2 Naam van het idee",
        "  versie 1: De tuin",
        "  nu: Het park",
    ]
    assert "  versie 1: niets" in spoken


def test_two_versions_side_by_side(program: Program) -> None:
    spoken = program("n", *SAID, ":eerdere 1 2")
    assert "  versie 2: Wij willen het zelf doen" in spoken
    assert "  versie 2: Het park" not in spoken
    assert program("1", ":eerdere 2 2")[-1] == SAME


def test_a_text_of_more_lines_is_told_whole(program: Program) -> None:
    spoken = program("n", "n", ":ga id_eigen_woorden", "Een tuin", "met bankjes", ".", ":eerdere 1")
    at = spoken.index("  nu: Een tuin")
    assert spoken[at + 1] == "    met bankjes"


def test_an_earlier_version_comes_back_after_yes(
    program: Program, only_talk: Callable[[], Talk]
) -> None:
    spoken = program("n", *SAID, ":eerdere terug 1", "ja")
    assert "Versie 1 staat er weer. Met :ongedaan neem je dat terug." in spoken
    assert only_talk().title == "De tuin"
    assert only_talk().intake.state_of("id_soort") is None


def test_it_can_be_undone(program: Program, only_talk: Callable[[], Talk]) -> None:
    program("n", *SAID, ":eerdere terug 1", "ja", ":ongedaan")
    assert only_talk().title == "Het park"


@pytest.mark.parametrize("answer", ["nee", "", "jazeker", ":ja"])
def test_without_yes_nothing_comes_back(
    program: Program, only_talk: Callable[[], Talk], answer: str
) -> None:
    assert AS_IT_WAS in program("n", *SAID, ":eerdere terug 1", answer)
    assert only_talk().title == "Het park"
    assert only_talk().intake.revision <= 4


def test_the_version_of_now_cannot_come_back(program: Program) -> None:
    assert "Dat is de versie van nu." in program("n", *SAID, ":eerdere terug 3")


def test_a_version_in_which_nothing_differs_is_not_brought_back(
    program: Program, only_talk: Callable[[], Talk]
) -> None:
    assert SAME in program("n", *SAID, ":ga id_naam", "Het park", ":eerdere terug 3", "ja")
    assert only_talk().intake.revision <= 5


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("99", "Er is geen versie 99."),
        ("terug 99", "Er is geen versie 99."),
        ("terug", "Er is geen versie terug."),
        ("een twee drie", "Typ het nummer van een versie"),
        ("1 99", "Er is geen versie 99."),
        ("[b]", "Er is geen versie [b]."),
    ],
)
def test_a_slip_is_told(program: Program, typed: str, said: str) -> None:
    assert any(line.startswith(said) for line in program("n", *SAID, f":eerdere {typed}"))


def test_without_earlier_versions_it_says_so(program: Program) -> None:
    assert NONE in program("n", ":eerdere")
    assert NONE in program("n", ":ga id_naam", "De tuin", ":eerdere")


def test_many_versions_are_told_in_parts(program: Program) -> None:
    turns = [line for at in range(10) for line in (":ga id_naam", f"idee {at}", ":snel bel")]
    spoken = program("n", *turns, ":eerdere")
    assert len(named(spoken)) == MOST
    assert "Er zijn er meer. Met alle hoor je ze allemaal." in spoken
    assert len(named(program("1", ":eerdere alle"))) > MOST


def test_a_closed_talk_that_comes_back_is_open_again_with_a_reason(
    program: Program, only_talk: Callable[[], Talk]
) -> None:
    program("n", *SAID, ":klaar", "ja", "1", ":eerdere terug 1", "ja")
    talk = only_talk()
    assert (talk.title, talk.intake.status) == ("De tuin", "open")
    assert talk.intake.changes[0].reason == "Versie 1 teruggezet"


def test_while_residents_look_along_nothing_is_told(program: Program, archive: Archive) -> None:
    spoken = program("n", *SAID, ":meekijken", ":eerdere")
    assert named(spoken) == []
    [entry] = archive.entries()
    assert versions(archive.places.history, entry.id)


def test_from_the_start_a_talk_opens_with_its_versions(program: Program) -> None:
    program("n", *SAID)
    assert len(named(program(":eerdere 1"))) == 3
    assert "Zet er het nummer van het gesprek achter, zoals :eerdere 1." in program(":eerdere")
