"""What stands on Samenwerken: the initiatives, what each key is for, what is known of one."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from textual.content import Content
from textual.visual import Visual

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.app.widgets.job_keys import JOB_KEYS
from burgeridee.core.days import short_day
from burgeridee.core.initiative import held_on, name_of
from burgeridee.files.initiatives import Initiative, Record
from burgeridee.files.standing import Standing

NONE = "Zonder initiatief"
WHERE = "Kies waar het om gaat"
WHAT = "En dan wat je wilt doen"
READING = "Ik kijk wat er is …"
INVITATION = (
    "Het eerste gesprek is het begin. Hier vind je wat daarna helpt: samen kijken wat er is "
    "gedaan, een opdracht doen, afspraken maken, een avond met de buurt.\n"
    "Je hebt nog geen gesprek om op verder te gaan. Begin hier toch, met een van deze letters."
)
FREE = "Wat je hier doet, staat los van andere gesprekken. Later kan het altijd nog bij een horen."
LOOSE = "Gesprekken zonder initiatief"
ALONE = (
    "Kies een letter: dan wordt dit gesprek een initiatief met deze naam, en blijft alles wat "
    "erbij hoort bij elkaar. Een andere naam kies je op Start, met g."
)
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
_INITIATIVE, _TALK = "initiatief:", "gesprek:"


def groups(
    several: Iterable[Initiative], today: date, loose: Iterable[Record] = ()
) -> Iterator[Group]:
    """First what belongs to none, then the initiatives, then talks that are in none yet."""
    none = Line(line_of(""), "·", NONE)
    yield Group(WHERE, (none, *(_line(one, today) for one in several)))
    yield Group(LOOSE, tuple(_loose(one, today) for one in loose))


def line_of(initiative: str) -> str:
    """The line of an initiative; of none without an id."""
    return f"{_INITIATIVE}{initiative}"


def initiative_in(line: str) -> str:
    """The id of the initiative that a line stands for; empty for none."""
    return line.removeprefix(_INITIATIVE) if line.startswith(_INITIATIVE) else ""


def talk_in(line: str) -> str:
    """The file of the talk that a line stands for; empty where it stands for no talk."""
    return line.removeprefix(_TALK) if line.startswith(_TALK) else ""


def about_loose(name: str) -> Visual:
    """What becomes of a talk without an initiative, when something is done with it."""
    return Stacked([Content.styled(name, "bold $primary"), Content(ALONE)], between=0)


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


def called(record: Record) -> str:
    """What a talk is called on this screen."""
    return name_of(record.talk) or record.talk.conversation.title


def _loose(record: Record, today: date) -> Line:
    day = held_on(record.talk)
    told = f"  {short_day(day, today)}" if day else ""
    words = Content.assemble((called(record), "bold"), told)
    return Line(f"{_TALK}{record.path}", "·", words)


def _line(one: Initiative, today: date) -> Line:
    is_late = one.next_due is not None and one.next_due < today
    told = _count(len(one.records), "stuk", "stukken")
    if one.next_due is not None:
        day = short_day(one.next_due, today)
        told = f"te laat: {day}" if is_late else day
    words = Content.assemble((one.name, "bold"), f"  {told}")
    return Line(line_of(one.id), "!" if is_late else "·", words)


def _exercises(count: int) -> str:
    if not count:
        return "nog geen opdracht gedaan"
    return f"{_count(count, 'opdracht', 'opdrachten')} gedaan"


def _count(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
