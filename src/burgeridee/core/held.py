"""A workshop as it is held: where the group is, the minutes of each part, the trainer's notes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from burgeridee.core.intake import IntakeId, Record
from burgeridee.core.numbers import Whole
from burgeridee.core.workshop import Workshop, WorkshopPart

LONGEST_GAP = timedelta(minutes=2)
"""Between two looks at the clock; a longer one means that the machine slept, and counts not."""
MINUTE = timedelta(minutes=1)


class HeldWorkshop(Record):
    """What is kept of one workshop: `workshop` is its plan, `minutes` and `notes` are per part."""

    id: IntakeId
    revision: Whole = 0
    workshop: str
    title: str = ""
    started: datetime | None = None
    changed: datetime | None = None
    at_part: str = ""
    paused: bool = False
    minutes: Mapping[str, Whole] = {}
    notes: Mapping[str, str] = {}


@dataclass(frozen=True)
class WorkshopRun:
    """A workshop and what is kept of it. The time is counted up to `counted`.

    `spare` is time that went by and is no whole minute yet. A trainer talks for half an hour
    without touching a key: so all time counts but that of a pause, and of a machine asleep.
    """

    workshop: Workshop
    held: HeldWorkshop
    counted: datetime
    spare: timedelta = timedelta()

    @classmethod
    def started(cls, workshop: Workshop, held_id: str, now: datetime) -> Self:
        """A workshop that begins now, at its first part."""
        first = workshop.parts[0].id
        held = HeldWorkshop(
            id=held_id,
            workshop=workshop.id,
            title=workshop.title,
            started=now,
            changed=now,
            at_part=first,
        )
        return cls(workshop, held, now)

    @classmethod
    def resumed(cls, workshop: Workshop, held: HeldWorkshop, now: datetime) -> Self:
        """A workshop that goes on where it was; the time since then does not count."""
        at_part = workshop.parts[workshop.place_of(held.at_part)].id
        return cls(workshop, held.with_(at_part=at_part), now)

    # ── Where we are

    @property
    def place(self) -> int:
        """The place of the part where the group is."""
        return self.workshop.place_of(self.held.at_part)

    @property
    def part(self) -> WorkshopPart:
        """The part where the group is."""
        return self.workshop.parts[self.place]

    @property
    def following(self) -> WorkshopPart | None:
        """The part after this one; `None` at the last."""
        after = self.workshop.parts[self.place + 1 :]
        return after[0] if after else None

    def used(self, part: WorkshopPart) -> int:
        """The whole minutes that went to a part."""
        return self.held.minutes.get(part.id, 0)

    @property
    def used_in_all(self) -> int:
        """The whole minutes that went to all parts."""
        return sum(self.used(part) for part in self.workshop.parts)

    @property
    def to_go(self) -> int:
        """About how many minutes are still to come, when each part takes what was planned."""
        here = max(self.part.minutes - self.used(self.part), 0)
        return here + sum(part.minutes for part in self.workshop.parts[self.place + 1 :])

    @property
    def note(self) -> str:
        """The trainer's note at this part."""
        return self.held.notes.get(self.part.id, "")

    # ── What becomes of it

    def ticked(self, now: datetime, longest: timedelta = LONGEST_GAP) -> Self:
        """The same with the time until now counted, when it is no longer than `longest`."""
        gap = now - self.counted
        if self.held.paused or not timedelta() < gap <= longest:
            return replace(self, counted=now)
        whole, spare = divmod(self.spare + gap, MINUTE)
        held = self.held
        if whole:
            minutes = {**held.minutes, self.part.id: self.used(self.part) + whole}
            held = _changed(held, now, minutes=minutes)
        return replace(self, held=held, counted=now, spare=spare)

    def moved(self, steps: int, now: datetime) -> Self:
        """The same, so many parts further or back; at an end it stays there."""
        place = min(max(self.place + steps, 0), len(self.workshop.parts) - 1)
        return self.moved_to(self.workshop.parts[place].id, now)

    def moved_to(self, part_id: str, now: datetime) -> Self:
        """The same at another part; the minutes of both stay."""
        counted = self.ticked(now)
        if part_id == self.part.id:
            return counted
        return replace(counted, held=_changed(counted.held, now, at_part=part_id))

    def paused(self, now: datetime, *, is_pause: bool) -> Self:
        """The same, with the time standing still or running on."""
        counted = self.ticked(now)
        if is_pause == self.held.paused:
            return counted
        return replace(counted, held=_changed(counted.held, now, paused=is_pause))

    def noted(self, part_id: str, text: str, now: datetime) -> Self:
        """The same with this note at a part; without words there is none."""
        others = {key: note for key, note in self.held.notes.items() if key != part_id}
        notes = {**others, part_id: text} if text.strip() else others
        if notes == self.held.notes:
            return self
        return replace(self, held=_changed(self.held, now, notes=notes))


def joined(there: HeldWorkshop, ours: HeldWorkshop) -> HeldWorkshop:
    """What is kept when another window wrote too: ours, with the notes that only it has."""
    notes = {**there.notes, **ours.notes} if there.revision >= ours.revision else ours.notes
    return ours.with_(notes=notes, revision=max(there.revision, ours.revision - 1) + 1)


def both_held(base: HeldWorkshop, ours: HeldWorkshop, there: HeldWorkshop) -> HeldWorkshop:
    """Ours with what another window did since both were `base`: of its notes nothing is lost."""
    if there in (base, ours):
        return ours
    if ours == base:
        return there
    notes: dict[str, str] = {}
    for key in (*ours.notes, *there.notes):
        was, mine, theirs = (one.notes.get(key, "") for one in (base, ours, there))
        is_one = theirs in mine or theirs == was
        notes[key] = mine if is_one else theirs if mine == was else f"{theirs}\n{mine}"
    minutes = {
        key: max(one.minutes.get(key, 0) for one in (ours, there))
        for key in (*there.minutes, *ours.minutes)
    }
    return ours.with_(
        notes={key: note for key, note in notes.items() if note},
        minutes=minutes,
        revision=max(ours.revision, there.revision) + 1,
    )


def _changed(held: HeldWorkshop, now: datetime, **changes: object) -> HeldWorkshop:
    return held.with_(**changes, changed=now, revision=held.revision + 1)
