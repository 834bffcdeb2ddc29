"""What stands in a report: one page for residents, and the whole of it for the file.

For residents it runs in the order that they look for things: what they said, their dream first;
who does what by when; what cannot be done, and why; what is being found out; when they hear again.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from burgeridee.core.days import day_in_words, whole_day
from burgeridee.core.share import Limited, Shared, Use
from burgeridee.core.told import Told, for_paper
from burgeridee.report.answers import asked_and_answered, limit_fields, state_in_words, table
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Field,
    Heading,
    House,
    Paragraph,
)
from burgeridee.report.dossier import file_blocks

PRACTICE = "OEFENING"
PRIVACY = "Wat ik heb opgeschreven gebruik ik alleen voor jullie idee."
CORRECT_US = "Klopt er iets niet? Laat het weten, dan pas ik het aan."
INSIDE = "Hier lees je wat ik van jullie hoorde, wat we afspraken en hoe het verder gaat."
NOTHING_YET = "Er is nog niets opgeschreven van wat jullie vertelden."
PROMISED = "Dit heb ik toegezegd"
NOTHING_AGREED = "We hebben nog niet afgesproken wie wat doet."
NO_DAY = "We hebben nog niet afgesproken wanneer jullie weer van mij horen."
SOME, MANY = 0.5, 12
"""From which part of the questions, or how many, the unknown is no list but one sentence."""
_MYSELF = "ik"
"""The option by which the official says to be the fixed contact."""


@dataclass(frozen=True)
class Signed:
    """The official whose report it is, and on which number residents can call."""

    name: str = ""
    phone: str = ""


NOBODY = Signed()


def report(
    shared: Shared,
    made: datetime,
    house: House,
    signed: Signed = NOBODY,
    parts: Collection[str] | None = None,
) -> Document:
    """The report for the reader of this `Shared`, with these parts of it; `None` for all."""
    if shared.dossier is not None:
        title = "Gespreksverslag voor het dossier"
        blocks = tuple(file_blocks(shared, shared.dossier, made, parts))
        foot = f"Alleen voor de gemeente, versie {shared.version} van {day_in_words(made)}"
    else:
        title = f"Ons gesprek over {shared.title or 'jullie idee'}"
        wanted = PARTS if parts is None else parts
        blocks = tuple(_for_residents(shared, signed, house.privacy or PRIVACY, wanted))
        foot = f"Verslag van {day_in_words(made)}"
    mark = PRACTICE if shared.is_practice else ""
    return Document(title, blocks, made, mark=mark, foot=foot, house=house)


def _for_residents(
    shared: Shared, signed: Signed, privacy: str, parts: Collection[str]
) -> Iterator[Block]:
    yield from _opening(shared)
    for name, part in PARTS.items():
        if name in parts:
            yield from part.blocks(shared)
    yield Heading("Hoe het verder gaat")
    yield Paragraph(f"{next_message(shared)} {CORRECT_US}")
    if CONTACTS in parts:
        yield from contacts(shared, signed)
    name = for_paper(signed.name)
    if name:
        yield Paragraph(f"Hartelijke groet,\n{name}")
    yield Paragraph(privacy, is_soft=True)


def thanks(shared: Shared) -> str:
    """The thanks for the talk, with its day where that is known."""
    talk_on = shared.uses.get("talk_on")
    day = f" op {talk_on.words}" if talk_on else ""
    return f"Bedankt voor het gesprek{day}."


def _opening(shared: Shared) -> Iterator[Block]:
    yield Paragraph(f"{thanks(shared)} {INSIDE if shared.told else NOTHING_YET}")
    names = ("wat niet kan" if one.of_limits else one.label for one in shared.changes)
    labels = tuple(dict.fromkeys(names))
    if shared.version > 1:
        changed = f", gewijzigd: {', '.join(labels)}" if labels else ""
        yield Paragraph(f"Dit is versie {shared.version}{changed}.", is_soft=True)


def _own(shared: Shared, use: Use, title: str) -> Iterator[Block]:
    answer = shared.uses.get(use)
    if answer:
        yield Heading(title)
        yield Paragraph(answer.words)


def _dream(shared: Shared) -> Iterator[Block]:
    return _own(shared, "dream", "Jullie droom")


def _story(shared: Shared) -> Iterator[Block]:
    return _own(shared, "story", "Jullie idee")


def elsewhere(shared: Shared) -> tuple[Told, ...]:
    """The answers that have no place of their own, in the order of the model."""
    placed = {answer.question for answer in shared.uses.values()}
    return tuple(answer for answer in shared.told if answer.question not in placed)


def _told(shared: Shared) -> Iterator[Block]:
    rest = elsewhere(shared)
    if rest:
        yield Heading("Wat jullie vertelden")
        for answer in rest:
            yield from asked_and_answered(answer)


def _unknown(shared: Shared) -> Iterator[Block]:
    """What is not known yet, in a sentence: never a page of empty places."""
    count = len(shared.unknown)
    if not count or not shared.told:
        return  # of nothing at all the opening speaks
    if count > MANY or count > shared.asked * SOME:
        yield Paragraph("Over veel punten hebben we het nog niet gehad.", is_soft=True)
    else:
        names = "; ".join(shared.unknown)
        yield Paragraph(f"Dit weten we nog niet: {names}.", is_soft=True)


def _plans(shared: Shared) -> Iterator[Block]:
    """Who does what by when, and what the official promised."""
    step, actions = shared.uses.get("first_step"), shared.uses.get("actions")
    promises = shared.uses.get("promises")
    yield Heading("Wie doet wat")
    if not (step or actions or promises):
        yield Paragraph(NOTHING_AGREED)
    if step:
        yield Field("De eerste kleine stap", step.words)
    if actions:
        yield table(actions)
    if promises:
        yield from _promises(promises)


def _promises(promises: Told) -> Iterator[Block]:
    yield Paragraph(f"{PROMISED}:")
    if len(promises.columns) == 1 and not any(map(state_in_words, promises.became)):
        yield Bullets(tuple(row[0] for row in promises.rows))
    else:
        yield table(promises)


def _cannot(shared: Shared) -> Iterator[Block]:
    return _limits("Dit kan niet", shared.cannot)


def _finding_out(shared: Shared) -> Iterator[Block]:
    return _limits("Dit zoek ik nog uit", shared.finding_out)


def _limits(title: str, found: tuple[Limited, ...]) -> Iterator[Block]:
    if found:
        yield Heading(title)
        for limit in found:
            yield from limit_fields(limit)


def next_message(shared: Shared) -> str:
    """When residents hear again; said too when there is no day yet, or when they did."""
    day, promised = shared.contact_on, shared.uses.get("contact_on")
    done = next((one.done for one in promised.became if one.done), None) if promised else None
    if done:
        return f"Jullie hebben op {whole_day(done)} van mij gehoord."
    return f"Jullie horen uiterlijk {whole_day(day)} van mij." if day else NO_DAY


def contacts(shared: Shared, signed: Signed) -> Iterator[Block]:
    """Whom residents can call, and whom the official calls."""
    ours, theirs = shared.uses.get("fixed_contact"), shared.uses.get("contact_person")
    if ours and ours.chosen == _MYSELF:
        yield _myself(signed)
    elif ours:
        yield Field("Vast aanspreekpunt bij de gemeente", ours.words)
    if theirs:
        yield Field("Contact bij jullie", theirs.words)


def _myself(signed: Signed) -> Block:
    """The official as fixed contact, by name: a paper outlives the talk that knew who "I" is."""
    name, phone = for_paper(signed.name), for_paper(signed.phone)
    if name:
        reached = f"{name}, telefoon {phone}" if phone else name
        return Field("Vast aanspreekpunt bij de gemeente", reached)
    reached = f" Bel mij op {phone}." if phone else ""
    return Paragraph(f"Ik ben jullie vaste aanspreekpunt bij de gemeente.{reached}")


@dataclass(frozen=True)
class PartOf:
    """A part of the report for residents that may be left off: its name on screen, its blocks."""

    label: str
    blocks: Callable[[Shared], Iterator[Block]]


def _none(_shared: Shared) -> Iterator[Block]:
    """Whom to call stands under how it goes on, which is never left off."""
    return iter(())


CONTACTS = "contacts"
PARTS: Mapping[str, PartOf] = {
    "dream": PartOf("Jullie droom", _dream),
    "story": PartOf("Jullie idee", _story),
    "told": PartOf("Wat jullie vertelden", _told),
    "unknown": PartOf("Wat we nog niet weten", _unknown),
    "plans": PartOf("Wie doet wat", _plans),
    "cannot": PartOf("Wat niet kan", _cannot),
    "finding-out": PartOf("Wat ik nog uitzoek", _finding_out),
    CONTACTS: PartOf("Wie je kunt bellen", _none),
}
"""The parts of the report for residents, in its order."""
