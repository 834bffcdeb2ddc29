"""The toolbox as it stands beside an initiative: which exercises help now, and which were done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from burgeridee.core.conversation import Rule
from burgeridee.core.flags import Flag, flags, of_sign
from burgeridee.core.share import Shared, shared
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import Record
from burgeridee.files.led import begin_exercise, done_with
from burgeridee.files.library.exercises import ExerciseLibrary, Exercises
from burgeridee.files.linked import linked


@dataclass(frozen=True)
class Toolbox(Exercises):
    """All exercises, and what an initiative makes of them.

    `flags` are those of the talk that a choice builds on; `problem` says what became of that talk
    where it is not there. `rules` are all pitfalls there are, by their id.
    """

    flags: tuple[Flag, ...] = ()
    records: tuple[Record, ...] = ()
    rules: Mapping[str, Rule] = field(default_factory=dict)
    problem: str = ""

    def helps_now(self, exercise: Exercise, *, for_all: bool = False) -> tuple[Rule, ...]:
        """The pitfalls that show and that an exercise helps with; `for_all` without private ones.

        What the official set aside counts for nothing.
        """
        return tuple(
            flag.rule
            for flag in of_sign(self.flags, "pitfall")
            if flag.rule.id in exercise.helps_with
            and not flag.is_set_aside
            and not (for_all and flag.rule.private)
        )

    def helps_with(self, exercise: Exercise, *, for_all: bool = False) -> tuple[Rule, ...]:
        """All pitfalls that an exercise helps with; `for_all` without private ones."""
        found = (self.rules.get(name) for name in exercise.helps_with)
        return tuple(rule for rule in found if rule and not (for_all and rule.private))

    def done(self, exercise: Exercise) -> tuple[Record, ...]:
        """The records in which an exercise was begun, the newest first."""
        return done_with(self.records, exercise)


def toolbox_for(
    archive: Archive, found: ExerciseLibrary, talk: Talk, records: Sequence[Record]
) -> Toolbox:
    """The toolbox beside a choice of exercises, and the records of its initiative."""
    base = linked(archive, talk, archive.place_of(talk.intake))
    return Toolbox(
        exercises=found.exercises,
        flags=flags(base.talk) if base.talk else (),
        records=tuple(records),
        rules=pitfalls_in(archive),
        problem=base.problem,
    )


def pitfalls_in(archive: Archive) -> Mapping[str, Rule]:
    """All pitfalls of all models by their id; that of a first talk goes before others."""
    models = archive.library.conversations.values()
    ordered = sorted(models, key=lambda model: bool(model.builds_on), reverse=True)
    return _by_id(rule for model in ordered for rule in model.rules if rule.sign == "pitfall")


def known_for(archive: Archive, records: Sequence[Record], exercise: Exercise) -> Shared | None:
    """What may stand on a worksheet already: what was written before, else what is known."""
    done = done_with(records, exercise)
    if not records:
        return None
    initiative = records[0].talk.intake.links.initiative
    talk = done[0].talk if done else begin_exercise(archive, exercise, records, initiative)
    is_empty = not any(answer.is_filled for answer in talk.intake.answers.values())
    return None if is_empty else shared(talk, "residents")


def _by_id(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    return {rule.id: rule for rule in rules}
