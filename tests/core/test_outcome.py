import json

from tests.core.making import conversation, intake, said
from tests.core.test_advice import ADVICE, LANES

from burgeridee.core.intake import Judgement, Tick
from burgeridee.core.outcome import outcome
from burgeridee.core.talk import Talk

MODEL = conversation(
    advice=ADVICE,
    lanes=[
        *LANES,
        {
            "id": "geld",
            "title": "Geld",
            "when": [[{"answer": "hulp", "one_of": ["geld"]}]],
            "text": "",
        },
    ],
    rules=[
        {
            "id": "zuinig",
            "sign": "pitfall",
            "title": "Zuinig",
            "severity": 3,
            "private": True,
            "when": [[{"number": "zin", "at_least": 4}, {"answer": "hulp", "one_of": ["geld"]}]],
        },
        {
            "id": "blij",
            "sign": "success",
            "title": "Blij",
            "weight": 2,
            "when": [[{"number": "zin", "at_least": 4}]],
        },
        {
            "id": "stil",
            "sign": "pitfall",
            "title": "Stil",
            "when": [[{"number": "zin", "at_most": 1}]],
        },
    ],
    items=[
        {"id": "c1", "moment": "before", "text": "", "evidence": [[{"number": "zin", "above": 1}]]},
        {"id": "c2", "moment": "before", "text": ""},
        {"id": "c3", "moment": "after", "text": ""},
    ],
)
ANSWERS = {
    "naam": said("tuin"),
    "dag": said(None, "not-applicable"),
    "zin": said(4),
    "hulp": said(("geld",)),
    "steun": said("ja"),
}


def test_all_that_follows_as_show_prints_it() -> None:
    record = intake(
        ANSWERS,
        checklist={"c3": Tick(ticked=True)},
        flags={"zuinig": Judgement(judged="does-not-apply", reason="r")},
    )
    assert outcome(Talk.resume(MODEL, record)) == {
        "id": "proef",
        "model": "klein",
        "status": "open",
        "pitfalls": [
            {
                "id": "zuinig",
                "severity": 3,
                "private": True,
                "because": [
                    "omdat je bij 'Zin' een 4 invulde",
                    "omdat je bij 'Hulp' \"Geld\" invulde",
                ],
                "judged": "does-not-apply",
            }
        ],
        "success_factors": [
            {
                "id": "blij",
                "weight": 2,
                "private": False,
                "because": ["omdat je bij 'Zin' een 4 invulde"],
            }
        ],
        "lanes": ["geld"],
        "role": {
            "main": "laag",
            "sides": ["midden"],
            "certainty": "twijfel",
            "points": {"laag": 3, "midden": 3, "hoog": 0},
            "because": ["omdat je bij 'Zin' een 4 invulde"],
            "would_change": [
                {"if": "als je bij 'Hulp' ook \"Kennis\" aankruist", "then": "midden"},
                {"if": "als je bij 'Hulp' ook \"Een plek\" aankruist", "then": "midden"},
                {"if": "als bij 'Zin' een 3 staat in plaats van 4", "then": "midden"},
            ],
        },
        "co_creation": None,
        "checklist": {"c1": True, "c2": False, "c3": True},
        "open": ["verhaal", "duur", "zorg", "acties", "bericht"],
    }


def test_where_no_advice_is_given_the_role_is_null() -> None:
    shown = outcome(Talk.resume(MODEL, intake({**ANSWERS, "duur": said("eens")})))
    assert shown["role"] is None
    assert shown["lanes"] == ["melding", "geld"]
    assert outcome(Talk.resume(conversation(), intake()))["role"] is None


def test_it_is_json() -> None:
    shown = outcome(Talk.resume(MODEL, intake(ANSWERS, status="closed")))
    assert json.loads(json.dumps(shown)) == shown
    assert shown["status"] == "closed"
