"""What the trainer's screen says of a workshop: the parts, the minutes, what comes next."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from textual.content import Content
from textual.visual import Visual

from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.app.widgets.marks import HERE
from burgeridee.core.days import day_in_words, minutes_in_words
from burgeridee.core.held import HeldWorkshop, WorkshopRun
from burgeridee.core.workshop import Workshop, WorkshopPart

LAST = "Dit is het laatste onderdeel."
PAUSED = "Pauze: de tijd staat stil. Met p ga je verder."
LIST_COLUMNS = 32
_SECTIONS = (("Zeg", "say"), ("Doe", "do"), ("Laat zien", "show"))


def whole_time(run: WorkshopRun, now: datetime) -> str:
    """The minutes of all parts, and when it will be over at this pace."""
    end = now + timedelta(minutes=run.to_go)
    used = f"{run.used_in_all} van {run.workshop.minutes} minuten"
    return f"{used} · klaar om {end:%H.%M}"


def here(run: WorkshopRun) -> str:
    """The minutes of the part where the group is, without a judgement."""
    planned, used = minutes_in_words(run.part.minutes), minutes_in_words(run.used(run.part))
    return (
        f"Onderdeel {run.place + 1} van {len(run.workshop.parts)} · gepland {planned} · nu {used}"
    )


def following(run: WorkshopRun) -> str:
    """What comes after this part."""
    after = run.following
    return f"Hierna: {after.title}, {minutes_in_words(after.minutes)}" if after else LAST


def told(run: WorkshopRun) -> Visual:
    """The part where the group is: what it is for, what to say, to do and to show, the note."""
    return Stacked(tuple(_parts(run)))


def _parts(run: WorkshopRun) -> Iterator[Visual]:
    part = run.part
    doors = [Content.styled(door, "$text-muted") for door in _doors(part)]
    yield Content("\n").join([Content.styled(part.purpose, "italic"), *doors])
    if run.note:
        yield _section("Je notitie", tuple(line for line in run.note.splitlines() if line.strip()))
    if run.place == 0 and run.workshop.bring:
        yield _section("Leg klaar", run.workshop.bring)
    for name, key in _SECTIONS:
        lines: tuple[str, ...] = getattr(part, key)
        if lines:
            yield _section(name, lines)


def _doors(part: WorkshopPart) -> Iterator[str]:
    if part.case:
        yield f"Met c naar de casus '{part.case}'."
    if part.board:
        yield "Met b naar het bord."


def _section(name: str, lines: tuple[str, ...]) -> Visual:
    head = Content.styled(name, "bold $primary")
    return Stacked((head, *(Hanging("  · ", line) for line in lines)), between=0)


def part_line(run: WorkshopRun, part: WorkshopPart) -> Content:
    """One part in the list: where the group is, its name, planned minutes and used ones."""
    place = run.workshop.place_of(part.id)
    mark = HERE if place == run.place else "●" if run.used(part) else "○"
    used = f"{run.used(part)} / " if run.used(part) else ""
    minutes = f"{used}{part.minutes}"
    room = max(LIST_COLUMNS - len(minutes) - 4, 1)
    name = Content(part.name).truncate(room, ellipsis=True, pad=True)
    return Content.assemble(f"{mark} ", name, " ", minutes)


def held_in_words(held: HeldWorkshop, plan: Workshop) -> str:
    """A workshop that was begun before: which one, from when, and where it is."""
    day = f", {day_in_words(held.started)}" if held.started else ""
    return f"Verder: {plan.title}{day}, bij '{plan.parts[plan.place_of(held.at_part)].name}'"
