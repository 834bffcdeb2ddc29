"""Every paper that the program makes: for the checks by programs that are not ours."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from tests.conftest import NOON
from tests.content.reading import case, first_conversation, talk_of
from tests.report.papers import WHOLE
from tests.report.rich import EVIL, hostile
from tests.report.sheets import exercises
from tests.report.unpacked import LOGO

from burgeridee.core.chooser import session
from burgeridee.core.intake import Limit
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report.document import Document, House
from burgeridee.report.letters import Details
from burgeridee.report.papers import PAPERS, Order, Paper, made
from burgeridee.report.session import Session, session_set
from burgeridee.report.worksheet import worksheet

HOUSE = House("Gemeente Voorbeeld", "#1f6e5f", LOGO)
DETAILS = Details(
    to="bewoners van de Merelstraat",
    sender="Noor de Wit",
    phone="014 123",
    day=date(2026, 3, 13),
    reason="de collega van groen ziek is",
    decided_by="De wethouder",
    instead="Een geveltuin.",
    objection="binnen zes weken bezwaar maken",
)
EVIL_DETAILS = Details(EVIL, EVIL, EVIL, date.max, EVIL, EVIL, EVIL, EVIL)

LONG = {"formulier-a3", "vijandig-file"}
"""Of these every block stands in another paper too; they take a third of the time of a check."""

_EVIL_PAPERS = [one for one in PAPERS if one.name in {"residents", "file", "receipt", "honest-no"}]
"""Together they hold every text of a talk, and every detail of a letter."""


@cache
def shelf() -> Mapping[str, Document]:
    """The papers of a good talk, of one of which nothing is known, and of a hostile one."""
    good = case("bloemenstrook-goed")
    limits = (
        Limit(what="Een hek om de strook.", why="De brandweer moet erlangs.", instead="Een rand."),
        Limit(kind="finding-out", what="Of er leidingen liggen.", decided_by="De netbeheerder"),
    )
    good = Talk.resume(good.conversation, good.intake.with_(limits=limits))
    evil = House(EVIL, EVIL, LOGO, EVIL, EVIL)
    form = worksheet(first_conversation(), NOON, HOUSE)
    return {
        **_of("goed", good, DETAILS, HOUSE),
        **_of("leeg", talk_of({}), Details(), House(), PAPERS[:2]),
        **_of("vijandig", hostile(), EVIL_DETAILS, evil, _EVIL_PAPERS),
        "blokken": replace(WHOLE, house=HOUSE),
        "bijeenkomst": _session(),
        "formulier": form,
        "formulier-a3": replace(form, size="a3"),
    }


def _session() -> Document:
    """The papers of a session: sheets with each kind of drawing."""
    some = tuple(exercises()[name] for name in ("kring", "trap", "routekaart"))
    slots = session(some, NOON)
    return session_set(Session(some, slots, "De strook", 12), NOON, HOUSE, "a4")


def _of(
    name: str, talk: Talk, details: Details, house: House, papers: Sequence[Paper] = PAPERS
) -> Mapping[str, Document]:
    orders = (Order(paper, details=details) for paper in papers)
    return {
        f"{name}-{order.paper.name}": made(
            order, shared(talk, order.paper.reader), NOON, house, details.sender
        ).document
        for order in orders
    }
