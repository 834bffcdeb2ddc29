from tests.files.test_other_versions import ID, archive, two_laptops, value
from tests.files.test_presence import colleague
from tests.trips.playing import plain

from burgeridee.core.version_words import PUT_AWAY
from burgeridee.files.archive import Archive
from burgeridee.plain.beside import AS_IT_WAS, HOW, NONE

__all__ = ["archive"]
ASK = "Samenvoegen? Typ ja."


def test_the_list_shows_it_under_its_talk_and_says_what_to_type(archive: Archive) -> None:
    two_laptops(archive)
    said = plain(archive.places, [])
    assert any(line.startswith("1. Het park, bezig") for line in said)
    assert "2. Andere versie van Het park" in said
    assert "Er is een andere versie van een gesprek. Typ 2 om te kijken." in said


def test_its_number_shows_both_sides(archive: Archive) -> None:
    two_laptops(archive)
    for typed in ("2", ":andere 2"):
        said = plain(archive.places, [typed])
        at = said.index("3.2 Naam van het idee")
        assert said[at + 1 : at + 3] == ["  het gesprek: Het park", "  de andere: De vijver"]
        assert "Andere versie, gemaakt door Nextcloud, van Het park." in said


def test_one_is_made_of_both_after_a_yes(archive: Archive) -> None:
    copy = two_laptops(archive)
    said = plain(archive.places, [":andere samen 2", "nee"])
    assert said[-2:] == [ASK, AS_IT_WAS]
    assert copy.exists()
    said = plain(archive.places, [":andere samen 2", "ja", "1", ":verschillen"])
    assert not copy.exists()
    assert value(archive, "af_eerste_stap") == "Bellen"
    assert "Op 1 plek vulden twee mensen iets anders in. Typ :verschillen." in said
    assert "  een ander vulde in: De vijver" in said


def test_one_is_put_away_after_a_yes(archive: Archive) -> None:
    copy = two_laptops(archive)
    assert plain(archive.places, [":andere weg 2", "ja"])[-1] == PUT_AWAY
    assert not copy.exists()


def test_what_cannot_be_is_said(archive: Archive) -> None:
    two_laptops(archive)
    assert plain(archive.places, [":andere 7"])[-1] == HOW
    assert plain(archive.places, [":andere"])[-1] == HOW
    plain(archive.places, [":andere weg 2", "ja"])
    assert plain(archive.places, [":andere 2"])[-1] == NONE


def test_a_copy_that_cannot_be_read_can_be_put_away(archive: Archive) -> None:
    copy = two_laptops(archive)
    copy.write_bytes(b"half een best")
    said = plain(archive.places, ["2", ":andere samen 2", "ja"])
    assert any(line.startswith("2. Andere versie van Het park, niet te lezen") for line in said)
    assert copy.exists()
    plain(archive.places, [":andere weg 2", "ja"])
    assert not copy.exists()


def test_search_tells_each_talk_once(archive: Archive) -> None:
    two_laptops(archive)
    said = plain(archive.places, ["/bellen", "/park"])
    assert "Niets gevonden. Probeer een ander woord, of minder letters." in said
    assert [line for line in said if line.startswith("1. Het park") and "bezig" not in line]


def test_who_has_it_open_stands_in_the_list(archive: Archive) -> None:
    two_laptops(archive)
    colleague(archive.places, "Joop", id=ID)
    said = plain(archive.places, ["1"])
    assert any(line.endswith("ook open bij Joop") for line in said)
    assert "Dit gesprek is ook open bij Joop. Je kunt gewoon verder." in said


def test_the_folder_is_checked(archive: Archive) -> None:
    two_laptops(archive)
    said = plain(archive.places, [":controleer"])
    assert any(line.startswith("Goed: ") for line in said)
    assert said[-1].startswith("Deze map doet wat burgeridee nodig heeft.")
