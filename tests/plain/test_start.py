"""The beginning in plain lines."""

from pathlib import Path

from tests.plain.conftest import Program

from burgeridee.files.archive import Archive
from burgeridee.files.settings import load_settings
from burgeridee.plain.settings import CHANGES
from burgeridee.plain.welcome import START_COMMANDS, WELCOME


def test_an_empty_folder_invites(program: Program) -> None:
    assert "Nog geen gesprekken. Begin er een, of oefen eerst." in program()


def test_talks_are_listed_with_how_far_they_are(program: Program) -> None:
    program("n", ":ga 3.2", "De tuin", ":start")
    assert "1. De tuin, bezig, 1 van 53 vragen" in program()


def test_practice_is_said_and_kept_apart(program: Program, archive: Archive) -> None:
    spoken = program("o", "", "2-3")
    assert "OEFENING: dit gesprek telt nergens mee." in spoken
    assert list(archive.entries()) == []
    assert len(list(archive.entries(practice=True))) == 1


def test_a_short_talk_has_the_short_form(program: Program) -> None:
    assert any("vraag 1 van 25" in line for line in program("k"))


def test_searching_finds_answers_and_says_where(program: Program) -> None:
    program("n", ":ga 3.1", "Een strook met bloemen", ".", ":start")
    spoken = program("/BLOEM", "/niets van dit al")
    assert "1. Een strook met bloemen - Het idee: Een strook met bloemen" in spoken or any(
        "bloemen" in line and line.startswith("1. ") for line in spoken
    )
    assert "Niets gevonden. Probeer een ander woord, of minder letters." in spoken


def test_a_broken_file_is_listed_and_told_when_opened(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "intakes"
    folder.mkdir(parents=True)
    (folder / "kapot.toml").write_text("schema = 1\nid = kapot\n", encoding="utf-8")
    spoken = program("1", "bestaat-niet")
    assert any(line.startswith("1. kapot: niet te openen. regel 2") for line in spoken)
    assert any("burgeridee list" in line for line in spoken)


def test_stop_stops(program: Program) -> None:
    assert program(":stop", "n") == program()


def test_what_is_late_or_coming_is_said_first(program: Program) -> None:
    program(
        "n",
        ":ga 3.2",
        "De tuin",
        ":ga 7.3",
        "koffie | bewoners | 9-3",
        "bellen | gemeente | 11-3",
        "spitten | samen | 14-3",
        "vieren | samen | 1-9",
        ":start",
    )
    told = [line for line in program() if "De tuin" in line]
    assert told == [
        "Te laat, was 9 maart 2026: koffie, De bewoners, De tuin.",
        "Vandaag, 11 maart 2026: bellen, De gemeente, De tuin.",
        "Komt eraan, 14 maart 2026: spitten, Samen, De tuin.",
        "1. De tuin, bezig, 2 van 53 vragen, eerstvolgende datum 9 maart 2026",
    ]


def test_a_closed_talk_without_a_report_is_said(program: Program) -> None:
    program("n", ":ga 3.2", "De tuin", ":klaar", "ja")
    assert "Verslag nodig: De tuin." in program()


def test_the_first_start_asks_who_you_are_and_only_then(program: Program, archive: Archive) -> None:
    spoken = program("Fatima", "Zwolle", is_first=True)
    assert spoken.index("Hoe heet je?") < spoken.index("Bij welke gemeente werk je?")
    kept = load_settings(archive.places)
    assert (kept.name, kept.municipality, kept.welcomed) == ("Fatima", "Zwolle", True)
    assert "Hoe heet je?" not in program()


def test_who_you_are_may_be_skipped(program: Program, archive: Archive) -> None:
    program("", "", is_first=True)
    kept = load_settings(archive.places)
    assert (kept.name, kept.municipality, kept.welcomed) == ("", "", True)


def test_settings_are_kept_and_terms_work_at_once(program: Program, archive: Archive) -> None:
    late = ("n", "1-3", ":ga 7.7", "20-3", ":vlaggen", ":start")
    asked = (":naam Fatima", ":thema donker", ":privacy voorbeeld", ":termijn termijn_reactie 3")
    spoken = program(*asked, *late)
    kept = load_settings(archive.places)
    assert (kept.name, kept.theme, kept.terms) == ("Fatima", "donker", {"termijn_reactie": 3})
    assert kept.texts["privacy"] == archive.library.privacy_text != ""
    assert "Reactie op het idee: 3 dagen. Wijzigen: :termijn termijn_reactie 3" in spoken
    assert any("3 dagen" in line for line in spoken)


def test_what_is_no_command_here_is_said(program: Program) -> None:
    assert "Dat ken ik hier niet. Typ :hulp voor uitleg." in program(":klaar")


def test_an_earlier_practice_talk_goes_on(program: Program) -> None:
    assert "Nog niets geoefend. Typ o." in program(":oefeningen")
    program("o", "", ":ga 3.2", "De hut", ":start")
    [told] = [line for line in program(":oefeningen") if "De hut" in line]
    name = told.partition(":")[0]
    assert "OEFENING: dit gesprek telt nergens mee." in program(name)


def test_stopping_in_a_talk_stops_all(program: Program) -> None:
    spoken = program("n", "2-3", ":stop", "n")
    assert spoken[-1] != program()[-1]
    assert sum("vraag 1 van 53" in line for line in spoken) == 1


def test_the_welcome_names_what_can_be_asked_here() -> None:
    agreed = {"afspraken", "gedaan", "verzet", "gesprek", "terugzetten", "brief"}
    trained = {"oefeningen", "nabespreking", "workshop", "bord"}
    together = {"samenwerken", "initiatieven", "initiatief", "hoortbij", "hernoem"}
    kept = {"bewaren", "verwijder", "logboek", "andere", "controleer", "noodkopie"}
    people = {"mensen", "vergeet", "anoniem", "inzage"}
    usual = {"verslag", "eerdere", "instellingen", "hulp", "stop"}
    named = {*usual, *kept, *people, *trained, *agreed, *together}
    assert {name for name in START_COMMANDS if f":{name}" in WELCOME} == named
    assert {*START_COMMANDS} - named == {*CHANGES, "start"}
