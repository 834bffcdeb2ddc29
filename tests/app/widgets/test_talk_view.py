from datetime import datetime

from tests.app.staging import empty, noon, with_answer
from tests.content.reading import case
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from burgeridee.app.widgets.flags import FlagList
from burgeridee.app.widgets.phases import PhaseList
from burgeridee.app.widgets.status import StatusLine
from burgeridee.app.widgets.talk_keys import TALK_KEYS
from burgeridee.app.widgets.talk_view import TalkView


class OneView(App[None]):
    """An app with only the view of a talk; side panels stand open when there is room."""

    CSS = "TalkView PhaseList { display: block; }"

    def compose(self) -> ComposeResult:
        yield TalkView(noon)

    @property
    def view(self) -> TalkView:
        return self.query_one(TalkView)


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


async def test_every_part_shows_the_same_talk(noon: datetime) -> None:
    app = OneView()
    async with app.run_test(size=(120, 36)) as pilot:
        talk = with_answer(case("bloemenstrook-eerste"), "id_naam", "De tuin").moved_to("id_naam")
        app.view.show(talk, noon, "")
        await settled(pilot)
        assert len(app.view.query_one(FlagList).flags) > 5
        assert app.view.query_one(StatusLine).words.startswith("Bewaard 12:00 · ")
        assert app.view.card.has_focus_within


async def test_where_the_phases_stand_already_the_focus_goes_there_and_back(
    noon: datetime,
) -> None:
    app = OneView()
    async with app.run_test(size=(120, 36)) as pilot:
        app.view.show(empty(), noon, "")
        await settled(pilot)
        phases = app.view.query_one(PhaseList)
        seen = []
        for _ in range(3):
            app.view.next_side()
            await settled(pilot)
            seen.append(phases.has_focus_within)
        assert seen == [True, False, True]
        assert app.view.close_opened()
        await settled(pilot)
        assert app.view.card.has_focus_within
        assert not app.view.close_opened()


async def test_turned_to_guests_only_their_keys_are_left(noon: datetime) -> None:
    app = OneView()
    async with app.run_test(size=(80, 24)) as pilot:
        app.view.show(empty(), noon, "")
        await settled(pilot)
        assert app.view.keys == TALK_KEYS
        app.view.turn(to_guests=True)
        assert {key.shown for key in app.view.keys} == {
            *("PgDn", "PgUp", "F8", "Ctrl+P", "Ctrl+N", "Ctrl+O", "Ctrl+Z", "F6", "F1", "F10")
        }
        assert [key.hint for key in app.view.keys if key.shown == "F6"] == ["meekijken uit"]
