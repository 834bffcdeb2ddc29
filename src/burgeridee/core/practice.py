"""A practice talk with a case: what the residents say, and which facts were found.

A fact is given only when its question stands in front and it, or the right probe, is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from burgeridee.core.cases import Case, Fact, Voice
from burgeridee.core.intake import Intake
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk

Seat = Literal["ambtenaar", "alleen"]
"""Who leads the talk: an official across the table from who plays the resident, or one alone."""


@dataclass(frozen=True)
class Run:
    """The table `[practice_run]` of an intake: who plays, in which seat, and the facts found."""

    pair: str = ""
    seat: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One thing that is said, and by whom."""

    text: str
    by: Voice = "resident"


@dataclass(frozen=True)
class Reply:
    """What comes back when something is asked; `facts` are those in it, found before or not."""

    lines: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class MissedFact:
    """A fact that was not found, and the words that would have brought it: question or probe.

    `is_on_route` tells whether this talk came by that question: a short one leaves some out.
    """

    fact: Fact
    question: Question
    ask: str
    is_on_route: bool


def run_of(intake: Intake) -> Run:
    """What an intake holds of its practice; whatever is no text there counts for nothing."""
    raw = intake.practice_run
    facts = raw.get("facts", ())
    return Run(
        pair=_text(raw.get("pair")),
        seat=_text(raw.get("seat")),
        facts=tuple(filter(None, map(_text, facts))) if isinstance(facts, list | tuple) else (),
    )


def seated(talk: Talk, pair: str, seat: Seat) -> Talk:
    """The talk with who plays it, and how; this is no change to undo."""
    return _with_run(talk, {"pair": pair.strip(), "seat": seat})


def reply(case: Case, talk: Talk, probe: str = "") -> Reply:
    """What is said when the question in front, or one of its probes, is asked.

    Words that are no probe of this question bring nothing.
    """
    question = talk.question
    if probe and probe not in question.probes:
        return Reply()
    given = tuple(fact for fact in case.facts_at(question.id) if _opens(fact, probe))
    own = "" if probe else case.says.get(question.id, "")
    lines = [Line(text=own)] if own else []
    lines += [Line(fact.text, fact.by) for fact in given]
    return Reply(tuple(lines) or (_shrug(case, question, probe),), given)


def asked(case: Case, talk: Talk, probe: str = "") -> tuple[Talk, Reply]:
    """The talk after something was asked, with the facts that this brought, and what was said.

    What was heard cannot be unheard: undo takes nothing of this back.
    """
    said = reply(case, talk, probe)
    known = run_of(talk.intake).facts
    new = tuple(fact.id for fact in said.facts if fact.id not in known)
    return (_with_run(talk, {"facts": (*known, *new)}) if new else talk), said


def found(case: Case, talk: Talk) -> tuple[Fact, ...]:
    """The facts that this talk found, in the order of the case."""
    names = run_of(talk.intake).facts
    return tuple(fact for fact in case.facts if fact.id in names)


def missed(case: Case, talk: Talk) -> tuple[MissedFact, ...]:
    """The facts that this talk did not find, each with what would have brought it."""
    names = run_of(talk.intake).facts
    questions = talk.conversation.by_id
    return tuple(
        _missed(fact, questions[fact.question], talk)
        for fact in case.facts
        if fact.id not in names and fact.question in questions
    )


def _missed(fact: Fact, question: Question, talk: Talk) -> MissedFact:
    ask = fact.probes[0] if fact.probes else question.ask
    return MissedFact(fact, question, ask, is_on_route=question in talk.route)


def _opens(fact: Fact, probe: str) -> bool:
    return not fact.probes or probe in fact.probes


def _shrug(case: Case, question: Question, probe: str) -> Line:
    """What is said where the case has nothing: another line for each probe, the same each time."""
    at = question.probes.index(probe) + 1 if probe else 0
    return Line(case.shrugs[at % len(case.shrugs)] if case.shrugs else "…")


def _with_run(talk: Talk, part: Mapping[str, object]) -> Talk:
    run = {**talk.intake.practice_run, **part}
    return replace(talk, intake=talk.intake.with_(practice_run=run))


def _text(raw: object) -> str:
    return raw if isinstance(raw, str) else ""
