from tests.app.staging import words
from textual.app import App, ComposeResult
from textual.widgets import Static

from burgeridee.app.widgets.compared_side import ComparedSide
from burgeridee.core.compare import Difference

MANY = tuple(Difference(f"a{at}", f"Vraag {at}", "oud", "[b]nieuw[/]") for at in range(20))


class Shown(App[None]):
    def compose(self) -> ComposeResult:
        yield ComparedSide("Ik lees …")


def text(app: App[None]) -> str:
    return str(getattr(app.query_one("#compared", Static).visual, "plain", ""))


async def test_it_says_which_versions_and_shows_both_from_the_top() -> None:
    app = Shown()
    async with app.run_test(size=(60, 12)) as pilot:
        side = app.query_one(ComparedSide)
        assert "Ik lees …" in words(app.screen, "#beside")
        side.show("Versie 1, en nu", MANY, "versie 1", "nu")
        await pilot.pause()
        assert "Versie 1, en nu" in words(app.screen, "#beside")
        assert "Vraag 3\nversie 1: oud | nu: [b]nieuw[/]" in text(app)
        side.scroll_end(animate=False)
        await pilot.pause()
        assert side.scroll_y > 0
        side.say("Niet te lezen")
        await pilot.pause()
        assert side.scroll_y == 0
        assert "Niet te lezen" in words(app.screen, "#beside")
        assert text(app).strip() == ""
