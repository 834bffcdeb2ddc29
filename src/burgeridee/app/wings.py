"""What the hall asks of its wings, which are built at the first door that leads there."""

from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from textual.screen import Screen

from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Opened


class PracticeWing(Protocol):
    """What the hall asks of the wing of practice, which is built when somebody practises."""

    def choose(self, case: str = "") -> None:
        """Show what can be practised; with a case, that one first."""

    def show(self, talk: Talk, *, read_only: bool) -> None:
        """Open a practice talk."""

    def leads(self, door: Door) -> bool:
        """Go through a door of practice; whether it was one."""


class TrainingWing(Protocol):
    """What the hall asks of the wing of workshops, which is built when one is wanted."""

    def open(self, path: Path | None = None) -> None:
        """Open the board in this file; else ask which workshop to begin, or to go on with."""

    def leads(self, door: Door) -> bool:
        """Go through a door of a workshop; whether it was one."""


class CollaborationWing(Protocol):
    """What the hall asks of the wing of working together, built when one of its doors opens."""

    def shows(self, opened: Opened) -> bool:
        """Open a talk that has a screen of its own; whether it was one."""

    def leads(self, door: Door) -> bool:
        """Go through a door of working together; whether it was one."""


@runtime_checkable
class GivesTalkBack(Protocol):
    """What the report screen says when it is left; that screen is imported when it is opened."""

    talk: Talk
    question_id: str | None


def leads_back(screen: Screen[Any]) -> bool:
    """Whether what was opened from here leads back here: Start, and a workshop."""
    return isinstance(screen, KeyedScreen) and screen.LEADS_BACK
