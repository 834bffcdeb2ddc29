from datetime import datetime

import pytest
from tests.app.rest import until
from tests.app.staging import Stage, empty
from textual.widgets import TextArea

from burgeridee.app.dialogs import quick_note
from burgeridee.app.dialogs.quick_note import QuickNote, with_draft
from burgeridee.app.widgets.remark_line import RemarkLine


class Listener:
    """Who is told what was typed."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.app = Stage(QuickNote("", "Geen namen", self.heard.append))


async def test_enter_gives_back_the_note() -> None:
    listener = Listener()
    async with listener.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"bel", "enter")
        await pilot.pause()
    assert listener.app.given == ["bel"]
    assert listener.heard == ["bel"]


async def test_escape_gives_nothing_back_but_tells_what_was_typed() -> None:
    listener = Listener()
    async with listener.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"bel", "escape")
        await pilot.pause()
    assert listener.app.given == [None]
    assert listener.heard == ["bel"]


async def test_typing_on_does_not_put_off_the_telling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_note, "PAUSE", 0.3)
    listener = Listener()
    async with listener.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(6):
            await pilot.press("a")
            await pilot.pause(0.1)
    assert listener.heard
    assert all(set(text) == {"a"} for text in listener.heard)


async def test_what_stood_there_goes_on_at_its_end() -> None:
    app = Stage(dialog := QuickNote("bel", "", lambda _text: None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()
        assert dialog.query_one(TextArea).text == "belx"


def test_a_draft_is_one_note_and_one_change_however_often_it_is_kept(noon: datetime) -> None:
    talk, draft = with_draft(empty(), None, "be", noon)
    talk, draft = with_draft(talk, draft, "bel", noon)
    assert [note.text for note in talk.intake.notes] == ["bel"]
    assert talk.undone(noon).intake.notes == ()
    talk, draft = with_draft(talk, draft, "  ", noon)
    assert (talk.intake.notes, draft) == ((), None)


def test_a_draft_leaves_other_notes_alone_and_survives_their_undo(noon: datetime) -> None:
    other = empty().with_quick_note("eerst", noon)
    talk, draft = with_draft(other, None, "bel", noon)
    assert [note.text for note in talk.intake.notes] == ["eerst", "bel"]
    talk, _ = with_draft(talk.undone(noon), draft, "belx", noon)
    assert [note.text for note in talk.intake.notes] == ["eerst", "belx"]
    assert with_draft(other, None, "", noon) == (other, None)


async def test_what_does_not_belong_in_a_note_is_said_while_one_types(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(quick_note, "PAUSE", 0.05)
    app = Stage(QuickNote("", "Geen namen", lambda _text: None, "Contact"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        line = app.screen.query_one(RemarkLine)
        assert not line.display
        await pilot.press(*"0612345678")
        await until(pilot, lambda: line.display)
        assert "alleen bij 'Contact'" in str(line.visual)


async def test_a_note_that_is_offered_again_is_looked_at_at_once() -> None:
    app = Stage(QuickNote("zij heeft kanker", "Geen namen", lambda _text: None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "'kanker' gaat over gezondheid." in str(app.screen.query_one(RemarkLine).visual)
