from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import at_rest
from tests.app.staging import shipped, words
from tests.conftest import NOON
from textual import on
from textual.app import App
from textual.screen import Screen
from textual.widgets import OptionList

from burgeridee.app.door import Door
from burgeridee.app.leads import Leads
from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.theme import THEMES
from burgeridee.core.intake import Led, Links
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Opened
from burgeridee.files.initiatives import Record, records_of
from burgeridee.files.led import begin_exercise
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.places import Places, shipped_conversations

FOUND = load_exercises((shipped_conversations(),), shipped())
TRAP, WHO = FOUND.exercises["trap"], FOUND.exercises["wie-doet-wat"]
TUIN = "tuin-4t8w"


class Stage(App[None]):
    """An app on which exercises are led, with an initiative in which there may be some."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        places = Places(folder / "data", folder, folder / "state")
        self.archive = Archive(places, shipped(), lambda: NOON)
        self.shown: list[Talk] = []
        self.leads = Leads(self, self.archive, self.shown.append)

    def on_mount(self) -> None:
        """Dress the stage."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    @on(Door)
    def _through(self, door: Door) -> None:
        assert self.leads.leads(door)

    def was_done(self, days: int, at_step: int, *, is_closed: bool = False) -> None:
        """Keep a record of an earlier day."""
        talk = begin_exercise(self.archive, TRAP, (), "")
        began = NOON - timedelta(days=days)
        intake = talk.intake.with_(
            id=f"{began:%Y%m%d}-abcdef",
            created=began,
            links=Links(initiative=TUIN, initiative_name="De tuin"),
            led=Led(at_step=at_step, began=began),
            status="closed" if is_closed else "open",
        )
        self.archive.save(intake)

    @property
    def records(self) -> tuple[Record, ...]:
        """What the initiative has."""
        return records_of(self.archive, TUIN)

    def lead(self, **how: Any) -> None:
        """Lead the exercise in the initiative."""
        self.leads.lead([TRAP], self.records, TUIN, **how)


@pytest.fixture
def app(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


def shown(screen: Screen[Any]) -> list[str]:
    return [str(option.prompt) for option in screen.query_one("OptionList", OptionList).options]


async def test_a_first_time_begins_at_once_and_esc_leads_back(app: Stage) -> None:
    async with app.run_test() as pilot:
        before = app.screen
        app.lead()
        await at_rest(app)
        assert isinstance(app.screen, LeadingScreen)
        assert "Voor je begint" in words(app.screen)
        await pilot.press("escape")
        await at_rest(app)
        assert app.screen is before
        assert app.records == ()


async def test_what_was_done_before_is_gone_on_with_or_done_anew(app: Stage) -> None:
    app.was_done(9, 3)
    app.was_done(40, 6, is_closed=True)
    async with app.run_test() as pilot:
        app.lead()
        await at_rest(app)
        assert "Jullie deden deze opdracht op 2 maart 2026" in words(app.screen)
        assert shown(app.screen) == [
            "Verder bij stap 3 van 5, begonnen op 2 maart 2026",
            "Kijken wat er op 30 januari 2026 uitkwam",
            "Opnieuw, met een nieuw blad",
        ]
        await pilot.press("enter")
        await at_rest(app)
        assert "Stap 3 van 5" in words(app.screen)


async def test_anew_begins_a_record_beside_the_other(app: Stage) -> None:
    app.was_done(9, 3)
    async with app.run_test() as pilot:
        app.lead()
        await at_rest(app)
        await pilot.press("end", "down", "enter", "pagedown")
        await at_rest(app)
        assert [one.talk.intake.led.at_step for one in app.records] == [3, 1]
        await pilot.press("pageup")
        assert "Jullie deden deze opdracht ook op 2 maart 2026." in words(app.screen)


async def test_what_was_closed_is_looked_at(app: Stage) -> None:
    app.was_done(9, 6, is_closed=True)
    async with app.run_test() as pilot:
        before = app.screen
        app.lead()
        await at_rest(app)
        await pilot.press("enter")
        await at_rest(app)
        assert app.screen is before
        assert app.shown[0].intake.status == "closed"


async def test_what_came_out_is_written_elsewhere(app: Stage) -> None:
    async with app.run_test() as pilot:
        app.leads.lead([TRAP, WHO], (), TUIN, begins=NOON, minutes=120)
        await at_rest(app)
        await pilot.press("pagedown", "u")
        await at_rest(app)
        [talk] = app.shown
        assert talk.intake.led.at_step == 1
        assert talk.past == ()
        assert talk.intake.links.initiative == TUIN


async def test_a_record_of_which_the_group_stopped_halfway_is_led_on(app: Stage) -> None:
    app.was_done(2, 4)
    app.was_done(1, 6)
    halfway, over = (Opened(one.talk, one.path) for one in app.records)
    async with app.run_test():
        assert not app.leads.shows(over, [TRAP])
        assert not app.leads.shows(halfway, [WHO])
        assert not app.leads.shows(replace(halfway, read_only=True), [TRAP])
        assert app.leads.shows(halfway, [WHO, TRAP])
        await at_rest(app)
        assert "Stap 4 van 5" in words(app.screen)


def test_another_door_leads_elsewhere(app: Stage) -> None:
    assert not app.leads.leads(Door())
