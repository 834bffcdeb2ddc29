"""What plain lines say of a talk."""

import pytest
from tests.conftest import NOON
from tests.core.making import AGREED, KLEIN, PARTNERS, intake, said, talk_of

from burgeridee.core.intake import Item
from burgeridee.core.talk import Talk
from burgeridee.files.library import Library
from burgeridee.plain import words


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk.start(library.conversations["eerste-gesprek"], "a", NOON)


def taken_over(talk: Talk) -> Talk:
    """A talk in which the municipality does two of three actions."""
    lines: tuple[Item, ...] = tuple(
        {"wat": what, "wie": who, "wanneer": NOON.date()}
        for what, who in (("a", "gemeente"), ("b", "gemeente"), ("c", "bewoners"))
    )
    return talk.moved_to("af_acties").answered(lines, NOON)


def test_a_flag_says_why_what_to_do_and_where_it_comes_from(talk: Talk, library: Library) -> None:
    text = "\n".join(words.flag_lines(taken_over(talk), library.sources))
    assert "De gemeente neemt het over (nu doen, overnemen)." in text
    assert "omdat je bij 'Wie doet wat' 2 van de 3 acties bij de gemeente legde" in text
    assert "Verandert mee met: 'Wie doet wat'." in text
    assert "P+ magazine" in text


def test_a_private_flag_says_that_it_is_private(talk: Talk, library: Library) -> None:
    talk = talk.moved_to("na_reflex").answered(("oordeel",), NOON)
    assert "Alleen voor jou." in "\n".join(words.flag_lines(talk, library.sources))


def test_the_role_says_that_points_are_our_own_choice(talk: Talk) -> None:
    talk = talk.moved_to("no_risico").answered("laag", NOON)
    text = "\n".join(words.role_lines(talk))
    assert "Voorlopig: er is nog weinig bekend." in text
    assert "eigen keuze van dit project" in text


def test_a_report_of_something_broken_gets_no_role(talk: Talk) -> None:
    talk = talk.moved_to("id_soort").answered("melding", NOON)
    assert "Bij deze weg past geen advies over de rol." in words.role_lines(talk)


def test_every_question_can_be_put_in_plain_lines(talk: Talk) -> None:
    for question in talk.route:
        lines = list(words.question_lines(talk.moved_to(question.id)))
        assert question.ask in lines
        assert all("\n" not in line for line in lines)


@pytest.mark.parametrize(
    ("text", "told"), [("De tuin", "De tuin."), ("Een tuin.", "Een tuin."), ("Waar?", "Waar?")]
)
def test_a_sentence_ends_once(text: str, told: str) -> None:
    assert words.sentence(text) == told


def test_what_was_taken_over_asks_whether_it_still_holds() -> None:
    over = said("De tuin", carried="20260311-k7m2qd")
    small = Talk.resume(KLEIN, intake({"naam": over}, at_question="naam"))
    question = "Overgenomen uit het gesprek van 11 maart 2026. Klopt dit nog?"
    for for_guests in (False, True):
        lines = list(words.question_lines(small, for_guests=for_guests))
        assert lines.index("Er staat: De tuin") + 1 == lines.index(question)
    assert question not in words.question_lines(small.answered("Het park", NOON))


def test_the_lines_of_a_list_say_which_is_a_wish_and_when_there_are_too_many() -> None:
    day = NOON.date()
    actions: tuple[Item, ...] = (
        {"wat": "graven", "wie": "Sam", "wanneer": day},
        {"wat": "zaaien", "wie": "Kim"},
    )
    asked = words.question_lines(talk_of({"acties": actions}, AGREED).moved_to("acties"))
    assert list(asked)[-3:] == [
        "1. graven, Sam, 11 maart 2026",
        "2. zaaien, Kim (wens)",
        "Regel 2 is nog een wens. Er mist: wanneer.",
    ]
    many: tuple[Item, ...] = ({"partner": "a", "uren": 0}, {"partner": "b"}, {"partner": "c"})
    asked = words.question_lines(talk_of({"partners": many}, PARTNERS).moved_to("partners"))
    lines = list(asked)
    assert "Uren: een getal." in lines
    assert "1. a, uren: 0" in lines
    assert lines[-1].startswith("Dit zijn 3 partners.")
