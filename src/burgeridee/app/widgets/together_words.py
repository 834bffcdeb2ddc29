"""What stands on Samenwerken: the initiatives, what each key is for, what is known of one."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from textual.content import Content
from textual.visual import Visual

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.app.widgets.job_keys import JOB_KEYS
from burgeridee.core.days import short_day
from burgeridee.files.initiatives import Initiative
from burgeridee.files.standing import Standing

NONE = "Zonder initiatief"
WHERE = "Kies waar het om gaat"
WHAT = "En dan wat je wilt doen"
READING = "Ik kijk wat er is …"
INVITATION = (
    "Het eerste gesprek is het begin. Hier vind je wat daarna helpt: samen kijken wat er is "
    "gedaan, een opdracht doen, afspraken maken, een avond met de buurt.\n"
    "Je hebt nog geen initiatief. Zet op Start een gesprek in een initiatief met g. "
    "Dan blijft alles wat erbij hoort bij elkaar. Of begin hier meteen, met een van deze letters."
)
FREE = "Wat je hier doet, staat los van andere gesprekken. Later kan het altijd nog bij een horen."
FOR: Mapping[str, tuple[str, str]] = {
    "vervolggesprek": ("Vervolggesprek", "wat is er gedaan, en wat is er anders?"),
    "co-creatie": ("Samen ontwerpen", "vijf vragen, en je weet of het nu zinvol is"),
    "rollen": ("Rol per onderdeel", "wat doet de gemeente bij beheer, bij geld?"),
    "keuzehulp": ("Keuzehulp", "welke opdracht past nu, in jullie tijd?"),
    "opdrachten": ("Opdrachten", "lezen, samen doen, of een werkblad printen"),
    "partnerblad": ("Partnerblad", "zijn lusten en lasten eerlijk verdeeld?"),
    "procesafspraak": ("Procesafspraak", "wie doet mee, en hoe beslissen jullie?"),
    "dialoog": ("Dialoogbijeenkomst", "een avond met de buurt, van plan tot oogst"),
}
"""What each job is called in short, and what it is for."""
_NAME = 20


def groups(several: Iterable[Initiative], today: date) -> Iterator[Group]:
    """First what belongs to none, then the initiatives, the last changed first."""
    none = Line(_id(""), "·", NONE)
    yield Group(WHERE, (none, *(_line(one, today) for one in several)))


def initiative_in(line: str) -> str:
    """The id of the initiative that a line stands for; empty for none."""
    return line.partition(":")[2]


def about(name: str, standing: Standing | None, today: date) -> Visual:
    """What is known of an initiative."""
    parts: list[Visual] = [Content.styled(name, "bold $primary")]
    told = [READING] if standing is None else [*known(standing, today)]
    parts += [Hanging("· ", line) for line in told]
    return Stacked(parts, between=0)


def known(standing: Standing, today: date) -> Iterator[str]:
    """How an initiative stands, line by line."""
    yield f"Samen ontwerpen: {standing.outcome or 'nog niet bekeken'}"
    yield f"{_count(standing.talks, 'gesprek', 'gesprekken')}, {_exercises(standing.exercises)}"
    if standing.late:
        yield f"{_count(standing.late, 'afspraak is', 'afspraken zijn')} te laat"
    agreed = standing.upcoming
    if agreed is not None and agreed.due is not None:
        yield f"Eerstvolgende datum: {short_day(agreed.due, today)}, {agreed.what}"
    elif not standing.late:
        yield "Er staat nog geen datum"


def jobs() -> Visual:
    """What each key is for, a line each."""
    lines: list[Visual] = []
    for key in JOB_KEYS:
        job = key.action.removeprefix("job('").removesuffix("')")
        name, purpose = FOR[job]
        mark = Content.assemble((key.shown, "bold $accent"), "  ")
        lines.append(Hanging(mark, Content.assemble((name.ljust(_NAME), "bold"), purpose)))
    return Stacked(lines, between=0)


def _id(initiative: str) -> str:
    return f"initiative:{initiative}"


def _line(one: Initiative, today: date) -> Line:
    is_late = one.next_due is not None and one.next_due < today
    told = _count(len(one.records), "stuk", "stukken")
    if one.next_due is not None:
        day = short_day(one.next_due, today)
        told = f"te laat: {day}" if is_late else day
    words = Content.assemble((one.name, "bold"), f"  {told}")
    return Line(_id(one.id), "!" if is_late else "·", words)


def _exercises(count: int) -> str:
    if not count:
        return "nog geen opdracht gedaan"
    return f"{_count(count, 'opdracht', 'opdrachten')} gedaan"


def _count(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
