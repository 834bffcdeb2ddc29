"""The four letters: your idea arrived, the report, no answer yet, an honest no (domain 3.6).

A letter is never held back because something misses: the place keeps its name between square
brackets, and `missing` names all of them for the screen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from burgeridee.core.days import whole_day
from burgeridee.core.share import Limited, Shared
from burgeridee.core.told import Told, for_paper
from burgeridee.report.answers import limit_fields, state_in_words, table
from burgeridee.report.document import Block, Bullets, Document, Field, House, Paragraph
from burgeridee.report.outline import CORRECT_US, PRACTICE, PRIVACY, PROMISED, thanks

Kind = Literal["receipt", "report", "no-answer-yet", "honest-no"]


@dataclass(frozen=True)
class Details:
    """The names, numbers and reasons that no answer of the talk holds.

    `day` is the day by which the official calls (receipt), is heard of (report), or expects the
    answer. The last four are for the letters that bring no good news.
    """

    to: str = ""
    sender: str = ""
    phone: str = ""
    day: date | None = None
    reason: str = ""
    decided_by: str = ""
    instead: str = ""
    objection: str = ""


@dataclass(frozen=True)
class Letter:
    """A letter, and what still misses in it, in the order of the text."""

    document: Document
    missing: tuple[str, ...]


@dataclass
class _Pen:
    """Writes one letter: fills each place, and keeps the names of those that stay empty."""

    shared: Shared
    details: Details
    privacy: str = PRIVACY
    missing: list[str] = field(default_factory=list)

    def fill(self, text: str, name: str) -> str:
        """The text, or the name of its place."""
        text = for_paper(text)
        if text:
            return text
        if name not in self.missing:
            self.missing.append(name)
        return f"[{name}]"

    def day(self, day: date | None, name: str) -> str:
        """The day with its weekday, or the name of its place."""
        return self.fill(whole_day(day) if day else "", name)

    @property
    def no(self) -> Limited:
        """The no as filled in for this letter, and else by the first limit of the talk."""
        known = self.shared.cannot[0] if self.shared.cannot else Limited("")
        given = self.details
        return Limited(
            what=known.what,
            why=given.reason or known.why,
            decided_by=given.decided_by or known.decided_by,
            instead=given.instead or known.instead,
        )


def letter(kind: Kind, shared: Shared, details: Details, made: datetime, house: House) -> Letter:
    """A letter to residents; of a talk only what they may see goes into it."""
    pen = _Pen(shared, details, house.privacy or PRIVACY)
    title, write = _LETTERS[kind]
    blocks = (
        Paragraph(f"Beste {pen.fill(details.to, 'naam van de bewoners')},"),
        *write(pen),
        Paragraph(f"Hartelijke groet,\n{pen.fill(details.sender, 'jouw naam')}"),
    )
    mark = PRACTICE if shared.is_practice else ""
    name = f": {shared.title}" if shared.title else ""
    document = Document(f"{title}{name}", blocks, made, mark=mark, house=house)
    return Letter(document, tuple(pen.missing))


def _receipt(pen: _Pen) -> Iterator[Block]:
    sender = pen.fill(pen.details.sender, "jouw naam")
    day = pen.day(pen.details.day, "dag waarop je uiterlijk belt")
    phone = pen.fill(pen.details.phone, "telefoonnummer")
    yield Paragraph(f"{_idea(pen.shared)} Ik ben {sender} en ik ben jullie vaste contact.")
    yield Paragraph(f"Ik bel uiterlijk {day} om een gesprek af te spreken.")
    yield Paragraph(f"Kan het niet wachten? Bel mij dan op {phone}.")


def _report(pen: _Pen) -> Iterator[Block]:
    uses = pen.shared.uses
    yield Paragraph(thanks(pen.shared))
    for name, answer in (
        ("Dit vertelden jullie", uses.get("story")),
        ("Dit is jullie droom", uses.get("dream")),
        ("Dit is de eerste kleine stap", uses.get("first_step")),
    ):
        if answer:
            yield Field(name, answer.words)
    yield from _listed("Dit spraken we af", uses.get("actions"))
    yield from _listed(PROMISED, uses.get("promises"))
    yield from _limits("Dit kan niet", pen.shared.cannot)
    yield from _limits("Dit zoek ik uit", pen.shared.finding_out)
    day = pen.day(pen.details.day or pen.shared.contact_on, "dag van het volgende bericht")
    yield Paragraph(f"Jullie horen uiterlijk {day} van mij.")
    yield Paragraph(f"{CORRECT_US} {pen.privacy}")


def _no_answer_yet(pen: _Pen) -> Iterator[Block]:
    reason = pen.fill(pen.details.reason, "reden")
    day = pen.day(pen.details.day, "dag waarop je het antwoord verwacht")
    yield Paragraph("Ik beloofde dat jullie vandaag van mij zouden horen.")
    yield Paragraph(f"Ik heb nog geen antwoord, omdat {_inside(reason)} Ik verwacht het op {day}.")


def _honest_no(pen: _Pen) -> Iterator[Block]:
    no = pen.no
    yield Paragraph(_idea(pen.shared))
    yield Paragraph("De gemeente werkt er niet aan mee.")
    yield Field("De reden is", pen.fill(no.why, "reden"))
    yield Field("Wie dat heeft besloten", pen.fill(no.decided_by, "wie dat besloot"))
    yield Field("Dit kan wel", pen.fill(no.instead, "wat wel kan"))
    ways = pen.fill(pen.details.objection, "wat ze dan kunnen doen")
    yield Paragraph(f"Zijn jullie het er niet mee eens? Dan kunnen jullie {_inside(ways)}")


_LETTERS = {
    "receipt": ("Jullie idee is binnen", _receipt),
    "report": ("Verslag van ons gesprek", _report),
    "no-answer-yet": ("Nog geen antwoord", _no_answer_yet),
    "honest-no": ("Antwoord op jullie idee", _honest_no),
}


def _idea(shared: Shared) -> str:
    return (
        f"Bedankt voor jullie idee {shared.title}." if shared.title else "Bedankt voor jullie idee."
    )


def _inside(words: str) -> str:
    """Words for the end of a sentence: one full stop, whoever set it."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _listed(title: str, answer: Told | None) -> Iterator[Block]:
    if answer is None:
        return
    yield Paragraph(f"{title}:")
    if len(answer.columns) == 1 and not any(map(state_in_words, answer.became)):
        yield Bullets(tuple(row[0] for row in answer.rows))
    else:
        yield table(answer)


def _limits(title: str, found: tuple[Limited, ...]) -> Iterator[Block]:
    if found:
        yield Paragraph(f"{title}:")
    for limit in found:
        yield from limit_fields(limit)
