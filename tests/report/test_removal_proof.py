from datetime import timedelta

import pytest
from tests.conftest import NOON

from burgeridee.core.removal import (
    GROUNDS,
    OUT_OF_REACH,
    Removal,
    Removed,
    ground_in_words,
    removed_in_words,
)
from burgeridee.core.retention import Retention
from burgeridee.report.document import House
from burgeridee.report.formats import FORMATS
from burgeridee.report.removal_proof import removal_proof
from burgeridee.report.text import render

RECORDS = (
    Removed("20250110-kanari", "closed", {"intake": 1, "history": 12, "machine": 1}),
    Removed("20250110-kanari", "issued", {"issued": 3, "copies": 2}),
)
TERMS = Retention({"closed": 12, "issued": 84}, "Selectielijst 2020, 1.2")
REMOVAL = Removal(NOON, "term", RECORDS, rests_on=TERMS.ground)


def proof(removal: Removal) -> str:
    return render(removal_proof(removal, TERMS, House("Gemeente Zwolle"))).decode()


def test_a_proof_tells_what_when_and_on_what_ground() -> None:
    said = " ".join(proof(REMOVAL).split())
    for words in (
        "Bewijs van verwijdering",
        "11 maart 2026, om 12:00",
        "is voorbij (afgesloten gesprek: 1 jaar; papieren van een gesprek: 7 jaar).",
        "Selectielijst 2020, 1.2.",
        "20250110-kanari",
        "het gesprek zelf, 12 eerdere versies, 1 bestand op deze computer",
        "3 bestanden bij de uitgegeven papieren, 2 kopieën van papieren",
        "reservekopieën (back-ups)",
    ):
        assert words in said
    assert "Door" not in said


def test_who_did_it_is_only_there_when_somebody_typed_it() -> None:
    by = Removal(NOON + timedelta(hours=1), "request", RECORDS, by="F. de Boer")
    assert "Door: F. de Boer" in proof(by)


@pytest.mark.parametrize("ground", GROUNDS)
def test_each_ground_is_a_sentence_of_ours(ground: str) -> None:
    [known] = [one for one in GROUNDS if one == ground]
    said = ground_in_words(Removal(NOON, known, RECORDS), Retention())
    assert said == f"{GROUNDS[known]}."


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_a_proof_can_be_made_in_every_format(form: object) -> None:
    [known] = [one for one in FORMATS if one is form]
    assert known.render(removal_proof(REMOVAL, TERMS, House())).strip()


def test_a_line_of_what_goes() -> None:
    assert removed_in_words(RECORDS[1]) == (
        "20250110-kanari, papieren van een gesprek: "
        "3 bestanden bij de uitgegeven papieren, 2 kopieën van papieren"
    )
    assert removed_in_words(Removed("a", "open", {})).endswith("geen bestanden meer")
    assert all(not line.endswith(".") for line in OUT_OF_REACH)
