from tests.app.staging import HOSTILE, Stage, words

from burgeridee.app.dialogs.issued import NONE_YET, IssuedDialog, IssueDialog
from burgeridee.app.widgets.issued_lines import IssuedLine

LINE = IssuedLine(HOSTILE, "11 maart 2026", "AAAA-BBBB", "/a/verslag-1.pdf", belongs=False)


async def test_what_was_handed_out_is_told_or_that_there_is_nothing() -> None:
    for lines, told in (((LINE,), f"! {HOSTILE}"), ((), NONE_YET)):
        app = Stage(IssuedDialog(lines))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert told in words(app.screen)
            await pilot.press("escape")
            await pilot.pause()
        assert app.given == [None]


async def test_enter_hands_out_and_escape_does_not() -> None:
    for key, given in (("enter", True), ("escape", None)):
        app = Stage(IssueDialog(("Verslag", HOSTILE)))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert HOSTILE in words(app.screen)
            await pilot.press(key)
            await pilot.pause()
        assert app.given == [given]


async def test_the_button_hands_out_too() -> None:
    app = Stage(IssueDialog(("Verslag",)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click("Button")
        await pilot.pause()
    assert app.given == [True]
