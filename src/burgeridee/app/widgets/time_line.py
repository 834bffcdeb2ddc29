"""The time line of an initiative: what was, what comes, and what has no day; one line each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from textual import on
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from burgeridee.app.widgets.agreement_list import WORDLESS
from burgeridee.app.widgets.talk_line import GAP, ShownLine
from burgeridee.core.days import MONTHS_IN_SHORT, seen_from
from burgeridee.core.time_line import Moment

BEFORE, AFTER, UNDATED = "Tot nu toe", "Vanaf vandaag", "Zonder dag"
MARKS: Mapping[str, str] = {
    "■": "een gesprek, blad of opdracht, afgerond",
    "□": "een gesprek, blad of opdracht, nog open",
    "●": "een afspraak, gedaan",
    "!": "een afspraak, te laat of voor vandaag",
    "·": "een afspraak die nog even tijd heeft",
    "?": "een afspraak zonder dag",
}
_DAY, _WHO, _STATE = 11, 16, 17
WITH_WHO = 76
"""From this width on, a line tells who does it."""
INDENT = "  "


@dataclass(frozen=True)
class MomentLine:
    """One moment of the time line, with the file that it stands in."""

    path: Path
    moment: Moment
    today: date

    @property
    def key(self) -> str:
        """By which it is known again when the list is made anew."""
        return f"{self.path}|{self.moment.item}"

    @property
    def mark(self) -> str:
        """What it is, and how it stands, in one sign."""
        if self.moment.kind == "record":
            return "□" if self.moment.is_open else "■"
        match self.moment.urgency:
            case "done":
                return "●"
            case "late" | "today":
                return "!"
            case "undated":
                return "?"
            case _:
                return "·"

    @property
    def state(self) -> str:
        """How it stands, in words."""
        moment = self.moment
        if moment.kind == "record":
            coming = "komt nog" if moment.is_coming else "bezig"
            return coming if moment.is_open else "afgerond"
        if moment.is_done:
            return "gedaan"
        if moment.day is None:
            return "nog geen dag"
        return seen_from(moment.day, self.today)

    @property
    def group(self) -> str:
        """Under which head it stands."""
        if self.moment.day is None:
            return UNDATED
        return BEFORE if self.moment.day < self.today else AFTER

    def shown(self, width: int, dimmed: Style) -> Content:
        """The line at a width; whatever a person wrote stays plain text."""
        is_record = self.moment.kind == "record"
        day = _day(self.moment.day) if self.moment.day else ""
        cells = [
            Content(f"{self.mark} {day}").truncate(_DAY + 2, ellipsis=True, pad=True),
        ]
        others = [Content(self.state).truncate(_STATE, ellipsis=True, pad=True)]
        if width >= WITH_WHO and self.moment.who:
            who = Content(self.moment.who)
            others.insert(0, who.truncate(_WHO, ellipsis=True, pad=True))
        room = width - sum(GAP + one.cell_length for one in (*cells, *others))
        words = Content(self.moment.words or WORDLESS)
        words = words.stylize("bold") if is_record else Content(INDENT) + words
        cells.append(words.truncate(max(room, 1), ellipsis=True, pad=True))
        stands_out = self.mark == "!"
        cells += [one if stands_out else one.stylize(dimmed) for one in others]
        return Content(" " * GAP).join(cells)


class TimeLine(OptionList):
    """The moments in order of day; Enter or a click opens the record of one."""

    DEFAULT_CSS = """
    TimeLine {
        padding: 0; background: $background; height: 1fr; scrollbar-gutter: stable;
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $text-muted; }
    }
    """

    @dataclass
    class Chosen(Message):
        """A moment was chosen."""

        line: MomentLine

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._held: dict[str, MomentLine] = {}

    @property
    def held(self) -> tuple[MomentLine, ...]:
        """All moments, in order of day."""
        return tuple(self._held.values())

    @property
    def line(self) -> MomentLine | None:
        """The moment under the cursor."""
        here = self.highlighted_option
        return self._held.get(here.id or "") if here else None

    def show(self, lines: Sequence[MomentLine]) -> None:
        """Show these; the cursor stays on its moment, and begins at the first of what comes."""
        known = {line.key: line for line in lines}
        if list(known.items()) == list(self._held.items()):
            return
        before, is_first = self.line, not self._held
        self._held = known
        self.set_options(_options(lines))
        if before is not None and before.key in known:
            self.highlighted = self.get_option_index(before.key)
        elif is_first:
            self._begin_at(lines)
        else:
            self.action_first()

    def _begin_at(self, lines: Sequence[MomentLine]) -> None:
        """Begin where today is: at what comes next, else at the last that was."""
        dated = [line for line in lines if line.group != UNDATED]
        coming = [line for line in dated if line.group == AFTER]
        start = next(iter(coming or dated[-1:]), None)
        if start is None:
            self.action_first()
        else:
            self.highlighted = self.get_option_index(start.key)

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        line = self._held.get(event.option_id or "")
        if line is not None:
            self.post_message(self.Chosen(line))


def _options(lines: Iterable[MomentLine]) -> Iterator[Option]:
    group = ""
    for line in lines:
        if line.group != group:
            group = line.group
            yield Option(Content(group), disabled=True)
        yield Option(ShownLine(line), id=line.key)


def _day(day: date) -> str:
    return f"{day.day:2} {MONTHS_IN_SHORT[day.month - 1]} {day.year}"
