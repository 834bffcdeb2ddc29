"""What a group and its trainer left in the data folder, for the pictures: made up, like the rest.

Three pairs practised the case `hangplek`, each with its own luck; a workshop is half way, and the
board has its first slips.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import tomli_w
from textual.screen import Screen

from burgeridee.app.screens.group_debrief import GroupDebriefScreen
from burgeridee.core.group_debrief import GroupDebrief
from burgeridee.files.archive import Archive
from burgeridee.files.gathered import gathered
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD
from burgeridee.files.library import load_library
from burgeridee.files.library.cases import load_cases
from burgeridee.files.places import Places, shipped_conversations

CASE = "hangplek"
WORKSHOP = "20260311-w3rk7p"


@dataclass(frozen=True)
class Practised:
    """A practice talk: which of the two talks of the case it is, who played it, what was heard."""

    id: str
    talk: str
    pair: str
    facts: tuple[str, ...]
    at_question: str
    minutes: tuple[int, ...]
    is_done: bool = True


PRACTISED = (
    Practised(
        "20260311-b2mk4t",
        "eerste",
        "tafel 1",
        ("vb_eerder_contact",),
        "dr_droom",
        (9, 4, 8, 3),
        is_done=False,
    ),
    Practised(
        "20260311-f7wd2h",
        "goed",
        "tafel 2",
        ("vb_eerder_contact", "om_eens", "dr_droom", "vb_beslisruimte"),
        "na_zaaknummer",
        (12, 5, 16, 12, 9, 10, 7, 5),
    ),
    Practised(
        "20260311-p9xc5r",
        "eerste",
        "tafel 3",
        ("vb_eerder_contact",),
        "na_zaaknummer",
        (6, 2, 9, 4, 6, 14, 5, 4),
    ),
)
PHASES = (
    "voorbereiden",
    "welkom",
    "idee",
    "drijfveer",
    "omgeving",
    "nodig",
    "afspraken",
    "na_gesprek",
)
SLIPS = (
    ("pitfall", "meteen een oplossing bedenken", 5, "oplosreflex"),
    ("pitfall", "te veel beloven", 3, "te-veel-beloofd"),
    ("pitfall", "alleen met de luidste praten", 1, ""),
    ("success", "eerst bellen, dan pas mailen", 4, ""),
    ("success", "vragen wat al werkt", 3, "bouwt-voort"),
    ("success", "een vast gezicht", 2, "vast-gezicht"),
)
"""The side, the words, the dots, and what of ours it was linked to."""


def leave(places: Places, now: datetime, cases: Path) -> None:
    """Write all of it into the data folder."""
    for at, one in enumerate(PRACTISED):
        moment = now - timedelta(minutes=10 * at)
        _write(places.practice / f"{one.id}.toml", _intake(one, moment, cases))
    minutes = {"welkom": 12, "wat-werkt": 18, "model": 11, "demonstratie": 22, "ronde-een": 9}
    begun = {"id": WORKSHOP, "revision": 12, "started": now, "changed": now}
    held = {
        "workshop": "halve-dag",
        "title": "Een halve dag oefenen",
        "at_part": "ronde-een",
        "minutes": minutes,
        "notes": {"ronde-een": "Tafel 3 wil na de pauze ruilen van casus."},
    }
    _write(places.data / WORKSHOPS_HELD / f"{WORKSHOP}.toml", begun | held)
    slips = [
        {"id": str(at), "side": side, "text": text, "dots": dots, "ours": ours}
        for at, (side, text, dots, ours) in enumerate(SLIPS, 1)
    ]
    board = {"title": held["title"], "conversation": "eerste-gesprek", "given": len(slips)}
    _write(places.data / BOARDS / f"{WORKSHOP}.toml", begun | board | {"slips": slips})


def group_screen(places: Places, now: datetime) -> Screen[Any]:
    """The debrief of the group, as `burgeridee debrief` shows it on the beamer."""
    library = load_library((shipped_conversations(),), {})
    cases = load_cases((shipped_conversations(),), library).cases
    found = gathered(places.practice, Archive(places, library, lambda: now), cases)

    def save(_groups: Sequence[GroupDebrief]) -> Path:
        return places.data

    return GroupDebriefScreen(found, cases, library.conversations, save, named=True)


def _intake(one: Practised, moment: datetime, cases: Path) -> dict[str, Any]:
    intake = tomllib.loads((cases / f"{CASE}-{one.talk}.toml").read_text("utf-8"))
    begun = {"id": one.id, "revision": 30, "created": moment, "changed": moment}
    if not one.is_done:
        begin = ("vb_", "wk_", "id_", "dr_aanleiding")
        answers = intake["answers"]
        intake["answers"] = {key: answers[key] for key in answers if key.startswith(begin)}
    return (
        intake
        | begun
        | {
            "practice": CASE,
            "practice_run": {"pair": one.pair, "seat": "alleen", "facts": list(one.facts)},
            "at_question": one.at_question,
            "minutes": dict(zip(PHASES, one.minutes, strict=False)),
            "status": "closed" if one.is_done else "open",
        }
    )


def _write(path: Path, document: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomli_w.dumps(document), "utf-8")
