"""Who plays a practice case, how long, and what the pair is called."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.box import Box
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.talk_forms import forms
from burgeridee.core.cases import Case
from burgeridee.core.conversation import Conversation
from burgeridee.core.practice import Seat

ALONE = "Alleen: het programma zegt wat de bewoners zeggen"
TOGETHER = "Met z'n tweeën: een van jullie speelt de bewoner, van een kaart"
NAME = "Een naam voor jullie, zoals: tafel 3. Leeg laten mag."
CARD = "De kaart print je met p bij Oefenen. Of open hem in een tweede venster: burgeridee card "


@dataclass(frozen=True)
class Seating:
    """How a case will be played."""

    seat: Seat
    pair: str
    short: bool


class SeatDialog(Box[Seating]):
    """Asks who plays. Only that must be chosen; a name may be left open."""

    DEFAULT_CSS = """
    SeatDialog {
        #box { height: auto; max-height: 100%; border: round $accent; }
        OptionList { height: auto; padding: 0; background: $surface; }
        OptionList > .option-list--option { padding: 0 1; }
        OptionList > .option-list--option-disabled { color: $text; text-style: bold; }
        .told { height: auto; color: $text-muted; margin-top: 1; }
        #name { height: auto; margin-top: 1; }
    }
    """
    HEAD: ClassVar[str] = "Wie speelt er?"

    def __init__(self, case: Case, conversation: Conversation) -> None:
        super().__init__()
        self._case = case
        self._conversation = conversation
        self._choices: dict[str, tuple[Seat, bool]] = {}

    def body(self) -> Iterable[Widget]:
        """Who plays and how long, and the name."""
        yield OptionList(*self._options(), markup=False)
        yield Static(NAME, id="name", markup=False)
        yield LineInput()
        yield Static(f"{CARD}{self._case.id}", classes="told", markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to choose."""
        return (
            Hint("↑ ↓", "kiezen", "move"),
            Hint("Tab", "naar de naam", "other"),
            Hint("Enter", "beginnen", "begin"),
        )

    def on_mount(self) -> None:
        """Name the case."""
        self.query_one("#head", Static).update(Content(f"{self._case.title}: wie speelt er?"))
        self.query_one(OptionList).focus()

    def action_move(self) -> None:
        """To the next choice."""
        self.query_one(OptionList).action_cursor_down()

    def action_other(self) -> None:
        """To the name, or back."""
        self.focus_next()

    def action_begin(self) -> None:
        """Begin as the cursor stands."""
        self.query_one(OptionList).action_select()

    @on(Input.Submitted)
    def _from_name(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_begin()

    @on(OptionList.OptionSelected)
    def _begin(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        seat, short = self._choices[event.option_id or ""]
        self.dismiss(Seating(seat, self.query_one(LineInput).value.strip(), short))

    def _options(self) -> list[Option]:
        options: list[Option] = []
        seats: tuple[tuple[Seat, str], ...] = (("ambtenaar", TOGETHER), ("alleen", ALONE))
        for seat, words in seats:
            options.append(Option(Content(words), disabled=True))
            for form in forms(self._conversation):
                key = str(len(self._choices))
                self._choices[key] = (seat, form.short)
                kind = "Kort" if form.short else "Heel gesprek"
                options.append(Option(Content(f"  {kind}, ongeveer {form.length}"), id=key))
        return options
