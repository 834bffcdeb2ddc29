"""A talk in which every answer has a word of its own, and one in which every field is hostile."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import count
from typing import Any

from tests.conftest import NOON
from tests.content.reading import first_conversation
from tests.report.papers import MARK

from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.intake import (
    SCHEMA,
    Answer,
    Change,
    Intake,
    Item,
    Judgement,
    Limit,
    Links,
    ModelRef,
    Note,
    Outcome,
    RolePart,
    RoleView,
    Tick,
    Value,
    lines_of,
)
from burgeridee.core.questions import (
    DateQuestion,
    ItemField,
    ListQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
)
from burgeridee.core.talk import Talk
from burgeridee.core.told import Reader

OWN = "KLUISJE"
"""Stands in every place that stays with the official; the file may not show it either."""
LINES_IN_A_LIST = 2
EVIL = (
    "# * _ [ ] <script>alert(1)</script> =1+1 \x1b[31m -- {{x}} $y$ #let `code` | > & \"q\" 'q'\n"
    "- \N{SUNFLOWER}\N{WOMAN}\u200d\N{ROCKET} e\u0301n a\u030a 10\u20e3 مرحبا שלום einde"
)
"""What people may type without meaning any harm, and what a format could take for an order."""
ENDLESS = "w" * 10_000


@dataclass
class _Pen:
    """Gives out words and days that were not used yet."""

    numbers: Iterator[int] = field(default_factory=lambda: count(100))

    def word(self) -> str:
        return f"w{next(self.numbers)}w"

    def day(self) -> date:
        """A day whose words stand in those of no other day: always with two figures."""
        years, month = divmod(next(self.numbers), 12)
        return date(2030 + years, month + 1, 15)


@dataclass(frozen=True)
class Rich:
    """A talk, and the words in each answer that a reader may see, in the order of the model."""

    talk: Talk
    words: dict[Reader, dict[str, tuple[str, ...]]]

    def of(self, reader: Reader) -> tuple[str, ...]:
        """All these words, in the order of the model."""
        return tuple(word for words in self.words[reader].values() for word in words)


def seen_by(question: Question) -> tuple[Reader, ...]:
    """Who may read an answer, said once more and in other words than the core says it."""
    if question.private or question.share == "nobody":
        return ()
    if question.share is not None:
        return ("residents", "file") if question.share == "residents" else ("file",)
    return ("residents", "file") if question.audience == "residents" else ("file",)


def marked(model: Conversation) -> Conversation:
    """A model without gates; every text of it that residents may not read has the mark.

    Each choice and each question has a word of its own: so "Ja" can be told from another "Ja".
    """
    pen = _Pen(count(1000))
    raw = model.model_dump(exclude_none=True)
    asked = {question.id: question for question in model.questions}
    for phase in raw["phases"]:
        for one in phase["questions"]:
            _mark(one, pen, MARK if "residents" not in seen_by(asked[one["id"]]) else "")
    for rule in raw["rules"]:
        rule["title"] = f"{OWN if rule['private'] else MARK} {rule['title']}"
        rule["do"] = f"{OWN if rule['private'] else MARK} {rule['do']}"
    for item in raw["items"]:
        item["text"] = f"{OWN if item['private'] else MARK} {item['text']}"
    for lane in raw["lanes"]:
        lane["title"] = f"{MARK} {lane['title']}"
    for text in raw["advice"]["texts"].values():
        text["label"] = f"{MARK} {text['label']}"
    return Conversation.model_validate(raw)


def _mark(one: dict[str, Any], pen: _Pen, mark: str) -> None:
    one["only_when"] = ()
    name = f"{mark}{pen.word()}"
    one["label"] = f"{name} {one['label']}"
    one["ask"] = f"{name} {one['ask']}"
    for part in (one, *one.get("fields", ())):
        own = mark or (MARK if part.get("share") == "file" else "")
        labels = part.get("options", {})
        if labels:
            part["options"] = {key: f"{own}{pen.word()} {labels[key]}" for key in labels}
    for end in {"low", "high"} & one.keys():
        one[end] = f"{mark}{pen.word()} {one[end]}"


@cache
def rich() -> Rich:
    """A talk about the first conversation in which all was said, each thing by a word of its own.

    Beside the answers everything else that an intake can hold is filled too.
    """
    model, pen = marked(first_conversation()), _Pen()
    answers: dict[str, Answer] = {}
    words: dict[Reader, dict[str, tuple[str, ...]]] = {"residents": {}, "file": {}}
    for question in model.questions:
        readers = seen_by(question)
        mark = MARK if readers == ("file",) else OWN
        value, found = _said(question, pen, "" if "residents" in readers else mark)
        answers[question.id] = _answer(value)
        for reader in readers:
            words[reader][question.id] = tuple(w for w, who in found if reader in who)
    why = tuple(pen.word() for _ in range(5))
    no = Limit(what=why[0], why=why[1], decided_by=why[2], instead=why[3])
    limits = (no, Limit(kind="finding-out", what=why[4]))
    for reader in words:
        words[reader] |= {"limits": why}
    return Rich(Talk.resume(model, _record(model, answers, limits)), words)


def _said(
    question: Question, pen: _Pen, mark: str
) -> tuple[Value, tuple[tuple[str, tuple[Reader, ...]], ...]]:
    """An answer of this kind, and its words on paper with who may read each of them."""
    readers: tuple[Reader, ...] = seen_by(question)
    match question:
        case SingleQuestion():
            key, label = list(question.options.items())[-1]
            return key, ((label.split()[0], readers),)
        case MultiQuestion():
            keys = [key for key in question.options if key not in question.alone][:2]
            return tuple(keys), tuple((question.options[key].split()[0], readers) for key in keys)
        case ScaleQuestion():
            return 4, ((question.low.split()[0], readers),) if "residents" in readers else ()
        case NumberQuestion():
            number = 70_000 + next(pen.numbers)
            return number, ((str(number), readers),)
        case DateQuestion():
            day = pen.day()
            return day, ((day_in_words(day), readers),)
        case ListQuestion():
            return _lines(question, pen, mark, readers)
        case _ if question.kind == "ynu":
            return "ja", ((question.ask.split()[0], readers),)
        case _:
            first, last = f"{mark}{pen.word()}", f"{mark}{pen.word()}"
            text = f"{first} met\nwoorden {last}" if question.kind == "longtext" else first
            return text, tuple((word, readers) for word in text.split() if word in {first, last})


def _lines(
    question: ListQuestion, pen: _Pen, mark: str, readers: tuple[Reader, ...]
) -> tuple[tuple[Item, ...], tuple[tuple[str, tuple[Reader, ...]], ...]]:
    lines: list[Item] = []
    found: list[tuple[str, tuple[Reader, ...]]] = []
    for at in range(LINES_IN_A_LIST):
        line: dict[str, str | int | date] = {"id": f"a{at + 1}"}
        for column in question.columns:
            who: tuple[Reader, ...] = ("file",) if column.share == "file" else readers
            own = MARK if readers and "residents" not in who else mark
            line[column.id], word = _cell(column, at, pen, own)
            found.append((word, who))
        lines.append(line)
    return tuple(lines), tuple(found)


def _cell(column: ItemField, at: int, pen: _Pen, mark: str) -> tuple[str | date, str]:
    if column.kind == "date":
        day = pen.day()
        return day, day_in_words(day)
    if column.kind == "single":
        key, label = list(column.options.items())[at]
        return key, label.split()[0]
    word = f"{mark}{pen.word()}"
    return word, word


def _answer(value: Value) -> Answer:
    return Answer(state="answered", value=value, asked=OWN, in_words=OWN, note=OWN)


def _record(
    model: Conversation, answers: dict[str, Answer], limits: tuple[Limit, ...], text: str = ""
) -> Intake:
    """An intake with these answers, and something in every other place."""
    own, mark = (text, text) if text else (OWN, MARK)
    judged = Judgement(judged="does-not-apply", reason=mark)
    return Intake(
        schema_=SCHEMA,
        id="20260311-k7m2qd",
        model=ModelRef(id=model.id),
        answers=answers,
        created=NOON,
        changed=NOON,
        checklist={item.id: Tick(ticked=True, note=own) for item in model.items},
        flags={rule.id: judged for rule in model.rules if not rule.private},
        role=RoleView(official=mark, residents=mark, reason=mark),
        roles=(RolePart(part=mark, now=mark, wanted=mark, official=mark, residents=mark),),
        limits=limits,
        agreements=(Outcome(item=f"{model.uses.actions}/a1", done=NOON.date(), reason=mark),),
        links=Links(initiative_name=mark),
        notes=(Note(text=own),),
        changes=(
            Change(reason=mark, old="closed", new="open", at=NOON),
            Change(question=model.uses.title, old=mark, new=mark, reason=mark, at=NOON),
            Change(question="na_vertrouwen", old=own, new=own, reason=own, at=NOON),
        ),
    )


@cache
def hostile() -> Talk:
    """A talk in which every text is hostile; one answer has a word without end."""
    model = first_conversation()
    answers: dict[str, Answer] = {}
    for question in model.questions:
        value, _ = _said(question.model_copy(update=_WORDS), _Pen(), "")
        match question:
            case ListQuestion():
                texts = {c.id: EVIL for c in question.columns if c.kind == "text"}
                value = tuple({**line, **texts} for line in lines_of(value))
            case _ if question.kind in {"text", "longtext"}:
                value = EVIL
            case _:
                pass
        answers[question.id] = _answer(value)
    answers["dr_wat_werkt_al"] = _answer(f"{EVIL} {ENDLESS}")
    limit = Limit(what=EVIL, why=EVIL, decided_by=EVIL, instead=EVIL)
    limits = (limit, limit.with_(kind="finding-out"))
    return Talk.resume(model, _record(model, answers, limits, EVIL))


_WORDS = {"low": "weinig", "high": "veel"}
