"""The table of papers of a dialogue meeting, and the joined harvest to read back in the room."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from burgeridee.core.days import whole_day
from burgeridee.core.harvest import Action, Asked, Harvest, Said, Wish
from burgeridee.core.meeting_plan import Plan
from burgeridee.report.dialogue import (
    host_card,
    invitation,
    table_sheet,
)
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Heading,
    House,
    Paragraph,
    Table,
)
from burgeridee.report.harvest_report import APART, NOBODY_WROTE, SHARED, harvest_report
from burgeridee.report.outline import NOBODY, PRACTICE, Signed
from burgeridee.report.programme import programme

ASK = "Dit hoorden we aan de tafels. Klopt dat? En wat mag niet verloren gaan?"
NOTHING = (
    "Er is nog niets geoogst. Zodra een tafel is ingevuld, staat hier bij elkaar wat er is gezegd."
)


@dataclass(frozen=True)
class Told:
    """What the papers of a meeting tell: the plan, what was harvested, and who signs."""

    plan: Plan
    harvest: Harvest
    signed: Signed = NOBODY


@dataclass(frozen=True)
class MeetingPaper:
    """A paper of a dialogue meeting. `copies` says how often one prints it."""

    name: str
    label: str
    make: Callable[[Told, datetime, House], Document]
    copies: Callable[[Plan], str] = lambda _: ""

    def labelled(self, plan: Plan) -> str:
        """What it is called, with how often one prints it where that matters."""
        copies = self.copies(plan)
        return f"{self.label} ({copies})" if copies else self.label


def read_back(harvest: Harvest, made: datetime, house: House) -> Document:
    """The harvest of all tables by theme, each with its table, to read aloud at the end."""
    blocks = tuple(_harvested(harvest))
    opening = Paragraph(ASK if blocks else NOTHING)
    mark = PRACTICE if harvest.is_practice else ""
    title = f"Dit is de oogst: {harvest.theme}" if harvest.theme else "Dit is de oogst"
    return Document(
        title, (opening, *blocks), made, mark=mark, foot="Om voor te lezen", house=house
    )


def _harvested(harvest: Harvest) -> Iterator[Block]:
    yield from _list("Verhalen over wat werkte", harvest.stories)
    yield from _list("Wat maakte dat mogelijk", harvest.strengths)
    yield from _list("Onze droombeelden", harvest.dreams)
    yield from _side_by_side(harvest.insights, harvest.differences)
    if harvest.actions:
        yield Heading("Dit gaan we doen")
        yield Table(("Wat", "Wie", "Wanneer"), tuple(map(_action, harvest.actions)))
    if harvest.wishes:
        yield Heading("Wensen: nog zonder naam of datum")
        yield Bullets(tuple(map(_wish, harvest.wishes)))
    if harvest.questions:
        yield Heading("Vragen aan de gemeente")
        yield Table(("Vraag", "Wie antwoordt", "Uiterlijk"), tuple(map(_asked, harvest.questions)))
    yield from _list("Zinnen die blijven hangen", harvest.quotes)


def _list(name: str, said: Sequence[Said]) -> Iterator[Block]:
    if said:
        yield Heading(name)
        yield Bullets(tuple(f"{one.text} ({one.table})" for one in said))


def _side_by_side(insights: Sequence[Said], differences: Sequence[Said]) -> Iterator[Block]:
    """What people see alike beside what they do not: as much room for the one as the other."""
    if insights or differences:
        yield Heading("Inzichten en verschillen")
        cells = (_listed(insights, SHARED), _listed(differences, APART))
        yield Table((SHARED, APART), (cells,), widths=(1, 1))


def _listed(said: Sequence[Said], name: str) -> str:
    return "\n".join(f"– {one.text} ({one.table})" for one in said) or NOBODY_WROTE[name]


def _action(action: Action) -> tuple[str, str, str]:
    who = f"{action.who}, met {action.with_whom}" if action.with_whom else action.who
    return f"{action.what} ({action.table})", who, _day(action.due)


def _wish(wish: Wish) -> str:
    return f"{wish.what or 'Nog niet ingevuld wat'} ({wish.table}). Mist nog: {wish.misses}."


def _asked(asked: Asked) -> tuple[str, str, str]:
    who = asked.who or "nog geen naam"
    return f"{asked.question} ({asked.table})", who, _day(asked.due)


def _day(day: date | None) -> str:
    return whole_day(day) if day else "nog geen datum"


def _a_table(plan: Plan) -> str:
    return f"{plan.tables} keer" if plan.tables > 1 else ""


MEETING_PAPERS: tuple[MeetingPaper, ...] = (
    MeetingPaper(
        "uitnodiging",
        "Uitnodiging",
        lambda told, made, house: invitation(told.plan, made, house, told.signed),
    ),
    MeetingPaper(
        "draaiboek", "Draaiboek", lambda told, made, house: programme(told.plan, made, house)
    ),
    MeetingPaper(
        "kaart-gespreksleider",
        "Kaart voor de gespreksleider",
        lambda told, made, house: host_card(told.plan, made, house),
        _a_table,
    ),
    MeetingPaper(
        "tafelblad-a3",
        "Tafelblad om op te schrijven, A3",
        lambda told, made, house: table_sheet(told.plan, made, house, "a3"),
        _a_table,
    ),
    MeetingPaper(
        "tafelblad-a4",
        "Tafelblad, A4",
        lambda told, made, house: table_sheet(told.plan, made, house, "a4"),
        _a_table,
    ),
    MeetingPaper(
        "oogst-voorlezen",
        "Oogst om voor te lezen",
        lambda told, made, house: read_back(told.harvest, made, house),
    ),
    MeetingPaper(
        "oogstverslag",
        "Oogstverslag",
        lambda told, made, house: harvest_report(told.harvest, made, house, told.signed),
    ),
)
INVITATION, PROGRAMME, READ_BACK, REPORT = (
    next(paper for paper in MEETING_PAPERS if paper.name == name)
    for name in ("uitnodiging", "draaiboek", "oogst-voorlezen", "oogstverslag")
)


def meeting_paper_named(name: str) -> MeetingPaper:
    """The paper with this name, or the first one."""
    return next((one for one in MEETING_PAPERS if one.name == name), MEETING_PAPERS[0])
