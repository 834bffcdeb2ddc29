"""What the screen that leads an exercise shows under the words to say, and its list of pages."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from textual.content import Content
from textual.visual import Visual

from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.app.widgets.marks import HERE
from burgeridee.core.days import day_in_words
from burgeridee.core.leading import Leading
from burgeridee.core.led_words import on_the_sheet, title
from burgeridee.core.talk import Talk

PAUSED = "Pauze: de tijd staat stil. Met p ga je verder."
LIST_COLUMNS, HUGE_COLUMNS = 38, 56
"""How wide a line of the list is, and where there is much room."""


def told(leading: Leading, earlier: Mapping[str, date]) -> Visual:
    """What stands under the words to say: what to look after, or what is needed."""
    return Stacked(tuple(_parts(leading, earlier)))


def page_line(leading: Leading, place: int, columns: int = LIST_COLUMNS) -> Content:
    """One page in the list: where the group is, when it begins, its name, the minutes."""
    page = leading.pages[place]
    mark = HERE if place == leading.at else "●" if place < leading.at else "○"
    used = leading.used(page)
    minutes = f"{used} / {page.minutes}" if used else str(page.minutes or "")
    begins = f"{leading.begins_at(page):%H.%M} " if page.minutes else ""
    inset = "" if page.kind in ("ready", "break") else "  "
    room = max(columns - len(minutes) - len(begins) - len(inset) - 3, 1)
    name = Content(title(leading, page)).truncate(room, ellipsis=True, pad=True)
    line = Content.assemble(f"{inset}{mark} {begins}", name, " ", minutes)
    return line.stylize("bold") if page.kind == "ready" else line


def _parts(leading: Leading, earlier: Mapping[str, date]) -> Iterator[Visual]:
    exercise, talk = leading.turn.exercise, leading.turn.talk
    match leading.page.kind:
        case "ready":
            on = earlier.get(exercise.id)
            if on is not None:
                yield _muted(f"Jullie deden deze opdracht ook op {day_in_words(on)}.")
            yield _section("Leg klaar", (*exercise.materials, *_known(talk)))
            yield _section("Zo begeleid je het", (exercise.facilitator.strip(),))
            yield _section("Wanneer wel", (exercise.good_when,))
            yield _section("Wanneer niet", (exercise.not_when,))
        case "step":
            if leading.step and leading.step.do:
                yield _section("Let op", leading.step.do)
            yield _muted(f"Waarvoor we dit doen: {exercise.purpose}")
        case "outcome":
            names = ", ".join(field.label for field in exercise.fields)
            yield _section("Met u of Enter open je het blad", (names,))
            found = on_the_sheet(talk)
            yield _section("Er staat al op", found) if found else _muted("Er staat nog niets op.")
        case "break":
            yield _muted("Met PgDn ga je verder. De pauze telt niet mee in de minuten.")


def _known(talk: Talk) -> Iterator[str]:
    found = on_the_sheet(talk)
    if found and not talk.intake.revision:
        yield f"Op het blad staat al wat we weten: {', '.join(found)}"


def _section(name: str, lines: Sequence[str]) -> Visual:
    head = Content.styled(name, "bold $primary")
    return Stacked((head, *(Hanging("  · ", line) for line in lines)), between=0)


def _muted(words: str) -> Visual:
    return Content.styled(words, "$text-muted")
