"""How somebody sees the role of the municipality: one of the rungs, or none yet."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from burgeridee.app.widgets.role_words import role_label
from burgeridee.core.conversation import Advice

CHOSEN, FREE = "●", "○"


class RoleChoice(OptionList):
    """The roles, of which one may be chosen; chosen again, it is let go."""

    DEFAULT_CSS = """
    RoleChoice {
        height: auto;
        min-height: 1;
        & > .option-list--option-highlighted {
            background: transparent; color: $text; text-style: none;
        }
        &:focus > .option-list--option-highlighted {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: $block-cursor-text-style;
        }
    }
    """

    class Chosen(Message):
        """A role was chosen; empty when it was let go."""

        def __init__(self, choice: "RoleChoice", role: str) -> None:
            super().__init__()
            self.choice = choice
            self.role = role

        @property
        def control(self) -> "RoleChoice":
            """The choice that was made use of."""
            return self.choice

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", "Kiezen", show=False)]

    def __init__(self, advice: Advice, name: str) -> None:
        super().__init__(id=name, markup=False)
        self._advice = advice
        self._role = ""

    def show(self, role: str) -> None:
        """Show which role is chosen; the place in the list stays."""
        at = self.highlighted
        self._role = role
        self.set_options(self._rungs())
        ids = [option.id for option in self.options]
        self.highlighted = at if at is not None else ids.index(role) if role in ids else 0

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        role = event.option_id or ""
        self.post_message(self.Chosen(self, "" if role == self._role else role))

    def _rungs(self) -> Iterator[Option]:
        for role in reversed(self._advice.roles):
            mark = CHOSEN if role == self._role else FREE
            yield Option(Content(f"{mark} {role_label(self._advice, role)}"), id=role)
