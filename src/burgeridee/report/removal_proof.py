"""The proof of a removal, as paper: what went, when and on what ground.

Nobody's name is in it, but that of whoever typed one as having done it.
"""

from collections.abc import Iterator

from burgeridee.core.days import day_in_words
from burgeridee.core.removal import (
    OUT_OF_REACH,
    Removal,
    ground_in_words,
    parts_in_words,
    records_in_words,
)
from burgeridee.core.retention import LABELS, Retention
from burgeridee.report import text
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

TITLE = "Bewijs van verwijdering"
_HEAD = ("Nummer", "Wat", "Wat er wegging")
_NO_NAMES = (
    "In dit bewijs staat niet waar een gesprek over ging, en met wie het was. "
    "Een nummer is de dag waarop iets begon, met zes losse letters."
)
_NOT_BACK = (
    "De nummers staan in verwijderd.toml, bij de gesprekken. Komt een bestand met zo'n nummer "
    "terug, dan opent burgeridee het niet en bewaart het er niets in."
)


def removal_proof(removal: Removal, retention: Retention, house: House) -> Document:
    """The proof of one removal."""
    return Document(
        TITLE,
        tuple(_blocks(removal, retention)),
        removal.on,
        foot=f"{TITLE}, {day_in_words(removal.on.date())}",
        house=house,
    )


def proof_text(removal: Removal, retention: Retention, municipality: str) -> bytes:
    """The proof as plain text: to be read in ten years, by any program."""
    return text.render(removal_proof(removal, retention, House(municipality)))


def _blocks(removal: Removal, retention: Retention) -> Iterator[Block]:
    yield Field("Dag", f"{day_in_words(removal.on.date())}, om {removal.on:%H:%M}")
    yield Field("Waarom", ground_in_words(removal, retention))
    yield Field("Hoeveel", records_in_words(len(removal.records)))
    if removal.by:
        yield Field("Door", removal.by)
    yield Heading("Wat er weg is")
    yield Table(
        _HEAD,
        tuple((one.id, LABELS[one.kind], parts_in_words(one.parts)) for one in removal.records),
        widths=(2, 2, 4),
    )
    yield Paragraph(_NOT_BACK)
    staying = tuple(removal.standing.told)
    if staying:
        yield Heading("Wat er nog staat: doe dit zelf")
        yield Bullets(staying)
    yield Heading("Wat burgeridee niet kan weghalen")
    yield Bullets(OUT_OF_REACH)
    yield Paragraph(_NO_NAMES, is_soft=True)
