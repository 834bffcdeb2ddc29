from datetime import datetime
from pathlib import Path

import pytest
from tests.app.staging import Stage, empty, noon, shipped

from burgeridee.app.widgets.phases import PhaseList
from burgeridee.app.widgets.question import QuestionCard
from burgeridee.app.widgets.talk_holder import TalkHolder, undone
from burgeridee.files.archive import Archive
from burgeridee.files.interrupted import FOLDER, interruptions
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


def marks(places: Places) -> list[str]:
    return [path.read_text("utf-8") for path in (places.state / FOLDER).glob("*.toml")]


@pytest.mark.parametrize(("status", "left"), [(0, 0), (143, 1)], ids=["quit", "made to end"])
async def test_a_talk_is_marked_as_open_until_it_is_left(
    holder: TalkHolder, tmp_path: Path, status: int, left: int
) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    app = Stage(holder)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert marks(places) == []
        holder.query_one(QuestionCard).post_message(
            QuestionCard.Answered("KANARIE", False, "id_eigen_woorden")
        )
        await pilot.pause()
        [mark] = marks(places)
        assert 'question = "id_naam"' in mark
        assert "KANARIE" not in mark
        assert interruptions(places, noon()) == ()
        app.exit(return_code=status)
    assert len(marks(places)) == left


async def test_to_go_on_with_a_talk_settles_that_it_was_interrupted(
    holder: TalkHolder, tmp_path: Path
) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    old = places.state / FOLDER / "7-abcdef.toml"
    old.parent.mkdir(parents=True)
    old.write_text(f'id = "{holder.talk.intake.id}"', "utf-8")
    async with Stage(holder).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert not old.exists()


async def test_a_talk_that_can_only_be_read_leaves_no_mark(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    archive = Archive(places, shipped(), noon)
    talk = empty().kept(3, "")
    async with Stage(TalkHolder(talk, archive, noon, read_only=True)).run_test() as pilot:
        await pilot.pause()
        await pilot.pause()
        assert marks(places) == []


def test_undo_passes_over_changes_that_cannot_be_seen(noon: datetime) -> None:
    talk = empty().moved_to("id_naam").answered("tuin", noon, typing=True)
    there_and_back = talk.moved_to("id_naam").answered("tui", noon, typing=True)
    there_and_back = there_and_back.answered("tuin", noon, typing=True)
    assert len(there_and_back.past) == 2
    assert undone(there_and_back, noon).intake.answers == {}
    assert undone(talk, noon).intake.answers == {}
    assert undone(empty(), noon).past == ()
