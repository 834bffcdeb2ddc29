"""The second step of forgetting: nothing goes without the number, and then it is told."""

from tests.app.staging import HOSTILE, Stage, words

from burgeridee.app.dialogs.forget import ForgetDialog, GoneDialog
from burgeridee.files.forgetting import Gone


async def test_only_the_right_number_goes_on() -> None:
    app = Stage(ForgetDialog({"a", "b"}))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Typ 2 om 2 dingen weg te halen:" in words(app.screen)
        assert "back-ups" in words(app.screen)
        await pilot.press("enter", "3", "enter")
        assert app.given == []
        await pilot.press("backspace", "2", "enter")
        await pilot.pause()
    assert app.given == [True]


async def test_escape_does_nothing() -> None:
    app = Stage(ForgetDialog({"a"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "escape")
        await pilot.pause()
    assert app.given == [None]


async def test_what_became_of_it_is_told_as_it_is() -> None:
    app = Stage(GoneDialog(Gone(1, 3, 0, (), (HOSTILE,))))
    async with app.run_test(size=(80, 24)):
        assert f"· {HOSTILE}" in words(app.screen)
        assert "Weggehaald op 1 plek, in 3 bestanden." in words(app.screen)
