"""What is still to arrange for a dialogue meeting, in sentences. None of it stops the meeting."""

import re
from collections.abc import Iterator

from burgeridee.core.days import day_in_words, whole_day
from burgeridee.core.meeting_plan import Plan, ToArrange
from burgeridee.core.talk import Talk

FEWEST = 8
REPORT_WITHIN = 5
"""Working days in which everybody has the report."""
_NEGATIVE = re.compile(
    r"(?<!\w)(?:overlast\w*|last|lastig\w*|\w*problem\w*|\w*probleem\w*|klacht\w*|ruzie\w*|gedoe"
    r"|ellende|tekort\w*|gebrek\w*|onveilig\w*|vervuil\w*|zwerfafval|hangjongeren|verloeder\w*"
    r"|stoppen|verbied\w*)(?!\w)",
    re.IGNORECASE,
)
"""Words by which a theme names what is wrong. Few, so that a hint is seldom beside the point."""
_POSITIVE = (
    "Schrijf liever op wat je wilt zien groeien. "
    "Niet: 'Overlast in het park'. Wel: 'Een park waar jong en oud graag komt'."
)

_MISSING = {
    "thema_positief": "Er is nog geen thema. Schrijf op wat je wilt zien groeien.",
    "aanleiding": "Schrijf op waarom jullie bij elkaar komen.",
    "wat_ligt_vast": "Schrijf op wat vastligt, ook als dat 'niets' is.",
    "wat_is_open": "Schrijf op wat nog open is. Waar gaan de deelnemers over?",
    "wie_doet_iets_met_uitkomst": (
        "Schrijf op wie iets doet met de uitkomst. Anders praten mensen voor niets."
    ),
    "datum": "Kies een datum.",
    "begintijd": "Schrijf op hoe laat het begint. Dan reken ik de tijden uit.",
    "uitnodigen": "Kies wie je uitnodigt, en hoe.",
    "agenda": "Er staat nog geen programma.",
    "plek": "Kies een plek, het liefst waar mensen toch al komen.",
    "max_deelnemers": "Schrijf op hoeveel mensen er passen.",
    "tafelhosts": "",
    "terugkijken_op": "Kies de dag waarop jullie samen terugkijken, bijvoorbeeld zes weken later.",
    "db_geraakt": "Kruis aan welke groepen er iets van merken.",
    "oogster": "Vraag iemand om de oogst bij te houden. Dat is een ander dan de gespreksleiders.",
    "terugkoppeldatum": "Spreek af wanneer iedereen bericht krijgt.",
}
"""What to say of a question without an answer; of the hosts more is said where they are counted."""
_WANTED = ("begintijd", "uitnodigen", "agenda")
"""Not required, and no meeting can do without."""
_MOST_NAMED = 3
_LONG_WORD, _STEM = 4, 6


def to_arrange(plan: Plan, talk: Talk) -> Iterator[ToArrange]:
    """What is still to arrange: first what misses, then what does not add up."""
    yield from _not_filled_in(talk)
    for question, sentences in (
        ("thema_positief", _about_the_theme(plan)),
        ("uitnodigen", _about_the_guests(plan)),
        ("tafelhosts", _about_the_hosts(plan)),
        ("oogster", _about_the_harvester(plan)),
        ("begintijd", _about_the_hour(plan)),
        ("agenda", _about_the_rounds(plan)),
        ("terugkoppeldatum", _about_the_days(plan)),
    ):
        yield from (ToArrange(question, sentence) for sentence in sentences)


def _not_filled_in(talk: Talk) -> Iterator[ToArrange]:
    phases = talk.conversation.phase_of
    for question in talk.route:
        is_wanted = question.required or question.id in _WANTED
        if talk.is_answered(question) or not is_wanted or phases[question.id].moment == "after":
            continue
        said = _MISSING.get(question.id, f"Vul nog in: {question.label}.")
        if said:
            yield ToArrange(question.id, said)


def _about_the_theme(plan: Plan) -> Iterator[str]:
    found = _NEGATIVE.search(plan.theme)
    if found:
        yield f"In het thema staat '{found[0]}'. {_POSITIVE}"


def _about_the_guests(plan: Plan) -> Iterator[str]:
    if plan.places and plan.expected > plan.places:
        yield (
            f"Je verwacht {plan.expected} mensen en er is plek voor {plan.places}. "
            "Zoek een grotere plek, of maak er twee bijeenkomsten van."
        )
    elif 0 < plan.guests < FEWEST:
        yield (
            f"Je rekent op {_counted(plan.guests, 'mens', 'mensen')}. Vanaf {FEWEST} mensen komen "
            "er genoeg verhalen op tafel. Met minder kun je beter een gewoon gesprek voeren."
        )
    if not plan.invited:
        return
    unreached = [one.group for one in plan.invited if one.group and not one.via]
    if unreached:
        yield f"Schrijf op hoe je deze groepen uitnodigt: {_some(unreached)}."
    groups = [one.group for one in plan.invited]
    missed = [group for group in plan.touched if group not in groups]
    missed += [group for group in plan.noticed if not _seems_invited(group, plan)]
    if missed:
        yield (
            f"Merken er iets van, en staan nog niet op je lijst: {_some(missed)}. Nodig ze ook uit."
        )


def _about_the_hosts(plan: Plan) -> Iterator[str]:
    short, hosts = plan.tables - len(plan.hosts), len(plan.hosts)
    tables = _counted(plan.tables, "tafel", "tafels")
    if not hosts:
        yield (
            f"Je hebt {tables} en nog geen gespreksleider. Zoek er {plan.tables}."
            if plan.tables
            else "Zoek voor elke tafel een gespreksleider."
        )
    elif short > 0:
        found = _counted(hosts, "gespreksleider", "gespreksleiders")
        yield f"Je hebt {tables} en {found}. Zoek er nog {short}."


def _about_the_harvester(plan: Plan) -> Iterator[str]:
    if plan.harvester and _plain(plan.harvester) in map(_plain, plan.hosts):
        yield f"{plan.harvester} leidt een tafel en oogst. Dat zijn twee taken. Zoek er iemand bij."


def _about_the_hour(plan: Plan) -> Iterator[str]:
    if plan.begins_at and plan.begins is None:
        yield f"Ik kan de begintijd '{plan.begins_at}' niet lezen. Schrijf het zo: 19.30."


def _about_the_rounds(plan: Plan) -> Iterator[str]:
    untimed = [one.title or "een onderdeel" for one in plan.rounds if not one.minutes]
    if untimed:
        yield f"Schrijf op hoeveel minuten dit duurt: {_some(untimed)}."


def _about_the_days(plan: Plan) -> Iterator[str]:
    if plan.day is None or plan.report_due is None or plan.contact_on is None:
        return
    if plan.contact_on < plan.day:
        yield "De dag van het bericht ligt voor de bijeenkomst. Kies een latere dag."
    elif plan.contact_on > plan.report_due:
        yield (
            f"Iedereen krijgt het verslag binnen {REPORT_WITHIN} werkdagen: uiterlijk "
            f"{whole_day(plan.report_due)}. Jij schreef {day_in_words(plan.contact_on)}."
        )


def _seems_invited(group: str, plan: Plan) -> bool:
    """Whether a group in words of one's own seems to be on the list: a longer word stands there."""
    listed = _plain(" ".join(f"{one.group} {one.via}" for one in plan.invited))
    words = [word for word in re.findall(r"\w+", _plain(group)) if len(word) >= _LONG_WORD]
    return any(word[:_STEM] in listed for word in words or [_plain(group)])


def _some(names: list[str]) -> str:
    more = f" en nog {len(names) - _MOST_NAMED}" if len(names) > _MOST_NAMED else ""
    return f"{'; '.join(names[:_MOST_NAMED])}{more}"


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
