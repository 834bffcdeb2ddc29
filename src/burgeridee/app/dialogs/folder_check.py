"""What the folder with talks promises: tried there and then, and told in plain words."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.app.widgets.hints import Hint
from burgeridee.files.folder_check import MARKS, Finding, checked_folder, summary

TRYING = "Ik probeer het uit in {}. Dat duurt even …"


class FolderCheckDialog(Box[None]):
    """Tries the folder beside the screen, and shows what holds and what does not."""

    HEAD: ClassVar[str] = "Deze map controleren"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "read(1)", "Verder", show=False),
        Binding("pageup", "read(-1)", "Terug", show=False),
        Binding("enter", "close", "Terug", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    FolderCheckDialog {
        #box { max-width: 92; max-height: 36; }
        #told { height: auto; margin-bottom: 1; text-style: bold; }
        #found { height: auto; }
        #page { height: 1fr; }
    }
    """

    class _Tried(Message):
        def __init__(self, found: tuple[Finding, ...]) -> None:
            super().__init__()
            self.found = found

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def body(self) -> Iterable[Widget]:
        """What came of it, and each thing that was tried."""
        with VerticalScroll(id="page", can_focus=False):
            yield Static(TRYING.format(self._folder), id="told", markup=False)
            yield Static(id="found", markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to read on."""
        return (Hint("PgDn", "verder", "read(1)"),)

    def on_mount(self) -> None:
        """Begin to try."""
        self._try()

    @work(thread=True, exclusive=True, description="trying the folder")
    def _try(self) -> None:
        self.post_message(self._Tried(checked_folder(self._folder)))

    @on(_Tried)
    def _show(self, event: _Tried) -> None:
        event.stop()
        self.query_one("#told", Static).update(summary(event.found))
        self.query_one("#found", Static).update(Stacked([*_told(event.found)]))

    def action_read(self, step: int) -> None:
        """Read on, or back."""
        page = self.query_one("#page", VerticalScroll)
        if step > 0:
            page.scroll_page_down(animate=False)
        else:
            page.scroll_page_up(animate=False)


def _told(found: Sequence[Finding]) -> Iterator[Hanging]:
    """What matters and does not hold comes first."""
    for one in sorted(found, key=lambda one: (one.holds is not False, one.holds is not None)):
        mark, _ = MARKS[one.holds]
        words = Content.styled(one.what, "bold" if one.holds is False else "")
        means = Content.styled(f"\n{one.means}", "$text-muted") if one.means else Content("")
        yield Hanging(f"{mark} ", Content.assemble(words, means))
