"""What plain lines say of a talk."""

import pytest
from tests.conftest import NOON

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


def test_the_summary_holds_no_private_and_no_official_answers(talk: Talk) -> None:
    talk = talk.moved_to("id_naam").answered("De tuin", NOON)
    talk = talk.moved_to("na_zaaknummer").answered("Z-GEHEIM", NOON)
    talk = talk.moved_to("na_praattijd").answered(4, NOON)
    text = "\n".join(words.summary_lines(talk))
    assert "De tuin" in text
    assert "Z-GEHEIM" not in text
    assert "aan het woord" not in text


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
