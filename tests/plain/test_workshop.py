from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.app.staging import shipped
from tests.conftest import NOON

from burgeridee.files.archive import Archive
from burgeridee.files.held import workshops_held
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.plain.workshop import COMMANDS, HELP, WorkshopLines


class Desk:
    """Plain lines with a clock that moves ten minutes at each line that is typed."""

    def __init__(self, folder: Path, *typed: str) -> None:
        self.places = Places(folder / "data", folder, folder)
        self.now = NOON
        self.said: list[str] = []
        archive = Archive(self.places, shipped(), self.clock)
        self.lines = WorkshopLines(archive, Settings(), self.typing(typed), self.said.append)

    def clock(self) -> datetime:
        return self.now

    def typing(self, typed: tuple[str, ...]) -> Iterator[str]:
        for line in typed:
            self.now += timedelta(minutes=10)
            yield f"{line}\n"

    def run(self, command: str = COMMANDS[0]) -> list[str]:
        self.lines.obey(command)
        return self.said


def test_a_workshop_is_chosen_led_and_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "1", ":verder", ":notitie Rustig blijven", ":ga 4", ":plan", ":start")
    said = desk.run()
    assert "1. Nieuw: Een halve dag oefenen, 3 uur en 30 minuten" in said
    assert "Hierna: Wat werkt nu al bij ons?" in said
    assert "4. Demonstratie, gepland 20, gebruikt 10, hier ben je" in said
    [held] = workshops_held(desk.places)
    assert held.notes == {"wat-werkt": "Rustig blijven"}
    assert held.minutes == {"welkom": 10, "wat-werkt": 20, "demonstratie": 20}
    assert not desk.lines.is_stopped


def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    Desk(tmp_path, "1", ":ga 9", ":notitie Mooi", ":stop").run()
    again = Desk(tmp_path, "1", ":nu", ":stop")
    said = again.run()
    assert (
        "1. Verder: Een halve dag oefenen, 11 maart 2026, bij Valkuilen en succesfactoren" in said
    )
    assert said.count("- Mooi") == 2
    assert again.lines.is_stopped


def test_in_a_pause_the_time_stands_still(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "1", ":pauze", ":nu", ":pauze", ":terug", ":stop")
    said = desk.run()
    assert "Het is pauze: de tijd staat stil." in said
    [held] = workshops_held(desk.places)
    assert held.minutes == {"welkom": 30}


def test_the_board_of_the_workshop_opens_and_one_comes_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "1", ":bord", "te snel", ":start", ":nu", ":stop")
    said = desk.run()
    assert "1. te snel" in said
    assert said[-1] == "Hierna: Wat werkt nu al bij ons?"


def test_stopping_at_the_board_stops_all(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "1", ":bord", ":stop")
    desk.run()
    assert desk.lines.is_stopped


def test_the_board_alone_is_that_of_today(tmp_path: Path) -> None:
    Desk(tmp_path, "een", ":start").run(COMMANDS[1])
    assert "1. een" in Desk(tmp_path, ":start").run(COMMANDS[1])


@pytest.mark.parametrize("line", ["", "9", "x"])
def test_no_choice_begins_nothing(tmp_path: Path, line: str) -> None:
    desk = Desk(tmp_path, line)
    desk.run()
    assert list(workshops_held(desk.places)) == []


@pytest.mark.parametrize("line", [":ga", ":ga 99", ":wat"])
def test_what_is_not_understood_moves_nothing(tmp_path: Path, line: str) -> None:
    desk = Desk(tmp_path, "1", line, ":stop")
    desk.run()
    [held] = workshops_held(desk.places)
    assert held.at_part == "welkom"


def test_each_command_is_told_in_the_help() -> None:
    names = ("verder", "terug", "ga", "nu", "plan", "notitie", "pauze", "bord", "start")
    assert all(f":{name}" in HELP for name in names)
