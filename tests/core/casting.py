"""What the tests of practice stand on: a small case, in a model of three questions that matter."""

from collections.abc import Mapping
from typing import Any

from tests.core.making import conversation, intake, question, said

from burgeridee.core.cases import Case
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Judgement, Value
from burgeridee.core.talk import Talk

OPTIONS = {"wij": "Wij", "zij": "De gemeente"}
PHASES: list[dict[str, Any]] = [
    {
        "id": "tijdens",
        "title": "Tijdens",
        "minutes": 30,
        "moment": "during",
        "questions": [
            question("verhaal", "longtext", probes=["Wat nog meer?", "Sinds wanneer?"], short=True),
            question("zorg", "single", options=OPTIONS, required=True, probes=["Wie nog?"]),
            question("last", "ynu", only_when=[[{"answer": "zorg", "none_of": ["wij"]}]]),
        ],
    },
    {
        "id": "na",
        "title": "Na",
        "minutes": 5,
        "moment": "after",
        "questions": [
            question("gevoel", "multi", options={"moe": "Moe", "blij": "Blij"}, private=True),
            question("bericht", "date", required=True, audience="official"),
        ],
    },
]


def rule(name: str, severity: int, when: list[list[dict[str, Any]]], **more: Any) -> dict[str, Any]:
    """A pitfall as an author writes it."""
    told = {"title": name.capitalize(), "do": f"Doe iets aan {name}.", "severity": severity}
    return {"id": name, "sign": "pitfall", **told, "when": when, **more}


RULES = [
    rule("gepakt", 3, [[{"answer": "zorg", "one_of": ["zij"]}]]),
    rule("vaag", 1, [[{"length": "verhaal", "at_most": 2}, {"answer": "verhaal", "given": True}]]),
    rule("stil", 2, [[{"answer": "zorg", "given": False}]]),
    rule("moe", 2, [[{"answer": "gevoel", "one_of": ["moe"]}]], private=True),
    rule("blij", 1, [[{"answer": "gevoel", "one_of": ["blij"]}]], private=True),
    {
        "id": "eigen",
        "sign": "success",
        "title": "Eigen",
        "when": [[{"answer": "zorg", "one_of": ["wij"]}]],
    },
    {
        "id": "rustig",
        "sign": "success",
        "title": "Rustig",
        "private": True,
        "when": [[{"answer": "gevoel", "given": True}]],
    },
]
ADVICE = {
    "roles": ["los", "vast"],
    "criteria": [
        {
            "id": "zorg",
            "label": "Zorg",
            "pick": "first",
            "lines": [
                {"when": [[{"answer": "zorg", "one_of": ["wij"]}]], "points": {"los": 3}},
                {"when": [[{"answer": "zorg", "one_of": ["zij"]}]], "points": {"vast": 3}},
            ],
        }
    ],
    "texts": {
        role: dict.fromkeys(("label", "head", "do", "do_not", "first_step"), role)
        for role in ("los", "vast")
    },
}
LANES = [
    {"id": "recht", "title": "Recht", "when": [[{"answer": "zorg", "given": True}]], "text": ""}
]
MODEL = conversation(uses={}, phases=PHASES, rules=RULES, advice=ADVICE, lanes=LANES)
RAW: dict[str, Any] = {
    "id": "tuin",
    "title": "De tuin",
    "conversation": "klein",
    "theme": "Groen",
    "persona": "Ans, met een schep.",
    "briefing": "Ans belde.",
    "tells": ["Wij willen een tuin."],
    "shrugs": ["Tja.", "Geen idee.", "Hoezo?"],
    "trap": "Alles overnemen.",
    "practise": "Tel tot vijf.",
    "says": {"verhaal": "Een tuin, meer niet.", "last": "Nee hoor."},
    "facts": [
        {"id": "hond", "question": "verhaal", "probes": ["Wat nog meer?"], "text": "De hond."},
        {"id": "geld", "question": "zorg", "text": "Geen geld.", "matters": "Vraag het."},
        {"id": "gas", "question": "last", "by": "colleague", "text": "Er ligt gas."},
    ],
    "answers": {"bericht": "2026-03-12"},
    "good": {
        "answers": {"verhaal": "Een tuin voor de hele straat.", "zorg": "wij", "gevoel": ["moe"]},
        "pitfalls": ["moe"],
        "success_factors": ["eigen", "rustig"],
        "lanes": ["recht"],
        "role": "los",
        "sides": [],
    },
    "hurried": {
        "answers": {"verhaal": "Tuin.", "zorg": "zij", "gevoel": ["blij"]},
        "pitfalls": ["gepakt", "vaag", "blij"],
    },
}


def case(**more: Any) -> Case:
    """The small case, with these keys otherwise."""
    return Case.model_validate({**RAW, **more})


TUIN = case()


def practised(
    answers: Mapping[str, Value],
    facts: tuple[str, ...] = (),
    *,
    seen: tuple[str, ...] = (),
    model: Conversation = MODEL,
    **more: Any,
) -> Talk:
    """A practice talk with the small case: what was answered, found, and looked at."""
    record = intake(
        {name: said(value) for name, value in answers.items()},
        practice=more.pop("practice", "tuin"),
        practice_run={"pair": more.pop("pair", "tafel 1"), "facts": facts},
        flags={name: Judgement(judged="seen") for name in seen},
        **more,
    )
    return Talk.resume(model, record)
