import pytest
from tests.app.staging import HOSTILE, Stage, lines
from tests.content.reading import first_conversation

from burgeridee.app.dialogs.new_talk import NewTalkDialog
from burgeridee.app.widgets.talk_forms import NewTalk

MODEL = first_conversation()
OTHER = MODEL.model_copy(update={"id": "ander", "title": HOSTILE})


async def test_the_whole_and_the_short_form_are_offered() -> None:
    dialog = NewTalkDialog([MODEL])
    async with Stage(dialog).run_test():
        assert lines(dialog) == [
            "Heel gesprek (ongeveer een uur)",
            "Kort (ongeveer een half uur, voor een eerste telefoontje)",
        ]


@pytest.mark.parametrize(
    ("keys", "short"), [(["enter"], False), (["down", "enter"], True)], ids=["whole", "short"]
)
async def test_enter_gives_back_the_form(keys: list[str], short: bool) -> None:
    app = Stage(NewTalkDialog([MODEL]))
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        assert app.given == [NewTalk(MODEL, short)]


async def test_escape_begins_nothing() -> None:
    app = Stage(NewTalkDialog([MODEL]))
    async with app.run_test() as pilot:
        await pilot.press("escape")
        assert app.given == [None]


async def test_more_models_stand_apart_each_under_its_title() -> None:
    dialog = NewTalkDialog([MODEL, OTHER])
    app = Stage(dialog)
    async with app.run_test() as pilot:
        assert lines(dialog)[0] == MODEL.title
        assert lines(dialog)[3] == HOSTILE
        await pilot.press("end", "enter")
        assert app.given == [NewTalk(OTHER, short=True)]


async def test_a_click_on_a_form_begins_it() -> None:
    app = Stage(NewTalkDialog([MODEL]))
    async with app.run_test() as pilot:
        await pilot.click("OptionList", offset=(5, 1))
        assert app.given == [NewTalk(MODEL, short=True)]


async def test_a_model_of_somebodys_own_says_whose_it_is() -> None:
    dialog = NewTalkDialog([MODEL], {MODEL.id: f"Eigen model, uit de map {HOSTILE}."})
    async with Stage(dialog).run_test() as pilot:
        assert lines(dialog)[0] == f"Eigen model, uit de map {HOSTILE}."
        await pilot.press("enter")
        assert dialog.app.screen is not dialog
