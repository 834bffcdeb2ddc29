"""Reading the talks for the list, in batches: soon the first few, then quickly the rest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from burgeridee.app.widgets.attention_list import AttentionLine
from burgeridee.app.widgets.company import Company
from burgeridee.app.widgets.emergency_lines import BroughtLines, emergency_lines
from burgeridee.app.widgets.shelf import NO_TALK, Batch, Mark, Marks, Read
from burgeridee.app.widgets.talk_line import LATE, NAMELESS, TalkLine
from burgeridee.core.agreements import next_due
from burgeridee.core.attention import ORDER, Asking, asking, needs_report
from burgeridee.core.days import calendar_day, seen_from, short_day
from burgeridee.core.initiative import name_of, name_within
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.away import unseen
from burgeridee.files.batches import batches
from burgeridee.files.history import thinned_everywhere
from burgeridee.files.interrupted import Interruption, interruptions, place_in_words, safe_in_words
from burgeridee.files.keeping import Keeping
from burgeridee.files.removal import asked_of
from burgeridee.files.tidying import tidied

THINNED = "thinned.txt"
"""The file of this machine that says on which day old versions were last looked through."""


class TalkShelf:
    """The talks of an archive, as Start shows them."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._keeping = Keeping(archive)
        self._interrupted: Mapping[Path, Interruption] = {}
        self._company = Company(archive)
        self._brought = BroughtLines(archive.places)

    def read(self, known: Marks, today: date) -> Iterator[Batch]:
        """The talks that are new or changed since `known`, batch by batch."""
        seen: set[Path] = set()
        self._interrupted = self._interruptions()
        self._company.look()
        for some in batches(self._changed(known, seen)):
            yield Batch(tuple(self._read_one(path, mark, today) for path, mark in some))
        gone = frozenset(known.keys() - seen)
        aside = (*emergency_lines(self._archive), *self._brought.look())
        asks = (*aside, *removal_lines(self._keeping, today))
        hidden = unseen(self._archive.places)
        yield Batch(gone=gone, is_last=True, asks=asks, unseen=hidden)
        places, now = self._archive.places, self._archive.now()
        thinned_everywhere(places.history, places.state / THINNED, now)
        tidied(places, now)

    def _changed(self, known: Marks, seen: set[Path]) -> Iterator[tuple[Path, Mark]]:
        for path, (moment, size) in self._archive.marks():
            seen.add(path)
            # An interruption changes the line of a talk and not its file: so it is in the mark.
            mark = (moment, ~size if path in self._interrupted else size)
            mark = self._company.mark(path, mark)
            if known.get(path) != mark:
                yield path, mark

    def _interruptions(self) -> Mapping[Path, Interruption]:
        places = self._archive.places
        found = interruptions(places, self._archive.now())
        return {places.intakes / f"{one.id}.toml": one for one in found}

    def _read_one(self, path: Path, mark: Mark, today: date) -> Read:
        entry = self._company.entry(path)
        line = self._company.dressed(entry, line_of(entry, today))
        self._keeping.learn(path, mark, entry)
        if entry.other_of:
            return Read(line, self._company.asks(entry, line, today), mark)
        asks = tuple(attention_lines(entry.talk, path, today)) if entry.talk else ()
        found = self._interrupted.get(path)
        if entry.talk is not None and found is not None:
            now = self._archive.now()
            asks = (interrupted_line(found, entry.talk, path, now), *_without_unfinished(asks))
        return Read(line, asks, mark)


def line_of(entry: Entry, today: date) -> TalkLine:
    """The line of one file of the archive."""
    if entry.talk is None:
        return TalkLine(entry.path, entry.called, problem=entry.problem, order=_day_of(entry.id))
    line = line_of_talk(entry.talk, entry.path, today)
    return replace(line, title=f"{line.title} ({entry.note})") if entry.note else line


def line_of_talk(talk: Talk, path: Path, today: date) -> TalkLine:
    """The line of a talk."""
    done, route = talk.progress
    due, changed = next_due(talk), talk.intake.changed or talk.intake.created
    return TalkLine(
        path=path,
        title=name_of(talk) or NAMELESS,
        status=status_of(talk),
        progress=f"{done} van {route}",
        upcoming=_upcoming(due, today) if due else "",
        changed=short_day(changed.date(), today) if changed else "",
        at=talk.question.label if talk.intake.status == "open" else "",
        order=f"{changed:%Y%m%d%H%M%S}" if changed else _day_of(talk.intake.id),
        initiative=talk.intake.links.initiative,
        folder=talk.intake.links.initiative_name,
        within=name_within(talk),
    )


def status_of(talk: Talk) -> str:
    """How far a talk came, in words."""
    if talk.intake.status == "closed":
        return "Verslag nodig" if needs_report(talk) else "Afgerond"
    return "Bezig" if talk.progress[0] else "Net begonnen"


def attention_lines(talk: Talk, path: Path, today: date) -> Iterator[AttentionLine]:
    """What a talk asks for, as lines."""
    for one in asking(talk, today):
        mark, when, what, who = _words(one, talk, today)
        yield AttentionLine(
            path=path,
            mark=mark,
            when=when,
            what=what,
            who=who,
            title=name_of(talk) or NAMELESS,
            is_unfinished=one.kind == "unfinished",
            order=one.order,
        )


def interrupted_line(found: Interruption, talk: Talk, path: Path, now: datetime) -> AttentionLine:
    """The line of a talk that was interrupted: before all others, and Enter goes on there."""
    return AttentionLine(
        path=path,
        mark="!",
        when="onderbroken",
        what=place_in_words(found, talk, now),
        who=safe_in_words(talk),
        title=name_of(talk) or NAMELESS,
        is_unfinished=False,
        order=(-1, found.at.date()),
    )


def removal_lines(keeping: Keeping, today: date) -> tuple[AttentionLine, ...]:
    """What keeping and removing ask for: what is half removed or came back, and what is due."""
    told = asked_of(keeping, today)
    is_due = told is not None and not told.is_pressing
    line = told and AttentionLine(
        path=NO_TALK,
        mark="·" if is_due else "!",
        when="aan de beurt" if is_due else "niet klaar",
        what=told.words,
        who="",
        title="Bewaren en verwijderen",
        is_unfinished=False,
        order=(len(ORDER), date.max) if is_due else (-1, date.max),
    )
    return (line,) if line else ()


def _without_unfinished(asks: Iterable[AttentionLine]) -> Iterator[AttentionLine]:
    """What else a talk asks for: that it is not finished, was said already."""
    return (one for one in asks if not one.is_unfinished)


def _words(one: Asking, talk: Talk, today: date) -> tuple[str, str, str, str]:
    """The mark, how urgent, what and who."""
    if one.agreement is not None and one.agreement.due is not None:
        mark = "!" if one.kind in {"late", "today"} else "·"
        return mark, seen_from(one.agreement.due, today), one.agreement.what, one.agreement.who
    if one.kind == "report":
        return "·", "verslag nodig", "", ""
    return "·", "nog niet klaar", "", f"verder bij '{talk.question.label}'"


def _upcoming(due: date, today: date) -> str:
    return f"{LATE} {calendar_day(due, today)}" if due < today else short_day(due, today)


def _day_of(intake_id: str) -> str:
    """The day with which an id of ours begins, or nothing."""
    day = intake_id[:8]
    return day if day.isdecimal() else ""
