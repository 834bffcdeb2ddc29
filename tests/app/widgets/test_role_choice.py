from tests.content.reading import first_conversation
from textual import on
from textual.app import App, ComposeResult

from burgeridee.app.widgets.role_choice import RoleChoice


class Page(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        advice = first_conversation().advice
        assert advice is not None
        yield RoleChoice(advice, "official")

    def on_mount(self) -> None:
        self.query_one(RoleChoice).show("regisseren")

    @on(RoleChoice.Chosen)
    def _hear(self, event: RoleChoice.Chosen) -> None:
        self.chosen.append(event.role)
        event.choice.show(event.role)


async def test_the_highest_rung_on_top_and_one_marked() -> None:
    app = Page()
    async with app.run_test() as pilot:
        await pilot.pause()
        lines = [str(option.prompt) for option in app.query_one(RoleChoice).options]
    assert lines[0] == "○ Reguleren"
    assert lines[1] == "● Regisseren"
    assert lines[4] == "○ Loslaten"


async def test_it_begins_at_what_was_chosen_and_may_be_let_go() -> None:
    app = Page()
    async with app.run_test() as pilot:
        await pilot.press("tab", "enter", "down", "space")
        await pilot.pause()
    assert app.chosen == ["", "stimuleren"]
