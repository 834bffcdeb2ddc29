"""What a practice talk shows when it is laid beside its case. No grade, and nothing private."""

from dataclasses import dataclass
from typing import Literal

from burgeridee.core.advice import RoleAdvice, role_advice
from burgeridee.core.cases import Case, Fact
from burgeridee.core.conditions import questions_of
from burgeridee.core.conversation import Phase, Rule
from burgeridee.core.flags import Flag, flags, of_sign
from burgeridee.core.practice import MissedFact, found, missed, run_of
from burgeridee.core.talk import Talk

GRAVE = 3
"""The severity of a pitfall that asks for something to be done at once."""


@dataclass(frozen=True)
class FlagsBeside:
    """The pitfalls of a talk beside those of its case.

    `seen` and `unseen` show in this talk: looked at by the official, or not yet. `avoided` shows
    in the hurried talk of the case and not here, though its questions were answered; `untouched`
    is the same where they were not. `missed` shows in the good talk and not here: what makes it
    show was not found.
    """

    seen: tuple[Flag, ...] = ()
    unseen: tuple[Flag, ...] = ()
    avoided: tuple[Rule, ...] = ()
    untouched: tuple[Rule, ...] = ()
    missed: tuple[Rule, ...] = ()

    @property
    def showing(self) -> tuple[Flag, ...]:
        """All pitfalls that show in this talk, looked at or not."""
        return (*self.seen, *self.unseen)


@dataclass(frozen=True)
class PhaseTime:
    """The minutes of a phase: planned, and used (`None` where no key was pressed)."""

    phase: Phase
    planned: int
    used: int | None


@dataclass(frozen=True)
class RoleBeside:
    """The role by this talk, that of the case, and how people in the talk see it themselves."""

    advice: RoleAdvice | None
    case_role: str
    case_sides: tuple[str, ...]
    official: str = ""
    residents: str = ""


@dataclass(frozen=True)
class NextTime:
    """The one thing to do otherwise: a pitfall to mend, a question to ask, or what to practise.

    `words` come from the content: what to do, what to ask, what to practise.
    """

    kind: Literal["pitfall", "ask", "practise"]
    words: str
    rule: Rule | None = None
    missed: MissedFact | None = None


@dataclass(frozen=True)
class Debrief:
    """One practice talk beside its case: all that a group may see of it."""

    case: Case
    pair: str
    found: tuple[Fact, ...]
    missed: tuple[MissedFact, ...]
    flags: FlagsBeside
    successes: tuple[Flag, ...]
    times: tuple[PhaseTime, ...]
    role: RoleBeside
    next_time: NextTime


def debrief(case: Case, talk: Talk) -> Debrief:
    """The debrief of a practice talk with this case; what is private is not in it."""
    beside = flags_beside(case, talk, private=False)
    not_found = missed(case, talk)
    return Debrief(
        case=case,
        pair=run_of(talk.intake).pair,
        found=found(case, talk),
        missed=not_found,
        flags=beside,
        successes=successes(talk, private=False),
        times=times(talk),
        role=_role(case, talk),
        next_time=_next_time(case, beside, not_found),
    )


def flags_beside(case: Case, talk: Talk, *, private: bool) -> FlagsBeside:
    """The pitfalls of a talk beside those of its case: the private ones, or the others."""
    showing = [f for f in of_sign(_showing(talk), "pitfall") if f.rule.private is private]
    names = {flag.rule.id for flag in showing}
    silent = [r for r in talk.conversation.rules if r.private is private and r.id not in names]
    gone = [rule for rule in silent if rule.id in case.hurried.pitfalls]
    heard = {name for name, value in _as_rounded_off(talk).heard.items() if value is not None}
    return FlagsBeside(
        seen=tuple(flag for flag in showing if flag.judgement),
        unseen=tuple(flag for flag in showing if not flag.judgement),
        avoided=tuple(rule for rule in gone if _could_speak(rule, heard)),
        untouched=tuple(rule for rule in gone if not _could_speak(rule, heard)),
        missed=tuple(rule for rule in silent if rule.id in case.good.pitfalls),
    )


def successes(talk: Talk, *, private: bool) -> tuple[Flag, ...]:
    """The success factors that show in a talk: the private ones, or the others."""
    shown = of_sign(_showing(talk), "success")
    return tuple(flag for flag in shown if flag.rule.private is private)


def times(talk: Talk) -> tuple[PhaseTime, ...]:
    """The minutes of each phase, planned and used."""
    used = talk.intake.minutes
    return tuple(
        PhaseTime(phase, phase.minutes, used.get(phase.id)) for phase in talk.conversation.phases
    )


def _showing(talk: Talk) -> tuple[Flag, ...]:
    return flags(_as_rounded_off(talk))


def _as_rounded_off(talk: Talk) -> Talk:
    """The talk as Afronden reads it: what comes before the work afterwards counts as closed."""
    after = (phase.id for phase in talk.conversation.phases if phase.moment == "after")
    return talk.as_if_closed_before(next(after, ""))


def _could_speak(rule: Rule, heard: set[str]) -> bool:
    """Whether all questions of some sign of the rule were answered."""
    signs = ({name for part in sign for name in questions_of(part)} for sign in rule.when)
    return any(names <= heard for names in signs)


def _role(case: Case, talk: Talk) -> RoleBeside:
    own = talk.intake.role
    return RoleBeside(
        advice=role_advice(talk),
        case_role=case.good.role,
        case_sides=case.good.sides or (),
        official=own.official,
        residents=own.residents,
    )


def _next_time(case: Case, beside: FlagsBeside, not_found: tuple[MissedFact, ...]) -> NextTime:
    """A grave pitfall first, then a question not asked, then any pitfall, else the case's own.

    What the good talk shows too, or the official set aside, asks for nothing otherwise.
    """
    own = [
        flag.rule
        for flag in beside.showing
        if not flag.is_set_aside and flag.rule.id not in case.good.pitfalls
    ]
    ordered = sorted(own, key=lambda rule: -rule.severity)
    if ordered and ordered[0].severity >= GRAVE:
        return NextTime("pitfall", ordered[0].do, rule=ordered[0])
    not_asked = next((one for one in not_found if one.is_on_route), None)
    if not_asked is not None:
        return NextTime("ask", not_asked.ask, missed=not_asked)
    if ordered:
        return NextTime("pitfall", ordered[0].do, rule=ordered[0])
    return NextTime("practise", case.practise)
