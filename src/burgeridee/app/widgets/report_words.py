"""What the report screen offers and says: its list, its head, and its sentences."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.issued_lines import IssuedLine
from burgeridee.app.widgets.report_lines import KINDS, LETTER_COLUMNS, letter_columns
from burgeridee.core.days import day_in_words, whole_day
from burgeridee.core.intake import LetterDraft, Limit
from burgeridee.core.paperwork import OpenPoint
from burgeridee.core.share import Shared
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line
from burgeridee.core.wording.advice import advice
from burgeridee.core.wording.remark import Remark
from burgeridee.files.issued import Issued
from burgeridee.report.formats import FORMATS, Format
from burgeridee.report.papers import Made, Paper, paper_named

ASK_LIMIT = (
    "Je vertelde eerlijk wat niet kan of onzeker is. Schrijf het erbij met +: dan weten bewoners "
    "waar ze aan toe zijn. Het mag ook later."
)
BUSY = "Ik maak het papier …"
NOTHING_WRITTEN = (
    "Van dit gesprek is nog niets op papier. Met u geef je uit, met k maak je een kopie."
)
NOT_SAVED = "Het gesprek is nog niet bewaard. Daarom geef ik nog niets uit."
NO_FOLDER = "Ik kan de map hier niet openen. Je vindt hem zelf: {}"
OPENED = "De map staat open: {}"
YOUR_NAME_HOW = "Je naam vul je in bij de instellingen: i op Start."
WHY_CHANGE = "Er is al een verslag uitgegeven. Waarom verander je dit?"
TELLS_ALL = frozenset({"residents", "file", "report-letter"})
"""The papers that tell the whole talk: for the others open points of the talk do not matter."""
TELLS_LIMITS = TELLS_ALL | {"honest-no"}
LETTER = "letter:"
"""Stands before the name of a place in a letter, where else the id of a question stands."""
YOUR_NAME = "jouw naam"
"""The one empty place that is filled in among the settings."""
_EMPTY = "nog leeg"
_LIMIT_MARKS: Mapping[str, str] = {"no": "×", "finding-out": "?"}


@dataclass(frozen=True)
class Offer:
    """All that decides what the list shows.

    `known` says what stands in a place of a letter as long as nothing is typed there.
    """

    papers: tuple[Paper, ...]
    paper: Paper
    form: str
    left_out: Collection[str]
    points: tuple[OpenPoint, ...]
    missing: tuple[str, ...]
    limits: tuple[Limit, ...]
    letter: LetterDraft
    known: Mapping[str, str]


def groups(offer: Offer) -> tuple[Group, ...]:
    """What there is to choose and to fill in, what is still open first."""
    is_letter = offer.paper.label.startswith("Brief")
    return (
        Group("Eerst nog dit", tuple(_open(offer))),
        Group("Welk papier", tuple(_papers(offer))),
        Group(f"Voor {'deze brief' if is_letter else 'dit verslag'}", tuple(_asked(offer))),
        Group("Wat niet kan, of nog onzeker is", tuple(_limits(offer))),
        Group("Welke vorm", tuple(_formats(offer.form))),
        Group("Wat erin staat", tuple(_parts(offer))),
    )


def asks_for_limits(talk: Talk, offer: Offer) -> bool:
    """Whether limits were told, and none stands there yet."""
    limits = talk.conversation.uses.limits
    return not offer.limits and any(point.question_id == limits for point in offer.points)


def _open(offer: Offer) -> Iterator[Line]:
    if offer.paper.name in TELLS_ALL:
        for at, point in enumerate(offer.points):
            yield Line(f"point:{at}", "!", point.text)
    missing = [name for name in offer.missing if name != YOUR_NAME]
    if missing:
        yield Line("missing", "!", f"Nog in te vullen: {', '.join(missing)}.")
    if YOUR_NAME in offer.missing:
        yield Line("name", "!", "Je naam staat nog niet bij de instellingen.")


def _papers(offer: Offer) -> Iterator[Line]:
    for paper in offer.papers:
        yield Line(f"paper:{paper.name}", _dot(paper is offer.paper), paper.label)


def _asked(offer: Offer) -> Iterator[Line]:
    for column in letter_columns(offer.paper.name, offer.paper.asks):
        cell = getattr(offer.letter, column.id)
        words = whole_day(cell) if isinstance(cell, date) else one_line(str(cell or ""))
        known = offer.known.get(column.id, "")
        style = "" if words else "italic"
        said = Content.assemble(f"{column.label}: ", (words or known or _EMPTY, style))
        yield Line(f"ask:{column.id}", _dot(bool(words or known)), said)


def _limits(offer: Offer) -> Iterator[Line]:
    if offer.paper.name not in TELLS_LIMITS:
        return
    for at, limit in enumerate(offer.limits):
        what = one_line(limit.what or limit.why) or KINDS[limit.kind]
        yield Line(f"limit:{at}", _LIMIT_MARKS[limit.kind], what)
    yield Line("limit:new", "+", "Iets erbij")


def _parts(offer: Offer) -> Iterator[Line]:
    for part in offer.paper.parts:
        yield Line(f"part:{part.name}", _dot(part.name not in offer.left_out), part.label)


def _formats(chosen: str) -> Iterator[Line]:
    for form in FORMATS:
        yield Line(f"format:{form.name}", _dot(form.name == chosen), form.label)


def _dot(is_so: bool) -> str:
    return "●" if is_so else "○"


def version_of(shared: Shared) -> str:
    """Which version a report would be now, and what changed; empty for the first."""
    if shared.version == 1:
        return ""
    named = ("wat niet kan" if change.of_limits else change.label for change in shared.changes)
    labels = tuple(dict.fromkeys(filter(None, named)))
    changed = f", gewijzigd: {', '.join(labels)}" if labels else ""
    return f"Dit wordt versie {shared.version}{changed}"


def plainer(talk: Talk, found: Sequence[tuple[str, Remark]]) -> tuple[Group, ...]:
    """What deserves a second look, each with the answer that it is about."""
    model = talk.conversation
    lines = tuple(
        Line(
            f"remark:{at}",
            "·",
            Content.assemble((f"{_label(talk, name)}: ", "bold"), advice(one, model.contact_label)),
        )
        for at, (name, one) in enumerate(found)
    )
    return (Group(f"Kan het gewoner? ({len(lines)})", lines),)


def _label(talk: Talk, name: str) -> str:
    if name == talk.conversation.uses.limits:
        return "Wat niet kan"
    if name.startswith(LETTER):
        return LETTER_COLUMNS[name.removeprefix(LETTER)].label
    question = talk.conversation.by_id.get(name)
    return question.label if question else name


def issue_told(paper: Paper, form: Format, shared: Shared, made: Made) -> tuple[str, ...]:
    """What is said before a paper is handed out."""
    told = [f"{paper.label}, als {form.label}. Code {made.code}."]
    if version := version_of(shared):
        told.append(f"{version}.")
    if made.missing:
        told.append(f"Nog in te vullen: {', '.join(made.missing)}.")
    return (*told, "Het krijgt een nummer, en blijft daarna voor altijd zoals het nu is.")


def issued_lines(
    given: Sequence[Issued], belongs: Callable[[Issued], bool]
) -> tuple[IssuedLine, ...]:
    """What was handed out, the last one first."""
    return tuple(
        IssuedLine(
            name=f"{paper.label if paper else one.paper}, nummer {one.number}{_version(one)}",
            day=day_in_words(one.on),
            code=one.code,
            file=str(one.path),
            belongs=belongs(one),
        )
        for one in reversed(given)
        for paper in (paper_named(one.paper),)
    )


def _version(given: Issued) -> str:
    return f", versie {given.version}" if given.version > 1 else ""
