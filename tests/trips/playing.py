"""The whole program played: keys into the screens, or lines into the plain program."""

import asyncio
import tomllib
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.app.staging import shipped
from tests.conftest import NOON
from tests.trips.deeds import Pasted, Press, Typed
from textual import events
from textual.message import Message
from textual.notifications import Notification, Notify
from textual.widget import Widget

from burgeridee.app.app import BurgerideeApp
from burgeridee.app.dressed import DressedApp
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.status import StatusLine
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings
from burgeridee.plain.start import Start

PATIENCE = 90  # only what hangs takes so long; a loaded machine may need a while
"""Seconds after which what was waited for will not come any more."""
LAST = "f24"
"""A key that nothing takes: when it comes through, all keys before it were taken."""
NAMES = {" ": "space", "+": "plus", "/": "slash", "?": "question_mark", "\n": "enter"}


class Trip:
    """A person at the keys of the program."""

    def __init__(self, app: DressedApp, places: Places) -> None:
        self.app, self.places = app, places
        self.heard: list[Notification] = []
        self._last = events.Key(LAST, None)
        self._through = asyncio.Event()

    def hear(self, message: Message) -> None:
        """Every message of the program passes here."""
        if message is self._last and self._last.is_forwarded:
            self._through.set()
        if isinstance(message, Notify):
            self.heard.append(message.notification)

    async def press(self, *keys: Press) -> None:
        """Press these keys as fast as a machine can, and wait until all were taken."""
        for key in keys:
            self.send(key)
        self._last = events.Key(LAST, None)
        self._through.clear()
        self._send(self._last)
        async with asyncio.timeout(PATIENCE):
            await self._through.wait()

    def send(self, key: Press) -> None:
        """Press a key, and wait for nothing."""
        if isinstance(key, Typed):
            for letter in key.text:
                self._send(events.Key(NAMES.get(letter, letter), letter))
        elif isinstance(key, Pasted):
            self._send(events.Paste(key.text))
        else:
            name = NAMES.get(key, key)
            self._send(events.Key(name, key if len(key) == 1 else None))

    async def paste(self, text: str) -> None:
        """Paste a text, and wait until it was taken."""
        await self.press(Pasted(text))

    async def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait for something that must come by itself."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not holds():
                    await self.press()
        except TimeoutError as error:
            raise AssertionError(f"{what} did not come; told: {self.told}") from error

    async def begin(self, question: str = "") -> None:
        """From Start to a new talk, and to a question of it."""
        await self.press("n", "enter")
        if question:
            await self.go(question)

    async def go(self, question: str) -> None:
        """Jump to a question by its number."""
        await self.press("f8", Typed(self.talk.conversation.numbers[question]), "enter")
        assert self.talk.question.id == question

    def _send(self, event: events.Event) -> None:
        self.app.post_message(event)

    @property
    def screen(self) -> TalkScreen:
        """The talk, which may stand behind a dialog."""
        return next(one for one in self.app.screen_stack if isinstance(one, TalkScreen))

    @property
    def talk(self) -> Talk:
        """What the talk screen holds."""
        return self.screen.talk

    @property
    def status(self) -> str:
        """What the line under the question says."""
        return str(self.screen.query_one(StatusLine).words)

    @property
    def told(self) -> list[str]:
        """All short words that were told."""
        return [note.message for note in self.heard]

    def value(self, question: str) -> object:
        """What the talk holds on a question."""
        answer = self.talk.intake.answers.get(question)
        return answer.value if answer else None

    def drawn(self, widget: Widget | None = None) -> str:
        """The letters that a widget, or the screen, puts on the terminal."""
        shown = widget or self.app.screen
        width, height = shown.size
        return "\n".join(shown.render_line(y).text for y in range(height)) if width else ""


def places_in(folder: Path) -> Places:
    """Places of which nobody knows."""
    return Places(folder / "data", folder / "config", folder / "state")


@asynccontextmanager
async def playing(
    places: Places, *, size: tuple[int, int] = (80, 24), welcomed: bool = True
) -> AsyncIterator[Trip]:
    """The program on a screen; its clock stands still."""
    if welcomed:
        save_settings(places, Settings(welcomed=True))
    app = BurgerideeApp(places, lambda: NOON)
    trip = Trip(app, places)
    async with app.run_test(size=size, message_hook=trip.hear):
        await trip.press()
        yield trip


def plain(places: Places, lines: Iterable[str]) -> list[str]:
    """The plain program fed with these lines; gives what it said."""
    said: list[str] = []
    archive = Archive(places, shipped(), lambda: NOON)
    typed = iter([f"{line}\n" for line in lines])
    Start(archive, shipped(), Settings(), typed, said.append, lambda: NOON).run()
    return said


def only_file(places: Places) -> Path:
    """The one intake on disk."""
    [path] = places.intakes.glob("*.toml")
    return path


def written(places: Places) -> dict[str, Any]:
    """The one intake on disk, as the TOML document that it is."""
    return tomllib.loads(only_file(places).read_text("utf-8"))


def kept(places: Places) -> Talk:
    """The one intake on disk, as the core holds it."""
    return Archive(places, shipped(), lambda: NOON).open(only_file(places)).talk


def comparable(document: dict[str, Any]) -> dict[str, Any]:
    """A document without what may differ between two ways to the same talk.

    Those are: the id, the revision, the parent, the minutes, and every time.
    """
    bare = {
        key: part
        for key, part in document.items()
        if key not in {"id", "revision", "parent", "minutes", "created", "changed"}
    }
    for name in ("answers", "checklist"):
        if name in bare:
            bare[name] = {key: _timeless(part) for key, part in bare[name].items()}
    if "notes" in bare:
        bare["notes"] = [_timeless(part) for part in bare["notes"]]
    return bare


def _timeless(part: dict[str, Any]) -> dict[str, Any]:
    assert "at" in part
    return {key: value for key, value in part.items() if key != "at"}
