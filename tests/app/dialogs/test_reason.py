from tests.app.staging import HOSTILE, Stage, words
from textual.widgets import Input

from burgeridee.app.dialogs.reason import ReasonDialog


async def test_a_line_comes_back() -> None:
    app = Stage(ReasonDialog("Waarom?"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"geen sleutel", "enter")
        await pilot.pause()
    assert app.given == ["geen sleutel"]


async def test_an_empty_line_is_asked_again() -> None:
    dialog = ReasonDialog("Waarom?")
    app = Stage(dialog)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("space", "enter")
        await pilot.pause()
        assert app.given == []
        assert "een paar woorden" in words(dialog, "#soft")


async def test_an_empty_line_may_do() -> None:
    app = Stage(ReasonDialog("Wat?", may_be_empty=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    assert app.given == [""]


async def test_escape_gives_nothing_and_the_words_survive() -> None:
    dialog = ReasonDialog("Waarom?", typed="al ")
    app = Stage(dialog)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("end", *"half", "escape")
        await pilot.pause()
    assert app.given == [None]
    assert dialog.typed == "al half"


async def test_a_click_on_a_key_does_what_the_key_does() -> None:
    app = Stage(ReasonDialog("Waarom?", typed="daarom"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click("Hints", offset=(2, 1))
        await pilot.pause()
    assert app.given == ["daarom"]


async def test_hostile_words_stay_words() -> None:
    dialog = ReasonDialog(HOSTILE, HOSTILE, typed=HOSTILE)
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert words(dialog, "#question, #told") == f"{HOSTILE}\n{HOSTILE}"
        assert dialog.query_one(Input).value == HOSTILE
