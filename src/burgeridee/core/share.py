"""The only door from a talk to paper: what residents, or the file, may read of it.

Privacy is a wall and not a filter: the room of paper can import nothing else of a talk, and
what is not put into a `Shared` here cannot come on paper by forgetting.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from burgeridee.core.agreements import agreements
from burgeridee.core.dossier import Dossier, dossier
from burgeridee.core.intake import Change, Limit
from burgeridee.core.questions import ListQuestion, Question
from burgeridee.core.talk import Talk
from burgeridee.core.told import Reader, Told, for_paper, may_read, may_see, told

Use = Literal[
    "title",
    "story",
    "dream",
    "talk_on",
    "actions",
    "promises",
    "first_step",
    "contact_on",
    "fixed_contact",
    "contact_person",
]
"""What paper has a place of its own for; the names are those of the model's `[uses]`."""
USES: tuple[Use, ...] = (
    "title",
    "story",
    "dream",
    "talk_on",
    "actions",
    "promises",
    "first_step",
    "contact_on",
    "fixed_contact",
    "contact_person",
)


@dataclass(frozen=True)
class Chapter:
    """A phase of the talk, with the answers that were heard in it.

    Those of a phase that comes after the talk go on changing, also once it is closed.
    """

    title: str
    told: tuple[Told, ...]
    is_after: bool = False


@dataclass(frozen=True)
class Commitment:
    """Something that was agreed, as it stands now; never why it was moved."""

    what: str
    who: str
    due: date | None
    done: date | None


@dataclass(frozen=True)
class Limited:
    """What cannot be done, or is still being found out."""

    what: str
    why: str = ""
    decided_by: str = ""
    instead: str = ""


@dataclass(frozen=True)
class Changed:
    """A change after the talk was closed. Without a `label` it is the talk opened again.

    What it was, what it became and why stand in the file only. `of_limits` says that no answer
    changed, but what cannot be done or is being found out: that residents read too.
    """

    label: str
    on: date | None
    old: str = ""
    new: str = ""
    reason: str = ""
    of_limits: bool = False


@dataclass(frozen=True)
class Shared:
    """What one reader may see of a talk. `dossier` is there for the file only.

    `chapters` holds all answers in the order of the model; `uses` names those that paper has a
    place of its own for. `unknown` holds the short names of what was to be asked and is not
    known; `asked` says of how many questions.
    """

    reader: Reader
    number: str
    chapters: tuple[Chapter, ...]
    uses: Mapping[Use, Told]
    unknown: tuple[str, ...]
    asked: int
    agreements: tuple[Commitment, ...]
    cannot: tuple[Limited, ...]
    finding_out: tuple[Limited, ...]
    changes: tuple[Changed, ...]
    version: int
    is_practice: bool
    dossier: Dossier | None = None

    @property
    def told(self) -> tuple[Told, ...]:
        """All answers, in the order of the model."""
        return tuple(one for chapter in self.chapters for one in chapter.told)

    @property
    def title(self) -> str:
        """What residents call their idea; empty while it has no name."""
        name = self.uses.get("title")
        return " ".join(name.words.split()) if name else ""

    @property
    def contact_on(self) -> date | None:
        """The day by which residents hear again, as it stands now."""
        promised = self.uses.get("contact_on")
        if promised is None:
            return None
        return next((one.moved_to for one in promised.became if one.moved_to), promised.day)


def shared(talk: Talk, audience: Reader, beside: tuple[str, ...] = ()) -> Shared:
    """What this audience may read of a talk; the file also what stands `beside` it."""
    chapters = tuple(_chapters(talk, audience))
    by_id = {one.question: one for chapter in chapters for one in chapter.told}
    unknown = tuple(_unknown(talk, audience))
    named = {use: getattr(talk.conversation.uses, use) for use in USES}
    return Shared(
        reader=audience,
        number=talk.intake.id,
        chapters=chapters,
        uses={use: by_id[name] for use, name in named.items() if name in by_id},
        unknown=tuple(question.label for question in unknown),
        asked=len(by_id) + len(unknown),
        agreements=tuple(_agreements(talk, audience)),
        cannot=_limits(talk, "no"),
        finding_out=_limits(talk, "finding-out"),
        changes=tuple(_changes(talk, audience)),
        version=1 + sum(1 for change in talk.intake.changes if not change.question),
        is_practice=bool(talk.intake.practice),
        dossier=dossier(talk, beside) if audience == "file" else None,
    )


def _chapters(talk: Talk, reader: Reader) -> Iterator[Chapter]:
    for phase in talk.conversation.phases:
        found = (told(talk, question, reader) for question in phase.questions)
        answers = tuple(one for one in found if one is not None)
        if answers:
            yield Chapter(phase.title, answers, is_after=phase.moment == "after")


def _unknown(talk: Talk, reader: Reader) -> Iterator[Question]:
    """The questions on which this reader could have read an answer: those that must be asked.

    To residents only what they themselves were to be asked.
    """
    for question in talk.open_questions:
        if may_read(reader, question) and (reader == "file" or question.audience == "residents"):
            yield question


def _agreements(talk: Talk, reader: Reader) -> Iterator[Commitment]:
    for agreed in agreements(talk):
        question = talk.conversation.by_id[agreed.item.partition("/")[0]]
        columns = question.columns if isinstance(question, ListQuestion) else ()
        if may_read(reader, question) and all(may_see(reader, column) for column in columns):
            what, who = for_paper(agreed.what), for_paper(agreed.who)
            yield Commitment(what, who, agreed.due, agreed.done)


def _limits(talk: Talk, kind: Literal["no", "finding-out"]) -> tuple[Limited, ...]:
    found = (_limited(limit) for limit in talk.intake.limits if limit.kind == kind)
    return tuple(limit for limit in found if limit != Limited(""))


def _limited(limit: Limit) -> Limited:
    return Limited(
        what=for_paper(limit.what),
        why=for_paper(limit.why),
        decided_by=for_paper(limit.decided_by),
        instead=for_paper(limit.instead),
    )


def _changes(talk: Talk, reader: Reader) -> Iterator[Changed]:
    for change in talk.intake.changes:
        question = talk.conversation.by_id.get(change.question)
        of_limits = question is not None and question.id == talk.conversation.uses.limits
        if question is not None and not of_limits and not may_read(reader, question):
            continue
        if reader == "file":
            yield _whole(change, question)
        elif of_limits:
            yield Changed("", _day(change.at), of_limits=True)
        elif question is not None:
            yield Changed(question.label, _day(change.at))


def _whole(change: Change, question: Question | None) -> Changed:
    opened = question is None
    return Changed(
        label=question.label if question else "",
        on=_day(change.at),
        old="" if opened else for_paper(change.old),
        new="" if opened else for_paper(change.new),
        reason=for_paper(change.reason),
    )


def _day(at: datetime | None) -> date | None:
    return at.date() if at else None
