from datetime import date
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.plain.conftest import Program

from burgeridee.core.intake import Answer, Item, Links
from burgeridee.core.talk import Talk
from burgeridee.core.time_line import Moment
from burgeridee.files.archive import Archive
from burgeridee.plain.initiative import NONE, belonging_lines, moment_in_words

LATE: Item = {"id": "a1", "wat": "brandweer bellen", "wie": "gemeente", "wanneer": date(2026, 3, 2)}
COFFEE: Item = {"id": "a2", "wat": "koffie", "wie": "bewoners", "wanneer": date(2026, 3, 12)}
TUIN = Links(initiative="tuin-4t8w", initiative_name="De tuin")


def keep(archive: Archive, name: str, *lines: Item, links: Links | None = None) -> Path:
    intake = Talk.start(archive.library.conversations["eerste-gesprek"], name, NOON).intake
    for question, value in {"id_naam": f"Idee {name}", "af_acties": lines}.items():
        if value:
            intake = intake.with_answer(question, Answer(state="answered", value=value))
    return archive.save(intake.with_(links=links or Links())).path


def said(program: Program, *typed: str) -> list[str]:
    """What was said after the welcome."""
    start = len(program())
    return program(*typed)[start:]


def links_of(archive: Archive, name: str) -> Links:
    return archive.open(name).talk.intake.links


def test_the_talks_are_told_per_initiative_by_their_number(
    archive: Archive, program: Program
) -> None:
    keep(archive, "20260301-tuin", links=TUIN)
    keep(archive, "20260302-los")
    assert said(program, ":initiatieven") == [
        "Initiatief 1: De tuin.",
        "2. Idee 20260301-tuin, bezig, 1 van 53 vragen",
        "Zonder initiatief:",
        "1. Idee 20260302-los, bezig, 1 van 53 vragen",
    ]


def test_without_any_it_says_how_to_begin(program: Program) -> None:
    assert said(program, ":initiatieven") == [NONE]
    assert (
        said(program, ":initiatief 1", ":hernoem 1 De tuin")
        == ["Dat initiatief vind ik niet. Typ :initiatieven; het nummer staat vooraan."] * 2
    )


def test_the_time_line_is_told_and_what_is_open_can_be_ticked_off(
    archive: Archive, program: Program
) -> None:
    keep(archive, "20260301-tuin", LATE, COFFEE, links=TUIN)
    keep(archive, "20260302-los", LATE)
    spoken = said(program, ":initiatief 1", ":gedaan 1", ":initiatief 1")
    assert spoken[:11] == [
        "De tuin.",
        "2 maart 2026 – 12 maart 2026: 1 gesprek of blad, 2 afspraken.",
        "2 maart 2026, afspraak, 9 dagen te laat: brandweer bellen, De gemeente.",
        "11 maart 2026: Idee 20260301-tuin, nog open.",
        "12 maart 2026, afspraak, morgen: koffie, De bewoners.",
        "Te laat:",
        "1. 2 maart 2026 (9 dagen te laat): brandweer bellen, De gemeente, Idee 20260301-tuin.",
        "Binnen een week:",
        "2. 12 maart 2026 (morgen): koffie, De bewoners, Idee 20260301-tuin.",
        "Iets nieuws beginnen in dit initiatief? Typ s, en dan 1.",
        "Gedaan op 11 maart 2026: brandweer bellen.",
    ]
    assert "11 maart 2026, afspraak, gedaan: brandweer bellen, De gemeente." in spoken
    [outcome] = archive.open("20260301-tuin").talk.intake.agreements
    assert outcome.done == NOON.date()


def test_a_talk_is_put_in_a_new_one_in_one_that_is_there_and_taken_out(
    archive: Archive, program: Program
) -> None:
    keep(archive, "20260301-een")
    keep(archive, "20260302-twee")
    spoken = said(program, ":hoortbij 1 De tuin", ":hoortbij 2 de TUIN", ":hoortbij 1 nergens")
    assert spoken == [
        "Het gesprek hoort nu bij De tuin.",
        "Het gesprek hoort nu bij De tuin.",
        "Het gesprek hoort nu nergens bij.",
    ]
    assert links_of(archive, "20260302-twee") == Links()
    kept = links_of(archive, "20260301-een")
    assert kept.initiative_name == "De tuin"
    said(program, ":hoortbij 1 1")
    assert links_of(archive, "20260302-twee") == kept


def test_a_wrong_name_is_changed_in_all_its_files(archive: Archive, program: Program) -> None:
    for number in range(3):
        keep(archive, f"20260301-nr{number}", links=TUIN)
    newer = archive.places.intakes / "20260301-nr1.toml"
    newer.write_text(newer.read_text("utf-8").replace("schema = 1", "schema = 2"), "utf-8")
    spoken = said(program, ":hernoem 1 De moestuin")
    assert spoken[-1] == "Het initiatief heet nu De moestuin."
    assert spoken[0].startswith("Niet bewaard: 20260301-nr1")
    assert links_of(archive, "20260301-nr0").initiative_name == "De moestuin"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (":hoortbij", "Zet er het nummer van het gesprek en de naam achter"),
        (":hoortbij 99 De tuin", "Zet er het nummer van het gesprek en de naam achter"),
        (":hoortbij ²  De tuin", "Zet er het nummer van het gesprek en de naam achter"),
        (":hernoem 1", "Zet er de nieuwe naam achter"),
        (":initiatief 12345678901234567890", "Dat initiatief vind ik niet"),
    ],
)
def test_what_cannot_be_understood_gets_a_sentence(
    typed: str, answer: str, archive: Archive, program: Program
) -> None:
    keep(archive, "20260301-tuin", links=TUIN)
    assert said(program, typed)[0].startswith(answer)


def test_a_number_alone_tells_to_what_the_talk_belongs(archive: Archive, program: Program) -> None:
    keep(archive, "20260301-tuin", links=TUIN.with_(previous="20260211-abcdef"))
    assert said(program, ":hoortbij 1")[1:] == [
        "Hoort bij: De tuin.",
        "Gaat verder op een ander gesprek: dat van 11 februari 2026.",
    ]


def test_what_a_talk_belongs_to_is_told_only_where_it_does(archive: Archive) -> None:
    talk = archive.open(keep(archive, "20260301-los")).talk
    assert [*belonging_lines(talk)] == []
    talk = archive.open(keep(archive, "20260301-na", links=Links(previous="eerste"))).talk
    assert [*belonging_lines(talk)] == ["Gaat verder op een ander gesprek: eerste."]


def test_a_moment_without_a_day_says_so() -> None:
    moment = Moment(None, "agreement", "hesjes", "een", urgency="undated")
    assert moment_in_words(moment, NOON.date()) == "Nog geen dag, afspraak, afgesproken: hesjes."
