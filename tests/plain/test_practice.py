"""Practice in plain lines: choosing, playing, looking back."""

from pathlib import Path

from tests.plain.conftest import Program

from burgeridee.core.practice import run_of
from burgeridee.files.archive import Archive
from burgeridee.plain.opening import UNKNOWN
from burgeridee.plain.practice import NO_CASE, NO_NUMBER

HANGPLEK = ("o", "3", "", "tafel 3", "")
FACT = "Waar mijn oma langs durft te lopen"
TRAP = "zegt meteen een bankje toe"


def number(archive: Archive) -> str:
    [entry] = archive.entries(practice=True)
    return entry.id


def test_the_cases_are_told_and_nothing_that_is_hidden_in_them(program: Program) -> None:
    spoken = "\n".join(program(*HANGPLEK, ":start"))
    assert "3. Een plek voor de jeugd in het Vlasveld, Jongeren. Je oefent: Vraag eerst" in spoken
    assert "Wat je vooraf weet: Samira belde op 2 maart." in spoken
    assert "Zo beginnen zij: “Overal worden ze weggestuurd." in spoken
    assert "OEFENING: dit gesprek telt nergens mee." in spoken
    assert FACT not in spoken
    assert TRAP not in spoken


def test_who_plays_and_the_name_are_kept_apart_from_real_talks(
    program: Program, archive: Archive
) -> None:
    program("o", "3", "2", "tafel 3", "k", "2-3", ":start")
    [entry] = archive.entries(practice=True)
    assert entry.talk is not None
    run = run_of(entry.talk.intake)
    assert (run.pair, run.seat) == ("tafel 3", "ambtenaar")
    assert (entry.talk.intake.form, entry.talk.intake.practice) == ("short", "hangplek")
    assert list(archive.entries()) == []


def test_a_number_that_is_not_there_begins_nothing(program: Program, archive: Archive) -> None:
    assert NO_NUMBER in program("o", "99")
    assert NO_NUMBER in program("o", "3", "7")
    assert list(archive.entries(practice=True)) == []


def test_after_closing_the_debrief_is_told_with_the_own_look_back(program: Program) -> None:
    spoken = program(*HANGPLEK, ":ga 4.2", ":vraag 1", ":klaar", "ja")
    told = "\n".join(spoken[spoken.index("Dit gesprek is afgesloten. Alles is bewaard.") :])
    assert FACT in told.partition("Dit hoorde je niet:")[0]
    assert "Deze vraag had het gebracht: “Wat zeiden zij?”" in told
    assert "Jouw eigen terugblik:" in told
    assert TRAP in told


def test_an_earlier_practice_talk_is_told_and_looked_back_on(
    program: Program, archive: Archive, tmp_path: Path
) -> None:
    program(*HANGPLEK, "2-3", ":start")
    name = number(archive)
    [told] = [line for line in program(":oefeningen") if line.startswith(name)]
    assert told == f"{name}: Een plek voor de jeugd in het Vlasveld, tafel 3, bezig, 11 maart 2026"
    assert "Jouw eigen terugblik:" in program(f":nabespreking {name}")
    for what, file in (("papier", "nabespreking"), ("eigen", "eigen-blad")):
        path = tmp_path / "data" / "copies" / name / f"{file}.pdf"
        assert f"Het papier staat in {path}" in program(f":nabespreking {name} {what}")
        assert path.read_bytes().startswith(b"%PDF")


def test_what_cannot_be_looked_back_on_is_said(program: Program, archive: Archive) -> None:
    program("o", "", "2-3", ":start")
    assert NO_CASE in program(f":nabespreking {number(archive)}")
    assert NO_CASE in program(f":nabespreking {number(archive)} papier")
    assert UNKNOWN in program(":nabespreking weg")
    assert any(":oefeningen noemt ze" in line for line in program(":nabespreking"))
