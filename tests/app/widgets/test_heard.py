import pytest
from tests.app.staging import text_of
from tests.core.casting import TUIN, practised
from textual.app import App, ComposeResult
from textual.widgets import Static

from burgeridee.app.widgets.heard import (
    FOR_YOURSELF,
    INVITATION,
    INVITATION_OF_TWO,
    HeardLines,
)
from burgeridee.core.practice import Seat, seated
from burgeridee.core.scene import Scene
from burgeridee.core.talk import Talk


class Under(App[None]):
    """An app with what stands under the question."""

    def __init__(self) -> None:
        super().__init__()
        self.scene = Scene(TUIN)

    def compose(self) -> ComposeResult:
        yield HeardLines(self.scene)

    def shown(self, talk: Talk) -> str:
        lines = self.query_one(HeardLines)
        lines.show(talk)
        return text_of(lines.query_one(Static).visual)


@pytest.mark.parametrize(
    ("seat", "question", "words"),
    [
        ("alleen", "verhaal", INVITATION),
        ("ambtenaar", "verhaal", INVITATION_OF_TWO),
        ("alleen", "bericht", FOR_YOURSELF),
    ],
)
async def test_before_anything_was_asked_it_says_how(seat: Seat, question: str, words: str) -> None:
    app = Under()
    async with app.run_test():
        assert app.shown(seated(practised({}), "", seat).moved_to(question)) == words


async def test_what_was_said_stays_at_its_question() -> None:
    app = Under()
    async with app.run_test():
        talk = seated(practised({}), "", "alleen").moved_to("verhaal")
        talk, _ = app.scene.ask(talk, "")
        assert app.shown(talk) == "» Een tuin, meer niet."
        talk, _ = app.scene.ask(talk, "Wat nog meer?")
        assert app.shown(talk) == "» Een tuin, meer niet.\n» De hond."
        assert app.shown(talk.moved_to("zorg")) == INVITATION
