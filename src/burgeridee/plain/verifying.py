"""Whether a paper belongs to its talk as it is now; and what was typed for a paper of a talk."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from burgeridee.core.days import day_in_words
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError, digest
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import house_style
from burgeridee.files.issued import LETTER, NAMES, Issued, issued
from burgeridee.files.settings import Settings, load_settings
from burgeridee.report.document import ReportError
from burgeridee.report.formats import FORMATS
from burgeridee.report.house import house_of
from burgeridee.report.letters import Details
from burgeridee.report.papers import PAPERS, Order, Paper, code, made, paper_named
from burgeridee.report.stamp import Stamp, stamp_in
from burgeridee.report.texts import in_utc

NOT_OURS = (
    "Dit is geen papier van burgeridee: er staat geen kenmerk met een code in. "
    "Kies het bestand dat burgeridee zelf heeft geschreven."
)


@dataclass(frozen=True)
class Verdict:
    """What was found of a paper: whether it belongs to the talk as it is now, and in words."""

    belongs: bool
    sentence: str


def details_of(talk: Talk, settings: Settings) -> Details:
    """What was typed for a paper of this talk, and who sends it."""
    draft = talk.intake.letter
    return Details(
        to=draft.to,
        sender=settings.name,
        phone=draft.phone or settings.phone,
        day=draft.day,
        reason=draft.reason,
        decided_by=draft.decided_by,
        instead=draft.instead,
        objection=draft.objection,
    )


def verified(content: bytes, suffix: str, archive: Archive) -> Verdict:
    """What is to be said of the bytes of a paper. `suffix` is how its name ends."""
    stamp = stamp_in(content)
    if stamp is None:
        return Verdict(belongs=False, sentence=NOT_OURS)
    try:
        talk = archive.open(stamp.number).talk
    except DiskError:
        return Verdict(belongs=False, sentence=_not_here(stamp))
    except IntakeError as error:
        why = error.mistakes[0].problem
        said = f"Dit papier hoort bij gesprek {stamp.number}, maar dat is niet te openen: {why}"
        return Verdict(belongs=False, sentence=said)
    papers = issued(archive.places, stamp.number)
    handed = next((one for one in papers if one.sha256 == digest(content)), None)
    order = next(_orders(stamp, talk), None)
    if order is None:
        return Verdict(belongs=False, sentence=_changed(stamp, handed, talk))
    if handed or content == _again(stamp, order, suffix, (talk, archive)):
        return Verdict(belongs=True, sentence=_belongs(stamp, handed))
    same = (one for one in papers if (one.code, one.path.suffix) == (stamp.code, suffix))
    return Verdict(belongs=False, sentence=_altered(stamp, next(same, None)))


def _orders(stamp: Stamp, talk: Talk) -> Iterator[Order]:
    """The papers of the talk as it is now that would bear this code.

    A text does not say which of its parts stand on it, so each choice of them is tried.
    """
    named = paper_named(stamp.paper)
    for paper in (named,) if named else PAPERS:
        found = shared(talk, paper.reader)
        choices = (frozenset(stamp.parts),) if named else _choices(paper)
        for parts in choices:
            order = Order(paper, parts)
            if code(order, found) == stamp.code:
                yield order


def _choices(paper: Paper) -> Iterator[frozenset[str]]:
    names = [part.name for part in paper.parts]
    for count in range(len(names), -1, -1):
        yield from map(frozenset, combinations(names, count))


def _again(stamp: Stamp, order: Order, suffix: str, source: tuple[Talk, Archive]) -> bytes | None:
    """The same paper, made again."""
    talk, archive = source
    form = next((one for one in FORMATS if one.suffix == suffix), None)
    if form is None:
        return None
    on = stamp.made or talk.intake.changed or talk.intake.created or archive.now()
    settings = load_settings(archive.places)
    house, _ = house_of(house_style(archive.places, settings))
    order = Order(order.paper, order.parts, details_of(talk, settings))
    paper = made(order, shared(talk, order.paper.reader), on, house, settings.name)
    try:
        return form.render(paper.document)
    except ReportError:
        return None


def _belongs(stamp: Stamp, handed: Issued | None) -> str:
    if handed:
        return f"{_handed(handed, stamp)} Het hoort bij het gesprek zoals het nu is."
    return f"Dit papier hoort bij gesprek {stamp.number}, zoals dat nu is."


def _handed(paper: Issued, stamp: Stamp) -> str:
    name = f"{NAMES.get(paper.paper, LETTER)} {paper.number}"
    return f"Dit is {name} van gesprek {stamp.number}, uitgegeven op {day_in_words(paper.on)}."


def _changed(stamp: Stamp, handed: Issued | None, talk: Talk) -> str:
    what = _what_changed(stamp, talk)
    if handed:
        said = f"{_handed(handed, stamp)} Het gesprek is daarna veranderd{what}."
        return f"{said} Geef een nieuw papier uit."
    said = f"Dit papier hoort bij gesprek {stamp.number}, maar dat is daarna veranderd{what}."
    return f"{said} Maak het papier opnieuw."


def _what_changed(stamp: Stamp, talk: Talk) -> str:
    """Which answers changed since, as far as that was written down: a talk that is closed does."""
    later = (
        change
        for change in talk.intake.changes
        if not (stamp.made and change.at and in_utc(change.at) < in_utc(stamp.made))
    )
    found = (talk.conversation.by_id.get(change.question) for change in later)
    labels = dict.fromkeys(question.label for question in found if question)
    return f": {', '.join(labels)}" if labels else ""


def _altered(stamp: Stamp, real: Issued | None) -> str:
    if real:
        return (
            f"Dit bestand is veranderd nadat het is gemaakt, of het is een andere kopie van "
            f"{real.path.stem} bij gesprek {stamp.number}. Gebruik het echte papier: {real.path}."
        )
    return (
        f"De code hoort bij gesprek {stamp.number} zoals het nu is, maar de tekst is niet wat "
        "burgeridee er nu van maakt: iemand veranderde dit bestand, of er is een afspraak "
        "afgevinkt of een instelling anders. Maak het papier opnieuw."
    )


def _not_here(stamp: Stamp) -> str:
    return (
        f"Dit papier hoort bij gesprek {stamp.number}, maar dat gesprek staat hier niet. "
        "Kies met --data de map waar het wel staat."
    )
