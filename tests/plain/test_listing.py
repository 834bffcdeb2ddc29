from pathlib import Path

from tests.content.reading import talk_of

from burgeridee.core.attention import Asking
from burgeridee.core.intake import Links
from burgeridee.files.archive import Entry
from burgeridee.plain.listing import asking_in_words, entry_in_words, titled

TUIN = Links(initiative="tuin-4t8w", initiative_name="De tuin")


def test_a_line_of_the_list_says_what_it_is_within_its_initiative() -> None:
    talk = talk_of({"id_naam": "De tuin"}, links=TUIN)
    entry = Entry("proef", Path("proef.toml"), talk)
    assert entry_in_words(entry) == "De tuin, bezig, 1 van 53 vragen"
    assert entry_in_words(entry, is_within=True).startswith("Eerste gesprek met bewoners, bezig")


def test_what_has_no_name_and_what_cannot_be_opened_is_told() -> None:
    assert titled(talk_of({})) == "Nog zonder naam"
    broken = Entry("kapot", Path("kapot.toml"), problem="Regel 3 klopt niet.")
    assert entry_in_words(broken) == "kapot: niet te openen. Regel 3 klopt niet."


def test_a_report_that_did_not_go_out_is_asked_for() -> None:
    talk = talk_of({"id_naam": "De tuin"})
    assert asking_in_words(Asking("report"), talk) == "Verslag nodig: De tuin."
