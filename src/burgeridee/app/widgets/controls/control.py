"""What every control has in common: a value goes in, changes come out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.core.intake import Item, Value


@dataclass(frozen=True)
class LineDraft:
    """A line of a list as it stands in its window.

    `unread` holds what was typed in a field but is no answer yet, by the column's id.
    """

    cells: Item = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Drafts:
    """What was typed at one question and is no answer yet: it waits here until one comes back."""

    text: str = ""
    lines: dict[str, Mapping[str, str]] = field(default_factory=dict)
    """Of each line of a list, by its id: what `LineDraft.unread` held."""


class Control(Widget):
    """A place to give one answer.

    It posts what the user changes, and never what it is shown. Typed text is posted within
    `patience` seconds of the first letter that was not posted yet, however fast one types on.
    """

    DEFAULT_CSS = """
    Control { height: auto; width: 1fr; }
    Control .soft { color: $text-muted; padding-left: 2; }
    Control Input { height: 3; }
    """

    @dataclass
    class Changed(Message):
        """The user gave another answer; `None` when the answer was emptied."""

        by: "Control"
        value: Value | None
        typing: bool = False

        @property
        def control(self) -> "Control":
            """The control that was used."""
            return self.by

    @dataclass
    class Done(Message):
        """The user is ready here, and wants to go on."""

        by: "Control"

        @property
        def control(self) -> "Control":
            """The control that was used."""
            return self.by

    def __init__(self, value: Value | None) -> None:
        super().__init__()
        self.patience = 1.0
        self.soft = Static("", markup=False, classes="soft")
        self.soft.display = False
        self._above = value
        self._settled = self._fitted(value)
        self._posted = self._settled
        self._underway: list[Value | None] = []
        self._timer: Timer | None = None

    # For each kind to fill in

    @property
    def value(self) -> Value | None:
        """The answer as it stands here now; `None` when there is none."""
        raise NotImplementedError

    @property
    def field(self) -> Widget:
        """The part that takes the keys."""
        raise NotImplementedError

    def _fitted(self, value: Value | None) -> Value | None:
        """The value as far as this kind of control can show it."""
        raise NotImplementedError

    def _put(self, value: Value | None) -> None:
        """Show a fitted value."""
        raise NotImplementedError

    def undo(self) -> bool:
        """Take back the last typing here; whether there was something to take back."""
        return False

    # The same for all

    @property
    def is_unsaved(self) -> bool:
        """Whether something was changed here that did not come back by `show` yet."""
        return self.value != self._settled

    def show(self, value: Value | None) -> None:
        """Show an answer that came from elsewhere (undo), and post nothing.

        What this control posted itself comes back here too, maybe when the user has typed on.
        That changes nothing, so the cursor never jumps.
        """
        if value == self._above:
            return
        self._above = value
        if value in self._underway:
            del self._underway[: self._underway.index(value) + 1]
            self._settled = value
            return
        self._underway.clear()
        self._settled = self._posted = self._fitted(value)
        if self._settled != self.value:
            self._put(self._settled)

    def flush(self) -> None:
        """Post at once what was typed and is not posted yet."""
        self._stop_waiting()
        self._tell(typing=True)

    def say(self, words: str) -> None:
        """Show a soft line under the control; without words there is none."""
        if words == self.soft.content:
            return  # to update it is to lay out the whole screen anew
        self.soft.update(words)
        self.soft.display = bool(words)

    def take_focus(self) -> None:
        """Bring the keys here."""
        self.field.focus()

    def _typed(self) -> None:
        """Something was typed: post it soon, and by typing on nobody can put that off."""
        if self.value == self._posted:
            self._stop_waiting()
        elif self._timer is None:
            self._timer = self.set_timer(self.patience, self.flush)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _tell(self, *, typing: bool = False) -> None:
        value = self.value
        if value == self._posted:
            return
        self._posted = value
        self._underway.append(value)
        self.post_message(self.Changed(self, value, typing))

    def on_descendant_blur(self) -> None:
        """Who leaves a field is ready typing."""
        self.flush()
