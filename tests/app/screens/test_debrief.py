"""The debrief on the screen: each part, the own look back, and both papers."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.app.staging import Stage, noon, words
from tests.core.casting import TUIN, practised
from textual import on
from textual.pilot import Pilot
from textual.widgets import ContentSwitcher

from burgeridee.app.door import Door
from burgeridee.app.screens.debrief import DebriefScreen
from burgeridee.app.widgets.paper_press import PaperPress
from burgeridee.app.widgets.practice_keys import DEBRIEF_PARTS
from burgeridee.app.widgets.section_bar import SectionName
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.places import Places

TALK = practised({"verhaal": "Tuin.", "zorg": "zij", "gevoel": ("blij",)}, ("hond",))
SHOWN = {
    "1": "Doe iets aan gepakt.",
    "2": "Deze vraag had het gebracht: “Zorg?”",
    "3": "Gepakt",
    "4": "30 min",
    "5": "Volgens de casus: los",
    "6": "Alles overnemen.",
    "7": "Blij",
}


class Table(Stage):
    """The debrief of one talk, and the doors that were wanted."""

    def __init__(self, tmp_path: Path) -> None:
        self.places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
        press = PaperPress(self.places, HouseStyle())
        self.debrief = DebriefScreen(TUIN, TALK, press, noon)
        super().__init__(self.debrief)
        self.doors: list[Door] = []

    @on(Door)
    def hear(self, door: Door) -> None:
        self.doors.append(door)

    @property
    def part(self) -> str:
        here = self.debrief.query_one(ContentSwitcher).current
        return words(self.debrief, f"#{here} Static")

    def printed(self, name: str) -> str:
        path = self.places.data / "copies" / TALK.intake.id / name
        return "".join(p.extract_text() for p in PdfReader(BytesIO(path.read_bytes())).pages)


async def printed(pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["narrow", "wide"])
async def test_each_part_has_its_digit(tmp_path: Path, size: tuple[int, int]) -> None:
    app = Table(tmp_path)
    async with app.run_test(size=size) as pilot:
        assert len(app.debrief.query(SectionName)) == len(DEBRIEF_PARTS) == len(SHOWN)
        for key, told in SHOWN.items():
            await pilot.press(key)
            await pilot.pause()
            assert told in app.part


async def test_reading_goes_on_to_the_next_part(tmp_path: Path) -> None:
    app = Table(tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("pagedown")
        await pilot.pause()
        assert "Dit hoorde je niet" in app.part
        await pilot.press("pageup", "pageup")
        await pilot.pause()
        assert SHOWN["1"] in app.part


async def test_the_paper_for_together_leaves_out_what_the_own_sheet_holds(tmp_path: Path) -> None:
    app = Table(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await printed(pilot, "p")
        await printed(pilot, "e")
    together, own = app.printed("nabespreking.pdf"), app.printed("eigen-blad.pdf")
    assert "Blij" in own
    assert "Blij" not in together
    assert "terugblik" not in together
    for paper in (together, own):
        assert "OEFENING" in paper
        assert "De hond." in paper


async def test_it_is_marked_and_leads_back(tmp_path: Path) -> None:
    app = Table(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "OEFENING" in words(app.debrief, "#bar Static")
        assert "De tuin · tafel 1" in words(app.debrief, "#bar Static")
        await pilot.press("escape")
        await pilot.pause()
        assert [type(door) for door in app.doors] == [DebriefScreen.Left]
