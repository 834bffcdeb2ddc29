"""A list that gets shorter as you type: arrows choose, Enter takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.terminal.line_input import LineInput


@dataclass(frozen=True)
class Choice:
    """Something to choose, and its words."""

    id: str
    words: Content


Find = Callable[[str], Sequence[Choice]]
"""What fits the typed words, the best first; without words all there is."""


class Picker(Vertical):
    """A field to type in, and under it what fits."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "to('cursor_down')", "Volgende", show=False),
        Binding("up", "to('cursor_up')", "Vorige", show=False),
        Binding("pagedown", "to('page_down')", "Bladzijde verder", show=False),
        Binding("pageup", "to('page_up')", "Bladzijde terug", show=False),
    ]
    DEFAULT_CSS = """
    Picker {
        height: 1fr;
        OptionList { height: 1fr; border: none; padding: 0; background: $surface; }
        OptionList > .option-list--option { padding: 0 2; }
        OptionList > .option-list--option-highlighted {
            background: $block-cursor-background; color: $block-cursor-foreground;
            text-style: bold;
        }
        #nothing { display: none; height: 1fr; color: $text-muted; padding: 0 2; }
        &.-nothing #nothing { display: block; }
        &.-nothing OptionList { display: none; }
    }
    """

    class Picked(Message):
        """This choice was taken."""

        def __init__(self, choice: str) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, find: Find, invitation: str, nothing: str, *, start: str = "") -> None:
        super().__init__()
        self._find = find
        self._invitation = invitation
        self._nothing = nothing
        self._start = start

    def compose(self) -> ComposeResult:
        """The field and the list. Only the field takes the focus: the list follows it."""
        yield LineInput(placeholder=self._invitation)
        found = OptionList(markup=False)
        found.can_focus = False
        yield found
        yield Static(self._nothing, id="nothing", markup=False)

    def on_mount(self) -> None:
        """Begin with all there is, at the choice where one is already."""
        self._show("")
        found = self.query_one(OptionList)
        if self._start in [option.id for option in found.options]:
            found.highlighted = found.get_option_index(self._start)

    def look_again(self) -> None:
        """Find anew what fits: there is more to choose from than at first."""
        self._show(self.query_one(LineInput).value)

    async def action_to(self, move: str) -> None:
        """Move through the list while the focus stays in the field."""
        await self.query_one(OptionList).run_action(move)

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    @on(Input.Submitted)
    def _take_highlighted(self, event: Input.Submitted) -> None:
        event.stop()
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id is not None:
            self.post_message(self.Picked(option.id))

    @on(OptionList.OptionSelected)
    def _take_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Picked(event.option_id))

    def _show(self, words: str) -> None:
        choices = self._find(words.strip())
        found = self.query_one(OptionList)
        found.set_options(Option(choice.words, id=choice.id) for choice in choices)
        found.highlighted = 0 if choices else None
        self.set_class(not choices, "-nothing")
