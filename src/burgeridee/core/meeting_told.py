"""What there is to tell of a dialogue meeting besides its papers: what misses, what was brought."""

from collections.abc import Iterator
from dataclasses import dataclass

from burgeridee.core.conditions import questions_of
from burgeridee.core.flags import Flag, pitfalls
from burgeridee.core.harvest import Harvest, TableHarvest
from burgeridee.core.meeting_plan import Plan
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line

INVITED, PROGRAMME = "uitnodigen", "agenda"
"""The questions that are told in a way of their own."""
ACTIONS, ASKED = "og_acties", "og_vraag_gemeente"
_GUESTS = (INVITED, "db_merkt", "db_geraakt")
LONGEST = 110
"""In signs: of a longer text a list shows the beginning."""


@dataclass(frozen=True)
class ToDo:
    """Something to arrange or to look at once more, and the question where one does it.

    A pitfall has its name in `title`, and in `words` why it shows and what one can do.
    """

    question: str
    words: str
    is_about_guests: bool = False
    title: str = ""

    @property
    def sentence(self) -> str:
        """All of it, to be read aloud."""
        return f"{self.title} {self.words}".strip()


@dataclass(frozen=True)
class Missing:
    """What misses at a table, in a sentence, and the question where one mends it."""

    table: str
    question: str
    words: str


def to_do(talk: Talk, plan: Plan) -> tuple[ToDo, ...]:
    """What is still to arrange for a meeting, and then the pitfalls of its plan."""
    arrange = (ToDo(one.question, one.words, one.question in _GUESTS) for one in plan.to_arrange)
    return (*arrange, *(_watched(flag) for flag in pitfalls(talk) if not flag.is_set_aside))


def _watched(flag: Flag) -> ToDo:
    asked = [name for part in flag.sign for name in questions_of(part)]
    title, why = _ended(flag.rule.title), " en ".join(flag.because)
    do = flag.rule.do.removeprefix(title).strip()
    words = f"{why[:1].upper()}{why[1:]}. {do}" if why else do
    return ToDo(next(iter(asked), ""), words, any(name in _GUESTS for name in asked), title)


def not_invited(plan: Plan) -> tuple[str, ...]:
    """The groups that nobody put on the list yet."""
    here = {one.group for one in plan.invited}
    return tuple(group for group in plan.groups if group not in here)


def told_before(talk: Talk) -> tuple[Question, ...]:
    """The questions of the plan whose answers are told one by one."""
    phases = talk.conversation.phase_of
    before = (one for one in talk.route if phases[one.id].moment != "after")
    return tuple(one for one in before if one.id not in {INVITED, PROGRAMME})


def asked_looking_back(talk: Talk) -> tuple[Question, ...]:
    """The questions of looking back: those after the meeting, but not when the report went out."""
    sent, phases = talk.conversation.uses.report_sent_on, talk.conversation.phase_of
    after = (one for one in talk.route if phases[one.id].moment == "after")
    return tuple(one for one in after if one.id != sent)


def table_told(table: TableHarvest) -> str:
    """What one table brought, in numbers; empty when it brought nothing yet."""
    counted = (
        (len(table.insights), "inzicht", "inzichten"),
        (len(table.differences), "verschil", "verschillen"),
        (len(table.actions), "actie", "acties"),
        (len(table.wishes), "wens", "wensen"),
        (len(table.questions), "vraag", "vragen"),
    )
    told = ["een verhaal"] if table.story else []
    told += ["een droombeeld"] if table.dream else []
    told += [f"{count} {one if count == 1 else more}" for count, one, more in counted if count]
    return ", ".join(told) or ("een begin" if table.says_something else "")


def report_misses(harvest: Harvest) -> Iterator[Missing]:
    """What would make the report better; none of it has to be."""
    for table in harvest.tables:
        if not table.says_something:
            yield Missing(table.number, "", f"{table.name} is nog leeg.")
        for wish in table.wishes:
            what = shortened(wish.what) or "een actie zonder woorden"
            said = f"Wens van {table.name}, mist nog {wish.misses}: {what}"
            yield Missing(table.number, ACTIONS, said)
        for asked in table.questions:
            if not asked.who:
                what = shortened(asked.question)
                said = f"Vraag van {table.name}, mist nog wie antwoordt: {what}"
                yield Missing(table.number, ASKED, said)


def shortened(text: str) -> str:
    """The text on one line, or how it begins."""
    line = one_line(text).strip()
    if len(line) <= LONGEST:
        return line
    begin = line[: LONGEST - 1]
    return f"{begin.rpartition(' ')[0] or begin}…"


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
