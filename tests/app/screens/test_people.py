"""People's data on the screen: the talks, and the ways from there."""

from pathlib import Path

import pytest
from tests.app.staging import HOSTILE, Doorway, lines, words
from tests.files.removing import ID, OTHER_ID, archive_at, marked

from burgeridee.app.screens.people import CHOOSE, PeopleScreen
from burgeridee.files.archive import Archive
from burgeridee.files.people_words import NO_TALKS


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


class Shown(Doorway):
    """The screen, and the doors that were wanted."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(PeopleScreen(archive))


async def test_every_way_leads_on(archive: Archive) -> None:
    archive.save(marked(HOSTILE, ID, initiative="tuin-abcd").intake)
    archive.save(marked("Zwaluw", OTHER_ID, initiative="tuin-abcd").intake)
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        assert CHOOSE in words(app.screen, "#told")
        assert any(HOSTILE in line for line in lines(app.screen))
        await pilot.press("enter", "down", "enter", "h", "k", "z", "escape")
        await app.at_rest(pilot)
        search, one, every, copy, again, closed = app.doors
    assert isinstance(search, PeopleScreen.AccessWanted)
    assert isinstance(one, PeopleScreen.ForgetWanted)
    assert isinstance(every, PeopleScreen.ForgetWanted)
    assert isinstance(copy, PeopleScreen.CopyWanted)
    assert one.talks == (copy.talk,)
    assert set(every.talks) == {ID, OTHER_ID}
    assert isinstance(again, PeopleScreen.AccessWanted)
    assert isinstance(closed, PeopleScreen.Closed)


async def test_an_empty_folder(archive: Archive) -> None:
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        assert NO_TALKS in words(app.screen, "#told")
        await pilot.press("h", "k")
        assert app.doors == []
