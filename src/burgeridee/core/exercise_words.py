"""An exercise and a session in words, part by part: for the screen, and for plain lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from burgeridee.core.chooser import Slot
from burgeridee.core.conversation import Rule
from burgeridee.core.days import minutes_in_words
from burgeridee.core.led_words import group_in_words
from burgeridee.core.session_plan import Session
from burgeridee.core.toolbox import Exercise

PHASES = {
    1: "Elkaar leren kennen",
    2: "Een gezamenlijk doel",
    3: "Verdelen en beslissen",
    4: "Aan de slag",
    5: "Terugkijken en bijsturen",
}
LATER = "Daarna"


@dataclass(frozen=True)
class Part:
    """A part of what is told: its head, and its lines."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Stretch:
    """An exercise of a session, or a break (without one), from one moment to another."""

    begins: datetime
    ends: datetime
    exercise: Exercise | None = None

    @property
    def times(self) -> str:
        """From when to when."""
        return f"{_clock(self.begins)}–{_clock(self.ends)}"


def phase_name(phase: int) -> str:
    """What a phase of working together is called."""
    return PHASES.get(phase, LATER)


def by_phase(several: Iterable[Exercise]) -> Iterator[tuple[str, tuple[Exercise, ...]]]:
    """The exercises in the order of doing, each phase with its name."""
    groups: dict[str, list[Exercise]] = {}
    for one in sorted(several, key=lambda one: one.place):
        groups.setdefault(phase_name(one.phase), []).append(one)
    yield from ((name, tuple(group)) for name, group in groups.items())


def in_short(exercise: Exercise) -> str:
    """How long it takes, and with how many."""
    return f"{minutes_in_words(exercise.minutes)}, {group_in_words(exercise.group)}"


def parts_of(
    exercise: Exercise,
    helps: Sequence[Rule] = (),
    now: Sequence[Rule] = (),
    *,
    for_all: bool = False,
) -> Iterator[Part]:
    """All there is to know of an exercise before one does it.

    `helps` are the pitfalls that it helps with, `now` those of them that show. `for_all` leaves
    out the advice for whoever leads it.
    """
    playing = {rule.id for rule in now}
    if now:
        yield Part("Helpt nu, want dit speelt", tuple(rule.title for rule in now))
    yield Part("Wanneer wel", (exercise.good_when,))
    yield Part("Wanneer niet", (exercise.not_when,))
    yield Part("Leg klaar", exercise.materials)
    yield Part("Zo gaat het", tuple(_step(step.title, step.minutes) for step in exercise.steps))
    if not for_all:
        yield advice_of(exercise)
    others = tuple(rule.title for rule in helps if rule.id not in playing)
    if others:
        yield Part("Helpt ook bij" if now else "Helpt bij", others)
    yield Part("Op het werkblad", tuple(one.label for one in exercise.fields))


def advice_of(exercise: Exercise) -> Part:
    """The advice for whoever leads an exercise."""
    return Part("Voor wie begeleidt", (exercise.facilitator.strip(),))


def stretches(slots: Iterable[Slot]) -> tuple[Stretch, ...]:
    """The plan of a session by exercise and break; the steps of one are taken together."""
    found: list[Stretch] = []
    for slot in slots:
        before = found[-1] if found else None
        if before is not None and before.exercise is not None and before.exercise is slot.exercise:
            found[-1] = Stretch(before.begins, slot.ends, slot.exercise)
        else:
            found.append(Stretch(slot.begins, slot.ends, slot.exercise))
    return tuple(found)


def step_times(slots: Iterable[Slot], exercise: Exercise) -> tuple[str, ...]:
    """The steps of an exercise in a session, each with the moment at which it begins."""
    return tuple(
        f"{_clock(slot.begins)}  {_step(slot.step.title, slot.step.minutes)}"
        for slot in slots
        if slot.exercise is exercise and slot.step is not None
    )


def session_head(session: Session) -> str:
    """What is done, and how much of the time it takes."""
    if not session.chosen:
        return "Dit doen jullie"
    used = f"{session.used} minuten"
    if session.minutes >= session.used:
        used = f"{session.used} van de {session.minutes} minuten"
    by_hand = ", zelf gekozen" if session.is_by_hand else ""
    return f"Dit doen jullie: {used}{by_hand}"


def _step(title: str, minutes: int) -> str:
    return f"{title} ({minutes} min)"


def _clock(moment: datetime) -> str:
    return f"{moment.hour}.{moment:%M}"
