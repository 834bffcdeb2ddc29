from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.app.staging import Stage, empty, lines, noon, shipped, with_answer, words
from tests.conftest import NOON
from textual.pilot import Pilot

from burgeridee.app.dialogs.agreed_before import AgreedBeforeDialog
from burgeridee.app.dialogs.settle import SettleDialog
from burgeridee.core.intake import Intake, Item
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import begin
from burgeridee.files.places import Places

LATE: Item = {
    "id": "a1",
    "wat": "brandweer bellen",
    "wie": "gemeente",
    "wanneer": date(2026, 3, 2),
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def following(archive: Archive, *agreed: Item) -> Talk:
    """A talk that follows one in which this was agreed; that one is on disk."""
    first = with_answer(empty(), "af_acties", agreed) if agreed else empty()
    saved = archive.save(first.intake.with_(created=NOON - timedelta(days=30)))
    origin = archive.open(saved.path).talk
    return begin(archive, archive.library.conversations["vervolggesprek"], origin)


def first_on_disk(archive: Archive) -> Intake:
    return Archive(archive.places, archive.library, noon).open("20260311-abcdef").talk.intake


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(2):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_what_is_ticked_off_is_kept_where_it_was_agreed(archive: Archive) -> None:
    talk = following(archive, LATE)
    app = Stage(AgreedBeforeDialog(talk, archive, noon))
    async with app.run_test() as pilot:
        await settled(pilot)
        assert lines(app.screen)[0] == "Te laat (1)"
        assert "1 afspraak, waarvan 0 gedaan." in words(app.screen, "#about")
        await pilot.press("enter")
        assert isinstance(app.screen, SettleDialog)
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert lines(app.screen)[0] == "Gedaan (1)"
        assert [one.done for one in first_on_disk(archive).agreements] == [NOON.date()]
        await pilot.press("t")
        await settled(pilot)
        assert first_on_disk(archive).agreements == ()
        await pilot.press("escape")
    assert app.given == [None]
    assert not (archive.places.intakes / f"{talk.intake.id}.toml").exists()


async def test_without_agreements_or_without_the_talk_it_says_so(archive: Archive) -> None:
    talk = following(archive)
    for path in archive.places.intakes.iterdir():
        path.unlink()
    app = Stage(AgreedBeforeDialog(talk, archive, noon))
    async with app.run_test() as pilot:
        await settled(pilot)
        assert "Er was nog niets afgesproken." in words(app.screen, "#about")
        assert "is er niet" in words(app.screen, "#about")
        await pilot.press("enter", "t", "space")
        assert app.screen is app.shown_first


async def test_a_talk_that_is_gone_meanwhile_loses_nothing_of_what_was_typed(
    archive: Archive,
) -> None:
    talk = following(archive, LATE)
    app = Stage(AgreedBeforeDialog(talk, archive, noon))
    async with app.run_test() as pilot:
        await settled(pilot)
        (archive.places.intakes / "20260311-abcdef.toml").unlink()
        await pilot.press("enter", "enter", *"koud", "enter")
        await settled(pilot)
        await pilot.press("enter")
        assert isinstance(app.screen, SettleDialog)
        assert app.screen.draft.line == "koud"
