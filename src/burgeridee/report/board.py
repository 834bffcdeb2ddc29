"""The outcome of a board as paper: what the group named, and what it takes along."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from burgeridee.core.board import SIDES, Board, Side, Slip, ours_of, weighed
from burgeridee.core.conversation import Rule
from burgeridee.core.days import day_in_words
from burgeridee.core.own_list import own_list
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Heading,
    House,
    Lines,
    Paragraph,
    Table,
)

TITLE = "Dit namen we samen mee"
HEADS: dict[Side, str] = {"pitfall": "Hier trappen wij in", "success": "Dit helpt bij ons"}
_INTRO: dict[Side, str] = {
    "pitfall": "Met stippen: hoeveel mensen dit het zwaarst vonden.",
    "success": "Met stippen: hoeveel mensen hier het meest aan hebben.",
}
_WHAT, _DOTS, _OURS = "In onze woorden", "Stippen", "In burgeridee heet dit"
_NOTHING = "Hier staat nog niets."
_MORE = "Wat je dan kunt doen"
_TAKE = "Voor mijn volgende gesprek"
_HOW = "Kies er een paar. Kruis aan wat je maandag al doet."
_SELF = "Mijn eigen punt"


def board_paper(board: Board, rules: Sequence[Rule], made: datetime, house: House) -> Document:
    """The outcome of a board, to hand out at the end of a workshop."""
    day = day_in_words(made)
    return Document(
        f"{TITLE}: {board.title}" if board.title else TITLE,
        tuple(_blocks(board, rules, made)),
        made,
        foot=f"Workshop van {day}, bord {board.id}",
        house=house,
    )


def _blocks(board: Board, rules: Sequence[Rule], made: datetime) -> Iterator[Block]:
    for side in SIDES:
        yield Heading(HEADS[side])
        slips = weighed(board.of(side))
        if not slips:
            yield Paragraph(_NOTHING)
            continue
        yield Paragraph(_INTRO[side], is_soft=True)
        yield Table((_WHAT, _DOTS, _OURS), tuple(_row(slip, rules) for slip in slips))
        advice = tuple(_advice(slips, rules))
        if advice:
            yield Heading(_MORE, 2)
            yield Bullets(advice)
    take = own_list(board, made.date()).own_items if board.slips else ()
    yield Heading(_TAKE)
    yield Paragraph(_HOW, is_soft=True)
    if take:
        yield Lines(boxes=tuple(item.text for item in take))
    yield Paragraph(f"{_SELF}:")
    yield Lines(2)


def _row(slip: Slip, rules: Sequence[Rule]) -> tuple[str, str, str]:
    rule = ours_of(slip, rules)
    words = "\n".join((slip.text, *(f"Ook: {text}" for text in slip.also)))
    return words, str(slip.dots) if slip.dots else "", rule.title if rule else ""


def _advice(slips: Sequence[Slip], rules: Sequence[Rule]) -> Iterator[str]:
    """What our rules say to do with what the group named; each rule once."""
    told: set[str] = set()
    for slip in slips:
        rule = ours_of(slip, rules)
        if rule is None or rule.id in told:
            continue
        told.add(rule.id)
        words = rule.do if rule.sign == "pitfall" else rule.build_on
        if words:
            yield f"{rule.title}: {words}"
