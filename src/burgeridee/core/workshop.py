"""The plan of a workshop: its parts in their order, what each is for, what to say and to show."""

from typing import Annotated

from pydantic import Field

from burgeridee.core.questions import Content, Id

WorkshopId = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]


class WorkshopPart(Content):
    """A part of a workshop. `case` is practised in it; with `board` the group works at the board.

    `minutes` is about how long it takes. Nothing rings when they are over.
    """

    id: Id
    title: str
    short_title: str = ""
    minutes: Annotated[int, Field(ge=1, le=480)]
    purpose: str
    say: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    case: str = ""
    board: bool = False

    @property
    def name(self) -> str:
        """The title for a narrow place."""
        return self.short_title or self.title


class Workshop(Content):
    """A workshop: what to bring along, and its parts. `conversation` is the model it is about."""

    id: WorkshopId
    title: str
    conversation: str
    bring: tuple[str, ...] = ()
    parts: tuple[WorkshopPart, ...]

    @property
    def minutes(self) -> int:
        """About how long all of it takes."""
        return sum(part.minutes for part in self.parts)

    def place_of(self, part_id: str) -> int:
        """The place of a part in the order; the first one for a part that is not there."""
        ids = [part.id for part in self.parts]
        return ids.index(part_id) if part_id in ids else 0
