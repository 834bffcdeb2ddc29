"""The case number on the screen of Afronden: a key and a line, and practice has none."""

from pathlib import Path

import pytest
from tests.app.staging import Stage, empty, noon, words
from tests.files.removing import archive_at

from burgeridee.app.numbered import IN_PRACTICE
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


class Closing(Stage):
    """Afronden, and what was said there."""

    def __init__(self, talk: Talk, archive: Archive) -> None:
        super().__init__(ClosingScreen(talk, archive, archive.library, noon))


async def test_it_is_asked_kept_and_taken_back(archive: Archive) -> None:
    app = Closing(empty(), archive)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Heeft deze zaak een nummer" in words(app.screen, "#noted")
        await pilot.press("z", *"Z2026-1", "enter")
        await pilot.pause()
        assert "Zaaknummer: Z2026-1." in words(app.screen, "#noted")
        [entry] = archive.entries()
        assert entry.talk is not None
        assert entry.talk.intake.case_number == "Z2026-1"
        await pilot.press("z", "escape")
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert "Heeft deze zaak een nummer" in words(app.screen, "#noted")


async def test_practice_has_none(archive: Archive) -> None:
    talk = empty()
    practice = Talk(talk.conversation, talk.intake.with_(practice="vrij"))
    app = Closing(practice, archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("z")
        assert app.notices == [IN_PRACTICE]
        assert "zaaksysteem" not in words(app.screen, "#noted")
