"""Whatever the program works out from a talk that it could read: of each model, and of practice."""

from tests.conftest import NOON
from tests.content.reading import practice_cases
from tests.report.sheets import exercises

from burgeridee.core.agreements import agreed
from burgeridee.core.anonymous import stripped
from burgeridee.core.chooser import choice
from burgeridee.core.co_creation import co_creation
from burgeridee.core.debrief import debrief
from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import harvest
from burgeridee.core.outcome import outcome
from burgeridee.core.reflection import reflection
from burgeridee.core.share import shared
from burgeridee.core.stopwatch import Stopwatch
from burgeridee.core.talk import Talk
from burgeridee.core.time_line import in_words, moments
from burgeridee.report.document import House
from burgeridee.report.markdown import render
from burgeridee.report.outline import report

COPY = "20260311-c2c2c2"
CASE = practice_cases().cases["hangplek"]


def used(talk: Talk) -> None:
    """All that a talk is used for."""
    outcome(talk)
    agreed(talk)
    in_words(moments((talk,), NOON.date()))
    stripped(talk, COPY, 3)
    Stopwatch.started(talk.phase.id, talk.intake.minutes, NOON).written(talk)
    for told in (shared(talk, "residents"), shared(talk, "file")):
        render(report(told, NOON, House()))
    match talk.conversation.id:
        case "dialoog":
            plan_of(talk)
            harvest(talk, (talk,))
        case "oogst":
            harvest(talk, (talk,))
        case "co-creatie":
            co_creation(talk)
        case "keuzehulp":
            choice(exercises().values(), talk)
        case "eerste-gesprek":
            debrief(CASE, talk)
            reflection(CASE, talk)
        case _:
            pass
