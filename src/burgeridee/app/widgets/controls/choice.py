"""One option out of a few, and yes, no or unknown."""

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from burgeridee.app.widgets.controls.control import Control
from burgeridee.app.widgets.controls.rows import Rows
from burgeridee.core.intake import Value

_DIGITS = 9


def digit(at: int) -> str:
    """The figure that picks a row, or its empty place."""
    return str(at + 1) if at < _DIGITS else " "


def marked(at: int, sign: str, *, picked: bool) -> Content:
    """The mark of an option: its figure, and a sign that stands out when it is picked."""
    return Content.assemble(f"{digit(at)} ", (sign, "bold $primary" if picked else ""))


class ChoiceControl(Control):
    """A list of options of which one is picked. Enter picks and goes on."""

    def __init__(self, options: Mapping[str, str], value: Value | None) -> None:
        self._options = options
        super().__init__(value)
        self._picked = self._settled
        self._rows = Rows()
        self._draw()
        if isinstance(self._picked, str):
            self._rows.at = list(options).index(self._picked)

    def compose(self) -> ComposeResult:
        """The options, and a line for what there is to say."""
        yield self._rows
        yield self.soft

    @property
    def value(self) -> Value | None:
        """The id of the option that is picked."""
        return self._picked

    @property
    def field(self) -> Rows:
        """The list."""
        return self._rows

    def _fitted(self, value: Value | None) -> Value | None:
        return value if isinstance(value, str) and value in self._options else None

    def _put(self, value: Value | None) -> None:
        self._picked = value
        self._draw()

    def _draw(self) -> None:
        self._rows.fill(
            [
                (marked(at, "●" if picked else "○", picked=picked), (label,))
                for at, (option, label) in enumerate(self._options.items())
                for picked in (option == self._picked,)
            ]
        )

    @on(Rows.Picked)
    def _pick(self, event: Rows.Picked) -> None:
        event.stop()
        option = list(self._options)[event.at]
        again = event.way == "space" and option == self._picked
        self._choose(None if again else option)
        if event.way == "enter":
            self.post_message(self.Done(self))

    @on(Rows.Emptied)
    def _empty(self, event: Rows.Emptied) -> None:
        event.stop()
        self._choose(None)

    def _choose(self, option: str | None) -> None:
        self._put(option)
        self._tell()
