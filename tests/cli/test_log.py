"""The command `log`: what was done, in columns or for other programs, and whether it is whole."""

from pathlib import Path

import pytest
from tests.cli.running import plain, printed
from tests.conftest import NOON
from tests.files.logged import log_files, noted

from burgeridee.cli import main
from burgeridee.cli.intakes import archive_of
from burgeridee.cli.log import NONE_OF_ID
from burgeridee.files.log_check import CHANGED, TORN
from burgeridee.files.log_words import BROKEN, ELSEWHERE, EMPTY
from burgeridee.files.places import Places

SAID = (":ga id_naam", "De tuin", ":ga id_soort", "zelf")
ID = "20260311-k3m9qa"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places.default(tmp_path, (), {})
    noted(places, "begun", "closed", "removed")
    noted(places, "issued", at=NOON.replace(month=4), name="20260401-tuinen")
    return places


def out(capsys: pytest.CaptureFixture[str], data: Path, *words: str, status: int = 0) -> list[str]:
    """What the command prints, and nothing is said of an error."""
    capsys.readouterr()
    assert main(["--data", str(data), "log", *words]) == status
    found = capsys.readouterr()
    assert found.err == ""
    return found.out.splitlines()


def test_what_a_talk_went_through_is_told_with_the_newest_last(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert plain(monkeypatch, tmp_path, "n", *SAID) == 0
    [entry] = archive_of(Places.default(tmp_path, (), {})).entries()
    [line] = out(capsys, tmp_path)
    assert f"  begonnen  {entry.id}  versie 1  computer " in line
    assert "tuin" not in line
    assert out(capsys, tmp_path, "--verify") == ["Het logboek klopt: 1 regel."]


def test_the_list_is_aligned_and_can_be_of_one_number(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = out(capsys, places.data)
    assert [line.split("  ")[1].strip() for line in lines] == [
        "begonnen",
        "afgesloten",
        "verwijderd",
        "papier uitgegeven",
    ]
    assert len({line.index("computer ") for line in lines}) == 1
    assert len(out(capsys, places.data, "--id", ID)) == 3
    assert out(capsys, places.data, "--id", "20260311-anders") == [NONE_OF_ID]


def test_other_programs_get_each_line_as_it_is(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = printed(capsys, "--data", str(places.data), "log", "--id", ID)
    [machine] = {row.pop("by") for row in rows}
    assert len(machine) == 8
    assert rows[0] == {
        "at": "2026-03-11T12:00:00+01:00",
        "did": "begun",
        "id": ID,
        "revision": 1,
        "ground": "",
        "code": "",
    }
    assert [row["did"] for row in rows] == ["begun", "closed", "removed"]


def test_without_a_logbook_that_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert out(capsys, tmp_path) == [EMPTY]
    assert out(capsys, tmp_path, "--verify") == [EMPTY]


def test_a_whole_logbook_is_one_sentence_and_status_0(
    places: Places, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert out(capsys, places.data, "--verify") == ["Het logboek klopt: 4 regels."]
    found = printed(capsys, "--data", str(places.data), "log", "--verify")
    assert found == {"whole": True, "lines": 4, "faults": []}
    monkeypatch.setenv("XDG_STATE_HOME", str(places.data / "elders"))
    [said] = out(capsys, places.data, "--verify")
    assert said == f"Het logboek klopt: 4 regels.{ELSEWHERE}"


def test_a_changed_line_is_status_1_with_file_and_line(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    [path] = log_files(places)
    path.write_bytes(path.read_bytes().replace(b'"closed"', b'"begun"'))
    assert out(capsys, places.data, "--verify", status=1) == [
        BROKEN,
        f"{path.name}, regel 3 {CHANGED}",
    ]
    assert main(["--data", str(places.data), "log"]) == 0
    assert capsys.readouterr().err == f"{BROKEN}\n"
    assert main(["--data", str(places.data), "log", "--verify", "--json"]) == 1


def test_a_folder_that_is_away_is_no_logbook_that_was_tampered_with(
    places: Places, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    places.data.rename(places.data.with_name("weg"))
    for words in ((), ("--verify",), ("--verify", "--json")):
        capsys.readouterr()
        assert main(["--data", str(places.data), "log", *words]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert "is er nu niet, en daar staan je gesprekken" in said.err


def test_half_a_line_is_told_and_is_no_fault(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    [path] = log_files(places)
    with path.open("ab") as file:
        file.write(b'{"at":"2026-')
    assert out(capsys, places.data, "--verify") == [
        "Het logboek klopt: 4 regels.",
        f"{path.name}, regel 5 {TORN}",
    ]
