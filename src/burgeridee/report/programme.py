"""The running sheet of a meeting: who does what and when. Empty, it is a plan to fill in."""

from collections.abc import Iterator
from datetime import date, datetime

from burgeridee.core.days import day_in_words, minutes_in_words, whole_day
from burgeridee.core.meeting_plan import Plan, Round
from burgeridee.core.typed_times import time_in_words
from burgeridee.report.document import (
    Block,
    Document,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    Table,
)
from burgeridee.report.outline import PRACTICE

ROOM = 2
"""So many lines to write on where nothing is filled in yet."""
ONE_BY_ONE = 40
"""So many tables have a line each. More are one line: a figure too many makes no endless paper."""
_BLANK_TABLES = 4
_OTHER_GROUPS = 1

_READY = (
    "Tafelbladen op A3, één per tafel, en dikke stiften",
    "De kaart voor elke gespreksleider",
    "De spelregels groot aan de muur",
    "Stickers voor de namen. Alleen voornamen is genoeg",
    "Plakband, een klok die iedereen ziet, en iets te drinken",
    "Iemand bij de deur die mensen ontvangt en over de tafels verdeelt",
)
_MEANWHILE = (
    "Zeg aan het begin wat vastligt, wat open is en wat er met de uitkomst gebeurt",
    "Houd de tijd bij. Verwezenlijken en oogsten kort je niet in",
    "In de pauze: de oogster hangt de beelden op en zoekt de rode draad",
    "Lees aan het eind voor wat is gehoord, ook de verschillen. Vraag of het klopt",
    "Zoek bij elke actie een naam en een datum, en bij elke vraag wie antwoordt",
)


def programme(plan: Plan, made: datetime, house: House) -> Document:
    """The running sheet for who organises it; of a plan with nothing in it, one to fill in."""
    title = f"Draaiboek: {plan.theme}" if plan.theme else "Draaiboek dialoogbijeenkomst"
    return Document(
        title,
        (*_plan(plan), *_run(plan), *_ticks(plan)),
        made,
        mark=PRACTICE if plan.is_practice else "",
        foot=f"Dialoogbijeenkomst{_on(plan.day)}",
        house=house,
        is_fitted=True,
    )


def _plan(plan: Plan) -> Iterator[Block]:
    if not plan.theme:
        yield Field("Thema", "")
    yield Field("Dag", whole_day(plan.day) if plan.day else "")
    yield Field("Tijd", _hours(plan))
    yield Field("Plek", plan.place)
    yield Field("Mensen", _guests(plan))
    for name, text in (
        ("Waarom we dit doen", plan.reason),
        ("Wat vastligt", plan.fixed),
        ("Wat open is", plan.open),
        ("Wie iets doet met de uitkomst", plan.who_acts),
    ):
        yield Heading(name, 2)
        yield Paragraph(text) if text else Lines(ROOM)
    if plan.to_arrange and plan.theme:
        yield Heading("Nog te regelen")
        yield Lines(boxes=tuple(one.words for one in plan.to_arrange), is_list=True)
    yield Heading("Wie komt er")
    head = ("Groep", "Via wie of wat", "Hoeveel", "Voor", "Toezeggen")
    yield Table(head, _who_comes(plan), widths=(4.2, 3.2, 1.5, 1.7, 1.9))


def _who_comes(plan: Plan) -> tuple[tuple[str, ...], ...]:
    """The groups that are invited; of none, all groups that one may think of."""
    if not plan.invited:
        groups = (*plan.groups, *("",) * _OTHER_GROUPS)
        return tuple((group, "", "", "", "") for group in groups)
    return tuple(
        (
            one.group,
            one.via or "?",
            str(one.count) if one.count else "?",
            "werk" if one.for_work else "zichzelf",
            "ja" if one.may_promise else "–",
        )
        for one in plan.invited
    )


def _run(plan: Plan) -> Iterator[Block]:
    yield Heading("Het programma", starts_part=True)
    if plan.rounds:
        head = ("Tijd", "Wat", "Min.", "Waarvoor")
        rows = tuple(_row(one) for one in plan.rounds)
        ends = time_in_words(plan.ends) if plan.ends else ""
        long = f"Alles samen duurt {minutes_in_words(plan.minutes)}."
        yield Table(head, (*rows, (ends, "Einde", "", long)), widths=(1, 2.2, 0.9, 6))
    else:
        yield Lines(4)
    yield Heading("Wie doet wat")
    yield Table(("Taak", "Wie"), tuple(_tasks(plan)), widths=(5, 4))


def _row(one: Round) -> tuple[str, ...]:
    starts = time_in_words(one.starts) if one.starts else ""
    return starts, one.title, str(one.minutes) if one.minutes else "", one.aim


def _tasks(plan: Plan) -> Iterator[tuple[str, str]]:
    yield "Welkom, uitleg en de klok", ""
    yield "Mensen ontvangen bij de deur", ""
    tables = max(plan.tables or _BLANK_TABLES, len(plan.hosts))
    named = max(min(tables, ONE_BY_ONE), len(plan.hosts))
    for number in range(named):
        host = plan.hosts[number] if number < len(plan.hosts) else ""
        yield f"Gesprek leiden aan tafel {number + 1}", host
    if named < tables:
        yield f"Gesprek leiden aan tafel {named + 1} tot en met {tables}", ""
    yield "Oogsten: verzamelen en voorlezen", plan.harvester
    promising = ", ".join(one.group for one in plan.invited if one.may_promise)
    yield "Iets toezeggen namens de gemeente of een partner", promising
    yield "Het verslag maken en versturen", ""


def _ticks(plan: Plan) -> Iterator[Block]:
    yield Heading("Klaarzetten")
    yield Lines(boxes=_READY, is_list=True)
    yield Heading("Tijdens de bijeenkomst")
    yield Lines(boxes=_MEANWHILE, is_list=True)
    yield Heading("Erna")
    yield Lines(
        boxes=(
            f"Het verslag naar iedereen, ook naar wie er niet bij was{_by(plan.report_due)}",
            f"Antwoord op elke vraag aan de gemeente{_by(plan.answers_due)}",
            f"Bericht over wat ermee gebeurt{_by(plan.contact_on)}",
            f"Samen terugkijken: wat is gedaan, wat leerden we?{_on(plan.look_back_on)}",
        ),
        is_list=True,
    )


def _guests(plan: Plan) -> str:
    if not plan.guests:
        return ""
    tables = "1 tafel" if plan.tables == 1 else f"{plan.tables} tafels"
    places = f" (plek voor {plan.places})" if plan.places > plan.guests else ""
    return f"{plan.guests} mensen{places}, aan {tables}"


def _hours(plan: Plan) -> str:
    if plan.begins and plan.ends:
        return f"{time_in_words(plan.begins)} tot {time_in_words(plan.ends)} uur"
    return f"vanaf {time_in_words(plan.begins)} uur" if plan.begins else plan.begins_at


def _by(day: date | None) -> str:
    return f": uiterlijk {whole_day(day)}" if day else ""


def _on(day: date | None) -> str:
    return f" op {day_in_words(day)}" if day else ""
