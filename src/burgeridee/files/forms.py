"""What is filled in after a first talk: one to go on with, or a new one in the same initiative."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile
from pathlib import Path

from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import joined
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.initiatives import Record, begin, is_a_talk, to_build_on
from burgeridee.files.toml import INTAKE_LIMIT

FOLLOW_UP = "vervolggesprek"
CHOOSER = "keuzehulp"
MEETING = "dialoog"
LATELY = timedelta(days=183)
"""How long a meeting that belongs to no initiative is offered again."""
FORMS = (FOLLOW_UP, "co-creatie", "partnerblad", "procesafspraak")
"""The models that are filled in as any talk is."""
NOT_THERE = (
    "Het model '{model}' ontbreekt, of er staat een fout in. `burgeridee check` zegt wat er is."
)
NO_FIRST_TALK = (
    "Een vervolggesprek gaat verder op een eerste gesprek, en dat is er nog niet. "
    "Begin met een eerste gesprek: n op Start."
)
NO_ROLES = (
    "De rol per onderdeel hoort bij een gesprek, en dat is er nog niet. Begin met een eerste "
    "gesprek: n op Start. Of doe eerst de opdracht 'Op welke trede staan we?', met o."
)
GOES_ON = "Je gaat verder waar je op {day} was. Sluit het af met F9 als je opnieuw wilt beginnen."


@dataclass(frozen=True)
class Form:
    """What to fill in; `path` is its file when it was there already. Without one `said` tells why.

    With a talk `said` is what there is to say of it, if anything.
    """

    talk: Talk | None = None
    path: Path | None = None
    said: str = ""


def form_for(archive: Archive, model: str, records: Sequence[Record], initiative: str) -> Form:
    """The open one of this model among these records of an initiative; else a new one."""
    conversation = archive.library.conversations.get(model)
    if conversation is None:
        return Form(said=NOT_THERE.format(model=model))
    open_one = newest_open(records, model)
    if open_one is not None:
        return Form(open_one.talk, open_one.path, _goes_on(open_one.talk))
    if model == FOLLOW_UP and to_build_on(records) is None:
        return Form(said=NO_FIRST_TALK)
    return Form(fresh(archive, conversation, records, initiative))


def fresh(
    archive: Archive, model: Conversation, records: Sequence[Record], initiative: str
) -> Talk:
    """A new one of this model in an initiative, or in none. It is not yet on disk."""
    base = to_build_on(records)
    talk = begin(archive, model, base.talk if base else None)
    if not initiative or talk.intake.links.initiative == initiative:
        return talk
    named = joined(talk, initiative, name_in(records), archive.now())
    return replace(named, past=())  # nothing was done yet that can be undone


def name_in(records: Iterable[Record]) -> str:
    """What the initiative of these records is called, by the last of them that says so."""
    names = (record.talk.intake.links.initiative_name for record in reversed([*records]))
    return next(filter(None, names), "")


def newest_open(records: Sequence[Record], model: str) -> Record | None:
    """The newest record of a model that is not closed."""
    for record in reversed(records):
        intake = record.talk.intake
        if intake.model.id == model and intake.status == "open":
            return record
    return None


def of_today(archive: Archive, model: str) -> Record | None:
    """The newest open one of a model that was begun today and belongs to no initiative."""
    found = loose_ones(archive, model, archive.now().date())
    return next((one for one in found if one.talk.intake.status == "open"), None)


def loose_ones(archive: Archive, model: str, since: date) -> Iterator[Record]:
    """The records of a model in no initiative that were begun since a day, the newest first.

    A file that does not name the model is not opened: there may be thousands.
    """
    named = f'"{model}"'.encode()
    folder = (path for path, _mark in archive.marks())
    for path in takewhile(lambda path: path.name[:8] >= f"{since:%Y%m%d}", folder):
        with suppress(DiskError):
            if named not in read_guarded(path, INTAKE_LIMIT):
                continue
        entry = archive.entry(path)
        talk = None if entry.other_of else entry.talk
        is_loose = talk is not None and not talk.intake.links.initiative
        if talk is not None and is_loose and talk.intake.model.id == model:
            yield Record(path, talk)


def meetings_of(archive: Archive, records: Sequence[Record], initiative: str) -> Sequence[Record]:
    """The dialogue meetings of an initiative; without one those of the last half year."""
    if not initiative:
        return [*loose_ones(archive, MEETING, archive.now().date() - LATELY)]
    return [one for one in reversed(records) if one.talk.intake.model.id == MEETING]


def keeps_roles(records: Sequence[Record]) -> Record | None:
    """The talk of an initiative in which its roles per part stand: the newest that has some."""
    talks = [one for one in records if is_a_talk(one)]
    with_some = [one for one in talks if one.talk.intake.roles]
    return next(iter((with_some or talks)[::-1]), None)


def choice_of(archive: Archive, records: Sequence[Record], initiative: str) -> Form:
    """The open choice of exercises of an initiative, or the loose one of today; else a new one."""
    model = archive.library.conversations.get(CHOOSER)
    if model is None:
        return Form(said=NOT_THERE.format(model=CHOOSER))
    kept = newest_open(records, CHOOSER) if initiative else of_today(archive, CHOOSER)
    if kept is not None:
        return Form(kept.talk, kept.path)
    return Form(fresh(archive, model, records, initiative))


def _goes_on(talk: Talk) -> str:
    on = talk.intake.changed or talk.intake.created
    return GOES_ON.format(day=day_in_words(on)) if on else ""
