"""The sheet of paper that dialogs over a whole talk are written on."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.widgets.hints import Hint, Hints
from burgeridee.core.initiative import name_of
from burgeridee.core.talk import Talk

Keep = Callable[[Talk], Talk]
"""Keeps a talk at once, and gives it back as it is kept."""
BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]


class TalkSheet(ModalScreen[Talk | None]):
    """A dialog over a talk: its head and its keys stay in sight, what is between them scrolls.

    It gives back the changed talk, or `None` when nothing changed. With `keep` each change is
    kept when it is made, so that a fault costs nothing even while the dialog stands open.
    """

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Terug")]
    HEAD: ClassVar[str] = ""

    DEFAULT_CSS = """
    TalkSheet {
        align: center middle;
        #sheet {
            width: 100%;
            max-width: 132;
            height: 100%;
            max-height: 48;
            padding: 0 2;
            background: $surface;
            border: round $primary;
        }
        #head { height: auto; padding: 0 0 1 0; }
        #body { height: 1fr; }
        Hints { padding: 1 0 0 0; }
        OptionList, VerticalScroll {
            border: none;
            padding: 0;
            background: $surface;
            scrollbar-size-vertical: 1;
        }
        OptionList:focus { border: none; background-tint: $surface; }
        OptionList > .option-list--option { padding: 0 1; }
        OptionList > .option-list--option-disabled { color: $text-muted; text-style: bold; }
    }
    TalkSheet.-wide #sheet { width: 94%; height: 90%; padding: 1 3; }
    """

    def __init__(self, talk: Talk, now: Callable[[], datetime], keep: Keep | None = None) -> None:
        super().__init__()
        self._talk = talk
        self._given = talk
        self._now = now
        self._keep = keep

    @property
    def talk(self) -> Talk:
        """The talk as it stands now."""
        return self._talk

    def compose(self) -> ComposeResult:
        """The head, the body and the keys."""
        with Vertical(id="sheet"):
            yield Static(self._head(), id="head", markup=False)
            with Vertical(id="body"):
                yield from self.body()
            yield Hints()

    @abstractmethod
    def body(self) -> Iterable[Widget]:
        """What stands between the head and the keys."""

    @abstractmethod
    def hints(self) -> Sequence[Hint]:
        """The keys that matter now."""

    @abstractmethod
    def show(self) -> None:
        """Show the talk as it stands now."""

    def on_mount(self) -> None:
        """Show the talk for the first time."""
        self.show()
        self._tell_keys()

    def action_close(self) -> None:
        """Close, and give back the talk when it changed."""
        self.dismiss(None if self._talk is self._given else self._talk)

    def _become(self, talk: Talk) -> None:
        """Take on a changed talk, keep it, and show it."""
        self._talk = self._keep(talk) if self._keep else talk
        self.show()
        self._tell_keys()

    def _tell_keys(self) -> None:
        self.query_one(Hints).show(self.hints())

    def _head(self) -> Content:
        title = name_of(self._talk)
        words = Content.styled(self.HEAD, "bold $primary")
        return words + Content.styled(f"   {title}", "$text-muted") if title else words
