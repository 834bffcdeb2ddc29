"""The answers of a talk as one reader may see them, by the id of their question.

For whoever makes something of a model that it knows: a programme, a harvest. What is not there,
is not filled in, or may not be read, is empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from burgeridee.core.intake import FREE_FIELD, Item, Value
from burgeridee.core.measures import matching
from burgeridee.core.questions import ListQuestion, MultiQuestion, Question, cell_in_words
from burgeridee.core.talk import Talk
from burgeridee.core.told import Reader, for_paper, may_read, may_see


@dataclass(frozen=True)
class Line:
    """A line of a list: its cells as they are, and in words."""

    cells: Item
    words: Mapping[str, str]

    def text(self, name: str) -> str:
        """A cell in words."""
        return self.words.get(name, "")

    def day(self, name: str) -> date | None:
        """A cell that holds a day."""
        cell = self.cells.get(name)
        return cell if isinstance(cell, date) else None

    def number(self, name: str) -> int:
        """A cell that holds a number."""
        cell = self.cells.get(name)
        return cell if isinstance(cell, int) else 0

    def choice(self, name: str) -> str:
        """The id of what was chosen in a cell."""
        cell = self.cells.get(name)
        return cell if isinstance(cell, str) else ""


@dataclass(frozen=True)
class Readable:
    """What a reader may see of a talk."""

    talk: Talk
    reader: Reader

    def text(self, name: str) -> str:
        """An answer of one's own words."""
        value = self._value(name)
        return for_paper(value) if isinstance(value, str) else ""

    def day(self, name: str) -> date | None:
        """An answer that is a day."""
        value = self._value(name)
        return value if isinstance(value, date) else None

    def number(self, name: str) -> int:
        """An answer that is a number."""
        value = self._value(name)
        return value if isinstance(value, int) else 0

    def choices(self, name: str) -> tuple[str, ...]:
        """The labels of the options that were chosen."""
        question, value = self._question(name), self._value(name)
        if not isinstance(question, MultiQuestion) or not isinstance(value, tuple):
            return ()
        return tuple(question.options.get(str(one), str(one)) for one in value)

    def texts(self, name: str) -> tuple[str, ...]:
        """The lines of a list without fields, or the first field of each line."""
        question = self._question(name)
        if not isinstance(question, ListQuestion):
            return ()
        first = question.columns[0].id if question.fields else FREE_FIELD
        return tuple(filter(None, (line.text(first) for line in self.lines(name))))

    def lines(self, name: str) -> tuple[Line, ...]:
        """The lines of a list in which something stands that may be seen."""
        question = self._question(name)
        if not isinstance(question, ListQuestion):
            return ()
        columns = [column for column in question.columns if may_see(self.reader, column)]
        found = []
        for line in matching(self._value(name), {}, self.talk.heard):
            words = {c.id: for_paper(cell_in_words(c, line.get(c.id))) for c in columns}
            if any(words.values()):
                cells = {c.id: line[c.id] for c in columns if c.id in line}
                found.append(Line(cells, words))
        return tuple(found)

    def _question(self, name: str) -> Question | None:
        return self.talk.conversation.by_id.get(name)

    def _value(self, name: str) -> Value | None:
        question = self._question(name)
        if question is None or not may_read(self.reader, question):
            return None
        return self.talk.heard.get(name)
