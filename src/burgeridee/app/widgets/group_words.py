"""The lines of a group debrief on the beamer: at most twelve, of sixty columns."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from burgeridee.core.conversation import Conversation
from burgeridee.core.group_debrief import FactFound, GroupDebrief
from burgeridee.report.group_debrief import (
    NO_FLAG_IS_A_FAULT,
    NOBODY_TIMED,
    ask_of,
    pair_named,
    role_of_case,
    share_of,
)

NAME = 30
LOOSE, MOST = 8, 16
"""To so many pairs each has a place of its own with a gap; to so many it has a place at all."""
FOUND, NOT_FOUND, PART = "●", "○", "█"
ALL_HEARD = "Samen hoorden jullie alles."
LEGEND = "│ en het getal: gepland.   ● een gesprek of meer. In minuten."


def fact_lines(group: GroupDebrief, conversation: Conversation) -> Iterator[Content]:
    """A line for each fact: what brings it, who heard it, how many."""
    yield Content.styled(f"{'':{NAME}}  {_numbers(len(group.played))}", "$text-muted")
    for one in group.facts:
        name = cut(_name(one, conversation), NAME)
        count = share_of(len(one.by), group)
        yield Content.assemble(f"{name:{NAME}}  ", (_dots(one, group), "$primary"), f"  {count}")


def names_line(group: GroupDebrief) -> str:
    """Which number is which pair; empty when names are left out, or there are too many."""
    if not any(one.pair for one in group.played) or len(group.played) > MOST:
        return ""
    return "  ".join(f"{one.number} {pair_named(one)}" for one in group.played)


def told_of_facts(group: GroupDebrief, conversation: Conversation) -> str:
    """What nobody asked, to talk about."""
    if not group.not_found:
        return ALL_HEARD
    first = ask_of(group.not_found[0], conversation)
    more = len(group.not_found) - 1
    rest = f" En nog {more}." if more else ""
    return f"Niemand vroeg: “{first}”{rest}"


def told_of_flags(more: int) -> str:
    """What a flag is, and how many are on the next page."""
    return f"{NO_FLAG_IS_A_FAULT} PgDn: nog {more}." if more else NO_FLAG_IS_A_FAULT


def told_of_roles(group: GroupDebrief, conversation: Conversation) -> str:
    """What the case leads to."""
    return role_of_case(group, conversation)


def told_of_times(group: GroupDebrief) -> str:
    """How to read the minutes; or that nobody kept them."""
    return LEGEND if any(one.used for one in group.times) else NOBODY_TIMED


def cut(text: str, columns: int) -> str:
    """A text of so many columns at most."""
    return text if len(text) <= columns else f"{text[: columns - 1].rstrip()}…"


def _name(one: FactFound, conversation: Conversation) -> str:
    """What brings a fact, in few words."""
    question = conversation.by_id.get(one.fact.question)
    return one.fact.probes[0] if one.fact.probes or question is None else question.label


def _numbers(count: int) -> str:
    if count > MOST:
        return " " * MOST
    return _gap(count).join(str(number % 10) for number in range(1, count + 1))


def _dots(one: FactFound, group: GroupDebrief) -> str:
    count = len(group.played)
    if count > MOST:
        part = round(MOST * len(one.by) / count)
        return PART * part + " " * (MOST - part)
    by = {played.number for played in one.by}
    dots = (FOUND if played.number in by else NOT_FOUND for played in group.played)
    return _gap(count).join(dots)


def _gap(count: int) -> str:
    return " " if count <= LOOSE else ""


def apart(lines: Sequence[Content], room: int) -> Content:
    """Lines with an empty one between them where there is room for that."""
    return Content("\n\n" if 2 * len(lines) - 1 <= room else "\n").join(lines)
