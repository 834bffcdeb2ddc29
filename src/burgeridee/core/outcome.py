"""All that follows from one intake, as `burgeridee show --json` prints it."""

from typing import Any

from burgeridee.core.advice import role_advice
from burgeridee.core.checklist import checklist
from burgeridee.core.co_creation import co_creation
from burgeridee.core.flags import Flag, flags, of_sign
from burgeridee.core.lanes import lanes
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import would_change


def outcome(talk: Talk, linked: Talk | None = None) -> dict[str, Any]:
    """The object of `show --json` (keys as in design.md); lists in the order of the model.

    `linked` is the talk that this one builds on.
    """
    found = flags(talk)
    return {
        "id": talk.intake.id,
        "model": talk.conversation.id,
        "status": talk.intake.status,
        "pitfalls": [_pitfall(flag) for flag in of_sign(found, "pitfall")],
        "success_factors": [_success(flag) for flag in of_sign(found, "success")],
        "lanes": [open_lane.lane.id for open_lane in lanes(talk)],
        "role": _role(talk),
        "co_creation": _co_creation(talk, linked),
        "checklist": {checked.item.id: checked.is_ticked for checked in checklist(talk)},
        "open": [question.id for question in talk.open_questions],
    }


def _pitfall(flag: Flag) -> dict[str, Any]:
    return {
        "id": flag.rule.id,
        "severity": flag.rule.severity,
        "private": flag.rule.private,
        "because": list(flag.because),
        "judged": flag.judgement.judged if flag.judgement else None,
    }


def _success(flag: Flag) -> dict[str, Any]:
    return {
        "id": flag.rule.id,
        "weight": flag.rule.weight,
        "private": flag.rule.private,
        "because": list(flag.because),
    }


def _role(talk: Talk) -> dict[str, Any] | None:
    advice = role_advice(talk)
    if advice is None:
        return None
    return {
        "main": advice.main,
        "sides": [side.role for side in advice.sides],
        "certainty": advice.certainty,
        "points": dict(advice.points),
        "because": [" en ".join(line.because) for line in advice.weightiest],
        "would_change": [{"if": what.words, "then": what.then} for what in would_change(talk)],
    }


def _co_creation(talk: Talk, linked: Talk | None) -> dict[str, Any] | None:
    found = co_creation(talk, linked)
    if found is None:
        return None
    return {
        "outcome": found.outcome.id,
        "points": found.points,
        "because": list(found.because),
        "missing": list(found.missing),
    }
