"""What kind of talk to begin: which model, and the whole or the short form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.conversation import Conversation

NEW = "Nieuw gesprek"
NEW_TOLD = "Je kunt later altijd nog wisselen. Wat er staat, blijft staan."
PRACTICE = "Oefenen: niets telt mee"
PRACTICE_TOLD = "Een oefengesprek blijft apart van je echte gesprekken."
_HOURS = {15: "een kwartier", 30: "een half uur", 45: "drie kwartier", 60: "een uur"}
_QUARTER = 15


@dataclass(frozen=True)
class NewTalk:
    """What was chosen to begin."""

    conversation: Conversation
    short: bool


@dataclass(frozen=True)
class Earlier:
    """A practice talk that can go on: its title, and where it is."""

    title: str
    path: Path


Chosen = NewTalk | Earlier


class NewTalkDialog(Box[Chosen]):
    """Asks what to begin; for practice also which earlier practice talk to go on with."""

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
        self,
        conversations: Sequence[Conversation],
        *,
        practice: bool = False,
        earlier: Sequence[Earlier] = (),
    ) -> None:
        super().__init__()
        self._practice = practice
        self._choices: dict[str, Chosen] = {}
        self._options = (*self._new(conversations), *self._going_on(earlier))

    def body(self) -> Iterable[Widget]:
        """The choices."""
        yield Static(PRACTICE_TOLD if self._practice else NEW_TOLD, id="told", markup=False)
        yield OptionList(*self._options, markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to choose."""
        return (Hint("↑ ↓", "kiezen", "move"), Hint("Enter", "beginnen", "begin"))

    def on_mount(self) -> None:
        """Name what is begun."""
        self.query_one("#head", Static).update(PRACTICE if self._practice else NEW)

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
            new = (NewTalk(conversation, short) for short in forms(conversation))
            options += [self._option(choice) for choice in new]
        return options

    def _going_on(self, earlier: Sequence[Earlier]) -> list[Option]:
        if not earlier:
            return []
        head = Option(Content("\nOf ga verder met een eerdere oefening"), disabled=True)
        return [head, *(self._option(talk) for talk in earlier)]

    def _option(self, choice: Chosen) -> Option:
        key = str(len(self._choices))
        self._choices[key] = choice
        return Option(_words(choice), id=key)


def forms(conversation: Conversation) -> tuple[bool, ...]:
    """The forms of a model: whole, and short where it names questions for that."""
    has_short = any(question.short for question in conversation.questions)
    return (False, True) if has_short else (False,)


def _words(choice: Chosen) -> Content:
    if isinstance(choice, Earlier):
        return Content(choice.title)
    minutes = choice.conversation.minutes_in("during")
    if choice.short:
        return Content(f"Kort (ongeveer {in_hours(minutes // 2)}, voor een eerste telefoontje)")
    return Content(f"Heel gesprek (ongeveer {in_hours(minutes)})")


def in_hours(minutes: int) -> str:
    """About how long that is, in quarters of an hour, as people say it."""
    quarters = max(round(minutes / _QUARTER), 1) * _QUARTER
    return _HOURS.get(quarters) or f"{quarters} minuten"
