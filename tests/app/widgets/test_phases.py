import pytest
from tests.app.staging import HOSTILE, empty, text_of
from tests.content.reading import case
from textual.app import App, ComposeResult
from textual.widgets import OptionList

from burgeridee.app.widgets.phases import COLUMNS, PhaseList
from burgeridee.core.talk import Talk


class OneList(App[None]):
    """An app with only the phases."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[str] = []

    def compose(self) -> ComposeResult:
        yield PhaseList()

    def on_phase_list_wanted(self, event: PhaseList.Wanted) -> None:
        self.wanted.append(event.question_id)

    @property
    def lines(self) -> list[str]:
        return [text_of(option.prompt) for option in self.query_one(OptionList).options]


async def shown(talk: Talk, *, for_guests: bool = False) -> list[str]:
    app = OneList()
    async with app.run_test(size=(80, 24)) as pilot:
        app.query_one(PhaseList).show(talk, for_guests=for_guests)
        await pilot.pause()
        return app.lines


async def test_phases_with_minutes_and_the_questions_of_the_one_in_front() -> None:
    talk = empty().moved_to("id_naam").with_minutes("idee", 12)
    lines = await shown(talk)
    assert lines[0] == " 1 Voorbereiden   ○  0/15"
    assert lines[2] == "▸3 Het idee       ○ 12/15"
    assert lines[3:5] == [" ○ Het idee", "▸○ Naam van het idee"]
    assert lines[10] == " 4 De droom       ○  0/10"


async def test_a_phase_in_which_nothing_is_left_has_the_full_mark() -> None:
    lines = await shown(case("bloemenstrook-goed").moved_to("vb_plek"))
    assert " 3 Het idee       ●  0/15" in lines


@pytest.mark.parametrize("phase", range(8))
async def test_no_line_is_wider_than_its_room(phase: int) -> None:
    talk = case("bloemenstrook-goed")
    first = talk.conversation.phases[phase].questions[0].id
    lines = await shown(talk.moved_to(first).with_minutes("na_gesprek", 240))
    assert max(len(line) for line in lines) <= COLUMNS


async def test_guests_see_no_question_to_the_official() -> None:
    talk = empty().moved_to("id_naam")
    lines = await shown(talk, for_guests=True)
    assert not any("Waar het over gaat" in line for line in lines)
    assert not any("Na het gesprek" in line for line in lines)


async def test_words_are_no_markup() -> None:
    talk = empty()
    first = talk.conversation.phases[0].model_copy(update={"short_title": HOSTILE[:14]})
    changed = talk.conversation.model_copy(
        update={"phases": (first, *talk.conversation.phases[1:])}
    )
    lines = await shown(Talk(changed, talk.intake))
    assert HOSTILE[:14] in lines[0]


async def test_enter_and_a_click_want_a_question() -> None:
    app = OneList()
    async with app.run_test(size=(80, 24)) as pilot:
        phases = app.query_one(PhaseList)
        phases.show(empty().moved_to("id_naam"))
        phases.take_focus()
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.click(OptionList, offset=(5, 1))
        await pilot.pause()
    assert app.wanted == ["id_thema", "wk_contactpersoon"]


async def test_showing_again_leaves_the_bar_where_the_user_put_it() -> None:
    app = OneList()
    async with app.run_test(size=(80, 24)) as pilot:
        phases, talk = app.query_one(PhaseList), empty().moved_to("id_naam")
        phases.show(talk)
        phases.take_focus()
        await pilot.pause()
        await pilot.press("down", "down")
        phases.show(talk.with_minutes("idee", 3))
        await pilot.pause()
        option = app.query_one(OptionList).highlighted_option
        assert option is not None
        assert option.id == "id_soort"
