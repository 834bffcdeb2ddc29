"""Two versions of one talk made into one, question by question, and never by the clock.

Both were made from one version. What one of them changed, is taken; what both changed in another
way is a conflict: both sides are shown, and a person chooses.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from burgeridee.core.compare import Difference, Part, answer_key, differences, note_key, parts
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import (
    ITEM_ID,
    Answer,
    Intake,
    Outcome,
    Record,
    State,
    Value,
    filled,
    lines_of,
)
from burgeridee.core.raw_parts import with_undecided

Kept = TypeVar("Kept")
SomeRecord = TypeVar("SomeRecord", bound=Record)
Said = tuple[State, Value | None]
LISTS = {"limits": "Wat niet kan, of wordt uitgezocht", "roles": "Rollen per deel"}
"""Lists without ids: what both changed stands there twice, until a person chooses."""
_OWN_ROWS = ("notes", "changes", "undecided", "forgotten")
"""Lists in which each row is of one person: nobody changes another's."""
_FIELDS = ("status", "form", "case_number")


@dataclass(frozen=True)
class Conflict:
    """What both changed, each in another way, in words. What is not there is empty."""

    key: str
    label: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Merged:
    """What came of two versions: it holds ours wherever nobody chose yet.

    `taken` is what is not as it was with us: what came from the other version.
    """

    intake: Intake
    conflicts: tuple[Conflict, ...]
    taken: tuple[Difference, ...]


def merged(
    conversation: Conversation,
    base: Intake | None,
    ours: Intake,
    theirs: Intake,
    theirs_for: Collection[str] = (),
) -> Merged:
    """Our version with all that the other one changed since `base`, where both came from.

    Without a base nobody can know what was taken away: all that only one has, stays.
    `theirs_for` are the keys of the conflicts in which the other version was chosen. The result
    is made to be saved after the other one: it has its revision.
    """
    base = base or Intake(schema_=ours.schema_, id=ours.id, model=ours.model)
    merge = _Merge(frozenset(theirs_for))
    answers = merge.answers(base, ours, theirs)
    intake = ours.with_(
        answers=answers,
        agreements=merge.agreements(base, ours, theirs),
        **{name: merge.table(name, base, ours, theirs) for name in ("checklist", "flags")},
        **{name: merge.record(name, base, ours, theirs) for name in ("role", "letter", "links")},
        **{name: merge.lines(name, base, ours, theirs) for name in (*LISTS, *_OWN_ROWS)},
        **{name: merge.field(name, base, ours, theirs) for name in _FIELDS},
        **{name: _most(name, ours, theirs) for name in ("lines_given", "minutes")},
        **merge.unknown("", base, ours, theirs),
        led=theirs.led if ours.led == base.led else ours.led,
        schema_=max(ours.schema_, theirs.schema_),
        practice_run=_with_facts(ours, theirs),
        revision=theirs.revision,
        parent=theirs.parent,
    )
    conflicts = _in_words(merge.found, parts(conversation, ours), parts(conversation, theirs))
    open_still = [
        (one.key, one.label, one.theirs)
        for one in conflicts
        if one.key not in theirs_for and one.key not in LISTS
    ]
    intake = with_undecided(intake, base, theirs, open_still)
    return Merged(intake, conflicts, differences(conversation, ours, intake))


@dataclass
class _Merge:
    """One merge: which conflicts were found, and for which the other side was chosen."""

    theirs_for: frozenset[str]
    found: list[str] = field(default_factory=list)

    def one(self, key: str, base: Kept, ours: Kept, theirs: Kept) -> Kept:
        """What stands in one place."""
        if theirs in (base, ours):
            return ours
        if ours == base:
            return theirs
        self.found.append(key)
        return theirs if key in self.theirs_for else ours

    def field(self, name: str, base: Record, ours: Record, theirs: Record) -> object:
        """What stands in one field."""
        return self.one(name, *(getattr(side, name) for side in (base, ours, theirs)))

    def table(self, name: str, base: Intake, ours: Intake, theirs: Intake) -> Mapping[str, Any]:
        """What stands in a table, key by key."""
        return self._by_key(f"{name}.", *(getattr(side, name) for side in (base, ours, theirs)))

    def _by_key(
        self,
        prefix: str,
        base: Mapping[str, Kept],
        ours: Mapping[str, Kept],
        theirs: Mapping[str, Kept],
    ) -> dict[str, Kept]:
        merged = {
            key: self.one(f"{prefix}{key}", base.get(key), ours.get(key), theirs.get(key))
            for key in _keys(ours, theirs)
        }
        return {key: value for key, value in merged.items() if value is not None}

    def record(self, name: str, base: Intake, ours: Intake, theirs: Intake) -> Record:
        """What stands in a part with a fixed set of fields."""
        sides = tuple(getattr(side, name) for side in (base, ours, theirs))
        changes = {
            key: self.one(f"{name}.{key}", *(getattr(side, key) for side in sides))
            for key in type(sides[1]).model_fields
        }
        unknown = self.unknown(f"{name}.", *sides)
        made: Record = sides[1].with_(**changes, **unknown)
        return made

    def unknown(self, prefix: str, base: Record, ours: Record, theirs: Record) -> dict[str, Any]:
        """What stands under keys that we do not know."""
        return self._by_key(prefix, *(side.model_extra or {} for side in (base, ours, theirs)))

    def lines(self, name: str, base: Intake, ours: Intake, theirs: Intake) -> tuple[Record, ...]:
        """A list without ids: what one took away goes, what either added stays."""
        before, here, there = (getattr(side, name) for side in (base, ours, theirs))
        both_changed = any(one not in here and one not in there for one in before)
        ours_new, theirs_new = _not_in(before, here), _not_in(before, there)
        if name in LISTS and both_changed and ours_new and theirs_new and here != there:
            self.found.append(name)
            if name in self.theirs_for:
                return tuple(there)
        kept = [one for one in here if one in there or one not in before]
        return (*kept, *_not_in(kept, theirs_new))

    # ── Answers

    def answers(self, base: Intake, ours: Intake, theirs: Intake) -> Mapping[str, Answer]:
        """What was answered to each question, and the note there: two parts of it."""
        found: dict[str, Answer] = {}
        for key in _keys(ours.answers, theirs.answers):
            answer = self._answer(key, *(side.answers.get(key) for side in (base, ours, theirs)))
            if answer is not None:
                found[key] = answer
        return found

    def _answer(
        self, key: str, base: Answer | None, ours: Answer | None, theirs: Answer | None
    ) -> Answer | None:
        said = self.one(answer_key(key), _said(base), _said(ours), _said(theirs))
        note = self.one(note_key(key), _note(base), _note(ours), _note(theirs))
        holder = ours if ours is not None and _said(ours) == said else theirs or ours
        if holder is None or (said is None and not note.strip()):
            return None
        if said is None:  # a note must not be lost with the answer that it stood at
            return holder.with_(state="parked", value=None, in_words="", note=note)
        return holder.with_(note=note)

    def agreements(self, base: Intake, ours: Intake, theirs: Intake) -> tuple[Outcome, ...]:
        """What became of each item; of a line that only one list has, what that side says."""
        before, here, there = (
            {one.item: one for one in side.agreements} for side in (base, ours, theirs)
        )
        known = {f"{key}/{line}" for key, line in _line_ids(base)}
        found: list[Outcome | None] = []
        for item in _keys(here, there):
            key = answer_key(item.partition("/")[0])
            if key in self.found and item not in known:
                side = there if key in self.theirs_for else here
                found.append(side.get(item))
                continue
            sides = (before.get(item), here.get(item), there.get(item))
            found.append(self.one(f"agreements.{item}", *sides))
        return tuple(one for one in found if one is not None)


def _keys(*tables: Mapping[str, object]) -> Iterable[str]:
    return dict.fromkeys(key for table in tables for key in table)


def _not_in(some: Collection[Kept], others: Iterable[Kept]) -> tuple[Kept, ...]:
    return tuple(one for one in others if one not in some)


def _said(answer: Answer | None) -> Said | None:
    """What an answer says; one that only holds a note says nothing."""
    if answer is None or (answer.state == "parked" and answer.value is None and answer.note):
        return None
    return answer.state, answer.value if filled(answer.value) else None


def _note(answer: Answer | None) -> str:
    return answer.note if answer else ""


def _line_ids(intake: Intake) -> Iterable[tuple[str, str]]:
    for key, answer in intake.answers.items():
        for line in lines_of(answer.value):
            yield key, str(line.get(ITEM_ID, ""))


def _most(name: str, ours: Intake, theirs: Intake) -> Mapping[str, int]:
    """Of each key the highest: line numbers are given once, and minutes only grow."""
    here, there = getattr(ours, name), getattr(theirs, name)
    return {key: max(here.get(key, 0), there.get(key, 0)) for key in _keys(here, there)}


def _with_facts(ours: Intake, theirs: Intake) -> Mapping[str, Any]:
    """What practice brought out, with either of them: a question cannot be unasked."""
    facts = [*ours.practice_run.get("facts", ()), *theirs.practice_run.get("facts", ())]
    run = {**theirs.practice_run, **ours.practice_run}
    return {**run, "facts": list(dict.fromkeys(facts))} if facts else run


def _in_words(
    keys: Iterable[str], ours: Mapping[str, Part], theirs: Mapping[str, Part]
) -> tuple[Conflict, ...]:
    return tuple(_conflict(key, ours, theirs) for key in keys)


def _conflict(key: str, ours: Mapping[str, Part], theirs: Mapping[str, Part]) -> Conflict:
    if key in LISTS:
        sides = [
            "; ".join(part.words for name, part in side.items() if name.startswith(f"{key}."))
            for side in (ours, theirs)
        ]
        return Conflict(key, LISTS[key], *sides)
    here, there = ours.get(key), theirs.get(key)
    shown = here or there
    label = shown.label if shown else key
    return Conflict(key, label, here.words if here else "", there.words if there else "")
