"""The toolbox in plain lines."""

from pathlib import Path

from tests.app.test_collaborating import made, talk_in_initiative
from tests.plain.conftest import Program

from burgeridee.files.archive import Archive
from burgeridee.plain.sessions import NO_NUMBER, NO_SESSION, NOTHING_KNOWN
from burgeridee.plain.toolbox import UNKNOWN

END = (":start", ":start", ":stop")


def test_all_are_told_by_phase_or_by_name_and_found_by_letters(program: Program) -> None:
    spoken = program("s", "o", ":az", "/partner", "/xyzzy", *END)
    assert "Elkaar leren kennen:" in spoken
    assert "1. Wie zit hier? 30 minuten." in spoken
    assert "1. Afspraak over gedoe. 30 minuten." in spoken
    assert any(". Partnerblad: " in line for line in spoken)
    assert "Niets gevonden. Probeer andere letters." in spoken


def test_the_page_of_an_exercise_is_read_by_number_or_name(program: Program) -> None:
    spoken = program("s", "o", "1", "routekaart", "99", "nergens", *END)
    assert "Wie zit hier? 30 minuten, 2 tot 12 mensen." in spoken
    assert "- Iedereen vult het blad in (5 min)" in spoken
    assert "Van droom naar stappen, met één ding voor deze week." in spoken
    assert NO_NUMBER in spoken
    assert UNKNOWN in spoken


def test_what_helps_with_the_initiative_is_told_and_not_what_is_private(
    program: Program, archive: Archive
) -> None:
    talk_in_initiative(archive)
    spoken = program("s", "1", "o", "8", ":meekijken", ":lijst", *END)
    assert any(line.endswith("helpt nu.") for line in spoken)
    assert "Bewoners kijken mee." in spoken


def test_a_session_is_kept_and_its_papers_are_made(
    program: Program, archive: Archive, tmp_path: Path
) -> None:
    talk_in_initiative(archive)
    spoken = program("s", "1", "o", ":papieren", ":erbij 1", ":papieren a4", ":werkblad 1", *END)
    assert NO_SESSION in spoken
    folder = tmp_path / "data" / "copies" / "bloemen-4t8w"
    for name in ("bijeenkomst-a4", "kennismaken-a3"):
        assert f"Het papier staat in {folder / f'{name}.pdf'}" in spoken
    [kept] = made(archive, "keuzehulp")
    assert kept.intake.links.initiative == "bloemen-4t8w"
    assert "1. Wie zit hier? 30 minuten, in de bijeenkomst." in program("s", "1", "o", *END)
    assert NO_SESSION in program("s", "1", "o", ":eruit 1", ":bijeenkomst", *END)


def test_an_exercise_is_led_and_a_blank_sheet_says_that_nothing_is_known(program: Program) -> None:
    spoken = program("s", "o", ":leid 1", ":start", ":werkblad 1 ingevuld", *END)
    assert any("stap" in line for line in spoken)
    assert NOTHING_KNOWN in spoken
