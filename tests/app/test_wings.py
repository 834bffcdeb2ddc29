from tests.app.staging import noon

from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.workshop import WorkshopScreen
from burgeridee.app.terminal.too_small import TooSmall
from burgeridee.app.wings import leads_back


def test_start_and_a_workshop_lead_back_and_nothing_else_does() -> None:
    assert leads_back(HomeScreen("", noon))
    assert WorkshopScreen.LEADS_BACK
    assert not leads_back(TooSmall())
