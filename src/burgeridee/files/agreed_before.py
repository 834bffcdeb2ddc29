"""What was agreed before a talk: in the talks that it goes on from, and in its initiative."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from burgeridee.core.agreements import Agreed, Agreement, agreed
from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import held_on
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import records_of
from burgeridee.files.linked import earlier_of


@dataclass(frozen=True)
class Standing:
    """One agreement, with the file and the talk that it stands in."""

    path: Path
    talk: Agreed
    agreement: Agreement


@dataclass(frozen=True)
class AgreedBefore:
    """All that was agreed, and what was made since; `problem` says which talk is not to be had."""

    agreements: tuple[Standing, ...] = ()
    since: tuple[str, ...] = ()
    problem: str = ""

    @property
    def in_words(self) -> str:
        """How it stands, in a sentence."""
        count = len(self.agreements)
        done = sum(1 for one in self.agreements if one.agreement.done is not None)
        if not count:
            return "Er was nog niets afgesproken."
        told = "1 afspraak" if count == 1 else f"{count} afspraken"
        return f"{told}, waarvan {done} gedaan."


def agreed_before(archive: Archive, talk: Talk) -> AgreedBefore:
    """What was agreed before this talk, and what became of it until now."""
    earlier = earlier_of(archive, talk)
    records = {one.talk.intake.id: (one.path, one.talk) for one in earlier.found}
    links, begun = talk.intake.links, _moment(talk)
    if links.initiative and not talk.intake.practice:
        for one in records_of(archive, links.initiative):
            if one.talk.intake.id != talk.intake.id and _moment(one.talk) <= begun:
                records.setdefault(one.talk.intake.id, (one.path, one.talk))
    last = next((_moment(one) for one in earlier.talks), begun)
    return AgreedBefore(
        agreements=tuple(
            Standing(path, known, agreement)
            for path, one in records.values()
            for known in (agreed(one),)
            for agreement in known.agreements
        ),
        since=tuple(_made(one) for _, one in records.values() if _moment(one) > last),
        problem=earlier.problem,
    )


def _moment(talk: Talk) -> float:
    created: datetime | None = talk.intake.created
    return created.timestamp() if created else 0.0


def _made(talk: Talk) -> str:
    day = held_on(talk)
    return f"{talk.conversation.title} ({day_in_words(day)})" if day else talk.conversation.title
