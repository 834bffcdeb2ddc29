import os
from pathlib import Path

import pytest
from tests.app.gathering import rest
from tests.conftest import NOON
from tests.core import meetings
from textual import on
from textual.app import App, ComposeResult

from burgeridee.app.widgets.copier import NOTHING_WRITTEN, Copier
from burgeridee.app.widgets.report_jobs import Aim, Job
from burgeridee.app.widgets.report_words import BUSY
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.places import Places
from burgeridee.report.document import Document, Paragraph
from burgeridee.report.formats import format_named
from burgeridee.report.papers import Made

PAPER = Document("Proef", (Paragraph("Dag allemaal."),), NOON)


class Bench(App[None]):
    def __init__(self, places: Places) -> None:
        super().__init__()
        self.copier = Copier(places)
        self.told: list[Copier.Told] = []

    def compose(self) -> ComposeResult:
        yield self.copier

    @on(Copier.Told)
    def _hear(self, event: Copier.Told) -> None:
        self.told.append(event)


def job(aim: Aim) -> Job:
    form = format_named("txt")
    assert form is not None
    intake = meetings.meeting().intake
    return Job(aim, "proef", (), Made(PAPER, (), ""), form, HouseStyle(), intake, NOON)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


async def test_a_copy_is_made_and_it_says_where(places: Places) -> None:
    app = Bench(places)
    async with app.run_test() as pilot:
        app.copier.show_folder(meetings.MEETING)
        app.copier.make(job("copy"))
        await rest(pilot)
        app.copier.show_folder(meetings.MEETING)
        await rest(pilot)
    path = places.data / "copies" / meetings.MEETING / "proef.txt"
    nothing, busy, made, folder = (told.said for told in app.told)
    assert (nothing, busy) == (NOTHING_WRITTEN, BUSY)
    assert str(path) in made
    assert str(path.parent) in folder
    assert "Dag allemaal." in path.read_text("utf-8")


@pytest.mark.parametrize(("term", "clip"), [("xterm-256color", "Dag allemaal."), ("linux", "")])
async def test_a_text_goes_to_the_clipboard_where_there_is_one(
    term: str, clip: str, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", {"TERM": term})
    app = Bench(places)
    async with app.run_test() as pilot:
        app.copier.make(job("text"))
        await rest(pilot)
        assert (clip in app.clipboard) if clip else not app.clipboard
    assert "proef.txt" in app.told[-1].said


async def test_a_disk_that_refuses_is_a_sentence(places: Places) -> None:
    places.data.parent.mkdir(exist_ok=True)
    places.data.write_text("in the way")
    app = Bench(places)
    async with app.run_test() as pilot:
        app.copier.make(job("copy"))
        await rest(pilot)
    assert app.told[-1].is_wrong
