from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import HOSTILE, Stage, empty, lines, noon, shipped, with_answer, words
from tests.conftest import NOON
from textual import on
from textual.pilot import Pilot

from burgeridee.app.dialogs.settle import SettleDialog
from burgeridee.app.screens.initiative import InitiativeScreen
from burgeridee.app.widgets.attention_list import AttentionList
from burgeridee.app.widgets.initiative_keys import EMPTY, NO_AGREEMENT
from burgeridee.app.widgets.job_keys import JobWanted
from burgeridee.app.widgets.time_line import MomentLine, TimeLine
from burgeridee.core.intake import Intake, Item, Links
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import begin
from burgeridee.files.places import Places

TODAY = NOON.date()
LINKS = Links(initiative="tuin-4t8w", initiative_name="De tuin")


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


LATE: Item = {"id": "a1", "wat": "brandweer bellen", "wie": "gemeente", "wanneer": days(-9)}
COFFEE: Item = {"id": "a2", "wat": "koffie", "wie": "bewoners", "wanneer": days(1)}


class Hall(Stage):
    """A stage that remembers what the screen tells the hall."""

    def __init__(self, screen: InitiativeScreen) -> None:
        super().__init__(screen)
        self.told: list[Any] = []

    @on(InitiativeScreen.RecordWanted)
    @on(InitiativeScreen.Closed)
    @on(JobWanted)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def keep(archive: Archive, *agreed: Item, links: Links = LINKS) -> Path:
    talk = with_answer(with_answer(empty(), "id_naam", "De tuin"), "af_acties", agreed)
    return archive.save(talk.intake.with_(links=links)).path


def hall(archive: Archive, initiative: str = "tuin-4t8w") -> Hall:
    return Hall(InitiativeScreen(initiative, archive, noon))


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def on_disk(archive: Archive, path: Path) -> Intake:
    return Archive(archive.places, archive.library, noon).open(path).talk.intake


def told(app: Hall) -> list[str]:
    return [line.moment.words for line in shown(app)]


def shown(app: Hall) -> tuple[MomentLine, ...]:
    return app.screen.query_one(TimeLine).held


async def test_all_that_belongs_together_stands_on_one_line_of_time(archive: Archive) -> None:
    path = keep(archive, LATE, COFFEE)
    origin = archive.open(path).talk
    archive.save(begin(archive, archive.library.conversations["co-creatie"], origin).intake)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert words(app.screen, "#name") == "De tuin"
        assert "2 gesprekken en bladen, 2 afspraken" in words(app.screen, "#told")
        assert told(app) == [
            "brandweer bellen",
            "Eerste gesprek met bewoners",
            "Is samen ontwerpen nu zinvol?",
            "koffie",
        ]
        assert lines(app.screen, "TimeLine")[0] == "Tot nu toe"
        assert words(app.screen, "#asking").startswith("Vraagt aandacht (")


async def test_enter_opens_the_record_and_the_letters_lead_to_the_jobs(archive: Archive) -> None:
    path = keep(archive, LATE, COFFEE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("enter", "n", "d")
        assert app.told[0].path == path
        assert [(one.job, one.initiative) for one in app.told[1:]] == [
            ("vervolggesprek", "tuin-4t8w"),
            ("dialoog", "tuin-4t8w"),
        ]
        app.screen.query_one(AttentionList).focus()
        await pilot.press("enter")
        assert app.told[-1].path == path
        await pilot.press("escape")
        assert isinstance(app.told[-1], InitiativeScreen.Closed)


async def test_an_agreement_is_ticked_off_in_the_talk_it_belongs_to(archive: Archive) -> None:
    path = keep(archive, LATE, COFFEE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("home", "t")
        assert isinstance(app.screen, SettleDialog)
        await pilot.press("enter", "enter")
        await settled(pilot)
        [outcome] = on_disk(archive, path).agreements
        assert (outcome.item, outcome.done) == ("af_acties/a1", TODAY)
        assert "gedaan" in [line.state for line in shown(app)]
        await pilot.press("t")
        assert not isinstance(app.screen, SettleDialog)
        while app.screen.query_one(TimeLine).line != shown(app)[0]:
            await pilot.press("up")
        await pilot.press("t")
        assert app.notices[-1] == NO_AGREEMENT


async def test_another_name_comes_in_all_its_files(archive: Archive) -> None:
    path = keep(archive)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("h")
        await pilot.press("ctrl+u", *"De moestuin", "enter")
        await settled(pilot)
        assert words(app.screen, "#name") == "De moestuin"
        assert on_disk(archive, path).links.initiative_name == "De moestuin"
        await pilot.press("h", "ctrl+u", "enter")
        assert app.screen is not app.shown_first  # an empty name is asked again


async def test_a_talk_that_is_gone_is_told_and_the_rest_stands(archive: Archive) -> None:
    path = keep(archive)
    origin = archive.open(path).talk
    archive.save(begin(archive, archive.library.conversations["co-creatie"], origin).intake)
    path.unlink()
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert told(app) == ["Is samen ontwerpen nu zinvol?"]
        assert app.screen.has_class("-troubled")
        assert "is er niet" in words(app.screen, "#trouble")


async def test_an_initiative_with_nothing_in_it_says_how_to_begin(archive: Archive) -> None:
    app = hall(archive, "weg-0000")
    async with app.run_test() as pilot:
        await settled(pilot)
        assert app.screen.query_one("#empty").display
        assert words(app.screen, "#empty") == EMPTY
        await pilot.press("t", "enter", "n")
        assert [type(one) for one in app.told] == [JobWanted]


async def test_fifty_records_and_hostile_names_are_shown_as_they_are(archive: Archive) -> None:
    links = Links(initiative="tuin-4t8w", initiative_name=HOSTILE)
    for number in range(50):
        talk = Talk.start(empty().conversation, f"20260311-{number:06d}", NOON)
        archive.save(with_answer(talk, "id_naam", HOSTILE).intake.with_(links=links))
    app = hall(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert words(app.screen, "#name") == HOSTILE
        assert len(shown(app)) == 50
        assert app.screen.query_one(TimeLine).size.height > 5
