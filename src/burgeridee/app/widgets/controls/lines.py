"""Lines: what the list of lines and its two ways of editing have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from burgeridee.app.widgets.controls.control import Control
from burgeridee.app.widgets.controls.rows import Press, Rows
from burgeridee.core.intake import Item, Value, lines_of
from burgeridee.core.lines import numbered, remarks_on
from burgeridee.core.questions import ListQuestion

Deed = Literal["add", "change", "remove", "up", "down"]
BUTTONS: tuple[tuple[str, str, Deed], ...] = (
    ("Enter", "wijzigen", "change"),
    ("Del", "weghalen", "remove"),
    ("Shift+↑", "omhoog", "up"),
    ("Shift+↓", "omlaag", "down"),
)
"""The buttons of a list: key, label and deed. To add there is a row, or a field, of its own."""


class LineRows(Rows):
    """Rows that can be added, removed and moved as well."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus,a", "ask('add')", "Erbij", show=False),
        Binding("delete,backspace", "ask('remove')", "Weg", show=False),
        Binding("shift+up", "ask('up')", "Op", show=False),
        Binding("shift+down", "ask('down')", "Af", show=False),
    ]

    @dataclass
    class Asked(Message):
        """The user wants something done with the row where the bar is."""

        deed: Deed

    def action_ask(self, deed: Deed) -> None:
        """Pass on what the user wants."""
        self.post_message(self.Asked(deed))


class LinesControl(Control):
    """A list of lines. Each line has its id from the start, so that it can be followed."""

    DEFAULT_CSS = """
    LinesControl .presses { height: 1; padding-left: 2; }
    """

    def __init__(self, question: ListQuestion, value: Value | None, given: int) -> None:
        self._question = question
        self._given = given
        super().__init__(value)
        self._lines = lines_of(self._settled)
        self._presses = Horizontal(*(_press(*button) for button in BUTTONS), classes="presses")
        self._rows = LineRows(len(question.columns))

    @property
    def _line(self) -> Item | None:
        """The line where the bar is; `None` where there is no line."""
        at = self._rows.at
        return self._lines[at] if at < len(self._lines) else None

    def _numbered(self, lines: Sequence[Item]) -> tuple[Item, ...]:
        with_ids, self._given = numbered(tuple(lines), self._given)
        return with_ids

    def _fitted(self, value: Value | None) -> Value | None:
        return self._numbered(lines_of(value)) or None

    def _put(self, value: Value | None) -> None:
        self._lines = lines_of(value)
        self._draw()

    def _remark(self) -> None:
        """Say what there is to say of the lines."""
        self.say(" ".join(remarks_on(self._question, self._lines)))

    def _draw(self) -> None:
        raise NotImplementedError

    def _do(self, deed: Deed) -> None:
        at = self._rows.at
        match deed:
            case "remove" if at < len(self._lines):
                self._become(self._lines[:at] + self._lines[at + 1 :], at)
            case "up" if 0 < at < len(self._lines):
                self._become(_swapped(self._lines, at - 1), at - 1)
            case "down" if at < len(self._lines) - 1:
                self._become(_swapped(self._lines, at), at + 1)
            case _:
                pass

    def _become(self, lines: Sequence[Item], at: int, *, typing: bool = False) -> None:
        """Take on other lines, with the bar at one of them, and tell."""
        self._lines = self._numbered(lines)
        self._draw()
        self._rows.move_to(at)
        self._tell(typing=typing)

    @on(LineRows.Asked)
    def _asked(self, event: LineRows.Asked) -> None:
        event.stop()
        self._do(event.deed)

    @on(Press.Pressed)
    def _pressed(self, event: Press.Pressed) -> None:
        event.stop()
        for deed in ("change", "remove", "up", "down"):
            if deed == event.does:
                self._do(deed)


def _press(key: str, label: str, deed: Deed) -> Press:
    return Press(Content.assemble((key, "bold"), " ", label), deed)


def _swapped(lines: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    return (*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :])
