"""The cards of a practice case: for who plays the resident, and for the trainer.

Both are printed as two A5 pages beside each other, to fold or to cut.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime

from burgeridee.core.cases import Case, ExampleTalk, Fact
from burgeridee.core.conversation import Conversation
from burgeridee.report.debrief import role_named
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Field,
    Grid,
    Heading,
    House,
    Paragraph,
    Table,
)
from burgeridee.report.outline import PRACTICE

NOBODY_ELSE = "Voor wie de bewoner speelt. Laat deze kaart niet zien."
NOW = "Dit mag je nu vertellen"
HIDDEN = "Dit vertel je pas als ernaar gevraagd wordt"
INVENTED = "Alle namen, plaatsen en getallen zijn verzonnen."
NO_HOUSE = House()


def card(
    case: Case,
    conversation: Conversation,
    *,
    made: datetime,
    for_trainer: bool = False,
    house: House = NO_HOUSE,
) -> Document:
    """The card of who plays the resident, or that of the trainer: the trap and the key."""
    if for_trainer:
        title, foot = f"Voor de trainer: {case.title}", f"{PRACTICE}, kaart voor de trainer"
        blocks = tuple(_for_the_trainer(case, conversation))
    else:
        title, foot = case.title, f"{PRACTICE}, kaart voor wie de bewoner speelt"
        blocks = tuple(_for_the_player(case, conversation, ()))
    return Document(title, blocks, made, mark=PRACTICE, foot=foot, house=house, grid=Grid(2, 1))


def card_in_play(
    case: Case, conversation: Conversation, made: datetime, told: Collection[str]
) -> Document:
    """The card of who plays the resident, during the talk: what may be told by now comes first."""
    blocks = tuple(_for_the_player(case, conversation, told))
    return replace(card(case, conversation, made=made), blocks=blocks)


def _for_the_player(
    case: Case, conversation: Conversation, told: Collection[str]
) -> Iterator[Block]:
    yield Paragraph(NOBODY_ELSE, is_soft=True)
    numbered = tuple(enumerate(case.facts, 1))
    now = tuple(f"Feit {at}: {fact.text}" for at, fact in numbered if fact.id in told)
    if now:
        yield Heading(NOW)
        yield Bullets(now)
    yield Heading("Wie je bent")
    yield Paragraph(case.persona)
    yield Heading("Dit vertel je uit jezelf")
    yield Bullets(case.tells)
    yield Heading(HIDDEN)
    for at, fact in numbered:
        if fact.id not in told:
            yield Field(
                f"Feit {at}", f"{_by(fact)}{fact.text.strip()}\n{opened_by(fact, conversation)}"
            )
    yield Heading("Wat je antwoordt als je dit gewoon gevraagd wordt", starts_part=True)
    yield Table(("Over", "Jij zegt zoiets als"), tuple(_lines(case, conversation)))
    yield Heading("Weet je het niet? Zeg dan")
    yield Bullets(case.shrugs)
    yield Paragraph(INVENTED, is_soft=True)


def _by(fact: Fact) -> str:
    return "(een collega vertelt dit) " if fact.by == "colleague" else ""


def opened_by(fact: Fact, conversation: Conversation) -> str:
    """What brings a fact out: "Pas bij: “Wat zeiden zij?”"."""
    question = conversation.by_id.get(fact.question)
    words = fact.probes or ((question.ask,) if question else ())
    return f"Pas bij: {' of '.join(f'“{ask}”' for ask in words)}"


def _lines(case: Case, conversation: Conversation) -> Iterator[tuple[str, str]]:
    for question in conversation.questions:
        if question.id in case.says:
            yield question.label, case.says[question.id]


def _for_the_trainer(case: Case, conversation: Conversation) -> Iterator[Block]:
    yield Field("Thema", case.theme)
    yield Field("Duur", f"ongeveer {conversation.minutes_in('during')} minuten")
    yield Field("Om te oefenen", case.practise)
    yield Heading("De valkuil")
    yield Paragraph(case.trap)
    yield Heading("De sleutel")
    yield Bullets(tuple(_key(case, conversation)), is_numbered=True)
    yield Heading("Na een goed gesprek", starts_part=True)
    yield from _shown(case.good, conversation)
    yield Heading("Na een haastig gesprek")
    yield from _shown(case.hurried, conversation)
    if case.lesson:
        yield Heading("Verder te leren")
        yield Paragraph(case.lesson)
    yield Heading("Wie er aan tafel zitten")
    yield Paragraph(case.persona)
    yield Heading("Wat de ambtenaar vooraf weet")
    yield Paragraph(case.briefing)


def _key(case: Case, conversation: Conversation) -> Iterator[str]:
    for fact in case.facts:
        number = conversation.numbers.get(fact.question, "")
        how = f"{opened_by(fact, conversation)} (vraag {number})"
        yield "\n".join(filter(None, (f"{_by(fact)}{fact.text.strip()}", how, fact.matters)))


def _shown(talk: ExampleTalk, conversation: Conversation) -> Iterator[Block]:
    titles = {rule.id: rule.title for rule in conversation.rules}
    found = ", ".join(titles.get(name, name) for name in talk.pitfalls)
    yield Field("Valkuilen", found or "geen")
    if talk.role:
        yield Field("Rol", role_named(conversation, talk.role, *(talk.sides or ())))
