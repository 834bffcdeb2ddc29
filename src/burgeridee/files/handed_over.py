"""A dialogue meeting that goes from laptop to laptop, on a stick or in a folder that is shared."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.disk import DiskError, is_sure, is_there, read_guarded, write_whole
from burgeridee.files.gathered import MOST_FILES, Refused, toml_files
from burgeridee.files.looking import is_folder
from burgeridee.files.meetings import PLAN, Imported, imported, tables_of
from burgeridee.files.toml import INTAKE_LIMIT

GIVEN = (
    "{} in {}. Begin op de andere laptop ook een dialoogbijeenkomst, en haal daar bij Oogst "
    "hetzelfde op."
)


def handed_over(archive: Archive, meeting: Talk, folder: Path) -> str:
    """What was copied into a folder, in a sentence: the plan, and the tables that stand here.

    Nothing is overwritten: a plan that is there stays, another version of a table comes beside
    it. Raises `DiskError`.
    """
    plan = archive.path_of(meeting.intake.id)
    tables = tables_of(archive, meeting)
    target = folder / plan.name
    if not is_there(target) or not is_sure(target):
        _copy(plan, folder)
    for record in tables:
        _copy(record.path, folder)
    counted = "1 tafel" if len(tables) == 1 else f"{len(tables)} tafels"
    what = f"Het plan en {counted} staan" if tables else "Het plan staat"
    return GIVEN.format(what, folder)


def taken_over(archive: Archive, meeting: Talk, path: Path) -> tuple[Talk, Imported]:
    """The meeting, and the tables that came in from a file or a folder. Raises `DiskError`.

    A meeting of which nothing was kept yet becomes the one whose plan stands there. That its own
    plan is no table, is not worth a word.
    """
    found = None if meeting.intake.revision else _plan_in(archive, path)
    meeting = found or meeting
    done = imported(archive, meeting, (path,))
    refused = tuple(one for one in done.refused if not _is_plan(one, meeting))
    return meeting, Imported(done.taken, refused, done.said)


def _is_plan(one: Refused, meeting: Talk) -> bool:
    return Path(one.file).stem == meeting.intake.id


def _plan_in(archive: Archive, path: Path) -> Talk | None:
    """The newest plan of a meeting in a file or a folder, now kept here too."""
    talks = (archive.entry(one).talk for one in _files(path))
    plans = [talk for talk in talks if talk is not None and talk.conversation.id == PLAN]
    if not plans:
        return None
    plan = max(plans, key=lambda talk: (talk.intake.id, talk.intake.revision))
    try:
        return archive.open(plan.intake.id).talk
    except IntakeError:
        return None
    except DiskError:
        fresh = plan.intake.with_(parent="", revision=max(plan.intake.revision - 1, 0))
        saved = archive.save(fresh)
        return plan.kept(saved.intake.revision, saved.intake.parent)


def _files(path: Path) -> Iterator[Path]:
    return islice(toml_files(path), MOST_FILES) if is_folder(path) else iter((path,))


def _copy(path: Path, folder: Path) -> None:
    content, number, target = read_guarded(path, INTAKE_LIMIT), 1, folder / path.name
    while is_there(target):
        if read_guarded(target, INTAKE_LIMIT) == content:
            if is_sure(target):
                return
            break
        number += 1
        target = folder / f"{path.stem}-{number}{path.suffix}"
    write_whole(target, content, private=False)
