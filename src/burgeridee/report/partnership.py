"""The partnership sheet: who brings, carries and gets what, on one sheet to fill in together.

The columns are those of domain 7.1: what partners that last divide fairly among them.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from burgeridee.report.document import (
    Block,
    Document,
    Drawing,
    Field,
    House,
    Paragraph,
    Place,
    Size,
    Table,
)
from burgeridee.report.sheet import DAY, NAME, NOTHING, Known, as_sheet

Rows = tuple[tuple[str, ...], ...]

PARTNERSHIP = "partnerblad"
"""The model in which a partnership sheet is kept."""
ON_A_SHEET = 6
"""More partners go on to a next sheet."""
COLUMNS = (
    ("Partner", "Wie doen er mee?"),
    ("Doelen", "Wat wil jij bereiken? En wat willen we samen?"),
    ("Risico's", "Wat kan voor jou misgaan? Wie draagt dat, en wat spreken we erover af?"),
    ("Verantwoordelijkheden", "Waarvoor rekenen de anderen op jou? Wat beslis jij zelf?"),
    ("Kansen", "Wat levert het jou op? Wat gun je de ander?"),
    ("Verantwoording", "Aan wie leg jij uit wat we doen, wanneer en hoe?"),
)
SENTENCE = ("pb_zin", "Onze gezamenlijke zin", "Dit willen we samen.")
AGREED = (
    ("pb_beslissen", "Zo beslissen we", ""),
    ("pb_stoppen", "Zo stoppen we", "Als het niet werkt."),
    ("pb_opnieuw_op", "We kijken opnieuw op", "Een datum."),
)
_TITLE, _ASKS = "Partnerblad", "Wat brengt, draagt en krijgt ieder van ons?"
_PARTNERS, _AGREEMENTS = "pb_partners", "pb_afspraken"
_WIDTHS = (0.8, 1, 1, 1.05, 1, 1)


def partnership_sheet(
    made: datetime, house: House, size: Size = "a3", known: Known = NOTHING
) -> Document:
    """The partnership sheet, empty or with what stands in a talk of model partnerblad.

    From the seventh partner on a sheet follows, and one for what was agreed besides.
    """
    first, *more = (
        as_sheet(Document(name, blocks, made, foot=_TITLE, house=house, size=size), known)
        for name, blocks in _sheets(_partners(known), known)
    )
    return replace(first, enclosed=tuple(more))


def _sheets(partners: Rows, known: Known) -> Iterator[tuple[str, tuple[Block, ...]]]:
    yield (
        _TITLE,
        (
            Paragraph(_ASKS),
            Field(NAME, known.title),
            Field(DAY, ""),
            _table(partners[:ON_A_SHEET]),
            Drawing("frame", (_place(SENTENCE, known),), rows=2),
            Drawing("boxes", tuple(_place(one, known) for one in AGREED), rows=2),
        ),
    )
    for number, start in enumerate(range(ON_A_SHEET, len(partners), ON_A_SHEET), 2):
        rest = _table(partners[start : start + ON_A_SHEET])
        yield f"{_TITLE}, blad {number}", (Field(NAME, known.title), rest)
    agreed = known.told(_AGREEMENTS)
    if agreed is not None:
        empty = (("",) * len(agreed.columns),) * ON_A_SHEET
        table = Table(agreed.columns, (*agreed.rows, *empty))
        yield f"{_TITLE}: {agreed.label.lower()}", (Field(NAME, known.title), table)


def _table(partners: Rows) -> Table:
    empty = (("",) * len(COLUMNS),) * (ON_A_SHEET - len(partners))
    return Table(tuple("\n".join(column) for column in COLUMNS), (*partners, *empty), _WIDTHS)


def _place(one: tuple[str, str, str], known: Known) -> Place:
    question, name, hint = one
    told = known.told(question)
    return Place(name, hint, told.words if told else "")


def _partners(known: Known) -> Rows:
    """The partners with what stands in each column."""
    told = known.told(_PARTNERS)
    if told is None:
        return ()
    places = [told.columns.index(name) if name in told.columns else -1 for name, _ in COLUMNS]
    return tuple(tuple(row[at] if at >= 0 else "" for at in places) for row in told.rows)
