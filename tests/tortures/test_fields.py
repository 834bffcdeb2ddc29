"""Text that looks like an order, pasted into every newer field: text there, on disk, on paper."""

import html
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import shipped
from tests.conftest import NOON
from tests.report.papers import READERS
from tests.report.sheets import exercises
from tests.tortures.furnishing import CONTACT, FIRST, full, furnish
from tests.tortures.hostile import HOSTILE, LITERAL, MARKUP, ORDERS, PASTED, obeyed
from tests.tortures.openings import settled, tour
from tests.trips.deeds import Pasted, Press
from tests.trips.playing import Trip, places_in, playing
from textual.widgets import Input, TextArea

from burgeridee.app.screens.settings import SettingsScreen
from burgeridee.cli import main
from burgeridee.core.access import Access, Held, Spot
from burgeridee.core.conversation import Conversation
from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import harvest
from burgeridee.core.removal import Removal, Removed
from burgeridee.core.retention import Retention
from burgeridee.core.share import shared
from burgeridee.core.text import cleaned, one_line
from burgeridee.core.toolbox import record_of
from burgeridee.files.settings import load_settings
from burgeridee.report.access import access_paper
from burgeridee.report.dialogue import table_sheet
from burgeridee.report.document import Document, House
from burgeridee.report.exercise import exercise_sheet
from burgeridee.report.formats import FORMATS
from burgeridee.report.harvest_report import harvest_report
from burgeridee.report.outline import Signed
from burgeridee.report.partnership import partnership_sheet
from burgeridee.report.removal_proof import removal_proof
from burgeridee.report.sheet import Known

LINE, TEXT = one_line(PASTED), cleaned(PASTED)
"""What stays of it in a field of one line, and in one of more."""
ORDER = "[@click=app.boem]weg[/]"
"""A part of it that is there even where only so many letters are kept."""
Field = tuple[tuple[Press, ...], str]
FIELDS: Mapping[str, tuple[Field, ...]] = {
    "closing": ((("z",), "ReasonDialog"),),
    "initiative's name": (((), "ReasonDialog"),),
    "removal order": (((), "RemoveDialog"),),
    "people asked": (((), "AccessScreen"),),
    "people forgotten": (
        (("plus",), "ReasonDialog"),
        (("plus", Pasted(CONTACT), "enter", "space", "v"), "ForgetDialog"),
    ),
    "people's copy": ((("e",), "OwnWords"),),
    "settings": (((), "SettingsScreen"),),
    "chooser": ((("down", "down", "down", "enter"), "AnswerDialog"),),
    "toolbox": ((("slash",), "ChooseDialog"),),
    "roles part": (((), "LineEditor"),),
    "meeting tables": ((("h",), "TakeInDialog"), (("g",), "HandOverDialog")),
    "leading note": (((), "QuickNote"),),
    "board slip": (((), "BoardScreen"),),
    "belongs": (((), "BelongingDialog"),),  # the last: the talk has no meeting then
}
"""From each room the keys to the screen or the window with a field."""
ASK_AGAIN = {"RemoveDialog", "ForgetDialog", "TakeInDialog", "HandOverDialog", "ChooseDialog"}
"""Windows that want a number, a folder that is there, or one line of a list."""
KEPT = {
    "config/name",
    "data/ground",
    "boards/text",
    "intakes/case_number",
    "intakes/initiative_name",
    "intakes/part",  # of the roles
    "intakes/text",  # the note of who leads
    "intakes/value",  # an answer in the chooser
}
"""Where it is kept: the folder, and the name of the part that holds it."""
OWN = re.compile("kept-|name$")
"""Fields of the settings that no other trip pastes into."""


def fields(trip: Trip) -> list[Input | TextArea]:
    """The fields of the screen in front, in their order."""
    every = trip.app.screen.query("Input, TextArea").results()
    found = [one for one in every if isinstance(one, Input | TextArea) and one.focusable]
    if isinstance(trip.app.screen, SettingsScreen):
        return [one for one in found if OWN.match(one.name or "")]
    return found


async def pasted(trip: Trip, where: str) -> None:
    """Paste it into each field in front, and say that this was it: nothing is done but that."""
    front, found = trip.app.screen, fields(trip)
    assert type(front).__name__ == where
    assert found, where
    for field in found:
        field.focus()
        await trip.press("end", Pasted(PASTED))
        assert trip.app.screen is front
        match field:
            case TextArea():
                assert TEXT in field.text
            case Input():
                assert field.value.endswith(LINE)
    assert not obeyed(trip), where
    await trip.press("enter")
    await settled(trip)
    assert not obeyed(trip), where
    assert trip.app.screen is front or where not in ASK_AGAIN
    assert trip.app.is_running


async def test_in_every_newer_field_it_is_text(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    furnish(places, CONTACT)
    before = {path for path in places.intakes.iterdir() if path.is_file()}
    async with playing(places, welcomed=False) as trip:
        async for name in tour(trip, FIELDS):
            room = trip.app.screen
            for keys, where in FIELDS[name]:
                for key in keys:
                    await trip.press(key)
                    if key != "down":
                        await settled(trip)
                await pasted(trip, where)
                while keys and trip.app.screen is not room:
                    await trip.press("escape")
                    await settled(trip)
    assert before <= set(places.intakes.iterdir())  # nobody typed the number of what should go
    settings = load_settings(places)
    assert (settings.name, settings.ground) == (CONTACT + LINE, LINE)
    assert settings.retention == {}  # these are no months
    assert _held(tmp_path) >= KEPT


def _held(folder: Path) -> set[str]:
    """Where the text stands in the files of a folder; no file of it holds an order."""
    held: set[str] = set()
    for path in folder.rglob("*"):
        if path.is_file():
            assert not ORDERS.search(path.read_bytes().decode("utf-8", "replace")), path
    for path in folder.rglob("*.toml"):
        for name, text in _texts(tomllib.loads(path.read_text("utf-8"))):
            assert not ORDERS.search(text), path
            if ORDER in text:
                held.add(f"{path.parent.name}/{name}")
    return held


def _texts(part: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in this part of a document, with the name that it has there."""
    match part:
        case str():
            yield name, part
        case dict():
            for key, one in part.items():
                yield from _texts(one, key)
        case list():
            for one in part:
                yield from _texts(one, name)
        case _:
            pass


# On paper


def _paper(name: str) -> Document:
    """A paper in which each text of a person is hostile."""
    house, models = House(HOSTILE), shipped().conversations
    match name:
        case "partnership":
            return partnership_sheet(NOON, house, "a3", _known(models["partnerblad"]))
        case "table":
            return table_sheet(plan_of(full(models["dialoog"], FIRST, HOSTILE)), NOON, house)
        case "harvest":
            plan = full(models["dialoog"], FIRST, HOSTILE)
            told = harvest(plan, [full(models["oogst"], "20260311-tafela", HOSTILE)])
            return harvest_report(told, NOON, house, Signed(HOSTILE, HOSTILE))
        case "proof":
            gone = (Removed(HOSTILE, "closed", {"intake": 1}),)
            removal = Removal(NOON, "term", gone, rests_on=HOSTILE, by=HOSTILE)
            return removal_proof(removal, Retention({"closed": 12}, HOSTILE), house)
        case "access":
            spots, each = (Spot(HOSTILE, HOSTILE, HOSTILE),), (HOSTILE,)
            held = Held(HOSTILE, HOSTILE, HOSTILE, each, HOSTILE, True, spots, each)
            return access_paper(Access(HOSTILE, (held,), each, each), NOON, house)
        case _:
            exercise = exercises()[name]
            return exercise_sheet(exercise, NOON, house, "a3", _known(record_of(exercise)))


def _known(model: Conversation) -> Known:
    return Known(shared(full(model, FIRST, HOSTILE), "residents"), HOSTILE)


OFTEN = {"partnership": 14, "table": 2, "harvest": 18, "proof": 4, "access": 13, "kring": 6}
"""How often it stands on each paper: as often as it was given, and in all formats the same."""


@pytest.mark.parametrize(("name", "times"), OFTEN.items())
def test_on_every_newer_paper_it_is_text(name: str, times: int) -> None:
    paper = _paper(name)
    for form in FORMATS:
        read = READERS[form.name](form.render(paper))
        if form.name in {"odt", "docx"}:
            read = html.unescape(re.sub(r"<[^>]*>", "", read))
        assert not ORDERS.search(read), form.name
        # In a text of narrow columns it stands between the cells beside it.
        least = times * 3 // 4 if form.name == "txt" else times
        assert _bare(read).count(_bare(LITERAL)) >= least, form.name


def _bare(text: str) -> str:
    """The letters only: lines may break anywhere."""
    return re.sub(r"\s", "", text)


def test_on_the_command_line_it_is_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places, calendar = places_in(tmp_path), tmp_path / "afspraken.ics"
    furnish(places, HOSTILE)
    for command in ("list",), ("show", FIRST), ("agreements",):
        assert main(["--data", str(places.data), *command, "--json"]) == 0
        said = capsys.readouterr().out
        told = [text for _, text in _texts(json.loads(said))]
        assert not any(ORDERS.search(text) for text in (said, *told))
        assert any(MARKUP in text for text in told), command
    assert main(["--data", str(places.data), "agreements", "--ics", str(calendar)]) == 0
    dated = calendar.read_bytes().decode().replace("\r\n", "\n").replace("\n ", "")
    assert not ORDERS.search(dated)
    assert LITERAL in dated
