"""The same talk by keys through the screens and by lines through the plain program: one file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from tests.conftest import NOON
from tests.content.reading import first_conversation
from tests.trips.deeds import (
    Deed,
    answer,
    back,
    close,
    go,
    note,
    quick_note,
    seen,
    set_aside,
    state,
    tick,
)
from tests.trips.playing import comparable, kept, places_in, plain, playing, written

from burgeridee.core.flags import flags, gravest
from burgeridee.core.intake import Cell, Item, Value
from burgeridee.core.questions import (
    DateQuestion,
    ItemField,
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    TextQuestion,
    YnuQuestion,
)
from burgeridee.core.talk import Talk

WORDS = (
    "[b]vet[/]",
    "[@click=app.quit]weg[/]",
    "[/x] [",
    "🐝👩\u200d👧",
    "مرحبا بالجيران",
    "cafe\u0301",
    "a|b||c",
    "50\u00a0euro",
    "# geen kop",
    '"""\\',
    "'''",
    "= 1",
    "Zaterdag",
)


@dataclass
class Person:
    """Somebody who does as the dice fall. A person's dice need not be safe from spies."""

    dice: Random

    def line(self) -> str:
        """One line of text; it may begin with a colon."""
        start = self.dice.choice(["", "", ":", "::", ":hulp "])
        return start + " ".join(self.dice.sample(WORDS, self.dice.randint(1, 4)))

    def text(self) -> str:
        """A text of several lines, of which some are blank and one is long."""
        lines = [self.line(), "", self.line() * 2, self.line()]
        self.dice.shuffle(lines)
        return "\n".join(["Begin", *lines, "Einde"])

    def value(self, question: Question) -> Value:
        """An answer that fits."""
        match question:
            case TextQuestion():
                return self.line()
            case LongTextQuestion():
                return self.text()
            case SingleQuestion() | YnuQuestion():
                return self.dice.choice([*question.options])
            case MultiQuestion():
                free = [one for one in question.options if one not in question.alone]
                return tuple(self.dice.sample(free, self.dice.randint(1, len(free))))
            case ScaleQuestion():
                return self.dice.randint(question.steps[0], question.steps[-1])
            case NumberQuestion():
                return self.dice.randint(0, 999)
            case DateQuestion():
                return self._day()
            case ListQuestion():
                return tuple(self._line_of(question) for _ in range(self.dice.randint(1, 3)))

    def _day(self) -> Cell:
        return NOON.date() + timedelta(days=self.dice.randint(-400, 400))

    def _line_of(self, question: ListQuestion) -> Item:
        cells = {column.id: self._cell(column) for column in question.columns}
        return {name: cell for name, cell in cells.items() if cell != ""}

    def _cell(self, column: ItemField) -> Cell:
        if not column.required and self.dice.random() < 1 / 3:
            return ""
        match column.kind:
            case "date":
                return self._day()
            case "single":
                return self.dice.choice([*column.options])
            case _:
                return self.line()

    def deeds(self, first: str) -> Iterator[Deed]:
        """What happens in a talk from a question on: answers, every state, notes, a tick."""
        talk = Talk.start(first_conversation(), "proef", NOON).moved_to(first)
        place = self.dice.randrange(len(talk.conversation.items))
        yield tick(place, talk.conversation.items[place].id)
        yield go(talk.conversation.numbers[first])
        ways = ["answered"] * 5 + ["parked", "skipped", "not-applicable", "answered and parked"]
        self.dice.shuffle(ways)
        noted = self.dice.randrange(len(ways))
        for at, way in enumerate(ways):
            question = talk.moved(at).question
            if at == noted:
                yield note(self.line().strip(":"))
            if way.startswith("answered"):
                yield answer(question, self.value(question))
            if way == "answered and parked":
                yield back()
            if way != "answered":
                yield state(way.removeprefix("answered and "))
        yield quick_note(self.line().strip(":"))


def judging(talk: Talk, how: str) -> list[Deed]:
    """The gravest pitfall of the talk seen or set aside, where there is one."""
    rules = [flag.rule.id for flag in gravest(flags(talk))[:1]]
    return [
        seen(rule) if how == "seen" else set_aside(rule, "Dat is [b]al[/] geregeld.")
        for rule in rules
    ]


@pytest.mark.parametrize(
    ("seed", "first", "how"),
    [
        (94, "dr_droom", "set aside"),  # these two have every kind of question between them
        (5, "af_eerste_stap", "seen"),
    ],
)
async def test_screens_and_plain_lines_make_the_same_file(
    seed: int, first: str, how: str, tmp_path: Path
) -> None:
    by_keys, by_lines = places_in(tmp_path / "keys"), places_in(tmp_path / "lines")
    done = [*Person(Random(seed)).deeds(first)]
    async with playing(by_keys) as trip:
        await trip.press("n", "enter", *(key for deed in done for key in deed.keys))
        judged = judging(trip.talk, how)
        assert judged
        rest = [*judged, close()]
        await trip.press(*(key for deed in rest for key in deed.keys))
    plain(by_lines, ["n", *(line for deed in (*done, *rest) for line in deed.lines)])
    assert comparable(written(by_keys)) == comparable(written(by_lines))
    intake = kept(by_keys).intake
    assert intake.status == "closed"
    assert (len(intake.notes), len(intake.checklist), len(intake.flags)) == (1, 1, len(judged))
    assert {one.state for one in intake.answers.values()} >= {"answered", "skipped"}
    assert any(one.note for one in intake.answers.values())
