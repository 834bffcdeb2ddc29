"""The parts of two versions of one talk, each made into one; and which parts both changed."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from burgeridee.core.beginning import stated
from burgeridee.core.compare import answer_key, note_key
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import (
    Answer,
    Intake,
    Led,
    Limit,
    Links,
    Outcome,
    Record,
    RolePart,
    State,
    Value,
    filled,
)
from burgeridee.core.line_numbers import lines_by_id
from burgeridee.core.merged_places import PlacesMerge, keys_of, most, quietly
from burgeridee.core.merged_rows import Pair, Touched, known_again, merged_rows
from burgeridee.core.raw_parts import FOLDER, only_noted
from burgeridee.core.waiting import ours_at

Kept = TypeVar("Kept")
SomeRecord = TypeVar("SomeRecord", bound=Record)
Said = tuple[State, Value | None, Mapping[str, Any]]
_OWN_ROWS = ("notes", "changes", "undecided", "forgotten")
"""Lists in which each row is of one person: nobody changes another's."""
_FIELDS = ("status", "form", "case_number")
_FOUND = "facts"
"""What practice brought out, in `practice_run`: a question cannot be unasked."""


class PartsMerge:
    """One merge: what comes of the parts, where `ours_count` in what both changed, or theirs."""

    def __init__(
        self,
        conversation: Conversation,
        base: Intake | None,
        ours: Intake,
        theirs: Intake,
        *,
        ours_count: bool = True,
    ) -> None:
        self.base = base or Intake(schema_=ours.schema_, id=ours.id, model=ours.model)
        self._conversation = conversation
        self._ours = ours
        self._theirs = theirs
        self._settled = [
            row
            for row in self.base.undecided
            if row not in ours.undecided and row not in theirs.undecided
        ]
        settled = {row.part for row in self._settled if not row.is_row}
        self._at = PlacesMerge(settled, ours_count=ours_count)

    @property
    def both(self) -> tuple[str, ...]:
        """The keys of the parts that both changed; known once `intake` was made."""
        return tuple(self._at.both)

    @property
    def both_rows(self) -> tuple[tuple[str, Pair], ...]:
        """The rows of lists that both changed, with the key of their list."""
        return tuple(self._at.both_rows)

    def intake(self) -> Intake:
        """Our intake with all that the other changed."""
        ours, theirs = self._ours, self._theirs
        return ours.with_(
            answers=self._answers(),
            **{name: self._at.table(name, *self._of(name)) for name in ("checklist", "flags")},
            **{name: self._record(name) for name in ("role", "letter")},
            **{name: _own_rows(*self._of(name)) for name in _OWN_ROWS},
            **{name: self._at.one(name, *self._of(name)) for name in _FIELDS},
            **{name: most(*self._of(name)[1:]) for name in ("lines_given", "minutes")},
            **self._at.unknown("", self.base, ours, theirs),
            agreements=self._agreements(*self._of("agreements")),
            limits=self._rows("limits", _limit_called, *self._of("limits")),
            roles=self._rows("roles", _part_called, *self._of("roles")),
            links=self._links(*self._of("links")),
            led=self._led(*self._of("led")),
            practice_run=self._practice_run(*self._of("practice_run")),
            model=ours.model.with_(**self._at.unknown("model", *self._of("model"))),
            created=quietly(*self._of("created")),
            schema_=max(ours.schema_, theirs.schema_),
            revision=theirs.revision,
            parent=theirs.parent,
        )

    def _of(self, name: str) -> tuple[Any, Any, Any]:
        return getattr(self.base, name), getattr(self._ours, name), getattr(self._theirs, name)

    # ── Records

    def _record(self, name: str) -> Record:
        """What stands in a part with a fixed set of fields."""
        sides = self._of(name)
        changes = {
            key: self._at.one(f"{name}.{key}", *(getattr(side, key) for side in sides))
            for key in type(sides[1]).model_fields
        }
        made: Record = sides[1].with_(**changes, **self._at.unknown(name, *sides))
        return made

    def _links(self, base: Links, ours: Links, theirs: Links) -> Links:
        """What the talk belongs with: the id and the name of a folder go together."""
        held = self._at.one(FOLDER, base, ours, theirs, _folder)
        previous = self._at.one("links.previous", base.previous, ours.previous, theirs.previous)
        return ours.with_(
            initiative=held.initiative,
            initiative_name=held.initiative_name,
            previous=previous,
            imported=quietly(base.imported, ours.imported, theirs.imported),
            **self._at.unknown("links", base, ours, theirs),
        )

    def _led(self, base: Led, ours: Led, theirs: Led) -> Led:
        """Where somebody stood in an exercise, which nobody has to choose; time only grows."""
        return ours.with_(
            at_step=quietly(base.at_step, ours.at_step, theirs.at_step),
            began=quietly(base.began, ours.began, theirs.began),
            minutes=most(ours.minutes, theirs.minutes),
            **self._at.unknown("led", base, ours, theirs),
        )

    def _practice_run(
        self, base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        here, there = (side.get(_FOUND, []) for side in (ours, theirs))
        if not isinstance(here, list | tuple) or not isinstance(there, list | tuple):
            return self._at.table("practice_run", base, ours, theirs)
        rest = ({k: v for k, v in side.items() if k != _FOUND} for side in (base, ours, theirs))
        run = self._at.table("practice_run", *rest)
        found = [*here, *(fact for fact in there if fact not in here)]
        return {**run, _FOUND: found} if found else run

    # ── Lists

    def _rows(
        self,
        key: str,
        name: Callable[[SomeRecord], str],
        base: tuple[SomeRecord, ...],
        ours: tuple[SomeRecord, ...],
        theirs: tuple[SomeRecord, ...],
    ) -> tuple[SomeRecord, ...]:
        """A list without numbers, row by row."""
        settled = self._settled_rows(key)
        if self._at.is_settled(key) or (base in (ours, theirs) and not settled):
            return self._at.one(key, base, ours, theirs)
        tables = (
            {at: _cells(row) for at, row in side.items()}
            for side in known_again(base, ours, theirs, name)
        )
        touched = Touched(settled=settled)
        found = merged_rows(*tables, ours_count=self._at.ours_count, touched=touched)
        kind = type((*ours, *theirs, *base)[0]) if (ours or theirs or base) else None
        rows = self._at.rows(key, found)
        return tuple(kind.model_validate(row) for row in rows) if kind else ()

    def _settled_rows(self, key: str) -> set[int]:
        """The places in `base` of the rows in which both chose."""
        rows = (row for row in self._settled if row.is_row and row.part == key)
        return {place for row in rows if (place := ours_at(self.base, row)) is not None}

    def _agreements(
        self, base: tuple[Outcome, ...], ours: tuple[Outcome, ...], theirs: tuple[Outcome, ...]
    ) -> tuple[Outcome, ...]:
        """What became of each item."""
        if ours == theirs or base in (ours, theirs):
            return quietly(base, ours, theirs)
        sides = ({one.item: one for one in side} for side in (base, ours, theirs))
        return tuple(self._at.table("agreements", *sides).values())

    # ── Answers

    def _answers(self) -> Mapping[str, Answer]:
        """What was answered to each question, and the note there: two parts of it."""
        base, ours, theirs = self._of("answers")
        found: dict[str, Answer] = {}
        for key in keys_of(ours, theirs):
            answer = self._answer(key, base.get(key), ours.get(key), theirs.get(key))
            if answer is not None:
                found[key] = answer
        return found

    def _answer(
        self, key: str, base: Answer | None, ours: Answer | None, theirs: Answer | None
    ) -> Answer | None:
        said = self._said(key, base, ours, theirs)
        note = self._at.one(note_key(key), _note(base), _note(ours), _note(theirs))
        if said is None and not note.strip():
            return None
        sides = (theirs, ours) if ours == base else (ours, theirs)
        there = [one for one in sides if one is not None]
        holder = next((one for one in there if _said(one) == said), None)
        if holder is not None:
            return holder.with_(note=note)
        if said is None:  # a note must not be lost with the answer that it stood at
            return Answer(asked=there[0].asked, state="parked", note=note, at=there[0].at)
        return self._stated(key, ours or theirs or Answer(state="answered"), said, note)

    def _stated(self, key: str, holder: Answer, said: Said, note: str) -> Answer:
        """An answer that neither of the two has: a list with lines of both."""
        state, value, extra = said
        question = self._conversation.by_id.get(key)
        made = holder.with_(state=state, value=value, in_words="", carried="")
        if question is not None:
            made = stated(made, question, state, value).with_(asked=holder.asked)
        return made.with_(note=note, **extra)

    def _said(
        self, key: str, base: Answer | None, ours: Answer | None, theirs: Answer | None
    ) -> Said | None:
        part, was, here, there = answer_key(key), _said(base), _said(ours), _said(theirs)
        sides = [lines_by_id(side, key) for side in (self.base, self._ours, self._theirs)]
        lists = [side for side in sides if side is not None]
        extras = [one[2] for one in (here, there) if one is not None]
        is_mixed = len(lists) < len(sides) or not any(lists) or extras[1:] not in ([], extras[:1])
        if is_mixed or self._at.is_settled(part) or here == there:
            return self._at.one(part, was, here, there)
        names = list(lists[0])
        settled = {names[place] for place in self._settled_rows(part)}
        touched = Touched(self._touched(key, self._ours), self._touched(key, self._theirs), settled)
        found = merged_rows(*lists, ours_count=self._at.ours_count, touched=touched)
        rows = self._at.rows(part, found)
        return ("answered", rows, extras[0]) if rows else None

    def _touched(self, key: str, side: Intake) -> Collection[str]:
        """The lines of a list of which one said, or took back, what became of them."""
        before, after = ({one.item: one for one in of.agreements} for of in (self.base, side))
        items = (item for item in keys_of(before, after) if before.get(item) != after.get(item))
        parted = (item.partition("/") for item in items)
        return {line for of, _, line in parted if of == key}


# ── What counts of a part


def _own_rows(
    base: tuple[Kept, ...], ours: tuple[Kept, ...], theirs: tuple[Kept, ...]
) -> tuple[Kept, ...]:
    """What one took away goes, what either added stays."""
    kept = [one for one in ours if one in theirs or one not in base]
    return (*kept, *(one for one in theirs if one not in base and one not in kept))


def _said(answer: Answer | None) -> Said | None:
    """What an answer says; one that only holds a note says nothing."""
    if answer is None or only_noted(answer):
        return None
    value = answer.value if filled(answer.value) else None
    return answer.state, value, answer.model_extra or {}


def _note(answer: Answer | None) -> str:
    return answer.note if answer else ""


def _folder(links: Links) -> tuple[str, str]:
    return links.initiative, links.initiative_name


def _limit_called(limit: Limit) -> str:
    return limit.what.strip().casefold()


def _part_called(part: RolePart) -> str:
    return part.part.strip().casefold()


def _cells(record: Record) -> Mapping[str, Any]:
    """A row as cells: what says nothing is left out."""
    return {key: one for key, one in record.model_dump().items() if one not in (None, "")}
