"""Samenwerken in plain lines: an initiative, a letter, and what it leads to."""

from collections.abc import Sequence
from pathlib import Path

from tests.app.test_collaborating import made, talk_in_initiative
from tests.content.reading import case
from tests.plain.conftest import Program

from burgeridee.files.archive import Archive
from burgeridee.files.forms import NO_FIRST_TALK, NO_ROLES
from burgeridee.plain.together import ALONE, BACK, INVITATION, UNKNOWN


def said(spoken: Sequence[str]) -> str:
    return "\n".join(spoken)


def test_without_an_initiative_there_is_an_invitation_and_everything_works(
    program: Program, archive: Archive
) -> None:
    spoken = program("s", "n", "r", "p", "Bewoners | tuin", ":start", "zomaar", ":stop")
    assert "0. Zonder initiatief, hier ben je." in spoken
    for sentence in (INVITATION, NO_FIRST_TALK, NO_ROLES, UNKNOWN):
        assert sentence in spoken
    [kept] = made(archive, "partnerblad")
    assert kept.intake.links.initiative == ""


def test_an_initiative_is_chosen_and_each_letter_leads_on(
    program: Program, archive: Archive
) -> None:
    first = talk_in_initiative(archive)
    spoken = program(
        *(":samenwerken", "1", "n", ":start", "c", ":start", "v", ":start", "r", ":start"),
        *("d", ":start", "o", ":start", "k", "3", "6", "90", "19.30", ":start", ":start", ":stop"),
    )
    told = said(spoken)
    assert "1. De bloemenstrook, 1 stuk." in spoken
    assert "Samen ontwerpen: nog niet bekeken." in spoken
    assert "Dialoogbijeenkomst: nog zonder thema." in told
    assert spoken.count(BACK) == 7
    [kept] = made(archive, "keuzehulp")
    assert (kept.intake.links.initiative, kept.intake.links.previous) == (
        *("bloemen-4t8w", first.intake.id),
    )
    assert "1. 19.30–" in told


def test_a_number_that_is_not_there_changes_nothing(program: Program) -> None:
    assert "Dat nummer staat er niet bij." in program("s", "7", ":stop")


def test_a_choice_and_a_meeting_open_from_the_beginning_in_their_own_lines(
    program: Program, archive: Archive
) -> None:
    archive.save(case("bloemenstrook-eerste").intake)
    program("s", "k", "3", ":start", ":stop")
    places = [entry.talk.intake.model.id for entry in archive.entries() if entry.talk]
    spoken = program(str(places.index("keuzehulp") + 1), ":keuze", ":start")
    assert "1. Waar staan jullie? We verdelen het werk" in spoken
    assert any("hoeveel minuten" in line for line in spoken)


def test_a_letter_at_a_talk_makes_an_initiative_of_it(program: Program, archive: Archive) -> None:
    archive.save(case("bloemenstrook-eerste").intake)
    spoken = program("s", "1", "c", ":start", ":stop")
    assert "1. De bloemenstrook, gesprek zonder initiatief." in spoken
    assert f"De bloemenstrook. {ALONE}" in spoken
    assert "'De bloemenstrook' is nu een initiatief." in spoken
    [first] = made(archive, "eerste-gesprek")
    assert first.intake.links.initiative_name == "De bloemenstrook"
    assert "1. De bloemenstrook, 1 stuk." in program("s", ":stop")


def test_nothing_is_kept_of_what_was_only_looked_at(program: Program, tmp_path: Path) -> None:
    program("s", "o", "1", ":start", "k", ":start", "d", ":start", ":stop")
    assert not list((tmp_path / "data").glob("intakes/*"))
