"""What stands in a report: one page for residents, and the whole of it for the file.

For residents it runs in the order that they look for things: what they said, their dream first;
who does what by when; what cannot be done, and why; what is being found out; when they hear again.
"""

from collections.abc import Iterator
from datetime import datetime

from burgeridee.core.days import whole_day
from burgeridee.core.questions import day_in_words
from burgeridee.core.share import Shared
from burgeridee.core.told import Told
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


def report(shared: Shared, made: datetime, house: House, name: str = "") -> Document:
    """The report for the reader of this `Shared`; `name` is the official who signs it."""
    if shared.dossier is not None:
        title = "Gespreksverslag voor het dossier"
        blocks = tuple(file_blocks(shared, shared.dossier, made))
        foot = f"{shared.number}, versie {shared.version}. Alleen voor de gemeente."
    else:
        title = f"Ons gesprek over {shared.title or 'jullie idee'}"
        blocks = tuple(_for_residents(shared, name))
        foot = f"Verslag van {day_in_words(made)}"
    mark = PRACTICE if shared.is_practice else ""
    return Document(title, blocks, made, mark=mark, foot=foot, house=house)


def _for_residents(shared: Shared, name: str) -> Iterator[Block]:
    yield from _opening(shared)
    yield from heard(shared)
    yield from plans(shared)
    yield from limits(shared)
    yield Heading("Hoe het verder gaat")
    yield Paragraph(next_message(shared))
    yield from contacts(shared)
    yield Paragraph(CORRECT_US)
    if name:
        yield Paragraph(f"Hartelijke groet,\n{name}")
    yield Paragraph(PRIVACY, is_soft=True)


def thanks(shared: Shared) -> str:
    """The thanks for the talk, with its day where that is known."""
    talk_on = shared.uses.get("talk_on")
    day = f" op {talk_on.words}" if talk_on else ""
    return f"Bedankt voor het gesprek{day}."


def _opening(shared: Shared) -> Iterator[Block]:
    yield Paragraph(f"{thanks(shared)} {INSIDE if shared.told else NOTHING_YET}")
    labels = tuple(dict.fromkeys(change.label for change in shared.changes))
    if shared.version > 1:
        changed = f", gewijzigd: {', '.join(labels)}" if labels else ""
        yield Paragraph(f"Dit is versie {shared.version}{changed}.", is_soft=True)


def heard(shared: Shared) -> Iterator[Block]:
    """What was heard, in their words: the dream, the idea, and all else as asked and answered."""
    own = ((shared.uses.get("dream"), "Jullie droom"), (shared.uses.get("story"), "Jullie idee"))
    for answer, title in own:
        if answer:
            yield Heading(title)
            yield Paragraph(answer.words)
    placed = {answer.question for answer in shared.uses.values()}
    rest = [answer for answer in shared.told if answer.question not in placed]
    if rest:
        yield Heading("Wat jullie vertelden")
        for answer in rest:
            yield from asked_and_answered(answer)
    yield from _unknown(shared)


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


def plans(shared: Shared) -> Iterator[Block]:
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


def limits(shared: Shared) -> Iterator[Block]:
    """What cannot be done, why, and what can; and what is still being found out."""
    for title, found in (
        ("Dit kan niet", shared.cannot),
        ("Dit zoek ik nog uit", shared.finding_out),
    ):
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


def contacts(shared: Shared) -> Iterator[Block]:
    """Whom residents can call, and whom the official calls."""
    ours, theirs = shared.uses.get("fixed_contact"), shared.uses.get("contact_person")
    if ours:
        yield Field("Vast aanspreekpunt bij de gemeente", ours.words)
    if theirs:
        yield Field("Contact bij jullie", theirs.words)
