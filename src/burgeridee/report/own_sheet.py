"""The sheet that is only for whoever practised: the debrief, with the own look back beside it.

Nothing that is made for a group may import this.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.debrief import Debrief
from burgeridee.core.reflection import Reflection
from burgeridee.report.debrief import Section, flag_groups, paper_of, sections
from burgeridee.report.document import Block, Bullets, Document, Field, Heading, House, Paragraph

ONLY_YOURS = "Alleen voor jou. Dit staat in geen enkel papier voor de groep."
NOT_FILLED = "nog niet ingevuld"
STILL = "Invullen kan nog: open de oefening, en ga naar het laatste deel van het gesprek."


def own_sheet(
    debrief: Debrief,
    own: Reflection,
    conversation: Conversation,
    made: datetime,
    house: House,
) -> Document:
    """The debrief with the own look back, for one person."""
    parts = (*sections(debrief, conversation), own_section(own))
    document = paper_of(debrief, parts, made, house)
    foot = f"Eigen blad van {day_in_words(made)}, alleen voor jezelf"
    return replace(document, foot=foot)


def own_section(own: Reflection) -> Section:
    """The own look back, as one more part of a debrief."""
    return Section("Voor jou", "Jouw eigen terugblik", tuple(_blocks(own)))


def _blocks(own: Reflection) -> Iterator[Block]:
    yield Paragraph(ONLY_YOURS, is_soft=True)
    if not all(answer.words for answer in own.answers):
        yield Paragraph(STILL, is_soft=True)
    for answer in own.answers:
        yield Field(answer.question.ask, answer.words or NOT_FILLED)
    for name, titles in flag_groups(own.flags):
        if titles:
            yield Heading(name, 2)
            yield Bullets(titles)
    if own.successes:
        yield Heading("Dit ging goed", 2)
        yield Bullets(tuple(flag.rule.title for flag in own.successes))
