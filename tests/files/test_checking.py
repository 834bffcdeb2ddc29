"""`check`: what a file is, its top key tells; every mistake in all of them at once."""

from pathlib import Path

import pytest
from tests.files.library_samples import MODEL, changed, content

from burgeridee.files.checking import checked
from burgeridee.files.library import Mistake
from burgeridee.files.places import Places

INTAKE = 'schema = 1\nid = "a"\nmodel = { id = "eerste-gesprek" }\n'
FAULTY_INTAKE = INTAKE.replace('"eerste-gesprek"', '"eerste-gespek"')
FAULTY_LANES = changed("lanes.toml", '"melding"]', '"meldign"]')


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places.default(tmp_path / "data", (), {})


def told(found: tuple[Mistake, ...]) -> list[tuple[str, int | None, str]]:
    return [(Path(mistake.file).name, mistake.line, mistake.suggestion) for mistake in found]


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_without_a_path_all_content_and_all_intakes_are_checked(places: Places) -> None:
    assert checked([], places) == ()
    content(places.data, FAULTY_LANES)
    put(places.intakes / "a.toml", FAULTY_INTAKE)
    put(places.practice / "b.toml", "schema = ")
    put(places.municipality, "[terms]\ntermijn_reactei = 3\n")
    put(places.history / "a" / "3.toml", FAULTY_INTAKE)
    assert told(checked([], places)) == [
        ("lanes.toml", 4, "melding"),
        ("municipality.toml", 2, "termijn_reactie"),
        ("a.toml", 3, "eerste-gesprek"),
        ("b.toml", 1, ""),
    ]


def test_extra_content_folders_are_checked_too(tmp_path: Path) -> None:
    extra = content(tmp_path / "extra", FAULTY_LANES)
    places = Places.default(tmp_path / "data", (extra,), {})
    assert told(checked([], places)) == [("lanes.toml", 4, "melding")]


@pytest.mark.parametrize(
    "path",
    ["", "models", "models/klein", "models/klein/lanes.toml", "models/klein/conversation.toml"],
)
def test_a_model_is_checked_whole_by_any_path_into_it(
    path: str, tmp_path: Path, places: Places
) -> None:
    folder = content(tmp_path / "elders", FAULTY_LANES)
    assert told(checked([folder / path], places)) == [("lanes.toml", 4, "melding")]


def test_a_model_that_is_named_twice_is_told_once(tmp_path: Path, places: Places) -> None:
    home = content(tmp_path / "elders", FAULTY_LANES) / "models" / "klein"
    assert len(checked([home, home / "lanes.toml", home / "advice.toml"], places)) == 1


def test_the_sources_beside_a_model_count(tmp_path: Path, places: Places) -> None:
    folder = content(tmp_path, changed("pitfalls.toml", '"S14"', '"E1"'))
    assert told(checked([folder / "models"], places)) == [("pitfalls.toml", 7, "")]
    put(folder / "sources.toml", '[sources]\nE1 = "Eigen"\n')
    assert checked([folder / "models"], places) == ()


def test_a_file_with_phases_is_a_model_by_itself(tmp_path: Path, places: Places) -> None:
    alone = put(tmp_path / "kapot.toml", MODEL["conversation.toml"].replace("ask =", "asq =", 1))
    assert told(checked([alone], places)) == [("kapot.toml", 24, "ask")]


@pytest.mark.parametrize(
    "row",
    [
        ("a.toml", FAULTY_INTAKE, 3, "model 'eerste-gespek' is er niet", "eerste-gesprek"),
        ("a.toml", "[answers]\n", None, "'schema' mist", ""),
        ("rule.toml", MODEL["pitfalls.toml"], None, "pitfalls.toml", ""),
        ("pitfall.toml", MODEL["pitfalls.toml"], None, "hoort in een map", "pitfalls.toml"),
        ("kaarten.toml", "[cards]\n", 1, "[[cards]]", ""),
        ("woorden.toml", "[words]\na = 1\n", 2, "'a': hier hoort tekst", ""),
        ("bronnen.toml", "[sources]\na = 1\n", 2, "'a': hier hoort tekst", ""),
        ("municipality.toml", "name = 1\n", 1, "'name': hier hoort tekst", ""),
        ("municipality.toml", "terms = 1\n", 1, "[terms]", ""),
        ("m.toml", "[terms]\ntermijn_reactie = 'x'\n", 2, "heel getal", ""),
        ("m.toml", "[terms]\ntermijn_reactie = true\n", 2, "heel getal", ""),
        ("m.toml", "[terms]\ntermijn_reactie = -1\n", 2, "van 0 tot en met 3650", ""),
        ("x.toml", 'shcema = 1\nid = "a"\n', None, "niet te zien wat het is", "schema"),
        ("x.toml", "zomaar = 1\n", None, "niet te zien wat het is", ""),
        ("x.toml", "zomaar = \n", 1, "niet te lezen", ""),
    ],
)
def test_each_kind_of_file_is_known_by_its_top_key(
    row: tuple[str, str, int | None, str, str], tmp_path: Path, places: Places
) -> None:
    name, text, line, problem, suggestion = row
    path = put(tmp_path / "los" / name, text)
    for given in (path, path.parent):
        found = [mistake for mistake in checked([given], places) if mistake.blocks]
        [first] = found[:1]
        assert (first.file, first.line, first.suggestion) == (str(path), line, suggestion)
        assert problem in first.problem


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.toml", INTAKE),
        ("municipality.toml", 'name = "Ons dorp"\n[terms]\ntermijn_reactie = 21\n'),
        ("words.toml", '[words]\nuitrol = "start"\n'),
        ("cards.toml", '[[cards]]\nid = "a"\ntitle = "A"\ntext = "B"\n'),
    ],
)
def test_good_files_are_good(name: str, text: str, tmp_path: Path, places: Places) -> None:
    assert checked([put(tmp_path / name, text)], places) == ()


def test_a_path_that_is_not_there_is_told(tmp_path: Path, places: Places) -> None:
    [found] = checked([tmp_path / "weg.toml"], places)
    assert found.problem == "Dit bestand of deze map is er niet."


def test_what_an_author_wrote_cannot_drive_the_terminal(tmp_path: Path, places: Places) -> None:
    model = changed("conversation.toml", '"Afspraken"\nshort', '"A\\u001b[31m\\nB"\nshort')
    model["conversation.toml"] = model["conversation.toml"].replace('"scale"', '"sca\\u001b[2Jle"')
    found = checked([content(tmp_path / "x", model)], places)
    assert [mistake.where for mistake in found] == ["fase 'A / B', vraag 1 (energie)"]
    assert all("\x1b" not in mistake.sentence for mistake in found)
