"""What stands in the toolbox: the list of exercises, and the page of one."""

from collections.abc import Collection, Iterator
from typing import Literal

from textual.content import Content
from textual.visual import Visual

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.core.days import day_in_words, minutes_in_words
from burgeridee.core.exercise_words import Part, by_phase, in_short, parts_of
from burgeridee.core.toolbox import Exercise
from burgeridee.files.led import day_of
from burgeridee.files.toolbox import Toolbox

Order = Literal["phase", "name"]
A_TO_Z = "Van A tot Z"
IN_SET, HELPS, PLAIN = "■", "+", "·"


def groups(
    toolbox: Toolbox, taken: Collection[str], order: Order, *, for_all: bool
) -> Iterator[Group]:
    """All exercises, in the order of doing or by name; `taken` are those of the session."""

    def line(one: Exercise) -> Line:
        return _line(one, toolbox, taken, for_all=for_all)

    if order == "name":
        yield Group(A_TO_Z, tuple(line(one) for one in toolbox.from_a_to_z))
        return
    for name, several in by_phase(toolbox.exercises.values()):
        yield Group(name, tuple(line(one) for one in several))


def page(exercise: Exercise, toolbox: Toolbox, *, in_set: bool, for_all: bool) -> Visual:
    """All there is to know of an exercise."""
    head = Content.styled(exercise.name, "bold $primary")
    done = toolbox.done(exercise)
    told = [in_short(exercise)]
    if in_set:
        told.append(f"{IN_SET} in de bijeenkomst")
    on = day_of(done[0].talk) if done else None
    if on is not None:
        told.append(f"gedaan op {day_in_words(on)}")
    top = Content("\n").join(
        [head, Content.styled(" · ".join(told), "$text-muted"), Content(exercise.purpose)]
    )
    helps = toolbox.helps_with(exercise, for_all=for_all)
    now = toolbox.helps_now(exercise, for_all=for_all)
    return Stacked((top, *map(part, parts_of(exercise, helps, now, for_all=for_all))))


def part(one: Part) -> Visual:
    """A part of a page: its head, and its lines; a single line stands without a mark."""
    head = Content.styled(one.head, "bold")
    if len(one.lines) == 1:
        return Stacked((head, Content(one.lines[0])), between=0)
    return Stacked((head, *(Hanging("· ", line) for line in one.lines)), between=0)


def found_words(exercise: Exercise) -> Content:
    """An exercise as one finds it by letters: its name, and what it is for."""
    return Content.assemble((exercise.name, "bold"), f"  {exercise.purpose}")


def _line(one: Exercise, toolbox: Toolbox, taken: Collection[str], *, for_all: bool) -> Line:
    helps = bool(toolbox.helps_now(one, for_all=for_all))
    mark = IN_SET if one.id in taken else HELPS if helps else PLAIN
    told = [minutes_in_words(one.minutes)]
    if helps:
        told.append("helpt nu")
    if toolbox.done(one):
        told.append("gedaan")
    return Line(one.id, mark, Content.assemble((one.name, "bold"), f"  {' · '.join(told)}"))
