"""The board of a group: its own pitfalls and success factors on slips, weighed with dots.

A slip is never thrown away by putting it with another: its words stay, and can be taken out again.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from burgeridee.core.conversation import Conversation, Rule
from burgeridee.core.intake import IntakeId, Record
from burgeridee.core.numbers import Whole

Side = Literal["pitfall", "success"]
SIDES: tuple[Side, ...] = ("pitfall", "success")
MOST_DOTS = 99


class Slip(Record):
    """One thing that the group named, in its own words.

    `also` are the words of slips that were put with it, `ours` the rule of the model that it is
    like. With `take` it goes into the checklist that people take along.
    """

    id: str
    side: Side
    text: str
    also: tuple[str, ...] = ()
    dots: Annotated[int, Field(ge=0, le=MOST_DOTS)] = 0
    ours: str = ""
    take: bool = False


class Board(Record):
    """What is kept of one board. `given` is the highest number that a slip ever had."""

    id: IntakeId
    revision: Whole = 0
    title: str = ""
    conversation: str = ""
    started: datetime | None = None
    changed: datetime | None = None
    given: Whole = 0
    slips: tuple[Slip, ...] = ()

    def of(self, side: Side) -> tuple[Slip, ...]:
        """The slips of one side, in their order."""
        return tuple(slip for slip in self.slips if slip.side == side)

    def slip(self, slip_id: str) -> Slip | None:
        """The slip of this id; `None` when it is not there."""
        return next((slip for slip in self.slips if slip.id == slip_id), None)


def other_side(side: Side) -> Side:
    """The side across."""
    return "success" if side == "pitfall" else "pitfall"


def model_of(board: Board, models: Mapping[str, Conversation]) -> Conversation | None:
    """The model whose rules a board is about; for a board without one, that with most rules."""
    most = max(models.values(), key=lambda model: len(model.rules), default=None)
    return models.get(board.conversation, most)


Change = Callable[[Board], Board]
"""What is done to a board: done to the board as it stands now, in whichever window it changed."""


def begun(board_id: str, title: str, conversation: str, now: datetime) -> Board:
    """An empty board."""
    return Board(id=board_id, title=title, conversation=conversation, started=now, changed=now)


def added(board: Board, side: Side, text: str, now: datetime) -> Board:
    """The board with one more slip at the end of a side; without words nothing comes."""
    if not text.strip():
        return board
    given = board.given + 1
    slip = Slip(id=f"b{given}", side=side, text=text.strip())
    return _after(board, (*board.slips, slip), now).with_(given=given)


def reworded(board: Board, slip_id: str, text: str, now: datetime) -> Board:
    """The board with other words on a slip; a slip is never emptied."""
    words = text.strip()
    return _with(board, slip_id, now, text=words) if words else board


def without(board: Board, slip_id: str, now: datetime) -> Board:
    """The board without a slip."""
    return _after(board, (slip for slip in board.slips if slip.id != slip_id), now)


def dotted(board: Board, slip_id: str, step: int, now: datetime) -> Board:
    """The board with so many dots more, or fewer, on a slip."""
    slip = board.slip(slip_id)
    dots = min(max((slip.dots if slip else 0) + step, 0), MOST_DOTS)
    return _with(board, slip_id, now, dots=dots)


def linked(board: Board, slip_id: str, rule_id: str, now: datetime) -> Board:
    """The board with a slip beside one of our rules; an empty id takes it away again."""
    return _with(board, slip_id, now, ours=rule_id)


def taken(board: Board, slip_id: str, now: datetime) -> Board:
    """The board with a slip meant for the checklist, or no longer."""
    slip = board.slip(slip_id)
    return _with(board, slip_id, now, take=not (slip and slip.take))


def merged(board: Board, slip_id: str, into: str, now: datetime) -> Board:
    """The board with one slip put with another: words and dots of both stay."""
    slip, other = board.slip(slip_id), board.slip(into)
    if slip is None or other is None or slip is other:
        return board
    joined = other.with_(
        also=(*other.also, slip.text, *slip.also),
        dots=min(other.dots + slip.dots, MOST_DOTS),
        ours=other.ours or slip.ours,
        take=other.take or slip.take,
    )
    return _after(without(board, slip_id, now), _replaced(board, joined, leaving=slip_id), now)


def split(board: Board, slip_id: str, now: datetime) -> Board:
    """The board with what was put with a slip on slips of its own again; the dots stay on it."""
    slip = board.slip(slip_id)
    if slip is None or not slip.also:
        return board
    apart = [
        Slip(id=f"b{number}", side=slip.side, text=text)
        for number, text in enumerate(slip.also, board.given + 1)
    ]
    at = board.slips.index(slip)
    slips = (*board.slips[:at], slip.with_(also=()), *apart, *board.slips[at + 1 :])
    return _after(board, slips, now).with_(given=board.given + len(apart))


def in_order(board: Board, now: datetime) -> Board:
    """The board with the most dots first on each side; what has as many keeps its order."""
    ordered = {side: iter(weighed(board.of(side))) for side in SIDES}
    return _after(board, [next(ordered[slip.side]) for slip in board.slips], now)


def restored(board: Board, before: Board, now: datetime) -> Board:
    """The board with the slips as they were before; numbers that were given stay given."""
    return _after(board, before.slips, now)


def weighed(slips: Iterable[Slip]) -> tuple[Slip, ...]:
    """These slips, the most dots first."""
    return tuple(sorted(slips, key=lambda slip: -slip.dots))


def chosen(board: Board) -> tuple[Slip, ...]:
    """What goes into a checklist: what was meant for it, else what has a dot, else all."""
    meant = [slip for slip in board.slips if slip.take]
    with_dots = [slip for slip in board.slips if slip.dots]
    return weighed(meant or with_dots or board.slips)


def ours_of(slip: Slip, rules: Iterable[Rule]) -> Rule | None:
    """The rule of the model that a slip is like; `None` without one."""
    return next((rule for rule in rules if slip.ours and rule.id == slip.ours), None)


def rules_like(rules: Iterable[Rule], side: Side, words: str) -> tuple[Rule, ...]:
    """Our rules of one side that a few letters point to, those with them in their title first."""
    wanted = words.casefold().split()
    of_side = [rule for rule in rules if rule.sign == side]
    exact = [rule for rule in of_side if rule.id == words.strip().casefold()]
    titled = [rule for rule in of_side if _holds(rule.title, wanted)]
    told = [rule for rule in of_side if _holds(_all_of(rule), wanted)]
    return tuple({rule.id: rule for rule in (*exact, *titled, *told)}.values())


def _all_of(rule: Rule) -> str:
    return f"{rule.id} {rule.title} {rule.explanation} {rule.sounds_like} {rule.do} {rule.build_on}"


def _holds(text: str, wanted: Iterable[str]) -> bool:
    return all(word in text.casefold() for word in wanted)


def _replaced(board: Board, slip: Slip, leaving: str) -> tuple[Slip, ...]:
    return tuple(slip if one.id == slip.id else one for one in board.slips if one.id != leaving)


def _with(board: Board, slip_id: str, now: datetime, **changes: object) -> Board:
    slip = board.slip(slip_id)
    if slip is None:
        return board
    return _after(board, _replaced(board, slip.with_(**changes), leaving=""), now)


def _after(board: Board, slips: Iterable[Slip], now: datetime) -> Board:
    """The board with these slips; the same board where nothing became otherwise."""
    kept = tuple(slips)
    if kept == board.slips:
        return board
    return board.with_(slips=kept, changed=now, revision=board.revision + 1)
