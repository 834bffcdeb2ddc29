"""A talk that was removed elsewhere: one is asked once, and it goes on under a new number."""

from pathlib import Path

from tests.app.staging import noon
from tests.files.removing import CANARY, ID, archive_at, holding, marked
from textual import on
from textual.app import App

from burgeridee.app.door import ErasedWhileOpen
from burgeridee.app.widgets.erased_talk import AsksWhenErased
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.keeper import Keeper
from burgeridee.files.keeping import Keeping
from burgeridee.files.removal import removed, surveyed


class Asking(AsksWhenErased):
    """The barest screen that holds a talk."""

    def __init__(self, archive: Archive, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self._keeper = Keeper(archive, noon, None)

    @property
    def talk(self) -> Talk:
        return self._talk

    def save(self) -> None:
        self._become(self._keeper.save(self._talk))
        self._ask_if_erased()

    def _become(self, talk: Talk) -> None:
        self._talk = talk


class Asked(App[None]):
    """Keeps what was asked."""

    def __init__(self, screen: Asking) -> None:
        super().__init__()
        self.first = screen
        self.asked: list[ErasedWhileOpen] = []

    def on_mount(self) -> None:
        self.push_screen(self.first)

    @on(ErasedWhileOpen)
    def note(self, event: ErasedWhileOpen) -> None:
        self.asked.append(event)


async def test_it_is_asked_once_and_goes_on_under_a_new_number(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    saved = archive.save(marked(status="open").intake).intake
    app = Asked(Asking(archive, marked(status="open").kept(saved.revision, saved.parent)))
    async with app.run_test() as pilot:
        app.first.save()
        await pilot.pause()
        assert app.asked == []
        elsewhere = archive_at(tmp_path)
        removed(elsewhere, surveyed(elsewhere, Keeping(elsewhere).records()), "request")
        app.first.save()
        app.first.save()
        await pilot.pause()
        [asked] = app.asked
        assert ID in asked.said
        asked.keep_as_new()
        new = app.first.talk.intake.id
        assert new != ID
        assert [f"{new}.toml"] == [Path(path).name for path in holding(archive.places, CANARY)]
