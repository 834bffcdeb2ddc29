from pathlib import Path
from typing import Any

from tests.app.gathering import archive_in, rest
from tests.core import meetings
from textual import on
from textual.app import App, ComposeResult

from burgeridee.app.widgets.meeting_tables import MeetingTables
from burgeridee.files.archive import Archive


class Bench(App[None]):
    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self.tables = MeetingTables(archive)
        self.told: list[Any] = []

    def compose(self) -> ComposeResult:
        yield self.tables

    @on(MeetingTables.Found)
    @on(MeetingTables.TakenIn)
    @on(MeetingTables.HandedOver)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


async def test_tables_are_found_and_taken_in_beside_the_screen(tmp_path: Path) -> None:
    plan = meetings.meeting()
    archive = archive_in(tmp_path, plan, meetings.table("Tafel 1"))
    stick = archive_in(tmp_path / "stick", meetings.table("Tafel 2", 2)).places.intakes
    app = Bench(archive)
    async with app.run_test() as pilot:
        app.tables.look(plan)
        await rest(pilot)
        app.tables.take_in(plan, stick)
        await rest(pilot)
        app.tables.look(plan)
        await rest(pilot)
        app.tables.hand_over(plan, stick)
        await rest(pilot)
    first, taken, second, given = app.told
    assert [record.talk.title for record in first.tables] == ["Tafel 1"]
    assert [record.talk.title for record in taken.imported.taken] == ["Tafel 2"]
    assert (taken.meeting, taken.problem) == (plan, "")
    assert [record.talk.title for record in second.tables] == ["Tafel 1", "Tafel 2"]
    assert given.said.startswith("Het plan en 2 tafels staan in")


async def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    plan = meetings.meeting()
    app = Bench(archive_in(tmp_path, plan))
    async with app.run_test() as pilot:
        app.tables.hand_over(plan, tmp_path / "data" / "intakes" / f"{meetings.MEETING}.toml")
        await rest(pilot)
    assert app.told[0].is_wrong
