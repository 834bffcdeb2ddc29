"""One or more options out of a few."""

from collections.abc import Collection, Mapping

from textual import on
from textual.app import ComposeResult

from burgeridee.app.widgets.controls.choice import marked
from burgeridee.app.widgets.controls.control import Control
from burgeridee.app.widgets.controls.rows import Rows
from burgeridee.core.intake import Value


class ManyControl(Control):
    """A list of options of which more may be picked; those in `alone` go with no other."""

    DEFAULT_CSS = """
    ManyControl .soft { margin-top: 1; }
    """

    def __init__(
        self, options: Mapping[str, str], alone: Collection[str], value: Value | None
    ) -> None:
        self._options = options
        self._alone = alone
        super().__init__(value)
        self._picked = self._settled if isinstance(self._settled, tuple) else ()
        self._rows = Rows()
        self._draw()

    def compose(self) -> ComposeResult:
        """The options, and that more may be picked."""
        yield self._rows
        yield self.soft
        self.say("Je kunt meer kiezen, met spatie of een cijfer.")

    @property
    def value(self) -> Value | None:
        """The ids of the options that are picked, in the order of the list."""
        return self._picked or None

    @property
    def field(self) -> Rows:
        """The list."""
        return self._rows

    def _fitted(self, value: Value | None) -> Value | None:
        if not isinstance(value, tuple):
            return None
        return tuple(option for option in self._options if option in value) or None

    def _put(self, value: Value | None) -> None:
        self._picked = value if isinstance(value, tuple) else ()
        self._draw()

    def _draw(self) -> None:
        self._rows.fill(
            [
                (marked(at, "[x]" if picked else "[ ]", picked=picked), (label,))
                for at, (option, label) in enumerate(self._options.items())
                for picked in (option in self._picked,)
            ]
        )

    @on(Rows.Picked)
    def _pick(self, event: Rows.Picked) -> None:
        event.stop()
        self._choose(self._with(list(self._options)[event.at]))

    @on(Rows.Emptied)
    def _empty(self, event: Rows.Emptied) -> None:
        event.stop()
        self._choose(())

    def _with(self, option: str) -> tuple[str, ...]:
        """What is picked after one more touch of an option."""
        before = {str(part) for part in self._picked}
        if option in before:
            picked = before - {option}
        elif option in self._alone:
            picked = {option}
        else:
            picked = {other for other in before if other not in self._alone} | {option}
        return tuple(one for one in self._options if one in picked)

    def _choose(self, picked: tuple[str, ...]) -> None:
        self._put(picked)
        self._tell()
