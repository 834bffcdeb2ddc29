"""The set of papers for a workshop, in the order of use; the cover comes first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from burgeridee.core.cases import Case
from burgeridee.core.conversation import Card, Conversation
from burgeridee.report.card import card
from burgeridee.report.document import (
    HALVES,
    Block,
    Bullets,
    Document,
    Heading,
    House,
    Paragraph,
    Table,
)
from burgeridee.report.outline import PRACTICE
from burgeridee.report.worksheet import worksheet
from burgeridee.report.workshop_papers import (
    card_sheet,
    checklist_paper,
    debrief_form,
    pocket_checklist,
    wall_sheet,
)

COVER = "00-lees-eerst"
_BRING = (
    "Een laptop met burgeridee voor elk paar, met de lader. Internet is niet nodig.",
    "Een laptop en een beamer voor jezelf.",
    "Een USB-stick voor elk paar, of één stick die rondgaat.",
    "Pennen, stiften, plakband, een schaar en stickers om mee te stemmen.",
    "Koffie, en een klok die iedereen kan zien.",
)
_BEFORE = (
    "Lees de kaarten voor de trainer. Kies twee casussen: een om voor te doen en een om te spelen.",
    "Oefen zelf een keer, op de beamer die er staat. Maak de letters groot.",
    "Leg op elke tafel: één kaart voor de bewoner, omgekeerd, één formulier, en één nabespreking.",
    "Hang het gesprek op A3 aan de muur.",
)
_AFTER = (
    "Elk paar zet zijn oefengesprek op de stick. Het staat in de map 'practice'.",
    "Zet alle bestanden in één map op je laptop. Echte gesprekken weigert het programma.",
    "Typ: burgeridee debrief MAP. Met n laat je de namen weg.",
)

_OF_A_MODEL = (
    (
        "gespreksformulier",
        "Alle vragen, met ruimte om te schrijven. Voor wie liever met pen werkt",
        "één per paar, of geen",
        "A4, dubbelzijdig",
    ),
    (
        "gesprek-aan-de-muur",
        "Het hele gesprek op één vel",
        "één, aan de muur; of één per tafel",
        "A3 liggend. Geen A3? Kies 'passend maken' op A4.",
    ),
    (
        "gesprekskaarten",
        "Korte geheugensteuntjes, en lege kaarten voor jezelf",
        "één set per paar",
        "A4, enkelzijdig, op stevig papier. Knip acht kaarten uit een blad.",
    ),
    ("nabespreking", "Samen terugkijken, met de pen", "één per paar, voor elke ronde", "A4"),
    (
        "checklist",
        "Voor, tijdens en na het gesprek. Om mee te nemen",
        "één per deelnemer",
        "A4",
    ),
    (
        "zakchecklist",
        "Dezelfde checklist, voor in je zak",
        "één per deelnemer",
        "A4, enkelzijdig. Vouw het twee keer, tot A6.",
    ),
)
"""The papers of a model: the name, what it is, how many are needed, and how to print it."""


@dataclass(frozen=True)
class Handout:
    """A paper of the set: its name, what it is, how many are needed, and how to print it."""

    name: str
    document: Document
    what: str
    copies: str
    how: str


@dataclass(frozen=True)
class Stock:
    """What the papers are made of."""

    cases: Sequence[Case]
    models: Mapping[str, Conversation]
    cards: Sequence[Card]


def handouts(stock: Stock, made: datetime, house: House) -> tuple[Handout, ...]:
    """The whole set; each name sorts in the order of use."""
    papers = (*_for_cases(stock, made, house), *_for_models(stock, made, house))
    named = tuple(
        replace(paper, name=f"{number:02d}-{paper.name}") for number, paper in enumerate(papers, 1)
    )
    cover = Document("Papieren voor de workshop", tuple(_cover(named)), made, house=house)
    return (Handout(COVER, cover, "Dit blad", "één, voor de trainer", "A4"), *named)


def _for_cases(stock: Stock, made: datetime, house: House) -> Iterator[Handout]:
    if not stock.cases:
        return
    yield Handout(
        "kaarten-bewoner",
        _cards("Kaarten voor wie de bewoner speelt", stock, made, house, for_trainer=False),
        "Wat je uit jezelf vertelt, en wat pas na een goede vraag",
        "van de gekozen casus één blad per paar",
        "A4 liggend, enkelzijdig. Vouw het dubbel, of knip het in tweeën: twee keer A5.",
    )
    yield Handout(
        "kaarten-trainer",
        _cards("Kaarten voor de trainer", stock, made, house, for_trainer=True),
        "De valkuil en de sleutel van elke casus",
        "één keer, voor de trainer",
        "A4 liggend, enkelzijdig. Laat ze niet op tafel liggen.",
    )


def _cards(
    title: str, stock: Stock, made: datetime, house: House, *, for_trainer: bool
) -> Document:
    """The cards of all cases on one paper, a case after the other."""
    blocks: list[Block] = []
    foot = ""
    for case in stock.cases:
        model = stock.models[case.conversation]
        one = card(case, model, made=made, for_trainer=for_trainer, house=house)
        foot = one.foot
        blocks += [Heading(one.title, starts_part=True), *map(_lower, one.blocks)]
    return Document(title, tuple(blocks), made, mark=PRACTICE, foot=foot, house=house, grid=HALVES)


def _lower(block: Block) -> Block:
    """A block as it stands under the title of a card: its headings a level down."""
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block


def _for_models(stock: Stock, made: datetime, house: House) -> Iterator[Handout]:
    """The papers of each model that is practised with."""
    used = dict.fromkeys(case.conversation for case in stock.cases)
    models = [stock.models[name] for name in used or stock.models]
    for model in models:
        tail = f"-{model.id}" if len(models) > 1 else ""
        for paper in _of_model(model, stock.cards, made, house):
            yield replace(paper, name=f"{paper.name}{tail}")


def _of_model(
    model: Conversation, cards: Sequence[Card], made: datetime, house: House
) -> Iterator[Handout]:
    documents = (
        worksheet(model, made, house),
        wall_sheet(model, made, house),
        card_sheet(cards, model, made, house),
        debrief_form(model, made, house),
        checklist_paper(model, made, house),
        pocket_checklist(model, cards, made, house),
    )
    for (name, what, copies, how), document in zip(_OF_A_MODEL, documents, strict=True):
        yield Handout(name, document, what, copies, how)


def _cover(papers: Iterable[Handout]) -> Iterator[Block]:
    yield Paragraph(
        "Voor de trainer van een ochtend of middag met een stuk of zes paren. "
        "Druk alles af op ware grootte (100\u00a0%), behalve waar iets anders staat."
    )
    yield Heading("Wat je afdrukt")
    rows = ((_called(paper), paper.copies, paper.how) for paper in papers)
    yield Table(("Papier", "Hoe vaak", "Hoe je het afdrukt"), tuple(rows))
    for name, items in (
        ("Wat je meeneemt", _BRING),
        ("Wat je vooraf doet", _BEFORE),
        ("Na het oefenen", _AFTER),
    ):
        yield Heading(name)
        yield Bullets(items)


def _called(paper: Handout) -> str:
    """The number that its file begins with, its title, and what it is."""
    return f"{paper.name[:2]}  {paper.document.title}\n{paper.what}."
