"""The role per part in plain lines: told, filled in, taken over from the exercise."""

from collections.abc import Iterator, Mapping, Sequence

from burgeridee.core.conversation import Advice
from burgeridee.core.intake import RolePart
from burgeridee.core.questions import line_in_words
from burgeridee.core.role_parts import (
    asked_of_parts,
    cells_of,
    part_from,
    settled_in,
    taken_over,
    talking_points,
    with_part,
    with_usual_parts,
    without_part,
)
from burgeridee.core.talk import Talk
from burgeridee.files.initiatives import records_of
from burgeridee.plain.reading import BETWEEN, NotUnderstoodError, line_from
from burgeridee.plain.talking import Command, Talking

HELP = """\
:rollen - de rol per onderdeel, en waarover je praat; :rollen wanneer - wanneer welke rol past
:rollen erbij geld | faciliteren | loslaten | 1-9 | loslaten | faciliteren - een onderdeel erbij:
  wat, de rol nu, de rol die jullie willen, tot wanneer, hoe jij het ziet, hoe bewoners het zien
:rollen 2 geld | loslaten - onderdeel 2 anders; :rollen weg 2; :rollen gewone; :rollen overnemen"""
NONE = "Er zijn nog geen onderdelen. Met :rollen erbij schrijf je er een op, of typ :rollen gewone."
AGREED = "Jullie zien het overal hetzelfde."
NO_PART = "Dat nummer staat er niet bij. Typ :rollen voor de lijst."
SAME = "Dat stond er al."
NO_OUTCOME = (
    "Er is nog niets om over te nemen. Doe eerst de opdracht 'Op welke trede staan we?', "
    "of vul de onderdelen zelf in."
)


def role_part_lines(talking: Talking) -> Iterator[str]:
    """Every part with its number, and then what to talk about."""
    talk, advice = talking.talk, _advice(talking)
    asked = asked_of_parts(advice)
    for place, part in enumerate(talk.intake.roles, 1):
        cells = cells_of(part)
        told = [
            f"{_SHORT[name]} {line_in_words(asked, {name: cells[name]}).lower()}"
            for name in _SHORT
            if name in cells
        ]
        yield f"{place}. {part.part or 'zonder naam'}: {', '.join(told) or 'nog niet besproken'}"
    if not talk.intake.roles:
        yield NONE
        return
    points = talking_points(talk, advice, talking.now().date())
    yield from (f"Om over te praten. {point.sentence}" for point in points)
    if not points:
        yield AGREED


_SHORT: Mapping[str, str] = {
    "now": "nu",
    "wanted": "gewenst",
    "until": "tot",
    "official": "jij ziet",
    "residents": "bewoners zien",
}


def _roles(talking: Talking, rest: str) -> None:
    word, _, typed = rest.partition(" ")
    match word.lower():
        case "":
            talking.tell(role_part_lines(talking))
        case "wanneer":
            talking.tell(_when(_advice(talking)))
        case "erbij":
            _fill_in(talking, None, typed)
        case "gewone":
            _become(talking, with_usual_parts(talking.talk, talking.now()))
        case "overnemen":
            _take_over(talking)
        case "weg" if _place(talking, typed) is not None:
            at = _place(talking, typed) or 0
            _become(talking, without_part(talking.talk, at, talking.now()))
        case number if _place(talking, number) is not None:
            _fill_in(talking, _place(talking, number), typed)
        case _:
            talking.say(NO_PART)


def _fill_in(talking: Talking, at: int | None, typed: str) -> None:
    if not typed.strip(f" {BETWEEN}"):
        talking.say("Zet erachter wat het is, zoals :rollen erbij geld | faciliteren | loslaten.")
        return
    try:
        cells = line_from(asked_of_parts(_advice(talking)), typed, talking.now().date())
    except NotUnderstoodError as error:
        talking.say(str(error))
        return
    before = RolePart() if at is None else talking.talk.intake.roles[at]
    _become(talking, with_part(talking.talk, at, part_from(before, cells), talking.now()))


def _take_over(talking: Talking) -> None:
    settled = _settled(talking)
    if not settled:
        talking.say(NO_OUTCOME)
    else:
        _become(talking, taken_over(talking.talk, settled, talking.now()))


def _settled(talking: Talking) -> Sequence[RolePart]:
    """What the newest exercise on roles of this initiative came to."""
    initiative = talking.talk.intake.links.initiative
    records = records_of(talking.archive, initiative) if initiative else ()
    found = (settled_in(record.talk) for record in reversed(records))
    return next(filter(None, found), ())


def _become(talking: Talking, talk: Talk) -> None:
    if talk is talking.talk:
        talking.say(SAME)
    elif talking.become(talk):
        talking.tell(role_part_lines(talking))


def _place(talking: Talking, typed: str) -> int | None:
    number = typed.strip()
    if number.isdecimal() and 1 <= int(number[:4]) <= len(talking.talk.intake.roles):
        return int(number) - 1
    return None


def _when(advice: Advice | None) -> Iterator[str]:
    texts = (advice.texts[role] for role in advice.roles) if advice else ()
    yield from (f"{text.label}: {text.fits_when or text.head}" for text in texts)


def _advice(talking: Talking) -> Advice | None:
    """The names of the roles: of the model itself, or of the one that it builds on."""
    model = talking.talk.conversation
    base = talking.library.conversations.get(model.builds_on)
    return model.advice or (base.advice if base else None)


ROLE_COMMANDS: Mapping[str, Command] = {"rollen": _roles}
