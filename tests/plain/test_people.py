"""People's data in plain lines: forgotten, without names, and what stands about one person."""

import pytest
from tests.conftest import NOON
from tests.plain.conftest import Program

from burgeridee.core.intake import Answer, Links
from burgeridee.core.talk import Talk
from burgeridee.core.wording.sought import FIXED
from burgeridee.files.archive import Archive
from burgeridee.files.library import Library
from burgeridee.files.people_words import NO_REMAINS
from burgeridee.plain.people import AS_IT_WAS, HOW, WHOM

ID, OTHER = "20260310-aaaaaa", "20260309-bbbbbb"
WHO = "Fatma Kanariepiet, 06-12345678"


@pytest.fixture(autouse=True)
def talks(archive: Archive, library: Library) -> None:
    """Two talks of one initiative, with the same contact."""
    for name in (ID, OTHER):
        model = library.conversations["eerste-gesprek"]
        said = {
            "wk_contactpersoon": WHO,
            "id_naam": "De tuin",
            "id_eigen_woorden": "Bel Fatma Kanariepiet over de tuin",
            "dr_aanleiding": "Fatma kent iedereen",
        }
        answers = {
            key: Answer(asked="Vraag", state="answered", value=value) for key, value in said.items()
        }
        links = Links(initiative="tuin-abcd", initiative_name="De tuin")
        talk = Talk.start(model, name, NOON)
        archive.save(talk.intake.with_(answers=answers, links=links))


def value(archive: Archive, name: str, question: str) -> object:
    return archive.open(name).talk.intake.answers[question].value


def test_the_talks_are_told_with_what_can_be_done(program: Program) -> None:
    spoken = program(":mensen", ":stop")
    assert "1. De tuin, 11 maart 2026 (De tuin)" in spoken
    assert any(line.startswith(":vergeet 1") for line in spoken)


def test_somebody_is_forgotten_after_each_place_was_asked(
    program: Program, archive: Archive
) -> None:
    spoken = program(":vergeet 1", "", "ja", "ja", "nee", "2", ":stop")
    assert f"Dat wordt: Bel {FIXED} over de tuin" in spoken
    assert "Typ 2 om 2 dingen weg te halen. Dit kan niet terug." in spoken
    assert value(archive, ID, "wk_contactpersoon") == FIXED
    assert value(archive, ID, "dr_aanleiding") == "Fatma kent iedereen"
    assert value(archive, OTHER, "wk_contactpersoon") == WHO
    assert f"· intakes/{OTHER}.toml (niet van dit gesprek)" in spoken


def test_somebody_is_forgotten_in_a_whole_initiative(program: Program, archive: Archive) -> None:
    spoken = program(":vergeet 2 alles", "", *["ja"] * 6, "6", ":stop")
    assert {value(archive, name, "wk_contactpersoon") for name in (ID, OTHER)} == {FIXED}
    assert NO_REMAINS in spoken


@pytest.mark.parametrize(
    "typed", [("", ":stop"), ("", "ja", "ja", "ja", "4"), ("", "nee", "nee", "nee")]
)
def test_without_the_number_nothing_goes(
    program: Program, archive: Archive, typed: tuple[str, ...]
) -> None:
    assert AS_IT_WAS in program(":vergeet 1", *typed, ":stop")
    assert value(archive, ID, "wk_contactpersoon") == WHO


def test_another_name_can_be_looked_for(program: Program, archive: Archive) -> None:
    spoken = program(":vergeet 1", "iedereen", "", "ja", "ja", "ja", "3", ":stop")
    assert any("iedereen" in line for line in spoken if line.startswith("Ik zoek"))
    assert value(archive, ID, "dr_aanleiding") == f"{FIXED} kent {FIXED}"


def test_a_copy_without_names_is_written_after_each_text(
    program: Program, archive: Archive
) -> None:
    spoken = program(":anoniem 1", "0", "ja", "De bank", "o", "", ":stop")
    [path] = archive.places.practice.glob("*.toml")
    assert f"Geschreven: {path.name}, in practice." in spoken
    answers = archive.open(path).talk.intake.answers
    assert answers["id_eigen_woorden"].value == "Bel [naam] over de tuin"
    assert answers["id_naam"].value == "De bank"
    assert answers["dr_aanleiding"].value == "Fatma kent iedereen"
    assert "Kanariepiet" not in path.read_text("utf-8")
    assert value(archive, ID, "wk_contactpersoon") == WHO


@pytest.mark.parametrize("typed", [("tien",), ("0", "ja", ":stop"), ("0", "ja")])
def test_a_copy_that_was_broken_off_is_not_written(
    program: Program, archive: Archive, typed: tuple[str, ...]
) -> None:
    program(":anoniem 1", *typed)
    assert not archive.places.practice.exists()


def test_what_stands_about_one_person_is_told_and_kept_on_request(
    program: Program, archive: Archive
) -> None:
    spoken = program(":inzage +31 6 12345678", "papier", ":stop")
    assert "Gevonden in: 2 gesprekken" in spoken
    assert f"Nummer: {ID}" in spoken
    [path] = (archive.places.data / "inzage").glob("*.odt")
    assert path.name == "inzage-20260311-1.odt"


def test_nothing_is_kept_where_nobody_asks(program: Program, archive: Archive) -> None:
    program(":inzage Fatma", "", ":stop")
    assert not (archive.places.data / "inzage").exists()


def test_what_is_missing_is_told(program: Program) -> None:
    spoken = program(":vergeet", ":anoniem 9", ":inzage", ":stop")
    assert spoken.count(HOW) == 2
    assert WHOM in spoken
