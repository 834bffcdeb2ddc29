"""The models in which a talk can be kept: those of exercises are read when one is opened."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.library_samples import MODEL, content

from burgeridee.core.agreements import agreements
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.checking import checked
from burgeridee.files.index import Index
from burgeridee.files.library import load_library
from burgeridee.files.models import Models
from burgeridee.files.places import Places

EXERCISE = """\
id = "praten"
name = "Praten"
phase = 1
minutes = 10
purpose = "Praten."
good_when = "Altijd."
not_when = "Nooit."
materials = ["Stiften"]
facilitator = "Zit stil."
agreed = true
group = { least = 2, most = 8 }
fields = [
    { id = "wat", label = "Wat" },
    { id = "wie_doet", label = "Wie" },
    { id = "dag", label = "Dag", kind = "date" },
]
steps = [{ title = "Praat", minutes = 10 }]
worksheet = [{ kind = "table", rows = 5 }]
"""
RECORD = """\
schema = 1
id = "20260311-abcdef"
[model]
id = "opdracht-praten"
[answers.uitkomst]
state = "answered"
value = [
    { id = "a1", wat = "koffie", wie_doet = "Sam", dag = 2026-03-21 },
    { id = "a2", wat = "thee" },
]
"""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive of a municipality with a model and an exercise of its own."""
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    content(places.data, MODEL)
    (places.data / "exercises").mkdir()
    (places.data / "exercises" / "praten.toml").write_text(EXERCISE, "utf-8")
    places.intakes.mkdir()
    (places.intakes / "20260311-abcdef.toml").write_text(RECORD, "utf-8")
    return Archive(places, load_library([places.data], {}), lambda: NOON)


def test_what_came_out_of_an_exercise_is_opened_and_saved_as_a_talk(archive: Archive) -> None:
    talk = archive.open("20260311-abcdef").talk
    assert talk.conversation.title == "Praten"
    assert [one.what for one in agreements(talk)] == ["koffie"]
    changed = talk.moved_to("terugkijken_op").answered(NOON.date(), NOON)
    saved = archive.save(changed.intake)
    assert not saved.conflict
    text = saved.path.read_text("utf-8")
    assert text.index("[answers.uitkomst]") < text.index("[answers.terugkijken_op]")


def test_it_stands_in_the_list_and_not_among_the_first_talks(archive: Archive) -> None:
    [entry] = archive.entries()
    assert (entry.problem, entry.talk is not None) == ("", True)
    assert list(archive.library.first_talks) == ["klein"]


def test_a_model_is_found_by_its_id_and_one_that_is_not_there_is_none(archive: Archive) -> None:
    models = archive.models
    assert models["klein"] is archive.library.conversations["klein"]
    assert models["opdracht-praten"] is models["opdracht-praten"]  # read once
    assert models.named("opdracht-zwijgen") is None
    assert models.named("groot") is None
    with pytest.raises(KeyError):
        models["groot"]


def test_of_an_exercise_that_is_not_there_the_nearest_is_told(archive: Archive) -> None:
    path = archive.places.intakes / "20260311-abcdef.toml"
    path.write_text(RECORD.replace("opdracht-praten", "opdracht-prtaen"), "utf-8")
    with pytest.raises(IntakeError) as refused:
        archive.open("20260311-abcdef")
    [mistake] = refused.value.mistakes
    assert mistake.problem == "Het gespreksmodel 'opdracht-prtaen' is er niet."
    assert mistake.suggestion == "opdracht-praten"


def test_check_knows_what_came_out_of_an_exercise(archive: Archive) -> None:
    path = archive.places.intakes / "20260311-abcdef.toml"
    assert checked([path], archive.places) == ()
    path.write_text(RECORD.replace("wat = ", "dag = ", 1).replace("2026-03-21", '"ooit"'), "utf-8")
    assert checked([path], archive.places)


def test_the_index_follows_when_an_exercise_is_changed(archive: Archive) -> None:
    def found() -> list[str]:
        talks = [one for some in Index(archive).talks() for one in some]
        return [a.what for one in talks if one.agreed for a in one.agreed.agreements]

    assert found() == ["koffie"]
    path = archive.places.data / "exercises" / "praten.toml"
    path.write_text(EXERCISE.replace("agreed = true\n", ""), "utf-8")
    archive.models.__dict__.pop("_records", None)  # another run of the program
    assert found() == []


def test_a_folder_without_exercises_has_no_marks(tmp_path: Path) -> None:
    models = Models(load_library([content(tmp_path)], {}), [tmp_path])
    assert models.marks == ()
    assert models.names_like("opdracht-x") == ("klein",)


def test_no_exercise_is_read_for_an_ordinary_talk(archive: Archive) -> None:
    (archive.places.intakes / "20260311-abcdef.toml").unlink()
    archive.save(Talk.start(archive.library.conversations["klein"], "20260312-a", NOON).intake)
    code = (
        "import sys; from pathlib import Path; from datetime import datetime\n"
        "from burgeridee.files.archive import Archive\n"
        "from burgeridee.files.library import load_library\n"
        "from burgeridee.files.places import Places\n"
        f"data = Path({str(archive.places.data)!r})\n"
        "places = Places(data, data / 'c', data / 's')\n"
        "archive = Archive(places, load_library([data], {}), lambda: datetime.now().astimezone())\n"
        "[entry] = archive.entries()\n"
        "assert entry.talk is not None, entry.problem\n"
        "raise SystemExit(' '.join({'burgeridee.core.toolbox', "
        "'burgeridee.files.library.exercises'} & set(sys.modules)) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert ended.returncode == 0
