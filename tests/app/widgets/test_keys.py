import pytest
from textual.app import App, ComposeResult

from burgeridee.app.widgets.keys import Key, KeyBar, fitting
from burgeridee.app.widgets.talk_keys import TALK_KEYS

SEVEN = "PgDn verder  F8 ga naar  F2 notitie  F4 vlaggen  F5 rol  F9 afronden  F10 menu"


class OneBar(App[None]):
    """An app with only the last row."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def compose(self) -> ComposeResult:
        yield KeyBar(TALK_KEYS)


def shown(columns: int) -> list[str]:
    return [key.shown for key in fitting(TALK_KEYS, columns)]


async def test_the_seven_that_matter_fill_eighty_columns() -> None:
    assert len(SEVEN) == 78  # one column of air at each side
    app = OneBar()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert str(app.query_one(KeyBar).visual) == SEVEN


@pytest.mark.parametrize("columns", [60, 79, 80, 100, 120, 200])
def test_the_menu_is_always_there_and_nothing_sticks_out(columns: int) -> None:
    hints = [f"{key.shown} {key.hint}" for key in fitting(TALK_KEYS, columns)]
    assert "F10 menu" in hints
    assert len("  ".join(hints)) <= columns


def test_more_room_shows_more_keys_and_none_goes_away() -> None:
    assert set(shown(60)) < set(shown(80)) < set(shown(120)) < set(shown(200))


def test_a_key_knows_what_textual_wants_to_know() -> None:
    key = Key("f10,ctrl+g", "F10", "Menu", "menu", "Verder")
    assert (key.binding.key, key.binding.action) == ("f10,ctrl+g", "menu")
    assert key.binding.priority
    assert not Key("escape", "Esc", "Terug", "leave", "Verder", is_first=False).binding.priority


async def test_a_resized_window_shows_what_fits_now() -> None:
    app = OneBar()
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        assert "F3 checklist" in str(app.query_one(KeyBar).visual)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert str(app.query_one(KeyBar).visual) == SEVEN
