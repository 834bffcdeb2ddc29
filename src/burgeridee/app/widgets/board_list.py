"""One side of the board: the slips of a group, large and calm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.widgets.board_keys import EMPTY
from burgeridee.core.board import Side, Slip, ours_of
from burgeridee.core.conversation import Rule
from burgeridee.report.board import HEADS

DOT = "●"
MOST_DRAWN = 10
"""More dots than this are told as a number: from afar nobody counts them."""


class BoardList(Vertical):
    """The slips of one side, under its name."""

    DEFAULT_CSS = """
    BoardList {
        width: 64; height: 1fr;
        #head { height: 1; margin: 0 0 1 0; padding: 0 1; color: $primary; text-style: bold; }
        #none { display: none; height: auto; padding: 0 1; color: $text-muted; }
        &.-none #none { display: block; }
        &.-none OptionList { display: none; }
        OptionList { height: 1fr; padding: 0; background: $background; }
        OptionList > .option-list--option { padding: 0 1; }
    }
    """

    @dataclass
    class Picked(Message):
        """A slip was picked, to give it other words."""

        slip: str

    def __init__(self, side: Side) -> None:
        super().__init__(id=f"side-{side}")
        self.side = side

    def compose(self) -> ComposeResult:
        """The name of the side, and its slips."""
        yield Static(HEADS[self.side], id="head", markup=False)
        yield Static(EMPTY, id="none", markup=False)
        yield OptionList(markup=False)

    @property
    def slip(self) -> str:
        """The id of the slip under the cursor; empty without one."""
        here = self.query_one(OptionList).highlighted_option
        return (here.id or "") if here else ""

    def show(self, slips: Sequence[Slip], rules: Sequence[Rule], to: str = "") -> None:
        """Show these slips; the cursor goes to one, or stays on its slip, or on its place."""
        listed = self.query_one(OptionList)
        ids = [slip.id for slip in slips]
        wanted, place = to or self.slip, (listed.highlighted or 0) // 2
        listed.set_options(_options(slips, rules))
        if ids:
            at = ids.index(wanted) if wanted in ids else min(place, len(ids) - 1)
            listed.highlighted = 2 * at
        self.query_one("#head", Static).update(named(self.side, len(ids)))
        self.set_class(not ids, "-none")

    def take_keys(self) -> None:
        """Give the keys to the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Picked(event.option_id or ""))


def named(side: Side, count: int) -> str:
    """The name of a side, and how many slips it has."""
    return f"{HEADS[side]}  ({count})" if count else HEADS[side]


def _options(slips: Sequence[Slip], rules: Sequence[Rule]) -> Iterator[Option]:
    """Each slip, and a blank line after it, so that a board can be read from the back."""
    for slip in slips:
        yield Option(slip_words(slip, rules), id=slip.id)
        yield Option("", disabled=True)


def slip_words(slip: Slip, rules: Sequence[Rule]) -> Content:
    """A slip: its words, what was put with it, dots, ours, and whether it goes along."""
    return Content("\n").join([*_lines(slip, rules)])


def _lines(slip: Slip, rules: Sequence[Rule]) -> Iterator[Content]:
    yield Content.styled(slip.text, "bold")
    for text in slip.also:
        yield Content(f"+ {text}")
    under = Content("   ").join(_under(slip, rules))
    if under:
        yield under


def _under(slip: Slip, rules: Sequence[Rule]) -> Iterator[Content]:
    if slip.dots:
        yield Content(DOT * slip.dots if slip.dots <= MOST_DRAWN else f"{DOT} × {slip.dots}")
    rule = ours_of(slip, rules)
    if slip.ours:
        yield Content(f"lijkt op: {rule.title if rule else slip.ours}")
    if slip.take:
        yield Content("✓ gaat mee")
