"""What is known of the outcome of an exercise already, for its worksheet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from burgeridee.core.questions import ItemField
from burgeridee.core.toolbox import OUTCOME, Exercise
from burgeridee.report.document import Block, Field, Table
from burgeridee.report.sheet import Known

_AGREED, _LOOK_BACK = "afspraken", "terugkijken_op"


@dataclass(frozen=True)
class Filled:
    """An exercise, and what is known: of its outcome, or of the talk that it follows."""

    exercise: Exercise
    known: Known

    def rows(self, fields: Sequence[ItemField]) -> tuple[tuple[str, ...], ...]:
        """The lines of the outcome in these fields, where anything stands in them."""
        rows = (tuple(line.get(field.id, "") for field in fields) for line in self._lines)
        return tuple(row for row in rows if any(row))

    def text(self, name: str) -> str:
        """What was written for a field: one text, or that of each line."""
        told = self.known.told(name)
        if told is not None:
            return told.words
        return "\n".join(line[name] for line in self._lines if line.get(name))

    def chosen(self, choices: Iterable[str]) -> str:
        """Which of these was chosen, where a field has just these choices."""
        if self.exercise.form == "table":
            return ""
        every = {*choices}
        names = (one.id for one in self.exercise.fields if {*one.options.values()} == every)
        return next((self.text(name) for name in names), "")

    @property
    def dream(self) -> str:
        """The dream of the talk that the sheet is made for."""
        shared = self.known.shared
        dream = shared.uses.get("dream") if shared else None
        return dream.words if dream else ""

    @property
    def agreed(self) -> Iterator[Block]:
        """What was agreed besides."""
        told = self.known.told(_AGREED)
        if told is not None and told.columns:
            yield Table(told.columns, told.rows)
        day = self.known.told(_LOOK_BACK)
        if day is not None:
            yield Field("Samen terugkijken", day.words)

    @property
    def _lines(self) -> tuple[dict[str, str], ...]:
        """The lines of the outcome, by the ids of the fields."""
        told = self.known.told(OUTCOME)
        if told is None:
            return ()
        ids = {field.label: field.id for field in self.exercise.fields}
        names = [ids.get(column, "") for column in told.columns]
        return tuple(dict(zip(names, row, strict=True)) for row in told.rows)
