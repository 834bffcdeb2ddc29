"""The checklist: which items tick themselves, and which were ticked by hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from burgeridee.core.conditions import speaks
from burgeridee.core.conversation import ChecklistItem
from burgeridee.core.intake import Tick
from burgeridee.core.reasons import because
from burgeridee.core.talk import Talk


@dataclass(frozen=True)
class CheckedItem:
    """A checklist item: what the answers say of it, and what the official's hand says.

    `by_answers` is `None` where an item has no evidence: then only a hand ticks it.
    """

    item: ChecklistItem
    by_answers: bool | None
    by_hand: Tick | None
    because: tuple[str, ...] = ()

    @property
    def is_ticked(self) -> bool:
        """Whether the item is ticked; the hand goes over the answers."""
        return self.by_hand.ticked if self.by_hand is not None else bool(self.by_answers)


def checklist(talk: Talk, items: Iterable[ChecklistItem] | None = None) -> tuple[CheckedItem, ...]:
    """All items of the checklist, in the order of the model; or these, of a list of one's own."""
    chosen = talk.conversation.items if items is None else items
    return tuple(_checked(talk, item) for item in chosen)


def _checked(talk: Talk, item: ChecklistItem) -> CheckedItem:
    sign = speaks(item.evidence, talk.heard)
    return CheckedItem(
        item=item,
        by_answers=sign is not None if item.evidence else None,
        by_hand=talk.intake.checklist.get(item.id),
        because=because(sign, talk.heard, talk.conversation) if sign else (),
    )
