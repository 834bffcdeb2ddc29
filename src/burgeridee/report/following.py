"""What residents see of a talk while it is held, in words: on a beamer and in plain lines."""

from collections.abc import Iterator

from burgeridee.core.days import whole_day
from burgeridee.core.following import Seen
from burgeridee.core.share import Commitment

ASIDE = "Even een aantekening voor mezelf."
NOTHING_YET = "Nog niets opgeschreven."
THANKS = "Bedankt voor het gesprek."
NO_NAME = "Jullie idee"


def followed_lines(seen: Seen) -> Iterator[str]:
    """What residents see now, line by line."""
    practice = "OEFENING. " if seen.is_practice else ""
    place = f", deel {seen.place}" if seen.place else ""
    yield f"{practice}{seen.title or NO_NAME}{place}"
    if seen.is_closed:
        yield THANKS
        yield from (agreed_line(one) for one in seen.agreed)
        if seen.contact_on:
            yield contact_line(seen)
    elif not seen.ask:
        yield ASIDE
    else:
        yield seen.ask
        yield from seen.lines or (NOTHING_YET,)


def agreed_line(agreed: Commitment) -> str:
    """Who does what by when, in one line."""
    due = f", {whole_day(agreed.due)}" if agreed.due else ""
    who = f"{agreed.who}: " if agreed.who else ""
    done = " (gedaan)" if agreed.done else ""
    return f"{who}{agreed.what}{due}{done}"


def contact_line(seen: Seen) -> str:
    """By when residents hear again; empty where no day was named."""
    day = seen.contact_on
    return f"Jullie horen uiterlijk {whole_day(day)} van de gemeente." if day else ""
