"""The chooser: at most four exercises that fit now and in the time, each with its reason.

Points are this project's own choice (domain: 7.3). An exercise without any is never chosen.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from burgeridee.core.conditions import speaks
from burgeridee.core.flags import Flag, of_sign
from burgeridee.core.reasons import because
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise, Step

MOST = 4
LONGEST_SITTING = 90
BREAK = 10
_GENERAL = "omdat het past bij waar jullie nu staan"


@dataclass(frozen=True)
class Reason:
    """What speaks for an exercise, as a clause. A private one is for the official alone."""

    words: str
    points: int
    is_private: bool = False


@dataclass(frozen=True)
class Chosen:
    """An exercise with what speaks for it, the weightiest first."""

    exercise: Exercise
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> int:
        """All points together."""
        return sum(reason.points for reason in self.reasons)

    @property
    def because(self) -> tuple[str, ...]:
        """Why it was chosen, for the official."""
        return tuple(reason.words for reason in self.reasons)

    @property
    def because_for_all(self) -> tuple[str, ...]:
        """Why it was chosen, for everybody at the table; never empty."""
        words = tuple(reason.words for reason in self.reasons if not reason.is_private)
        return words or (_GENERAL,)


@dataclass(frozen=True)
class Row:
    """Exercises for one session, in the order of doing; `others` had points and are not done."""

    chosen: tuple[Chosen, ...]
    others: tuple[Chosen, ...]
    minutes: int

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises, in the order of doing."""
        return tuple(one.exercise for one in self.chosen)

    @property
    def used(self) -> int:
        """The minutes that the exercises take together."""
        return sum(exercise.minutes for exercise in self.exercises)


@dataclass(frozen=True)
class Choice(Row):
    """What the chooser chose. `said` tells what is odd about it, and the way on."""

    said: str = ""


@dataclass(frozen=True)
class Slot:
    """A part of a session, from one moment to another. Without an exercise it is a break."""

    begins: datetime
    ends: datetime
    exercise: Exercise | None = None
    step: Step | None = None


def choice(exercises: Iterable[Exercise], talk: Talk, flags: Sequence[Flag] = ()) -> Choice:
    """What fits the answers in a talk with the chooser, and the flags of the initiative.

    A flag that the official set aside counts for nothing.
    """
    weighed = (_weighed(exercise, talk, flags) for exercise in exercises)
    ranked = sorted((one for one in weighed if one.points), key=_rank)
    minutes = _minutes(talk)
    taken: list[Chosen] = []
    left = minutes or 0
    for one in ranked:
        if len(taken) < MOST and one.exercise.minutes <= left:
            taken.append(one)
            left -= one.exercise.minutes
    chosen = tuple(sorted(taken, key=lambda one: one.exercise.place))
    others = tuple(one for one in ranked if one not in taken)
    return Choice(chosen, others, minutes or 0, _said(minutes, chosen, others))


def session(exercises: Sequence[Exercise], begins: datetime, minutes: int = 0) -> tuple[Slot, ...]:
    """The plan of a session: each step with its times.

    A break comes before people would sit longer than an hour and a half, where time is left.
    """
    spare = minutes - sum(exercise.minutes for exercise in exercises)
    slots: list[Slot] = []
    sitting = 0
    for exercise in exercises:
        if sitting and sitting + exercise.minutes > LONGEST_SITTING and spare >= BREAK:
            slots.append(_slot(slots, begins, BREAK))
            spare, sitting = spare - BREAK, 0
        for step in exercise.steps:
            slots.append(_slot(slots, begins, step.minutes, exercise, step))
        sitting += exercise.minutes
    return tuple(slots)


def _slot(
    before: Sequence[Slot],
    begins: datetime,
    minutes: int,
    exercise: Exercise | None = None,
    step: Step | None = None,
) -> Slot:
    start = before[-1].ends if before else begins
    return Slot(start, start + timedelta(minutes=minutes), exercise, step)


def _weighed(exercise: Exercise, talk: Talk, flags: Sequence[Flag]) -> Chosen:
    reasons = (*_by_answers(exercise, talk), *_by_flags(exercise, flags))
    return Chosen(exercise, tuple(sorted(reasons, key=lambda reason: -reason.points)))


def _by_answers(exercise: Exercise, talk: Talk) -> Iterator[Reason]:
    if exercise.chooser != talk.conversation.id:
        return
    for line in exercise.points:
        sign = speaks(line.when, talk.heard)
        if sign is not None:
            words = " en ".join(because(sign, talk.heard, talk.conversation))
            yield Reason(words, line.points)


def _by_flags(exercise: Exercise, flags: Sequence[Flag]) -> Iterator[Reason]:
    for flag in of_sign(flags, "pitfall"):
        rule = flag.rule
        if rule.id in exercise.helps_with and not flag.is_set_aside:
            words = f"omdat deze valkuil speelt: {rule.title}"
            yield Reason(words, rule.severity, rule.private)


def _rank(one: Chosen) -> tuple[int, int, int, str]:
    return (-one.points, *one.exercise.place)


def _minutes(talk: Talk) -> int | None:
    value = talk.heard.get(talk.conversation.uses.minutes)
    return value if isinstance(value, int) else None


def _said(minutes: int | None, chosen: Sequence[Chosen], others: Sequence[Chosen]) -> str:
    if minutes is None:
        return "Vul in hoeveel minuten jullie hebben. Dan kies ik wat daarin past."
    if not chosen and others:
        shortest = min(one.exercise.minutes for one in others)
        return (
            f"In {minutes} minuten past geen opdracht die bij jullie past. "
            f"De kortste duurt {shortest} minuten. Zoek meer tijd, of kies zelf uit de lijst."
        )
    if not chosen:
        return "Er springt geen opdracht uit. Kijk rustig in de hele lijst."
    used = sum(one.exercise.minutes for one in chosen)
    if len(chosen) == MOST and minutes - used > used:
        return (
            f"Meer dan {MOST} opdrachten op een dag is te veel. Deze duren samen {used} minuten. "
            "Spreek voor de rest een andere dag af."
        )
    return ""
