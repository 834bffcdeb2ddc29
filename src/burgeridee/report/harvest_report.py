"""The harvest of a dialogue meeting on one A4, for all who were there and all who could not be.

What people think differently about has as much room as what they share. What nobody took up is a
wish, and says so. Where it is too much for one page, what some tables told stands at the end.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from burgeridee.core.days import day_in_words, whole_day
from burgeridee.core.harvest import Action, Asked, Harvest, Said, TableHarvest, Wish
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
from burgeridee.report.outline import NOBODY, PRACTICE, Signed

SHARED, APART = "Dit zien we", "Hier denken we verschillend over"
NOBODY_WROTE = {
    SHARED: "Hier schreef geen tafel iets bij op.",
    APART: "Hier schreef geen tafel iets bij op. Zie jij het anders? Laat het weten.",
}
NO_NAME = "[naam volgt]"
NOTHING = "De oogst van de tafels is nog niet ingevuld."
PRIVACY = "Bij de verhalen staan geen namen. We gebruiken dit alleen voor dit thema."
_QUOTES = "“”„'\""


def harvest_report(
    harvest: Harvest, made: datetime, house: House, signed: Signed = NOBODY
) -> Document:
    """The harvest of all tables; of one A4 where it fits."""
    title = f"De oogst: {harvest.theme}" if harvest.theme else "De oogst van onze bijeenkomst"
    paper = Document(
        title,
        (),
        made,
        mark=PRACTICE if harvest.is_practice else "",
        foot=f"Oogstverslag van {day_in_words(made)}",
        house=house,
        is_fitted=True,
    )
    ending = tuple(_ending(harvest, house, signed))
    whole, *less = (replace(paper, blocks=tuple(way)) for way in _ways(harvest, ending))
    return replace(whole, otherwise=tuple(less))


def _ways(harvest: Harvest, ending: Sequence[Block]) -> Iterator[Iterable[Block]]:
    """The blocks with all on the first page, then with less and less of what the tables told."""
    told = _told(harvest, has_dream=False)
    start = (*_opening(harvest), *_dreams(harvest), *_core(harvest))
    for count in range(len(told), -1, -1):
        here, later = told[:count], told[count:]
        yield chain(start, _details(here, later), ending, _later(later))
    if told:
        start, later = (*_opening(harvest), *_core(harvest)), _told(harvest, has_dream=True)
        yield chain(start, _details((), later), ending, _later(later))


# ── What stands on the first page


def _opening(harvest: Harvest) -> Iterator[Block]:
    filled = [table for table in harvest.tables if table.says_something]
    day = f"Op {whole_day(harvest.day)}" if harvest.day else "Op onze bijeenkomst"
    tables = "aan 1 tafel" if len(filled) == 1 else f"aan {len(filled)} tafels"
    where = f" De plek: {_ended(harvest.place)}" if harvest.place else ""
    if filled:
        yield Paragraph(
            f"{day} praatten we {tables}.{where} Hier lees je wat er is verteld, "
            "wie wat gaat doen en wat de gemeente nog beantwoordt. Bedankt voor jullie verhalen!"
        )
    else:
        yield Paragraph(NOTHING)


def _dreams(harvest: Harvest) -> Iterator[Block]:
    if harvest.dreams:
        yield Heading("Waar we van dromen")
        yield Bullets(tuple(f"{one.text} ({one.table})" for one in harvest.dreams))


def _core(harvest: Harvest) -> Iterator[Block]:
    if any(table.says_something for table in harvest.tables):
        yield Heading("Wat we zien")
        yield Table(
            (SHARED, APART),
            ((_listed(harvest.insights, SHARED), _listed(harvest.differences, APART)),),
            widths=(1, 1),
        )
    if harvest.actions:
        yield Heading("Dit gaan we doen")
        yield Table(
            ("Wat", "Wie", "Wanneer"), tuple(map(_action, harvest.actions)), widths=(6, 4, 2.2)
        )
    if harvest.wishes:
        yield Heading("Wensen: hier zoeken we nog een naam of een datum bij")
        yield Bullets(tuple(map(_wish, harvest.wishes)))
    if harvest.questions:
        yield Heading("Vragen aan de gemeente")
        yield Table(
            ("Vraag", "Wie antwoordt", "Uiterlijk"),
            tuple(map(_asked, harvest.questions)),
            widths=(6, 4, 2.2),
        )


def _listed(said: Sequence[Said], name: str) -> str:
    """What was said, a line each; of nothing, that it is nothing."""
    return "\n".join(f"– {one.text}" for one in said) or NOBODY_WROTE[name]


def _action(action: Action) -> tuple[str, str, str]:
    return action.what, _whose(action.who, action.with_whom, action.kind), _day(action.due)


def _whose(who: str, with_whom: str, kind: str) -> str:
    own = f"{who} ({kind.lower()})" if kind and kind.casefold() not in who.casefold() else who
    return ", met ".join(filter(None, (own, with_whom)))


def _wish(wish: Wish) -> str:
    known = (
        _whose(wish.who, wish.with_whom, wish.kind) if wish.who else "",
        f"met {wish.with_whom}" if wish.with_whom and not wish.who else "",
        f"op {day_in_words(wish.due)}" if wish.due else "",
        f"mist nog: {wish.misses}",
    )
    return f"{wish.what or 'Een wens zonder woorden'} ({'; '.join(filter(None, known))})"


def _asked(asked: Asked) -> tuple[str, str, str]:
    return asked.question, asked.who or NO_NAME, _day(asked.due) or "[datum volgt]"


# ── What each table told


def _told(harvest: Harvest, *, has_dream: bool) -> tuple[Field, ...]:
    """What each table told, as one field: its story, what made it possible and its sentence."""
    fields = (
        Field(table.name, " ".join(_sentences(table, has_dream=has_dream)))
        for table in harvest.tables
    )
    return tuple(field for field in fields if field.text)


def _sentences(table: TableHarvest, *, has_dream: bool) -> Iterator[str]:
    if has_dream and table.dream:
        yield _ended(f"De droom: {table.dream}")
    if table.story:
        yield _ended(table.story)
    if table.strengths:
        yield _ended(f"Dat kon door: {'; '.join(one.rstrip('.') for one in table.strengths)}")
    if table.quote:
        yield f"“{table.quote.strip(_QUOTES)}”"


def _ended(words: str) -> str:
    """Words as a sentence, since another one follows."""
    return words if words.endswith((".", "!", "?", "…", "”", '"')) else f"{words}."


def _details(here: tuple[Field, ...], later: tuple[Field, ...]) -> Iterator[Block]:
    if here or later:
        yield Heading("Wat er aan de tafels is verteld")
    yield from here
    if later:
        names = ", ".join(field.name for field in later)
        rest = "Wat er verder is verteld" if here else "Wat er is verteld"
        yield Paragraph(f"{rest}, staat achteraan: {names}.")


def _later(later: tuple[Field, ...]) -> Iterator[Block]:
    if later:
        yield Heading("Wat er verder aan de tafels is verteld", starts_part=True)
    yield from later


def _ending(harvest: Harvest, house: House, signed: Signed) -> Iterator[Block]:
    yield Heading("Hoe het verder gaat")
    yield Paragraph(" ".join(_next(harvest, signed)))
    if signed.name:
        yield Paragraph(f"Hartelijke groet,\n{signed.name}")
    yield Paragraph(house.privacy or PRIVACY, is_soft=True)


def _next(harvest: Harvest, signed: Signed) -> Iterator[str]:
    if harvest.contact_on:
        yield f"Uiterlijk {whole_day(harvest.contact_on)} weet je wat ermee gebeurt."
    if harvest.look_back_on:
        yield f"Op {whole_day(harvest.look_back_on)} kijken we samen terug: wat is er gedaan?"
    if harvest.wishes:
        yield "Wil je met een wens beginnen? Laat het weten, dan wordt het een actie."
    reached = f" Bel {signed.phone}." if signed.phone else " Laat het weten."
    yield f"Klopt er iets niet?{reached} Dan pas ik het aan."


def _day(day: date | None) -> str:
    return day_in_words(day) if day else ""
