"""Settings: who you are, the colours, the terms. Each change is kept at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.settings_keys import SETTINGS_KEYS, TOLD
from burgeridee.files.disk import DiskError
from burgeridee.files.places import Places
from burgeridee.files.settings import (
    NO_NUMBER,
    THEME_LABELS,
    Settings,
    days_of,
    label_of,
    save_settings,
)

KEPT = "Bewaard. Je hoeft hier niets te doen om te bewaren."
AT_ONCE = "Wat je verandert, wordt meteen bewaard."


class SettingsScreen(KeyedScreen):
    """The settings of the user and of the municipality."""

    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "#name"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(SETTINGS_KEYS)
    KEYS = SETTINGS_KEYS
    TOLD = TOLD

    @dataclass
    class Changed(Door):
        """A setting changed, and is kept where that could be done."""

        settings: Settings

    class Closed(Door):
        """All is as it should be."""

    def __init__(self, settings: Settings, places: Places, terms: Mapping[str, int]) -> None:
        super().__init__()
        self._settings = settings
        self._places = places
        self._terms = {**terms, **settings.terms}

    def compose(self) -> ComposeResult:
        """Who, the colours, the terms, and whether it is kept."""
        yield Static("Instellingen", id="bar", markup=False)
        with VerticalScroll(id="all", can_focus=False):
            yield Static("Jij en je gemeente", classes="head", markup=False)
            yield from _row("Je naam", _field(self._settings.name, id="name"))
            city = _field(self._settings.municipality, id="municipality")
            yield from _row("Je gemeente", city)
            yield Static("Kleuren", classes="head", markup=False)
            yield OptionList(*self._themes(), id="themes", markup=False)
            if self._terms:
                yield Static("Termijnen van je gemeente", classes="head", markup=False)
            for term, days in self._terms.items():
                field = _field(str(days), name=term, classes="term")
                yield from _row(label_of(term), field, "dagen")
        yield Static(AT_ONCE, id="kept", markup=False)
        yield KeyBar(SETTINGS_KEYS)

    def on_mount(self) -> None:
        """Put the cursor on the theme that is in use."""
        themes = self.query_one(OptionList)
        if self._settings.theme in THEME_LABELS:
            themes.highlighted = themes.get_option_index(self._settings.theme)

    def action_next(self) -> None:
        """To the next field."""
        self.focus_next()

    def action_previous(self) -> None:
        """To the field before."""
        self.focus_previous()

    def action_take(self) -> None:
        """Take the colours that the cursor stands on."""
        self.query_one(OptionList).action_select()

    def action_close(self) -> None:
        """Back to where one came from."""
        self.post_message(self.Closed())

    @on(Input.Changed, "#name")
    def _take_name(self, event: Input.Changed) -> None:
        event.stop()
        self._become(replace(self._settings, name=event.value.strip()))

    @on(Input.Changed, "#municipality")
    def _take_municipality(self, event: Input.Changed) -> None:
        event.stop()
        self._become(replace(self._settings, municipality=event.value.strip()))

    @on(Input.Changed, ".term")
    def _take_term(self, event: Input.Changed) -> None:
        event.stop()
        term, typed = event.input.name or "", event.value.strip()
        days = days_of(typed)
        if days is None:
            self._tell(NO_NUMBER, is_wrong=True)
        elif days != self._terms[term]:
            self._terms[term] = days
            self._become(replace(self._settings, terms={**self._settings.terms, term: days}))

    @on(OptionList.OptionSelected)
    def _take_theme(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._become(replace(self._settings, theme=event.option_id or ""))
        event.option_list.set_options(self._themes())
        event.option_list.highlighted = event.option_index

    @on(Input.Submitted)
    def _next_field(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus_next()

    def _themes(self) -> Iterator[Option]:
        for name, label in THEME_LABELS.items():
            mark = "●" if name == self._settings.theme else "○"
            yield Option(f"{mark} {label}", id=name)

    def _become(self, settings: Settings) -> None:
        """Take on a changed setting, keep it, and say so."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            save_settings(self._places, settings)
        except DiskError as error:
            self._tell(str(error), is_wrong=True)
        else:
            self._tell(KEPT, is_wrong=False)
        self.post_message(self.Changed(settings))

    def _tell(self, words: str, *, is_wrong: bool) -> None:
        kept = self.query_one("#kept", Static)
        kept.update(f"! {words}" if is_wrong else words)
        kept.set_class(is_wrong, "-wrong")


def _field(value: str, **names: str) -> LineInput:
    # Nothing is selected: one stray letter would wipe out what stands there, and be kept at once.
    return LineInput(
        value,
        id=names.get("id"),
        name=names.get("name"),
        classes=names.get("classes"),
        select_on_focus=False,
    )


def _row(label: str, field: LineInput, after: str = "") -> Iterator[Horizontal]:
    parts = [Static(label, classes="label", markup=False), field]
    if after:
        parts.append(Static(after, classes="after", markup=False))
    yield Horizontal(*parts, classes="row")
