"""Opening a file that is only another version of a talk: it is shown beside that talk."""

from pathlib import Path

from textual.app import App

from burgeridee.app.screens.other_versions import OtherVersionsScreen
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.other_versions import others_of


def shows_beside(app: App[None], archive: Archive, path: Path) -> bool:
    """Show a file beside its talk where it is another version of one; whether it was."""
    try:
        others_of(archive, path)
    except DiskError:
        return False
    app.push_screen(OtherVersionsScreen(lambda: others_of(archive, path)))
    return True
