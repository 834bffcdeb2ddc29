from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import at_rest
from tests.app.staging import HOSTILE, Stage, lines, shipped, words
from tests.conftest import NOON
from textual import on
from textual.widgets import Static

from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.widgets.leading_keys import LAST
from burgeridee.app.widgets.leading_words import PAUSED
from burgeridee.core.leading import Leading, Turn
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.led import begin_exercise
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.places import Places, shipped_conversations

FOUND = load_exercises((shipped_conversations(),), shipped())


class Hall(Stage):
    """A stage with a clock of its own, that remembers what the screen tells the hall."""

    def __init__(self, folder: Path, *names: str, turns: Sequence[Turn] = ()) -> None:
        self.now = NOON
        self.archive = Archive(Places(folder, folder, folder), shipped(), self.clock)
        fresh = [
            Turn(exercise, begin_exercise(self.archive, exercise, (), ""))
            for exercise in (FOUND.exercises[name] for name in names or ("trap",))
        ]
        row = Leading.of(turns or fresh, NOON, minutes=200)
        self.leading = LeadingScreen(row, self.archive, self.clock)
        super().__init__(self.leading)
        self.told: list[Any] = []
        self.notes: list[str] = []

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.notes.append(message)
        super().notify(message, **how)

    def clock(self) -> datetime:
        return self.now

    def look_after(self, seconds: int) -> None:
        """Let time go by, and the screen look at the clock as it does by itself."""
        self.now += timedelta(seconds=seconds)
        assert self.leading.keep()

    @property
    def kept(self) -> list[Talk]:
        """What stands on disk."""
        return [entry.talk for entry in self.archive.entries() if entry.talk]

    @on(LeadingScreen.OutcomeWanted)
    @on(LeadingScreen.Closed)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


async def test_it_shows_what_is_needed_and_then_each_step(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        shown = words(app.screen)
        assert "Samen kiezen welke rol de gemeente nu heeft." in shown
        assert "40 minuten · voor 2 tot 12 mensen" in shown
        assert "· Vijf grote vellen op de vloer, met op elk een rol" in shown
        assert "Als de wet maar één rol toelaat." in shown
        assert app.kept == []
        await pilot.press("pagedown")
        shown = words(app.screen)
        assert "Stap 1 van 5 · 12.00 tot 12.05 · gepland 5 minuten · nu 0 minuten" in shown
        assert "Loslaten: jullie doen het." in words(app.screen, "#say")
        assert "· Leg de vellen op volgorde, met ruimte ertussen." in shown
        assert "Hierna: Ga staan waar je denkt dat we nu staan, 5 minuten" in shown


async def test_minutes_are_counted_and_kept_and_a_pause_is_not(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        await pilot.press("pagedown")
        app.look_after(70)
        assert "nu 1 minuut" in words(app.screen)
        await pilot.press("p")
        app.look_after(100)
        assert PAUSED in words(app.screen)
        await pilot.press("p", "right")
        app.look_after(60)
        [talk] = app.kept
        assert talk.intake.minutes == {"uitkomst": 2}
        assert talk.intake.led.minutes == {"1": 1, "2": 1}
        assert "2 van 40 minuten · klaar om 12.37" in words(app.screen)


async def test_it_goes_on_at_the_same_step(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        await pilot.press("pagedown", "pagedown", "pagedown", "escape")
        assert isinstance(app.told[-1], LeadingScreen.Closed)
    again = Hall(tmp_path, turns=[Turn(FOUND.exercises["trap"], app.kept[0])])
    async with again.run_test():
        assert "Stap 3 van 5" in words(again.screen)


async def test_what_came_out_is_written_in_its_record_and_seen_here(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        await pilot.press("pagedown", "f8", *"eruit", "enter")
        await at_rest(app)
        assert "Er staat nog niets op." in words(app.screen)
        await pilot.press("pagedown", "enter")
        assert app.notes == [LAST]
        talk = app.told[-1].talk
        filled = talk.moved_to("uitkomst").answered(({"onderdeel": HOSTILE},), NOON)
        app.archive.save(filled.intake)
        app.leading.on_screen_resume()
        assert "· 1 onderdeel" in words(app.screen)
        await pilot.press("pageup")
        assert app.kept[0].is_answered(app.kept[0].conversation.by_id["uitkomst"])
        assert app.kept[0].intake.led.at_step == 5


async def test_a_row_shows_its_times_and_its_break(tmp_path: Path) -> None:
    app = Hall(tmp_path, "toekomstfoto", "wie-doet-wat")
    async with app.run_test(size=(120, 36)) as pilot:
        listed = lines(app.screen, "#pages")
        assert listed[0].startswith("▸ Toekomstfoto")
        assert any(line.startswith("○ 13.00 Pauze") and line.endswith("10") for line in listed)
        await pilot.press("f8", *"pauze", "enter")
        await at_rest(app)
        assert "10 minuten · verder om 13.10" in words(app.screen)
        await pilot.press("pagedown")
        assert "Opdracht 2 van 2" in words(app.screen)
        assert [talk.intake.model.id for talk in app.kept] == ["opdracht-toekomstfoto"]


async def test_a_program_that_ends_suddenly_leaves_a_mark_and_esc_does_not(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    marks = tmp_path / "open"
    async with app.run_test() as pilot:
        await pilot.press("pagedown")
        assert [path.suffix for path in sorted(marks.iterdir())] == [".lock", ".toml"]
        await app.pop_screen()
        assert list(marks.iterdir()) == []


async def test_a_note_is_kept_while_it_is_typed_also_when_all_ends(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        await pilot.press("n", *"mooi")
        assert app.leading.keep()
        assert [note.text for note in app.kept[0].intake.notes] == ["mooi"]
        await pilot.press("enter", "n", *"nog", "enter")
        await at_rest(app)
        assert [note.text for note in app.kept[0].intake.notes] == ["mooi", "nog"]


async def test_a_disk_that_refuses_is_said_once_and_tried_again(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        app.archive.places.intakes.parent.mkdir(parents=True, exist_ok=True)
        app.archive.places.intakes.write_text("in de weg")
        await pilot.press("pagedown")
        assert app.leading.keep()  # in the emergency copy
        assert len(app.notes) == 1
        app.archive.places.intakes.unlink()
        assert app.leading.keep()
        assert app.kept[0].intake.led.at_step == 1


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 36), (200, 60)])
async def test_the_words_to_say_and_the_next_step_are_seen_in_every_size(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = Hall(tmp_path)
    async with app.run_test(size=size) as pilot:
        await pilot.press("pagedown")
        shown, say = (app.screen.query_one(name, Static).region for name in ("#next", "#say"))
        assert shown.bottom <= size[1] - 1
        assert min(shown.width, say.width) > 30
        assert say.bottom <= shown.y
