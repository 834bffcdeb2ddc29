"""What is said where a save does not go as usual."""

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
