"""The papers that a group works with: to tick, to cut, to fold, to hang up, to fill in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from burgeridee.core.conversation import Card, ChecklistItem, Conversation, Moment, Phase
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Field,
    Grid,
    Heading,
    House,
    Lines,
    Paragraph,
)

EIGHT = Grid(columns=2, rows=4)
FOLDED = Grid(columns=2, rows=2, is_folded=True)
WALL = Grid(columns=4, rows=2)

MOMENTS: dict[Moment, str] = {
    "before": "Voor het gesprek",
    "during": "Tijdens het gesprek",
    "after": "Na het gesprek",
}
FOLD = "Vouw dit blad twee keer dubbel, met de tekst naar buiten. Dan past het in je zak."
OWN_CARD = "Mijn eigen kaart"
_FIRST_CARDS = 4
_CARD_LINES = 2


def checklist_paper(conversation: Conversation, made: datetime, house: House) -> Document:
    """The standard checklist, to tick by hand, with room for what one adds."""
    blocks: list[Block] = [
        Field("Gesprek", ""),
        Paragraph("Kruis aan wat klaar is. Niet alles past bij elk gesprek.", is_soft=True),
    ]
    for moment, name in MOMENTS.items():
        blocks += [Heading(name), _ticks(conversation, moment)]
    blocks += [Heading("Van mezelf"), Lines(3)]
    return _document("Checklist", blocks, conversation, made, house)


def pocket_checklist(
    conversation: Conversation, cards: Sequence[Card], made: datetime, house: House
) -> Document:
    """The same checklist on one sheet that folds to A6: a front, and a page for each moment."""
    blocks: list[Block] = [
        Heading("Zakchecklist", starts_part=True),
        Paragraph(conversation.title),
        *(Field(card.title, card.text) for card in cards[:_FIRST_CARDS]),
        Paragraph(FOLD, is_soft=True),
    ]
    for moment, name in MOMENTS.items():
        blocks += [Heading(name, starts_part=True), _ticks(conversation, moment)]
    return replace(_document("Zakchecklist", blocks, conversation, made, house), grid=FOLDED)


def card_sheet(
    cards: Sequence[Card], conversation: Conversation, made: datetime, house: House
) -> Document:
    """The conversation cards, eight to a sheet; what is left over is for cards of one's own."""
    blocks: list[Block] = []
    for card in cards:
        blocks += [Heading(card.title, starts_part=True), Paragraph(card.text)]
    on_a_sheet = EIGHT.columns * EIGHT.rows
    for _ in range(-len(cards) % on_a_sheet or (0 if cards else on_a_sheet)):
        blocks += [Heading(OWN_CARD, starts_part=True), Lines(_CARD_LINES)]
    return replace(_document("Gesprekskaarten", blocks, conversation, made, house), grid=EIGHT)


def wall_sheet(conversation: Conversation, made: datetime, house: House) -> Document:
    """The whole conversation on one A3: a place for each phase, with its questions."""
    blocks: list[Block] = []
    for number, phase in enumerate(conversation.phases, 1):
        blocks += _on_the_wall(number, phase, conversation)
    sheet = _document(conversation.title, blocks, conversation, made, house)
    return replace(sheet, size="a3", grid=WALL)


def debrief_form(conversation: Conversation, made: datetime, house: House) -> Document:
    """A debrief to fill in together, by hand."""
    return _document("Nabespreken met pen", _debrief(conversation), conversation, made, house)


def _document(
    title: str, blocks: Iterable[Block], conversation: Conversation, made: datetime, house: House
) -> Document:
    foot = f"{conversation.title}, versie {conversation.version}"
    language = conversation.language
    return Document(title, tuple(blocks), made, language=language, foot=foot, house=house)


def _ticks(conversation: Conversation, moment: Moment) -> Lines:
    """The items of a moment; what is only for oneself stays off paper."""
    items = (item for item in conversation.items if item.moment == moment and not item.private)
    return Lines(boxes=tuple(map(_text, items)), is_list=True)


def _text(item: ChecklistItem) -> str:
    return item.text


def _on_the_wall(number: int, phase: Phase, conversation: Conversation) -> Iterator[Block]:
    yield Heading(f"{number}. {phase.title}", starts_part=True)
    yield Paragraph(f"{phase.minutes} minuten. {phase.goal}".strip(), is_soft=True)
    yield Bullets(
        tuple(
            f"{conversation.numbers[question.id]} {question.ask}"
            for question in phase.questions
            if not question.private
        )
    )


def _debrief(conversation: Conversation) -> Iterator[Block]:
    yield Field("Casus", "")
    yield Field("Wie", "")
    yield Paragraph(
        "Kijk samen terug, rustig. Er is geen cijfer. Wie de bewoner speelde, vertelt eerst.",
        is_soft=True,
    )
    for ask, lines in (
        ("Wanneer voelde de bewoner zich gehoord?", 2),
        ("Wat hoorden we pas na een goede vraag? Welke vraag was dat?", 2),
        ("Wat hoorden we niet? Welke vraag had het gebracht?", 2),
        ("Welke valkuil zagen we? Welke hebben we vermeden?", 2),
        ("Wat ging goed?", 2),
    ):
        yield Heading(ask)
        yield Lines(lines)
    if conversation.advice:
        yield Heading("Welke rol past hier voor de gemeente?")
        texts = conversation.advice.texts
        yield Lines(boxes=tuple(texts[role].label for role in conversation.advice.roles))
    yield Heading("Waar hadden we meer tijd voor nodig?")
    phases = conversation.phases
    yield Lines(boxes=tuple(phase.short_title or phase.title for phase in phases))
    yield Heading("Eén ding doen we de volgende keer anders")
    yield Lines(2)
