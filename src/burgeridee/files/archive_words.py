"""What is said where a save, or a file, is not as usual."""

from datetime import datetime, timedelta

from burgeridee.core.days import day_in_words

_AHEAD = timedelta(days=1)
"""So far apart are no two clocks that go well, in whatever zone they hang."""

STRAY_PRACTICE = "Dit is een oefening. Ze telt hier niet mee. Zet het bestand in de map practice."
STRAY_TALK = "Dit is een echt gesprek, en geen oefening. Zet het bestand in de map intakes."
HELD = (
    "Een ander programma houdt het bestand van dit gesprek vast, misschien een virusscanner. "
    "Wat jij hebt, staat vanaf nu in"
)
"""Followed by the name of another version: after some tries we no longer wait for that program."""


def conflict(*, gone: bool) -> str:
    """That something else stands in the place of a talk; followed by where ours is now."""
    what = (
        "Het bestand van dit gesprek is intussen weggehaald of verplaatst."
        if gone
        else "Iemand anders heeft dit gesprek intussen ook bewaard. Dat blijft staan."
    )
    return f"{what} Wat jij hebt, staat vanaf nu in"


def newer(schema: int) -> str:
    """That a talk was made with a newer program."""
    return (
        f"Dit gesprek is gemaakt met een nieuwere burgeridee (schema {schema}). "
        "Je kunt het lezen en niet veranderen. Vraag om de nieuwste versie."
    )


def ahead(changed: datetime | None, now: datetime) -> tuple[str, ...]:
    """That a talk was changed after now, which is said and decides nothing; else nothing."""
    if changed is None or changed.tzinfo is None or changed - now <= _AHEAD:
        return ()
    day = day_in_words(changed.date())
    said = f"Dit gesprek is volgens het bestand veranderd op {day}, en dat moet nog komen."
    return (f"{said} De klok van een van de computers loopt niet goed.",)
