from tests.app.staging import Stage, words

from burgeridee.app.dialogs.box import Box


class Greeting(Box[str]):
    HEAD = "Dag [b]allemaal[/]"


async def test_a_box_shows_its_head_as_it_is_and_escape_gives_nothing_back() -> None:
    box = Greeting()
    app = Stage(box)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Dag [b]allemaal[/]" in words(box)
        assert "Esc" in words(box, "Hints")
        await pilot.press("escape")
        await pilot.pause()
    assert app.given == [None]
