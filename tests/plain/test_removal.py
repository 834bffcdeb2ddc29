"""Keeping and removing in plain lines, the twin of the screen."""

import pytest
from tests.conftest import NOON
from tests.files.removing import (
    CANARY,
    ID,
    OTHER_ID,
    archive_at,
    everywhere,
    holding,
    intake_of,
    marked,
)
from tests.plain.conftest import Program

from burgeridee.files.access_papers import keep_access
from burgeridee.files.archive import Archive
from burgeridee.files.issued import Printed, issue
from burgeridee.files.keeping import Keeping
from burgeridee.files.removal import removed, surveyed, unfinished
from burgeridee.files.settings import Settings, save_settings
from burgeridee.plain.removal import AS_IT_WAS, HOW, NO_TERMS, NOTHING_DUE

PAPER = Printed("residents", "K7M2-QD4P", b"%PDF", ".pdf", NOON)


def terms(archive: Archive, **months: int) -> None:
    save_settings(archive.places, Settings(retention=months, ground="Selectielijst 1.2"))


def test_what_is_due_is_said_at_the_beginning_and_told_with_its_reason(
    program: Program, archive: Archive
) -> None:
    terms(archive, closed=12)
    archive.save(marked().intake)
    archive.save(marked("Zwaluw", OTHER_ID, status="open").intake)
    spoken = program(":bewaren", ":bewaren alles")
    assert "Bewaren en verwijderen, de bewaartermijn is voorbij: 1 stuk. Typ :bewaren." in spoken
    [due] = {line for line in spoken if line.startswith(f"1. {CANARY}, afgesloten gesprek {ID}.")}
    assert "Aan de beurt. Afgesloten, en voor het laatst veranderd op 10 januari 2025." in due
    assert any(line.startswith("2. Zwaluw") and "geen termijn" in line for line in spoken)


def test_without_terms_nothing_is_said_until_one_asks(program: Program, archive: Archive) -> None:
    archive.save(marked().intake)
    assert not [line for line in program() if "Bewaren en verwijderen" in line]
    spoken = program(":bewaren")
    assert NO_TERMS in spoken
    assert NOTHING_DUE in spoken


def test_a_talk_goes_after_reason_and_number(program: Program, archive: Archive) -> None:
    terms(archive, closed=12)
    everywhere(archive, marked()).left()
    spoken = program(":verwijder beurt", "1", "F. de Boer", "2")
    assert any(
        line.startswith(f"Weg gaat: afgesloten gesprek {ID}, van 10 januari 2025 “{CANARY}”:")
        and "2 eerdere versies" in line
        for line in spoken
    )
    assert any("reservekopieën" in line for line in spoken)
    assert "Typ 2 om 2 stukken voorgoed te verwijderen." in spoken
    assert "Verwijderd: 2 stukken." in spoken
    assert holding(archive.places, CANARY) == []
    [proof] = (archive.places.data / "verwijderd").iterdir()
    said = proof.read_text("utf-8")
    assert "F. de Boer" in said
    assert "Selectielijst 1.2" in said
    assert f"Het bewijs staat in verwijderd/{proof.name}, bij je gesprekken." in spoken


@pytest.mark.parametrize(
    "typed", [("9", "", "1"), ("1", "", "7"), ("1", "", ""), ("1",), ()], ids=str
)
def test_without_a_reason_and_the_number_nothing_goes(
    program: Program, archive: Archive, typed: tuple[str, ...]
) -> None:
    archive.save(marked().intake)
    assert AS_IT_WAS in program(":bewaren alles", ":verwijder 1", *typed)
    assert intake_of(archive).id == ID


def test_what_belongs_to_it_goes_only_when_its_number_is_typed(
    program: Program, archive: Archive
) -> None:
    for word, name in ((CANARY, ID), ("Zwaluw", OTHER_ID), ("Mus", "20250112-musjes")):
        archive.save(marked(word, name, initiative="tuin-abcd").intake)
    spoken = program(":bewaren alles", ":verwijder 1", "2", "1", "", "2")
    offered = [line for line in spoken if line.startswith("Hoort erbij ")]
    assert [line[:14] for line in offered] == ["Hoort erbij 1:", "Hoort erbij 2:"]
    assert len(list(archive_at(archive.places.data.parent).entries())) == 1


def test_a_paper_for_access_over_another_talk_too_is_told_before_and_after(
    program: Program, archive: Archive
) -> None:
    for word, name in ((CANARY, ID), ("Zwaluw", OTHER_ID)):
        archive.save(marked(word, name).intake)
    keep_access(archive.places, "inzage-20260311", ".odt", b"PK", [ID, OTHER_ID])
    told = program(":bewaren alles", ":verwijder 1", "1", "", "1")
    said = [line for line in told if line.startswith("  het papier inzage-20260311-1")]
    assert len(said) == 2
    told = program(":bewaren alles", ":verwijder 1", "1", "", "1")
    assert any("het gesprek zelf, 1 papier over inzage" in line for line in told)
    assert not any("inzage-20260311-1" in line for line in told)


def test_papers_with_a_longer_term_stay_unless_asked_for(
    program: Program, archive: Archive
) -> None:
    terms(archive, closed=12, issued=84)
    archive.save(marked().intake)
    issue(archive.places, marked().intake, PAPER)
    program(":verwijder beurt", "", "1", "", "1")
    assert (archive.places.issued / ID / "verslag-1.pdf").exists()
    assert not (archive.places.intakes / f"{ID}.toml").exists()


def test_what_was_cut_off_is_told_and_finished(program: Program, archive: Archive) -> None:
    archive.save(marked().intake)
    removed(archive, surveyed(archive, Keeping(archive).records()), "mistake")
    spoken = program(":bewaren", ":verwijder 1", "2", "", "1")
    assert any("verwijderen is nog niet klaar: 1 stuk" in line for line in spoken)
    assert f"1. {ID}, afgesloten gesprek: verwijderen is niet klaar." in spoken
    assert "Verwijderd: 1 stuk." in spoken
    assert unfinished(archive) == ()


@pytest.mark.parametrize("line", [":verwijder", ":verwijder 9", ":verwijder alles", ":verwijder x"])
def test_a_number_that_is_not_there_is_asked_again(
    program: Program, archive: Archive, line: str
) -> None:
    archive.save(marked().intake)
    assert HOW in program(line)


def test_a_term_is_set_and_taken_away(program: Program, archive: Archive) -> None:
    spoken = program(
        ":bewaartermijn afgesloten 12", ":bewaartermijn papieren 84", ":grond Lijst 1.2"
    )
    assert any(line.startswith("Afgesloten gesprekken: 1 jaar.") for line in spoken)
    text = archive.places.municipality.read_text("utf-8")
    assert '[retention]\nclosed = 12\nissued = 84\nground = "Lijst 1.2"' in text
    program(":bewaartermijn afgesloten -")
    assert "closed" not in archive.places.municipality.read_text("utf-8")


@pytest.mark.parametrize("typed", ["afgesloten", "afgesloten nul", "afgesloten 0", "boek 3", ""])
def test_a_term_that_cannot_be_changes_nothing(
    program: Program, archive: Archive, typed: str
) -> None:
    program(f":bewaartermijn {typed}")
    assert not archive.places.municipality.exists()
