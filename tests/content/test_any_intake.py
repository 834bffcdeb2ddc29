"""Whatever a file holds, and in whatever order keys are pressed: the core stays on its feet."""

import json
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import NOON
from tests.content.reading import first_conversation

from burgeridee.core.agreements import agreements
from burgeridee.core.closed import reopened
from burgeridee.core.flags import gravest, pitfalls
from burgeridee.core.intake import SCHEMA, Answer, Intake, Item, ModelRef, Value
from burgeridee.core.outcome import outcome
from burgeridee.core.questions import ListQuestion, MultiQuestion, Question, ScaleQuestion
from burgeridee.core.search import matching
from burgeridee.core.talk import Talk

MODEL = first_conversation()
STATES = ("answered", "answered", "answered", "parked", "skipped", "not-applicable")
TEXTS = st.sampled_from(
    ["", " ", "koffie", "draagvlak en kaders", "[b]x[/]", "ja", "weg"]
) | st.text(max_size=8)
DAYS = st.dates(date(2026, 3, 1), date(2026, 4, 9)) | st.sampled_from([date.min, date.max])
CELLS = TEXTS | st.integers(-3, 99) | DAYS
LINES = st.dictionaries(
    st.sampled_from(["id", "wat", "wie", "wanneer", "tekst", "mandaat", "anders"]), CELLS
)
ANYTHING = (
    TEXTS
    | st.integers(-3, 9)
    | DAYS
    | st.lists(TEXTS, max_size=4).map(tuple)
    | st.lists(LINES, max_size=4).map(tuple)
)


def fitting(question: Question) -> st.SearchStrategy[Value]:
    """Values that the question can take."""
    options = list(getattr(question, "options", {}))
    if isinstance(question, MultiQuestion):
        return st.lists(st.sampled_from(options), min_size=1, max_size=3, unique=True).map(tuple)
    if options:
        return st.sampled_from(options)
    if isinstance(question, ScaleQuestion) or question.kind == "number":
        return st.integers(1, 5)
    if question.kind == "date":
        return st.dates(date(2026, 3, 1), date(2026, 4, 9))
    if isinstance(question, ListQuestion):
        cells: dict[str, st.SearchStrategy[str | date]] = {}
        for column in question.columns:
            words = st.sampled_from(list(column.options) or ["koffie", "thee"])
            cells[column.id] = DAYS if column.kind == "date" else words
        first = question.columns[0].id
        line = st.fixed_dictionaries({first: cells.pop(first)}, optional=cells)
        return st.lists(line, min_size=1, max_size=5).map(tuple)
    return st.sampled_from(["koffie", "een tuin met bloemen en een bankje voor de hele buurt"])


@st.composite
def values(draw: st.DrawFn) -> tuple[str, Value]:
    """A question, and a value that it can take."""
    question = draw(st.sampled_from(MODEL.questions))
    return question.id, draw(fitting(question))


@st.composite
def intakes(draw: st.DrawFn, *, junk: bool = True) -> Intake:
    """An intake as a file may hold it."""
    answers: dict[str, Answer] = {}
    for question in draw(st.lists(st.sampled_from(MODEL.questions), unique_by=lambda q: q.id)):
        kinds = fitting(question) | ANYTHING if junk else fitting(question)
        value = draw(st.none() | kinds) if junk else draw(kinds)
        answers[question.id] = Answer(state=draw(st.sampled_from(STATES)), value=value)
    if junk:
        answers["weg"] = Answer(state="answered", value="niet meer")
    return Intake(
        schema_=SCHEMA,
        id="proef",
        model=ModelRef(id=MODEL.id),
        answers=answers,
        status=draw(st.sampled_from(["open", "closed"])),
        form=draw(st.sampled_from(["full", "short"])),
        at_question=draw(st.sampled_from(["", "weg", *MODEL.by_id])),
    )


TALKS = intakes().map(lambda record: Talk.resume(MODEL, record))
STEPS: Mapping[str, Callable[[Talk], Talk]] = {
    "next": lambda talk: talk.moved(1),
    "back": lambda talk: talk.moved(-1),
    "far": lambda talk: talk.moved(7),
    "put off": lambda talk: talk.put_off(NOON),
    "passed over": lambda talk: talk.passed_over(NOON),
    "ruled out": lambda talk: talk.ruled_out(NOON),
    "cleared": lambda talk: talk.cleared(NOON),
    "noted": lambda talk: talk.with_note("n", NOON),
    "note gone": lambda talk: talk.with_note("", NOON),
    "short": lambda talk: talk.in_form("short", NOON),
    "full": lambda talk: talk.in_form("full", NOON),
    "closed": lambda talk: talk.closed(NOON),
    "reopened": lambda talk: reopened(talk, "reden", NOON),
    "undone": lambda talk: talk.undone(NOON),
}


def bare(record: Intake) -> Intake:
    """An intake without what undo leaves alone."""
    return record.with_(revision=0, parent="", minutes={}, lines_given={}, changed=None)


@given(TALKS)
def test_nothing_that_a_file_holds_makes_thinking_fail(talk: Talk) -> None:
    shown = outcome(talk)
    assert json.loads(json.dumps(shown)) == shown
    assert set(talk.heard) <= {question.id for question in talk.route}
    assert talk.question in talk.route
    assert len(gravest(pitfalls(talk))) <= 5
    items = [agreed.item for agreed in agreements(talk)]
    assert len(set(items)) == len(items)
    assert [found.talk for found in matching([talk], "")] == [talk]


@given(TALKS)
def test_what_cannot_be_read_is_not_heard_and_no_answer_is_lost(talk: Talk) -> None:
    for question_id, answer in talk.intake.answers.items():
        question = MODEL.by_id.get(question_id)
        if question is None or not answer.is_filled or talk.is_answered(question):
            continue
        assert question_id not in talk.heard
    closed = talk.closed(NOON)
    for question_id, answer in talk.intake.answers.items():
        assert closed.intake.answers[question_id].value == answer.value


@given(TALKS, values())
def test_undo_gives_back_the_intake_before_an_answer(talk: Talk, what: tuple[str, Value]) -> None:
    question_id, value = what
    before = talk.moved_to(question_id)
    after = before.answered(value, NOON + timedelta(minutes=1))
    assert bare(after.undone(NOON).intake) == bare(before.intake)


@given(TALKS, st.lists(st.sampled_from(["next", "back", "far"]), max_size=9), values())
def test_moving_writes_no_state(talk: Talk, steps: list[str], there: tuple[str, Value]) -> None:
    after = talk.moved_to(there[0])
    for step in steps:
        after = STEPS[step](after)
    assert after.intake.with_(at_question="") == talk.intake.with_(at_question="")


@given(intakes())
def test_the_short_form_asks_only_what_is_short_or_answered(record: Intake) -> None:
    talk = Talk.resume(MODEL, record.with_(form="short"))
    for question in talk.route:
        assert question.short or talk.is_answered(question)
    assert all(question.short for question in talk.open_questions)
    left_open = {question_id for question_id, value in talk.heard.items() if value is None}
    assert all(MODEL.by_id[question_id].short for question_id in left_open)
    full = Talk.resume(MODEL, record.with_(form="full"))
    said = {key: value for key, value in talk.heard.items() if value is not None}
    assert said.items() <= full.heard.items()


@settings(max_examples=60)
@given(TALKS, st.lists(st.sampled_from(sorted(STEPS)) | values(), max_size=14))
def test_any_keys_in_any_order_leave_a_talk_that_thinks(
    talk: Talk, steps: list[str | tuple[str, Value]]
) -> None:
    for step in steps:
        if isinstance(step, str):
            talk = STEPS[step](talk)
        else:
            talk = talk.moved_to(step[0]).answered(step[1], NOON)
        assert talk.question in talk.route
    outcome(talk)
    while talk.past:
        talk = talk.undone(NOON)


LISTS = st.lists(
    st.lists(st.sampled_from(["buren", "school", "club", " "]), max_size=4), min_size=1, max_size=6
)


@given(LISTS)
def test_a_line_keeps_its_id_and_no_id_is_given_twice(lists: list[list[str]]) -> None:
    talk = Talk.start(MODEL, "proef", NOON).moved_to("om_wie_erbij")
    owner: dict[str, str] = {}
    for names in lists:
        before = talk.intake.answers.get("om_wie_erbij", Answer(state="parked"))
        kept: list[Item] = [line for line in before.value or () if str(line["tekst"]) in names]
        fresh = [name for name in names if name not in {line["tekst"] for line in kept}]
        talk = talk.answered((*kept, *({"tekst": name} for name in fresh)), NOON)
        talk = Talk.resume(MODEL, talk.intake).moved_to("om_wie_erbij")
        after = talk.intake.answers.get("om_wie_erbij", Answer(state="parked"))
        for line in after.value or ():
            assert owner.setdefault(str(line["id"]), line["tekst"]) == line["tekst"]
        ids = [line["id"] for line in after.value or ()]
        assert len(set(ids)) == len(ids)
