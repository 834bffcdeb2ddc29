"""The role per part in words for the screen: the table, one part, what to talk about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.core.conversation import Advice
from burgeridee.core.days import calendar_day
from burgeridee.core.intake import RolePart
from burgeridee.core.role_parts import Kind, TalkingPoint

ADD = "add"
"""The id of the last line, with which a part comes."""
NAMELESS = "een onderdeel zonder naam"
BEGIN = (
    "Een initiatief is zelden één ding. De gemeente kan het onderhoud loslaten, "
    "en toch over de vergunning beslissen. Schrijf per onderdeel op wat de rol nu is, "
    "wat jullie willen, en tot wanneer."
)
AGREED = "Jullie zien het overal hetzelfde. Kijk er samen naar op de dag die je afspreekt."
WHEN = "Wanneer welke rol?"
TO_DISCUSS = "Om over te praten"
MARKS: Mapping[str, str] = {
    "≠": "jullie zien het anders: praat erover",
    "→": "nu anders dan gewenst",
    "!": "de afgesproken dag is voorbij",
    "○": "nog niet besproken",
    "●": "besproken, en het is zoals jullie willen",
}
_MARK: Mapping[Kind, str] = {"look-again": "!", "views": "≠", "wish": "→", "open": "○"}
_CELLS = (
    ("Nu", "now"),
    ("Gewenst", "wanted"),
    ("Jij", "official"),
    ("Bewoners", "residents"),
)
_WIDTH, _UNTIL, _LONGEST_NAME = 13, 8, 40
COLUMNS_FROM = 78
"""From this width of the list on, the parts stand in columns."""


@dataclass(frozen=True)
class Told:
    """How parts read in a list: the names of the roles, and the day from which others are seen."""

    advice: Advice | None
    today: date
    width: int

    def table(self, parts: Sequence[RolePart], points: Sequence[TalkingPoint]) -> tuple[Group, ...]:
        """The parts to choose from: in columns where there is room, else in two rows each."""
        is_wide = self.width >= COLUMNS_FROM
        shown = self._in_columns if is_wide else self._in_rows
        lines = [Line(str(at), _mark(part, points), shown(part)) for at, part in enumerate(parts)]
        head = self._head() if is_wide and parts else "Onderdelen"
        return (Group(head, (*lines, Line(ADD, "+", "een onderdeel erbij"))),)

    @property
    def _first(self) -> int:
        """How wide the names of the parts may be."""
        return min(self.width - len(_CELLS) * _WIDTH - _UNTIL - 4, _LONGEST_NAME)

    def _head(self) -> str:
        cells = "".join(f"{name:<{_WIDTH}}" for name in (*(name for name, _ in _CELLS), "Tot"))
        return f"  {'Onderdeel':<{self._first}}{cells}".rstrip()

    def _in_columns(self, part: RolePart) -> Content:
        name = Content(_called(part)).truncate(self._first - 1, ellipsis=True, pad=True)
        cells = [self._cell(getattr(part, field)) for _, field in _CELLS]
        until = calendar_day(part.until, self.today) if part.until else "–"
        return Content("").join([name.stylize("bold"), Content(" "), *cells, Content(until)])

    def _cell(self, role: str) -> Content:
        words = Content(self._role(role) or "–")
        return words.truncate(_WIDTH - 1, ellipsis=True, pad=True) + Content(" ")

    def _in_rows(self, part: RolePart) -> Content:
        told = " · ".join(self._told(part)) or "nog niet besproken"
        return Content.assemble((_called(part), "bold"), f"\n{told}")

    def _told(self, part: RolePart) -> Iterator[str]:
        here, there = self._role(part.now).lower(), self._role(part.wanted).lower()
        if here and there:
            yield here if here == there else f"{here} → {there}"
        elif here or there:
            yield f"nu {here}" if here else f"gewenst {there}"
        if part.until:
            yield f"tot {calendar_day(part.until, self.today)}"
        for word, role in (("jij", part.official), ("bewoners", part.residents)):
            if role:
                yield f"{word}: {self._role(role).lower()}"

    def _role(self, role: str) -> str:
        text = self.advice.texts.get(role) if self.advice else None
        return text.label if text else role


def side(points: Sequence[TalkingPoint], parts: Sequence[RolePart]) -> Stacked:
    """What to talk about; or, before anything stands there, why one would do this."""
    title = Content.styled(TO_DISCUSS, "bold $primary")
    if not parts:
        return Stacked([Content(BEGIN)])
    if not points:
        return Stacked([title, Content(AGREED)])
    return Stacked([title, *(Hanging(f"{_MARK[one.kind]} ", one.sentence) for one in points)])


def when_which(advice: Advice | None) -> Stacked:
    """When each role fits, from the lowest rung to the highest."""
    if advice is None:
        return Stacked([])
    told = [
        Content.assemble((text.label, "bold"), f"\n{text.fits_when or text.head}")
        for text in (advice.texts[role] for role in advice.roles)
    ]
    return Stacked([Content.styled(WHEN, "bold $primary"), *told])


def _mark(part: RolePart, points: Sequence[TalkingPoint]) -> str:
    kinds = [one.kind for one in points if one.part == part.part]
    return next((_MARK[kind] for kind in kinds), "●")


def _called(part: RolePart) -> str:
    return " ".join(part.part.split()) or NAMELESS
