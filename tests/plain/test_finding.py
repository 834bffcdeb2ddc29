"""What a few typed letters or a number point to."""

import pytest
from tests.conftest import NOON

from burgeridee.core.talk import Talk
from burgeridee.files.library import Library
from burgeridee.plain.finding import item_named, question_named, role_named, rule_named


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk.start(library.conversations["eerste-gesprek"], "a", NOON)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("7.3", "af_acties"),
        ("af_acties", "af_acties"),
        ("wie doet wat", "af_acties"),
        ("WIE DOET", "af_acties"),
        ("rege", "no_regels"),
        ("xqzw", None),
        ("  ", None),
    ],
)
def test_letters_point_to_a_question(talk: Talk, wanted: str, found: str | None) -> None:
    question = question_named(talk, wanted)
    assert (question.id if question else None) == found


def test_a_question_off_the_route_is_not_found(talk: Talk) -> None:
    talk = talk.moved_to("id_duur").answered("eenmalig", NOON)
    assert question_named(talk, "no_beheer") is None


def test_names_are_exact_and_roles_begin_with_what_was_typed(talk: Talk) -> None:
    assert rule_named(talk.conversation, "overnemen") == "overnemen"
    assert rule_named(talk.conversation, "overneme") is None
    assert item_named(talk.conversation.items, "c01") == "c01"
    assert role_named(talk.conversation, "Los") == "loslaten"
    assert role_named(talk.conversation, "") is None
