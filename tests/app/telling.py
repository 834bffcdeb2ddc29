"""The whole program in its folders, remembering what it told."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from burgeridee.app.app import BurgerideeApp
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings


class Told(BurgerideeApp):
    """The program, and what it told."""

    def __init__(self, places: Places, now: Callable[[], datetime]) -> None:
        super().__init__(places, now)
        self.notes: list[str] = []

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.notes.append(message)
        super().notify(message, **how)


def settled(folder: Path) -> Places:
    """Folders of somebody who said who he is."""
    made = Places(folder / "data", folder / "config", folder / "state")
    save_settings(made, Settings(name="Anke"))
    return made
