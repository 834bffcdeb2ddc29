"""What would change the advice, held against trying everything."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.content.reading import case, case_names, first_conversation
from tests.content.reading import talk_of as first_talk_of
from tests.core.making import KLEIN, conversation, intake, said, talk_of
from tests.core.test_advice import ADVICE, LANES, line

from burgeridee.core.advice import is_ruled_out, matching_lines, ranked, total
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Answer, Value
from burgeridee.core.questions import (
    MultiQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    YnuQuestion,
)
from burgeridee.core.route import walked
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import MOST_SHOWN, WhatIf, would_change

MODEL = conversation(advice=ADVICE, lanes=LANES)
# Here "zorg" counts too: whether it is asked hangs on "duur", which may also rule out all advice.
GATED = conversation(
    advice={
        **ADVICE,
        "criteria": [
            *ADVICE["criteria"],
            {
                "id": "zorg",
                "label": "Zorg",
                "pick": "first",
                "lines": [
                    line({"hoog": 4}, answer="zorg", one_of=["zij"]),
                    line({"laag": 2}, answer="zorg", one_of=["wij"]),
                ],
            },
        ],
    },
)
# Here one line looks at two questions, so that two changes are more than their sum.
SHARED = conversation(
    advice={
        **ADVICE,
        "criteria": [
            *ADVICE["criteria"][1:2],
            {
                "id": "zin",
                "label": "Zin",
                "pick": "first",
                "lines": [
                    {
                        "when": [
                            [
                                {"number": "zin", "at_least": 4},
                                {"answer": "steun", "one_of": ["ja"]},
                            ]
                        ],
                        "points": {"hoog": 9},
                    },
                    line({"laag": 8}, number="zin", at_least=2),
                ],
            },
        ],
    },
)
Change = tuple[str, Value]


def changes_of(question: Question, value: Value | None) -> Iterator[Value]:
    """Every value that is one step away."""
    if isinstance(question, SingleQuestion | YnuQuestion):
        yield from (option for option in question.options if option != value)
    if isinstance(question, ScaleQuestion):
        near = range(value - 1, value + 2) if isinstance(value, int) else range(1, 6)
        yield from (step for step in range(1, 6) if step in near and step != value)
    if isinstance(question, MultiQuestion):
        chosen = {str(part) for part in value} if isinstance(value, tuple) else set()
        for option in question.options:
            if option in chosen:
                after = chosen - {option}
            elif option in question.alone:
                after = {option}
            else:
                after = {*chosen, option} - {*question.alone}
            yield tuple(o for o in question.options if o in after)


def all_changes(talk: Talk) -> list[Change]:
    return [(q.id, value) for q in talk.route for value in changes_of(q, talk.heard.get(q.id))]


def role_after(talk: Talk, changes: tuple[Change, ...]) -> str | None:
    """The main role once these answers are so, by thinking everything anew."""
    record = talk.intake
    for question_id, value in changes:
        answer = Answer(state="answered", value=value) if value != () else None
        record = record.with_answer(question_id, answer)
    _, heard = walked(talk.conversation, record, "")
    advice = talk.conversation.advice
    if advice is None or is_ruled_out(talk, heard):
        return None
    lines = (line for c in advice.criteria for line, _ in matching_lines(c, heard))
    return ranked(advice, total(advice, lines))[0]


def turning(talk: Talk, size: int, *, any_one: bool = False) -> set[tuple[Change, ...]]:
    """All changes of so many answers after which another role leads (or the first found)."""
    now = role_after(talk, ())
    found: set[tuple[Change, ...]] = set()
    for group in combinations(all_changes(talk), size):
        if len({question_id for question_id, _ in group}) == size:
            then = role_after(talk, group)
            if then not in (None, now):
                found.add(group)
                if any_one:
                    break
    return found


def as_changes(what: WhatIf) -> tuple[Change, ...]:
    return tuple((step.question.id, step.value) for step in what.steps)


def told_right(talk: Talk) -> None:
    """Each change that is told is true, and none smaller was left out."""
    told = would_change(talk)
    now = role_after(talk, ())
    assert len(told) <= MOST_SHOWN
    for what in told:
        assert what.then != now
        assert role_after(talk, as_changes(what)) == what.then
    shown = {as_changes(what) for what in told}
    assert len(shown) == len(told)
    singles = turning(talk, 1) if now else set()
    if singles:
        assert shown <= singles
        assert len(shown) == min(len(singles), MOST_SHOWN)
    elif told:
        assert {len(group) for group in shown} == {2}
    else:
        assert not (now and turning(talk, 2, any_one=True))


def pick(options: Sequence[Value], seed: int, why: str) -> Value:
    """One of these, any one, and the same one each time."""
    return options[crc32(f"{seed} {why}".encode()) % len(options)]


def any_talk(seed: int) -> Talk:
    """A talk of the shipped model with some of what counts answered."""
    much = 3 + seed % 8
    answers: dict[str, Value | None] = {}
    for question in first_conversation().questions:
        values = list(changes_of(question, None))
        if not values or crc32(f"{question.id} {seed}".encode()) % 10 >= much:
            continue
        answers[question.id] = pick(values, seed, question.id)
        if isinstance(question, MultiQuestion):
            free = [option for option in question.options if option not in question.alone]
            pairs: list[Value] = list(combinations(free, 2))
            answers[question.id] = pick([*pairs, *values], seed, question.id)
    return first_talk_of(answers)


@pytest.mark.parametrize("name", case_names())
def test_the_changes_told_for_a_case_are_true_and_none_is_smaller(name: str) -> None:
    told_right(case(name))


@pytest.mark.parametrize("seed", range(50))
def test_the_changes_told_for_any_talk_are_true_and_none_is_smaller(seed: int) -> None:
    told_right(any_talk(seed))


def test_the_random_talks_show_changes_of_one_and_of_two_answers() -> None:
    sizes = {len(what.steps) for seed in range(50) for what in would_change(any_talk(seed))}
    assert sizes == {1, 2}


SMALL: Mapping[str, st.SearchStrategy[Value]] = {
    "duur": st.sampled_from(["eens", "even", "altijd"]),
    "zorg": st.sampled_from(["wij", "zij"]),
    "hulp": st.sampled_from([("niets",), ("geld",), ("kennis", "plek"), ("geld", "kennis")]),
    "zin": st.integers(1, 5),
    "steun": st.sampled_from(["ja", "nee"]),
}


@given(st.fixed_dictionaries({}, optional=SMALL), st.sampled_from([MODEL, GATED, SHARED]))
def test_changes_that_bring_other_questions_or_rule_out_all_advice_are_counted(
    values: Mapping[str, Value], model: Conversation
) -> None:
    told_right(talk_of(values, model))


def test_a_change_of_the_gate_counts_what_stands_behind_it() -> None:
    talk = talk_of({"duur": "eens", "zorg": "zij", "zin": 4}, GATED)
    changes = {as_changes(what): what.then for what in would_change(talk)}
    assert changes[(("duur", "even"),)] == "hoog"


def test_what_goes_with_no_other_takes_the_others_away() -> None:
    talk = talk_of({"hulp": ("geld",)}, MODEL)
    told = {as_changes(what): what.words for what in would_change(talk)}
    assert told[(("hulp", ("niets",)),)] == "als je bij 'Hulp' alleen \"Niets\" aankruist"
    beside = talk_of({"hulp": ("niets",)}, MODEL)
    assert (("hulp", ("kennis",)),) in {as_changes(what) for what in would_change(beside)}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"zin": 4}, "als bij 'Zin' een 3 staat in plaats van 4"),
        ({}, "als bij 'Zin' een 3 staat"),
        ({}, "als bij 'Steun' \"Ja\" staat"),
        ({}, "als je bij 'Hulp' alleen \"Kennis\" aankruist"),
        ({"hulp": ("geld",)}, "als je bij 'Hulp' \"Geld\" weghaalt"),
        ({"hulp": ("geld",)}, "als je bij 'Hulp' ook \"Kennis\" aankruist"),
    ],
    ids=["a step", "a first step", "an option", "a first tick", "a tick less", "a tick more"],
)
def test_a_change_is_told_as_a_clause(values: Mapping[str, Value], words: str) -> None:
    assert words in [what.words for what in would_change(talk_of(values, MODEL))]


def test_a_change_of_two_answers_names_both() -> None:
    lines = {
        "zin": line({"laag": 3}, number="zin", at_least=4),
        "hulp": line({"midden": 2}, answer="hulp", one_of=["geld"]),
        "steun": line({"midden": 2}, answer="steun", one_of=["ja"]),
    }
    criteria = [
        {"id": name, "label": name, "pick": "first", "lines": [one]} for name, one in lines.items()
    ]
    model = conversation(advice={**ADVICE, "criteria": criteria, "side_roles": []})
    [told] = would_change(talk_of({"zin": 5}, model))
    assert told.words == "als je bij 'Hulp' alleen \"Geld\" aankruist en bij 'Steun' \"Ja\" staat"
    assert (told.then, [step.question.id for step in told.steps]) == ("midden", ["hulp", "steun"])
    [nearer, *_] = would_change(talk_of({"zin": 5, "steun": "ja"}, model))
    assert len(nearer.steps) == 1


def test_two_changes_in_one_line_count_together() -> None:
    [told] = would_change(talk_of({"zin": 3, "steun": "nee", "hulp": ("plek",)}, SHARED))
    assert (as_changes(told), told.then) == ((("zin", 4), ("steun", "ja")), "hoog")


def test_where_two_answers_do_not_help_nothing_is_told() -> None:
    strong = line({"laag": 9}, number="zin", at_least=1)
    criteria = [
        {"id": "zin", "label": "Zin", "pick": "first", "lines": [strong]},
        *ADVICE["criteria"][1:],
    ]
    model = conversation(advice={**ADVICE, "criteria": criteria})
    assert would_change(talk_of({"zin": 3, "hulp": ("plek",)}, model)) == ()


def test_the_order_is_that_of_the_model() -> None:
    told = would_change(talk_of({}, MODEL))
    order = [list(KLEIN.by_id).index(what.steps[0].question.id) for what in told]
    assert order == sorted(order)
    assert len(told) == MOST_SHOWN


def test_without_an_advice_nothing_can_change_it() -> None:
    assert would_change(talk_of({"duur": "eens"}, MODEL)) == ()
    assert would_change(talk_of({}, KLEIN)) == ()


def test_what_was_put_off_counts_as_not_answered() -> None:
    talk = Talk.resume(MODEL, intake({"steun": said("ja", "parked")}))
    assert (("steun", "ja"),) in {as_changes(what) for what in would_change(talk)}
