"""The paper for a request for access: what is kept of one person, for an official to look through.

It is a draft for who handles the request. What may be about others stands between marks.
"""

from collections.abc import Iterator
from datetime import datetime

from burgeridee.core.access import CLOSE, OPEN, Access, Held, Spot
from burgeridee.core.days import day_in_words
from burgeridee.report.document import Block, Bullets, Document, Field, Heading, House, Paragraph

TITLE = "Wat staat er over deze persoon?"
MARK = "NOG NIET NAGEKEKEN"
_CHECK = (
    "Dit is een hulp voor wie het verzoek behandelt. Lees alles na voor je het geeft. "
    f"Tussen {OPEN} en {CLOSE} staat wat over iemand anders kan gaan: haal dat eruit. "
    "Het programma vindt niet alles: een bijnaam of een omschrijving ziet het niet."
)
_NOT_HERE = (
    "reservekopieën (back-ups)",
    "papieren die gegeven, gemaild of geprint zijn",
    "kopieën bij collega's en op andere computers",
    "wat in het zaaksysteem en in de mail staat",
)
_CONTACT = (
    "Deze persoon was het contact bij dit gesprek. Wat er verder in staat, kan ook over deze "
    "persoon gaan. Maak daarvoor het verslag voor het dossier."
)
_NOBODY = "Niets gevonden. Probeer ook een deel van de naam, het nummer en het mailadres."


def access_paper(access: Access, made: datetime, house: House) -> Document:
    """The paper of one request."""
    return Document(
        TITLE,
        tuple(_blocks(access, made)),
        made,
        mark=MARK,
        foot=f"Gemaakt op {day_in_words(made)}, om na te kijken",
        house=house,
    )


def _blocks(access: Access, made: datetime) -> Iterator[Block]:
    yield Paragraph(_CHECK)
    yield Field("Gezocht naar", access.typed)
    yield Field("Op", f"{day_in_words(made)}, om {made:%H:%M}")
    yield Field("Gevonden in", _count(len(access.held)))
    if not access.held:
        yield Paragraph(_NOBODY)
    for held in access.held:
        yield from _of_talk(held)
    if access.elsewhere:
        yield Heading("Ook gevonden in")
        yield Bullets(access.elsewhere)
    if access.unread:
        yield Heading("Niet te lezen: kijk zelf")
        yield Bullets(access.unread)
    yield Heading("Hier heeft het programma niet gezocht")
    yield Bullets(_NOT_HERE)


def _of_talk(held: Held) -> Iterator[Block]:
    yield Heading(held.title or f"Gesprek {held.id}")
    yield Field("Nummer", held.id)
    yield Field("Wat het is", held.kind)
    if held.kept:
        yield Field("Hoe lang", held.kept)
    if held.is_contact:
        yield Paragraph(_CONTACT)
    for spot in held.spots:
        yield Field(_name(spot), spot.text)
    if held.papers:
        yield Heading("Papieren van dit gesprek", 2)
        yield Bullets(held.papers)
    yield Heading("Waar het staat", 2)
    yield Bullets(held.files)


def _name(spot: Spot) -> str:
    asides = (spot.when, "" if spot.is_sure else "misschien iemand anders")
    told = "; ".join(filter(None, asides))
    return f"{spot.label} ({told})" if told else spot.label


def _count(talks: int) -> str:
    return "geen gesprek" if not talks else "1 gesprek" if talks == 1 else f"{talks} gesprekken"
