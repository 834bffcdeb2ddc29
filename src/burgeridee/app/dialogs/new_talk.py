"""What kind of talk to begin: which model, and the whole or the short form."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.talk_forms import NewTalk, forms
from burgeridee.core.conversation import Conversation

TOLD = "Je kunt later altijd nog wisselen. Wat er staat, blijft staan."


class NewTalkDialog(Box[NewTalk]):
    """Asks what to begin."""

    HEAD: ClassVar[str] = "Nieuw gesprek"
    DEFAULT_CSS = """
    NewTalkDialog {
        #box { height: auto; }
        #told { height: auto; }
        OptionList {
            height: auto;
            max-height: 14;
            margin-top: 1;
            border: none;
            padding: 0;
            background: $surface;
        }
        OptionList:focus { border: none; background-tint: $surface; }
        OptionList > .option-list--option { padding: 0 1; }
        OptionList > .option-list--option-disabled { color: $text-muted; }
    }
    """

    def __init__(
        self, conversations: Sequence[Conversation], origins: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self._origins = origins or {}
        self._choices: dict[str, NewTalk] = {}
        self._options = self._new(conversations)

    def body(self) -> Iterable[Widget]:
        """The choices."""
        yield Static(TOLD, id="told", markup=False)
        yield OptionList(*self._options, markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to choose."""
        return (Hint("↑ ↓", "kiezen", "move"), Hint("Enter", "beginnen", "begin"))

    def action_move(self) -> None:
        """To the next choice."""
        self.query_one(OptionList).action_cursor_down()

    def action_begin(self) -> None:
        """Begin what the cursor stands on."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _begin(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._choices[event.option_id or ""])

    def _new(self, conversations: Sequence[Conversation]) -> list[Option]:
        options = []
        for conversation in conversations:
            if len(conversations) > 1:
                options.append(Option(Content(conversation.title), disabled=True))
            if conversation.id in self._origins:
                options.append(Option(Content(self._origins[conversation.id]), disabled=True))
            options += [self._option(choice) for choice in forms(conversation)]
        return options

    def _option(self, choice: NewTalk) -> Option:
        key = str(len(self._choices))
        self._choices[key] = choice
        return Option(_words(choice), id=key)


def _words(choice: NewTalk) -> Content:
    if choice.short:
        return Content(f"Kort (ongeveer {choice.length}, voor een eerste telefoontje)")
    return Content(f"Heel gesprek (ongeveer {choice.length})")
