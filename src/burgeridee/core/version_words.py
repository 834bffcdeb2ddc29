"""What is said of other versions of a talk, on the screen and in plain lines."""

from collections.abc import Sequence

from burgeridee.core.compare import Difference
from burgeridee.core.merging import Conflict

KEPT = "Ze blijft bewaard bij de eerdere versies van het gesprek."
MERGED_SURE = (
    "Wat alleen in de andere versie staat, komt in het gesprek. Zeggen ze allebei iets anders, "
    f"dan blijft het gesprek zoals het is, en kun je daar kiezen. De andere versie gaat weg. {KEPT}"
)
PUT_AWAY_SURE = "Het gesprek blijft zoals het is. De andere versie gaat weg."
PUT_AWAY = "De andere versie is weg. Je vindt haar bij de eerdere versies van het gesprek."
NOT_DONE = "Niet gedaan"
MOST_NAMED = 3


def made_by(program: str) -> str:
    """Where another version came from."""
    match program:
        case "":
            return "Andere versie"
        case "burgeridee":
            return "Andere versie, van een collega of een ander venster"
        case _:
            return f"Andere versie, gemaakt door {program}"


def became_in_words(taken: Sequence[Difference], conflicts: Sequence[Conflict]) -> str:
    """What came of making one talk of two versions."""
    open_still = list(dict.fromkeys(one.label for one in conflicts))
    said = [
        f"Overgenomen: {_named([one.label for one in taken])}." if taken else "",
        f"Nog te kiezen in het gesprek: {_named(open_still)}." if open_still else "",
    ]
    if not any(said):
        said = ["In de andere versie stond niets nieuws."]
    return " ".join(("Het is nu weer één gesprek.", *filter(None, said)))


def _named(labels: Sequence[str]) -> str:
    more = f" en nog {len(labels) - MOST_NAMED}" if len(labels) > MOST_NAMED else ""
    return f"{'; '.join(labels[:MOST_NAMED])}{more}"
