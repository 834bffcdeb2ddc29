"""The role of the municipality in words: the stairs, how sure the advice is, what a role asks."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from burgeridee.core.advice import RoleAdvice
from burgeridee.core.conversation import Advice, RoleText
from burgeridee.core.lanes import OpenLane

TOO_LITTLE = "Nog te weinig bekend."
MAIN, SIDE, NEAR, NONE = "▸", "+", "~", " "
_WORDS: Mapping[str, str] = {
    MAIN: "past nu",
    SIDE: "erbij",
    NEAR: "dichtbij",
    NONE: "",
}
_TREAD = 3
"""Columns that each rung stands further to the right."""


def role_label(advice: Advice, role: str) -> str:
    """A role as people call it."""
    text = advice.texts.get(role)
    return text.label if text else role


def stairs(advice: Advice, found: RoleAdvice) -> Content:
    """The rungs from low to high, each with its points and its mark."""
    rungs = list(enumerate(advice.roles))
    return Content("\n").join([_rung(at, role, advice, found) for at, role in reversed(rungs)])


def certainty(advice: Advice, found: RoleAdvice) -> str:
    """How sure the advice is, as a sentence."""
    main = role_label(advice, found.main)
    if found.is_empty:
        return TOO_LITTLE
    match found.certainty:
        case "voorlopig":
            return f"Voorlopig: er is nog weinig bekend. Nu past {main} het best."
        case "twijfel":
            other = role_label(advice, found.runner_up)
            return f"Twijfel: {main} en {other} liggen dicht bij elkaar."
        case "duidelijk":
            return f"Duidelijk: {main} past nu het best."


def leading(found: RoleAdvice) -> tuple[str, ...]:
    """The roles whose text is shown: in doubt two, without any points none."""
    if found.is_empty:
        return ()
    return (found.main, found.runner_up) if found.certainty == "twijfel" else (found.main,)


def role_text(text: RoleText) -> Content:
    """What a role asks of the municipality."""
    return Content("\n").join(
        [
            Content.assemble((f"{text.label}: {text.head}", "bold $primary")),
            Content.assemble(("Wel: ", "bold"), text.do),
            Content.assemble(("Niet: ", "bold"), text.do_not),
            Content.assemble(("Eerste stap: ", "bold"), text.first_step),
        ]
    )


def lane_text(opened: OpenLane) -> Content:
    """A way that the idea may go, and why."""
    parts = [Content.styled(opened.lane.title, "bold"), Content(opened.lane.text)]
    if opened.because:
        parts.append(Content.styled(_sentence(" en ".join(opened.because)), "$text-muted"))
    return Content("\n").join(parts)


def points_in_words(points: int) -> str:
    """So many points, with a real minus sign."""
    count = str(points).replace("-", "\N{MINUS SIGN}")
    return f"{count} {'punt' if abs(points) == 1 else 'punten'}"


def weighed(found: RoleAdvice) -> Iterator[Content]:
    """The lines that weighed most for the main role, each with its points."""
    for line in found.weightiest:
        why = _sentence(" en ".join(line.because))
        points = points_in_words(line.points_for(found.main))
        yield Content.assemble((line.criterion.label, "bold"), f" ({points})\n{why}")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _mark(role: str, found: RoleAdvice) -> str:
    if role in leading(found):
        return MAIN if role == found.main else NEAR
    return SIDE if role in {side.role for side in found.sides} else NONE


def _rung(at: int, role: str, advice: Advice, found: RoleAdvice) -> Content:
    count = len(advice.roles)
    riser = "┘" if at < count - 1 else "─"
    step = f"{' ' * (_TREAD * at)}{'┌' if at else '─'}──{riser}".ljust(_TREAD * count + 1)
    wide = max(len(role_label(advice, name)) for name in advice.roles)
    mark = _mark(role, found)
    style = "bold" if mark in {MAIN, NEAR} else ""
    points = points_in_words(found.points.get(role, 0))
    return Content.assemble(
        (step, "$text-muted"),
        (f" {mark} {role_label(advice, role):<{wide}} {points:>10}", style),
        (f"  {_WORDS[mark]}" if mark != NONE else "", style),
    )
