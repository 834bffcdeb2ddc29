"""The debrief of a group: its words, and the paper to talk about together. It ranks nobody.

The words stand here alone, so that the beamer, the paper and plain lines say the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from burgeridee.core.cases import Fact
from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.group_debrief import GroupDebrief, PhaseSpread, Played
from burgeridee.report.debrief import NO_PITFALLS, NOT_TIMED, TOO_LITTLE, role_named
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

TITLE = "Nabespreking van de groep"
HEARD, FLAGS, ROLE, TIME = (
    "Wie hoorde wat?",
    "Welke valkuilen kwamen op?",
    "Welke rol past hier?",
    "Hoe lang duurde elke fase?",
)
"""What the four parts are called, on the beamer and on paper."""
NOBODY = "niemand"
NO_ROLE = "Voor deze casus is geen rol bedacht."
NO_FLAG_IS_A_FAULT = "Een valkuil die je ziet, is geen fout. Hij zegt wat er speelt."
NOBODY_TIMED = "In geen van deze gesprekken is de tijd bijgehouden."
TALK_ABOUT = (
    "Welke vraag opende een deur?",
    "Wat hoorde niemand? Hoe kwam dat?",
    "Waar ging het bij jullie anders dan bij de rest?",
    "Wat doe je maandag anders?",
)


def group_paper(
    groups: Iterable[GroupDebrief],
    models: Mapping[str, Conversation],
    made: datetime,
    house: House,
) -> Document:
    """The debrief of each case that was played, in turn."""
    blocks = tuple(
        block for group in groups for block in _case(group, models[group.case.conversation])
    )
    foot = f"{TITLE} van {day_in_words(made)}. Er is geen cijfer."
    return Document(TITLE, blocks, made, mark=PRACTICE, foot=foot, house=house)


def pair_named(played: Played) -> str:
    """What a pair is called: by its own name, or by its number when that is left out."""
    return played.pair or f"paar {played.number}"


def share_of(count: int, group: GroupDebrief) -> str:
    """How many of the talks: "4 van 6"."""
    return f"{count} van {len(group.played)}"


def talks_in_words(group: GroupDebrief) -> str:
    """How many talks there are: "6 gesprekken"."""
    count = len(group.played)
    return f"{count} {'gesprek' if count == 1 else 'gesprekken'}"


def role_in_words(role: str, conversation: Conversation) -> str:
    """A role as people call it, also where there was none."""
    return role_named(conversation, role) or TOO_LITTLE.capitalize()


def role_of_case(group: GroupDebrief, conversation: Conversation) -> str:
    """The role that the good talk of the case leads to, in a sentence."""
    good = group.case.good
    role = role_named(conversation, good.role, *(good.sides or ()))
    return f"Na een goed gesprek over deze casus: {role}." if role else NO_ROLE


def ask_of(fact: Fact, conversation: Conversation) -> str:
    """What would have brought a fact: the question, or the way to go on asking."""
    question = conversation.by_id.get(fact.question)
    return fact.probes[0] if fact.probes else question.ask if question else ""


def minutes_in_words(spread: PhaseSpread) -> str:
    """The minutes of a phase, from the shortest to the longest talk: "8 tot 14 min"."""
    if not spread.used:
        return NOT_TIMED
    least, most = min(spread.used), max(spread.used)
    return f"{least} min" if least == most else f"{least} tot {most} min"


def _case(group: GroupDebrief, conversation: Conversation) -> Iterator[Block]:
    yield Heading(group.case.title)
    yield Field("Gespeeld", _who_played(group))
    yield Heading(HEARD, 2)
    yield _heard(group, conversation)
    yield Heading(FLAGS, 2)
    yield from _flags(group)
    yield Heading(ROLE, 2)
    yield _roles(group, conversation)
    yield Paragraph(role_of_case(group, conversation))
    yield Heading(TIME, 2)
    yield _times(group)
    yield Heading("Om over te praten", 2)
    yield Bullets(TALK_ABOUT)
    yield Field("De valkuil van deze casus", group.case.trap.strip())
    if group.case.lesson:
        yield Field("Verder te leren", group.case.lesson.strip())


def _who_played(group: GroupDebrief) -> str:
    names = [one.pair for one in group.played if one.pair]
    return f"{talks_in_words(group)}: {', '.join(names)}" if names else talks_in_words(group)


def _heard(group: GroupDebrief, conversation: Conversation) -> Block:
    rows = (
        (one.fact.text.strip(), ask_of(one.fact, conversation), _by(one.by, group))
        for one in group.facts
    )
    return Table(("Wat er te horen was", "Wat het bracht", "Wie het hoorde"), tuple(rows))


def _by(those: tuple[Played, ...], group: GroupDebrief) -> str:
    if not those:
        return NOBODY
    count = share_of(len(those), group)
    if len(those) == len(group.played) or not any(one.pair for one in group.played):
        return count
    return f"{count}: {', '.join(map(pair_named, those))}"


def _flags(group: GroupDebrief) -> Iterator[Block]:
    yield Paragraph(NO_FLAG_IS_A_FAULT if group.flags else NO_PITFALLS, is_soft=True)
    if group.flags:
        rows = (
            (
                one.rule.title,
                share_of(one.showed, group),
                share_of(one.seen, group),
                share_of(one.avoided, group),
            )
            for one in group.flags
        )
        yield Table(("Valkuil", "Te zien in", "Bekeken in", "Vermeden in"), tuple(rows))


def _roles(group: GroupDebrief, conversation: Conversation) -> Block:
    rows = ((role_in_words(one.role, conversation), _by(one.by, group)) for one in group.roles)
    return Table(("Advies van het programma", "In welke gesprekken"), tuple(rows))


def _times(group: GroupDebrief) -> Block:
    rows = (
        (
            one.phase.title,
            f"{one.planned} min",
            NOT_TIMED if one.middle is None else f"{one.middle} min",
            minutes_in_words(one) if one.used else "",
        )
        for one in group.times
    )
    head = ("Fase", "Gepland", "In het midden", "Van kort tot lang")
    return Table(head, tuple(rows))
