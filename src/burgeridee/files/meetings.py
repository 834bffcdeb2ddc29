"""The tables of a dialogue meeting: those kept here, and those that come from other laptops."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core.compare import differences
from burgeridee.core.harvest import table_name
from burgeridee.core.intake import Intake
from burgeridee.core.merging import merged
from burgeridee.core.talk import Talk
from burgeridee.files import history
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.disk import DiskError
from burgeridee.files.gathered import MOST_FILES, Refused, toml_files
from burgeridee.files.initiatives import Record
from burgeridee.files.looking import is_folder
from burgeridee.files.mentioning import mentions
from burgeridee.files.revisions import Revisions

PLAN, TABLE = "dialoog", "oogst"
MOST_OTHERS = 3
"""More other talks than this in a folder are told in one sentence."""
_OTHER_SORT = {
    True: "Deze tafel is een oefening, en de bijeenkomst is echt. Die gaan niet samen.",
    False: "Deze tafel is echt, en de bijeenkomst is een oefening. Die gaan niet samen.",
}


@dataclass(frozen=True)
class Imported:
    """What came in: the tables as they are now kept, and the files that were left out, and why.

    `said` are sentences on tables that were here already, or came twice.
    """

    taken: tuple[Record, ...] = ()
    refused: tuple[Refused, ...] = ()
    said: tuple[str, ...] = ()


def tables_of(archive: Archive, meeting: Talk) -> tuple[Record, ...]:
    """The harvest of each table of a meeting, the oldest first.

    Every file is looked into: the clock of a laptop at a table may be years behind.
    """
    found: dict[str, Record] = {}
    number = meeting.intake.id
    for path, _mark in archive.marks(practice=bool(meeting.intake.practice)):
        if not mentions(path, number):
            continue
        talk = archive.entry(path).talk
        if talk is None or talk.conversation.id != TABLE or talk.intake.links.previous != number:
            continue
        before = found.get(talk.intake.id)
        if before is None or before.path.stem != talk.intake.id:
            found[talk.intake.id] = Record(path, talk)
    return tuple(sorted(found.values(), key=_age))


def imported(archive: Archive, meeting: Talk, paths: Sequence[Path]) -> Imported:
    """The tables in these files and folders, now kept beside the meeting; nothing overwritten."""
    return _Import(archive, meeting).done(paths)


@dataclass
class _Import:
    """One import: what was taken, what was left out, and what there is to say."""

    archive: Archive
    meeting: Talk
    taken: dict[str, Record] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    others: list[Refused] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def done(self, paths: Sequence[Path]) -> Imported:
        for name, path in self._files(paths):
            entry = self.archive.entry(path)
            talk = entry.talk
            reason = entry.problem if talk is None else _against(talk, self.meeting)
            if talk is None or reason:
                is_other = talk is not None and talk.conversation.id not in {PLAN, TABLE}
                (self.others if is_other else self.refused).append(Refused(name, reason))
                continue
            try:
                self._take(talk, path)
            except DiskError as error:
                self.refused.append(Refused(name, str(error)))
        return Imported(
            tuple(self.taken.values()), (*self.refused, *_in_short(self.others)), tuple(self.said)
        )

    def _files(self, paths: Sequence[Path]) -> Iterator[tuple[str, Path]]:
        """The files to look at, each with its name; of a folder all that are below it."""
        for given in paths:
            if not is_folder(given):
                yield given.name, given
                continue
            count = 0
            for path in toml_files(given):
                count += 1
                name = str(path.relative_to(given))
                if count > MOST_FILES:
                    problem = f"Er staan meer dan {MOST_FILES} bestanden. De rest is niet bekeken."
                    self.refused.append(Refused(name, problem))
                    break
                yield name, path
            if not count:
                self.refused.append(Refused(given.name, "In deze map staat geen enkele tafel."))

    def _take(self, talk: Talk, path: Path) -> None:
        """Keep one table: as it is, or made into one with what is here of it already."""
        here = self._here(talk)
        if here is not None and _is_same(here.path, path):
            self.said.append(f"{table_name(talk)} staat hier al.")
            return
        links = talk.intake.links.with_(
            initiative=self.meeting.intake.links.initiative,
            initiative_name=self.meeting.intake.links.initiative_name,
            previous=self.meeting.intake.id,
            imported=talk.intake.parent,
        )
        if not talk.intake.links.previous:
            self.said.append(
                f"Bij {table_name(talk)} stond geen bijeenkomst. Ik heb de tafel bij deze gezet."
            )
        incoming = talk.intake.with_(links=links)
        if here is None:
            # It keeps its number, so that a newer version from the same laptop is known as such.
            fresh = incoming.with_(parent="", revision=max(incoming.revision - 1, 0))
            self._keep(fresh, talk, path)
        elif here.talk is None:
            raise DiskError(
                f"Deze tafel staat hier al, en dat bestand is niet te lezen: {here.problem} "
                "Er is niets overschreven."
            )
        else:
            self._join(here.talk, incoming, talk, path)

    def _here(self, talk: Talk) -> Entry | None:
        try:
            return self.archive.entry(self.archive.path_of(talk.intake.id))
        except DiskError:
            return None

    def _join(self, here: Talk, incoming: Intake, talk: Talk, path: Path) -> None:
        if here.conversation.id != TABLE or _against(here, self.meeting):
            raise DiskError(
                f"Het nummer {incoming.id} is hier al van iets anders. Er is niets overschreven."
            )
        held = here.intake
        theirs = incoming.with_(links=held.links, practice=held.practice)
        if not differences(here.conversation, held, theirs):
            self.said.append(f"{table_name(talk)} is er al, met hetzelfde erin.")
            return
        base = Revisions(self.archive, Entry(held.id, path, here)).ancestor(held.links.imported)
        if base is not None and theirs.revision < base.revision:
            self.said.append(f"{table_name(talk)} is er al, in een nieuwere versie.")
            self._remember(talk, path)
            return
        branched = base is not None and theirs.revision == base.revision
        base = base.with_(links=held.links) if base and not branched else None
        # What was typed last stands, and the other waits there for a choice.
        if theirs.revision < held.revision:
            one = merged(here.conversation, base, held, theirs, "theirs")
        else:
            one = merged(here.conversation, base, theirs, held, "ours")
        made = one.intake.with_(revision=held.revision, parent=held.parent)
        labels = [conflict.label for conflict in one.conflicts]
        is_new = bool(labels or differences(here.conversation, held, made))
        self.said.append(_joined_in_words(table_name(talk), labels, is_new=is_new))
        if is_new:
            links = held.links.with_(imported=incoming.links.imported)
            self._keep(made.with_(links=links), talk, path)
        else:
            self._remember(talk, path)

    def _keep(self, intake: Intake, talk: Talk, path: Path) -> None:
        saved = self.archive.save(intake)
        self._remember(talk, path)
        if saved.conflict:
            self.said.append(saved.conflict)
        kept = Talk.resume(talk.conversation, saved.intake)
        self.taken[intake.id] = Record(saved.path, kept)

    def _remember(self, talk: Talk, path: Path) -> None:
        """Keep the file itself among the versions: it is what a next one was made from."""
        history.kept(
            self.archive.places.history,
            talk.intake.id,
            talk.intake.revision,
            path,
            talk.intake.parent,
        )


def _against(talk: Talk, meeting: Talk) -> str:
    """Why a talk is no table of this meeting; empty when it is one."""
    model, previous = talk.conversation, talk.intake.links.previous
    if bool(talk.intake.practice) is not bool(meeting.intake.practice):
        return _OTHER_SORT[bool(talk.intake.practice)]
    if model.id == PLAN:
        if talk.intake.id == meeting.intake.id:
            return "Dit is het plan van deze bijeenkomst. Ik zoek de tafels."
        return "Dit is het plan van een andere bijeenkomst."
    if model.id != TABLE:
        return f"Dit is geen tafel. Het is: {model.title}."
    if previous and previous != meeting.intake.id:
        return "Deze tafel hoort bij een andere bijeenkomst."
    return ""


def _in_short(others: Sequence[Refused]) -> tuple[Refused, ...]:
    """Other talks that stood in between: a folder full of them is told in one sentence."""
    if len(others) <= MOST_OTHERS:
        return tuple(others)
    return (Refused(f"{len(others)} bestanden", "Dit zijn andere gesprekken, en geen tafels."),)


def _joined_in_words(name: str, conflicts: Sequence[str], *, is_new: bool) -> str:
    if not conflicts:
        what = "Wat er nieuw in staat, is erbij gezet." if is_new else "Er staat niets nieuws in."
        return f"{name} was er al. {what}"
    return (
        f"{name} was er al, en er stond twee keer iets anders bij: {'; '.join(conflicts)}. "
        "De nieuwste tekst staat er nu. De andere is bewaard: open de tafel om te kiezen."
    )


def _age(record: Record) -> tuple[float, str]:
    created = record.talk.intake.created
    return created.timestamp() if created else 0.0, record.talk.intake.id


def _is_same(one: Path, other: Path) -> bool:
    """Whether two names are one file here; what cannot be known now is taken for two."""
    try:
        return one.samefile(other)
    except OSError:
        return False
