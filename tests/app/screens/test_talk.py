from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import until
from tests.app.staging import HOSTILE, Stage, empty, lines, shipped, with_answer, words
from tests.conftest import NOON
from tests.content.reading import case
from textual import on
from textual.pilot import Pilot
from textual.widgets import Input, Static, TextArea

from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.dialogs.agreed_before import AgreedBeforeDialog
from burgeridee.app.dialogs.cards import CardsDialog
from burgeridee.app.dialogs.checklist import ChecklistDialog
from burgeridee.app.dialogs.flags import FlagsDialog
from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.dialogs.jump import JumpDialog
from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.dialogs.menu import MenuDialog
from burgeridee.app.dialogs.quick_note import QuickNote
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.flags import FlagList
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.phases import PhaseList
from burgeridee.app.widgets.question import QuestionCard
from burgeridee.app.widgets.status import StatusLine
from burgeridee.app.widgets.talk_holder import GUESTS_LOOK, refusal
from burgeridee.app.widgets.talk_keys import LAST
from burgeridee.core.intake import Intake
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import begin
from burgeridee.files.places import Places

LONG = "id_eigen_woorden"
LINE = "id_naam"
OFFICIAL = "vb_plek"
LIST = "af_acties"
LIST_NUMBER = "7.3"

DIALOGS = {
    "f1": HelpDialog,
    "f2": QuickNote,
    "f3": ChecklistDialog,
    "f4": FlagsDialog,
    "f5": AdviceDialog,
    "f7": CardsDialog,
    "f8": JumpDialog,
    "f10": MenuDialog,
    "ctrl+g": MenuDialog,
}


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


class Hall(Stage):
    """A stage that also hears what only the hall can do, and has no palette of Textual's."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, screen: TalkScreen) -> None:
        super().__init__(screen)
        self.heard: list[TalkScreen.Finished | TalkScreen.Left] = []
        self.told: list[str] = []

    def notify(self, message: str, **how: Any) -> None:
        """Remember what the user is told."""
        self.told.append(message)
        super().notify(message, **how)

    @on(TalkScreen.Finished)
    @on(TalkScreen.Left)
    def _hear(self, event: TalkScreen.Finished | TalkScreen.Left) -> None:
        self.heard.append(event)


class Play:
    """One talk screen that is being played."""

    def __init__(self, pilot: Pilot[None], screen: TalkScreen, hall: Hall, places: Places) -> None:
        self.pilot, self.screen, self.hall, self.places = pilot, screen, hall, places

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        names = {" ": "space", ".": "full_stop"}
        await self.press(*(names.get(letter, letter) for letter in text))

    async def typed(self, text: str) -> None:
        """Type, and wait until it is told."""
        await self.type(text)
        await self.pilot.pause(1.2)
        await self.pilot.pause()  # on a busy machine both timers ring at once

    @property
    def talk(self) -> Talk:
        return self.screen.talk

    @property
    def asked(self) -> str:
        return self.talk.question.id

    def value(self, question: str) -> object:
        answer = self.talk.intake.answers.get(question)
        return answer.value if answer else None

    @property
    def on_disk(self) -> Intake:
        archive = Archive(self.places, shipped(), lambda: NOON)
        return archive.open(self.talk.intake.id).talk.intake

    @property
    def status(self) -> str:
        return str(self.screen.query_one(StatusLine).words)

    @property
    def told(self) -> list[str]:
        return self.hall.told


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@asynccontextmanager
async def playing(
    places: Places,
    talk: Talk,
    *,
    at: str = "",
    size: tuple[int, int] = (80, 24),
    clock: Callable[[], datetime] = lambda: NOON,
) -> AsyncIterator[Play]:
    """A talk on the screen, ready to be played."""
    archive = Archive(places, shipped(), clock)
    talk = talk.moved_to(at) if at else talk
    screen = TalkScreen(talk, archive, shipped(), clock)
    hall = Hall(screen)
    async with hall.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield Play(pilot, screen, hall, places)


# Answering and saving


async def test_what_is_typed_is_in_the_file_within_two_seconds(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.typed("een tuin")
        assert play.value(LONG) == "een tuin"
        assert play.on_disk.answers[LONG].value == "een tuin"
        assert play.status.startswith("Bewaard 12:00")


async def test_moving_on_takes_along_what_was_just_typed(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.type("een tuin")
        await play.press("pagedown")
        assert play.asked == LINE
        assert play.value(LONG) == "een tuin"
        assert play.on_disk.answers[LONG].value == "een tuin"
        await play.pilot.pause(1.2)
        assert play.value(LINE) is None


async def test_enter_in_a_field_of_one_line_goes_on_and_the_keys_follow(places: Places) -> None:
    async with playing(places, empty(), at=LINE) as play:
        await play.type("De tuin")
        await play.press("enter")
        assert play.value(LINE) == "De tuin"
        assert play.asked == "id_thema"
        assert play.screen.query_one(QuestionCard).has_focus_within


async def test_what_people_type_is_never_markup(places: Places) -> None:
    talk = with_answer(empty(), LINE, HOSTILE)
    async with playing(places, talk, at=LINE, size=(120, 36)) as play:
        assert HOSTILE in words(play.screen, "#title")


async def test_an_empty_talk_leaves_no_file(places: Places) -> None:
    async with playing(places, empty()) as play:
        await play.press("pagedown", "pagedown", "escape")
        assert [type(event) for event in play.hall.heard] == [TalkScreen.Left]
    assert not places.intakes.exists()


async def test_where_the_talk_goes_on_is_kept(places: Places) -> None:
    async with playing(places, empty(), at=LINE) as play:
        await play.type("De tuin")
        await play.press("enter", "pagedown", "escape")
        assert play.on_disk.at_question == "id_soort"


async def test_a_disk_that_fails_costs_nothing(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TalkScreen, "AGAIN", 0.2)
    places.data.mkdir()
    places.intakes.write_text("in the way")
    places.state.write_text("no emergency copy either")
    async with playing(places, empty(), at=LONG) as play:
        await play.typed("een tuin")
        assert play.value(LONG) == "een tuin"
        assert play.status.startswith("! ")
        assert "Ook een noodkopie lukt niet. Laat burgeridee openstaan." in play.status
        await play.press("escape")
        assert play.hall.heard == []
        places.intakes.unlink()
        await until(play.pilot, lambda: play.status.startswith("Bewaard 12:00"))
        assert play.on_disk.answers[LONG].value == "een tuin"


async def test_what_somebody_else_filled_in_is_said_and_shown(places: Places) -> None:
    async with playing(places, empty(), at=LINE) as play:
        await play.type("De tuin")
        await play.press("enter")
        other = Archive(places, shipped(), lambda: NOON)
        opened = other.open(play.talk.intake.id)
        other.save(opened.talk.moved_to(LONG).answered("Anders", NOON).intake)
        await play.press("pageup")
        await play.typed("!")
        assert any("Iemand anders vulde ook iets in" in told for told in play.told)
        assert play.talk.intake.answers[LONG].value == "Anders"
        assert play.on_disk.answers[LONG].value == "Anders"
        assert str(play.on_disk.answers[LINE].value).endswith("!")
    assert len(list(places.intakes.glob("*.toml"))) == 1


async def test_keep_saves_at_once_what_no_message_told_yet(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.type("een tuin")
        assert play.screen.keep()
        assert play.on_disk.answers[LONG].value == "een tuin"


# Moving


async def test_going_back_only_moves(places: Places) -> None:
    talk = case("bloemenstrook-goed")
    async with playing(places, talk, at=LINE) as play:
        before = play.talk.intake.answers
        await play.press("pageup", "pageup", "pagedown")
        assert play.asked == LONG
        assert play.talk.intake.answers == before


async def test_after_the_last_question_it_says_so(places: Places) -> None:
    async with playing(places, empty()) as play:
        last = play.talk.route[-1].id
    async with playing(places, empty(), at=last) as play:
        await play.press("pagedown")
        assert play.asked == last
        assert play.told == [LAST]


@pytest.mark.parametrize("at", [LONG, LINE], ids=["text area", "input"])
async def test_each_key_opens_its_dialog_and_escape_closes_it(places: Places, at: str) -> None:
    async with playing(places, empty(), at=at) as play:
        focused = play.screen.focused
        for key, dialog in DIALOGS.items():
            await play.press(key)
            assert type(play.hall.screen) is dialog
            await play.press("escape")
            assert play.hall.screen is play.screen
            assert play.screen.focused is focused


@pytest.mark.parametrize("at", [LONG, LINE], ids=["text area", "input"])
async def test_the_three_other_states(places: Places, at: str) -> None:
    async with playing(places, empty(), at=at) as play:
        for key, state in (("p", "parked"), ("n", "skipped"), ("o", "not-applicable")):
            await play.press(f"ctrl+{key}")
            assert play.talk.intake.state_of(at) == state
            assert play.on_disk.state_of(at) == state
            assert play.asked == at


async def test_parking_keeps_what_was_just_typed(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.type("een tuin")
        await play.press("ctrl+p")
        await play.pilot.pause(1.2)
        assert play.talk.intake.state_of(LONG) == "parked"
        assert play.value(LONG) == "een tuin"
        await play.press("ctrl+p")
        assert play.talk.intake.state_of(LONG) == "answered"


async def test_question_mark_is_a_letter_in_a_text_and_help_outside(places: Places) -> None:
    async with playing(places, empty(), at=LINE) as play:
        await play.press("question_mark")
        assert play.screen.query_one(QuestionCard).query_one(Input).value == "?"
    async with playing(places, empty(), at=OFFICIAL) as play:
        await play.press("question_mark")
        assert isinstance(play.hall.screen, HelpDialog)


async def test_jumping_by_number(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.press("f8")
        await play.type("7.3")
        await play.press("enter")
        assert play.asked == "af_acties"
        assert play.screen.query_one(QuestionCard).has_focus_within


async def test_the_menu_does_what_its_lines_say(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.press("f10")
        await play.type("niet bespr")
        await play.press("enter")
        assert play.talk.intake.state_of(LONG) == "skipped"


async def test_the_short_form_and_back(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        whole = len(play.talk.route)
        for _ in range(2):
            await play.press("f10")
            await play.type("korte")
            await play.press("enter")
            lengths = len(play.talk.route)
            assert lengths < whole or play.talk.intake.form == "full"
        assert len(play.talk.route) == whole


# Undo


async def test_undo_takes_back_text_first_and_then_answers(places: Places) -> None:
    talk = with_answer(empty(), LINE, "De tuin")
    async with playing(places, talk, at=LINE) as play:
        await play.press("pageup")
        await play.press("ctrl+n", "pagedown", "pageup")
        await play.press("ctrl+p")
        assert play.talk.intake.state_of(LONG) == "parked"
        await play.typed("abc")
        assert play.value(LONG) == "abc"
        await play.press("ctrl+z")
        await play.pilot.pause(1.2)
        assert play.screen.query_one(QuestionCard).query_one(TextArea).text == ""
        await play.press("ctrl+z")
        assert play.talk.intake.state_of(LONG) == "parked"
        await play.press("ctrl+z")
        assert play.talk.intake.state_of(LONG) == "skipped"
        await play.press("ctrl+z")
        assert play.talk.intake.state_of(LONG) is None
        assert play.value(LINE) == "De tuin"


async def test_undo_in_a_field_of_one_line_takes_back_the_answer(places: Places) -> None:
    async with playing(places, empty(), at=LINE) as play:
        await play.typed("tuin")
        await play.press("ctrl+z")
        assert play.value(LINE) is None
        assert play.screen.query_one(QuestionCard).query_one(Input).value == ""
        assert LINE not in play.on_disk.answers


# Minutes


async def test_a_phase_in_front_uses_minutes_and_they_are_kept(places: Places) -> None:
    clock = Clock()
    async with playing(places, empty(), at=LINE, clock=clock) as play:
        clock.now += timedelta(minutes=3)
        await play.type("De tuin")
        await play.press("enter")
        assert play.on_disk.minutes == {"idee": 3}
        assert "3 van 15 min" in words(play.screen, "#minutes")


async def test_a_night_counts_no_hours(places: Places) -> None:
    clock = Clock()
    async with playing(places, empty(), at=LINE, clock=clock) as play:
        clock.now += timedelta(hours=15)
        await play.type("De tuin")
        await play.press("enter")
        assert play.on_disk.minutes == {"idee": 5}


# Leaving and coming back


async def test_rounding_off_hands_over_the_saved_talk_and_it_goes_on(places: Places) -> None:
    async with playing(places, empty(), at=LINE) as play:
        await play.type("De tuin")
        await play.press("f9")
        [event] = play.hall.heard
        assert isinstance(event, TalkScreen.Finished)
        assert event.talk.title == "De tuin"
        assert play.on_disk.answers[LINE].value == "De tuin"
        play.screen.go_on(event.talk.moved_to(LONG))
        await play.pilot.pause()
        assert play.asked == LONG


async def test_leaving_never_asks(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.type("een tuin")
        await play.press("escape")
        [event] = play.hall.heard
        assert isinstance(event, TalkScreen.Left)
        assert play.on_disk.answers[LONG].value == "een tuin"


async def test_escape_first_closes_what_a_key_opened(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        note = play.screen.query_one("#note")
        help_ = play.screen.query_one("QuestionHelp")
        await play.press("ctrl+r", "ctrl+t")
        await play.type("let op")
        assert (note.has_focus_within, help_.display) == (True, True)
        await play.press("escape")
        assert (note.has_focus_within, help_.display) == (False, True)
        await play.press("escape")
        assert not help_.display
        assert play.hall.heard == []
        await play.press("escape")
        assert [type(event) for event in play.hall.heard] == [TalkScreen.Left]
        assert play.on_disk.answers[LONG].note == "let op"


# Beside the question


async def test_in_a_narrow_window_the_sides_come_one_by_one(places: Places) -> None:
    async with playing(places, case("bloemenstrook-goed"), at=LONG) as play:
        phases, found = play.screen.query_one(PhaseList), play.screen.query_one(FlagList)
        seen = []
        for _ in range(4):
            seen.append((phases.display, found.display))
            await play.press("ctrl+l")
        assert seen == [(False, False), (True, False), (False, True), (False, False)]
        await play.press("escape")
        assert not phases.display
        assert play.hall.heard == []


async def test_enter_in_the_phases_jumps(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.press("ctrl+l", "down", "enter")
        assert play.asked == LINE
        assert play.screen.query_one(QuestionCard).has_focus_within


async def test_a_click_on_a_phase_jumps(places: Places) -> None:
    async with playing(places, empty(), at=LONG, size=(120, 36)) as play:
        await play.pilot.click(PhaseList, offset=(4, 3))
        await play.pilot.pause()
        assert play.talk.phase.id == "welkom"


async def test_a_click_on_the_flags_opens_them(places: Places) -> None:
    async with playing(places, case("bloemenstrook-eerste"), size=(120, 36)) as play:
        await play.pilot.click(FlagList, offset=(4, 4))
        await play.pilot.pause()
        assert isinstance(play.hall.screen, FlagsDialog)


async def test_a_click_on_a_key_does_what_the_key_does(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.pilot.click(KeyBar, offset=(2, 0))
        await play.pilot.pause()
        assert play.asked == LINE


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)], ids=str)
async def test_what_stands_where(places: Places, size: tuple[int, int]) -> None:
    async with playing(places, case("bloemenstrook-eerste"), at=LONG, size=size) as play:
        screen, (columns, rows) = play.screen, size
        is_wide = columns >= 110
        assert screen.query_one("TalkBar").region.y == 0
        assert screen.query_one(StatusLine).region.bottom == rows - 2
        assert screen.query_one(KeyBar).region.y == rows - 1
        card = screen.query_one(QuestionCard).region
        assert card.y >= 2
        assert card.bottom <= rows - 3
        assert screen.query_one(PhaseList).region.width == (26 if is_wide else 0)
        assert screen.query_one(FlagList).region.width == (34 if is_wide else 0)


# Meekijken


async def test_guests_see_only_what_is_theirs(places: Places) -> None:
    talk = case("bloemenstrook-eerste")
    async with playing(places, talk, at=LONG, size=(200, 60)) as play:
        assert "om op te letten" in play.status
        await play.press("f6")
        screen = play.screen
        assert not screen.query_one(FlagList).display
        assert "om op te letten" not in play.status
        assert "Meekijken: terug met F6" in words(screen, "TalkBar #minutes")
        for selector in ("#why", "#note", "QuestionHelp", "RemarkLine"):
            assert not screen.query_one(selector).visible
        for_the_official = "Waar het over gaat"  # a question of this very phase
        assert not any(for_the_official in line for line in lines(screen, "PhaseList OptionList"))
        await play.press("f6")
        assert screen.query_one("#why").visible
        assert screen.query_one(FlagList).display
        assert any(for_the_official in line for line in lines(screen, "PhaseList OptionList"))


async def test_guests_see_no_question_to_the_official(places: Places) -> None:
    async with playing(places, case("bloemenstrook-eerste"), at=OFFICIAL) as play:
        await play.press("f6")
        assert not play.screen.query_one(QuestionCard).display
        assert play.screen.query_one("#aside", Static).display
        await play.press("f8")
        await play.type("gemerkt")
        assert not any("Gemerkt bij jezelf" in line for line in lines(play.hall.screen))
        await play.press("escape", "f6")
        assert play.screen.query_one(QuestionCard).display


async def test_while_guests_look_nothing_of_the_official_opens(places: Places) -> None:
    async with playing(places, case("bloemenstrook-eerste"), at=LONG) as play:
        keys = ["f2", "f3", "f4", "f5", "f7", "f9", "ctrl+t", "ctrl+r", "escape"]
        await play.press("f6", *keys)
        assert play.hall.screen is play.screen
        assert play.hall.heard == []
        assert play.told == [GUESTS_LOOK] * len(keys)


# The dialogs over a talk


async def test_a_quick_note_is_kept_while_it_is_typed_and_comes_back(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.press("f2")
        await play.typed("gasleiding")
        assert [note.text for note in play.on_disk.notes] == ["gasleiding"]
        await play.press("escape", "f2")
        assert play.hall.screen.query_one(TextArea).text == "gasleiding"
        await play.type(" bellen")
        await play.press("enter")
        assert [note.text for note in play.on_disk.notes] == ["gasleiding bellen"]
        await play.press("f2")
        assert play.hall.screen.query_one(TextArea).text == ""
        await play.press("escape")
        assert play.asked == LONG
        await play.press("ctrl+z")
        assert play.on_disk.notes == ()


async def test_keep_takes_along_a_note_that_is_being_written(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.press("f2")
        await play.type("gas")
        assert play.screen.keep()
        assert [note.text for note in play.on_disk.notes] == ["gas"]


async def test_a_tick_in_the_checklist_is_kept_at_once(places: Places) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.press("f3", "space")
        assert len(play.on_disk.checklist) == 1
        await play.press("escape")
        assert len(play.talk.intake.checklist) == 1


# A line of a list, in its window


async def test_a_line_is_in_the_file_while_it_is_typed_and_is_one_change(places: Places) -> None:
    async with playing(places, empty(), at=LIST) as play:
        await play.press("plus")
        await play.typed("koffie")
        assert isinstance(play.hall.screen, LineEditor)
        assert play.on_disk.answers[LIST].value == ({"id": "a1", "wat": "koffie"},)
        await play.typed(" zetten")
        assert play.on_disk.answers[LIST].value == ({"id": "a1", "wat": "koffie zetten"},)
        await play.press("escape", "plus")
        await play.typed("thee")
        await play.press("escape", "ctrl+z")
        assert play.on_disk.answers[LIST].value == ({"id": "a1", "wat": "koffie zetten"},)
        await play.press("ctrl+z")
        assert play.on_disk.answers == {}
        assert play.on_disk.lines_given == {LIST: 2}


async def test_keep_takes_along_a_line_that_is_being_written(places: Places) -> None:
    async with playing(places, empty(), at=LIST) as play:
        await play.press("plus")
        await play.type("koffie")
        assert play.screen.keep()
        assert play.on_disk.answers[LIST].value == ({"id": "a1", "wat": "koffie"},)


# A talk that was closed


def closed_talk() -> Talk:
    """A talk that was closed, as it is read from disk."""
    told = with_answer(empty(), LINE, "De tuin").closed(NOON)
    return Talk.resume(told.conversation, told.intake)


async def test_a_closed_talk_says_how_to_change_it_and_keeps_its_answers(places: Places) -> None:
    async with playing(places, closed_talk(), at=LINE) as play:
        await play.typed(" van ons")
        assert play.value(LINE) == "De tuin"
        assert play.told == [refusal(play.talk, read_only=False)]
        assert play.screen.query_one(Input).value == "De tuin"
        await play.press("ctrl+o")
        assert play.talk.intake.state_of(LINE) == "answered"
        await play.press("f8", *LIST_NUMBER, "enter", "plus")
        assert play.asked == LIST
        assert not isinstance(play.hall.screen, LineEditor)
        assert play.told == [refusal(play.talk, read_only=False)] * 3
        assert play.talk.intake.revision == 0


async def test_a_closed_talk_takes_what_comes_after_the_talk(places: Places) -> None:
    async with playing(places, closed_talk(), at=LINE) as play:
        await play.press("f2", "x", "enter")
        await play.press("f8", *"8.7", "enter")
        await play.typed("Z-1")
        assert play.told == []
        assert play.on_disk.answers[play.asked].value == "Z-1"
        assert play.on_disk.status == "closed"


# What was agreed before


def following(places: Places) -> Talk:
    """A talk that follows one on disk; nothing was said in it yet."""
    archive = Archive(places, shipped(), lambda: NOON)
    origin = archive.open(archive.save(case("bloemenstrook-goed").intake).path).talk
    return begin(archive, shipped().conversations["vervolggesprek"], origin)


async def test_a_talk_that_follows_another_begins_with_what_was_agreed(places: Places) -> None:
    talk = following(places)
    async with playing(places, talk) as play:
        in_front = [type(play.hall.screen)]
        for keys in (("escape",), ("ctrl+e",), ("escape", "f6", "ctrl+e")):
            await play.press(*keys)
            in_front.append(type(play.hall.screen))
        assert in_front == [AgreedBeforeDialog, TalkScreen] * 2
        assert play.told == [GUESTS_LOOK]
        assert not (places.intakes / f"{talk.intake.id}.toml").exists()


async def test_what_was_agreed_does_not_come_again_by_itself(places: Places) -> None:
    talk = following(places)
    kept = Archive(places, shipped(), lambda: NOON).save(talk.intake).intake
    async with playing(places, talk.kept(kept.revision, kept.parent)) as play:
        assert play.hall.screen is play.screen
        assert "afgesproken" not in words(play.screen, "KeyBar")  # at 80 columns others go first
        await play.press("f10")
        assert any("Wat was afgesproken" in line for line in lines(play.hall.screen))


async def test_a_first_talk_has_nothing_before_it_and_leaves_the_key_to_its_text(
    places: Places,
) -> None:
    async with playing(places, empty(), at=LONG) as play:
        await play.type("een tui")
        await play.press("home", "ctrl+e", "n")
        assert play.hall.screen is play.screen
        assert play.screen.query_one(TextArea).text == "een tuin"
