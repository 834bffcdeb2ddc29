"""A step from 1 to 5."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.widgets.controls.control import Control
from burgeridee.core.intake import Value

_STEP = 7
"""How many columns a step takes."""


class Steps(Widget, can_focus=True):
    """The steps in one row, with a bar at the step where the keys go."""

    DEFAULT_CSS = """
    Steps { width: auto; height: 1; layout: horizontal; }
    Steps Static { width: 7; height: 1; border-left: blank; padding: 0 1; }
    Steps:focus Static.-here { border-left: outer $accent; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,down", "step(-1)", "Minder", show=False),
        Binding("right,up", "step(1)", "Meer", show=False),
        Binding("home", "first", "Minste", show=False),
        Binding("end", "last", "Meeste", show=False),
        Binding("delete,backspace", "empty", "Maak leeg", show=False),
        Binding("enter", "done", "Volgende", show=False),
    ]

    class Stepped(Message):
        """Another step was picked, or none."""

    class Ready(Message):
        """Enter was pressed."""

    def __init__(self, steps: range, step: int | None) -> None:
        super().__init__()
        self._steps = steps
        self.step = step
        self._signs = [Static() for _ in steps]
        self.draw(step)

    def compose(self) -> ComposeResult:
        """The steps."""
        yield from self._signs

    def draw(self, step: int | None) -> None:
        """Show this step as picked."""
        self.step = step
        for number, sign in zip(self._steps, self._signs, strict=True):
            sign.update(Content(f"{'●' if number == step else '○'} {number}"))
            sign.set_class(number == (step or self._steps[0]), "-here")

    def pick(self, step: int | None) -> None:
        """Pick this step, and tell."""
        self.draw(step)
        self.post_message(self.Stepped())

    def action_step(self, steps: int) -> None:
        """Pick the step beside; from nothing the first one, or the last."""
        ends = (self._steps[0], self._steps[-1])
        start = self._steps[-1] + 1 if steps < 0 else self._steps[0] - 1
        self.pick(min(max((self.step or start) + steps, ends[0]), ends[1]))

    def action_first(self) -> None:
        """Pick the first step."""
        self.pick(self._steps[0])

    def action_last(self) -> None:
        """Pick the last step."""
        self.pick(self._steps[-1])

    def action_empty(self) -> None:
        """Take the choice back."""
        self.pick(None)

    def action_done(self) -> None:
        """Go on."""
        self.post_message(self.Ready())

    def on_key(self, event: events.Key) -> None:
        """A figure picks its step at once."""
        if event.character in {str(step) for step in self._steps}:
            event.stop()
            self.pick(int(event.character or 0))

    def on_click(self, event: events.Click) -> None:
        """A click picks."""
        for number, sign in zip(self._steps, self._signs, strict=True):
            if sign.region.contains_point(event.screen_offset):
                event.stop()
                self.pick(number)


class ScaleControl(Control):
    """The steps in a row, with the words of both ends. Enter goes on."""

    DEFAULT_CSS = """
    ScaleControl Horizontal { height: 1; }
    ScaleControl .end { width: auto; height: 1; color: $text-muted; padding: 0 1; }
    ScaleControl .end.-low { padding-left: 2; }
    """

    def __init__(self, steps: range, low: str, high: str, value: Value | None) -> None:
        self._range = steps
        super().__init__(value)
        self._steps = Steps(steps, self._settled if isinstance(self._settled, int) else None)
        self._low = Static(Content(low), classes="end -low")
        self._high = Static(Content(high), classes="end")
        self._ends = (low, high)

    def compose(self) -> ComposeResult:
        """The steps between their ends, and a line for both when there is no room beside."""
        with Horizontal():
            yield self._low
            yield self._steps
            yield self._high
        yield self.soft

    @property
    def value(self) -> Value | None:
        """The step that is picked."""
        return self._steps.step

    @property
    def field(self) -> Steps:
        """The steps."""
        return self._steps

    def on_resize(self, event: events.Resize) -> None:
        """Where the words of the ends find no room beside the steps, they stand below."""
        low, high = self._ends
        beside = Content(low + high).cell_length + 5 + _STEP * len(self._range)
        has_room = event.size.width >= beside
        self._low.display = self._high.display = has_room
        words = f"{self._range[0]} is {low}, {self._range[-1]} is {high}" if low and high else ""
        self.say("" if has_room else words)

    def _fitted(self, value: Value | None) -> Value | None:
        return value if isinstance(value, int) and value in self._range else None

    def _put(self, value: Value | None) -> None:
        self._steps.draw(value if isinstance(value, int) else None)

    @on(Steps.Stepped)
    def _take_step(self, event: Steps.Stepped) -> None:
        event.stop()
        self._tell()

    @on(Steps.Ready)
    def _go_on(self, event: Steps.Ready) -> None:
        event.stop()
        self.post_message(self.Done(self))
