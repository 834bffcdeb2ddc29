"""Earlier versions on the screen: listed, compared, brought back."""

from pathlib import Path

import pytest
from tests.app.staging import HOSTILE, Stage, empty, lines, noon, shipped, words
from tests.conftest import NOON
from textual import on
from textual.pilot import Pilot

from burgeridee.app.door import Door
from burgeridee.app.screens.revisions import (
    BROKEN,
    FIRST,
    NONE,
    NOW,
    READING,
    RevisionsScreen,
    versions_of,
)
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places

ID = empty().intake.id


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def keep(archive: Archive, *names: str) -> Talk:
    """A talk of which each name was saved, with a note between."""
    talk = empty().moved_to("id_naam")
    for name in names:
        talk = talk.answered(name, NOON).with_quick_note(f"bij {name}", NOON)
        saved = archive.save(talk.intake)
        talk = talk.kept(saved.intake.revision, saved.intake.parent)
    return talk


class Shown(Stage):
    """The versions of one talk, and the doors that were wanted."""

    def __init__(self, archive: Archive) -> None:
        self.said: list[str] = []
        path = archive.places.intakes / f"{ID}.toml"
        fresh = Archive(archive.places, archive.library, noon)
        screen = versions_of(fresh, path, lambda words, **_: self.said.append(words))
        assert screen is not None
        self.revisions: RevisionsScreen = screen
        super().__init__(screen)
        self.doors: list[Door] = []

    @on(Door)
    def hear(self, door: Door) -> None:
        self.doors.append(door)

    async def read(self, pilot: Pilot[None]) -> None:
        """Wait until the versions were read."""
        await self.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()

    @property
    def told(self) -> str:
        return words(self.revisions, "#beside, #compared")


async def test_versions_stand_left_and_what_differs_right(archive: Archive) -> None:
    keep(archive, "De tuin", "Het park", "De vijver")
    app = Shown(archive)
    async with app.run_test(size=(120, 36)) as pilot:
        await app.read(pilot)
        listed = lines(app.revisions)
        assert listed[0] == "Vandaag"
        assert listed[1].startswith("● Versie 3, nu  12:00 · 1 antwoord\n3.2 Naam van het idee")
        assert words(app.revisions, "#title") == "De vijver"
        await pilot.press("down")
        await pilot.pause()
        assert "Versie 2, en zoals het nu is" in app.told
        assert "versie 2: Het park | nu: De vijver" in app.told
        await pilot.press("v")
        await pilot.pause()
        assert "ervoor: De tuin | versie 2: Het park" in app.told
        await pilot.press("down")
        await pilot.pause()
        assert FIRST in app.told


async def test_a_version_comes_back_after_yes(archive: Archive) -> None:
    keep(archive, "De tuin", "Het park")
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.read(pilot)
        await pilot.press("end", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await app.read(pilot)
        assert app.notices == ["Versie 1 staat er weer, als versie 3."]
        assert words(app.revisions, "#title") == "De tuin"
        assert len([line for line in lines(app.revisions) if "Versie" in line]) == 3
    assert archive.open(ID).talk.title == "De tuin"


async def test_without_yes_nothing_comes_back(archive: Archive) -> None:
    keep(archive, "De tuin", "Het park")
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.read(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert app.notices == [NOW]
        await pilot.press("end", "enter")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is app.revisions
    assert archive.open(ID).talk.intake.revision == 2


async def test_what_a_colleague_saved_meanwhile_stays(archive: Archive) -> None:
    talk = keep(archive, "De tuin", "Het park")
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.read(pilot)
        archive.save(talk.with_quick_note("van een collega", NOON).intake)
        await pilot.press("end", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await app.read(pilot)
        [said] = app.notices
        assert said.startswith("Iemand heeft dit gesprek intussen bewaard.")
        assert "Versie 3, nu" in lines(app.revisions)[1]
    assert archive.open(ID).talk.title == "Het park"


async def test_a_broken_file_can_be_brought_back(archive: Archive) -> None:
    keep(archive, "De tuin", "Het park")
    path = archive.places.intakes / f"{ID}.toml"
    path.unlink()
    path.write_text("kapot [[[", "utf-8")
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.read(pilot)
        assert BROKEN in app.told
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await app.read(pilot)
    assert archive.open(ID).talk.title == "De tuin"


async def test_without_earlier_versions_it_says_so(archive: Archive) -> None:
    keep(archive, "De tuin")
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.read(pilot)
        assert NONE in app.told
        assert READING not in app.told


async def test_many_versions_all_come(archive: Archive) -> None:
    keep(archive, *(f"idee {number}" for number in range(30)))
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.read(pilot)
        assert len([line for line in lines(app.revisions) if "Versie" in line]) == 30


async def test_text_of_people_is_text_at_every_size(archive: Archive) -> None:
    keep(archive, HOSTILE, f"{HOSTILE} twee")
    for size in ((20, 6), (80, 24), (200, 60)):
        app = Shown(archive)
        async with app.run_test(size=size) as pilot:
            await app.read(pilot)
            await pilot.press("end")
            await pilot.pause()
            assert HOSTILE in app.told
            await pilot.press("pagedown", "pageup")


async def test_escape_leads_out(archive: Archive) -> None:
    keep(archive, "De tuin", "Het park")
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.read(pilot)
        await pilot.press("escape")
        await pilot.pause()
    assert [type(door) for door in app.doors] == [RevisionsScreen.Left]


def test_where_nothing_was_kept_the_reason_is_said(archive: Archive) -> None:
    said: list[str] = []
    path = archive.places.intakes / "weg.toml"
    assert versions_of(archive, path, lambda words, **_: said.append(words)) is None
    assert len(said) == 1
