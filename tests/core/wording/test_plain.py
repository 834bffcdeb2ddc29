import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burgeridee.core.wording.plain import remarks
from burgeridee.core.wording.words import office_words
from burgeridee.files.places import shipped_conversations

TWINS = {
    "draagvlak": "steun",
    "inzake": "over",
    "sociale cohesie": "elkaar kennen",
    "coöperatie": "samen",
    "inzake beheer": "over het werk",
}
TWENTY = (
    "Wij willen met de hele straat een tuin aanleggen "
    "op het veld naast de oude school in ons mooie dorp"
)


def found(text: str, kind: str) -> list[str]:
    """The places of one kind."""
    return [one.found for one in remarks(text, TWINS) if one.kind == kind]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Draagvlak!", [("Draagvlak", "steun")]),
        ("draagvlak, DRAAGVLAK", [("draagvlak", "steun"), ("DRAAGVLAK", "steun")]),
        ("draagvlakonderzoek en draagvlak-onderzoek", []),
        ("Sociale\n cohesie", [("Sociale\n cohesie", "elkaar kennen")]),
        ("asociale cohesie", []),
        ("inzake beheer", [("inzake beheer", "over het werk")]),
        ("inzake de tuin", [("inzake", "over")]),
        ("een coo\u0308peratie", [("coo\u0308peratie", "samen")]),
        ("steun", []),
    ],
)
def test_office_words_come_with_their_plain_twin(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.found, one.twin) for one in remarks(text, TWINS)] == told


@given(st.lists(st.sampled_from(["de", "draagvlak.", "Inzake", "sociale", "cohesie", "\n"])))
def test_the_remarks_are_the_office_words_that_rules_count(words: list[str]) -> None:
    text = " ".join(words)
    told = [one.found.lower() for one in remarks(text, TWINS) if one.kind == "office-word"]
    assert sorted(" ".join(one.split()).replace(". ", " ") for one in told) == sorted(
        office_words(text, TWINS)
    )


@pytest.mark.parametrize(
    ("text", "long"),
    [
        (f"{TWENTY}.", []),
        (f"{TWENTY} nu. Goed.", [f"{TWENTY} nu."]),
        (f"{TWENTY}. {TWENTY}.", []),
        (f"{TWENTY}\n{TWENTY}", []),
        (f"{TWENTY} (bijv. Dorp).", [f"{TWENTY} (bijv. Dorp)."]),
        (f"{TWENTY} – …", []),
        ("\n".join(["tuin"] * 30), []),
    ],
    ids=["20", "21", "2 x 20", "2 lines", "22 with an abbreviation", "marks", "30 short lines"],
)
def test_a_sentence_of_more_than_twenty_words_is_long(text: str, long: list[str]) -> None:
    assert found(text, "long-sentence") == long


@pytest.mark.parametrize(
    ("text", "piles"),
    [
        (
            "Er wordt een tuin gemaakt en er worden bomen geplant.",
            ["wordt een tuin gemaakt en er worden"],
        ),
        ("De tuin wordt gemaakt. De bomen worden geplant.", ["wordt gemaakt. De bomen worden"]),
        ("Het werd besloten. Ze werden vergeten.", ["werd besloten. Ze werden"]),
        ("Dit wordt opgehaald en dat wordt verkocht.", ["wordt opgehaald en dat wordt"]),
        (
            "Dit werd gezegd. Dat werd gedaan. Zo werd het bedacht.",
            ["werd gezegd. Dat werd gedaan. Zo werd"],
        ),
        ("De tuin wordt gemaakt.", []),
        ("De tuin wordt gemaakt. Wij planten bomen. Het gras wordt gemaaid.", []),
        ("Het wordt mooi en het wordt groen.", []),
        ("Zij worden buren en wij worden vrienden.", []),
        ("Wij hebben gemaakt en geplant en gemaaid.", []),
        ("De tuin wordt mooi en ze worden blij in dit gebied.", []),
        ("Het gesprek is een bericht geworden. Het wordt een verband.", []),
    ],
)
def test_a_pile_of_worden_is_told_once(text: str, piles: list[str]) -> None:
    assert found(text, "passive") == piles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Let op de AVG.", ["AVG"]),
        ("De WMO-raad en de APV", ["WMO", "APV"]),
        ("de AVG en nog eens de AVG", ["AVG"]),
        ("De AVG (regels voor privacy) geldt. De AVG is streng.", []),
        ("De regels voor privacy (AVG) gelden.", []),
        ("De AVG geldt. Dat zijn regels (AVG).", []),
        ("In NL is de tv of TV een WC in de EU", []),
        ("A4, N34, CO2 en Z-2026", []),
        ("1234 AB Dorp", []),
        ("NL91 ABNA 0417 1643 00", []),
        ("ZK-2026-001", []),
        ("deel II en deel XIV", []),
        ("DIT IS EEN MOOI PLAN", []),
        ("Een I of een X", []),
        ("VEILIGHEID voor alles", []),
        ("Bel de VVE.", ["VVE"]),
        ("wmo en avg", []),
    ],
)
def test_an_abbreviation_that_few_know_is_told(text: str, told: list[str]) -> None:
    assert found(text, "abbreviation") == told


def test_blanks_in_the_list_of_words_do_no_harm() -> None:
    [remark] = remarks("sociale cohesie", {" sociale  cohesie": "elkaar kennen", " ": "niets"})
    assert remark.twin == "elkaar kennen"


def test_all_remarks_come_in_their_order() -> None:
    text = "De AVG vraagt draagvlak. Het wordt bekeken en het wordt bedacht. Ook inzake de APV."
    kinds = [one.kind for one in remarks(text, TWINS)]
    assert kinds == ["abbreviation", "office-word", "passive", "office-word", "abbreviation"]


def test_every_shipped_office_word_is_found_with_its_twin() -> None:
    words = tomllib.loads((shipped_conversations() / "words.toml").read_text("utf-8"))["words"]
    for word, twin in words.items():
        [remark] = remarks(f"Het is {word}.", words)
        assert (remark.found, remark.twin) == (word, twin)
