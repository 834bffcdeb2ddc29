"""A talk that is changed where it stands: opened as it is on disk now, changed and saved."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError, in_line
from burgeridee.files.disk import DiskError

Change = Callable[[Talk], Talk]


@dataclass(frozen=True)
class Amended:
    """A talk after a change; `said` is what there is to say of it. Unchanged, nothing was saved."""

    talk: Talk
    path: Path
    is_changed: bool
    said: str = ""


def amended(archive: Archive, path: Path, change: Change) -> Amended:
    """The talk in a file, changed. Raises `DiskError` or `IntakeError`, and then it is as it was.

    What somebody else saved a moment ago, is what is changed: nobody's work is overwritten.
    """
    talk = archive.open(path).talk
    changed = change(talk)
    if changed is talk:
        return Amended(talk, path, is_changed=False)
    saved = archive.save(changed.intake)
    kept = changed.kept(saved.intake.revision, saved.intake.parent)
    return Amended(kept, saved.path, is_changed=True, said=saved.conflict)


def tried(archive: Archive, path: Path, change: Change) -> Amended | str:
    """The talk in a file, changed; or a sentence that says why it could not be."""
    try:
        return amended(archive, path, change)
    except DiskError as error:
        return str(error)
    except IntakeError as error:
        return in_line(error.mistakes[0])
