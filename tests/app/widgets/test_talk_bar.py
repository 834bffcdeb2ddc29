from tests.app.staging import HOSTILE, empty, with_answer
from textual.app import App, ComposeResult
from textual.widgets import Static

from burgeridee.app.widgets.talk_bar import GUESTS, TalkBar
from burgeridee.core.talk import Talk


class OneBar(App[None]):
    """An app with only the first row."""

    def compose(self) -> ComposeResult:
        yield TalkBar()


async def shown(talk: Talk, *, for_guests: bool = False) -> dict[str, str]:
    app = OneBar()
    async with app.run_test(size=(80, 24)) as pilot:
        app.query_one(TalkBar).show(talk, for_guests=for_guests)
        await pilot.pause()
        parts = app.query_one(TalkBar).query(Static)
        assert max(part.region.right for part in parts) <= 80
        return {str(part.id): str(part.visual) for part in parts if part.display}


async def test_where_the_talk_is_and_how_long_it_took() -> None:
    talk = with_answer(empty(), "id_naam", HOSTILE).moved_to("id_naam").with_minutes("idee", 12)
    assert await shown(talk) == {
        "title": HOSTILE,
        "where": " · Het idee · 3.2 · 14 van 53",
        "minutes": "12 van 15 min",
    }


async def test_a_talk_without_a_name_is_new() -> None:
    assert (await shown(empty()))["title"] == "Nieuw gesprek"


async def test_a_practice_talk_says_so() -> None:
    talk = empty()
    practice = Talk(talk.conversation, talk.intake.with_(practice="oude-school"))
    assert (await shown(practice))["practice"].strip() == "OEFENING"


async def test_guests_are_told_in_words_that_they_look_along() -> None:
    assert (await shown(empty(), for_guests=True))["minutes"] == GUESTS


async def test_a_long_title_leaves_room_for_the_rest() -> None:
    talk = with_answer(empty(), "id_naam", "Een heel lange naam voor een idee " * 9)
    assert "3.2" not in (await shown(talk))["minutes"]
