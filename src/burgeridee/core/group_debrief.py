"""The debrief of a group: several practice talks with one case laid side by side.

It is made of debriefs, so nothing private can be in it. It compares; it ranks nobody.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from burgeridee.core.cases import Case, Fact
from burgeridee.core.conversation import Phase, Rule
from burgeridee.core.debrief import Debrief, FlagsBeside, debrief
from burgeridee.core.talk import Talk


@dataclass(frozen=True)
class Played:
    """One talk of the group: its number on the screen, and the pair's name if it may show."""

    number: int
    pair: str


@dataclass(frozen=True)
class FactFound:
    """A fact of the case, and which talks found it."""

    fact: Fact
    by: tuple[Played, ...]


@dataclass(frozen=True)
class FlagCount:
    """A pitfall, and in how many talks it shows, was looked at, or was avoided."""

    rule: Rule
    showed: int
    seen: int
    avoided: int


@dataclass(frozen=True)
class RoleCount:
    """A role, and in which talks it was the advice; the role is empty where there was none."""

    role: str
    by: tuple[Played, ...]


@dataclass(frozen=True)
class PhaseSpread:
    """The minutes of a phase over the talks that kept them, in the order of the talks."""

    phase: Phase
    planned: int
    used: tuple[int, ...]

    @property
    def middle(self) -> int | None:
        """The middle one of the minutes used; `None` when no talk kept them."""
        return sorted(self.used)[len(self.used) // 2] if self.used else None


@dataclass(frozen=True)
class GroupDebrief:
    """What the talks of a group with one case show together."""

    case: Case
    played: tuple[Played, ...]
    facts: tuple[FactFound, ...]
    flags: tuple[FlagCount, ...]
    roles: tuple[RoleCount, ...]
    times: tuple[PhaseSpread, ...]

    @property
    def not_found(self) -> tuple[Fact, ...]:
        """The facts that nobody found."""
        return tuple(one.fact for one in self.facts if not one.by)


def group_debriefs(
    cases: Mapping[str, Case], talks: Iterable[Talk], *, named: bool = True
) -> tuple[GroupDebrief, ...]:
    """A group debrief for each case that was played, in the order of the cases.

    Talks of another case, and real ones, count for nothing: `without_case` names them. Of one
    talk that comes twice, the newest revision counts. Without `named` no pair has its name.
    """
    kept = newest(talks)
    made = []
    for case in cases.values():
        ours = [debrief(case, talk) for talk in kept if _is_of(talk, case)]
        if ours:
            made.append(_group(case, ours if named else [replace(one, pair="") for one in ours]))
    return tuple(made)


def without_case(cases: Mapping[str, Case], talks: Iterable[Talk]) -> tuple[Talk, ...]:
    """The talks that no group debrief can use: real ones, and those of an unknown case."""
    return tuple(talk for talk in talks if not any(_is_of(talk, case) for case in cases.values()))


def newest(talks: Iterable[Talk]) -> tuple[Talk, ...]:
    """Each talk once, in the order given: of two with the same id the highest revision."""
    kept: dict[str, Talk] = {}
    for talk in talks:
        before = kept.get(talk.intake.id)
        if before is None or talk.intake.revision > before.intake.revision:
            kept[talk.intake.id] = talk
    return tuple(kept.values())


def _is_of(talk: Talk, case: Case) -> bool:
    return talk.intake.practice == case.id and talk.conversation.id == case.conversation


def _group(case: Case, debriefs: Sequence[Debrief]) -> GroupDebrief:
    played = tuple(Played(number, one.pair) for number, one in enumerate(debriefs, 1))
    facts = (
        FactFound(fact, _those(played, [fact in one.found for one in debriefs]))
        for fact in case.facts
    )
    return GroupDebrief(
        case=case,
        played=played,
        facts=tuple(facts),
        flags=_flags([one.flags for one in debriefs]),
        roles=_roles(debriefs, played),
        times=_times(debriefs),
    )


def _those(played: Sequence[Played], holds: Sequence[bool]) -> tuple[Played, ...]:
    return tuple(one for one, is_so in zip(played, holds, strict=True) if is_so)


def _flags(beside: Sequence[FlagsBeside]) -> tuple[FlagCount, ...]:
    """Every pitfall that showed or was avoided somewhere, the most often shown first."""
    rules: dict[str, Rule] = {}
    for one in beside:
        for rule in (*(flag.rule for flag in one.showing), *one.avoided, *one.untouched):
            rules.setdefault(rule.id, rule)
    counts = (
        FlagCount(
            rule=rule,
            showed=sum(name in {flag.rule.id for flag in one.showing} for one in beside),
            seen=sum(name in {flag.rule.id for flag in one.seen} for one in beside),
            avoided=sum(name in {avoided.id for avoided in one.avoided} for one in beside),
        )
        for name, rule in rules.items()
    )
    return tuple(sorted(counts, key=lambda count: (-count.showed, -count.rule.severity)))


def _roles(debriefs: Sequence[Debrief], played: Sequence[Played]) -> tuple[RoleCount, ...]:
    """The roles that were advised, the one most often advised first."""
    mains = [_main(one) for one in debriefs]
    counts = (
        RoleCount(role, _those(played, [main == role for main in mains]))
        for role in dict.fromkeys(mains)
    )
    return tuple(sorted(counts, key=lambda count: -len(count.by)))


def _main(one: Debrief) -> str:
    advice = one.role.advice
    return "" if advice is None or advice.is_empty else advice.main


def _times(debriefs: Sequence[Debrief]) -> tuple[PhaseSpread, ...]:
    rows = zip(*(one.times for one in debriefs), strict=True)
    return tuple(
        PhaseSpread(
            phase=row[0].phase,
            planned=row[0].planned,
            used=tuple(time.used for time in row if time.used is not None),
        )
        for row in rows
    )
