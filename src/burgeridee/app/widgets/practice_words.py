"""What stands on the screen Oefenen: the cases, practice without one, and earlier practice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from textual.content import Content

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.app.widgets.talk_forms import NewTalk, forms, in_hours
from burgeridee.core.cases import Case
from burgeridee.core.conversation import Conversation
from burgeridee.core.days import short_day
from burgeridee.core.initiative import name_of
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.core.practice import run_of
from burgeridee.core.talk import Talk

WITHOUT = (
    "Oefen met een gesprek dat je zelf bedenkt, of speel een gesprek na dat nog komt. "
    "Er zijn dan geen bewoners van papier, en er is geen nabespreking."
)
NAMELESS = "Nog zonder naam"


@dataclass(frozen=True)
class Earlier:
    """A practice talk from before: where it is, what it is called, and whether it can be debriefed.

    `told` is all else there is to say of it.
    """

    path: Path
    title: str
    told: str
    has_case: bool
    is_closed: bool


def earlier(talk: Talk, path: Path, cases: Mapping[str, Case], today: date) -> Earlier:
    """One earlier practice talk as the list tells it."""
    intake, case = talk.intake, cases.get(talk.intake.practice)
    own = intake.practice == OWN_PRACTICE
    title = case.title if case else (name_of(talk) or NAMELESS) if own else intake.practice
    on = intake.changed or intake.created
    status = "afgesloten" if intake.status == "closed" else "bezig"
    told = [run_of(intake).pair, short_day(on.date(), today) if on else "", status]
    return Earlier(
        path, title, " · ".join(filter(None, told)), case is not None, intake.status == "closed"
    )


def groups(
    cases: Iterable[Case], own: Sequence[NewTalk], before: Sequence[Earlier]
) -> Iterator[Group]:
    """All that can be chosen. The id of a line is its kind and its name or place."""
    yield Group("Kies een casus", tuple(_case(case) for case in cases))
    yield Group(
        "Zonder casus",
        tuple(Line(f"own:{at}", "·", own_words(one)) for at, one in enumerate(own)),
    )
    lines = tuple(Line(f"earlier:{at}", _mark(one), _before(one)) for at, one in enumerate(before))
    yield Group("Eerdere oefeningen", lines)


def own_talks(conversations: Iterable[Conversation]) -> tuple[NewTalk, ...]:
    """What can be practised without a case: each model that begins something, in each form."""
    beginnings = (model for model in conversations if not model.builds_on)
    return tuple(one for model in beginnings for one in forms(model))


def own_words(one: NewTalk) -> str:
    """A talk without a case, in words."""
    return f"{one.conversation.title}, {'kort' if one.short else 'heel'} (ongeveer {one.length})"


def about_case(case: Case, conversation: Conversation) -> Content:
    """What one wants to know before one begins; never what is hidden in it."""
    length = in_hours(conversation.minutes_in("during"))
    return Content("\n\n").join(
        [
            Content.styled(case.title, "bold $primary"),
            Content(f"{case.theme} · ongeveer {length}"),
            Content.assemble(("Je oefent: ", "bold"), case.practise.strip()),
            Content.assemble(("Aan tafel: ", "bold"), case.persona.strip()),
            Content.assemble(("Wat je vooraf weet: ", "bold"), case.briefing.strip()),
        ]
    )


def about_earlier(one: Earlier) -> Content:
    """What one can do with an earlier practice talk."""
    do = ["Enter: ga verder waar je was." if not one.is_closed else "Enter: open het gesprek."]
    if one.has_case:
        do.append("d: de nabespreking.")
    return Content("\n\n").join(
        [Content.styled(one.title, "bold $primary"), Content(one.told), *map(Content, do)]
    )


def _case(case: Case) -> Line:
    words = Content.assemble((case.title, "bold"), f"  {case.theme}")
    return Line(f"case:{case.id}", "·", words)


def _before(one: Earlier) -> Content:
    return Content.assemble((one.title, "bold"), f"  {one.told}")


def _mark(one: Earlier) -> str:
    return "●" if one.is_closed else "○"
