from datetime import datetime
from pathlib import Path

import pytest
from tests.app.staging import Stage, empty, noon, shipped

from burgeridee.app.widgets.phases import PhaseList
from burgeridee.app.widgets.question import QuestionCard
from burgeridee.app.widgets.talk_holder import TalkHolder, undone
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places


@pytest.fixture
def holder(tmp_path: Path) -> TalkHolder:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return TalkHolder(empty().moved_to("id_naam"), Archive(places, shipped(), noon), noon)


async def test_an_answer_is_taken_in_at_its_own_question(holder: TalkHolder) -> None:
    async with Stage(holder).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        card = holder.query_one(QuestionCard)
        card.post_message(QuestionCard.Answered("een tuin", False, "id_eigen_woorden"))
        await pilot.pause()
        assert holder.talk.intake.answers["id_eigen_woorden"].value == "een tuin"
        assert holder.talk.question.id == "id_naam"
        card.post_message(QuestionCard.Cleared(False, "id_eigen_woorden"))
        card.post_message(QuestionCard.NoteTyped("let op", "id_naam"))
        await pilot.pause()
        assert list(holder.talk.intake.answers) == ["id_naam"]
        assert holder.talk.intake.answers["id_naam"].note == "let op"


async def test_what_was_told_before_the_talk_settled_does_not_count_twice(
    holder: TalkHolder,
) -> None:
    async with Stage(holder).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        late = QuestionCard.Answered("oud", True, "id_naam")
        holder.query_one(PhaseList).post_message(PhaseList.Wanted("id_thema"))
        await pilot.pause()
        holder.query_one(QuestionCard).post_message(late)
        await pilot.pause()
        assert holder.talk.question.id == "id_thema"
        assert "id_naam" not in holder.talk.intake.answers


async def test_what_the_hall_may_ask(holder: TalkHolder) -> None:
    async with Stage(holder).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert holder.keep()
        assert holder.talk.intake.revision == 0
        await pilot.press("x")
        assert holder.keep()
        assert holder.talk.intake.revision == 1
        holder.go_on(holder.talk.moved_to("vb_plek"))
        await pilot.pause()
        assert holder.talk.question.id == "vb_plek"


def test_undo_passes_over_changes_that_cannot_be_seen(noon: datetime) -> None:
    talk = empty().moved_to("id_naam").answered("tuin", noon, typing=True)
    there_and_back = talk.moved_to("id_naam").answered("tui", noon, typing=True)
    there_and_back = there_and_back.answered("tuin", noon, typing=True)
    assert len(there_and_back.past) == 2
    assert undone(there_and_back, noon).intake.answers == {}
    assert undone(talk, noon).intake.answers == {}
    assert undone(empty(), noon).past == ()
