"""The list of agreements: in groups by how they press, one line each, quick with thousands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from textual import on
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from burgeridee.app.widgets.talk_line import GAP, NAMELESS, ShownLine
from burgeridee.core.agreements import URGENCIES, Agreed, Agreement, Urgency
from burgeridee.core.days import calendar_day, seen_from, weekday_and_day

GROUPS: Mapping[Urgency, str] = {
    "late": "Te laat",
    "today": "Vandaag",
    "soon": "Binnen een week",
    "later": "Later",
    "undated": "Zonder dag",
    "done": "Gedaan",
}
MOST_SHOWN = 200
"""So many of one group; of thousands nobody reads on, and each costs time."""
WORDLESS = "een afspraak zonder woorden"
NOBODY = "Niemand genoemd"
_WHEN, _WHO = 19, 16
WITH_TITLE = 96
"""From this width on, a line tells its talk too."""
WITH_WHO = 56


@dataclass(frozen=True)
class AgreementLine:
    """One agreement, with the file and the talk that it stands in."""

    path: Path
    talk: Agreed
    agreement: Agreement
    today: date

    @property
    def key(self) -> str:
        """By which it is known again when the list is made anew."""
        return f"{self.path}|{self.agreement.item}"

    @property
    def urgency(self) -> Urgency:
        """How it presses today."""
        return self.agreement.urgency(self.today)

    @property
    def what(self) -> str:
        """What was agreed, in one line."""
        return " ".join(self.agreement.what.split()) or WORDLESS

    @property
    def whose(self) -> str:
        """Who does it."""
        return self.agreement.whose or NOBODY

    @property
    def title(self) -> str:
        """What its talk is called."""
        return self.talk.title or NAMELESS

    @property
    def when(self) -> str:
        """Its mark, and how far off it is."""
        agreement = self.agreement
        if agreement.done is not None:
            return f"● {calendar_day(agreement.done, self.today)}"
        if agreement.due is None:
            return "? nog geen dag"
        is_pressing = self.urgency in {"late", "today"}
        is_far = self.urgency == "later"
        said = (calendar_day if is_far else seen_from)(agreement.due, self.today)
        return f"{'!' if is_pressing else '·'} {said}"

    def shown(self, width: int, dimmed: Style) -> Content:
        """The line at a width; whatever a person wrote stays plain text."""
        when = Content(self.when).truncate(_WHEN, ellipsis=True, pad=True)
        cells = [when if self.agreement.done else when.stylize("bold")]
        room = width - _WHEN - GAP
        others: list[Content] = []
        if width >= WITH_WHO:
            who = Content(self.agreement.whose)
            others.append(who.truncate(_WHO, ellipsis=True, pad=True))
            room -= _WHO + GAP
        # "Volgend bericht" says nothing without its talk, whatever the room.
        what = self.what
        if width >= WITH_TITLE:
            title = room * 2 // 5
            others.append(Content(self.title).truncate(title, ellipsis=True, pad=True))
            room -= title + GAP
        elif "/" not in self.agreement.item:
            what = f"{what}: {self.title}"
        cells.append(Content(what).truncate(max(room, 1), ellipsis=True, pad=True))
        cells += [other.stylize(dimmed) for other in others]
        return Content(" " * GAP).join(cells)

    def told(self) -> Content:
        """All of it, for the place where there is room."""
        agreement = self.agreement
        parts = [
            Content.styled(agreement.what.strip() or WORDLESS, "bold"),
            Content(f"Wie: {self.whose}"),
            Content(f"Wanneer: {self._day()}"),
            Content(f"Gesprek: {self.title}"),
        ]
        if agreement.done is not None:
            parts.insert(3, Content(f"Gedaan: {weekday_and_day(agreement.done, self.today)}"))
        return Content("\n").join(parts)

    def _day(self) -> str:
        due = self.agreement.due
        if due is None:
            return "nog geen dag afgesproken"
        said = weekday_and_day(due, self.today)
        return f"{said}, verzet" if self.agreement.moved else said


class AgreementList(OptionList):
    """The agreements, those that press most on top; Enter or a click picks one."""

    DEFAULT_CSS = """
    AgreementList {
        padding: 0; background: $background; height: 1fr; scrollbar-gutter: stable;
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $primary; text-style: bold; }
    }
    """

    @dataclass
    class Picked(Message):
        """An agreement was picked."""

        line: AgreementLine

    @dataclass
    class Moved(Message):
        """The cursor came to an agreement, or to none."""

        line: AgreementLine | None

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._held: dict[str, AgreementLine] = {}

    @property
    def held(self) -> tuple[AgreementLine, ...]:
        """All agreements of the list, also those for which there is no room."""
        return tuple(self._held.values())

    @property
    def line(self) -> AgreementLine | None:
        """The agreement under the cursor."""
        here = self.highlighted_option
        return self._held.get(here.id or "") if here else None

    def show(self, lines: Iterable[AgreementLine]) -> None:
        """Show these; the cursor stays where it was, on its agreement or else on its place."""
        ordered = sorted(lines, key=lambda line: line.agreement.order(line.today))
        known = {line.key: line for line in ordered}
        if list(known.items()) == list(self._held.items()):
            return
        before, place = self.line, self.highlighted
        self._held = known
        self.set_options(_options(ordered))
        self._return_to(before, place)

    def _return_to(self, before: AgreementLine | None, place: int | None) -> None:
        """Put the cursor where it was: on its agreement, or on the next if that left its group."""
        after = self._held.get(before.key) if before else None
        if before and after and after.urgency == before.urgency and after.key in self._shown_ids:
            self.highlighted = self.get_option_index(after.key)
        elif before is None or place is None:
            self.action_first()
        else:
            self.highlighted = self._nearest(place)
        self.post_message(self.Moved(self.line))

    @property
    def _shown_ids(self) -> set[str]:
        return {option.id for option in self.options if option.id}

    def _nearest(self, place: int) -> int | None:
        """The agreement at a place, or the nearest one: below it first."""
        places = [at for at, option in enumerate(self.options) if not option.disabled]
        below = [at for at in places if at >= place]
        return next(iter(below or places[::-1]), None)

    @on(OptionList.OptionHighlighted)
    def _tell(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.post_message(self.Moved(self.line))

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        line = self._held.get(event.option_id or "")
        if line is not None:
            self.post_message(self.Picked(line))


def _options(ordered: Iterable[AgreementLine]) -> Iterator[Option]:
    """The lines under the names of their groups; of a large group the first ones."""
    groups: dict[Urgency, list[AgreementLine]] = {urgency: [] for urgency in URGENCIES}
    for line in ordered:
        groups[line.urgency].append(line)
    for urgency, lines in groups.items():
        if lines:
            yield Option(Content(f"{GROUPS[urgency]} ({len(lines)})"), disabled=True)
        for line in lines[:MOST_SHOWN]:
            yield Option(ShownLine(line), id=line.key)
        if len(lines) > MOST_SHOWN:
            more = f"  … en nog {len(lines) - MOST_SHOWN}. Kies met w van wie je ze wilt zien."
            yield Option(Content(more), disabled=True)
