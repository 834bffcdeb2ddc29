"""What stands about one person, on the screen: a paper to check, kept where somebody asks."""

from pathlib import Path

import pytest
from tests.app.staging import HOSTILE, Stage, words
from tests.files.removing import ID, archive_at, marked

from burgeridee.app.screens.access import FIRST, FOUND, AccessScreen
from burgeridee.files.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_person_is_found_and_a_paper_is_made(
    archive: Archive, size: tuple[int, int]
) -> None:
    archive.save(marked(f"Zwaluw {HOSTILE}", ID).intake)
    app = Stage(AccessScreen(archive))
    async with app.run_test(size=size) as pilot:
        await pilot.press("f2")
        assert app.notices == [FIRST]
        await pilot.press(*"zwaluw", "enter")
        for _ in range(2):
            await app.workers.wait_for_complete()
            await pilot.pause()
        assert FOUND in words(app.screen, "#told")
        shown = words(app.screen, "PaperPage Static")
        assert "NOG NIET NAGEKEKEN" in shown
        assert f"Nummer: {ID}" in shown
        assert HOSTILE in shown
        assert not (archive.places.data / "inzage").exists()
        await pilot.press("tab", "f2")
        await pilot.pause()
    [path] = (archive.places.data / "inzage").glob("*.odt")
    assert path.read_bytes().startswith(b"PK")
