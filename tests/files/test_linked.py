"""The talk that another one builds on: beside its file first, then in the data folder."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import shipped

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.linked import checks_of, linked
from burgeridee.files.places import Places


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: NOON)


def put(
    folder: Path, name: str, *, model: str = "eerste-gesprek", more: str = "", previous: str = ""
) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    links = f'\n[links]\nprevious = "{previous}"\n' if previous else ""
    text = f'schema = 1\nid = "{name}"\n{more}\n[model]\nid = "{model}"\n{links}'
    path.write_text(text, "utf-8")
    return path


def check(archive: Archive, folder: Path, **kind: str) -> tuple[Talk, Path]:
    given: Mapping[str, str] = {"model": "co-creatie", "previous": "eerste", **kind}
    opened = archive.open(put(folder, "check", **given))
    return opened.talk, opened.path


def test_the_talk_beside_the_file_goes_before_that_in_the_data_folder(
    archive: Archive, tmp_path: Path
) -> None:
    talk, path = check(archive, tmp_path / "elders")
    put(archive.places.intakes, "eerste", more='at_question = "id_soort"')
    found = linked(archive, talk, path)
    assert found.talk is not None
    assert found.talk.intake.at_question == "id_soort"
    put(tmp_path / "elders", "eerste", more='at_question = "id_naam"')
    found = linked(archive, talk, path)
    assert found.talk is not None
    assert found.talk.intake.at_question == "id_naam"
    assert found.problem == ""


@pytest.mark.parametrize(
    ("previous", "problem"),
    [
        ("", ""),
        ("eerste", "is er niet"),
        ("../eerste", "geen nummer"),
        ("check", "van dit gesprek zelf"),
        ("andere", "van een andere soort"),
        ("kapot", "niet te openen"),
        ("oefening", "gaan niet samen"),
    ],
)
def test_what_cannot_be_linked_is_said_and_counts_for_nothing(
    previous: str, problem: str, archive: Archive, tmp_path: Path
) -> None:
    put(tmp_path / "c", "andere", model="keuzehulp")
    put(tmp_path / "c", "kapot").write_text("schema = ", "utf-8")
    put(tmp_path / "c", "oefening", more='practice = "hangplek"')
    put(tmp_path, "eerste")
    talk, path = check(archive, tmp_path / "c", previous=previous)
    found = linked(archive, talk, path)
    assert found.talk is None
    assert problem in found.problem
    assert bool(found.problem) is bool(problem)


def test_a_talk_that_builds_on_none_has_nothing_to_say(archive: Archive, tmp_path: Path) -> None:
    opened = archive.open(put(tmp_path, "eerste", previous="weg"))
    assert linked(archive, opened.talk, opened.path).problem == ""


def test_practice_builds_on_practice_alone(archive: Archive, tmp_path: Path) -> None:
    put(archive.places.intakes, "eerste")
    talk, path = check(archive, tmp_path / "p", more='practice = "hangplek"')
    assert linked(archive, talk, path).talk is None
    put(archive.places.practice, "eerste", more='practice = "hangplek"')
    assert linked(archive, talk, path).talk is not None


def test_the_checks_of_a_talk_are_found_the_newest_first(archive: Archive) -> None:
    first = archive.open(put(archive.places.intakes, "eerste")).talk
    for name, previous in (("20260301-aaaaaa", "eerste"), ("20260401-aaaaaa", "eerste")):
        put(archive.places.intakes, name, model="co-creatie", previous=previous)
    put(archive.places.intakes, "20260501-aaaaaa", model="co-creatie", previous="ander")
    put(archive.places.intakes, "20260601-aaaaaa", model="keuzehulp", previous="eerste")
    found = [talk.intake.id for talk in checks_of(archive, first, "co-creatie")]
    assert found == ["20260401-aaaaaa", "20260301-aaaaaa"]
