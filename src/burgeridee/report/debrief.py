"""The debrief of one practice talk, as paper and as parts of a screen. No grade, nothing private.

Whoever holds this holds nothing of somebody's own look back: that is `own_sheet`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from burgeridee.core.cases import Fact
from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.debrief import Debrief, FlagsBeside, NextTime, RoleBeside
from burgeridee.core.practice import MissedFact
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Field,
    Heading,
    House,
    Paragraph,
    Table,
)
from burgeridee.report.outline import PRACTICE

NOTHING_HEARD = "Nog niets. Vraag een volgende keer door, en druk dan op 'vraag dit'."
ALL_HEARD = "Alles wat er te horen was, heb je gehoord."
NO_PITFALLS = "Er was geen valkuil te zien in dit gesprek."
NOT_TIMED = "niet gemeten"
NOT_CHOSEN = "nog niet gekozen"
TOO_LITTLE = "nog te weinig bekend"


@dataclass(frozen=True)
class Section:
    """A part of a debrief: its short name for a row of parts, its title, and what stands in it."""

    name: str
    title: str
    blocks: tuple[Block, ...]


def debrief_paper(
    debrief: Debrief, conversation: Conversation, made: datetime, house: House
) -> Document:
    """The debrief to talk about together."""
    document = paper_of(debrief, sections(debrief, conversation), made, house)
    return replace(document, foot=f"Nabespreking van {day_in_words(made)}, om samen over te praten")


def paper_of(debrief: Debrief, parts: Iterable[Section], made: datetime, house: House) -> Document:
    """These parts as one paper, for whomever its foot will say."""
    blocks: list[Block] = [Field("Wie", debrief.pair)] if debrief.pair else []
    for part in parts:
        blocks += [Heading(part.title), *part.blocks]
    title = f"Nabespreking: {debrief.case.title}"
    return Document(title, tuple(blocks), made, mark=PRACTICE, house=house)


def sections(debrief: Debrief, conversation: Conversation) -> tuple[Section, ...]:
    """The parts of a debrief, in the order in which one talks about them."""
    case = debrief.case
    learn = (Field("De valkuil van deze casus", case.trap),)
    lesson = (Paragraph(case.lesson),) if case.lesson else ()
    return (
        Section("Eén ding", "Eén ding voor de volgende keer", tuple(_next(debrief.next_time))),
        Section("Gehoord", "Wat je hoorde, en wat niet", tuple(_facts(debrief))),
        Section("Vlaggen", "Valkuilen en wat goed ging", tuple(_flags(debrief))),
        Section("Tijd", "Tijd per fase", (_times(debrief),)),
        Section("Rol", "De rol van de gemeente", tuple(_role(debrief.role, conversation))),
        Section("Casus", "Wat er in deze casus te leren is", (*learn, *lesson)),
    )


def _next(one: NextTime) -> Iterator[Block]:
    match one.kind:
        case "pitfall":
            yield Paragraph(one.words)
            if one.rule is not None:
                yield Paragraph(f"Dit hoort bij de valkuil '{one.rule.title}'.", is_soft=True)
        case "ask":
            yield Paragraph(f"Stel deze vraag: “{one.words}”")
            if one.missed is not None and one.missed.fact.matters:
                yield Paragraph(one.missed.fact.matters, is_soft=True)
        case "practise":
            yield Paragraph(one.words)


def _facts(debrief: Debrief) -> Iterator[Block]:
    yield Heading("Dit hoorde je", 2)
    yield from _bulleted((_told(fact) for fact in debrief.found), NOTHING_HEARD)
    yield Heading("Dit hoorde je niet", 2)
    yield from _bulleted(map(_missed, debrief.missed), ALL_HEARD)


def _bulleted(items: Iterable[str], nothing: str) -> Iterator[Block]:
    """Each in a list of its own, for each has a few lines and needs some air."""
    told: list[Block] = [Bullets((item,)) for item in items]
    yield from told or [Paragraph(nothing)]


def _told(fact: Fact) -> str:
    text = f"Een collega: {fact.text}" if fact.by == "colleague" else fact.text
    return "\n".join(filter(None, (text.strip(), fact.matters)))


def _missed(one: MissedFact) -> str:
    how = f"Deze vraag had het gebracht: “{one.ask}”"
    short = "" if one.is_on_route else " (In dit gesprek kwam die vraag niet voor.)"
    return f"{_told(one.fact)}\n{how}{short}"


def _flags(debrief: Debrief) -> Iterator[Block]:
    beside = debrief.flags
    groups = tuple((name, told) for name, told in flag_groups(beside) if told)
    for name, told in groups:
        yield Heading(name, 2)
        yield Bullets(told)
    if not beside.showing:
        yield Paragraph(NO_PITFALLS)
    if debrief.successes:
        ordered = sorted(debrief.successes, key=lambda flag: -flag.rule.weight)
        yield Heading("Dit ging goed", 2)
        yield Bullets(tuple(flag.rule.title for flag in ordered))


def flag_groups(beside: FlagsBeside) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The pitfalls in groups, each with its name; a group may be empty. None stands in two."""
    silent = {rule.id for rule in (*beside.avoided, *beside.untouched)}
    return (
        ("Te zien, en bekeken", tuple(f.rule.title for f in beside.seen)),
        ("Te zien, en nog niet bekeken", tuple(f.rule.title for f in beside.unseen)),
        ("Vermeden", tuple(rule.title for rule in beside.avoided)),
        ("Daar kwam je niet aan toe", tuple(rule.title for rule in beside.untouched)),
        (
            "Hoort bij deze casus, en was hier niet te zien",
            tuple(rule.title for rule in beside.missed if rule.id not in silent),
        ),
    )


def _times(debrief: Debrief) -> Block:
    rows = tuple(
        (
            time.phase.title,
            f"{time.planned} min",
            NOT_TIMED if time.used is None else f"{time.used} min",
        )
        for time in debrief.times
    )
    return Table(("Fase", "Gepland", "Gebruikt"), rows)


def _role(role: RoleBeside, conversation: Conversation) -> Iterator[Block]:
    advice = role.advice
    found = TOO_LITTLE
    if advice is not None and not advice.is_empty:
        found = role_named(conversation, advice.main, *(side.role for side in advice.sides))
    yield Field("Volgens dit gesprek", found)
    if role.case_role:
        case = role_named(conversation, role.case_role, *role.case_sides)
        yield Field("Volgens de casus", case)
    yield Field("Zo zie jij het", role_named(conversation, role.official) or NOT_CHOSEN)
    yield Field("Zo zien de bewoners het", role_named(conversation, role.residents) or NOT_CHOSEN)
    yield Paragraph("Is het anders? Praat erover: waar zit het verschil?", is_soft=True)


def role_named(conversation: Conversation, main: str, *sides: str) -> str:
    """A role as people call it, with those beside it: "Regisseren, met Faciliteren erbij"."""
    texts = conversation.advice.texts if conversation.advice else {}
    labels = [texts[role].label if role in texts else role for role in (main, *sides) if role]
    if not labels:
        return ""
    first, *others = labels
    return f"{first}, met {' en '.join(others)} erbij" if others else first
