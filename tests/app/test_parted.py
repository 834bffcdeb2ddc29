from pathlib import Path

import pytest
from tests.app.gathering import Hall, archive_in, rest
from tests.core import meetings
from textual.widgets import OptionList

from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.widgets.paper import PaperPage


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(archive_in(tmp_path, meetings.meeting()))


async def test_tab_goes_to_the_paper_and_back_and_a_click_to_a_part(hall: Hall) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await rest(pilot)
        page, plan = hall.meeting.query_one(PaperPage), hall.meeting.query_one("#plan")
        assert not page.region
        await pilot.press("tab")
        assert page.has_focus
        assert page.region
        assert not plan.region
        await pilot.press("tab")
        assert plan.has_focus
        await pilot.click("SectionBar", offset=(12, 0))
        assert hall.meeting.query_one("#invite").has_focus


async def test_a_key_of_another_part_does_nothing_here_and_is_not_told(hall: Hall) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await rest(pilot)
        await pilot.press("plus", "u", "h")
        assert hall.screen is hall.meeting
        assert not hall.told
        await pilot.press("f1")
        assert isinstance(hall.screen, HelpDialog)
        told = "\n".join(str(one.render()) for one in hall.screen.query("Static"))
        assert "verstuurd" not in told
        await pilot.press("escape", "6", "tab")
        focused = hall.meeting.focused
        assert focused is None or not isinstance(focused, PaperPage)


async def test_where_there_is_room_list_and_paper_stand_beside_each_other(hall: Hall) -> None:
    async with hall.run_test(size=(120, 36)) as pilot:
        await rest(pilot)
        page, plan = hall.meeting.query_one(PaperPage), hall.meeting.query_one("#plan", OptionList)
        assert plan.region.right < page.region.x
        await pilot.press("tab")
        assert plan.region
        await pilot.press("6")
        assert not page.region
