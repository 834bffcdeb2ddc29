from tests.app.staging import HOSTILE, Stage, lines

from burgeridee.app.dialogs.menu import MenuDialog, MenuEntry
from burgeridee.app.widgets.talk_keys import MENU_ONLY, TALK_KEYS

ENTRIES = (
    MenuEntry("Volgende vraag", "PgDn", "step(1)"),
    MenuEntry("Vorige vraag", "PgUp", "step(-1)"),
    MenuEntry(HOSTILE, "", "odd"),
)


async def chosen(*keys: str) -> list[str | None]:
    app = Stage(MenuDialog(ENTRIES))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
    return app.given


async def test_arrows_and_enter_choose() -> None:
    assert await chosen("enter") == ["step(1)"]
    assert await chosen("down", "enter") == ["step(-1)"]
    assert await chosen("escape") == [None]


async def test_letters_of_words_and_keys_make_the_list_shorter() -> None:
    assert await chosen(*"VORIGE", "enter") == ["step(-1)"]
    assert await chosen(*"pgdn", "enter") == ["step(1)"]
    assert await chosen(*"xyzzy", "enter") == []


async def test_a_click_chooses() -> None:
    app = Stage(dialog := MenuDialog(ENTRIES))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert HOSTILE in lines(dialog)[2]
        await pilot.click("OptionList", offset=(3, 1))
        await pilot.pause()
    assert app.given == ["step(-1)"]


async def test_every_action_of_the_talk_can_be_found() -> None:
    keys = (*TALK_KEYS, *MENU_ONLY)
    dialog = MenuDialog([MenuEntry(key.label, key.shown, key.action) for key in keys])
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = lines(dialog)
    assert [line.strip() for line in shown] == [
        f"{key.shown.ljust(8)}{key.label}".strip() for key in keys
    ]
