"""The talk that another one builds on: beside its file first, then in the data folder."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import shipped
from tests.core.making import KLEIN, only, question

from burgeridee.core.initiative import begun
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.library import Library
from burgeridee.files.linked import Earlier, checks_of, earlier_of, linked
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


CHAIN = Library(
    conversations={
        "klein": KLEIN,
        "later": only(
            [question("naam", "text", carry=True), question("verhaal", "longtext", carry=True)],
            id="later",
            builds_on="klein",
        ),
        "toets": only([question("zin_in", "text")], id="toets", builds_on="klein"),
    }
)


def chained(tmp_path: Path, *kept: tuple[str, str, str, str]) -> tuple[Archive, Path]:
    """An archive with these talks: name, model, what it goes on from, and its answer."""
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    archive = Archive(places, CHAIN, lambda: NOON)
    path = tmp_path
    for name, model, previous, answer in kept:
        path = put(places.intakes, name, model=model, previous=previous)
        if answer:
            said = f'\n[answers.naam]\nstate = "answered"\nvalue = "{answer}"\n'
            path.write_text(path.read_text("utf-8") + said, "utf-8")
    return archive, path


def test_a_check_on_a_later_talk_sees_the_first_with_the_newer_answers(tmp_path: Path) -> None:
    archive, path = chained(
        tmp_path,
        ("eerste", "klein", "", "De tuin"),
        ("tweede", "later", "eerste", "De moestuin"),
        ("derde", "later", "tweede", "De tuin van nu"),
        ("check", "toets", "derde", ""),
    )
    talk = archive.open(path).talk
    found = linked(archive, talk, path)
    assert found.problem == ""
    assert found.talk is not None
    assert (found.talk.intake.id, found.talk.heard["naam"]) == ("eerste", "De tuin van nu")
    earlier = earlier_of(archive, talk, path)
    assert [one.intake.id for one in earlier.talks] == ["derde", "tweede", "eerste"]
    assert [one.path.stem for one in earlier.found] == ["derde", "tweede", "eerste"]


def test_where_the_first_talk_is_gone_what_was_taken_over_still_counts(tmp_path: Path) -> None:
    archive, path = chained(
        tmp_path, ("tweede", "later", "weg", "De tuin"), ("check", "toets", "tweede", "")
    )
    found = linked(archive, archive.open(path).talk, path)
    assert found.talk is not None
    assert found.talk.conversation.id == "klein"
    assert found.talk.heard == {"naam": "De tuin"}
    assert "weg" in found.problem
    assert found.problem.endswith("telt wel mee.")


def test_a_broken_first_talk_is_told_and_hides_no_other(tmp_path: Path) -> None:
    archive, path = chained(
        tmp_path,
        ("eerste", "klein", "", ""),
        ("tweede", "later", "eerste", "De tuin"),
        ("check", "toets", "tweede", ""),
    )
    (archive.places.intakes / "eerste.toml").write_text("schema = ", "utf-8")
    found = linked(archive, archive.open(path).talk, path)
    assert found.talk is not None
    assert "niet te openen" in found.problem


def test_talks_that_go_on_from_each_other_end_somewhere(tmp_path: Path) -> None:
    archive, path = chained(
        tmp_path,
        ("een", "later", "twee", "Een"),
        ("twee", "later", "een", "Twee"),
        ("check", "toets", "twee", ""),
    )
    earlier = earlier_of(archive, archive.open(path).talk, path)
    assert [one.intake.id for one in earlier.talks] == ["twee", "een"]
    assert "weer verder" in earlier.problem


def test_a_check_is_no_talk_to_go_on_from(tmp_path: Path) -> None:
    archive, path = chained(
        tmp_path,
        ("eerste", "klein", "", ""),
        ("toets1", "toets", "eerste", ""),
        ("check", "toets", "toets1", ""),
    )
    assert "andere soort" in linked(archive, archive.open(path).talk, path).problem


def test_a_new_talk_that_is_not_on_disk_yet_knows_what_it_goes_on_from(tmp_path: Path) -> None:
    archive, path = chained(tmp_path, ("eerste", "klein", "", "De tuin"))
    talk = begun(CHAIN.conversations["later"], "nieuw", NOON, archive.open(path).talk)
    assert [one.intake.id for one in earlier_of(archive, talk).talks] == ["eerste"]
    assert earlier_of(archive, archive.open(path).talk) == Earlier()
