"""A dialogue meeting as an example: its plan, and the harvest of its tables. All is invented."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tests.conftest import NOON
from tests.content.reading import shipped

from burgeridee.core.intake import Answer, Links
from burgeridee.core.talk import Talk

DAY = date(2026, 3, 25)
MEETING = "20260311-dialog"

PLAN: Mapping[str, Any] = {
    "thema_positief": "Een plein waar jong en oud graag zit",
    "aanleiding": "Het plein wordt opnieuw bestraat. Daar kan nu iets moois bij.",
    "wat_ligt_vast": "De bussen blijven rijden. Er is 20.000 euro.",
    "wat_is_open": "Waar bomen, banken en speelplekken komen, en wie ze onderhoudt.",
    "wie_doet_iets_met_uitkomst": "Wethouder Smit neemt de uitkomst mee in het ontwerp",
    "datum": DAY,
    "begintijd": "19.30",
    "plek": "buurthuis De Kade",
    "max_deelnemers": 24,
    "tafelhosts": ("Joke", "Achmed", "Wim"),
    "oogster": "Lotte",
    "terugkoppeldatum": date(2026, 4, 1),
    "terugkijken_op": date(2026, 5, 6),
    "db_merkt": ("jongeren van het plein", "de bakker"),
    "db_geraakt": ("huurders_eigenaren", "jongeren", "ondernemers"),
    "uitnodigen": (
        {"groep": "huurders_eigenaren", "via": "flyer", "aantal": 10, "voor": "zelf"},
        {"groep": "jongeren", "via": "Sara van het jongerenwerk", "aantal": 5, "voor": "zelf"},
        {"groep": "ondernemers", "via": "langslopen bij de bakker", "aantal": 3, "voor": "zelf"},
        {"groep": "ambtenaar", "via": "mail", "aantal": 2, "voor": "werk", "toezeggen": "ja"},
    ),
}

TABLE: Mapping[str, Any] = {
    "og_verhaal": (
        "Vorige zomer zette iemand een tafel buiten. Aan het eind van de avond zaten er twintig "
        "mensen, en niemand had het gepland."
    ),
    "og_kracht": ("iemand begon gewoon", "er was eten"),
    "og_droombeeld": "Een plein waar je blijft hangen, ook als je alleen bent.",
    "og_inzicht": ("Schaduw is belangrijker dan spelen.", "Wie er woont, wil best sproeien."),
    "og_verschil": ("Een hek om het speelveld: de een wil rust, de ander openheid.",),
    "og_acties": (
        {
            "wat": "Proeftafel op het plein zetten",
            "wie": "Ans",
            "met_wie": "de bakker",
            "wanneer": date(2026, 4, 11),
            "soort": "bewoners",
        },
        {"wat": "Fietslessen voor nieuwe bewoners", "wie": "", "soort": "samen"},
    ),
    "og_vraag_gemeente": (
        {
            "vraag": "Mag er een waterpunt komen?",
            "wie_antwoordt": "Karin de Wit",
            "uiterlijk": date(2026, 4, 3),
        },
        {"vraag": "Hoe laat rijdt de laatste bus?"},
    ),
    "og_citaat": "Een bank is pas een bank als er iemand naast je zit.",
}


def talk_of_model(
    model: str, answers: Mapping[str, Any], name: str, previous: str = "", **intake: Any
) -> Talk:
    """A talk of a shipped model in which this was answered; `None` takes an answer away."""
    begun = Talk.start(shipped().conversations[model], name, NOON)
    given = dict(begun.intake.answers)
    for question, value in answers.items():
        given.pop(question, None)
        if value is not None:
            given[question] = Answer(state="answered", value=value, at=NOON)
    links = Links(initiative="plein-4t8w", initiative_name="Het plein", previous=previous)
    record = begun.intake.with_(answers=given, links=links, **intake)
    return Talk.resume(begun.conversation, record)


def meeting(**answers: Any) -> Talk:
    """The plan of the meeting, with these answers in place of its own."""
    return talk_of_model("dialoog", {**PLAN, **answers}, MEETING)


def blank() -> Talk:
    """A plan in which nothing is filled in yet."""
    return Talk.start(shipped().conversations["dialoog"], MEETING, NOON)


def table(name: str, number: int = 1, **answers: Any) -> Talk:
    """The harvest of one table."""
    given = {**TABLE, "og_tafel": name, **answers}
    intake_id = f"20260325-tafel{number}"
    when = NOON + timedelta(days=14, minutes=number)
    return talk_of_model("oogst", given, intake_id, MEETING, created=when, changed=when)


def tables(count: int, *, much: bool = False) -> tuple[Talk, ...]:
    """The harvest of so many tables; `much` where each filled its sheet to the edge."""
    found = []
    for number in range(1, count + 1):
        more: Mapping[str, Any] = (
            {
                "og_verhaal": " ".join([str(TABLE["og_verhaal"])] * 3),
                "og_kracht": tuple(f"kracht {n} die wij aan deze tafel zagen" for n in range(4)),
                "og_inzicht": tuple(
                    f"Inzicht {n} van tafel {number}, met een hele zin." for n in range(3)
                ),
                "og_verschil": tuple(
                    f"Verschil {n} van tafel {number}, met een hele zin." for n in range(3)
                ),
            }
            if much
            else {}
        )
        found.append(table(f"Tafel {number}", number, **more))
    return tuple(found)
