from pathlib import Path

import pytest
from tests.app.rest import until
from tests.app.staging import Stage, empty, noon, shipped

from burgeridee.app.holding import NOTHING_TO_UNDO, UNDONE, HoldingScreen
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places


class Holder(HoldingScreen):
    """Shows what it holds in a list."""

    shown: list[str]

    def _show(self, talk: Talk) -> None:
        self.shown = [*getattr(self, "shown", []), talk.title]

    def take(self, talk: Talk) -> bool:
        return self._change(talk)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def named(name: str) -> Talk:
    return empty().moved_to("id_naam").answered(name, noon())


async def test_a_change_is_saved_shown_and_taken_back(archive: Archive) -> None:
    screen = Holder(empty(), archive, noon, None)
    app = Stage(screen)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert screen.take(named("De tuin"))
        [entry] = archive.entries()
        assert entry.talk is not None
        assert entry.talk.title == "De tuin"
        screen.action_undo()
        screen.action_undo()
        await pilot.pause()
    assert screen.shown == ["", "De tuin", ""]
    assert app.notices == [UNDONE, NOTHING_TO_UNDO]


async def test_a_closed_talk_does_not_change_unseen(archive: Archive) -> None:
    closed = named("De tuin").closed(noon())
    screen = Holder(closed, archive, noon, None)
    app = Stage(screen)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert not screen.take(closed.moved_to("id_naam").answered("Een ander", noon()))
        await pilot.pause()
        assert len(app.notices) == 1
    assert not list(archive.entries())


async def test_what_could_not_be_saved_is_tried_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HoldingScreen, "AGAIN", 0.1)
    archive.places.data.write_text("in the way")
    screen = Holder(empty(), archive, noon, None)
    async with Stage(screen).run_test() as pilot:
        await pilot.pause()
        screen.take(named("De tuin"))
        assert screen.keep()  # in the emergency copy
        archive.places.data.unlink()
        await until(pilot, lambda: bool(list(archive.entries())))
        assert screen.keep()
