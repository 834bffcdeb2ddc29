"""What stands around a sheet to write on: what it is for, who was there, the steps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from burgeridee.core.share import Shared
from burgeridee.core.told import Told
from burgeridee.core.toolbox import Exercise, Group
from burgeridee.report.document import Block, Bullets, Document, Field, Paragraph
from burgeridee.report.outline import PRACTICE

NAME, DAY = "Initiatief", "Datum"
WHO = {"tafel": "Wie zijn erbij", "mens": "Mijn naam", "partij": "Onze partij"}
"""Who writes on a sheet, by whom it is for."""


@dataclass(frozen=True)
class Known:
    """What a sheet begins with: what residents may read of a talk, and whose sheet it is."""

    shared: Shared | None = None
    initiative: str = ""

    @property
    def title(self) -> str:
        """What the initiative is called; empty where nobody said."""
        return (self.shared.title if self.shared else "") or self.initiative

    def told(self, question: str) -> Told | None:
        """The answer to a question; `None` where there is none to see."""
        every = self.shared.told if self.shared else ()
        return next((one for one in every if one.question == question), None)


NOTHING = Known()


def as_sheet(document: Document, known: Known) -> Document:
    """The paper as a sheet that lies on the table, made of a talk or of nothing."""
    shared = known.shared
    return replace(
        document,
        mark=PRACTICE if shared and shared.is_practice else "",
        foot=f"{document.foot}, kenmerk {shared.number}" if shared else document.foot,
        is_landscape=True,
        is_sheet=True,
    )


def around(exercise: Exercise, body: Iterable[Block], initiative: str) -> tuple[Block, ...]:
    """The body of a worksheet with what stands above it and beside its title."""
    return (
        Paragraph(f"Opdracht, {exercise.minutes} minuten, {in_words(exercise.group)}", True),
        Paragraph(asks(exercise)),
        Field(NAME, initiative),
        Field(DAY, ""),
        *(Field(who, "") for who in _who(exercise)),
        *body,
    )


def _who(exercise: Exercise) -> Iterator[str]:
    """Who writes on the sheet, where it does not ask for that itself."""
    if exercise.group.of == "partijen" and exercise.sheet_for == "tafel":
        return
    who = WHO[exercise.sheet_for]
    if not any(field.label.startswith(who) for field in exercise.fields):
        yield who


def asks(exercise: Exercise) -> str:
    """What stands under the title: the text that the worksheet begins with, or else the purpose."""
    first = exercise.worksheet[0] if exercise.worksheet else None
    return first.text if first and first.kind == "text" else exercise.purpose


def in_words(group: Group) -> str:
    """How many can do it together: "2 tot 8 mensen"."""
    return f"{group.least} tot {group.most} {group.of}"


def steps_of(exercise: Exercise) -> Bullets:
    """The steps of an exercise, each with its minutes under it."""
    steps = (f"{step.title}\n{step.minutes} minuten" for step in exercise.steps)
    return Bullets(tuple(steps), is_numbered=True)
