import pytest
from tests.app.staging import HOSTILE, Stage, empty, noon, with_answer, words
from tests.content.reading import case
from textual.widgets import OptionList

from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.widgets.role_choice import RoleChoice
from burgeridee.core.advice import role_advice
from burgeridee.core.intake import RoleView
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import would_change

SIZE = (80, 24)


async def told(talk: Talk, selector: str) -> str:
    dialog = AdviceDialog(talk, noon)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        return words(dialog, selector)


async def come_back(talk: Talk, *keys: str) -> Talk | None:
    app = Stage(AdviceDialog(talk, noon))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(*keys, "escape")
        await pilot.pause()
    [given] = app.given
    assert given is None or isinstance(given, Talk)
    return given


async def test_the_role_and_what_it_asks() -> None:
    shown = await told(case("schoolstraat-goed"), "#stairs")
    assert shown.startswith("Duidelijk: Regisseren past nu het best.")
    assert "▸ Regisseren   18 punten  past nu" in shown
    assert "+ Reguleren    13 punten  erbij" in shown
    for part in ("Breng partijen bij elkaar", "Wel: ", "Niet: ", "Eerste stap: "):
        assert part in shown
    assert "Erbij: Reguleren. Er hoort ook een besluit" in shown


async def test_why_what_would_change_it_and_where_the_points_come_from() -> None:
    talk = case("schoolstraat-goed")
    advice = role_advice(talk)
    assert advice is not None
    shown = await told(talk, "#because")
    for line in advice.weightiest:
        assert line.criterion.label in shown
        assert line.because[0][1:] in shown
    for change in would_change(talk):
        assert change.words[1:] in shown
    assert "De wegen" in shown
    assert "Verzoek aan de gemeente" in shown
    assert "Dit is een hulp voor het gesprek." in shown
    assert "een eigen keuze van dit project" in shown


async def test_with_little_heard_it_is_for_now() -> None:
    shown = await told(with_answer(empty(), "no_risico", "laag"), "#stairs")
    assert shown.startswith("Voorlopig: er is nog weinig bekend.")


async def test_without_any_points_there_is_nothing_to_say_yet() -> None:
    shown = await told(empty(), "#stairs")
    assert shown.startswith("Nog te weinig bekend.")
    assert "past nu het best" not in shown


async def test_a_report_gets_no_advice_and_says_why() -> None:
    dialog = AdviceDialog(with_answer(empty(), "id_soort", "melding"), noon)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "geen advies over de rol" in words(dialog, "#stairs")
        assert "Dit is een melding." in words(dialog, "#because")
        assert not dialog.query_one("#views").display


async def test_own_view_and_that_of_residents() -> None:
    given = await come_back(case("schoolstraat-goed"), "tab", "enter", "tab", "down", "space")
    assert given is not None
    assert given.intake.role == RoleView(official="reguleren", residents="regisseren")


async def test_chosen_again_it_is_let_go() -> None:
    given = await come_back(case("schoolstraat-goed"), "tab", "enter", "enter")
    assert given is not None
    assert given.intake.role == RoleView()


async def test_a_reason_for_who_sees_it_otherwise() -> None:
    keys = ("tab", "enter", "r", *"wet", "enter")
    given = await come_back(case("schoolstraat-goed"), *keys)
    assert given is not None
    assert given.intake.role == RoleView(official="reguleren", reason="wet")


async def test_no_reason_is_asked_of_who_agrees() -> None:
    given = await come_back(case("schoolstraat-goed"), "tab", "down", "enter", "r", *"abc")
    assert given is not None
    assert given.intake.role == RoleView(official="regisseren")


async def test_a_click_chooses() -> None:
    app = Stage(AdviceDialog(case("schoolstraat-goed"), noon))
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        await pilot.click("#residents", offset=(4, 4))
        await pilot.press("escape")
        await pilot.pause()
    assert app.given[0].intake.role == RoleView(residents="loslaten")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
async def test_head_and_keys_stay_in_sight(size: tuple[int, int]) -> None:
    dialog = AdviceDialog(case("schoolstraat-goed"), noon)
    async with Stage(dialog).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("tab", "tab")
        for part in ("#head", "#page", "Hints"):
            assert dialog.region.contains_region(dialog.query_one(part).region)
        assert dialog.query_one("#page").region.overlaps(dialog.query_one("#residents").region)
        assert dialog.query(RoleChoice).last().has_focus


async def test_hostile_words_stay_words() -> None:
    good = case("schoolstraat-goed")
    view = RoleView(official="loslaten", reason=HOSTILE)
    talk = Talk.resume(good.conversation, good.intake.with_(role=view))
    assert await told(talk, "#why-else") == f"Reden: {HOSTILE}"


async def test_a_model_without_advice_says_so() -> None:
    good = case("schoolstraat-goed")
    bare = Talk.resume(good.conversation.model_copy(update={"advice": None}), good.intake)
    dialog = AdviceDialog(bare, noon)
    async with Stage(dialog).run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "geen advies" in words(dialog, "#stairs")
        assert not dialog.query(OptionList)
