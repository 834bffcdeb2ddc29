"""What the tests of the content stand on: the shipped model, and talks made of plain answers."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import SCHEMA, Answer, Intake, ModelRef, Value
from burgeridee.core.talk import Talk
from burgeridee.files.library import Library, load_library
from burgeridee.files.library.cases import CaseLibrary, load_cases

HOUSE = Path(__file__).resolve().parents[2]
CASES = HOUSE / "tests" / "content" / "cases"


@cache
def shipped() -> Library:
    """All that ships but the practice cases."""
    return load_library([HOUSE / "conversations"], {})


@cache
def practice_cases() -> CaseLibrary:
    """The practice cases that ship, both talks of each played."""
    return load_cases([HOUSE / "conversations"], shipped(), shipped())


@cache
def first_conversation() -> Conversation:
    """The model that ships: the first conversation with residents."""
    assert shipped().mistakes == ()
    return shipped().conversations["eerste-gesprek"]


def talk_of(answers: Mapping[str, Value | None], **intake: Any) -> Talk:
    """A talk in which this was answered; `None` = marked as not discussed."""
    given = {
        question: Answer(state="skipped" if value is None else "answered", value=value)
        for question, value in answers.items()
    }
    model = ModelRef(id="eerste-gesprek")
    record = Intake(schema_=SCHEMA, id="proef", model=model, answers=given, **intake)
    return Talk.resume(first_conversation(), record)


def case_names() -> list[str]:
    """The talks of the practice cases, each with a hurried and a good one."""
    return sorted(path.stem for path in CASES.glob("*.toml") if path.stem != "expected")


@cache
def case(name: str) -> Talk:
    """One talk of a practice case, as its file holds it."""
    raw = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))
    return Talk.resume(first_conversation(), Intake.model_validate(raw))
