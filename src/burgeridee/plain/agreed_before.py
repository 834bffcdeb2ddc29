"""Ticking off what was agreed before a talk, in plain lines; kept where it was agreed."""

from collections.abc import Mapping

from burgeridee.core.days import day_in_words, whole_day
from burgeridee.core.settled import ticked_off
from burgeridee.files.agreed_before import agreed_before
from burgeridee.files.amending import amended
from burgeridee.files.archive import IntakeError, in_line
from burgeridee.files.disk import DiskError
from burgeridee.plain.agreed import MOST_DIGITS, day_and_rest
from burgeridee.plain.earlier import earlier_lines, ordered
from burgeridee.plain.talking import Command, Talking

HELP = """\
:afgesproken - wat eerder was afgesproken; :afgesproken 2 - nummer 2 is gedaan, vandaag
:afgesproken 2 gisteren het was koud - op een andere dag, met een regel erbij"""
_TO_COME = "Ik lees {}, en die dag moet nog komen. Wanneer was het?"
_WHICH = "Dat nummer staat er niet bij. Typ :afgesproken voor de lijst."


def _agreed(talking: Talking, rest: str) -> None:
    today = talking.now().date()
    found = agreed_before(talking.archive, talking.talk)
    if not rest:
        talking.tell(earlier_lines(found, today))
        return
    number, _, words = rest.partition(" ")
    place = int(number) if number.isdecimal() and len(number) <= MOST_DIGITS else 0
    lines = ordered(found, today)
    if not 1 <= place <= len(lines):
        talking.say(_WHICH)
        return
    one = lines[place - 1]
    day, reason = day_and_rest(words, today)
    done_on, now = day or today, talking.now()
    if done_on > today:
        talking.say(_TO_COME.format(whole_day(done_on)))
        return
    item = one.agreement.item
    try:
        done = amended(
            talking.archive, one.path, lambda talk: ticked_off(talk, item, done_on, reason, now)
        )
    except DiskError as error:
        talking.say(str(error))
    except IntakeError as error:
        talking.say(in_line(error.mistakes[0]))
    else:
        talking.say(
            done.said or f"Gedaan op {day_in_words(done_on)}: {one.agreement.what.strip()}."
        )


AGREED_COMMANDS: Mapping[str, Command] = {"afgesproken": _agreed}
