"""The exercises that ship: those of the dossier, sound, short enough to say, in plain words."""

import tomllib
from functools import cache
from typing import Any

import pytest
from tests.content.reading import HOUSE, first_conversation, shipped

from burgeridee.core.conditions import speaks
from burgeridee.core.toolbox import Exercise, helping, record_of
from burgeridee.core.wording.plain import remarks
from burgeridee.files.library.exercises import ExerciseLibrary, load_exercises

DOSSIER: dict[str, dict[str, Any]] = tomllib.loads(
    (HOUSE / "tests" / "content" / "exercises.toml").read_text("utf-8")
)
EXPLAINED = {"trap", "bijsturen"}
"""Where the names of the five roles stand, each explained on the spot or known by then."""
LONGEST_LINE = 110
"""Signs in a line to say: more is read aloud, and not said."""
LONGEST_LABEL = 45
ROOM = {"table", "box", "frame", "rings", "stairs", "line"}
"""The blocks of a worksheet on which one writes."""


@cache
def toolbox() -> ExerciseLibrary:
    return load_exercises([HOUSE / "conversations"], shipped())


def exercise(name: str) -> Exercise:
    return toolbox().exercises[name]


def texts(one: Exercise) -> list[str]:
    """All that people read of an exercise."""
    steps = [line for step in one.steps for line in (step.title, *step.say, *step.do)]
    blocks = [
        line
        for block in one.worksheet
        for line in (block.text, *block.items, *block.hints.values(), *block.sides)
    ]
    about = [one.purpose, one.good_when, one.not_when, one.facilitator, *one.materials]
    return [*about, *steps, *blocks, *(field.label for field in one.fields)]


def test_the_toolbox_is_sound_and_in_the_order_of_the_dossier() -> None:
    assert [mistake.sentence for mistake in toolbox().mistakes] == []
    assert [one.id for one in toolbox().in_order] == list(DOSSIER)
    assert [one.name for one in toolbox().from_a_to_z][:3] == [
        "Afspraak over gedoe",
        "De kring van mensen",
        "Dezelfde taal",
    ]


@pytest.mark.parametrize("name", DOSSIER)
def test_an_exercise_is_that_of_the_dossier(name: str) -> None:
    one, told = exercise(name), DOSSIER[name]
    for key in ("name", "phase", "minutes", "purpose"):
        assert getattr(one, key) == told[key], key
    assert [one.group.least, one.group.most, one.group.of] == told["group"]
    assert list(one.helps_with) == told["helps_with"]
    assert [[step.title, step.minutes] for step in one.steps] == told["steps"]
    own = ["Partner"] if name == "partners" else []  # a row has to say whose it is
    assert [field.label for field in one.fields] == [*own, *told["fields"]]


@pytest.mark.parametrize("name", DOSSIER)
def test_an_exercise_says_all_that_a_facilitator_needs(name: str) -> None:
    one = exercise(name)
    assert all(step.say for step in one.steps)
    assert one.materials
    assert one.sources
    assert set(one.sources) <= set(shipped().sources)
    assert one.not_when != one.good_when
    assert one.kept_in or any(block.kind in ROOM for block in one.worksheet)


@pytest.mark.parametrize("name", DOSSIER)
def test_every_field_has_room_on_the_worksheet(name: str) -> None:
    one = exercise(name)
    blocks = [b for b in one.worksheet if b.kind in {"table", "box"} or b.fields]
    shown = {field.id for block in blocks for field in one.named(block.fields)}
    if one.kept_in:  # the sheet is that of the model in which it is kept
        shown = {field.id for field in one.fields}
    ticked = {item for block in one.worksheet if block.kind == "ticks" for item in block.items}
    chosen = {f.id for f in one.fields if f.options and set(f.options.values()) <= ticked}
    assert shown | chosen == {field.id for field in one.fields}


@pytest.mark.parametrize("name", DOSSIER)
def test_an_exercise_speaks_plainly(name: str) -> None:
    one = exercise(name)
    lines = [line for step in one.steps for line in (*step.say, *step.do)]
    assert [line for line in lines if len(line) > LONGEST_LINE] == []
    assert [f.label for f in one.fields if len(f.label) > LONGEST_LABEL] == []
    roles = {"faciliteren"} if name in EXPLAINED else set()
    words = {word: twin for word, twin in shipped().words.items() if word not in roles}
    assert [(text, remarks(text, words)) for text in texts(one) if remarks(text, words)] == []


@pytest.mark.parametrize("name", DOSSIER)
def test_what_comes_out_can_be_kept_as_a_talk(name: str) -> None:
    one = exercise(name)
    record = record_of(one)
    assert record.id == f"opdracht-{name}"
    assert record.uses.actions in record.by_id
    assert {question.kind for question in record.questions} <= {
        *("list", "longtext", "single", "date")
    }
    assert all(len(question.label) <= 22 for question in record.questions)
    assert len({question.label for question in record.questions}) == len(record.questions)


def test_every_exercise_can_be_chosen_by_an_answer_or_a_pitfall() -> None:
    assert [one.id for one in toolbox().in_order if not (one.points or one.helps_with)] == []


def test_a_pitfall_leads_to_the_exercises_that_help_with_it() -> None:
    found = helping(toolbox().exercises.values(), "overnemen")
    assert [one.id for one in found] == ["trap", "wie-doet-wat", "partners"]
    assert helping(toolbox().exercises.values(), "drempel") == ()
    rules = {rule.id for rule in first_conversation().rules if rule.sign == "pitfall"}
    assert {name for one in toolbox().in_order for name in one.helps_with} <= rules


def test_the_points_of_an_exercise_look_at_answers_that_exist() -> None:
    asked = shipped().conversations["keuzehulp"].by_id
    for one in toolbox().in_order:
        assert one.chooser == "keuzehulp"
        for line in one.points:
            [[said]] = line.when
            assert said.look == "answer"
            [word] = said.model_dump()["one_of"]
            question = asked[said.model_dump()["answer"]]
            assert speaks(line.when, {question.id: word}) is not None
