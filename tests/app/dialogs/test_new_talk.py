from pathlib import Path

import pytest
from tests.app.staging import HOSTILE, Stage, lines, words
from tests.content.reading import first_conversation

from burgeridee.app.dialogs.new_talk import Earlier, NewTalk, NewTalkDialog, forms, in_hours
from burgeridee.core.conversation import Conversation

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


async def test_practice_says_that_it_does_not_count_and_can_go_on() -> None:
    earlier = Earlier(HOSTILE, Path("a.toml"))
    dialog = NewTalkDialog([MODEL], practice=True, earlier=[earlier])
    app = Stage(dialog)
    async with app.run_test() as pilot:
        assert "Oefenen: niets telt mee" in words(dialog)
        await pilot.press("end", "enter")
        assert app.given == [earlier]


async def test_a_click_on_a_form_begins_it() -> None:
    app = Stage(NewTalkDialog([MODEL]))
    async with app.run_test() as pilot:
        await pilot.click("OptionList", offset=(5, 1))
        assert app.given == [NewTalk(MODEL, short=True)]


def test_a_model_without_short_questions_has_one_form() -> None:
    phase = MODEL.phases[0]
    long = tuple(q.model_copy(update={"short": False}) for q in phase.questions)
    phases = (phase.model_copy(update={"questions": long}),)
    model = Conversation(id="lang", version="1.0.0", title="Lang", phases=phases)
    assert forms(model) == (False,)


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (0, "een kwartier"),
        (30, "een half uur"),
        (60, "een uur"),
        (62, "een uur"),
        (92, "90 minuten"),
    ],
)
def test_time_is_told_in_quarters(minutes: int, told: str) -> None:
    assert in_hours(minutes) == told
