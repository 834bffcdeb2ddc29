from typing import get_args

import pytest

from burgeridee.core.wording.advice import advice, cautions
from burgeridee.core.wording.plain import remarks
from burgeridee.core.wording.remark import Kind, PersonalKind, PlainKind, Remark

CONTACT = "Contact bij bewoners"
KINDS: list[Kind] = [*get_args(PlainKind), *get_args(PersonalKind)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Bel 06-12345678",
            "Dit lijkt op een telefoonnummer. Schrijf het alleen bij 'Contact bij bewoners'.",
        ),
        (
            "jan@tuin.nl",
            "Dit lijkt op een mailadres. Schrijf het alleen bij 'Contact bij bewoners'.",
        ),
        (
            "123456782",
            "Dit lijkt op een burgerservicenummer. Haal het weg: je hebt het niet nodig.",
        ),
        (
            "NL91ABNA0417164300",
            "Dit lijkt op een rekeningnummer. Haal het weg: je hebt het niet nodig.",
        ),
        (
            "een tuin voor mensen met dementie",
            "'dementie' gaat over gezondheid. Gaat het over één persoon? Haal het dan weg.",
        ),
    ],
)
def test_each_finding_says_what_to_do(text: str, said: str) -> None:
    assert cautions(text, CONTACT) == (said,)


def test_without_a_contact_question_a_number_goes_nowhere() -> None:
    [said] = cautions("0612345678")
    assert said == "Dit lijkt op een telefoonnummer. Haal het weg als je het niet nodig hebt."


def test_the_contact_question_may_hold_a_number_and_an_address_and_no_more() -> None:
    text = "Jan, 0612345678, jan@tuin.nl, 123456782"
    [said] = cautions(text, CONTACT, is_contact=True)
    assert "burgerservicenummer" in said
    assert cautions("Jan, 0612345678, jan@tuin.nl", CONTACT, is_contact=True) == ()


def test_a_sentence_is_said_once() -> None:
    assert len(cautions("0612345678, 0687654321 en 020 1234567")) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("draagvlak", "'draagvlak' is een vakwoord. Zeg liever: steun."),
        ("De AVG", "Niet iedereen kent 'AVG'. Schrijf erbij wat het betekent."),
        (
            "Dit werd gedaan en dat werd gezegd",
            "Hier staat een paar keer 'worden'. Zeg wie het doet.",
        ),
        ("tuin " * 21, "Deze zin heeft 21 woorden. Maak er twee van."),
    ],
)
def test_hard_words_come_with_a_way_out(text: str, said: str) -> None:
    [remark] = remarks(text, {"draagvlak": "steun"})
    assert advice(remark) == said


@pytest.mark.parametrize("kind", KINDS)
def test_no_advice_is_a_long_sentence_itself(kind: Kind) -> None:
    said = advice(Remark(kind, 0, 1, "x", "y"), CONTACT)
    assert [one for one in remarks(said, {}) if one.kind != "abbreviation"] == []
