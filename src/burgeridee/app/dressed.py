"""An app of ours as it is dressed: our themes, our widths, and a log for a fault."""

from pathlib import Path

from burgeridee.app.terminal.safe_app import SafeApp
from burgeridee.app.theme import THEMES, WIDTHS, theme_of
from burgeridee.files.places import Places


class DressedApp(SafeApp):
    """What the program and a window on the beamer have alike."""

    CSS_PATH = Path(__file__).with_name("look.tcss")
    HORIZONTAL_BREAKPOINTS = WIDTHS

    def __init__(self, places: Places, theme: str) -> None:
        super().__init__(places.state / "fault.log")
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme_of(theme)
