"""What paper asks of a talk beside its answers: limits, what a letter needs, what is still open.

The names of the two options of the limits question are an interface, like all ids of a model.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from burgeridee.core.agreements import Agreement, agreements, wishes
from burgeridee.core.changes import limits_written_down
from burgeridee.core.intake import Intake, LetterDraft, Limit, filled, lines_of
from burgeridee.core.questions import ListQuestion, Question
from burgeridee.core.talk import Talk
from burgeridee.core.told import may_read, may_see
from burgeridee.core.wording.advice import CONTACT_KINDS
from burgeridee.core.wording.personal import personal
from burgeridee.core.wording.plain import remarks as plain_remarks
from burgeridee.core.wording.remark import Remark

_TOLD_NO, _TOLD_UNSURE = "niet_kan", "onzeker"
_NOBODY = "niemand"
"""What is answered on the fixed contact while there is none."""


@dataclass(frozen=True)
class OpenPoint:
    """One thing that a report would tell, and that is not known yet.

    `question_id` is the answer to go to; empty where the model has no question for it.
    """

    text: str
    question_id: str = ""


def may_limit(talk: Talk, *, is_issued: bool) -> bool:
    """Whether limits may change now.

    In a closed talk they may until a report was handed out; from then on it is opened again first.
    """
    return talk.intake.status == "open" or not is_issued


def with_limit(talk: Talk, at: int | None, limit: Limit, now: datetime) -> Talk:
    """The talk with this limit in place `at`; `None` adds it. One that says nothing is none."""
    if not _words(limit):
        return talk if at is None else without_limit(talk, at, now)
    limits = talk.intake.limits
    if at is None:
        return _limited(talk, (*limits, limit), now)
    return _limited(talk, (*limits[:at], limit, *limits[at + 1 :]), now)


def without_limit(talk: Talk, at: int, now: datetime) -> Talk:
    """The talk without the limit in this place."""
    limits = talk.intake.limits
    return _limited(talk, (*limits[:at], *limits[at + 1 :]), now)


def with_letter(talk: Talk, draft: LetterDraft, now: datetime) -> Talk:
    """The talk with what was typed for a letter. That is no answer: it never needs a reason."""
    if draft == talk.intake.letter:
        return talk
    return _become(talk, talk.intake.with_(letter=draft), now)


def excused(talk: Talk, day: date, reason: str, now: datetime) -> Talk:
    """The talk with the day and the reason of the letter that there is no answer yet."""
    return with_letter(talk, talk.intake.letter.with_(day=day, reason=reason), now)


def report_sent(talk: Talk, day: date, now: datetime) -> Talk:
    """The talk with the day on which its report went out, where the model asks for that."""
    wanted = talk.conversation.uses.report_sent_on
    if wanted not in {question.id for question in talk.route}:
        return talk
    return talk.moved_to(wanted).answered(day, now).moved_to(talk.intake.at_question)


def _limited(talk: Talk, limits: tuple[Limit, ...], now: datetime) -> Talk:
    """The talk with these limits. Once it was closed, what changed is written down too."""
    if limits == talk.intake.limits:
        return talk
    intake = talk.intake.with_(limits=limits)
    return _become(talk, limits_written_down(talk.conversation, talk.intake, intake, now), now)


def _become(talk: Talk, intake: Intake, now: datetime) -> Talk:
    intake = intake.with_(changed=now)
    return replace(talk, intake=intake, past=(*talk.past, talk.intake), typing="")


def _words(limit: Limit | None) -> str:
    parts = (limit.what, limit.why, limit.decided_by, limit.instead) if limit else ()
    return "; ".join(part.strip() for part in parts if part.strip())


def open_points(talk: Talk) -> tuple[OpenPoint, ...]:
    """What is still open for the report that residents get, the most important first."""
    return (
        *_next_message(talk),
        *_limits(talk),
        *_agreed(talk),
        *_fixed_contact(talk),
        *_questions(talk),
    )


def _next_message(talk: Talk) -> Iterator[OpenPoint]:
    name = talk.conversation.uses.contact_on
    if name in talk.conversation.by_id and talk.heard.get(name) is None:
        yield OpenPoint("Er is nog geen dag waarop ze weer van je horen.", name)


def _limits(talk: Talk) -> Iterator[OpenPoint]:
    """What was told honestly and does not stand there; what stands there without its reason."""
    name = talk.conversation.uses.limits
    heard = talk.heard.get(name)
    told = heard if isinstance(heard, tuple) else ()
    kinds = {limit.kind for limit in talk.intake.limits if _words(limit)}
    if _TOLD_NO in told and "no" not in kinds:
        yield OpenPoint("Wat niet kan, staat er nog niet bij.", name)
    if _TOLD_UNSURE in told and "finding-out" not in kinds:
        yield OpenPoint("Wat nog onzeker is, staat er nog niet bij.", name)
    bare = sum(1 for one in talk.intake.limits if one.kind == "no" and not one.why.strip())
    if bare:
        things = "Van 1 ding dat niet kan," if bare == 1 else f"Van {bare} dingen die niet kunnen,"
        yield OpenPoint(f"{things} mist de reden.", name)


def _agreed(talk: Talk) -> Iterator[OpenPoint]:
    """Promises without a day, actions without a name, actions without a day."""
    uses = talk.conversation.uses
    yield from _wished(talk)
    todo = [one for one in agreements(talk) if one.done is None]
    promised, actions = _of(uses.promises, todo), _of(uses.actions, todo)
    for name, found, misses in (
        (uses.promises, [one for one in promised if one.due is None], "datum"),
        (uses.actions, [one for one in actions if not one.who], "naam"),
        (uses.actions, [one for one in actions if one.due is None], "datum"),
    ):
        question = talk.conversation.by_id.get(name)
        if found and isinstance(question, ListQuestion) and may_read("residents", question):
            one, more = question.items
            things = f"1 {one}" if len(found) == 1 else f"{len(found)} {more}"
            yield OpenPoint(f"{things} zonder {misses}.", name)


def _wished(talk: Talk) -> Iterator[OpenPoint]:
    """Lines that are no agreement yet: they stand on paper as a wish."""
    for name in (talk.conversation.uses.actions, talk.conversation.uses.promises):
        found = [wish for wish in wishes(talk) if wish.item.partition("/")[0] == name]
        question = talk.conversation.by_id.get(name)
        if found and question is not None and may_read("residents", question):
            things = "1 wens: daarbij" if len(found) == 1 else f"{len(found)} wensen: daarbij"
            labels = dict.fromkeys(label.lower() for wish in found for label in wish.misses)
            yield OpenPoint(f"{things} mist nog {' of '.join(labels)}.", name)


def _of(question_id: str, found: list[Agreement]) -> list[Agreement]:
    return [one for one in found if one.item.partition("/")[0] == question_id]


def _fixed_contact(talk: Talk) -> Iterator[OpenPoint]:
    name = talk.conversation.uses.fixed_contact
    if name in talk.conversation.by_id and talk.heard.get(name) in (None, _NOBODY):
        yield OpenPoint("Er is nog geen vast aanspreekpunt.", name)


def _questions(talk: Talk) -> Iterator[OpenPoint]:
    """The other questions that residents would read the answer to."""
    uses = talk.conversation.uses
    told = {uses.contact_on, uses.fixed_contact}
    missing = [
        question
        for question in talk.open_questions
        if may_read("residents", question) and question.id not in told
    ]
    if missing:
        [first, *others] = missing
        label = f"Nog niet bekend: {first.label}"
        yield OpenPoint(f"{label}, en nog {len(others)}." if others else f"{label}.", first.id)


def remarks(talk: Talk, words: Mapping[str, str]) -> tuple[tuple[str, Remark], ...]:
    """What deserves a second look in what residents read, each with the id of its question.

    `words` are office words and their plain twins. The place that a remark names is that in its
    own text: of a list, in one cell of one line.
    """
    return tuple(
        (name, remark)
        for name, text in _texts(talk)
        for remark in _looked_at(talk, name, text, words)
    )


def letter_remarks(
    talk: Talk, places: Collection[str], words: Mapping[str, str]
) -> tuple[tuple[str, Remark], ...]:
    """What deserves a second look in what was typed for a letter, each with its place there.

    Of the places only those in words: whom it is for and where to call is what it is.
    """
    return tuple(
        (name, remark)
        for name in ("reason", "decided_by", "instead", "objection")
        if name in places
        for remark in _looked_at(talk, "", getattr(talk.intake.letter, name), words)
    )


def _texts(talk: Talk) -> Iterator[tuple[str, str]]:
    for question in talk.route:
        if may_read("residents", question):
            yield from ((question.id, text) for text in _said(talk, question))
    for limit in talk.intake.limits:
        for text in (limit.what, limit.why, limit.decided_by, limit.instead):
            yield talk.conversation.uses.limits, text


def _said(talk: Talk, question: Question) -> Iterator[str]:
    value = talk.heard.get(question.id)
    if question.kind in {"text", "longtext"} and isinstance(value, str):
        yield value
    if isinstance(question, ListQuestion) and filled(value):
        seen = [c.id for c in question.columns if c.kind == "text" and may_see("residents", c)]
        cells = (line.get(name) for line in lines_of(value) for name in seen)
        yield from (cell for cell in cells if isinstance(cell, str))


def _looked_at(talk: Talk, name: str, text: str, words: Mapping[str, str]) -> Iterator[Remark]:
    question = talk.conversation.by_id.get(name)
    is_contact = question is not None and talk.conversation.is_contact(question)
    allowed = CONTACT_KINDS if is_contact else frozenset()
    yield from plain_remarks(text, words)
    yield from (one for one in personal(text) if one.kind not in allowed)
