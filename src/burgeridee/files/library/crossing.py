"""What can be wrong between the parts of a model: what they name, and what they mean together."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from burgeridee.core.conversation import Rule, Uses
from burgeridee.files.library.asked import question_mistakes
from burgeridee.files.library.carried import carried_mistakes
from burgeridee.files.library.fitted import (
    Others,
    fit_mistakes,
    leading_mistakes,
    link_mistakes,
    linked_questions,
)
from burgeridee.files.library.known import KINDS_IN_WORDS, Known
from burgeridee.files.library.mistakes import Home, Mistake, nearest
from burgeridee.files.library.parts import AdvicePart, Draft, Part
from burgeridee.files.library.signed import fit_parts, signed_parts

LONGEST_SHORT_TITLE = 14
FEWEST_ROLES = 2
_USED_AS = {
    "title": ("text", "longtext"),
    "story": ("text", "longtext"),
    "dream": ("text", "longtext"),
    "first_step": ("text", "longtext"),
    "contact_person": ("text", "longtext"),
    "fixed_contact": ("text", "single"),
    "summary": ("text", "longtext", "ynu"),
    "received_on": ("date",),
    "talk_on": ("date",),
    "contact_on": ("date",),
    "look_back_on": ("date",),
    "report_sent_on": ("date",),
    "actions": ("list",),
    "promises": ("list",),
    "limits": ("multi",),
    "minutes": ("number",),
    "begins": ("text",),
    "exercises": ("list",),
}
"""The kinds of question that the program can use, by what it uses them for."""


@dataclass(frozen=True)
class Around:
    """What lies around a model and may be named in it."""

    sources: Collection[str]
    cards: Collection[str]
    models: Collection[str]


def crossed(draft: Draft, around: Around | None, others: Others | None) -> Iterator[Mistake]:
    """Every mistake between the parts of a draft, and between it and the model it builds on.

    Without `around` or `others` what is named there is not looked at.
    """
    known = Known(draft.questions)
    for parts in (
        tuple(phase.phase for phase in draft.phases),
        draft.questions,
        draft.rules,
        draft.items,
        draft.lanes,
        tuple(one.criterion for one in draft.advice.criteria) if draft.advice else (),
    ):
        yield from _twice(parts)
    yield from _phases(draft)
    for rule in draft.rules:
        yield from _rule(rule, around)
    yield from _advice(draft.advice)
    yield from fit_mistakes(draft.fit)
    if around is not None:
        yield from leading_mistakes(draft.fit, around.models)
    if draft.phases:  # without questions nothing can be said of what names them
        found = tuple(question_mistakes(known))
        yield from (mistake for _, mistake in found)
        yield from _uses(draft, known)
        known = Known(draft.questions, frozenset(name for name, _ in found))
        for signed in signed_parts(draft):
            yield from signed.mistakes(known)
        wide = replace(known, linked=linked_questions(draft, others))
        yield from link_mistakes(draft, others)
        yield from carried_mistakes(draft, wide)
        for signed in fit_parts(draft):
            yield from signed.mistakes(wide)


def _twice(parts: Iterable[Part[Any]]) -> Iterator[Mistake]:
    first: dict[str, str] = {}
    for part in parts:
        if part.id in first:
            problem = f"De id '{part.id}' bestaat al: {first[part.id]}. Kies een andere."
            yield part.home.mistake(problem, "id")
        elif part.id:
            first[part.id] = part.home.where


def _phases(draft: Draft) -> Iterator[Mistake]:
    for part in (phase.phase for phase in draft.phases):
        short = part.made.short_title if part.made else ""
        if len(short) > LONGEST_SHORT_TITLE:
            most = f"{len(short)} tekens, hoogstens {LONGEST_SHORT_TITLE}"
            problem = f"De korte titel '{short}' is te lang: {most}."
            yield part.home.mistake(problem, "short_title")


def _rule(part: Part[Rule], around: Around | None) -> Iterator[Mistake]:
    if part.made is None:
        return
    is_success = "success" in part.home.file.rsplit("/", 1)[-1]
    expected = "success" if is_success else "pitfall"
    if part.made.sign != expected:
        problem = f'In dit bestand is sign altijd "{expected}".'
        yield part.home.mistake(problem, "sign", suggestion=expected)
    if around is None:
        return
    for code in part.made.sources:
        if code not in around.sources:
            near = nearest(code, around.sources)
            problem = f"Er is geen bron '{code}' in sources.toml."
            yield part.home.mistake(problem, "sources", word=code, suggestion=near)
    card = part.made.card
    if card and card not in around.cards:
        near = nearest(card, around.cards)
        yield part.home.mistake(f"Er is geen kaart '{card}'.", "card", suggestion=near)


def _uses(draft: Draft, known: Known) -> Iterator[Mistake]:
    uses = draft.head.made.uses if draft.head.made else Uses()
    home = draft.head.home.part("uses", called="uses")
    for key, kinds in _USED_AS.items():
        name = getattr(uses, key)
        if not name:
            continue
        yield from known.missing(name, home, key)
        question = known.question(name)
        if question is not None and question.kind not in kinds:
            wanted = " of ".join(KINDS_IN_WORDS[kind] for kind in kinds)
            problem = f"'{key}' moet een vraag zijn met als antwoord {wanted}; '{name}' is"
            yield home.mistake(f"{problem} {KINDS_IN_WORDS[question.kind]}.", key)


def _advice(part: AdvicePart | None) -> Iterator[Mistake]:
    advice = part.advice.made if part else None
    if part is None or advice is None:
        return
    home = part.advice.home
    if len(advice.roles) < FEWEST_ROLES:
        yield home.mistake("Noem bij 'roles' minstens twee rollen.", "roles")
    texts = tuple(advice.texts)
    for role in advice.roles if part.advice.is_whole else ():
        if role not in texts and not any(nearest(text, (role,)) for text in texts):
            yield home.mistake(f"De teksten van rol '{role}' missen: [texts.{role}].", "texts")
    named: list[tuple[Home, str, tuple[str, ...]]]
    named = [(home, role, ("texts", role)) for role in texts]
    for line in (line for criterion in part.criteria for line in criterion.lines):
        points = line.made.points if line.made else ()
        named += [(line.home, role, ("points", role)) for role in points]
    named += [(one.home, one.made.role, ("role",)) for one in part.side_roles if one.made]
    for here, role, at in named:
        if role not in advice.roles:
            near = nearest(role, advice.roles)
            yield here.mistake(f"Er is geen rol '{role}'.", *at, suggestion=near)
