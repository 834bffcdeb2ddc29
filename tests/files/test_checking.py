"""`check`: what a file is, its top key tells; every mistake in all of them at once."""

from pathlib import Path

import pytest
from tests.files.case_samples import CASE, STORIES, WITH_PROBES, case_content, story_content
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


KINDS: tuple[tuple[str, str, int | None, str, str], ...] = (
    ("a.toml", FAULTY_INTAKE, 3, "model 'eerste-gespek' is er niet", "eerste-gesprek"),
    ("a.toml", "[answers]\n", None, "'schema' mist", ""),
    ("rule.toml", MODEL["pitfalls.toml"], None, "pitfalls.toml", ""),
    ("pitfall.toml", MODEL["pitfalls.toml"], None, "hoort in een map", "pitfalls.toml"),
    ("kaarten.toml", "[cards]\n", 1, "[[cards]]", ""),
    ("woorden.toml", "[words]\na = 1\n", 2, "'a': hier hoort tekst", ""),
    ("stories.toml", STORIES, None, "hoort in een map", "stories.toml"),
    ("tuin.toml", CASE, 3, "model 'klein' is er niet", ""),
    ("bronnen.toml", "[sources]\na = 1\n", 2, "'a': hier hoort tekst", ""),
    ("municipality.toml", "name = 1\n", 1, "'name': hier hoort tekst", ""),
    ("municipality.toml", "terms = 1\n", 1, "[terms]", ""),
    ("m.toml", "[terms]\ntermijn_reactie = 'x'\n", 2, "heel getal", ""),
    ("m.toml", "[terms]\ntermijn_reactie = true\n", 2, "heel getal", ""),
    ("m.toml", "[terms]\ntermijn_reactie = -1\n", 2, "van 0 tot en met 3650", ""),
    ("x.toml", 'shcema = 1\nid = "a"\n', None, "niet te zien wat het is", "schema"),
    ("x.toml", "zomaar = 1\n", None, "niet te zien wat het is", ""),
    ("x.toml", "zomaar = \n", 1, "niet te lezen", ""),
)


@pytest.mark.parametrize("way", ["file", "folder"])
def test_each_kind_of_file_is_known_by_its_top_key(
    way: str, tmp_path: Path, places: Places
) -> None:
    paths = [put(tmp_path / str(at) / row[0], row[1]) for at, row in enumerate(KINDS)]
    found = checked([path if way == "file" else path.parent for path in paths], places)
    for path, (_, text, line, problem, suggestion) in zip(paths, KINDS, strict=True):
        [first] = [one for one in found if one.blocks and one.file == str(path)][:1]
        assert (first.line, first.suggestion) == (line, suggestion), text
        assert problem in first.problem
    assert {one.file for one in found if one.blocks} == {str(path) for path in paths}


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
    model["conversation.toml"] = model["conversation.toml"].replace('"scale"', '"sca\\u001b[2Jla"')
    found = checked([content(tmp_path / "x", model)], places)
    assert [mistake.where for mistake in found] == ["fase 'A / B', vraag 1 (energie)"]
    assert all("\x1b" not in mistake.sentence for mistake in found)


# Cases and stories


def test_without_a_path_cases_and_stories_are_played_too(places: Places) -> None:
    story_content(places.data, STORIES.replace("energie = 5", "energie = 3"))
    case_content(places.data, CASE.replace('pitfalls = ["overnemen"]', "pitfalls = []"))
    assert [mistake.problem for mistake in checked([], places)] == [
        "Valkuil 'overnemen' spreekt hier ook, en staat er niet bij.",
        "Regel 'zin' spreekt hier niet.",
    ]


@pytest.mark.parametrize("path", ["", "cases/tuin.toml"])
def test_a_case_knows_the_models_that_lie_beside_it(
    path: str, tmp_path: Path, places: Places
) -> None:
    case_content(tmp_path / "eigen")
    faulty = CASE.replace('["Wat nog meer?"]', '["Wat nog mer?"]')
    case_content(tmp_path / "eigen", faulty)
    assert told(checked([tmp_path / "eigen" / path], places)) == [
        ("tuin.toml", 18, "Wat nog meer?")
    ]


def test_a_case_beside_our_models_is_played_by_ours(tmp_path: Path, places: Places) -> None:
    shipped = Path(__file__).parents[2] / "conversations" / "cases" / "hangplek.toml"
    text = shipped.read_text("utf-8")
    assert checked([put(tmp_path / "hangplek.toml", text)], places) == ()
    broken = text.replace('no_risico = "middel"', 'no_risico = "hoog"')
    [found] = checked([put(tmp_path / "hangplek.toml", broken)], places)[:1]
    assert "volgt" in found.problem or "spreekt" in found.problem


@pytest.mark.parametrize("path", ["models", "models/klein/stories.toml"])
def test_stories_are_checked_with_their_model(path: str, tmp_path: Path, places: Places) -> None:
    story_content(tmp_path / "eigen", STORIES.split('[[stories]]\nid = "overnemen"')[0])
    [found] = checked([tmp_path / "eigen" / path], places)
    assert found.problem == "Geen casus en geen verhaal laat valkuil 'overnemen' zien."


def test_a_case_beside_the_model_shows_its_rules_too(tmp_path: Path, places: Places) -> None:
    model = story_content(tmp_path / "eigen", STORIES.split('[[stories]]\nid = "overnemen"')[0])
    case_content(tmp_path / "eigen")
    assert checked([model], places) == ()


def test_who_writes_no_stories_is_asked_for_none(tmp_path: Path, places: Places) -> None:
    content(tmp_path / "eigen", WITH_PROBES)
    case_content(tmp_path / "eigen")
    assert checked([tmp_path / "eigen"], places) == ()


def test_the_terms_of_a_municipality_make_no_case_untrue(places: Places) -> None:
    put(places.municipality, "[terms]\ntermijn_reactie = 3\ntermijn_verslag = 1\n")
    assert checked([], places) == ()
