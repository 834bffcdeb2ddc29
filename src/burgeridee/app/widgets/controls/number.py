"""A whole number, 0 or more."""

import re
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.controls.control import Control
from burgeridee.app.widgets.controls.rows import Press
from burgeridee.core.intake import Value

LONGEST = 6
"""How many figures a number may have."""

_ONLY_FIGURES = "Hier past alleen een getal, zoals 12."
_HOW = "+ en - tellen op en af."


class NumberInput(LineInput):
    """A field in which only figures stay; of pasted words the only number in it."""

    @dataclass
    class Refused(Message):
        """A sign that is no figure was typed."""

        sign: str

    def _put(self, text: str) -> None:
        numbers = re.findall("[0-9]+", text)
        super()._put(numbers[0] if len(numbers) == 1 else text)

    def on_key(self, event: events.Key) -> None:
        """Keep a sign that is no figure out, and tell which it was."""
        if event.character and event.is_printable and event.character not in "0123456789":
            event.stop()
            event.prevent_default()
            self.post_message(self.Refused(event.character))

    def restricted(self) -> None:
        """Tell that something did not fit in."""
        self.post_message(self.Refused(""))


class NumberControl(Control):
    """A field for a number, with a step up and a step down. Enter goes on."""

    DEFAULT_CSS = """
    NumberControl Horizontal { height: 3; }
    NumberControl Input { width: 16; margin-right: 2; }
    NumberControl Press { padding: 0 1; margin: 1 1 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(1)", "Eén meer", show=False),
        Binding("down", "step(-1)", "Eén minder", show=False),
    ]

    def __init__(self, value: Value | None) -> None:
        super().__init__(value)
        self._input = NumberInput(
            "" if self._settled is None else str(self._settled),
            placeholder="Getal",
            restrict=rf"[0-9]{{0,{LONGEST}}}",
            select_on_focus=False,
        )
        self._input.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The field and its steps, and a line for what there is to say."""
        with Horizontal():
            yield self._input
            yield Press("[ - ]", "-1")
            yield Press("[ + ]", "1")
        yield self.soft
        self.say(_HOW)

    @property
    def value(self) -> Value | None:
        """The number."""
        text = self._input.value
        return int(text) if text else None

    @property
    def field(self) -> Input:
        """The field."""
        return self._input

    def _fitted(self, value: Value | None) -> Value | None:
        return value if isinstance(value, int) and value >= 0 else None

    def _put(self, value: Value | None) -> None:
        self._input.value = "" if value is None else str(value)
        self._input.cursor_position = len(self._input.value)

    @on(NumberInput.Refused)
    def _step_or_say(self, event: NumberInput.Refused) -> None:
        event.stop()
        match event.sign:
            case "+":
                self.action_step(1)
            case "-":
                self.action_step(-1)
            case _:
                self.say(_ONLY_FIGURES)

    def action_step(self, steps: int) -> None:
        """Count so many on, never below 0."""
        before = self.value
        self._put(max((before if isinstance(before, int) else 0) + steps, 0))
        self.say(_HOW)
        self._tell(typing=True)

    @on(Press.Pressed)
    def _press(self, event: Press.Pressed) -> None:
        event.stop()
        self.action_step(int(event.does))

    @on(Input.Changed)
    def _take_figures(self, event: Input.Changed) -> None:
        event.stop()
        self.say(_HOW)
        self._typed()

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self.flush()
        self.post_message(self.Done(self))
