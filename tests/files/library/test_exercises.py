"""Exercises in; each slip of an author told once, where it is, and what was meant."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.files.library_samples import MODEL, content

from burgeridee.files.checking import checked
from burgeridee.files.library import Mistake, load_library
from burgeridee.files.library.exercises import (
    exercise_files,
    exercise_mistakes,
    load_exercises,
)
from burgeridee.files.places import Places

EXERCISE = """\
id = "praten"
name = "Praten"
phase = 2
minutes = 30
purpose = "Elkaar horen."
good_when = "Als het stil is."
not_when = "Als het te laat is."
materials = ["Stiften"]
helps_with = ["overnemen"]
facilitator = "Zit op je handen."
sources = ["S14"]
chooser = "klein"
agreed = true

[group]
least = 2
most = 8

[[steps]]
title = "Begin"
minutes = 10
say = ["Wie begint?"]

[[steps]]
title = "Praat"
minutes = 20
do = ["Luister."]

[[fields]]
id = "wat"
label = "Wat"
required = true

[[fields]]
id = "wie"
label = "Wie"
kind = "single"
options = { wij = "Wij", zij = "Zij" }

[[fields]]
id = "wanneer"
label = "Wanneer"
kind = "date"

[[worksheet]]
kind = "text"
text = "Schrijf maar op."

[[worksheet]]
kind = "table"
fields = ["wat", "wie"]
rows = 6

[[points]]
when = [[{ answer = "soort", one_of = ["samen"] }]]
points = 2
"""


def put(folder: Path, text: str = EXERCISE, name: str = "praten") -> Path:
    """A content folder with the small model and an exercise; its path is that of the exercise."""
    content(folder, MODEL)
    path = folder / "exercises" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def mistakes(folder: Path, text: str) -> tuple[Mistake, ...]:
    path = put(folder, text)
    library = load_library([folder], {})
    found = exercise_mistakes(path, library)
    read = load_exercises([folder], library)
    assert read.mistakes == found
    assert bool(read.exercises) is not bool(found)
    return found


def test_a_good_exercise_is_read_whole(tmp_path: Path) -> None:
    put(tmp_path)
    read = load_exercises([tmp_path], load_library([tmp_path], {}))
    assert read.mistakes == ()
    one = read.exercises["praten"]
    assert [step.minutes for step in one.steps] == [10, 20]
    assert (one.group.least, one.group.most, one.group.of) == (2, 8, "mensen")
    assert [field.kind for field in one.fields] == ["text", "single", "date"]
    assert [block.kind for block in one.worksheet] == ["text", "table"]
    assert [len(line.when) for line in one.points] == [1]


SLIPS = [
    ("key unknown", "purpose = ", "purpse = ", "'purpse' is onbekend", "purpose"),
    ("key of a step", "say = ", "zeg = ", "'zeg' is onbekend", ""),
    ("key of the group", "least = 2", "laest = 2", "'laest' is onbekend", "least"),
    ("key of a field", 'label = "Wat"', 'lable = "Wat"', "'lable' is onbekend", "label"),
    ("no facilitator", 'facilitator = "Zit op je handen."\n', "", "'facilitator' mist", ""),
    ("an empty text", '"Als het stil is."', '" "', "'good_when' is leeg", ""),
    ("phase too low", "phase = 2", "phase = 0", "minstens 1", ""),
    ("no number", "most = 8", 'most = "acht"', "heel getal", ""),
    ("least above most", "least = 2", "least = 9", "meer dan 'most'", ""),
    ("minutes do not add up", "minutes = 20", "minutes = 25", "samen 35 minuten", ""),
    ("no such pitfall", '"overnemen"', '"overneemen"', "geen valkuil", "overnemen"),
    ("a success factor", '"overnemen"', '"zin"', "geen valkuil 'zin'", ""),
    ("no such source", '"S14"', '"S41"', "geen bron 'S41'", "S14"),
    ("no such model", 'chooser = "klein"', 'chooser = "kelin"', "'kelin' is er niet", "klein"),
    ("no such question", '"soort"', '"soor"', "geen vraag 'soor'", "soort"),
    ("no such option", '["samen"]', '["smaen"]', "geen keuze 'smaen'", "samen"),
    ("no such kind of field", 'kind = "single"', 'kind = "singel"', "een van deze", "single"),
    ("no such kind of block", 'kind = "table"', 'kind = "tabel"', "een van deze", "table"),
    ("no such field", 'fields = ["wat", "wie"]', 'fields = ["wat", "wei"]', "geen veld", "wie"),
    ("no rows", "rows = 6\n", "", "hoort ook 'rows'", ""),
    ("no text", 'text = "Schrijf maar op."\n', "", "hoort ook 'text'", ""),
    ("a field twice", 'id = "wie"', 'id = "wat"', "bestaat al", ""),
    ("a field of our own", 'id = "wie"', 'id = "afspraken"', "heeft elke opdracht al", ""),
    ("choices of a text", 'kind = "single"\n', "", "Keuzes horen bij", ""),
    ("no choices", 'options = { wij = "Wij", zij = "Zij" }\n', "", "horen keuzes", ""),
    ("no day to agree on", 'kind = "date"', 'kind = "text"', "een met een datum", ""),
    ("agreed in boxes", "agreed = true", 'agreed = true\nform = "boxes"', "in een tabel", ""),
    ("kept in no model", "agreed = true", 'kept_in = "kelin"', "'kelin' is er niet", "klein"),
    ("another id than the file", 'id = "praten"', 'id = "zwijgen"', "gelijk", ""),
    ("not TOML", "phase = 2", "phase = ", "niet te lezen", ""),
]
FOLLOW = {"a field of our own", "a field twice"}
"""Here what names the field is told too."""


@pytest.mark.parametrize(
    ("name", "change", "problem", "suggestion"),
    [(slip[0], slip[1:3], *slip[3:]) for slip in SLIPS],
    ids=[slip[0] for slip in SLIPS],
)
def test_one_slip_is_one_mistake_with_its_line(
    tmp_path: Path, name: str, change: tuple[str, str], problem: str, suggestion: str
) -> None:
    old, new = change
    assert EXERCISE.count(old) == 1
    found = mistakes(tmp_path, EXERCISE.replace(old, new))
    first = next(one for one in found if problem in one.problem)
    assert len(found) == 1 or name in FOLLOW
    assert first.suggestion == suggestion
    assert first.line or "mist" in problem  # what is not there stands on no line


KNOWN = '[known]\nof = "roles"\nfields = { wat = "part", wanneer = "until" }\n'


@pytest.mark.parametrize(
    ("old", "new", "problem", "suggestion"),
    [
        ("", "", "", ""),
        ('"roles"', '"rolse"', "geen lijst 'rolse'", "roles"),
        ("wat =", "wta =", "geen veld 'wta'", "wat"),
        ('"part"', '"deel"', "geen deel 'deel'", ""),
        ("fields =", "feilds =", "'feilds' is onbekend", "fields"),
    ],
)
def test_what_is_known_has_a_place_on_the_sheet(
    tmp_path: Path, old: str, new: str, problem: str, suggestion: str
) -> None:
    text = EXERCISE.replace("[group]", f"{KNOWN.replace(old, new)}\n[group]")
    found = mistakes(tmp_path, text)
    assert bool(found) is bool(problem)
    assert not found or problem in found[0].problem
    assert all(one.line for one in found[:1])
    assert not suggestion or found[0].suggestion == suggestion


def test_what_is_known_asks_for_a_table(tmp_path: Path) -> None:
    boxes = EXERCISE.replace("agreed = true", 'form = "boxes"')
    [found] = mistakes(tmp_path, boxes.replace("[group]", f"{KNOWN}\n[group]"))
    assert "komt in een tabel" in found.problem


def test_all_mistakes_come_at_once_from_top_to_bottom(tmp_path: Path) -> None:
    text = EXERCISE
    for old, new in (("phase = 2", "phase = 0"), ('"S14"', '"S41"'), ('"soort"', '"soor"')):
        text = text.replace(old, new)
    assert [one.line for one in mistakes(tmp_path, text)] == [3, 11, 55]


@pytest.mark.parametrize("part", ["steps", "fields", "worksheet"])
def test_an_exercise_without_a_part_is_told(tmp_path: Path, part: str) -> None:
    blocks = EXERCISE.split("\n\n")
    kept = "\n\n".join(block for block in blocks if not block.startswith(f"[[{part}]]"))
    found = mistakes(tmp_path, kept)
    assert any(f"Begin met [[{part}]]" in one.problem for one in found)


def test_the_same_exercise_twice_is_told(tmp_path: Path) -> None:
    put(tmp_path / "c")
    put(tmp_path / "d")
    read = load_exercises([tmp_path / "c", tmp_path / "d"], load_library([tmp_path / "c"], {}))
    assert list(read.exercises) == ["praten"]
    assert "Er is al een opdracht" in read.mistakes[0].problem


def test_only_toml_in_the_folder_exercises_is_an_exercise(tmp_path: Path) -> None:
    path = put(tmp_path / "c")
    for name in ("lees.md", ".praten.toml"):
        (path.parent / name).write_text("x", "utf-8")
    assert list(exercise_files([tmp_path / "leeg", tmp_path / "c"])) == [path]


def test_check_knows_an_exercise_wherever_it_lies(tmp_path: Path) -> None:
    path = put(tmp_path / "c", EXERCISE.replace('"overnemen"', '"overneemen"'))
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    [found] = checked([path], places)
    assert found.suggestion == "overnemen"
    assert found in checked([tmp_path / "c" / "exercises"], places)
    own = Places(tmp_path / "c", tmp_path / "config", tmp_path / "state")
    assert "overnemen" in [one.suggestion for one in checked([], own)]
    extra = Places.default(tmp_path / "data", (tmp_path / "c",), {})
    assert "overnemen" in [one.suggestion for one in checked([], extra)]


def test_a_municipality_adds_an_exercise_to_ours_with_toml_alone(tmp_path: Path) -> None:
    own = EXERCISE.replace('chooser = "klein"\n', "").replace('"soort"', '"kh_moment"')
    path = put(tmp_path / "data", own.replace('["samen"]', '["start"]'))
    (path.parents[1] / "models" / "klein").rename(tmp_path / "weg")
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    library = load_library(places.content_folders, {})
    read = load_exercises(places.content_folders, library)
    assert read.mistakes == ()
    assert len(read.exercises) == 16
    assert read.exercises["praten"].points


def test_nothing_of_an_exercise_is_imported_before_somebody_chooses() -> None:
    code = (
        "import sys; import burgeridee.app.app, burgeridee.app.hall, burgeridee.plain.start; "
        "raise SystemExit(' '.join({'burgeridee.core.toolbox', 'burgeridee.core.chooser', "
        "'burgeridee.files.library.exercises'} & set(sys.modules)) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert ended.returncode == 0


RINGS = 'kind = "rings"\nitems = ["Binnen", "Buiten"]\nfields = ["wat", "wie"]'
LINE = 'kind = "line"\nitems = ["Nu", "Straks"]\nsides = ["Mooi", "Pijn"]'


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (f"{RINGS}\nrows = 6", ""),
        (RINGS, "hoort ook 'rows'"),
        (f"{RINGS}\nrows = 6".replace('"Binnen", ', ""), "horen twee tot zes 'items'"),
        (f"{RINGS}\nrows = 6".replace(', "wie"', ""), "horen twee velden"),
        ('kind = "stairs"\nitems = ["a", "b"]\nrows = 5\nhints = { wat = "Wie?" }', ""),
        (
            'kind = "stairs"\nitems = ["a", "b"]\nrows = 5\nhints = { wta = "Wie?" }',
            "geen veld 'wta'",
        ),
        (LINE, ""),
        (LINE.replace('"Nu", ', ""), "horen twee 'items'"),
        (LINE.replace('"Mooi", ', ""), "horen twee 'sides'"),
        ('kind = "frame"\ntext = "Onze zin"\nrows = 2\nbeside = true', ""),
        ('kind = "frame"\nfields = ["wat"]\nrows = 2', ""),
        ('kind = "frame"\nrows = 2', "hoort 'text', of één veld"),
        ('kind = "frame"\nfields = ["wat", "wie"]\nrows = 2', "hoort 'text', of één veld"),
    ],
)
def test_a_drawing_on_the_sheet_has_all_that_it_takes(
    tmp_path: Path, block: str, problem: str
) -> None:
    text = EXERCISE.replace('kind = "table"\nfields = ["wat", "wie"]\nrows = 6', block)
    found = mistakes(tmp_path, text)
    assert len(found) == bool(problem)
    assert all(problem in one.problem and one.line for one in found)


def test_nothing_stands_beside_the_first_block(tmp_path: Path) -> None:
    first = 'text = "Schrijf maar op."'
    [found] = mistakes(tmp_path, EXERCISE.replace(first, f"{first}\nbeside = true"))
    assert found.problem == "Er is geen blok waar dit naast kan staan."
