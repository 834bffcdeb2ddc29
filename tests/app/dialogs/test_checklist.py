import pytest
from tests.app.staging import HOSTILE, Stage, empty, lines, noon
from tests.conftest import NOON
from tests.content.reading import case, talk_of
from textual.widgets import Input, OptionList

from burgeridee.app.dialogs.checklist import ChecklistDialog
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.core.intake import Tick
from burgeridee.core.own_list import OwnItem, OwnList
from burgeridee.core.talk import Talk
from burgeridee.files.library import Home
from burgeridee.files.own_lists import OwnLists

BY_ANSWERS, BY_HAND_ONLY = "c01", "c02"
SIZE = (80, 24)


async def come_back(talk: Talk, *keys: str) -> Talk | None:
    """What the dialog gives back after these keys and Escape; the first item is highlighted."""
    app = Stage(ChecklistDialog(talk, noon))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(*keys, "escape")
        await pilot.pause()
    [given] = app.given
    assert given is None or isinstance(given, Talk)
    return given


def ticks(talk: Talk | None, item: str) -> Tick | None:
    assert talk is not None
    return talk.intake.checklist.get(item)


async def test_three_parts_with_marks_and_reasons() -> None:
    dialog = ChecklistDialog(case("bloemenstrook-goed"), noon)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        shown = lines(dialog)
    titles = [line.strip() for line in shown if not line.startswith("[")]
    assert titles == ["Voor het gesprek", "Tijdens het gesprek", "Na het gesprek"]
    first = shown[1]
    assert first.startswith("[x] Ik heb binnen 3 dagen")
    assert "vanzelf, omdat" in first
    assert "'Idee kwam binnen'" in first
    assert shown[2].startswith("[ ] Ik heb zelf gebeld")
    private = [line for line in shown if "alleen voor jou" in line]
    assert len(private) == sum(item.private for item in dialog.talk.conversation.items) == 2


async def test_nothing_pressed_gives_nothing_back() -> None:
    assert await come_back(case("bloemenstrook-goed")) is None


@pytest.mark.parametrize(
    ("presses", "hand"),
    [(1, False), (2, True), (3, None)],
    ids=["a hand goes over the answers", "a hand says the same", "given back to the answers"],
)
async def test_the_space_bar_on_an_item_that_ticks_itself(presses: int, hand: bool | None) -> None:
    given = await come_back(case("bloemenstrook-goed"), *["space"] * presses)
    tick = ticks(given, BY_ANSWERS)
    assert (tick.ticked if tick else None) is hand
    assert tick is None or tick.at == NOON


@pytest.mark.parametrize(("presses", "hand"), [(1, True), (2, None)])
async def test_the_space_bar_on_an_item_for_the_hand(presses: int, hand: bool | None) -> None:
    given = await come_back(empty(), "down", *["space"] * presses)
    tick = ticks(given, BY_HAND_ONLY)
    assert (tick.ticked if tick else None) is hand


async def test_a_note_goes_with_the_tick_and_stays_with_it() -> None:
    given = await come_back(empty(), "down", "space", "enter", *"gebeld", "enter", "space")
    assert ticks(given, BY_HAND_ONLY) == Tick(ticked=False, note="gebeld", at=NOON)


async def test_escape_from_the_note_keeps_the_words_for_the_next_time() -> None:
    app = Stage(ChecklistDialog(empty(), noon))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("enter", *"half", "escape", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReasonDialog)
        assert app.screen.query_one(Input).value == "half"


async def test_tab_goes_through_the_parts_and_round() -> None:
    dialog = ChecklistDialog(empty(), noon)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        seen = []
        for _ in range(3):
            option = dialog.query_one(OptionList).highlighted_option
            seen.append(option.id if option else None)
            await pilot.press("tab")
        option = dialog.query_one(OptionList).highlighted_option
    assert seen == ["c01", "c09", "c23"]
    assert option is not None
    assert option.id == "c01"


async def test_it_begins_at_the_part_where_the_talk_is() -> None:
    dialog = ChecklistDialog(empty().moved_to("id_naam"), noon)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        option = dialog.query_one(OptionList).highlighted_option
    assert option is not None
    assert option.id == "c09"


async def test_a_click_ticks() -> None:
    app = Stage(ChecklistDialog(empty(), noon))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.click(OptionList, offset=(6, 2))
        await pilot.press("escape")
        await pilot.pause()
    assert ticks(app.given[0], BY_HAND_ONLY) == Tick(ticked=True, at=NOON)


async def test_each_change_is_kept_at_once() -> None:
    kept: list[Talk] = []

    def keep(talk: Talk) -> Talk:
        kept.append(talk)
        return talk.kept(len(kept), "x")

    app = Stage(ChecklistDialog(empty(), noon, keep))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("space")
        assert ticks(kept[0], BY_ANSWERS) is not None
        await pilot.press("space", "escape")
        await pilot.pause()
    assert app.given[0].intake.revision == 2


async def test_hostile_words_stay_words() -> None:
    talk = talk_of({}, checklist={BY_ANSWERS: Tick(ticked=True, note=HOSTILE)})
    dialog = ChecklistDialog(talk, noon)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert f'met de hand · "{HOSTILE}"' in lines(dialog)[1]


def own() -> OwnLists:
    items = (OwnItem(id="1", text=HOSTILE), OwnItem(id="2", text="Zelf bellen."))
    return OwnLists((OwnList(id="ochtend", title="Van onze ochtend", own_items=items),))


async def test_a_list_of_ones_own_stands_beside_ours_and_is_ticked_by_hand() -> None:
    app = Stage(ChecklistDialog(empty(), noon, own=own()))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        shown = lines(app.screen)
        assert [line.strip() for line in shown[-3:]] == [
            "Van onze ochtend",
            f"[ ] {HOSTILE}",
            "[ ] Zelf bellen.",
        ]
        await pilot.press("shift+tab", "down", "space", "escape")
        await pilot.pause()
    tick = ticks(app.given[0], "eigen-ochtend-2")
    assert tick is not None
    assert tick.ticked


async def test_a_list_with_a_mistake_is_told_and_the_checklist_opens() -> None:
    mistake = Home("ochtend.toml").mistake("'text' mist.")
    app = Stage(ChecklistDialog(empty(), noon, own=OwnLists(mistakes=(mistake,))))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        assert len(lines(app.screen)) > 28
        assert app.screen.query("Toast")
