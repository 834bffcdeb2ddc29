"""Every way in which somebody may change a talk, each with words that stand nowhere else."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from tests.conftest import NOON
from tests.core.making import talk_of

from burgeridee.core.intake import (
    Answer,
    Change,
    Intake,
    Judgement,
    Limit,
    Note,
    Outcome,
    RolePart,
    Tick,
    Undecided,
    lines_of,
)
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import undecided

START = talk_of({}).intake.with_(revision=3, parent="basis")
MODEL = talk_of({}).conversation
TEXTS = ("naam", "verhaal")
LISTS = ("acties", "groepen")
CODES = {"acties": "wat", "groepen": "tekst"}
Edit = tuple[int, int]
Way = Callable[[Intake, str, int], Intake]
_WORD = re.compile(r"\b[botp]\d+[xy]\b")
_DAY = date(2026, 3, 1)


def edited(intake: Intake, edits: Sequence[Edit], by: str) -> Intake:
    """The intake after somebody changed it so; each text says by whom and which change it is."""
    for place, (way, number) in enumerate(edits):
        intake = WAYS[way % len(WAYS)](intake, f"{by}{place}x", number)
    return Talk.resume(MODEL, intake).intake


def words_in(value: object) -> Iterator[str]:
    """Every text that a change here wrote, in a document."""
    match value:
        case str():
            yield from _WORD.findall(value)
        case Mapping():
            for one in value.values():
                yield from words_in(one)
        case list() | tuple():
            for one in value:
                yield from words_in(one)


def standing(intake: Intake) -> set[str]:
    """The words that stand in their place, and do not only wait for a choice."""
    return set(words_in(intake.with_(undecided=()).model_dump()))


def waiting(talk: Talk) -> set[str]:
    """The words of the other that are shown to choose; those without words only wait."""
    rows = undecided(talk)
    unseen = words_in([one.row.other for one in rows])
    return {*words_in([one.theirs for one in rows]), *(one for one in unseen if one[-1] == "y")}


def later(intake: Intake, days: int) -> Intake:
    """The same talk by a clock that is wrong by so many days."""
    shift = timedelta(days=days)
    changes: dict[str, Any] = {
        "answers": {
            key: one.with_(at=(one.at or NOON) + shift) for key, one in intake.answers.items()
        },
        "checklist": {
            key: one.with_(at=(one.at or NOON) + shift) for key, one in intake.checklist.items()
        },
        "changed": (intake.changed or NOON) + shift,
    }
    return intake.with_(**changes)


def undated(intake: Intake) -> Intake:
    """The talk without any moment."""
    return intake.with_(
        answers={key: one.with_(at=None) for key, one in intake.answers.items()},
        checklist={key: one.with_(at=None) for key, one in intake.checklist.items()},
        undecided=tuple(_row_undated(one) for one in intake.undecided),
        changed=None,
    )


def _row_undated(row: Undecided) -> Undecided:
    is_dated = isinstance(row.other, dict)
    return row.with_(other={k: v for k, v in row.other.items() if k != "at"}) if is_dated else row


# ── Answers


def _text(intake: Intake, word: str, number: int) -> Intake:
    name = TEXTS[number % len(TEXTS)]
    before = intake.answers.get(name, Answer(state="answered"))
    answer = before.with_(state="answered", value=word, at=NOON + timedelta(minutes=number))
    return intake.with_answer(name, answer)


def _no_text(intake: Intake, _word: str, number: int) -> Intake:
    return intake.with_answer(TEXTS[number % len(TEXTS)], None)


def _put_off(intake: Intake, _word: str, number: int) -> Intake:
    name = ("naam", "verhaal", "acties")[number % 3]
    before = intake.answers.get(name)
    state = ("parked", "skipped", "not-applicable")[number // 3 % 3]
    return intake.with_answer(name, (before or Answer(state="parked")).with_(state=state))


def _chosen(intake: Intake, _word: str, number: int) -> Intake:
    name, values = (
        ("duur", ("eens", "even", "altijd")),
        ("hulp", (("geld",), ("geld", "kennis"), ("niets",))),
        ("zin", (1, 2, 3)),
        ("dag", (_DAY, date(2026, 3, 2), date(2026, 3, 3))),
    )[number % 4]
    return intake.with_answer(name, Answer(state="answered", value=values[number // 4 % 3]))


def _note(intake: Intake, word: str, number: int) -> Intake:
    name = ("naam", "verhaal", "acties", "zin")[number % 4]
    before = intake.answers.get(name, Answer(state="parked"))
    return intake.with_answer(name, before.with_(note="" if number > 15 else word))


def _stranger(intake: Intake, word: str, number: int) -> Intake:
    """Something of a newer program, that this one has no words for: its words end in y."""
    word = f"{word[:-1]}y"
    match number % 4:
        case 0:
            return intake.with_(later={"een": word})
        case 1:
            return intake.with_(letter=intake.letter.with_(kleur=word))
        case 2:
            return intake.with_(links=intake.links.with_(soort=word))
        case _:
            before = intake.answers.get("verhaal", Answer(state="answered", value="kort"))
            return intake.with_answer("verhaal", before.with_(stem=word))


# ── Lists


def _line(intake: Intake, word: str, number: int) -> Intake:
    """A line more, a cell changed, a line away, or a line moved."""
    name = LISTS[number % 2]
    answer = intake.answers.get(name, Answer(state="answered"))
    lines = list(lines_of(answer.value))
    at = number % (len(lines) or 1)
    match number // 2 % 5:
        case 1 if lines:
            lines[at] = {**lines[at], CODES[name]: word}
        case 2 if lines and name == "acties":
            lines[at] = {**lines[at], "wie": ("bewoners", "gemeente", "samen")[number % 3]}
        case 3 if lines:
            del lines[at]
        case 4 if len(lines) > 1:
            lines.append(lines.pop(0))
        case _:
            lines.append({CODES[name]: word})
    if not lines:
        return intake.with_answer(name, None)
    whole = intake.with_answer(name, answer.with_(state="answered", value=tuple(lines)))
    return Talk.resume(MODEL, whole).intake


def _became(intake: Intake, word: str, number: int) -> Intake:
    answer = intake.answers.get("acties")
    lines = lines_of(answer.value) if answer else ()
    item = f"acties/{lines[number % len(lines)]['id']}" if lines else "dag"
    others = tuple(one for one in intake.agreements if one.item != item)
    if number > 15:
        return intake.with_(agreements=others)
    day = _DAY + timedelta(days=number)
    became = (Outcome(item=item, done=day), Outcome(item=item, moved_to=day, reason=word))
    return intake.with_(agreements=(*others, became[number % 2]))


def _limit(intake: Intake, word: str, number: int) -> Intake:
    rows = list(intake.limits)
    at = number % (len(rows) or 1)
    match number % 5:
        case 1 if rows:
            rows[at] = rows[at].with_(what=word)
        case 2 if rows:
            rows[at] = rows[at].with_(why=word)
        case 3 if rows:
            rows[at] = rows[at].with_(kind="finding-out", vorm=f"{word[:-1]}y")
        case 4 if rows:
            del rows[at]
        case _:
            rows.append(Limit(what=word))
    return intake.with_(limits=tuple(rows))


def _part(intake: Intake, word: str, number: int) -> Intake:
    rows = list(intake.roles)
    at = number % (len(rows) or 1)
    match number % 5:
        case 1 if rows:
            rows[at] = rows[at].with_(part=word)
        case 2 if rows:
            rows[at] = rows[at].with_(now=word)
        case 3 if rows:
            rows[at] = rows[at].with_(until=_DAY + timedelta(days=number))
        case 4 if rows:
            del rows[at]
        case _:
            rows.append(RolePart(part=word if number % 2 else "Geld", wanted=word))
    return intake.with_(roles=tuple(rows))


def _note_or_change(intake: Intake, word: str, number: int) -> Intake:
    match number % 4:
        case 0:
            return intake.with_(changes=(*intake.changes, Change(question="naam", new=word)))
        case 1:
            return intake.with_(notes=intake.notes[1:])
        case _:
            return intake.with_(notes=(*intake.notes, Note(at=NOON, text=word)))


# ── Beside the answers


def _tick(intake: Intake, word: str, number: int) -> Intake:
    name = ("c1", "c2")[number % 2]
    ticks = {key: one for key, one in intake.checklist.items() if key != name}
    if number < 16:
        note = word if number % 3 else ""
        at = NOON + timedelta(minutes=len(word) * number)
        ticks[name] = Tick(ticked=bool(number // 2 % 2), note=note, at=at)
    return intake.with_(checklist=ticks)


def _judged(intake: Intake, word: str, number: int) -> Intake:
    flags = {key: one for key, one in intake.flags.items() if key != "over"}
    if number < 16:
        judged = Judgement(judged="does-not-apply", reason=word)
        flags["over"] = judged if number % 2 else Judgement(judged="seen")
    return intake.with_(flags=flags)


def _told(intake: Intake, word: str, number: int) -> Intake:
    """The role, a letter, the folder, the case, or how the talk stands."""
    role, letter, links = intake.role, intake.letter, intake.links
    ways: tuple[Mapping[str, Any], ...] = (
        {"role": role.with_(official=word)},
        {"role": role.with_(residents="", reason=word)},
        {"letter": letter.with_(to=word)},
        {"letter": letter.with_(reason=word, day=_DAY + timedelta(days=number))},
        {"letter": letter.with_(to="", reason="")},
        {"links": links.with_(initiative=f"i-{word}", initiative_name=word)},
        {"links": links.with_(initiative="", initiative_name="")},
        {"links": links.with_(previous=word)},
        {"case_number": word},
        {"case_number": ""},
        {"status": "closed"},
        {"form": "short"},
        {"practice_run": {**intake.practice_run, "pair": word}},
        {"practice_run": {**intake.practice_run, "facts": [*_facts(intake), word]}},
    )
    return intake.with_(**ways[number % len(ways)])


def _facts(intake: Intake) -> list[str]:
    return list(intake.practice_run.get("facts", ()))


WAYS: tuple[Way, ...] = (
    *(_text, _no_text, _put_off, _chosen, _note, _stranger, _line, _line, _became, _limit),
    *(_part, _note_or_change, _tick, _judged, _told, _told),
)
EDITS = st.lists(
    st.tuples(st.integers(0, len(WAYS) - 1), st.integers(0, 19)), min_size=0, max_size=6
)
ADDITIONS = st.lists(
    st.sampled_from([(6, 0), (6, 1), (9, 0), (9, 5), (10, 0), (10, 5), (11, 2)]), max_size=4
)
"""Edits that only put something beside what stands there."""
