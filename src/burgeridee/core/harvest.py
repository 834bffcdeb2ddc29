"""What was harvested at the tables of a dialogue meeting, put together into one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from burgeridee.core.days import day_in_words
from burgeridee.core.dialogue import plan_of
from burgeridee.core.meeting_plan import Plan
from burgeridee.core.readable import Line, Readable
from burgeridee.core.talk import Talk
from burgeridee.core.wording.advice import cautions

NAMELESS = "Tafel zonder naam"
_NTH = dict(enumerate(("tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste"), 2))


@dataclass(frozen=True)
class Said:
    """Something that was said, and at which table."""

    table: str
    text: str


@dataclass(frozen=True)
class Action:
    """An action with a name and a day."""

    table: str
    what: str
    who: str
    due: date
    with_whom: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Wish:
    """What somebody would like to be done, while a name or a day still misses."""

    table: str
    what: str
    who: str = ""
    due: date | None = None
    with_whom: str = ""
    kind: str = ""

    @property
    def misses(self) -> str:
        """What misses to make it an action: "een naam en een datum"."""
        missing = (
            "wat er gebeurt" if not self.what else "",
            "een naam" if not self.who else "",
            "een datum" if self.due is None else "",
        )
        return " en ".join(filter(None, missing))


@dataclass(frozen=True)
class Asked:
    """A question to the municipality: who answers it, and by when.

    Without a day of its own (`has_own_day`) it is due when all answers are, fourteen days later.
    """

    table: str
    question: str
    who: str = ""
    due: date | None = None
    has_own_day: bool = True


@dataclass(frozen=True)
class TableHarvest:
    """What one table brought, under the name by which it is told apart from the others."""

    number: str
    name: str
    story: str = ""
    strengths: tuple[str, ...] = ()
    dream: str = ""
    insights: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()
    quote: str = ""
    actions: tuple[Action, ...] = ()
    wishes: tuple[Wish, ...] = ()
    questions: tuple[Asked, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether more stands on the sheet than the name of the table."""
        empty = TableHarvest(self.number, self.name)
        return self != empty

    @property
    def told(self) -> tuple[str, ...]:
        """All that people told, without what they are going to do."""
        lists = (*self.strengths, *self.insights, *self.differences)
        return tuple(filter(None, (self.story, *lists, self.dream, self.quote)))


@dataclass(frozen=True)
class Harvest:
    """The harvest of all tables. `said` are sentences on what is odd, for the organiser only.

    `answers_due` is the last day for an answer of the municipality.
    """

    theme: str = ""
    day: date | None = None
    place: str = ""
    contact_on: date | None = None
    look_back_on: date | None = None
    answers_due: date | None = None
    tables: tuple[TableHarvest, ...] = ()
    said: tuple[str, ...] = ()
    is_practice: bool = False

    @property
    def stories(self) -> tuple[Said, ...]:
        """The stories of what worked."""
        return tuple(Said(one.name, one.story) for one in self.tables if one.story)

    @property
    def strengths(self) -> tuple[Said, ...]:
        """What made that possible."""
        return tuple(Said(one.name, text) for one in self.tables for text in one.strengths)

    @property
    def dreams(self) -> tuple[Said, ...]:
        """The pictures of the future, one a table."""
        return tuple(Said(one.name, one.dream) for one in self.tables if one.dream)

    @property
    def insights(self) -> tuple[Said, ...]:
        """What people saw together."""
        return tuple(Said(one.name, text) for one in self.tables for text in one.insights)

    @property
    def differences(self) -> tuple[Said, ...]:
        """What people think differently about."""
        return tuple(Said(one.name, text) for one in self.tables for text in one.differences)

    @property
    def quotes(self) -> tuple[Said, ...]:
        """The sentences that stay."""
        return tuple(Said(one.name, one.quote) for one in self.tables if one.quote)

    @property
    def actions(self) -> tuple[Action, ...]:
        """What somebody does, the first day first."""
        found = (action for one in self.tables for action in one.actions)
        return tuple(sorted(found, key=lambda action: action.due))

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What nobody took up yet."""
        return tuple(wish for one in self.tables for wish in one.wishes)

    @property
    def questions(self) -> tuple[Asked, ...]:
        """What the municipality is asked."""
        return tuple(asked for one in self.tables for asked in one.questions)


def harvest(plan_talk: Talk, tables: Sequence[Talk]) -> Harvest:
    """The harvest of a meeting: what residents may read of the tables, nothing left out."""
    plan = plan_of(plan_talk).shown
    called = [table_name(talk) for talk in tables]
    names = _told_apart(called)
    brought = tuple(
        _brought(talk, name, plan.answers_due) for talk, name in zip(tables, names, strict=True)
    )
    return Harvest(
        theme=plan.theme,
        day=plan.day,
        place=plan.place,
        contact_on=plan.contact_on,
        look_back_on=plan.look_back_on,
        answers_due=plan.answers_due,
        tables=brought,
        said=(*_same_names(called, names), *_odd(brought, plan)),
        is_practice=plan.is_practice,
    )


def table_name(talk: Talk) -> str:
    """What a table calls itself; a number alone is that of a table."""
    name = " ".join(Readable(talk, "residents").text("og_tafel").split())
    return f"Tafel {name}" if name.isdecimal() else name or NAMELESS


def _told_apart(names: Sequence[str]) -> list[str]:
    """The names, with a second one of the same name as its second sheet."""
    found: list[str] = []
    taken = {name.casefold() for name in names}
    seen: set[str] = set()
    for name in names:
        own, number = name, 1
        while own.casefold() in seen or (number > 1 and own.casefold() in taken):
            number += 1
            own = f"{name} ({_NTH.get(number, f'{number}e')} blad)"
        seen.add(own.casefold())
        found.append(own)
    return found


def _brought(talk: Talk, name: str, answers_due: date | None) -> TableHarvest:
    says = Readable(talk, "residents")
    steps = [_wish(name, line) for line in says.lines("og_acties")]
    return TableHarvest(
        number=talk.intake.id,
        name=name,
        story=says.text("og_verhaal"),
        strengths=says.texts("og_kracht"),
        dream=says.text("og_droombeeld"),
        insights=says.texts("og_inzicht"),
        differences=says.texts("og_verschil"),
        quote=says.text("og_citaat"),
        actions=tuple(filter(None, map(_action, steps))),
        wishes=tuple(step for step in steps if _action(step) is None),
        questions=tuple(
            _asked(name, line, answers_due) for line in says.lines("og_vraag_gemeente")
        ),
    )


def _wish(name: str, line: Line) -> Wish:
    return Wish(
        table=name,
        what=line.text("wat"),
        who=line.text("wie"),
        due=line.day("wanneer"),
        with_whom=line.text("met_wie"),
        kind=line.text("soort"),
    )


def _action(step: Wish) -> Action | None:
    """The step as an action; `None` where what, who or when misses."""
    if not (step.what and step.who) or step.due is None:
        return None
    return Action(step.table, step.what, step.who, step.due, step.with_whom, step.kind)


def _asked(name: str, line: Line, answers_due: date | None) -> Asked:
    due = line.day("uiterlijk")
    return Asked(
        table=name,
        question=line.text("vraag"),
        who=line.text("wie_antwoordt"),
        due=due or answers_due,
        has_own_day=due is not None,
    )


def _same_names(called: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    apart = [name for name, own in zip(names, called, strict=True) if name != own]
    if apart:
        yield (
            "Er zijn tafels met dezelfde naam. Ik heb ze uit elkaar gehouden, "
            f"en niets weggelaten: {'; '.join(apart)}."
        )


def _odd(tables: Sequence[TableHarvest], plan: Plan) -> Iterator[str]:
    """What the organiser should know before this goes on paper."""
    empty = [one.name for one in tables if not one.says_something]
    if empty:
        yield f"Van deze tafels staat er nog niets: {'; '.join(empty)}."
    wishes = [wish for one in tables for wish in one.wishes]
    if wishes:
        yield _wishes_in_words(len(wishes))
    questions = [asked for one in tables for asked in one.questions]
    nameless = sum(not asked.who for asked in questions)
    if nameless:
        which = "Bij 1 vraag" if nameless == 1 else f"Bij {nameless} vragen"
        yield f"{which} aan de gemeente staat nog niet wie antwoordt."
    late = [one for one in questions if one.due and plan.answers_due and one.due > plan.answers_due]
    if late and plan.answers_due:
        which = "1 vraag krijgt" if len(late) == 1 else f"{len(late)} vragen krijgen"
        promised = f"Beloofd is: binnen 14 dagen, dus uiterlijk {day_in_words(plan.answers_due)}."
        yield f"{which} te laat antwoord. {promised}"
    for one in tables:
        found = tuple(dict.fromkeys(said for text in one.told for said in cautions(text)))
        if found:
            yield f"Kijk {one.name} na voordat het verslag weggaat. {found[0]}"
    filled = [one for one in tables if one.says_something]
    if filled and not any(one.differences for one in filled):
        yield "Geen tafel schreef een verschil van mening op. Was iedereen het echt eens?"


def _wishes_in_words(count: int) -> str:
    if count == 1:
        return "1 actie heeft geen naam of geen datum. Die staat in het verslag als wens."
    return f"{count} acties hebben geen naam of geen datum. Die staan in het verslag als wens."
