"""Exercises that are led: where the group is, the minutes of each step, the times of the clock."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal, Self, TypeVar

from burgeridee.core.chooser import Slot, session
from burgeridee.core.conversation import Conversation
from burgeridee.core.held import LONGEST_GAP, MINUTE
from burgeridee.core.intake import Led
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import OUTCOME, Exercise, Step

PageKind = Literal["ready", "step", "outcome", "break"]
Some = TypeVar("Some", bound="Leading")


@dataclass(frozen=True)
class Turn:
    """One exercise of a session, with the record of what comes out of it."""

    exercise: Exercise
    talk: Talk

    @property
    def led(self) -> Led:
        """How far it was led."""
        return self.talk.intake.led

    @property
    def is_over(self) -> bool:
        """Whether its last step was done, or its record was closed."""
        is_closed = self.talk.intake.status == "closed"
        return is_closed or self.at_step > len(self.exercise.steps)

    @property
    def at_step(self) -> int:
        """The number of the step where the group is; 0 before the first."""
        return self.led.at_step or 0

    def used(self, number: int) -> int:
        """The whole minutes that went to a step, by its number."""
        return self.led.minutes.get(str(number), 0)

    @property
    def used_in_all(self) -> int:
        """The whole minutes that went to all steps."""
        return sum(self.led.minutes.values())


@dataclass(frozen=True)
class Page:
    """One page of a session: what is needed for an exercise, a step of it, what came out; a break.

    `turn` is the place of its exercise; `number` that of the step, or where it stands for one:
    0 before the first, one more than the last for what came out.
    """

    kind: PageKind
    turn: int
    number: int = 0
    minutes: int = 0


@dataclass(frozen=True)
class Leading:
    """A session: exercises one after the other, of which one page is in front of the group.

    `minutes` is how long the group has, `counted` until when the time was counted. `spare` went
    by and is no whole minute yet. All time of a step counts but that of a pause, and of a machine
    asleep: a leader touches no key for a quarter of an hour.
    """

    turns: tuple[Turn, ...]
    at: int
    counted: datetime
    begins: datetime | None = None
    minutes: int = 0
    is_paused: bool = False
    spare: timedelta = timedelta()

    @classmethod
    def of(
        cls,
        turns: Sequence[Turn],
        now: datetime,
        *,
        begins: datetime | None = None,
        minutes: int = 0,
    ) -> Self:
        """A session that goes on where its records say that it was; new ones begin.

        On another day than it began, its times are those of today.
        """
        every = (turn.led.began for turn in turns)
        began = next((one for one in every if one and one.date() == now.date()), None)
        fresh = cls(tuple(turns), 0, now, began or begins, minutes)
        at = fresh.place_to_go_on
        if fresh.begins is None and fresh.pages[at].number:
            before = sum(page.minutes for page in fresh.pages[:at])
            return replace(fresh, at=at, begins=now - before * MINUTE)
        return replace(fresh, at=at)

    # ── Where we are

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The plan of the session with its times; from now, as long as it was not begun."""
        exercises = [turn.exercise for turn in self.turns]
        return session(exercises, self.begins or self.counted, self.minutes)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages, in their order."""
        return tuple(self._pages())

    @property
    def page(self) -> Page:
        """The page in front of the group."""
        return self.pages[self.at]

    @property
    def turn(self) -> Turn:
        """The exercise of this page; that of a break is the one that comes after it."""
        return self.turns[self.page.turn]

    @property
    def step(self) -> Step | None:
        """The step of this page."""
        if self.page.kind != "step":
            return None
        return self.turn.exercise.steps[self.page.number - 1]

    @property
    def following(self) -> Page | None:
        """The page after this one; `None` at the last."""
        after = self.pages[self.at + 1 :]
        return after[0] if after else None

    @property
    def planned(self) -> int:
        """The minutes of all steps of all exercises."""
        return sum(turn.exercise.minutes for turn in self.turns)

    @property
    def used_in_all(self) -> int:
        """The whole minutes that went to all steps of all exercises."""
        return sum(turn.used_in_all for turn in self.turns)

    @property
    def to_go(self) -> int:
        """About how many minutes are still to come, when all takes what was planned."""
        here = max(self.page.minutes - self.used(self.page), 0)
        return here + sum(page.minutes for page in self.pages[self.at + 1 :])

    @property
    def place_to_go_on(self) -> int:
        """The page where the records say that the group was."""
        for place, page in enumerate(self.pages):
            turn = self.turns[page.turn]
            is_last = page.turn == len(self.turns) - 1
            if page.kind == "break" or (turn.is_over and not is_last):
                continue
            if page.number == min(turn.at_step, len(turn.exercise.steps) + 1):
                return place
        return 0

    def used(self, page: Page) -> int:
        """The whole minutes that went to a page."""
        return self.turns[page.turn].used(page.number) if page.kind == "step" else 0

    def begins_at(self, page: Page) -> datetime:
        """When a page begins by the plan; what came out is written down when the steps are over."""
        slots = iter(self.slots)
        now = self.slots[0].begins
        for one in self.pages:
            if one == page:
                return now
            if one.minutes:
                now = next(slots).ends
        return now

    # ── What becomes of it

    def ticked(self, now: datetime, longest: timedelta = LONGEST_GAP) -> Self:
        """The same with the time until now counted, when it is no longer than `longest`."""
        gap = now - self.counted
        is_step = self.page.kind == "step" and self.turn.talk.intake.status == "open"
        if self.is_paused or not is_step or not timedelta() < gap <= longest:
            return replace(self, counted=now)
        whole, spare = divmod(self.spare + gap, MINUTE)
        ticked = replace(self, counted=now, spare=spare)
        return _changed(ticked, lambda talk: _longer(talk, self.page.number, whole), now)

    def moved(self, steps: int, now: datetime) -> Self:
        """The same, so many pages further or back; at an end it stays there."""
        return self.moved_to(min(max(self.at + steps, 0), len(self.pages) - 1), now)

    def moved_to(self, place: int, now: datetime) -> Self:
        """The same at another page; the minutes of both stay. The first step begins the session."""
        counted = self.ticked(now)
        if place == self.at:
            return counted
        is_left = self.pages[place].turn > self.page.turn
        if is_left:  # whoever goes on to the next exercise is done with this one
            last = len(self.turn.exercise.steps) + 1
            counted = _changed(counted, lambda talk: _at_step(talk, last, self.begins), now)
        moved = replace(counted, at=place, spare=timedelta())
        if moved.page.kind == "step":
            moved = replace(moved, begins=moved.begins or now)
        if moved.page.kind == "break":
            return moved
        number = moved.page.number
        return _changed(moved, lambda talk: _at_step(talk, number, moved.begins), now)

    def paused(self, now: datetime, *, is_pause: bool) -> Self:
        """The same, with the time standing still or running on."""
        return replace(self.ticked(now), is_paused=is_pause)

    def with_talk(self, talk: Talk, was: str = "") -> Self:
        """The same with a record as it is now, after somebody else had it; `was` its old number."""
        number = was or talk.intake.id
        turns = tuple(
            replace(turn, talk=talk) if turn.talk.intake.id == number else turn
            for turn in self.turns
        )
        return replace(self, turns=turns)

    def _pages(self) -> Iterator[Page]:
        slots = iter(session([turn.exercise for turn in self.turns], self.counted, self.minutes))
        for place, turn in enumerate(self.turns):
            steps = turn.exercise.steps
            slot = next(slots, None)
            if slot is not None and slot.exercise is None:
                length = (slot.ends - slot.begins) // MINUTE
                yield Page("break", place, minutes=length)
                next(slots, None)
            yield Page("ready", place)
            for number, step in enumerate(steps, 1):
                yield Page("step", place, number, step.minutes)
                if number > 1:
                    next(slots, None)
            yield Page("outcome", place, len(steps) + 1)


def phase_of_steps(conversation: Conversation) -> str:
    """The phase to whose minutes those of the steps count."""
    during = [phase.id for phase in conversation.phases if phase.moment == "during"]
    return OUTCOME if OUTCOME in during else next(iter(during), conversation.phases[0].id)


def _changed(leading: Some, change: Callable[[Talk], Talk], now: datetime) -> Some:
    """The same with the record of this page's exercise changed; a closed one stays as it is."""
    talk = leading.turn.talk
    changed = change(talk)
    if changed is talk or talk.intake.status == "closed":
        return leading
    return leading.with_talk(replace(changed, intake=changed.intake.with_(changed=now)))


def _longer(talk: Talk, number: int, minutes: int) -> Talk:
    """The record with so many minutes more for a step, also among those of its phase."""
    if not minutes:
        return talk
    led, phase = talk.intake.led, phase_of_steps(talk.conversation)
    used = {**led.minutes, str(number): led.minutes.get(str(number), 0) + minutes}
    longer = talk.with_minutes(phase, talk.intake.minutes.get(phase, 0) + minutes)
    return _with_led(longer, led.with_(minutes=used))


def _at_step(talk: Talk, number: int, began: datetime | None) -> Talk:
    led = talk.intake.led
    if (led.at_step, led.began) == (number, began) or not (number or led.at_step):
        return talk
    return _with_led(talk, led.with_(at_step=number, began=began))


def _with_led(talk: Talk, led: Led) -> Talk:
    return replace(talk, intake=talk.intake.with_(led=led))
