from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.staging import empty, with_answer
from tests.conftest import NOON
from tests.content.reading import case, first_conversation

from burgeridee.core.following import Seen, lines_of, seen
from burgeridee.core.intake import Item
from burgeridee.core.questions import LongTextQuestion, TextQuestion
from burgeridee.core.talk import Talk

MARK = "zeer-geheim-merk"
QUESTIONS = first_conversation().questions


def at(talk: Talk, question: str) -> Seen:
    return seen(talk.moved_to(question))


def test_residents_see_what_is_asked_and_what_was_said() -> None:
    talk = with_answer(empty(), "dr_droom", "Bloemen.\nEn bijen.")
    found = at(talk, "dr_droom")
    assert (found.place, found.lines) == ("4 van 8", ("Bloemen.", "En bijen."))
    assert found.ask == talk.conversation.by_id["dr_droom"].ask


def test_a_list_is_a_line_for_each_row_in_words() -> None:
    rows: tuple[Item, ...] = ({"wat": "koffie", "wie": "bewoners", "wanneer": NOON.date()},)
    found = at(with_answer(empty(), "af_acties", rows), "af_acties")
    assert found.lines == ("koffie, De bewoners, 11 maart 2026",)
    assert lines_of(None) == ()


@pytest.mark.parametrize("question", [one.id for one in QUESTIONS if one.audience == "official"])
def test_what_the_official_notes_for_himself_is_not_even_asked_aloud(question: str) -> None:
    found = at(with_answer(empty(), question, MARK), question)
    assert not found.ask
    assert not found.lines


def test_a_closed_talk_shows_what_was_agreed_and_when_they_hear() -> None:
    day = NOON.date() + timedelta(days=9)
    rows: tuple[Item, ...] = ({"id": "a1", "wat": "koffie", "wie": "bewoners", "wanneer": day},)
    talk = with_answer(empty(), "af_acties", rows)
    talk = with_answer(talk, "af_terugkoppeling_op", date(2026, 3, 25)).closed(NOON)
    found = seen(talk)
    assert found.is_closed
    assert [(one.what, one.due) for one in found.agreed if one.who == "De bewoners"] == [
        ("koffie", day)
    ]
    assert found.contact_on == date(2026, 3, 25)


def test_practice_says_so() -> None:
    talk = Talk.start(first_conversation(), "20260311-abcdef", NOON, practice="vrij")
    assert seen(talk).is_practice


@given(st.data())
def test_nothing_that_residents_may_not_read_is_ever_seen(data: st.DataObject) -> None:
    talk = Talk.resume(first_conversation(), case("bloemenstrook-goed").intake)
    hidden = [one for one in QUESTIONS if one.shared_with != "residents"]
    texts = [one for one in hidden if isinstance(one, TextQuestion | LongTextQuestion)]
    for text in texts:
        talk = with_answer(talk, text.id, MARK)
    for every in QUESTIONS:
        talk = talk.moved_to(every.id).with_note(MARK, NOON)
    question = data.draw(st.sampled_from(QUESTIONS))
    closed = data.draw(st.booleans())
    shown = seen(talk.closed(NOON) if closed else talk.moved_to(question.id))
    assert texts
    assert MARK not in repr(shown)
