"""What tests of dialogs and screens stand on: real content, the case intakes, a bare app."""

from datetime import datetime
from functools import cache
from typing import Any

from tests.conftest import NOON
from tests.content.reading import HOUSE, first_conversation
from textual import on
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.visual import Visual
from textual.widgets import OptionList, Static

from burgeridee.app.door import Door
from burgeridee.app.theme import THEMES
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.core.intake import Answer, Value
from burgeridee.core.talk import Talk
from burgeridee.files.library import Library, load_library

HOSTILE = "[b]x[/] [@click=app.quit]weg[/]"


@cache
def shipped() -> Library:
    """The content that ships with the program."""
    return load_library([HOUSE / "conversations"], {})


def empty() -> Talk:
    """A talk in which nothing was said yet."""
    return Talk.start(first_conversation(), "20260311-abcdef", NOON)


def with_answer(talk: Talk, question: str, value: Value) -> Talk:
    """The talk with this answer written into its intake."""
    answer = Answer(state="answered", value=value)
    return Talk.resume(talk.conversation, talk.intake.with_answer(question, answer))


def noon() -> datetime:
    """The moment at which every test takes place."""
    return NOON


class Stage(App[None]):
    """An app with one screen of ours on it; it remembers what came back and what was told."""

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self.shown_first = screen
        self.given: list[Any] = []

    def on_mount(self) -> None:
        """Put the screen on the stage."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.push_screen(self.shown_first, self.given.append)

    @property
    def notices(self) -> list[str]:
        """What was told below the screen."""
        return [notice.message for notice in self._notifications]


class Doorway(Stage):
    """A stage that remembers which doors were wanted, for screens that work in the background."""

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__(screen)
        self.doors: list[Door] = []

    @on(Door)
    def hear(self, door: Door) -> None:
        """Remember which door was wanted."""
        self.doors.append(door)

    async def at_rest(self, pilot: Pilot[None]) -> None:
        """Wait until what works behind the screen is done."""
        for _ in range(2):
            await self.workers.wait_for_complete()
            await pilot.pause()


def words(screen: Screen[Any], selector: str = "Static") -> str:
    """All words of these texts, as they are shown."""
    return "\n".join(text_of(widget.visual) for widget in screen.query(selector).results(Static))


def lines(screen: Screen[Any], selector: str = "OptionList") -> list[str]:
    """The lines of a list, as they are shown."""
    listed = screen.query_one(selector, OptionList)
    return [text_of(option.prompt) for option in listed.options]


def text_of(shown: object) -> str:
    """The plain words of something that is shown."""
    match shown:
        case Hanging() | Stacked():
            return shown.plain
        case Visual() | str():
            return str(shown)
        case _:
            raise AssertionError(shown)
