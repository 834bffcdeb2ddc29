"""Asking in a practice talk: the question itself, or one of its probes, and what comes back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.marks import ANSWERED, NOTHING_YET
from burgeridee.core.scene import Scene, introduction, is_alone
from burgeridee.core.talk import Talk

Ask = Callable[[str], tuple[str, ...]]
"""Asks the question in front (no words) or one of its probes; gives what comes back."""
HEIGHTS = [(0, "-short"), (34, "-tall")]
ITSELF, CASE = "itself", "case"
HOW_ALONE = "Kies wat je hardop vraagt. Enter laat horen wat zij zeggen."
HOW_OF_TWO = "Kies wat je hardop vroeg. Enter zegt wat de bewoner nu mag vertellen."


class AskDialog(Box[None]):
    """The question, its probes and the case itself; under them what was brought out."""

    HEAD: ClassVar[str] = "Vraag dit"
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "read(1)", "Verder lezen", show=False, priority=True),
        Binding("pageup", "read(-1)", "Terug lezen", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    AskDialog {
        #box { height: auto; max-height: 100%; border: round $accent; }
        #head { color: $accent; }
        #how { height: auto; color: $text-muted; margin-bottom: 1; }
        OptionList { height: auto; max-height: 7; padding: 0; background: $surface; }
        OptionList > .option-list--option { padding: 0 1; }
        #heard { height: auto; max-height: 7; margin: 1 0 0 0; padding: 0 1;
            border-left: outer $accent; }
        #heard.-silent { display: none; }
        #heard Static { height: auto; }
        &.-tall OptionList, &.-tall #heard { max-height: 12; }
    }
    """

    def __init__(self, talk: Talk, scene: Scene, ask: Ask) -> None:
        super().__init__()
        self._talk = talk
        self._scene = scene
        self._ask = ask

    def body(self) -> Iterable[Widget]:
        """How it works, what can be asked, and what comes back."""
        yield Static(HOW_ALONE if is_alone(self._talk) else HOW_OF_TWO, id="how", markup=False)
        yield OptionList(*self._options(), markup=False)
        with VerticalScroll(id="heard", classes="-silent", can_focus=False):
            yield Static(markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to choose."""
        return (
            Hint("↑ ↓", "kiezen", "move"),
            Hint("Enter", "vragen", "ask"),
            Hint("PgDn", "verder lezen", "read(1)"),
        )

    def action_move(self) -> None:
        """To the next thing that can be asked."""
        self.query_one(OptionList).action_cursor_down()

    def action_read(self, step: int) -> None:
        """Read on in what was said, or back."""
        heard = self.query_one("#heard", VerticalScroll)
        if step > 0:
            heard.scroll_page_down(animate=False)
        else:
            heard.scroll_page_up(animate=False)

    def action_ask(self) -> None:
        """Ask what the cursor stands on."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _asked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id == CASE:
            self._show(_told(introduction(self._scene.case, self._talk)))
            return
        at = event.option_index
        probe = self._talk.question.probes[at - 1] if at else ""
        said = self._ask(probe)
        self._show(Stacked([Hanging("» ", Content(words)) for words in said], between=0))
        line = self._line(probe)
        event.option_list.replace_option_prompt_at_index(at, line)

    def _show(self, words: Visual) -> None:
        heard = self.query_one("#heard")
        heard.remove_class("-silent")
        heard.query_one(Static).update(words)
        heard.scroll_home(animate=False)

    def _options(self) -> Iterator[Option]:
        yield Option(self._line(""), id=ITSELF)
        for probe in self._talk.question.probes:
            yield Option(self._line(probe))
        yield Option(Hanging("  ", "De casus: wat je vooraf weet"), id=CASE)

    def _line(self, probe: str) -> Visual:
        mark = ANSWERED if self._scene.was_asked(self._talk, probe) else NOTHING_YET
        words = f"Doorvragen: {probe}" if probe else self._talk.question.ask
        return Hanging(f"{mark} ", Content.styled(words, "" if probe else "bold"))


def _told(pieces: Iterable[tuple[str, str]]) -> Visual:
    return Stacked([Content.assemble((head, "bold"), f"\n{words}") for head, words in pieces])
