"""How long the core thinks: one answer, and what would change the advice. Run by hand.

    uv run python benchmarks/thinking.py

An answer costs the route, the flags, the advice and the checklist. "What would change" is asked
for by F5, Afronden and `show`. The made model has 1,000 questions and 1,000 rules.
"""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from burgeridee.core.advice import role_advice
from burgeridee.core.checklist import checklist
from burgeridee.core.conversation import Conversation
from burgeridee.core.flags import flags
from burgeridee.core.intake import Value
from burgeridee.core.questions import (
    DateQuestion,
    ListQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    YnuQuestion,
)
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import would_change
from burgeridee.files.library import load_library

HOUSE = Path(__file__).resolve().parents[1]
NOW = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)
ROUNDS = 30
MADE = 1000
GATED = range(19, MADE, 10)
"""The questions of the made model that are asked only by what was said ten questions before."""


def first_talk() -> Conversation:
    """The model that ships."""
    library = load_library([HOUSE / "conversations"], {})
    return library.conversations["eerste-gesprek"]


def made_talk() -> Conversation:
    """A model of a thousand questions and a thousand rules, a tenth of it off the route."""
    options = {f"o{number}": f"Keuze {number}" for number in range(8)}
    questions: list[dict[str, Any]] = [
        {
            "id": f"q{number}",
            "label": f"Vraag {number}",
            "ask": "Wat?",
            "audience": "residents",
            "required": number % 2 == 0,
            "kind": "multi" if number % 2 else "single",
            "options": options,
            "only_when": [[{"answer": f"q{number - 10}", "none_of": ["o7"]}]]
            if number in GATED
            else [],
        }
        for number in range(MADE)
    ]
    rules: list[dict[str, Any]] = [
        {
            "id": f"r{number}",
            "sign": "pitfall",
            "title": f"Regel {number}",
            "when": [
                [
                    {"answer": f"q{number}", "one_of": ["o1", "o2"]},
                    {"answer": f"q{(number * 7 + 2) % MADE}", "none_of": ["o3"]},
                ],
                [{"answer": f"q{(number * 13) % MADE}", "given": False}],
            ],
        }
        for number in range(MADE)
    ]
    shipped = first_talk().advice
    whole = shipped.model_dump() if shipped else {}
    whole["side_roles"] = []
    whole["criteria"] = [
        {
            "id": f"k{at}",
            "label": "K",
            "pick": "all",
            "lines": [
                {
                    "when": [[{"answer": f"q{at}", "one_of": [option]}]],
                    "points": {whole["roles"][(at + place) % 5]: place % 4 - 1},
                }
                for place, option in enumerate(options)
            ],
        }
        for at in range(11)
    ]
    phases = [
        {
            "id": f"fase{at}",
            "title": "Fase",
            "minutes": 5,
            "moment": "during",
            "questions": questions[at * 50 : at * 50 + 50],
        }
        for at in range(MADE // 50)
    ]
    return Conversation.model_validate(
        {
            "id": "gemaakt",
            "version": "1",
            "title": "Gemaakt",
            "phases": phases,
            "rules": rules,
            "advice": whole,
        }
    )


def some_answer(question: Question, number: int) -> Value:
    """An answer that the question can take."""
    match question:
        case SingleQuestion() | YnuQuestion():
            options = list(question.options)
            return options[number % len(options)]
        case MultiQuestion():
            options = [option for option in question.options if option not in question.alone]
            return tuple(options[number % len(options) :][:3])
        case ScaleQuestion() | NumberQuestion():
            return number % 5 + 1
        case DateQuestion():
            return NOW.date()
        case ListQuestion():
            lines = range(3)
            return tuple({column.id: "x" for column in question.columns[:1]} for _ in lines)
        case _:
            return "Een tuin waar buren elkaar zien, met bloemen en een bankje. " * 5


def full(conversation: Conversation) -> Talk:
    """A talk in which everything was answered."""
    talk = Talk.start(conversation, "proef", NOW)
    for number, question in enumerate(conversation.questions):
        talk = talk.moved_to(question.id)
        if talk.question.id == question.id:
            talk = talk.answered(some_answer(question, number), NOW)
    return talk


def one_answer(talk: Talk) -> None:
    """What follows from one key on a choice."""
    changed = talk.answered(some_answer(talk.question, 3), NOW)
    flags(changed)
    role_advice(changed)
    checklist(changed)


def told(what: str, budget: float, work: Callable[[], object]) -> None:
    """Print the middle and the worst of some rounds, in ms, beside what is allowed."""
    times: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    middle, worst = statistics.median(times), max(times)
    verdict = "ok" if middle <= budget else "OVER"
    print(f"{what:<52} {middle:7.2f} ms  (worst {worst:7.2f})  at most {budget:g}  {verdict}")


def main() -> None:
    """Print the figures."""
    shipped, made = full(first_talk()).moved_to("id_soort"), full(made_talk()).moved_to("q500")
    empty = Talk.start(shipped.conversation, "proef", NOW)
    told("one answer, the full model", 5, lambda: one_answer(shipped))
    told("what would change, everything answered", 50, lambda: would_change(shipped))
    told("what would change, nothing answered", 50, lambda: would_change(empty))
    told("one answer, 1,000 questions and 1,000 rules", 50, lambda: one_answer(made))
    told("what would change, 1,000 questions", 50, lambda: would_change(made))


if __name__ == "__main__":
    main()
