"""The plan of a dialogue meeting: what follows from it, and what is still to arrange.

The ids are those of the model `dialoog`. A municipality may change its words, add to it, and take
out of it: what is not asked is empty here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from burgeridee.core.arranging import REPORT_WITHIN, to_arrange
from burgeridee.core.days import later
from burgeridee.core.measures import entries
from burgeridee.core.meeting_plan import Invited, Plan, Round
from burgeridee.core.questions import ListQuestion
from burgeridee.core.readable import Line, Readable
from burgeridee.core.talk import Talk
from burgeridee.core.typed_times import typed_time
from burgeridee.core.workdays import working_days_after

ANSWERS_WITHIN = timedelta(days=14)
LOOK_BACK_AFTER = timedelta(weeks=6)

_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s*")
_WORK, _YES, _OTHER = "werk", "ja", "ander"


def plan_of(talk: Talk) -> Plan:
    """What is planned in a talk of the model `dialoog`, and what is still to arrange."""
    plan = _planned(talk, Readable(talk, "file"))
    return replace(
        plan,
        to_arrange=tuple(to_arrange(plan, talk)),
        for_guests=_planned(talk, Readable(talk, "residents")),
    )


def _planned(talk: Talk, says: Readable) -> Plan:
    day, begins_at = says.day("datum"), says.text("begintijd")
    invited = tuple(_invited(line) for line in says.lines("uitnodigen"))
    places, expected = says.number("max_deelnemers"), sum(one.count for one in invited)
    begins = typed_time(begins_at)
    rounds = tuple(_rounds(says.lines("agenda"), begins))
    return Plan(
        number=talk.intake.id,
        theme=_sentence(says.text("thema_positief")),
        reason=says.text("aanleiding"),
        fixed=says.text("wat_ligt_vast"),
        open=says.text("wat_is_open"),
        who_acts=says.text("wie_doet_iets_met_uitkomst"),
        day=day,
        begins_at=begins_at,
        begins=begins,
        ends=_ended(begins, sum(one.minutes for one in rounds)) if rounds else None,
        place=says.text("plek"),
        places=places,
        guests=min(expected, places) if expected and places else expected or places,
        hosts=says.texts("tafelhosts"),
        harvester=says.text("oogster"),
        invited=invited,
        groups=_groups(talk),
        touched=says.choices("db_geraakt"),
        noticed=says.texts("db_merkt"),
        rounds=rounds,
        rules_of_talk=_unmarked(says.text("db_spelregels")),
        contact_on=says.day("terugkoppeldatum"),
        report_due=working_days_after(day, REPORT_WITHIN) if day else None,
        answers_due=later(day, ANSWERS_WITHIN) if day else None,
        look_back_on=says.day("terugkijken_op") or (later(day, LOOK_BACK_AFTER) if day else None),
        report_sent_on=says.day("verslag_op"),
        is_practice=bool(talk.intake.practice),
    )


def _rounds(lines: tuple[Line, ...], begins: time | None) -> Iterator[Round]:
    passed = 0
    for line in lines:
        one = Round(
            part=line.choice("onderdeel"),
            title=line.text("onderdeel"),
            minutes=line.number("minuten"),
            aim=line.text("doel"),
            questions=tuple(entries(line.words, "vragen")),
        )
        yield replace(one, starts=_later(begins, passed))
        passed += one.minutes


def _later(begins: time | None, minutes: int) -> time | None:
    """The clock so many minutes on; after midnight it begins anew."""
    if begins is None:
        return None
    moment = datetime.combine(date.min, begins) + timedelta(minutes=minutes % (24 * 60))
    return moment.time()


def _ended(begins: time | None, minutes: int) -> time | None:
    """The clock at the end; nothing where that is on another day, so that no paper misleads."""
    ends = _later(begins, minutes)
    if begins is None or ends is None:
        return None
    return ends if minutes < 24 * 60 and ends >= begins else None


def _unmarked(text: str) -> tuple[str, ...]:
    """Lines without the marks of a list in front of them."""
    return tuple(filter(None, (_BULLET.sub("", line).strip() for line in text.split("\n"))))


def _sentence(text: str) -> str:
    return " ".join(text.split())


def _invited(line: Line) -> Invited:
    return Invited(
        group=line.text("groep"),
        via=line.text("via"),
        count=line.number("aantal"),
        for_work=line.choice("voor") == _WORK,
        may_promise=line.choice("toezeggen") == _YES,
    )


def _groups(talk: Talk) -> tuple[str, ...]:
    question = talk.conversation.by_id.get("uitnodigen")
    columns = question.columns if isinstance(question, ListQuestion) else ()
    options = next((column.options for column in columns if column.id == "groep"), {})
    return tuple(label for name, label in options.items() if name != _OTHER)
