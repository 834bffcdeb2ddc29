"""A checklist of one's own, brought home from a workshop: it stands beside the standard one."""

from collections.abc import Iterable, Iterator
from datetime import date

from burgeridee.core.board import Board, chosen
from burgeridee.core.conversation import ChecklistItem
from burgeridee.core.days import day_in_words
from burgeridee.core.questions import Content, Id
from burgeridee.core.workshop import WorkshopId

LONGEST_ID, LONGEST_ITEM = 24, 8
"""Letters: a tick has the id of its list and of its line, and is no longer than other ids."""
TICKS = "eigen-"
"""How the id of a tick begins that belongs to a list of one's own: no model has such items."""
_BEWARE = "Let op: "


class OwnItem(Content):
    """One line of a checklist of one's own."""

    id: Id
    text: str


class OwnList(Content):
    """A checklist of one's own. `id` stays the same wherever its file lies, so ticks stay too."""

    id: WorkshopId
    title: str
    made: date | None = None
    own_items: tuple[OwnItem, ...]

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """Its lines as lines of a checklist, each with an id that no other list has."""
        return tuple(
            ChecklistItem(id=tick_of(self, item), moment="during", text=item.text)
            for item in self.own_items
        )


def tick_of(own: OwnList, item: OwnItem) -> str:
    """The id under which a tick of this line stands in an intake."""
    return f"{TICKS}{own.id}-{item.id}"


def own_list(board: Board, made: date) -> OwnList:
    """The checklist that a group takes along from its board."""
    name = board.title or "Onze workshop"
    return OwnList(
        id=board.id,
        title=f"{name}, {day_in_words(made)}",
        made=made,
        own_items=tuple(
            OwnItem(id=str(number), text=_words(text, side))
            for number, (text, side) in enumerate(_lines(board), 1)
        ),
    )


def all_items(lists: Iterable[OwnList]) -> tuple[ChecklistItem, ...]:
    """The lines of all lists; of two with the same id the first."""
    found: dict[str, ChecklistItem] = {}
    for own in lists:
        for item in own.items:
            found.setdefault(item.id, item)
    return tuple(found.values())


def _lines(board: Board) -> Iterator[tuple[str, str]]:
    for slip in chosen(board):
        yield slip.text, slip.side


def _words(text: str, side: str) -> str:
    return f"{_BEWARE}{text}" if side == "pitfall" else text
