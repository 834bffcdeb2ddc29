"""Settings: who you are, your municipality, its terms and texts. Each change is kept at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.folder_check import FolderCheckDialog
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets import settings_words as words
from burgeridee.app.widgets.kept_fields import HEAD, is_kept_field, kept_fields, with_kept
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.logo_taker import LogoTaker
from burgeridee.app.widgets.setting_field import Setting, SettingField, SettingText
from burgeridee.app.widgets.settings_keys import SETTINGS_KEYS, TOLD
from burgeridee.files.colours import is_colour
from burgeridee.files.disk import DiskError
from burgeridee.files.places import Places
from burgeridee.files.settings import (
    HAVE_IT_READ,
    NO_NUMBER,
    TEXT_LABELS,
    THEME_LABELS,
    Settings,
    days_of,
    label_of,
    save_settings,
)


class SettingsScreen(KeyedScreen):
    """The settings of the user and of the municipality. `example` is a text about privacy."""

    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "LineInput"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(SETTINGS_KEYS)
    KEYS = SETTINGS_KEYS
    TOLD = TOLD

    @dataclass
    class Changed(Door):
        """A setting changed, and is kept where that could be done."""

        settings: Settings

    class Closed(Door):
        """All is as it should be."""

    def __init__(
        self, settings: Settings, places: Places, terms: Mapping[str, int], example: str = ""
    ) -> None:
        super().__init__()
        self._settings = settings
        self._places = places
        self._terms = {**terms, **settings.terms}
        self._example = example
        self._taker = LogoTaker(places)
        self._looked_at = self._taken = self._refused = ""
        self._is_leaving = False

    def compose(self) -> ComposeResult:
        """Who, the municipality, its terms, its texts, and whether it is kept."""
        yield Static("Instellingen", id="bar", markup=False)
        with VerticalScroll(id="all", can_focus=False):
            yield from self._yours()
            yield from self._of_the_municipality()
            if self._terms:
                yield _head("Termijnen")
            for term, days in self._terms.items():
                field = SettingField(term, label_of(term), str(days), after="dagen")
                field.add_class("-term")
                yield field
            yield _head(HEAD)
            yield from kept_fields(self._settings)
            yield from self._texts()
        yield self._taker
        yield Static(words.AT_ONCE, id="kept", markup=False)
        yield KeyBar(SETTINGS_KEYS)

    def _yours(self) -> Iterator[Static | SettingField | Horizontal]:
        yield _head("Jij")
        yield SettingField("name", "Je naam", self._settings.name)
        yield SettingField("phone", "Je telefoonnummer", self._settings.phone, words.PHONE)
        yield Horizontal(
            Static("Kleuren van je scherm", classes="label", markup=False),
            OptionList(*self._themes(), id="themes", markup=False),
            id="looks",
        )

    def _of_the_municipality(self) -> Iterator[Static | SettingField]:
        yield _head("Je gemeente")
        yield SettingField("municipality", "Naam", self._settings.municipality)
        colour = SettingField("colour", "Kleur op papier", self._settings.colour, words.COLOUR)
        colour.show_after(words.swatch(self._settings.colour))
        colour.add_class("-colour")
        yield colour
        yield SettingField("logo", "Logo", self._settings.logo, words.LOGO)

    def _texts(self) -> Iterator[Static | SettingText]:
        told = {
            "objection": (words.OBJECTION_HINT, words.OBJECTION_TOLD),
            "privacy": (words.privacy_hint(self._example), words.PRIVACY_TOLD),
        }
        yield _head("Teksten")
        for name, label in TEXT_LABELS.items():
            yield SettingText(name, label, self._settings.texts.get(name, ""), *told[name])

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

    def action_example(self) -> None:
        """Write the example of a text about privacy where that text goes."""
        [privacy] = [one for one in self.query(SettingText) if one.setting == "privacy"]
        privacy.field.focus()
        if not self._example:
            privacy.say(words.NO_EXAMPLE)
        elif privacy.text:
            privacy.say(words.NOT_EMPTY)
        else:
            privacy.field.insert(self._example)
            privacy.say(HAVE_IT_READ)

    def action_check_folder(self) -> None:
        """Try what the folder with talks promises."""
        self.app.push_screen(FolderCheckDialog(self._places.data))

    def action_close(self) -> None:
        """Back to where one came from; a logo that was only typed is taken first."""
        typed = self._logo.text
        if typed in (*self._known_logos, self._refused):
            self.post_message(self.Closed())
            return
        self._is_leaving = True
        if typed != self._looked_at:
            self._look_at_logo()

    @on(Setting.Typed)
    def _take_typed(self, event: Setting.Typed) -> None:
        event.stop()
        by, typed = event.by, event.text
        if isinstance(by, SettingField) and is_kept_field(by.setting):
            self._become(with_kept(self._settings, by))
            return
        match by.setting:
            case "name":
                self._become(replace(self._settings, name=typed))
            case "phone":
                self._become(replace(self._settings, phone=typed))
            case "municipality":
                self._become(replace(self._settings, municipality=typed))
            case "colour":
                self._take_colour(typed)
            case "logo":
                self._take_path(typed)
            case "objection" | "privacy":
                texts = {**self._settings.texts, by.setting: typed}
                kept = {name: text for name, text in texts.items() if text}
                self._become(replace(self._settings, texts=kept))
            case term:
                self._take_term(by, term, typed)

    def _take_colour(self, typed: str) -> None:
        field = self._field("colour")
        field.show_after(words.swatch(typed))
        field.say(words.colour_said(typed))
        if is_colour(typed):
            self._become(replace(self._settings, colour=typed))

    def _take_path(self, typed: str) -> None:
        """Wait with a logo until its path is whole: on the way there is nothing to look at."""
        if not typed:
            self._become(replace(self._settings, logo=""))
        self._logo.say("" if typed in self._known_logos else words.LOGO_ENTER)

    def _take_term(self, field: Setting, term: str, typed: str) -> None:
        days = days_of(typed)
        field.say("" if days is not None else NO_NUMBER, is_wrong=days is None)
        if days is not None and days != self._terms[term]:
            self._terms[term] = days
            self._become(replace(self._settings, terms={**self._settings.terms, term: days}))

    @on(Setting.Left)
    def _look_again(self, event: Setting.Left) -> None:
        """Say of what one leaves behind what is wrong with it."""
        event.stop()
        by = event.by
        if by.setting == "logo" and by.text not in (*self._known_logos, self._looked_at):
            self._look_at_logo()
        elif by.setting == "colour" and not is_colour(by.text):
            by.say(words.colour_said(by.text), is_wrong=True)

    @property
    def _logo(self) -> SettingField:
        return self._field("logo")

    def _field(self, setting: str) -> SettingField:
        return next(one for one in self.query(SettingField) if one.setting == setting)

    @property
    def _known_logos(self) -> tuple[str, ...]:
        """What may stand in the field without a need to look at it."""
        return ("", self._settings.logo, self._taken)

    def _look_at_logo(self) -> None:
        self._looked_at, self._refused = self._logo.text, ""
        self._logo.say(words.LOGO_TRIED)
        self._taker.take(self._looked_at)

    @on(LogoTaker.Taken)
    def _take_logo(self, event: LogoTaker.Taken) -> None:
        event.stop()
        if event.typed != self._looked_at:
            return  # a newer one is being looked at
        is_leaving, self._is_leaving = self._is_leaving, False
        self._looked_at = ""
        if event.typed != self._logo.text:
            return  # somebody typed on
        if event.refused:
            self._refused = event.typed
            self._logo.say(event.refused, is_wrong=True)
            if is_leaving:
                self._tell(words.LOGO_FIRST, is_wrong=True)
            return
        self._taken = event.typed
        self._logo.say(words.logo_kept(event.name))
        self._become(replace(self._settings, logo=event.name))
        if is_leaving:
            self.post_message(self.Closed())

    @on(OptionList.OptionSelected)
    def _take_theme(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._become(replace(self._settings, theme=event.option_id or ""))
        event.option_list.set_options(self._themes())
        event.option_list.highlighted = event.option_index

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
            self._tell(words.KEPT, is_wrong=False)
        self.post_message(self.Changed(settings))

    def _tell(self, told: str, *, is_wrong: bool) -> None:
        kept = self.query_one("#kept", Static)
        kept.update(f"! {told}" if is_wrong else told)
        kept.set_class(is_wrong, "-wrong")


def _head(words: str) -> Static:
    return Static(words, classes="head", markup=False)
