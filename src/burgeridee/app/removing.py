"""The wing of keeping and removing: what its doors lead to. Built when one is opened."""

from collections.abc import Callable

from textual.app import App

from burgeridee.app.dialogs.erased import Choice, ErasedDialog
from burgeridee.app.door import ErasedWhileOpen, KeepingDoor, PeopleDoor
from burgeridee.app.people import People
from burgeridee.app.screens.removal import RemovalScreen
from burgeridee.files.archive import Archive


class Removing:
    """Knows which door of keeping and removing leads where."""

    def __init__(self, app: App[None], archive: Archive, home: Callable[[], None]) -> None:
        self._app = app
        self._archive = archive
        self._home = home

    def lead(self, door: KeepingDoor) -> None:
        """Go through a door."""
        match door:
            case RemovalScreen.Closed():
                self._home()
            case ErasedWhileOpen():
                self._ask(door)
            case PeopleDoor():
                People(self._app, self._archive).lead(door)
            case _:
                self._app.push_screen(RemovalScreen(self._archive))

    def _ask(self, door: ErasedWhileOpen) -> None:
        """Ask what to do with a talk that was removed elsewhere; Escape puts that off."""

        def answered(choice: Choice | None) -> None:
            if choice == "new":
                door.keep_as_new()
            elif choice == "let-go":
                door.let_go()
                self._home()

        self._app.push_screen(ErasedDialog(door.said), answered)
