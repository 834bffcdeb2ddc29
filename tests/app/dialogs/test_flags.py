import pytest
from tests.app.staging import HOSTILE, Stage, empty, lines, noon, shipped, with_answer, words
from tests.content.reading import case
from textual.pilot import Pilot
from textual.widgets import OptionList

from burgeridee.app.dialogs.flags import MORE, FlagsDialog
from burgeridee.core.flags import pitfalls
from burgeridee.core.intake import Judgement
from burgeridee.core.talk import Talk

SIZE = (80, 24)
FIRST, SECOND = "te-veel-beloofd", "geen-vervolg"
BUSY = "hangplek-eerste"


def dialog_on(talk: Talk) -> FlagsDialog:
    return FlagsDialog(talk, shipped().sources, noon, words=shipped().words)


async def choose(pilot: Pilot[None], dialog: FlagsDialog, rule: str) -> None:
    listed = dialog.query_one("#list", OptionList)
    listed.highlighted = listed.get_option_index(rule)
    await pilot.pause()


async def come_back(talk: Talk, *keys: str) -> Talk | None:
    app = Stage(dialog_on(talk))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(*keys, "escape")
        await pilot.pause()
    [given] = app.given
    assert given is None or isinstance(given, Talk)
    return given


async def test_five_pitfalls_the_gravest_first_and_the_rest_folded() -> None:
    dialog = dialog_on(case(BUSY))
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        ids = [option.id for option in dialog.query_one("#list", OptionList).options]
        shown = lines(dialog, "#list")
        assert ids[1:3] == [FIRST, SECOND]
        assert ids.index(MORE) == 6
        assert shown[6] == "▸ nog 5 minder ernstige"
        assert shown[7].strip() == "Dat gaat goed"
        await choose(pilot, dialog, MORE)
        await pilot.press("enter")
        unfolded = [option.id for option in dialog.query_one("#list", OptionList).options]
    everything = {flag.rule.id for flag in pitfalls(case(BUSY))}
    assert len(everything) == 10
    assert everything <= set(unfolded)


async def test_all_that_there_is_to_say_of_a_pitfall() -> None:
    dialog = dialog_on(case(BUSY))
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        told = words(dialog, "#reading Static")
    for part in (
        "Een toezegging die nog niet zeker is",
        "Nu doen",
        "Omdat je bij 'Wat is toegezegd'",
        'Je herkent het aan: "Dat komt vast wel goed."',
        "Wat je kunt doen: Vraag vandaag nog",
        "Verandert mee met: 'Wat is toegezegd'",
        "Bron: Nationale ombudsman",
    ):
        assert part in told


async def test_a_private_flag_says_so() -> None:
    dialog = dialog_on(case(BUSY))
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "geen enkel verslag" not in words(dialog, "#reading Static")
        await choose(pilot, dialog, "oplosreflex")
        told = words(dialog, "#reading Static")
    assert "Alleen voor jou, komt in geen enkel verslag." in told


async def test_g_marks_as_seen_and_t_takes_it_back() -> None:
    given = await come_back(case(BUSY), "g")
    assert given is not None
    assert given.intake.flags == {FIRST: Judgement(judged="seen")}
    given = await come_back(given, "t")
    assert given is not None
    assert given.intake.flags == {}


async def test_v_asks_why_and_sets_aside_at_the_end() -> None:
    dialog = dialog_on(case(BUSY))
    app = Stage(dialog)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("v", *"dat mag wel", "enter")
        await pilot.pause()
        assert lines(dialog, "#list")[-1].endswith("vervalt: dat mag wel")
        assert "Vervalt hier: dat mag wel" in words(dialog, "#reading Static")
        await pilot.press("escape")
        await pilot.pause()
    judgement = Judgement(judged="does-not-apply", reason="dat mag wel")
    assert app.given[0].intake.flags == {FIRST: judgement}


async def test_without_a_reason_nothing_is_set_aside() -> None:
    assert await come_back(case(BUSY), "v", "escape") is None


async def test_a_reason_that_was_left_is_offered_again() -> None:
    given = await come_back(case(BUSY), "v", *"ja", "escape", "v", "enter")
    assert given is not None
    assert given.intake.flags[FIRST].reason == "ja"


async def test_what_goes_well_is_not_judged() -> None:
    dialog = dialog_on(case("bloemenstrook-goed"))
    app = Stage(dialog)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Zo bouw je erop voort:" in words(dialog, "#reading Static")
        assert "g\u00a0gezien" not in words(dialog, "Hints")
        await pilot.press("g", "v", "t", "escape")
        await pilot.pause()
    assert app.given == [None]


async def test_the_keys_can_be_clicked() -> None:
    app = Stage(dialog_on(case(BUSY)))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.click("Hints", offset=(2, 1))
        await pilot.press("escape")
        await pilot.pause()
    assert app.given[0].intake.flags == {FIRST: Judgement(judged="seen")}


async def test_office_words_come_with_a_plain_word() -> None:
    talk = with_answer(empty(), "id_eigen_woorden", "Draagvlak voor participatie.")
    dialog = dialog_on(talk)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        await choose(pilot, dialog, "vaktaal")
        told = words(dialog, "#reading Static")
    assert '"draagvlak" zeg liever: steun' in told
    assert '"participatie" zeg liever: meedoen' in told


async def test_the_picture_and_back() -> None:
    dialog = dialog_on(case(BUSY))
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert not dialog.query_one("#picture").display
        await pilot.press("l")
        assert dialog.query_one("#picture").display
        await pilot.press("l")
        assert dialog.focused is dialog.query_one("#list")


async def test_without_flags_it_says_so() -> None:
    dialog = dialog_on(empty())
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert words(dialog, "#reading Static").startswith("Nog geen vlaggen.")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
async def test_head_and_keys_stay_in_sight(size: tuple[int, int]) -> None:
    dialog = dialog_on(case(BUSY))
    async with Stage(dialog).run_test(size=size) as pilot:
        await pilot.pause()
        for part in ("#head", "#list", "#reading", "Hints"):
            assert dialog.region.contains_region(dialog.query_one(part).region)


async def test_hostile_words_stay_words() -> None:
    judged = {FIRST: Judgement(judged="does-not-apply", reason=HOSTILE)}
    busy = case(BUSY)
    talk = Talk.resume(busy.conversation, busy.intake.with_(flags=judged))
    talk = with_answer(talk, "id_naam", HOSTILE)
    dialog = dialog_on(talk)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        await choose(pilot, dialog, FIRST)
        assert f"vervalt: {HOSTILE}" in lines(dialog, "#list")[-1]
        assert f"Vervalt hier: {HOSTILE}" in words(dialog, "#reading Static")
        assert HOSTILE in words(dialog, "#head")
