"""What only the file may read of a talk: lanes, role, flags, checklist; nothing that is private."""

from dataclasses import dataclass

from burgeridee.core.advice import Certainty, MatchedLine, RoleAdvice, role_advice
from burgeridee.core.checklist import checklist
from burgeridee.core.conversation import Advice, Conversation, Moment
from burgeridee.core.flags import Flag, flags, of_sign
from burgeridee.core.lanes import lanes
from burgeridee.core.talk import Talk
from burgeridee.core.told import for_paper, may_be_told

Because = tuple[str, ...]


@dataclass(frozen=True)
class Way:
    """A lane that the answers point to."""

    title: str
    text: str
    because: Because


@dataclass(frozen=True)
class Weight:
    """A line that counted for the main role."""

    label: str
    points: int
    because: Because


@dataclass(frozen=True)
class RoleFound:
    """The role advice by name. `main` is empty where no answer gave any points yet."""

    main: str
    runner_up: str
    certainty: Certainty
    sides: tuple[tuple[str, str], ...]
    weights: tuple[Weight, ...]
    note: str
    origin: str


@dataclass(frozen=True)
class RoleSeen:
    """The role of the municipality in the eyes of people; of the whole, or of one part."""

    official: str = ""
    residents: str = ""
    reason: str = ""
    part: str = ""
    now: str = ""
    wanted: str = ""


@dataclass(frozen=True)
class Sign:
    """A pitfall or success factor that shows, and what the official made of it."""

    title: str
    severity: int
    because: Because
    do: str
    judged: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Check:
    """One line of the checklist."""

    moment: Moment
    text: str
    is_ticked: bool


@dataclass(frozen=True)
class Dossier:
    """What stands in the file beside the answers.

    `beside` names what belongs to the same initiative: what each is, and its day.
    """

    model: str
    version: str
    is_closed: bool
    ways: tuple[Way, ...]
    role: RoleFound | None
    views: tuple[RoleSeen, ...]
    pitfalls: tuple[Sign, ...]
    successes: tuple[Sign, ...]
    checks: tuple[Check, ...]
    initiative: str = ""
    beside: tuple[str, ...] = ()
    case_number: str = ""


def dossier(talk: Talk, beside: tuple[str, ...] = ()) -> Dossier:
    """The dossier of a talk; `beside` is what else belongs to its initiative."""
    conversation = talk.conversation
    found = [
        flag
        for flag in flags(talk)
        if not flag.rule.private and may_be_told(flag.rule.when, conversation)
    ]
    return Dossier(
        model=conversation.title,
        version=conversation.version,
        is_closed=talk.intake.status == "closed",
        ways=_ways(talk),
        role=_role(talk),
        views=_views(talk),
        pitfalls=tuple(_sign(flag) for flag in of_sign(found, "pitfall")),
        successes=tuple(_sign(flag) for flag in of_sign(found, "success")),
        checks=_checks(talk),
        initiative=for_paper(" ".join(talk.intake.links.initiative_name.split())),
        beside=tuple(for_paper(one) for one in beside),
        case_number=for_paper(talk.intake.case_number),
    )


def _ways(talk: Talk) -> tuple[Way, ...]:
    return tuple(
        Way(found.lane.title, found.lane.text, _clauses(found.because))
        for found in lanes(talk)
        if may_be_told(found.lane.when, talk.conversation)
    )


def _role(talk: Talk) -> RoleFound | None:
    advice, found = talk.conversation.advice, role_advice(talk)
    if advice is None or found is None:
        return None
    return RoleFound(
        main="" if found.is_empty else _label(advice, found.main),
        runner_up=_label(advice, found.runner_up),
        certainty=found.certainty,
        sides=tuple(
            (_label(advice, side.role), side.text)
            for side in found.sides
            if may_be_told(side.when, talk.conversation)
        ),
        weights=tuple(_weights(found, talk.conversation)),
        note=advice.note,
        origin=advice.origin,
    )


def _weights(found: RoleAdvice, conversation: Conversation) -> list[Weight]:
    def weight(one: MatchedLine) -> Weight:
        return Weight(one.criterion.label, one.points_for(found.main), _clauses(one.because))

    shown = (one for one in found.weightiest if may_be_told(one.line.when, conversation))
    return [weight(one) for one in shown]


def _views(talk: Talk) -> tuple[RoleSeen, ...]:
    advice, whole = talk.conversation.advice, talk.intake.role
    of_all = RoleSeen(
        official=_label(advice, whole.official),
        residents=_label(advice, whole.residents),
        reason=for_paper(whole.reason),
    )
    of_parts = (
        RoleSeen(
            official=_label(advice, part.official),
            residents=_label(advice, part.residents),
            part=for_paper(part.part),
            now=_label(advice, part.now),
            wanted=_label(advice, part.wanted),
        )
        for part in talk.intake.roles
    )
    return tuple(view for view in (of_all, *of_parts) if view != RoleSeen())


def _label(advice: Advice | None, role: str) -> str:
    text = advice.texts.get(role) if advice else None
    return text.label if text else for_paper(role)


def _sign(flag: Flag) -> Sign:
    rule, judgement = flag.rule, flag.judgement
    return Sign(
        title=rule.title,
        severity=rule.severity,
        because=_clauses(flag.because),
        do=rule.do or rule.build_on,
        judged=judgement.judged if judgement else "",
        reason=for_paper(judgement.reason) if judgement else "",
    )


def _checks(talk: Talk) -> tuple[Check, ...]:
    return tuple(
        Check(checked.item.moment, checked.item.text, checked.is_ticked)
        for checked in checklist(talk)
        if not checked.item.private
        if may_be_told(checked.item.evidence, talk.conversation)
    )


def _clauses(because: Because) -> Because:
    return tuple(for_paper(clause) for clause in because)
