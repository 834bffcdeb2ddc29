from pathlib import Path

import pytest
from textual.screen import Screen

from burgeridee.app.dressed import DressedApp
from burgeridee.files.places import Places


class Holding(Screen[None]):
    """A screen that holds something; `kept` tells who was asked, in their order."""

    def __init__(self, name: str, kept: list[str], *, works: bool = True) -> None:
        super().__init__(name=name)
        self.kept = kept
        self.works = works

    def keep(self) -> bool:
        """Say that we were asked."""
        self.kept.append(self.name or "")
        return self.works


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@pytest.mark.parametrize(("asked", "shown"), [("donker", "donker"), ("paars", "licht")])
async def test_it_wears_the_theme_that_is_asked_for(places: Places, asked: str, shown: str) -> None:
    app = DressedApp(places, asked)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert app.theme == shown
        assert app.screen.has_class("-wide")


async def test_before_the_end_every_screen_keeps_what_it_holds_the_one_in_front_first(
    places: Places,
) -> None:
    kept: list[str] = []
    app = DressedApp(places, "licht")
    async with app.run_test():
        assert app.save_before_end()
        await app.push_screen(Holding("behind", kept))
        await app.push_screen(Holding("failing", kept, works=False))
        await app.push_screen(Screen())
        await app.push_screen(Holding("front", kept))
        assert not app.save_before_end()
        assert kept[:3] == ["front", "failing", "behind"], "and then once more, for a moment"
