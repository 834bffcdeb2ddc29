"""Writing a text oneself, in place of what was said."""

from collections.abc import Sequence
from typing import ClassVar

from burgeridee.app.dialogs.quick_note import QuickNote
from burgeridee.app.widgets.hints import Hint


class OwnWords(QuickNote):
    """A field with the text as it would be; gives back what it is to say, nothing after Escape."""

    HEAD: ClassVar[str] = "Zelf schrijven"

    def __init__(self, text: str) -> None:
        super().__init__(text, "Het gesprek zelf verandert niet.", lambda _: None)

    def hints(self) -> Sequence[Hint]:
        """How to keep it."""
        return (Hint("Enter", "zo is het goed", "take"),)
