"""One thing to fill in at Instellingen: what it is called, a field, and what there is to say."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from burgeridee.app.terminal.line_input import LineInput
from burgeridee.core.text import cleaned

_LONG = 150
"""In signs: a hint of that length needs more room than an empty field has."""


class Setting(Widget):
    """A setting with a soft line under its field. `setting` says which one it is."""

    DEFAULT_CSS = """
    Setting { height: auto; }
    Setting .row { height: 1; }
    Setting .label { width: 27; padding-left: 2; }
    Setting .after { width: auto; padding-left: 1; color: $text-muted; }
    Setting .soft { display: none; height: auto; max-width: 92; color: $text-muted; }
    Setting.-said .soft { display: block; }
    Setting.-wrong .soft { color: $text-error; }
    Setting .soft, Setting .told { padding: 0 1 0 2; }
    """

    @dataclass
    class Typed(Message):
        """Something was typed here."""

        by: "Setting"
        text: str

    @dataclass
    class Left(Message):
        """Somebody is ready here, and goes elsewhere."""

        by: "Setting"

    def __init__(self, setting: str) -> None:
        super().__init__()
        self.setting = setting
        self._soft = Static("", classes="soft", markup=False)
        self._said = ("", False)

    @property
    def text(self) -> str:
        """What stands in the field."""
        raise NotImplementedError

    def say(self, words: str, *, is_wrong: bool = False) -> None:
        """Show a line under the field, in sight; without words there is none."""
        if self._said == (words, is_wrong):
            return  # to update it is to lay out the whole screen anew
        self._said = (words, is_wrong)
        self.set_class(bool(words), "-said")
        self.set_class(is_wrong, "-wrong")
        self._soft.update(f"! {words}" if is_wrong else words)
        if words:
            self.call_after_refresh(self.scroll_visible, animate=False)

    def on_descendant_blur(self) -> None:
        """Who goes elsewhere is ready here."""
        self.post_message(self.Left(self))


class SettingField(Setting):
    """A setting of one line. `after` stands behind the field."""

    def __init__(
        self, setting: str, label: str, value: str, placeholder: str = "", after: str = ""
    ) -> None:
        super().__init__(setting)
        self._label = label
        # Nothing is selected: one stray letter would wipe out what stands there, and be kept.
        self.field = LineInput(value, placeholder=placeholder, name=setting, select_on_focus=False)
        self._after = Static(after, classes="after", markup=False)

    def compose(self) -> ComposeResult:
        """The name, the field and what comes behind it; under them the soft line."""
        yield Horizontal(
            Static(self._label, classes="label", markup=False),
            self.field,
            self._after,
            classes="row",
        )
        yield self._soft

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.value.strip()

    def show_after(self, words: Content) -> None:
        """Show something else behind the field."""
        self._after.update(words)

    @on(Input.Changed)
    def _take_letters(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self, event.value.strip()))

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self.screen.focus_next()


class SettingText(Setting):
    """A setting of more lines. `told` says above the field where its text goes."""

    DEFAULT_CSS = """
    SettingText .label { width: auto; }
    SettingText .told { height: auto; max-width: 92; color: $text-muted; }
    SettingText TextArea { height: auto; min-height: 3; max-height: 10; max-width: 92; }
    SettingText.-roomy TextArea { min-height: 7; }
    SettingText TextArea { margin: 0 0 1 2; }
    """

    def __init__(self, setting: str, label: str, value: str, placeholder: str, told: str) -> None:
        super().__init__(setting)
        self._label = label
        self._told = told
        self.field = TextArea(
            value, placeholder=placeholder, highlight_cursor_line=False, name=setting
        )
        self.field.cursor_blink = False
        self.set_class(len(placeholder) > _LONG, "-roomy")

    def compose(self) -> ComposeResult:
        """The name, where its text goes, and the field; under them the soft line."""
        yield Static(self._label, classes="label", markup=False)
        yield Static(self._told, classes="told", markup=False)
        yield self.field
        yield self._soft

    @property
    def text(self) -> str:
        """What stands in the field."""
        return cleaned(self.field.text).strip()

    def on_resize(self) -> None:
        """Draw the lines anew: Textual wraps them, and leaves the old ones where none came by."""
        self.field.call_after_refresh(self.field.refresh)

    @on(TextArea.Changed)
    def _take_letters(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self, self.text))
