from datetime import datetime

from tests.app.staging import empty, with_answer

from burgeridee.app.widgets.marks import WORDS, mark


def test_every_state_has_its_own_mark_and_word(noon: datetime) -> None:
    talk = empty().moved_to("id_naam")
    question = talk.question
    marks = [
        mark(talk, question),
        mark(with_answer(talk, "id_naam", "De tuin"), question),
        mark(with_answer(talk, "id_naam", "  "), question),
        mark(talk.put_off(noon), question),
        mark(talk.passed_over(noon), question),
        mark(talk.ruled_out(noon), question),
    ]
    assert marks == ["○", "●", "○", "◐", "–", "×"]
    assert set(marks) < set(WORDS)
