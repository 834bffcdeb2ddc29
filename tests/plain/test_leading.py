from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.app.staging import shipped
from tests.conftest import NOON

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.places import Places, shipped_conversations
from burgeridee.plain.leading import HELP, LeadingLines

FOUND = load_exercises((shipped_conversations(),), shipped())


class Desk:
    """Plain lines with a clock that moves three minutes at each line that is typed."""

    def __init__(self, folder: Path, *typed: str, stops: bool = False) -> None:
        places = Places(folder / "data", folder, folder)
        self.now = NOON
        self.said: list[str] = []
        self.stops = stops
        self.archive = Archive(places, shipped(), self.clock)
        self.lines = LeadingLines(
            self.archive, self.typing(typed), self.said.append, self.filled_in
        )

    def clock(self) -> datetime:
        return self.now

    def typing(self, typed: tuple[str, ...]) -> Iterator[str]:
        for line in typed:
            self.now += timedelta(minutes=3)
            yield f"{line}\n"

    def filled_in(self, talk: Talk) -> bool:
        """Write something down, as a person would."""
        written = talk.moved_to("uitkomst").answered(({"onderdeel": "Geld"},), self.now)
        self.archive.save(written.intake)
        return self.stops

    def run(self, *names: str) -> list[str]:
        exercises = [FOUND.exercises[name] for name in names or ("trap",)]
        self.lines.lead(exercises, (), "", minutes=200)
        return self.said

    @property
    def kept(self) -> list[Talk]:
        return [entry.talk for entry in self.archive.entries() if entry.talk]


def test_an_exercise_is_led_filled_in_and_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "", ":verder", ":plan", ":notitie Rustig", ":uitkomst", ":ga 7", ":start")
    said = desk.run()
    assert "Samen kiezen welke rol de gemeente nu heeft." in said
    assert "- Vijf grote vellen op de vloer, met op elk een rol" in said
    assert "Op welke trede staan we? Leg de vijf rollen uit." in said
    step = "Stap 2 van 5 · 12.08 tot 12.13 · gepland 5 minuten · nu 0 minuten"
    assert any(line.startswith(step) for line in said)
    assert (
        "3. 12.08 Ga staan waar je denkt dat we nu staan, gepland 5, gebruikt 3, hier ben je"
        in said
    )
    assert "- 1 onderdeel" in said
    [talk] = desk.kept
    assert talk.intake.minutes == {"uitkomst": 15}
    assert [note.text for note in talk.intake.notes] == ["Rustig"]
    assert not desk.lines.is_stopped


def test_it_goes_on_where_it_was_or_anew(tmp_path: Path) -> None:
    Desk(tmp_path, ":ga 4", ":stop").run()
    again = Desk(tmp_path, "1", ":stop")
    said = again.run()
    assert "1. Verder bij stap 3 van 5, begonnen op 11 maart 2026" in said
    assert any(line.startswith("Stap 3 van 5") for line in said)
    assert again.lines.is_stopped
    anew = Desk(tmp_path, "2", ":verder", ":start")
    assert any(line.startswith("Stap 1 van 5") for line in anew.run())
    assert len(anew.kept) == 2


def test_a_record_of_which_the_group_stopped_halfway_is_led_on(tmp_path: Path) -> None:
    Desk(tmp_path, ":ga 4", ":stop").run()
    again = Desk(tmp_path, ":ga 7", ":start")
    every = FOUND.exercises.values()
    assert again.lines.go_on(again.kept[0], every)
    assert any(line.startswith("Stap 3 van 5") for line in again.said)
    assert not again.lines.go_on(again.kept[0], every)


@pytest.mark.parametrize("line", ["", "9", "x"])
def test_no_choice_begins_nothing(tmp_path: Path, line: str) -> None:
    Desk(tmp_path, ":verder", ":start").run()
    desk = Desk(tmp_path, line, ":verder")
    assert desk.run()[-1] == "Er is niets begonnen."
    assert len(desk.kept) == 1


def test_in_a_pause_the_time_stands_still(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "", ":pauze", ":nu", ":pauze", ":nu", ":stop")
    said = desk.run()
    assert "Het is pauze: de tijd staat stil." in said
    assert desk.kept[0].intake.minutes == {"uitkomst": 9}


def test_a_row_goes_on_at_the_exercise_that_is_not_over(tmp_path: Path) -> None:
    Desk(tmp_path, ":ga 8", ":start").run("trap", "wie-doet-wat")
    said = Desk(tmp_path, ":plan", ":start").run("trap", "wie-doet-wat")
    assert any(line.startswith("Opdracht 2 van 2") for line in said)


def test_stopping_while_filling_in_stops_all(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "", ":uitkomst", ":nu", stops=True)
    desk.run()
    assert desk.lines.is_stopped


@pytest.mark.parametrize("line", [":ga", ":ga 99", ":wat", ":notitie"])
def test_what_is_not_understood_moves_nothing(tmp_path: Path, line: str) -> None:
    desk = Desk(tmp_path, "", line, ":stop")
    desk.run()
    assert desk.kept[0].intake.led.at_step == 1


def test_each_command_is_told_in_the_help() -> None:
    names = "verder terug ga nu plan pauze uitkomst notitie start stop"
    assert all(f":{name}" in HELP for name in names.split())
