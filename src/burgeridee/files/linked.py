"""The talks that another one goes on from: looked for beside its file, then in the data folder."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.conversation import Conversation
from burgeridee.core.initiative import brought_up, is_talk, stood_in
from burgeridee.core.intake import ID_PATTERN
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Opened
from burgeridee.files.looking import may_stand, stands

_COUNTS_NOT = "Wat daar is verteld, telt nu niet mee."
_STILL_COUNTS = "Wat daarvan is overgenomen in het gesprek erna, telt wel mee."


@dataclass(frozen=True)
class Linked:
    """The talk that was looked for; `problem` says what is wrong with it, or where it is not."""

    talk: Talk | None = None
    problem: str = ""


@dataclass(frozen=True)
class Earlier:
    """The talks that one goes on from, the nearest first; `problem` says where that breaks off."""

    found: tuple[Opened, ...] = ()
    problem: str = ""

    @property
    def talks(self) -> tuple[Talk, ...]:
        """The talks themselves."""
        return tuple(one.talk for one in self.found)


def linked(archive: Archive, talk: Talk, path: Path) -> Linked:
    """The talk that this one, kept in `path`, builds on. Empty where it builds on none.

    Where it goes on from a talk that follows the first one, it is the first with the newer
    answers. Where the first is gone, the answers that were taken over from it still count.
    """
    earlier = earlier_of(archive, talk, path)
    if not earlier.found:
        return Linked(problem=f"{earlier.problem} {_COUNTS_NOT}" if earlier.problem else "")
    *later, first = earlier.talks
    base = archive.library.conversations[talk.conversation.builds_on]
    if first.conversation.id != base.id:
        later, first = [*later, first], stood_in(base, first)
    for one in reversed(later):
        first = brought_up(first, one)
    return Linked(first, f"{earlier.problem} {_STILL_COUNTS}" if earlier.problem else "")


def earlier_of(archive: Archive, talk: Talk, path: Path | None = None) -> Earlier:
    """The talks that this one goes on from, up to the first. Without a `path` it is a new one."""
    place = path or archive.place_of(talk.intake)
    base = talk.conversation.builds_on
    if not base or not talk.intake.links.previous:
        return Earlier()
    found: list[Opened] = []
    problem = ""
    for step in _steps(archive, talk, place, base):
        if isinstance(step, str):
            problem = step
        else:
            found.append(step)
    return Earlier(tuple(found), problem)


def checks_of(archive: Archive, talk: Talk, model: str) -> tuple[Talk, ...]:
    """The talks of this model that build on a talk, the newest first."""
    entries = archive.entries(practice=bool(talk.intake.practice))
    found = (one.talk for one in entries if one.talk is not None and not one.other_of)
    return tuple(
        one
        for one in found
        if one.conversation.id == model and one.intake.links.previous == talk.intake.id
    )


def _steps(archive: Archive, talk: Talk, path: Path, base: str) -> Iterator[Opened | str]:
    """Each talk further back; a sentence in place of one that is not to be had ends it."""
    seen = {talk.intake.id}
    while True:
        step = _before(archive, talk, path, seen)
        if isinstance(step, Opened) and not _goes_with(step.talk.conversation, base):
            step = f"Het gesprek {step.talk.intake.id} is van een andere soort."
        yield step
        if isinstance(step, str) or step.talk.conversation.id == base:
            return
        talk, path = step.talk, step.path
        seen.add(talk.intake.id)


def _goes_with(model: Conversation, base: str) -> bool:
    return model.id == base or (model.builds_on == base and is_talk(model))


def _before(archive: Archive, talk: Talk, path: Path, seen: set[str]) -> Opened | str:
    """The talk that one goes on from, or why it is not to be had."""
    name, is_practice = talk.intake.links.previous, bool(talk.intake.practice)
    if not re.fullmatch(ID_PATTERN, name):
        return "Bij 'previous' staat geen nummer van een gesprek."
    if name == talk.intake.id:
        return "Bij 'previous' staat het nummer van dit gesprek zelf."
    if name in seen:
        return f"Het gesprek {name} gaat weer verder op dit gesprek."
    beside, kept = (folder / f"{name}.toml" for folder in (path.parent, _home(archive, talk)))
    place = beside if stands(beside) else kept
    if not may_stand(place):
        return f"Het gesprek {name}, waar dit op verdergaat, is er niet."
    entry = archive.entry(place)
    if entry.talk is None:
        return f"Het gesprek {name} is niet te openen: {entry.problem}"
    if bool(entry.talk.intake.practice) is not is_practice:
        return "Een oefening en een echt gesprek gaan niet samen."
    return Opened(entry.talk, place)


def _home(archive: Archive, talk: Talk) -> Path:
    return archive.places.practice if talk.intake.practice else archive.places.intakes
