"""What is told of a dialogue meeting in plain lines, part by part."""

from collections.abc import Iterator, Sequence
from datetime import date

from burgeridee.core.agreements import Agreement
from burgeridee.core.days import minutes_in_words, weekday_and_day
from burgeridee.core.harvest import Harvest
from burgeridee.core.meeting_plan import Plan
from burgeridee.core.meeting_told import (
    ToDo,
    not_invited,
    report_misses,
    shortened,
    table_told,
    to_do,
    told_before,
)
from burgeridee.core.questions import in_words
from burgeridee.core.talk import Talk


def plan_lines(talk: Talk, plan: Plan) -> Iterator[str]:
    """The plan question by question, the times, and what is still to arrange."""
    for question in told_before(talk):
        answer = talk.answer_to(question)
        said = shortened(in_words(question, answer.value if answer else None))
        yield f"{question.label}: {said or 'nog leeg'}"
    yield f"Het programma, {minutes_in_words(plan.minutes)}:"
    for one in plan.rounds:
        starts = f"{one.starts:%H.%M}, " if one.starts else ""
        yield f"- {starts}{one.title}, {minutes_in_words(one.minutes)}"
    yield from to_do_lines(to_do(talk, plan))


def to_do_lines(todo: Sequence[ToDo]) -> Iterator[str]:
    """What is still to arrange, each with its number."""
    yield "Nog te regelen; het hoeft niet in één keer:" if todo else "Alles is geregeld."
    for place, thing in enumerate(todo, 1):
        yield f"{place}. {thing.sentence}"
    if todo:
        yield "Met :vul 1 ga je naar de vraag van nummer 1, met :vul naar het hele plan."


def guest_lines(talk: Talk, plan: Plan) -> Iterator[str]:
    """Who is invited, who is not yet, and what there is to say of the mix."""
    people = f", {plan.expected} mensen" if plan.expected else ""
    yield f"Wie nodig je uit{people}:" if plan.invited else "Er is nog niemand genodigd."
    for one in plan.invited:
        yield f"- {', '.join((one.group, *one.told))}"
    missing = not_invited(plan)
    if missing:
        yield f"Nog niet genodigd: {'; '.join(missing)}."
    about = [one.sentence for one in to_do(talk, plan) if one.is_about_guests]
    yield from about or ("Aan de mix valt niets op.",)


def table_lines(harvest: Harvest, plan: Plan) -> Iterator[str]:
    """The tables with their numbers, and what is odd about them."""
    for place, table in enumerate(harvest.tables, 1):
        yield f"{place}. {table.name}: {table_told(table) or 'nog leeg'}."
    if not harvest.tables:
        planned = f" Je plande er {plan.tables}." if plan.tables else ""
        yield f"Er is nog geen tafel.{planned} Met :tafel begin je er een."
    yield from harvest.said


def report_lines(harvest: Harvest, plan: Plan, today: date) -> Iterator[str]:
    """What would make the report better, and whether it went out."""
    for one in report_misses(harvest):
        yield f"- {one.words}"
    if plan.report_sent_on is not None:
        yield f"Het verslag is verstuurd: {weekday_and_day(plan.report_sent_on, today)}."
    elif plan.report_due is not None:
        yield f"Nog niet verstuurd. Uiterlijk {weekday_and_day(plan.report_due, today)}."
    else:
        yield "Nog niet verstuurd. Doe het binnen vijf werkdagen."


def look_back_lines(plan: Plan, agreed: Sequence[Agreement], today: date) -> Iterator[str]:
    """When one looks back together, what is asked then, and how much was done."""
    day = plan.look_back_on
    when = weekday_and_day(day, today) if day else "zes weken na de bijeenkomst"
    yield f"Samen terugkijken: {when}."
    yield "Wat is gedaan? Wat leerden we? En wat doen we nu? Met :vul terug schrijf je het op."
    done = sum(1 for one in agreed if one.done is not None)
    if agreed:
        yield f"{done} van {len(agreed)} gedaan."
    else:
        yield "Er is nog niets afgesproken: geen tafel heeft een actie met een naam en een datum."
