"""The board in plain lines: name, put together, weigh, link, take along."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from burgeridee.core import board as boards
from burgeridee.core.board import Board, Change, Side, Slip
from burgeridee.core.conversation import Rule
from burgeridee.core.text import cleaned, one_line
from burgeridee.files.board_keeper import BoardKeeper, Undone
from burgeridee.files.record_keeper import HOME_AGAIN
from burgeridee.plain.board_papers import BoardPapers
from burgeridee.plain.holding import LEAVING
from burgeridee.report.board import HEADS

HELP = """\
Typ een regel: dat wordt een briefje aan deze kant. Bewaren gaat vanzelf.
:kant - naar de andere kant; :bord - wat er staat, met nummers
:stip 3, :stip 3 5, :stip 3 -1 - stippen erbij of eraf; :volgorde - de meeste stippen bovenaan
:samen 3 5 - briefje 3 bij briefje 5; :los 5 - weer uit elkaar
:koppel 3 belofte - waar lijkt het op, met een paar letters; :koppel 3 - nergens op
:wijzig 3 andere woorden; :weg 3 - weghalen; :mee 3 - wel of niet in de checklist; :ongedaan
:papier - het papier voor iedereen; :checklist - de eigen checklist; :start - terug"""
_WHICH = "Zet er het nummer van het briefje achter. Typ :bord voor de nummers."
_UNDO: Mapping[Undone, str] = {
    "undone": "De laatste verandering is ongedaan gemaakt.",
    "nothing": "Er is niets om ongedaan te maken.",
    "changed-elsewhere": "In een ander venster is intussen iets veranderd. Dat blijft staan.",
}
MOST_NAMED = 5
MOST_DIGITS = 4


@dataclass
class BoardLines:
    """The plain twin of the board."""

    keeper: BoardKeeper
    rules: Sequence[Rule]
    papers: BoardPapers
    lines: Iterator[str]
    say: Callable[[str], None]
    side: Side = "pitfall"
    is_stopped: bool = False

    def run(self) -> None:
        """Take lines until there are none, or until one wants back."""
        for line in HELP.splitlines():
            self.say(line)
        self.tell()
        for raw in self.lines:
            line = one_line(cleaned(raw.rstrip("\r\n"))).strip()
            name, _, rest = line.removeprefix(":").partition(" ")
            if line.startswith("::"):
                self._add(line[1:])
            elif line.startswith(":") and name.lower() in LEAVING:
                self.is_stopped = name.lower() != "start"
                return
            elif line.startswith(":"):
                self._obey(name.lower(), rest.strip())
            elif line:
                self._add(line)

    # ── What one can do

    def _obey(self, name: str, rest: str) -> None:
        command = BOARD_COMMANDS.get(name)
        if command is None:
            self.say("Dat ken ik hier niet. Typ :hulp voor uitleg.")
        else:
            command(self, rest)

    def _add(self, text: str) -> None:
        change = partial(boards.added, side=self.side, text=text, now=self.keeper.now())
        self._change(change)
        slips = self._slips
        self.say(f"{len(slips)}. {slips[-1].text}")

    def turn(self) -> None:
        """Go to the other side."""
        self.side = boards.other_side(self.side)
        self.tell()

    def with_slip(self, rest: str, change: Callable[[Board, str, str], Board]) -> None:
        """Change the slip that a number names, with what stands after the number."""
        number, _, more = rest.partition(" ")
        slip = self._numbered(number)
        if slip is None:
            self.say(_WHICH)
            return
        self._change(lambda board: change(board, slip.id, more.strip()))
        self.tell()

    def merge(self, rest: str) -> None:
        """Put one slip with another."""
        here, _, other = rest.partition(" ")
        slip, into = self._numbered(here), self._numbered(other.strip())
        if slip is None or into is None:
            self.say("Zet er twee nummers achter, zoals :samen 3 5.")
            return
        now = self.keeper.now()
        self._change(lambda board: boards.merged(board, slip.id, into.id, now))
        self.tell()

    def link(self, rest: str) -> None:
        """Say what a slip is like, by a few letters; where they fit more, these are named."""
        number, _, words = rest.partition(" ")
        slip = self._numbered(number)
        if slip is None:
            self.say(_WHICH)
            return
        found = boards.rules_like(self.rules, slip.side, words) if words.strip() else ()
        if words.strip() and not found:
            self.say("Niets gevonden. Probeer andere letters.")
        elif len(found) > 1 and found[0].id != words.strip().casefold():
            self.say("Welke bedoel je? Typ :koppel, het nummer en het woord tussen haakjes.")
            for rule in found[:MOST_NAMED]:
                self.say(f"- {rule.title} ({rule.id})")
        else:
            rule_id, now = found[0].id if found else "", self.keeper.now()
            self._change(lambda board: boards.linked(board, slip.id, rule_id, now))
            self.tell()

    def order(self) -> None:
        """Put the most dots first."""
        self._change(partial(boards.in_order, now=self.keeper.now()))
        self.tell()

    def undo(self) -> None:
        """Take back the last change."""
        self.say(_UNDO[self.keeper.undo()])
        self.tell()

    def tell_all(self, lines: Iterator[str]) -> None:
        """Say these lines, where there is something on the board."""
        if not self.keeper.board.slips:
            self.say("Er staat nog niets op het bord.")
            return
        for line in lines:
            self.say(line)

    # ── Keeping and telling

    @property
    def _slips(self) -> tuple[Slip, ...]:
        return self.keeper.board.of(self.side)

    def _numbered(self, number: str) -> Slip | None:
        if not number.isdecimal() or len(number) > MOST_DIGITS:
            return None
        place = int(number)
        return self._slips[place - 1] if 1 <= place <= len(self._slips) else None

    def _change(self, change: Change) -> None:
        self.keeper.look()
        was_away = bool(self.keeper.problem)
        self.keeper.change(change)
        if self.keeper.problem:
            self.say(f"Niet bewaard: {self.keeper.problem}")
        elif was_away:
            self.say(HOME_AGAIN)

    def tell(self) -> None:
        """Say what stands on this side, also what another window wrote."""
        self.keeper.look()
        self.say(f"{HEADS[self.side]}:")
        for number, slip in enumerate(self._slips, 1):
            self.say(f"{number}. {slip_in_words(slip, self.rules)}")
        if not self._slips:
            self.say("Nog geen briefjes.")


def slip_in_words(slip: Slip, rules: Sequence[Rule]) -> str:
    """A slip, and all that belongs to it, as one line."""
    rule = boards.ours_of(slip, rules)
    dots = "1 stip" if slip.dots == 1 else f"{slip.dots} stippen"
    parts = (
        slip.text,
        *(f"ook: {text}" for text in slip.also),
        dots if slip.dots else "",
        f"lijkt op: {rule.title if rule else slip.ours}" if slip.ours else "",
        "gaat mee" if slip.take else "",
    )
    return "; ".join(part for part in parts if part)


def _dotted(lines: BoardLines, rest: str) -> None:
    number, _, typed = rest.partition(" ")
    digits = typed.strip().removeprefix("-")
    is_number = digits.isdecimal() and len(digits) <= MOST_DIGITS
    step = int(typed) if is_number else 1
    now = lines.keeper.now()
    lines.with_slip(number, lambda board, slip, _: boards.dotted(board, slip, step, now))


def _reworded(lines: BoardLines, rest: str) -> None:
    now = lines.keeper.now()
    lines.with_slip(rest, lambda board, slip, more: boards.reworded(board, slip, more, now))


def _simply(change: Callable[..., Board]) -> Callable[[BoardLines, str], None]:
    def command(lines: BoardLines, rest: str) -> None:
        now = lines.keeper.now()
        lines.with_slip(rest, lambda board, slip, _: change(board, slip, now))

    return command


def _told(tell: Callable[[BoardLines], object]) -> Callable[[BoardLines, str], None]:
    def command(lines: BoardLines, _rest: str) -> None:
        tell(lines)

    return command


def _paper(lines: BoardLines, _rest: str) -> None:
    keeper = lines.keeper
    lines.tell_all(lines.papers.paper(keeper.board, lines.rules, keeper.now()))


def _own_list(lines: BoardLines, _rest: str) -> None:
    lines.tell_all(lines.papers.own_list(lines.keeper.board, lines.keeper.now()))


def _help(lines: BoardLines, _rest: str) -> None:
    for line in HELP.splitlines():
        lines.say(line)


BOARD_COMMANDS: Mapping[str, Callable[[BoardLines, str], None]] = {
    "hulp": _help,
    "bord": _told(lambda lines: lines.tell()),
    "kant": _told(lambda lines: lines.turn()),
    "stip": _dotted,
    "samen": lambda lines, rest: lines.merge(rest),
    "los": _simply(boards.split),
    "koppel": lambda lines, rest: lines.link(rest),
    "wijzig": _reworded,
    "weg": _simply(boards.without),
    "mee": _simply(boards.taken),
    "volgorde": _told(lambda lines: lines.order()),
    "ongedaan": _told(lambda lines: lines.undo()),
    "papier": _paper,
    "checklist": _own_list,
}
"""What a line that starts with a colon asks for at the board."""
