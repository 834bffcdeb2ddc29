"""The role of the municipality per part of an initiative: now and wished, as both sides see it.

An initiative is seldom one thing: the municipality may let go of the upkeep and still decide on
the permit. Where people see it differently, that is what to talk about.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from burgeridee.core.conversation import RECORD, Advice
from burgeridee.core.days import day_in_words
from burgeridee.core.intake import Item, RolePart, lines_of
from burgeridee.core.questions import ItemField, ListQuestion
from burgeridee.core.talk import Talk

USUAL_PARTS = ("Onderhoud", "Geld", "Vergunning", "Communicatie", "Materiaal", "Besluiten")
"""What an initiative is often cut in, to begin with."""
EXERCISE, OUTCOME = "trap", "uitkomst"
"""The exercise in which a group settles the roles, and the question that holds what came out."""
_AS_PART: Mapping[str, str] = {
    "onderdeel": "part",
    "nu": "now",
    "gewenst": "wanted",
    "tot": "until",
}
Kind = Literal["look-again", "views", "wish", "open"]


@dataclass(frozen=True)
class TalkingPoint:
    """Something about one part that asks for a talk, the most pressing kind first."""

    part: str
    kind: Kind
    sentence: str


def asked_of_parts(advice: Advice | None) -> ListQuestion:
    """What is asked of each part, as the lines of a list; the roles as `advice` calls them."""
    roles = {name: text.label for name, text in advice.texts.items()} if advice else {}

    def role(name: str, label: str) -> ItemField:
        return ItemField(id=name, label=label, kind="single", options=roles)

    return ListQuestion(
        kind="list",
        id="roles",
        label="Rol per onderdeel",
        ask="Welke rol heeft de gemeente, onderdeel voor onderdeel?",
        audience="residents",
        items=("onderdeel", "onderdelen"),
        fields=(
            ItemField(id="part", label="Welk onderdeel?", required=True),
            role("now", "Wat is de rol van de gemeente nu?"),
            role("wanted", "Welke rol willen jullie?"),
            ItemField(id="until", label="Tot wanneer?", kind="date"),
            role("official", "Hoe zie jij het zelf?"),
            role("residents", "Hoe zien de bewoners het?"),
        ),
    )


def cells_of(part: RolePart) -> Item:
    """What is filled in of a part, as the cells of a line."""
    found = {name: getattr(part, name) for name in RolePart.model_fields}
    return {name: cell for name, cell in found.items() if cell}


def part_from(before: RolePart, cells: Item) -> RolePart:
    """The part as these cells have it; what a file says of it besides stays."""
    return before.with_(**{**RolePart().model_dump(), **cells})


def with_part(talk: Talk, at: int | None, part: RolePart, now: datetime) -> Talk:
    """The talk with this part in place `at`; `None` adds it, or fills in the one of its name.

    One that says nothing is none.
    """
    if not _says(part):
        return talk if at is None else without_part(talk, at, now)
    roles = talk.intake.roles
    if at is None:
        return taken_over(talk, (part,), now)
    return _with(talk, (*roles[:at], part, *roles[at + 1 :]), now)


def without_part(talk: Talk, at: int, now: datetime) -> Talk:
    """The talk without the part in this place."""
    return _with(talk, (*talk.intake.roles[:at], *talk.intake.roles[at + 1 :]), now)


def with_usual_parts(talk: Talk, now: datetime) -> Talk:
    """The talk with the parts that initiatives often have, beside those that stand there."""
    there = {part.part.strip().casefold() for part in talk.intake.roles}
    new = (RolePart(part=name) for name in USUAL_PARTS if name.casefold() not in there)
    return _with(talk, (*talk.intake.roles, *new), now)


def taken_over(talk: Talk, parts: Sequence[RolePart], now: datetime) -> Talk:
    """The talk with the parts that a group settled: one of the same name gets what they say.

    What they left open stays as it was.
    """
    roles = list(talk.intake.roles)
    places = {part.part.strip().casefold(): at for at, part in enumerate(roles)}
    for part in parts:
        said = {name: value for name, value in part.model_dump().items() if value}
        at = places.get(part.part.strip().casefold())
        if at is None:
            places[part.part.strip().casefold()] = len(roles)
            roles.append(part)
        else:
            roles[at] = roles[at].with_(**{**said, "part": roles[at].part})
    return _with(talk, tuple(roles), now)


def settled_in(talk: Talk) -> tuple[RolePart, ...]:
    """The parts that a group wrote down with the exercise on roles; empty in any other talk."""
    question = talk.conversation.by_id.get(OUTCOME)
    names = {column.id for column in getattr(question, "fields", ())}
    if talk.conversation.id != f"{RECORD}{EXERCISE}" or not names >= set(_AS_PART):
        return ()
    lines = lines_of(talk.heard.get(OUTCOME))
    parts = ({_AS_PART[key]: line[key] for key in _AS_PART if line.get(key)} for line in lines)
    return tuple(RolePart.model_validate(part) for part in parts if part.get("part"))


def talking_points(talk: Talk, advice: Advice | None, today: date) -> tuple[TalkingPoint, ...]:
    """What to talk about, part by part in their order. `advice` gives the roles their names."""
    return tuple(
        point for part in talk.intake.roles for point in _points(part, _Names(advice), today)
    )


@dataclass(frozen=True)
class _Names:
    """What the roles are called."""

    advice: Advice | None

    def of(self, role: str) -> str:
        text = self.advice.texts.get(role) if self.advice else None
        return f"'{(text.label if text else role).lower()}'"


def _points(part: RolePart, names: _Names, today: date) -> Iterator[TalkingPoint]:
    called = part.part.strip() or "een deel zonder naam"
    if part.until is not None and part.until < today:
        until = day_in_words(part.until)
        said = f"{called}: dit spraken jullie af tot {until}. Kijk er samen opnieuw naar."
        yield TalkingPoint(part.part, "look-again", said)
    if part.official and part.residents and part.official != part.residents:
        yours, theirs = names.of(part.official), names.of(part.residents)
        said = (
            f"{called}: jij ziet {yours}, de bewoners zien {theirs}. "
            "Vraag wat ze daarbij voor zich zien."
        )
        yield TalkingPoint(part.part, "views", said)
    if part.now and part.wanted and part.now != part.wanted:
        here, there = names.of(part.now), names.of(part.wanted)
        when = "" if part.until else " En tot wanneer spreken jullie dat af?"
        said = f"{called}: nu {here}, en jullie willen naar {there}. Wat is daarvoor nodig?{when}"
        yield TalkingPoint(part.part, "wish", said)
    if not (part.now or part.wanted or part.official or part.residents):
        said = f"{called}: nog niet besproken. Welke rol heeft de gemeente hier nu?"
        yield TalkingPoint(part.part, "open", said)


def _says(part: RolePart) -> bool:
    return any(str(value or "").strip() for value in part.model_dump().values())


def _with(talk: Talk, roles: tuple[RolePart, ...], now: datetime) -> Talk:
    if roles == talk.intake.roles:
        return talk
    intake = talk.intake.with_(roles=roles, changed=now)
    return replace(talk, intake=intake, past=(*talk.past, talk.intake), typing="")
