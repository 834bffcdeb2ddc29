"""Whether something is sensible now, in words for the screen: what comes out, why, what would."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content
from textual.visual import Visual

from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.core.co_creation import CoCreation, co_creation, fit_would_change
from burgeridee.core.conversation import Fit
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import WhatIf

NOTHING_YET = (
    "Nog te weinig bekend. Beantwoord de vragen, en kijk dan opnieuw. "
    "Weet je iets niet? Dan staat het hieronder bij wat nog mist."
)
NOTHING_TURNS = "Geen kleine verandering geeft een andere uitkomst."
AGAINST, IN_FAVOUR = "Dit houdt je nu tegen", "Dit pleit ervoor"
MISSING, TURNS = "Dit mist nog", "Wat de uitkomst verandert"


def fit_told(talk: Talk, built_on: Talk | None) -> Visual:
    """All that a check says: what comes out, why, what is missing, and what would change it."""
    fit, found = talk.conversation.fit, co_creation(talk, built_on)
    if fit is None or found is None:
        return Content("")
    changes = fit_would_change(talk, built_on)
    return Stacked([outcome_told(found, fit), because_told(found, changes, fit)])


def outcome_told(found: CoCreation, fit: Fit) -> Stacked:
    """What comes out, with what it means; before anything is known, how to go on."""
    if found.is_empty:
        return Stacked([Content(NOTHING_YET)])
    head = Content.styled(found.outcome.label, "bold $primary")
    points = Content.styled(points_told(found, fit), "$text-muted")
    parts: list[Visual] = [head, Content(found.outcome.text), points]
    return Stacked(parts)


def points_told(found: CoCreation, fit: Fit) -> str:
    """How many points there are, and how many each outcome asks; not with a reason against it."""
    if found.against:
        return "Zolang iets je tegenhoudt, tellen de punten niet."
    stops = sorted(fit.outcomes, key=lambda one: one.at_least)
    bounds = "; ".join(f"vanaf {one.at_least}: {one.label.lower()}" for one in stops)
    return f"{found.points} {'punt' if found.points == 1 else 'punten'}. {bounds.capitalize()}."


def because_told(found: CoCreation, changes: Sequence[WhatIf], fit: Fit) -> Stacked:
    """Why it comes out, what is still missing, and what would change it."""
    labels = {one.id: one.label for one in (*fit.outcomes, fit.stop)}
    turns = [_turn(one, labels.get(one.then, one.then)) for one in changes]
    return Stacked(
        [
            *_part(AGAINST if found.against else IN_FAVOUR, "•", found.because),
            *_part(MISSING, "○", found.missing),
            *_part(TURNS, "→", turns or [NOTHING_TURNS]),
            Content(fit.note),
            Content.styled(fit.origin, "$text-muted"),
        ]
    )


def _turn(change: WhatIf, label: str) -> str:
    return f"{change.words[:1].upper()}{change.words[1:]}, dan wordt het: {label.lower()}."


def _part(head: str, mark: str, told: Iterable[str]) -> Iterator[Visual]:
    lines = [Hanging(f"{mark} ", one) for one in told]
    if lines:
        yield Content.styled(head, "bold $primary")
        yield Stacked(lines, between=0)
