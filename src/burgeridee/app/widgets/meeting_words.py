"""What the screen of a dialogue meeting lists in each of its parts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from burgeridee.app.widgets import meeting_keys as keys
from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.marks import ANSWERED, NOTHING_YET, mark
from burgeridee.core.agreements import Agreement
from burgeridee.core.days import minutes_in_words, weekday_and_day, whole_day
from burgeridee.core.harvest import Harvest, TableHarvest
from burgeridee.core.meeting_plan import Plan, Round
from burgeridee.core.meeting_told import (
    INVITED,
    PROGRAMME,
    ToDo,
    asked_looking_back,
    not_invited,
    report_misses,
    shortened,
    table_told,
    to_do,
    told_before,
)
from burgeridee.core.questions import in_words
from burgeridee.core.talk import Talk
from burgeridee.report.formats import FORMATS
from burgeridee.report.meeting import MEETING_PAPERS

NAMELESS = "Een nieuwe bijeenkomst"
NO_DAY = "nog geen dag"
NO_TABLE = (
    "Het oogstformulier ontbreekt, of er staat een fout in. `burgeridee check` zegt wat er is."
)
MOVING = "Een ogenblik …"
SENT = "Genoteerd: verstuurd op {}. Was het een andere dag? Kies dan de regel bij Versturen."
ALREADY_SENT = "Het verslag is al verstuurd, op {}. Een andere dag? Kies de regel bij Versturen."
DONE = "Bewaard: {}, {}."
NO_AGREEMENTS = "Er is nog niets afgesproken: geen tafel heeft een actie met een naam en een datum."
_ALL_ARRANGED = "Alles is geregeld."
_WELL_MIXED = "Aan de mix valt niets op."
_NO_TABLE_YET = "Er is nog geen tafel. Bij Oogst voeg je die toe."
_SENT_ON = "verslag_op"


@dataclass(frozen=True)
class Meeting:
    """A meeting as the screen shows it: the plan as a talk and as it reads, and what came of it."""

    talk: Talk
    plan: Plan
    harvest: Harvest
    today: date


@dataclass(frozen=True)
class Shown:
    """What is chosen on the screen, and whether the tables are still being looked for."""

    paper: str
    form: str
    is_looking: bool = False


def groups_of(part: int, meeting: Meeting, shown: Shown) -> tuple[Group, ...]:
    """What one part lists."""
    match part:
        case keys.PLAN:
            return _plan(meeting)
        case keys.INVITE:
            return _invite(meeting)
        case keys.PAPERS:
            return _papers(meeting.plan, shown)
        case keys.HARVEST:
            return _harvest(meeting, is_looking=shown.is_looking)
        case _:
            return _report(meeting, shown)


# ── Before


def _plan(meeting: Meeting) -> tuple[Group, ...]:
    """What is still to arrange, the plan question by question, and the times."""
    talk, plan = meeting.talk, meeting.plan
    todo = tuple(_to_do(to_do(talk, plan))) or (Line("none", ANSWERED, _ALL_ARRANGED),)
    return (
        Group("Nog te regelen", todo),
        Group("Het plan", tuple(_answers(talk))),
        Group(f"Het programma ({minutes_in_words(plan.minutes)})", tuple(_rounds(plan.rounds))),
    )


def _to_do(things: Iterable[ToDo]) -> Iterator[Line]:
    for at, one in enumerate(things):
        title = (f"{one.title}\n", "bold") if one.title else ""
        yield Line(f"go:{one.question}:todo{at}", "!", Content.assemble(title, one.words))


def _answers(talk: Talk) -> Iterator[Line]:
    for question in told_before(talk):
        answer = talk.answer_to(question)
        said = shortened(in_words(question, answer.value if answer else None))
        words = Content.assemble((f"{question.label}: ", "$text-muted"), said)
        yield Line(f"go:{question.id}", mark(talk, question), words)


def _rounds(rounds: Sequence[Round]) -> Iterator[Line]:
    for at, one in enumerate(rounds):
        starts = f"{one.starts:%H.%M}" if one.starts else "·"
        said = Content.assemble((one.title, "bold"), f", {minutes_in_words(one.minutes)}")
        yield Line(f"go:{PROGRAMME}:{at}", starts, said)


def _invite(meeting: Meeting) -> tuple[Group, ...]:
    """The check of the mix, who is invited, and which groups nobody thought of yet."""
    plan = meeting.plan
    about = [one for one in to_do(meeting.talk, plan) if one.is_about_guests]
    people = f" ({plan.expected} mensen)" if plan.expected else ""
    missing = (
        Line(f"go:{INVITED}:not{at}", NOTHING_YET, group)
        for at, group in enumerate(not_invited(plan))
    )
    return (
        Group("Klopt de mix?", tuple(_to_do(about)) or (Line("none", ANSWERED, _WELL_MIXED),)),
        Group(f"Wie nodig je uit{people}", tuple(_invited(plan))),
        Group("Nog niet genodigd", tuple(missing)),
    )


def _invited(plan: Plan) -> Iterator[Line]:
    for at, one in enumerate(plan.invited):
        rest = "".join(f", {part}" for part in one.told)
        yield Line(f"go:{INVITED}:{at}", ANSWERED, Content.assemble((one.group, "bold"), rest))
    if plan.invited and plan.tables > 1:
        told = f"Voor {plan.guests} mensen zet je {plan.tables} tafels klaar."
        yield Line("go:max_deelnemers", "·", told)


def _papers(plan: Plan, shown: Shown) -> tuple[Group, ...]:
    papers = tuple(
        Line(f"paper:{one.name}", _dot(one.name == shown.paper), one.labelled(plan))
        for one in MEETING_PAPERS
    )
    return Group("Welk papier", papers), _forms(shown.form)


def _forms(chosen: str) -> Group:
    lines = (Line(f"form:{one.name}", _dot(one.name == chosen), one.label) for one in FORMATS)
    return Group("Welke vorm", tuple(lines))


# ── After


def _harvest(meeting: Meeting, *, is_looking: bool) -> tuple[Group, ...]:
    """The tables, how more come, and what is odd about them."""
    harvest, planned = meeting.harvest, meeting.plan.tables
    count = len(harvest.tables)
    counted = f"{count} van {planned}" if planned > count else str(count)
    looking = (Line("none", "·", "Ik kijk welke tafels er zijn …"),) if is_looking else ()
    more = (
        Line("do:add", "+", "Een tafel erbij"),
        Line("do:take-in", "h", "Ophalen van een stick of uit een map"),
        Line("do:hand-over", "g", "Meegeven aan andere laptops, op een stick of in een map"),
    )
    odd = (Line(f"said:{at}", "!", one) for at, one in enumerate(harvest.said))
    return (
        Group(f"Tafels ({counted})", (*looking, *map(_table, harvest.tables), *more)),
        Group("Om op te letten", tuple(odd)),
    )


def _table(table: TableHarvest) -> Line:
    told = table_told(table)
    words = Content.assemble((table.name, "bold"), f"\n{told or 'nog leeg'}")
    return Line(f"table:{table.number}", ANSWERED if told else NOTHING_YET, words)


def _report(meeting: Meeting, shown: Shown) -> tuple[Group, ...]:
    """What is still missing in the report, when it must be out, and in which form."""
    return (
        Group("Eerst nog dit", tuple(_misses(meeting.harvest))),
        Group("Versturen", (_sent(meeting),)),
        _forms(shown.form),
    )


def _misses(harvest: Harvest) -> Iterator[Line]:
    if not harvest.tables:
        yield Line("do:harvest", "!", _NO_TABLE_YET)
    for at, one in enumerate(report_misses(harvest)):
        yield Line(f"table:{one.table}:{one.question}:{at}", "!", one.words)


def _sent(meeting: Meeting) -> Line:
    where, plan = f"go:{_SENT_ON}", meeting.plan
    if plan.report_sent_on is not None:
        return Line(where, ANSWERED, f"Verstuurd op {whole_day(plan.report_sent_on)}.")
    if plan.report_due is None:
        return Line(where, NOTHING_YET, "Nog niet verstuurd. Doe het binnen vijf werkdagen.")
    is_late = plan.report_due < meeting.today
    when = weekday_and_day(plan.report_due, meeting.today)
    return Line(where, "!" if is_late else NOTHING_YET, f"Nog niet verstuurd. Uiterlijk {when}.")


def look_back_told(meeting: Meeting, agreed: Sequence[Agreement]) -> Content:
    """When one looks back together, what is asked then, what was said, and how much was done."""
    day, talk = meeting.plan.look_back_on, meeting.talk
    when = weekday_and_day(day, meeting.today) if day else "zes weken na de bijeenkomst"
    done = sum(1 for one in agreed if one.done is not None)
    told = f"{done} van {len(agreed)} gedaan." if agreed else NO_AGREEMENTS
    lines = [Content.assemble(("Samen terugkijken: ", "bold $primary"), when)]
    for question in asked_looking_back(talk):
        answer = talk.answer_to(question)
        said = shortened(in_words(question, answer.value if answer else None))
        shown = (said, "bold") if said else ("nog niet opgeschreven", "$text-muted")
        lines.append(Content.assemble(f"{mark(talk, question)} {question.label}: ", shown))
    return Content("\n").join([*lines, Content.styled(told, "$text-muted")])


def _dot(is_so: bool) -> str:
    return ANSWERED if is_so else NOTHING_YET
