"""What the tests of the core stand on: a small conversation with a question of each kind."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from tests.conftest import NOON

from burgeridee.core.conditions import Signs
from burgeridee.core.conversation import Conversation, Uses
from burgeridee.core.intake import SCHEMA, Answer, Intake, ModelRef, State, Value
from burgeridee.core.talk import Talk

SIGNS: TypeAdapter[Signs] = TypeAdapter(Signs)


def signs(raw: Sequence[Sequence[Mapping[str, Any]]]) -> Signs:
    """Signs as an author writes them."""
    return SIGNS.validate_python(raw)


def question(name: str, kind: str, **more: Any) -> dict[str, Any]:
    """One question as an author writes it; its label is its name with a capital."""
    asked = {"label": name.capitalize(), "ask": f"{name.capitalize()}?", "audience": "residents"}
    return {"id": name, "kind": kind, **asked, **more}


WHO = {"bewoners": "De bewoners", "gemeente": "De gemeente", "samen": "Samen"}
ACTIONS = [
    {"id": "wat", "label": "Wat", "required": True},
    {"id": "wie", "label": "Wie", "kind": "single", "options": WHO, "reason": "bij {keuze} legde"},
    {"id": "wanneer", "label": "Wanneer", "kind": "date"},
]
PHASES: list[dict[str, Any]] = [
    {
        "id": "voor",
        "title": "Voor het gesprek",
        "minutes": 10,
        "moment": "before",
        "questions": [
            question("naam", "text", required=True, short=True),
            question("dag", "date", required=True, short=True, audience="official"),
        ],
    },
    {
        "id": "tijdens",
        "title": "Tijdens het gesprek",
        "minutes": 30,
        "moment": "during",
        "questions": [
            question("verhaal", "longtext", required=True),
            question(
                "duur",
                "single",
                options={"eens": "Eén keer", "even": "Een tijdje", "altijd": "Blijvend"},
                required=True,
                short=True,
            ),
            question(
                "zorg",
                "single",
                options={"wij": "Wij", "zij": "De gemeente"},
                only_when=[[{"answer": "duur", "none_of": ["eens"]}]],
                required=True,
            ),
            question(
                "hulp",
                "multi",
                options={"niets": "Niets", "geld": "Geld", "kennis": "Kennis", "plek": "Een plek"},
                alone=["niets"],
                short=True,
            ),
            question("zin", "scale", required=True),
            question("trekkers", "number"),
            question("steun", "ynu", short=True),
            question("groepen", "list", items=["groep", "groepen"]),
            question("acties", "list", fields=ACTIONS, items=["actie", "acties"], required=True),
        ],
    },
    {
        "id": "na",
        "title": "Na het gesprek",
        "minutes": 5,
        "moment": "after",
        "questions": [
            question("bericht", "date", required=True, audience="official"),
            question("gevoel", "scale", private=True, audience="official"),
        ],
    },
]
USES = {"title": "naam", "story": "verhaal", "contact_on": "bericht", "actions": "acties"}


def conversation(**more: Any) -> Conversation:
    """The small conversation, with these rules, lanes and so on."""
    whole = {"id": "klein", "version": "1", "title": "Klein", "uses": USES, "phases": PHASES}
    return Conversation.model_validate({**whole, **more})


KLEIN = conversation()


def only(questions: list[dict[str, Any]], **more: Any) -> Conversation:
    """A conversation of one phase with just these questions."""
    phase = {"id": "fase", "title": "Fase", "minutes": 1, "moment": "during"}
    return conversation(uses={}, phases=[{**phase, "questions": questions}], **more)


PARTNER_FIELDS = [
    {"id": "partner", "label": "Partner", "required": True},
    {"id": "soort", "label": "Soort", "kind": "single", "options": {"wij": "Wij", "zij": "Zij"}},
    {"id": "uren", "label": "Uren", "kind": "number"},
    {"id": "risicos", "label": "Risico's"},
    {"id": "kansen", "label": "Kansen"},
]
PARTNERS = only(
    [
        question(
            "partners",
            "list",
            fields=PARTNER_FIELDS,
            items=["partner", "partners"],
            named_by="partner",
            most=2,
        )
    ]
)
"""A conversation about who carries what."""


AGREED = only(
    [
        question(
            "acties",
            "list",
            fields=[
                {"id": "soort", "label": "Soort", "kind": "single", "options": WHO},
                {"id": "wat", "label": "Wat"},
                {"id": "wie", "label": "Wie"},
                {"id": "met_wie", "label": "Met wie"},
                {"id": "wanneer", "label": "Wanneer", "kind": "date"},
                {"id": "later", "label": "Later", "kind": "date"},
            ],
            agreed_with=["wie", "wanneer"],
        ),
        question(
            "vragen",
            "list",
            fields=[
                {"id": "vraag", "label": "Vraag"},
                {"id": "wie_antwoordt", "label": "Wie antwoordt"},
                {"id": "uiterlijk", "label": "Uiterlijk", "kind": "date"},
            ],
            agreed_with=["uiterlijk"],
        ),
        question("terug", "date"),
    ]
).model_copy(update={"uses": Uses(actions="acties", promises="vragen", look_back_on="terug")})
"""A conversation in which a line is an agreement only with a name and a day."""


def intake(answers: Mapping[str, Answer] | None = None, **more: Any) -> Intake:
    """An intake with these answers."""
    model = ModelRef(id="klein")
    return Intake(schema_=SCHEMA, id="proef", model=model, answers=answers or {}, **more)


def said(value: Value | None, state: State = "answered", **more: Any) -> Answer:
    """An answer, as a file may hold it."""
    return Answer(state=state, value=value, **more)


def talk_of(values: Mapping[str, Value], model: Conversation = KLEIN, **more: Any) -> Talk:
    """A talk in which this was answered."""
    return Talk.resume(model, intake({key: said(value) for key, value in values.items()}, **more))


def at(question_id: str, talk: Talk | None = None) -> Talk:
    """A talk that stands at this question."""
    return (talk or Talk.start(KLEIN, "proef", NOON)).moved_to(question_id)
