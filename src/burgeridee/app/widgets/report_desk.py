"""What is chosen on the report screen, and the paper that follows from it and from the talk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from burgeridee.app.widgets.report_words import LETTER, Offer
from burgeridee.core.days import whole_day
from burgeridee.core.intake import LetterDraft, Limit
from burgeridee.core.paperwork import letter_remarks, open_points, remarks
from burgeridee.core.share import Shared, shared
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line
from burgeridee.core.wording.remark import Remark
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.issued import Issued
from burgeridee.files.settings import Settings
from burgeridee.report.document import House
from burgeridee.report.formats import FORMATS, Format, format_named
from burgeridee.report.letters import Details
from burgeridee.report.papers import (
    PAPERS,
    Made,
    Order,
    Paper,
    code,
    made,
    paper_named,
    papers_in,
)


@dataclass(frozen=True)
class Desk:
    """Which paper, without which of its parts, in which format, in whose style.

    `beside` finds what else belongs to the initiative of the talk; it is asked for the file only.
    """

    settings: Settings
    style: HouseStyle
    paper: Paper = PAPERS[0]
    form: Format = FORMATS[0]
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    beside: Callable[[], tuple[str, ...]] = tuple

    def with_paper(self, name: str) -> Self:
        """The desk with another paper."""
        return replace(self, paper=paper_named(name) or self.paper)

    def with_form(self, name: str) -> Self:
        """The desk with another format."""
        return replace(self, form=format_named(name) or self.form)

    def with_part_turned(self, part: str) -> Self:
        """The desk with this part of the paper left out, or in it again."""
        here = self._out ^ {part}
        return replace(self, left_out={**self.left_out, self.paper.name: here})

    @property
    def house(self) -> House:
        """The style of the municipality without its logo: only a printer can tell a picture."""
        style = self.style
        return House(style.name, style.colour, b"", style.privacy, style.objection)

    @property
    def _out(self) -> frozenset[str]:
        return self.left_out.get(self.paper.name, frozenset())

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that are in the paper."""
        return tuple(part.name for part in self.paper.parts if part.name not in self._out)

    def shared(self, talk: Talk) -> Shared:
        """What the reader of this paper may see of the talk."""
        reader = self.paper.reader
        return shared(talk, reader, self.beside() if reader == "file" else ())

    def made(self, talk: Talk, on: datetime) -> Made:
        """The paper as it is now."""
        details = self._details(talk.intake.letter)
        parts = frozenset(self.parts) if self._out else None
        order = Order(self.paper, parts, details)
        return made(order, self.shared(talk), on, self.house, self.settings.name)

    def offer(self, talk: Talk, missing: tuple[str, ...]) -> Offer:
        """What the list on the screen shows."""
        intake = talk.intake
        return Offer(
            papers=papers_in(talk.conversation),
            paper=self.paper,
            form=self.form.name,
            left_out=self._out,
            points=open_points(talk),
            missing=missing,
            limits=intake.limits,
            letter=intake.letter,
            known=self._known(talk),
        )

    def _known(self, talk: Talk) -> dict[str, str]:
        """What a letter takes from elsewhere where nothing is typed."""
        shown = self.shared(talk)
        known = {"phone": self.settings.phone, "objection": self.style.objection}
        if self.paper.name == "report-letter" and shown.contact_on:
            known["day"] = whole_day(shown.contact_on)
        if self.paper.name == "honest-no" and shown.cannot:
            no = shown.cannot[0]
            known |= {"reason": no.why, "decided_by": no.decided_by, "instead": no.instead}
        return {name: one_line(words) for name, words in known.items()}

    def remarks(self, talk: Talk, words: Mapping[str, str]) -> tuple[tuple[str, Remark], ...]:
        """What deserves a second look: in answers by their question, in a letter by its place."""
        typed = letter_remarks(talk, self.paper.asks, words)
        return (*((f"{LETTER}{name}", one) for name, one in typed), *remarks(talk, words))

    def belongs(self, given: Issued, talk: Talk) -> bool:
        """Whether a paper that was handed out says what it would say now."""
        paper = paper_named(given.paper)
        if paper is None:
            return False
        parts = frozenset(given.parts) if given.parts else None
        order = Order(paper, parts, self._details(talk.intake.letter))
        return code(order, shared(talk, paper.reader)) == given.code

    def _details(self, typed: LetterDraft) -> Details:
        return Details(
            to=typed.to,
            sender=self.settings.name,
            phone=typed.phone or self.settings.phone,
            day=typed.day,
            reason=typed.reason,
            decided_by=typed.decided_by,
            instead=typed.instead,
            objection=typed.objection,
        )


def limit_with(talk: Talk, words: str) -> int | None:
    """The first limit in which these words stand."""
    for at, limit in enumerate(talk.intake.limits):
        if any(words in text for text in (limit.what, limit.why, limit.decided_by, limit.instead)):
            return at
    return None


def mended(talk: Talk, at: int | None) -> tuple[int | None, Limit]:
    """Which limit to open: that one, else one without a reason, else a new one as it may begin."""
    limits = talk.intake.limits
    bare = (n for n, limit in enumerate(limits) if limit.kind == "no" and not limit.why.strip())
    at = next(bare, None) if at is None else at
    kinds = {limit.kind for limit in limits}
    return at, Limit(kind="finding-out" if "no" in kinds else "no")
