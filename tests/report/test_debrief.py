"""The debrief on paper: what was heard and not, the flags, the time, the role; no grade."""

from typing import Any

from tests.conftest import NOON
from tests.core.casting import MODEL, TUIN, practised

from burgeridee.core.debrief import debrief
from burgeridee.core.talk import Talk
from burgeridee.report.debrief import (
    ALL_HEARD,
    NO_PITFALLS,
    NOTHING_HEARD,
    debrief_paper,
    role_named,
    sections,
)
from burgeridee.report.document import Bullets, House, Table
from burgeridee.report.texts import texts

HURRIED: dict[str, Any] = {"verhaal": "Tuin.", "zorg": "zij", "gevoel": ("blij",)}
GOOD: dict[str, Any] = {"verhaal": "Een tuin voor de hele straat.", "zorg": "wij"}


def words(talk: Talk) -> dict[str, str]:
    """What each part of the debrief says."""
    parts = sections(debrief(TUIN, talk), MODEL)
    document = debrief_paper(debrief(TUIN, talk), MODEL, NOON, House())
    assert {part.title for part in parts} <= set(texts(document))
    told = {}
    for part in parts:
        said = [text for block in part.blocks for text in _texts(block)]
        told[part.name] = "\n".join(said)
    return told


def _texts(block: Any) -> list[str]:
    match block:
        case Bullets(items=items):
            return list(items)
        case Table(rows=rows):
            return [" | ".join(row) for row in rows]
        case _:
            return [f"{getattr(block, 'name', '')} {block.text}".strip()]


def test_found_and_missed_with_the_question_that_would_have_brought_it() -> None:
    told = words(practised(HURRIED, ("hond",)))["Gehoord"]
    found, _, missed = told.partition("Dit hoorde je niet")
    assert "De hond." in found
    assert "Geen geld.\nVraag het.\nDeze vraag had het gebracht: “Zorg?”" in missed
    assert "Een collega: Er ligt gas." in missed
    assert NOTHING_HEARD in words(practised(HURRIED))["Gehoord"]
    assert ALL_HEARD in words(practised(HURRIED, ("hond", "geld", "gas")))["Gehoord"]


def test_a_question_that_was_not_in_this_talk_is_no_reproach() -> None:
    told = words(practised(GOOD))["Gehoord"]
    assert "kwam die vraag niet voor" in told.partition("Er ligt gas.")[2]


def test_flags_that_were_looked_at_avoided_or_not_come_to() -> None:
    told = words(practised(HURRIED, seen=("vaag",)))["Vlaggen"]
    assert told.index("Te zien, en bekeken\nVaag") < told.index("nog niet bekeken\nGepakt")
    assert "Vermeden\nGepakt" in words(practised(GOOD))["Vlaggen"]
    told = words(practised(GOOD))["Vlaggen"]
    assert NO_PITFALLS in told
    assert "Dit ging goed\nEigen" in told
    assert "Daar kwam je niet aan toe" in words(practised({}))["Vlaggen"]


def test_the_time_stands_beside_the_plan() -> None:
    told = words(practised(HURRIED, minutes={"tijdens": 12}))["Tijd"]
    assert told.splitlines() == ["Tijdens | 30 min | 12 min", "Na | 5 min | niet gemeten"]


def test_the_role_stands_beside_that_of_the_case() -> None:
    told = words(practised(HURRIED))["Rol"]
    assert "Volgens dit gesprek vast" in told
    assert "Volgens de casus los" in told
    assert role_named(MODEL, "los", "vast") == "los, met vast erbij"


def test_one_thing_for_next_time_and_no_grade() -> None:
    assert words(practised(HURRIED))["Eén ding"].startswith("Doe iets aan gepakt.")
    assert "Stel deze vraag: “Wat nog meer?”" in words(practised(GOOD))["Eén ding"]
    done = practised(GOOD, ("hond", "geld", "gas"))
    assert words(done)["Eén ding"] == "Tel tot vijf."


def test_the_paper_is_marked_and_holds_nothing_private() -> None:
    talk = practised(HURRIED, minutes={"tijdens": 12})
    document = debrief_paper(debrief(TUIN, talk), MODEL, NOON, House())
    assert document.mark == "OEFENING"
    said = " ".join(texts(document))
    assert "tafel 1" in said
    for private in ("Gevoel", "Blij", "Rustig"):
        assert private not in said
