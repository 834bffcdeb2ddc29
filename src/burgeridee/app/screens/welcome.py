"""The first start: who you are, and the first steps."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Input, Static

from burgeridee.app.dialogs.folder_check import FolderCheckDialog
from burgeridee.app.door import Door
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.hanging import Hanging
from burgeridee.app.widgets.keys import Key, KeyBar
from burgeridee.files.disk import DiskError
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

HEAD = "Welkom bij burgeridee"
TOLD = "Het helpt je bij het eerste gesprek met bewoners over hun idee."
STEPS = (
    ("n", "begint een gesprek: één vraag tegelijk, in jullie eigen tempo."),
    ("o", "is om te oefenen. Niets telt mee."),
    ("F1", "laat zien welke toetsen er zijn."),
    ("q", "stopt. Alles wat je typt, is dan al bewaard."),
)
_GROUP = "Welkom"
KEYS = (
    Key("enter", "Enter", "Volgende", "next", _GROUP, "volgende", 0, is_first=False),
    Key("f3", "F3", "Deze map controleren", "check_folder", _GROUP, "map controleren", 2),
    Key("escape", "Esc", "Overslaan", "skip", _GROUP, "overslaan", 1, is_first=False),
)


class WelcomeScreen(Screen[None]):
    """Asks name and municipality, which may both be left open, and shows the first steps."""

    CSS_PATH = "welcome.tcss"
    AUTO_FOCUS = "#name"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "skip", "Overslaan", show=False),
        Binding("f3", "check_folder", "Deze map controleren", show=False),
    ]

    @dataclass
    class Done(Door):
        """The program may begin."""

        settings: Settings

    def __init__(self, settings: Settings, places: Places) -> None:
        super().__init__()
        self._settings = settings
        self._places = places

    def compose(self) -> ComposeResult:
        """The welcome, the two questions, the first steps, the way on."""
        with VerticalScroll(id="page", can_focus=False), Vertical(id="sheet"):
            yield Static(HEAD, id="head", markup=False)
            yield Static(TOLD, id="told", markup=False)
            yield Static("Hoe heet je?", classes="ask", markup=False)
            yield LineInput(self._settings.name, id="name")
            yield Static("Bij welke gemeente werk je?", classes="ask", markup=False)
            yield LineInput(self._settings.municipality, id="municipality")
            for key, does in STEPS:
                yield Static(
                    Hanging(Content.styled(f"{key:<4}", "$accent bold"), does), classes="step"
                )
            yield Button("Beginnen", id="begin", action="screen.begin")
        yield KeyBar(KEYS)

    def action_next(self) -> None:
        """To the next question; after the last one, begin."""
        if isinstance(self.focused, Input) and self.focused.id == "name":
            self.query_one("#municipality").focus()
        else:
            self.action_begin()

    def action_check_folder(self) -> None:
        """Try what the folder in which talks will stand promises."""
        self.app.push_screen(FolderCheckDialog(self._places.data))

    def action_skip(self) -> None:
        """Begin with what was filled in so far."""
        self.action_begin()

    def action_begin(self) -> None:
        """Keep what was filled in, and begin."""
        settings = replace(
            self._settings,
            name=self.query_one("#name", Input).value.strip(),
            municipality=self.query_one("#municipality", Input).value.strip(),
            welcomed=True,
        )
        try:
            save_settings(self._places, settings)
        except DiskError as error:
            self.notify(str(error), title="Niet bewaard", severity="error")
        self.post_message(self.Done(settings))

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_next()
