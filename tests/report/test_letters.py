from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from tests.conftest import NOON
from tests.content.reading import case, talk_of
from tests.report.papers import MARK, Said, flat, said

from burgeridee.core.intake import Limit
from burgeridee.core.share import Shared, shared
from burgeridee.report.document import House
from burgeridee.report.letters import Details, Kind, Letter, letter
from burgeridee.report.outline import PRIVACY
from burgeridee.report.text import render

KINDS: tuple[Kind, ...] = get_args(Kind)
WHOLE = Details(
    to="bewoners van de Merelstraat",
    sender="Noor de Wit",
    phone="014 123",
    day=date(2026, 3, 13),
    reason="de collega van groen ziek is.",
    decided_by="De wethouder",
    instead="Een geveltuin.",
    objection="binnen zes weken bezwaar maken",
)


def written(kind: Kind, details: Details = WHOLE, of: Shared | None = None) -> Letter:
    """A letter about the flower strip."""
    found = of or shared(case("bloemenstrook-goed"), "residents")
    return letter(kind, found, details, NOON, House())


def words(one: Letter) -> str:
    """What a letter says."""
    return flat(render(one.document).decode())


@pytest.mark.parametrize(
    ("kind", "sentences"),
    [
        (
            "receipt",
            [
                "Beste bewoners van de Merelstraat, Bedankt voor jullie idee De bloemenstrook.",
                "Ik ben Noor de Wit en ik ben jullie vaste contact.",
                "Ik bel uiterlijk vrijdag 13 maart 2026 om een gesprek af te spreken.",
                "Kan het niet wachten? Bel mij dan op 014 123.",
            ],
        ),
        (
            "report",
            [
                "Dit vertelden jullie: Van het hondentoilet",
                "Dit is jullie droom: Kinderen spelen",
                "Jullie horen uiterlijk vrijdag 13 maart 2026 van mij.",
                "Klopt er iets niet? Laat het weten, dan pas ik het aan.",
            ],
        ),
        (
            "no-answer-yet",
            [
                "Ik beloofde dat jullie vandaag van mij zouden horen.",
                "Ik heb nog geen antwoord, omdat de collega van groen ziek is. Ik verwacht het op",
            ],
        ),
        (
            "honest-no",
            [
                "De gemeente werkt er niet aan mee.",
                "De reden is: de collega van groen ziek is.",
                "Wie dat heeft besloten: De wethouder",
                "Dit kan wel: Een geveltuin.",
                "Dan kunnen jullie binnen zes weken bezwaar maken.",
            ],
        ),
    ],
)
def test_a_letter_that_has_all_it_needs(kind: Kind, sentences: list[str]) -> None:
    found = written(kind)
    assert found.missing == ()
    assert "[" not in words(found)
    assert [sentence for sentence in sentences if sentence not in words(found)] == []


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        (
            "receipt",
            ("naam van de bewoners", "jouw naam", "dag waarop je uiterlijk belt", "telefoonnummer"),
        ),
        ("report", ("naam van de bewoners", "dag van het volgende bericht", "jouw naam")),
        (
            "no-answer-yet",
            ("naam van de bewoners", "reden", "dag waarop je het antwoord verwacht", "jouw naam"),
        ),
        (
            "honest-no",
            (
                "naam van de bewoners",
                "reden",
                "wie dat besloot",
                "wat wel kan",
                "wat ze dan kunnen doen",
                "jouw naam",
            ),
        ),
    ],
)
def test_what_misses_keeps_its_place_and_is_named(kind: Kind, missing: tuple[str, ...]) -> None:
    found = written(kind, Details(), shared(talk_of({}), "residents"))
    assert set(found.missing) == set(missing)
    assert [name for name in missing if f"[{name}]" not in words(found)] == []


def test_the_report_takes_the_day_of_the_talk() -> None:
    found = written("report", Details())
    assert "Jullie horen uiterlijk vrijdag 20 maart 2026 van mij." in words(found)
    assert "dag van het volgende bericht" not in found.missing


def test_an_honest_no_takes_its_reason_from_the_talk() -> None:
    limit = Limit(what="Een hek", why="De brandweer", decided_by="De raad", instead="Een heg")
    found = written("honest-no", Details(), shared(talk_of({}, limits=(limit,)), "residents"))
    assert "De reden is: De brandweer" in words(found)
    assert "Wie dat heeft besloten: De raad" in words(found)
    own = written("honest-no", WHOLE, shared(talk_of({}, limits=(limit,)), "residents"))
    assert "Wie dat heeft besloten: De wethouder" in words(own)


def test_a_letter_of_a_practice_talk_is_marked() -> None:
    found = written("receipt", WHOLE, shared(talk_of({}, practice="vrij"), "residents"))
    assert found.document.mark == "OEFENING"


@given(said())
def test_nothing_that_is_not_for_residents_is_in_a_letter(one: Said) -> None:
    for kind in KINDS:
        assert MARK not in words(written(kind, WHOLE, shared(one.talk, "residents")))


def test_the_letter_with_the_report_has_the_privacy_text_of_the_municipality() -> None:
    found = shared(case("bloemenstrook-goed"), "residents")
    house = House(privacy="Wij zijn zuinig op wat jullie vertellen.")
    assert house.privacy in words(letter("report", found, WHOLE, NOON, house))
    assert PRIVACY not in words(letter("report", found, WHOLE, NOON, house))
    assert PRIVACY in words(written("report"))
