"""The report and the letters in plain lines: what is still open, what to fill in, the paper."""

from collections.abc import Iterator, Mapping

from burgeridee.core.days import whole_day
from burgeridee.core.intake import Limit
from burgeridee.core.paperwork import (
    letter_remarks,
    may_limit,
    open_points,
    remarks,
    with_letter,
    with_limit,
    without_limit,
)
from burgeridee.core.text import one_line
from burgeridee.core.typed_days import day_from
from burgeridee.core.wording.advice import advice
from burgeridee.files.issued import issued
from burgeridee.plain.handing import HANDING_COMMANDS, form_of, made_now, paper_of, version_of
from burgeridee.plain.paper import paper_lines
from burgeridee.plain.reading import BETWEEN
from burgeridee.plain.talking import Command, Talking
from burgeridee.report.formats import FORMATS
from burgeridee.report.papers import papers_in

HELP = """\
:papieren - welke papieren er zijn, en wat nog mist; :gewoner - wat gewoner kan
:verslag 1 - een papier kiezen en lezen; :vorm docx - in welke vorm; :deel 2 - erin of eruit
:kanniet wat | waarom | wie beslist | wat wel kan - wat niet kan; :zoekuit - wat je nog uitzoekt
:grens 1 weg, :grens 1 wat | waarom - een regel daarvan weghalen of opnieuw schrijven
:brief aan de familie Bos - wat een brief nodig heeft; :brief alleen noemt wat je kunt invullen
:uitgeven - bewaren met een nummer; :uitgegeven - wat eerder is uitgegeven
:kopie - om na te lezen of aan te passen; :tekst - als gewone tekst; :map - de map openen"""
TELLS_ALL = frozenset({"residents", "file", "report-letter"})
"""The papers that tell the whole talk."""
KINDS: Mapping[str, str] = {"no": "Kan niet", "finding-out": "Zoek ik uit"}
PLACES: Mapping[str, tuple[str, str]] = {
    "aan": ("to", "aan wie"),
    "telefoon": ("phone", "jouw telefoonnummer"),
    "dag": ("day", "welke dag"),
    "reden": ("reason", "de reden"),
    "besluit": ("decided_by", "wie dat besloot"),
    "wel": ("instead", "wat wel kan"),
    "bezwaar": ("objection", "wat ze kunnen doen als ze het er niet mee eens zijn"),
}
"""What is typed for a letter, by its word: the field, and what it is."""
NOTHING = "-"
"""Typed alone it takes away what stood there, as with `:naam`."""
ASK_LIMIT = (
    "Je vertelde eerlijk wat niet kan of onzeker is. Schrijf het op met :kanniet of :zoekuit."
)
ISSUED_FIRST = (
    "Er is al een verslag uitgegeven. Open het gesprek eerst weer: typ :heropen met de reden."
)
_CELLS = ("what", "why", "decided_by", "instead")


# ── Reading


def _papers(talking: Talking, _rest: str) -> None:
    """Tell what there is to make, what still misses, and what is chosen."""
    talking.tell(_open(talking))
    for place, paper in enumerate(papers_in(talking.talk.conversation), 1):
        chosen = ", gekozen" if paper is paper_of(talking) else ""
        talking.say(f"{place}. {paper.label}{chosen}.")
    forms = ", ".join(form.name for form in FORMATS)
    talking.say(f"Vorm: {form_of(talking).name}. Het kan ook als: {forms}.")
    talking.tell(_parts(talking))
    talking.tell(_limits(talking))
    if version := version_of(talking):
        talking.say(f"Dit wordt versie {version}.")


def _open(talking: Talking) -> Iterator[str]:
    """What is still open, the most important first, each with the way to it."""
    talk, paper = talking.talk, paper_of(talking)
    points = open_points(talk) if paper.name in TELLS_ALL else ()
    limits = talk.conversation.uses.limits
    if points:
        yield "Eerst nog dit; het hoeft niet:"
    for point in points:
        number = talk.conversation.numbers.get(point.question_id, "")
        way = "" if point.question_id in {"", limits} else f" Typ :ga {number}."
        yield f"- {point.text}{way}"
    if not talk.intake.limits and any(point.question_id == limits for point in points):
        yield ASK_LIMIT
    missing = made_now(talking).missing
    if missing:
        yield f"Nog in te vullen: {', '.join(missing)}. Typ :brief."


def _parts(talking: Talking) -> Iterator[str]:
    paper = paper_of(talking)
    out = talking.chosen.left_out.get(paper.name, frozenset())
    for place, part in enumerate(paper.parts, 1):
        yield f"Deel {place}: {part.label}, {'eruit' if part.name in out else 'erin'}."


def _read(talking: Talking, rest: str) -> None:
    if rest:
        papers = papers_in(talking.talk.conversation)
        if not (rest.isdecimal() and 1 <= int(rest[:3]) <= len(papers)):
            talking.say("Zet er het nummer van het papier achter, zoals :verslag 1. Typ :papieren.")
            return
        talking.chosen.paper = papers[int(rest) - 1].name
    talking.tell(_open(talking))
    talking.say(f"{paper_of(talking).label}:")
    talking.tell(paper_lines(made_now(talking).document))
    talking.say("Dit was het papier. Met :uitgeven krijgt het een nummer, met :kopie een kopie.")


def _form(talking: Talking, rest: str) -> None:
    form = next((one for one in FORMATS if one.name == rest.lower()), None)
    if form is None:
        talking.say(f"Kies uit: {', '.join(one.name for one in FORMATS)}. Zoals :vorm pdf.")
    else:
        talking.chosen.form = form.name
        talking.say(f"Vorm: {form.label}.")


def _part(talking: Talking, rest: str) -> None:
    paper, left_out = paper_of(talking), talking.chosen.left_out
    if not (rest.isdecimal() and 1 <= int(rest[:3]) <= len(paper.parts)):
        talking.say("Zet er het nummer van het deel achter, zoals :deel 2. Typ :papieren.")
        return
    part = paper.parts[int(rest) - 1]
    left_out[paper.name] = left_out.get(paper.name, frozenset()) ^ {part.name}
    talking.tell(_parts(talking))


def _plainer(talking: Talking, _rest: str) -> None:
    talk = talking.talk
    model, office = talk.conversation, talking.library.words
    for place, remark in letter_remarks(talk, paper_of(talking).asks, office):
        word = next(word for word, (name, _) in PLACES.items() if name == place)
        talking.say(f":brief {word}: {advice(remark, model.contact_label)}")
    found = remarks(talk, office)
    for name, remark in found:
        question = model.by_id.get(name)
        is_limit = name == model.uses.limits or question is None
        number = model.numbers.get(name, "")
        label = "Wat niet kan" if is_limit or question is None else f"{number} {question.label}"
        talking.say(f"{label}: {advice(remark, model.contact_label)}")
    if not found:
        talking.say("Het is gewoon geschreven: ik zie niets wat gewoner kan.")


# ── Limits


def _limits(talking: Talking) -> Iterator[str]:
    for place, limit in enumerate(talking.talk.intake.limits, 1):
        cells = (getattr(limit, name) for name in _CELLS)
        said = f" {BETWEEN} ".join(one_line(cell) for cell in cells if cell)
        yield f"Grens {place}. {KINDS[limit.kind]}: {said}"


def _may(talking: Talking) -> bool:
    """Whether limits may change now; it says why not."""
    given = issued(talking.archive.places, talking.talk.intake.id)
    is_issued = any(one.paper in {"residents", "file"} for one in given)
    if may_limit(talking.talk, is_issued=is_issued):
        return True
    talking.say(ISSUED_FIRST)
    return False


def _typed(limit: Limit, words: str) -> Limit:
    """The limit with what was typed, its cells with a | between them."""
    cells = [cell.strip() for cell in words.split(BETWEEN, maxsplit=len(_CELLS) - 1)]
    return limit.with_(**dict(zip(_CELLS, [*cells, *[""] * len(_CELLS)], strict=False)))


def _add(kind: str) -> Command:
    def command(talking: Talking, rest: str) -> None:
        if not rest.strip(f" {BETWEEN}"):
            talking.say("Zet erachter wat en waarom, zoals :kanniet paaltjes | de brandweer.")
        elif _may(talking):
            limit = _typed(Limit.model_validate({"kind": kind}), rest)
            if talking.become(with_limit(talking.talk, None, limit, talking.now())):
                talking.tell(_limits(talking))
                talking.caution(rest)

    return command


def _limit(talking: Talking, rest: str) -> None:
    number, _, words = rest.partition(" ")
    limits = talking.talk.intake.limits
    if not rest:
        talking.tell(_limits(talking))
        talking.say("Met :kanniet en :zoekuit schrijf je er een op.")
    elif not (number.isdecimal() and 1 <= int(number[:4]) <= len(limits)) or not words.strip():
        talking.say("Zet er het nummer achter, en dan weg of wat er komt. Zoals :grens 1 weg.")
    elif _may(talking):
        at, now = int(number) - 1, talking.now()
        if words.strip().lower() == "weg":
            changed = without_limit(talking.talk, at, now)
        else:
            changed = with_limit(talking.talk, at, _typed(limits[at], words), now)
        if talking.become(changed):
            talking.tell(_limits(talking))


# ── Letters


def _letter(talking: Talking, rest: str) -> None:
    word, _, typed = rest.partition(" ")
    place = PLACES.get(word.lower())
    if place is None:
        talking.tell(_letter_lines(talking))
        return
    name, _ = place
    typed = "" if typed.strip() == NOTHING else typed.strip()
    cell: object = typed
    if name == "day":
        cell = day_from(typed, talking.now().date()) if typed else None
        if typed and cell is None:
            talking.say("Ik lees hier geen datum in. Typ bijvoorbeeld :brief dag 21-3.")
            return
    draft = talking.talk.intake.letter.with_(**{name: cell})
    if talking.become(with_letter(talking.talk, draft, talking.now())):
        talking.tell(_letter_lines(talking))


def _letter_lines(talking: Talking) -> Iterator[str]:
    """What this paper asks, and how to fill it in."""
    paper, draft = paper_of(talking), talking.talk.intake.letter
    asked = {word: label for word, (name, label) in PLACES.items() if name in paper.asks}
    yield f"{paper.label}:"
    for word, label in asked.items():
        cell = getattr(draft, PLACES[word][0])
        said = one_line(cell) if isinstance(cell, str) else whole_day(cell) if cell else ""
        yield f"- {label}: {said or 'nog leeg'}. Typ :brief {word} met de woorden erachter."


REPORT_COMMANDS: Mapping[str, Command] = {
    "papieren": _papers,
    "verslag": _read,
    "vorm": _form,
    "deel": _part,
    "gewoner": _plainer,
    "kanniet": _add("no"),
    "zoekuit": _add("finding-out"),
    "grens": _limit,
    "brief": _letter,
    **HANDING_COMMANDS,
}
