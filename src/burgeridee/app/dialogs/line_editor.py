"""The window for one line of a list."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar, assert_never

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from burgeridee.app.widgets.controls.choice import ChoiceControl
from burgeridee.app.widgets.controls.control import Control, Drafts, LineDraft
from burgeridee.app.widgets.controls.day import DayControl
from burgeridee.app.widgets.controls.line_table import LineForm
from burgeridee.app.widgets.controls.number import NumberControl
from burgeridee.app.widgets.controls.text import TextControl
from burgeridee.app.widgets.hints import Hint, Hints
from burgeridee.core.intake import Cell
from burgeridee.core.questions import ItemField

_MISSING = "Vul dit nog in."
_HINTS = (
    Hint("Enter", "verder", "go_on"),
    Hint("Tab", "overslaan", "skip"),
    Hint("Esc", "terug", "close"),
)


class LineEditor(ModalScreen[None]):
    """Asks for the cells of one line, each with a fitting control.

    `take` is told the line as far as it came: at most a second after a letter, so that it is kept
    while one still types, and when the window closes, after Escape too.
    """

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Terug", show=False),
        Binding("tab", "skip", "Overslaan", show=False),
    ]
    DEFAULT_CSS = """
    LineEditor {
        align: center middle;
        #box {
            width: 100%; max-width: 76; height: auto; max-height: 100%; padding: 0 2;
            background: $surface; border: round $primary;
        }
        #head { height: 1; margin-bottom: 1; color: $primary; text-style: bold; }
        #cells { height: auto; max-height: 75vh; scrollbar-size-vertical: 1; }
        .name { color: $text-muted; }
        Hints { padding: 1 0 0 0; }
    }
    """

    def __init__(self, form: LineForm, take: Callable[[LineDraft], None]) -> None:
        super().__init__()
        self._form = form
        self._take = take
        self._controls = {
            column.id: _control_for(column, form.draft, form.today) for column in form.columns
        }
        self._told = self._draft()

    def compose(self) -> ComposeResult:
        """The title, the cells and the keys."""
        with Vertical(id="box"):
            yield Static(Content(self._form.title), id="head")
            with VerticalScroll(id="cells", can_focus=False):
                for column in self._form.columns:
                    yield Static(Content(_name(column)), classes="name")
                    yield self._controls[column.id]
            yield Hints(_HINTS)

    def on_mount(self) -> None:
        """Start in the first cell, or in the one that was asked for."""
        wanted = self._controls.get(self._form.first)
        self._go_to(wanted or next(iter(self._controls.values())))

    def action_go_on(self) -> None:
        """Go to the next cell; after the last one the line is done."""
        here = [control for control in self._controls.values() if control.has_focus_within]
        self._after(here[0] if here else None)

    def action_skip(self) -> None:
        """Go to the next cell, and leave this one as it is; after the last one the line is done.

        In a choice Enter picks: without Tab nobody could leave the last one open by keys.
        """
        self.action_go_on()

    def action_close(self) -> None:
        """Go back; what was typed goes along."""
        self.flush()
        self.dismiss(None)

    def flush(self) -> None:
        """Tell at once what was typed and not told yet."""
        draft = self._draft()
        if draft != self._told:
            self._told = draft
            self._take(draft)

    @on(Control.Changed)
    def _take_cell(self, event: Control.Changed) -> None:
        event.stop()
        if not isinstance(event.by, DayControl | NumberControl):  # these say what they read
            event.by.say("")
        self.flush()

    @on(Control.Done)
    def _next_cell(self, event: Control.Done) -> None:
        event.stop()
        self._after(event.by)

    def _after(self, control: Control | None) -> None:
        controls = list(self._controls.values())
        later = controls[controls.index(control) + 1 :] if control in controls else []
        if later:
            self._go_to(later[0])
            return
        wanting = [one for one in controls if self._is_wanting(one)]
        if wanting:
            self._go_to(wanting[0])
        else:
            self.action_close()

    def _go_to(self, control: Control) -> None:
        """Bring the keys to a cell, and its name in sight, also where the window scrolls."""
        control.field.focus(scroll_visible=False)
        self.call_after_refresh(self._show, control)

    def _show(self, control: Control) -> None:
        cells = self.query_one("#cells")
        name = cells.children[cells.children.index(control) - 1]
        for part in (control, name):
            cells.scroll_to_widget(part, animate=False)

    def _is_wanting(self, control: Control) -> bool:
        """Whether a cell keeps the line from being done; the cell says so itself."""
        if isinstance(control, DayControl) and control.unread:
            return True
        required = [self._controls[one.id] for one in self._form.columns if one.required]
        wanting = control in required and control.value is None
        if wanting:
            control.say(_MISSING)
        return wanting

    def _draft(self) -> LineDraft:
        """The line as it stands here, without the cells that are empty."""
        cells: dict[str, Cell] = {}
        unread: dict[str, str] = {}
        for name, control in self._controls.items():
            match control.value:
                case str() | int() | date() as cell:
                    cells[name] = cell
                case _:
                    pass
            if isinstance(control, DayControl) and control.unread:
                unread[name] = control.unread
        return LineDraft(cells, unread)


def _name(column: ItemField) -> str:
    return column.label + (" (nodig)" if column.required else "")


def _control_for(column: ItemField, draft: LineDraft, today: date) -> Control:
    value = draft.cells.get(column.id)
    match column.kind:
        case "text":
            return TextControl(value)
        case "single":
            return ChoiceControl(column.options, value)
        case "number":
            return NumberControl(value)
        case "date":
            return DayControl(value, today, Drafts(text=draft.unread.get(column.id, "")))
        case _:
            assert_never(column.kind)
