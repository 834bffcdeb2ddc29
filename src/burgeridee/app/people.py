"""The wing of people's data: what its doors lead to. Each of its screens leads back by one step."""

from textual.app import App

from burgeridee.app.door import PeopleDoor
from burgeridee.app.screens.access import AccessScreen
from burgeridee.app.screens.anonymous import AnonymousScreen
from burgeridee.app.screens.forgetting import ForgetScreen
from burgeridee.app.screens.people import PeopleScreen
from burgeridee.files.anonymous import any_weeks
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.disk import DiskError


class People:
    """Knows which door of people's data leads where."""

    def __init__(self, app: App[None], archive: Archive) -> None:
        self._app = app
        self._archive = archive

    def lead(self, door: PeopleDoor) -> None:
        """Go through a door."""
        match door:
            case PeopleScreen.AccessWanted():
                self._app.push_screen(AccessScreen(self._archive))
            case PeopleScreen.ForgetWanted(talks=talks):
                self._app.push_screen(ForgetScreen(self._archive, talks))
            case PeopleScreen.CopyWanted(talk=name):
                self._copy(name)
            case (
                PeopleScreen.Closed()
                | AccessScreen.Closed()
                | ForgetScreen.Closed()
                | AnonymousScreen.Closed()
            ):
                self._app.pop_screen()
            case _:
                self._app.push_screen(PeopleScreen(self._archive))

    def _copy(self, name: str) -> None:
        try:
            talk = self._archive.open(name).talk
        except (DiskError, IntakeError) as error:
            self._app.notify(str(error), severity="error", markup=False)
        else:
            self._app.push_screen(AnonymousScreen(self._archive, talk, any_weeks()))
