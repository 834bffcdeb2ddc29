"""What is said at the beginning of the plain program, and what may be asked there."""

from burgeridee.plain import (
    agreed,
    beside,
    emergency,
    initiative,
    people_help,
    practice,
    removal,
    workshop,
)
from burgeridee.plain.settings import CHANGES

WELCOME = f"""\
burgeridee: het eerste gesprek met bewoners, in gewone regels.
n - een nieuw gesprek; k - een kort gesprek, ongeveer een half uur; o - oefenen, dat telt niet mee
s of :samenwerken - opdrachten, werkbladen en afspraken, na het eerste gesprek
een nummer uit de lijst - verder met dat gesprek; / en een woord - zoeken
{agreed.HELP}
{initiative.HELP}
{practice.HELP}
{workshop.START_HELP}
{removal.HELP}
{people_help.HELP}
{beside.HELP}
{emergency.HELP}
:verslag 1 - het verslag en de brieven van dat gesprek; :eerdere 1 - zijn eerdere versies
:instellingen - je naam en je telefoon; kleur, logo, termijnen en teksten van je gemeente
:hulp - deze uitleg; :stop - ophouden. Bewaren gaat vanzelf."""
OF_A_TALK = ("verslag", "eerdere")
START_COMMANDS = frozenset(
    {
        "instellingen",
        *CHANGES,
        *practice.COMMANDS,
        *OF_A_TALK,
        "samenwerken",
        "hulp",
        "start",
        "stop",
    }
    | {
        name.removeprefix(":")
        for name in (
            *agreed.COMMANDS,
            *initiative.COMMANDS,
            *workshop.COMMANDS,
            *removal.COMMANDS,
            *people_help.COMMANDS,
            *beside.COMMANDS,
            *emergency.COMMANDS,
        )
    }
)
"""What a line that starts with a colon may ask for at the beginning."""
