"""The table of papers: what can be made of a talk. One more paper is one more row."""

from dataclasses import dataclass, replace
from datetime import datetime

from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import is_talk
from burgeridee.core.share import Shared
from burgeridee.core.told import Reader
from burgeridee.report import dossier, outline, reading
from burgeridee.report.document import Document, House
from burgeridee.report.letters import Details, Kind, letter
from burgeridee.report.stamp import Stamp


@dataclass(frozen=True)
class Part:
    """A part of a paper that may be left off it."""

    name: str
    label: str


@dataclass(frozen=True)
class Paper:
    """A paper. `asks` names the fields of `Details` that no answer of the talk holds.

    `letter` is its kind where it is a letter.
    """

    name: str
    label: str
    reader: Reader
    parts: tuple[Part, ...] = ()
    asks: tuple[str, ...] = ()
    letter: Kind | None = None


_FOR_RESIDENTS = tuple(Part(name, part.label) for name, part in outline.PARTS.items())
_FOR_THE_FILE = tuple(Part(name, label) for name, label in dossier.PARTS.items())

PAPERS: tuple[Paper, ...] = (
    Paper("residents", "Verslag voor bewoners", "residents", _FOR_RESIDENTS, ("phone",)),
    Paper("file", "Verslag voor het dossier", "file", _FOR_THE_FILE),
    Paper(
        "receipt",
        "Brief: jullie idee is binnen",
        "residents",
        asks=("to", "phone", "day"),
        letter="receipt",
    ),
    Paper(
        "report-letter",
        "Brief: verslag van ons gesprek",
        "residents",
        asks=("to", "day"),
        letter="report",
    ),
    Paper(
        "no-answer-yet",
        "Brief: nog geen antwoord",
        "residents",
        asks=("to", "reason", "day"),
        letter="no-answer-yet",
    ),
    Paper(
        "honest-no",
        "Brief: een eerlijk nee",
        "residents",
        asks=("to", "reason", "decided_by", "instead", "objection"),
        letter="honest-no",
    ),
)


NOTHING_TYPED = Details()


def papers_in(model: Conversation) -> tuple[Paper, ...]:
    """The papers that a talk of this model can need: a sheet or a check is answered by no letter.

    The letters come last, so that a number of a paper means the same for each model.
    """
    return tuple(one for one in PAPERS if one.letter is None or is_talk(model))


@dataclass(frozen=True)
class Order:
    """What is wanted: a paper, which parts of it (`None` for all), and what was typed for it."""

    paper: Paper
    parts: frozenset[str] | None = None
    details: Details = NOTHING_TYPED

    @property
    def on_it(self) -> tuple[str, ...]:
        """The names of the parts that are wanted, in the order of the paper."""
        names = (part.name for part in self.paper.parts)
        return tuple(name for name in names if self.parts is None or name in self.parts)


@dataclass(frozen=True)
class Made:
    """A paper that can be printed, what still misses in it, and the code of what it says."""

    document: Document
    missing: tuple[str, ...]
    code: str


def paper_named(name: str) -> Paper | None:
    """The paper with this name; `None` where there is none."""
    return next((one for one in PAPERS if one.name == name), None)


def made(order: Order, shared: Shared, on: datetime, house: House, name: str) -> Made:
    """The paper that was ordered; `shared` is for the reader of the paper, `name` signs it."""
    given = order.details
    details = replace(
        given, sender=given.sender or name, objection=given.objection or house.objection
    )
    if order.paper.letter:
        written = letter(order.paper.letter, shared, details, on, house)
        document, missing = written.document, written.missing
        foot = f"Brief van {day_in_words(on)}"
    else:
        signed = outline.Signed(details.sender, details.phone)
        document, missing = outline.report(shared, on, house, signed, order.on_it), ()
        foot = document.foot
    stamp = Stamp(shared.number, code(order, shared), order.paper.name, order.on_it, on)
    document = replace(document, foot=f"{foot}, {stamp.for_people}", stamp=stamp)
    return Made(document, missing, stamp.code)


def code(order: Order, shared: Shared) -> str:
    """The code of what this paper says of the talk: "K7M2-QD4P"."""
    return reading.code(order.paper.name, order.on_it, shared)
