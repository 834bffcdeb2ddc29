"""The papers of a dialogue meeting that are needed before it and on the tables."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from burgeridee.core.days import day_in_words, whole_day
from burgeridee.core.meeting_plan import Plan, Round
from burgeridee.core.typed_times import time_in_words
from burgeridee.report.document import (
    HALVES,
    Block,
    Bullets,
    Document,
    Drawing,
    Field,
    Heading,
    House,
    Paragraph,
    Place,
    Size,
    Table,
)
from burgeridee.report.outline import NOBODY, PRACTICE, Signed

HOST_CARD = "Kaart voor de gespreksleider"
_ROWS = 4
_WITHOUT_HOST = ("inloop", "pauze")
"""Parts of the programme in which nobody asks a question at the tables."""

_TIPS = (
    "Je leidt het gesprek. Je hoeft zelf niets te vinden en niets op te lossen.",
    "Begin met een rondje: iedereen zegt zijn naam en één zin.",
    "Vraag door: wat gebeurde er, wat deed jij, wat maakte dat mogelijk?",
    "Wie nog niets zei, geef je ruimte. Stilte is geen probleem.",
    "Praat er één veel? Zeg: dank je, ik hoor graag ook een ander.",
    "Botst het? Schrijf beide meningen op. Je hoeft het niet eens te worden.",
    "Laat iemand meeschrijven op het tafelblad, in de woorden van de tafel en zonder namen.",
)


# ── The invitation


def invitation(plan: Plan, made: datetime, house: House, signed: Signed = NOBODY) -> Document:
    """The invitation: short and warm, and honest on what is fixed and what is open."""
    plan = plan.shown
    title = plan.theme or "[het thema]"
    return replace(_paper(title, _invitation(plan, signed), plan, made, house), foot="Uitnodiging")


def _invitation(plan: Plan, signed: Signed) -> Iterator[Block]:
    yield Paragraph("Praat je mee? Je bent van harte welkom.")
    yield Field("Wanneer", _when(plan))
    yield Field("Waar", plan.place or "[plek]")
    yield Heading("Waarom we dit doen")
    yield Paragraph(plan.reason or "[aanleiding]")
    yield Heading("Wat vastligt")
    yield Paragraph(plan.fixed or "[wat vastligt]")
    yield Heading("Waar jij over meepraat")
    yield Paragraph(plan.open or "[wat open is]")
    yield Heading("Zo gaat het")
    yield Paragraph(
        "We praten aan kleine tafels. Eerst vertellen we elkaar wat hier al eens goed ging. "
        "Dan kijken we vooruit. Aan het eind kiezen we kleine stappen. "
        "Je hoeft niets voor te bereiden en je hoeft het niet met elkaar eens te worden."
    )
    yield Heading("Wat er met de uitkomst gebeurt")
    yield Paragraph(" ".join(_afterwards(plan)))
    yield Heading("Kom je?")
    yield Paragraph(" ".join(_come(plan, signed)))
    yield Paragraph(f"Tot dan!\n{signed.name or '[jouw naam]'}")


def _afterwards(plan: Plan) -> Iterator[str]:
    yield _ended(plan.who_acts or "[wie iets doet met de uitkomst]")
    if plan.report_due:
        report = f"Uiterlijk {whole_day(plan.report_due)} krijgt iedereen het verslag op één A4"
        yield f"{report}, ook wie er niet bij was."
    if plan.contact_on and plan.contact_on == plan.report_due:
        yield "Dan weet je ook wat ermee gebeurt."
    else:
        contact = whole_day(plan.contact_on) if plan.contact_on else "[dag van het bericht]"
        yield f"Uiterlijk {contact} weet je wat ermee gebeurt."
    if plan.look_back_on:
        yield f"Op {whole_day(plan.look_back_on)} kijken we samen terug: wat is er gedaan?"


def _come(plan: Plan, signed: Signed) -> Iterator[str]:
    name, phone = signed.name or "[jouw naam]", signed.phone or "[telefoonnummer]"
    yield f"Laat het weten aan {name}, telefoon {phone}."
    if plan.places:
        yield f"Er is plek voor {plan.places} mensen."
    yield "Neem gerust iemand mee. Heb je iets nodig om te kunnen komen? Bel, dan kijken we samen."


def _when(plan: Plan) -> str:
    day = _day(plan.day) or "[dag]"
    if plan.begins and plan.ends and plan.minutes:
        return f"{day}, van {time_in_words(plan.begins)} tot {time_in_words(plan.ends)} uur"
    hour = f"{time_in_words(plan.begins)} uur" if plan.begins else plan.begins_at
    return f"{day}, {hour or '[hoe laat]'}"


# ── On the table


def host_card(plan: Plan, made: datetime, house: House) -> Document:
    """The card for who leads a table, on two halves: how to do it, and what to ask."""
    shown = plan.shown
    paper = _paper(HOST_CARD, _host_card(shown), shown, made, house)
    return replace(paper, foot=f"{HOST_CARD}{_on(plan.day)}", grid=HALVES, is_fitted=True)


def _host_card(plan: Plan) -> Iterator[Block]:
    yield Heading("Jij leidt een tafel", starts_part=True)
    yield Field("Ons thema", plan.theme)
    yield Field("Dit ligt vast", plan.fixed)
    yield Field("Dit is open", plan.open)
    yield Field("Wat ermee gebeurt", plan.who_acts)
    yield Heading("Zo leid je het gesprek", 2)
    yield Bullets(_TIPS)
    if plan.rules_of_talk:
        yield Heading("Spelregels: lees ze voor", 2)
        yield Bullets(plan.rules_of_talk)
    yield Heading("De rondes", starts_part=True)
    for one in plan.rounds:
        if one.part not in _WITHOUT_HOST or one.questions:
            yield Heading(_round(one), 2)
            yield Bullets(one.questions) if one.questions else Paragraph(one.aim)
        else:
            yield Paragraph(f"{_round(one)}. {one.aim}", is_soft=True)


def _round(one: Round) -> str:
    starts = f"{time_in_words(one.starts)}  " if one.starts else ""
    minutes = f" ({one.minutes} minuten)" if one.minutes else ""
    return f"{starts}{one.title}{minutes}"


def table_sheet(
    plan: Plan, made: datetime, house: House, size: Size = "a3", table: str = ""
) -> Document:
    """The harvest form of one table, to write on together."""
    plan = plan.shown
    return Document(
        "Oogst van onze tafel",
        tuple(_table_sheet(plan, table)),
        made,
        mark=PRACTICE if plan.is_practice else "",
        foot="Schrijf in de woorden van de tafel, en zonder namen bij verhalen.",
        house=house,
        size=size,
        is_landscape=True,
        is_sheet=True,
    )


def _table_sheet(plan: Plan, table: str) -> Iterator[Block]:
    if plan.theme:
        yield Paragraph(plan.theme, is_soft=True)
    yield Field("Tafel", table)
    yield Drawing(
        "boxes",
        (
            Place("Een verhaal over wat hier goed ging", "zonder namen"),
            Place("Wat maakte dat mogelijk?"),
            Place("Ons droombeeld", "in één zin"),
        ),
        rows=5,
    )
    yield Drawing(
        "boxes",
        (
            Place("Dit zien we", "wat we samen ontdekten"),
            Place("Hier denken we verschillend over", "dat mag zo blijven staan"),
            Place("Een zin die blijft hangen", "in de woorden van wie het zei"),
        ),
        rows=5,
    )
    yield Table(
        ("Wat gaan we doen?", "Wie", "Met wie", "Wanneer"),
        (("",) * 4,) * _ROWS,
        widths=(4.4, 2.2, 2.2, 2),
    )
    yield Table(
        ("Wat vragen we aan de gemeente?", "Wie antwoordt", "Uiterlijk"),
        (("",) * 3,) * _ROWS,
        widths=(4.4, 2.4, 1.9),
        is_beside=True,
    )


# ── Words


def _paper(
    title: str, blocks: Iterator[Block], plan: Plan, made: datetime, house: House
) -> Document:
    return Document(
        title,
        tuple(blocks),
        made,
        mark=PRACTICE if plan.is_practice else "",
        foot=f"Dialoogbijeenkomst{_on(plan.day)}",
        house=house,
    )


def _day(day: date | None) -> str:
    return whole_day(day) if day else ""


def _on(day: date | None) -> str:
    return f" op {day_in_words(day)}" if day else ""


def _ended(words: str) -> str:
    """Words as a sentence, with one full stop."""
    return words if words.endswith((".", "!", "?", "]")) else f"{words}."
