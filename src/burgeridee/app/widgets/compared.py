"""Versions of a talk in words for the screen: the list of them, and two side by side."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, zip_longest

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.hanging import Stacked
from burgeridee.core.compare import Difference
from burgeridee.core.days import day_in_words
from burgeridee.files.revisions import Revision

GAP = 3
NARROW = 48
"""Under this width the two sides stand under each other."""
NOTHING = "niets"
SAME = "Er is niets anders."
MOST_NAMED = 3
_DIM = "$text-muted"


class SideBySide(Visual):
    """Two texts beside each other, or under each other where there is little room."""

    def __init__(self, left: Content, right: Content) -> None:
        self._sides = (left, right)

    @property
    def plain(self) -> str:
        """Both texts as one plain text."""
        return " | ".join(side.plain for side in self._sides)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines of both."""
        if width < NARROW:
            return Stacked(self._sides, between=0).render_strips(width, height, style, options)
        room = _half(width)
        blank = Strip.blank(room, style.rich_style)
        between = Strip.blank(GAP, style.rich_style)
        columns = [
            [
                strip.adjust_cell_length(room, style.rich_style)
                for strip in side.render_strips(room, None, style, options)
            ]
            for side in self._sides
        ]
        strips = [
            Strip.join([left or blank, between, right or blank])
            for left, right in zip_longest(*columns)
        ]
        return strips if height is None else strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as it may be."""
        del rules
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The lines of the longest, or of both under each other."""
        if width < NARROW:
            return sum(side.get_height(rules, width) for side in self._sides)
        return max(side.get_height(rules, _half(width)) for side in self._sides)


def compared(changed: Sequence[Difference], was: str, now: str) -> Stacked:
    """What differs, question by question, with both sides; `was` and `now` name the sides."""
    if not changed:
        return Stacked([Content(SAME)])
    return Stacked([one_compared(one, was, now) for one in changed])


def one_compared(one: Difference, was: str, now: str, *, has_cursor: bool = False) -> Stacked:
    """One part with both sides under its name.

    What may stand under the cursor has no colours of its own: on its bar nobody could read them.
    """
    label, name = ("bold", "") if has_cursor else ("bold $primary", _DIM)
    sides = (_side(was, one.was, name), _side(now, one.now, name))
    return Stacked([Content.styled(one.label, label), SideBySide(*sides)], between=0)


def _half(width: int) -> int:
    return (width - GAP) // 2


def _side(name: str, said: str, style: str) -> Content:
    words = Content(said) if said else Content.styled(NOTHING, style)
    return Content.assemble((f"{name}: ", style), words)


def versions(revisions: Sequence[Revision], today: date) -> tuple[Group, ...]:
    """The versions day by day, as the list shows them."""
    days = groupby(revisions, key=lambda one: one.at.date() if one.at else None)
    return tuple(
        Group(_day(day, today), tuple(_line(revision) for revision in some)) for day, some in days
    )


def _day(day: date | None, today: date) -> str:
    if day is None:
        return "Zonder dag"
    return "Vandaag" if day == today else day_in_words(day)


def _line(revision: Revision) -> Line:
    mark = "●" if revision.is_current else "!" if revision.problem else "○"
    return Line(revision.name, mark, Content("\n").join([*_words(revision)]))


def _words(revision: Revision) -> Iterator[Content]:
    name = Content.styled(f"Versie {revision.name}", "bold")
    if revision.problem:
        yield Content.assemble(name, "  niet te lezen")
        yield Content(revision.problem)
        return
    now = ", nu" if revision.is_current else ""
    at = f"  {revision.at:%H:%M}" if revision.at else ""
    count = "1 antwoord" if revision.answered == 1 else f"{revision.answered} antwoorden"
    yield Content.assemble(name, f"{now}{at} · {count}")
    labels = [one.label for one in revision.changed]
    more = f" en nog {len(labels) - MOST_NAMED}" if len(labels) > MOST_NAMED else ""
    if revision.is_oldest:
        yield Content("de oudste die er nog is")
    elif labels:
        yield Content(f"{'; '.join(labels[:MOST_NAMED])}{more}")
