"""Keys in their turn: what was typed before the screen kept up arrives where it was meant.

Textual gives a key to whoever has the focus at that moment, and a key of the screen goes before
the letters that a field did not take in yet. Over a slow line, or in quick hands, letters are
then lost, or come into the field of another question.
"""

import asyncio
from collections import deque
from time import monotonic
from typing import Any

from textual import events
from textual.app import App
from textual.widget import Widget
from textual.widgets import Input, TextArea

_PATIENCE = 5.0
"""Seconds after which a key goes on, even when the one before it never came to rest."""
_LOOK = 0.001
_MISSED = 0.1  # a screen that closed meanwhile does not tell any more that it was drawn

Typed = events.Key | events.Paste


class Turns:
    """Holds a key back until all that the keys before it set going is done.

    A letter after a letter in the same field need not wait: they stand in one row already.
    """

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[Typed] = deque()
        self._given: Typed | None = None
        self._taken = asyncio.Event()
        self._field: Widget | None = None
        self._task: asyncio.Task[None] | None = None

    def has_come(self, event: Typed) -> bool:
        """Whether it is this event's turn now; else it comes again when it is."""
        if event is self._given:
            self._given = None
            self._taken.set()
            self._field = self._field_of(event)
            return True
        is_free = self._task is None or self._task.done()
        if is_free and self._flows(event):
            return True
        self._waiting.append(event)
        if is_free:
            self._task = asyncio.create_task(self._give())
        return False

    def stop(self) -> None:
        """Hold nothing back any more: the program ends."""
        if self._task is not None:
            self._task.cancel()

    def _field_of(self, event: Typed) -> Widget | None:
        """The field of text that this letter goes to; `None` for every other key."""
        is_letter = isinstance(event, events.Key) and event.is_printable
        focused = self._app.focused
        return focused if is_letter and isinstance(focused, Input | TextArea) else None

    def _flows(self, event: Typed) -> bool:
        """Whether this is a letter that goes where the letter before it went."""
        return self._field is not None and self._field_of(event) is self._field

    async def _give(self) -> None:
        while self._waiting:
            if not self._flows(self._waiting[0]):
                await self._rest()
            self._given = self._waiting.popleft()
            self._taken.clear()
            self._app.post_message(self._given)
            await self._taken.wait()

    async def _rest(self) -> None:
        """Wait until nothing is underway and what was shown is drawn."""
        end = monotonic() + _PATIENCE
        while monotonic() < end:
            if not self._is_still():
                await asyncio.sleep(_LOOK)
                continue
            drawn = asyncio.Event()
            self._app.screen.call_after_refresh(drawn.set)
            try:
                await asyncio.wait_for(drawn.wait(), _MISSED)
            except TimeoutError:
                continue
            if self._is_still():
                return

    def _is_still(self) -> bool:
        app = self._app
        widgets = [*app.screen_stack, *app.screen.walk_children(Widget)]
        return not app.message_queue_size and all(
            widget.is_mounted and not widget.message_queue_size for widget in widgets
        )
