"""To which initiative a talk belongs: asked, and kept at once."""

from collections.abc import Callable
from pathlib import Path

from textual.app import App

from burgeridee.app.dialogs.belonging import IN, NAME, NEW, OUT, BelongingDialog
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.widgets.initiative_keys import IN_ALL, NEEDS_NAME, NEW_NAME
from burgeridee.core.intake import Links
from burgeridee.files.archive import Archive, IntakeError, Opened, in_line
from burgeridee.files.disk import DiskError
from burgeridee.files.initiatives import fresh_id, initiatives, proper_name, put_in, renamed

NOT_KEPT = "Niet bewaard"


class Belonging:
    """Asks for one talk, and keeps what was answered; then says that it is `done`."""

    def __init__(self, app: App[None], archive: Archive, done: Callable[[], None]) -> None:
        self._app = app
        self._archive = archive
        self._done = done

    def ask(self, path: Path) -> None:
        """Ask to which initiative the talk in a file belongs."""
        opened = self._opened(path)
        if opened is None:
            return
        dialog = BelongingDialog(opened.talk, lambda: initiatives(self._archive))

        def take(chosen: str | None) -> None:
            if chosen is not None:
                self._take(chosen, opened, {one.id: one.name for one in dialog.known})

        self._app.push_screen(dialog, take)

    def _opened(self, path: Path) -> Opened | None:
        """The talk, unless it cannot be opened or changed: then that is said."""
        try:
            opened = self._archive.open(path)
        except DiskError as error:
            self._app.notify(str(error), severity="error")
        except IntakeError as error:
            self._app.notify(in_line(error.mistakes[0]), severity="error")
        else:
            if not opened.read_only:
                return opened
            self._app.notify("\n".join(opened.warnings), title=NOT_KEPT, severity="warning")
        return None

    def _take(self, chosen: str, opened: Opened, names: dict[str, str]) -> None:
        links, path = opened.talk.intake.links, opened.path
        if chosen == NAME:
            self._ask_name(links, names.get(links.initiative, links.initiative_name))
        elif chosen == OUT:
            self._put(path, "", "", "Het gesprek staat nu op zichzelf.")
        elif chosen.startswith(NEW):
            name = chosen.removeprefix(NEW)
            self._put(path, fresh_id(name), name, f"Het gesprek hoort nu bij '{name}'.")
        else:
            initiative = chosen.removeprefix(IN)
            name = names[initiative]
            self._put(path, initiative, name, f"Het gesprek hoort nu bij '{name}'.")

    def _put(self, path: Path, initiative: str, name: str, said: str) -> None:
        try:
            kept = put_in(self._archive, path, initiative, name)
        except DiskError as error:
            self._app.notify(str(error), title=NOT_KEPT, severity="error")
        except IntakeError as error:
            self._app.notify(in_line(error.mistakes[0]), title=NOT_KEPT, severity="error")
        else:
            self._app.notify(kept.said or said)
            self._done()

    def _ask_name(self, links: Links, name: str) -> None:
        def rename(typed: str | None) -> None:
            new = proper_name(typed or "")
            if new and new != name:
                self._rename(links.initiative, new)

        dialog = ReasonDialog(NEW_NAME, IN_ALL, typed=name, missing=NEEDS_NAME)
        self._app.push_screen(dialog, rename)

    def _rename(self, initiative: str, name: str) -> None:
        done = renamed(self._archive, initiative, name)
        for problem in done.problems:
            self._app.notify(problem, title=NOT_KEPT, severity="error")
        if done.count:
            self._app.notify(f"Het initiatief heet nu '{name}'.")
        self._done()
