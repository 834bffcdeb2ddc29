from pathlib import Path

import pytest
from tests.app.staging import empty, noon, shipped, with_answer

from burgeridee.cli import main
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places


@pytest.fixture
def data(tmp_path: Path) -> Path:
    places = Places(tmp_path / "data", tmp_path / "c", tmp_path / "s")
    talk = with_answer(with_answer(empty(), "id_naam", "De tuin"), "dr_droom", "Bloemen.")
    Archive(places, shipped(), noon).save(talk.moved_to("dr_droom").intake)
    return places.data


def test_on_a_pipe_it_tells_once_what_residents_see(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(data), "follow", "20260311-abcdef"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "De tuin, deel 4 van 8"
    assert said[2] == "Bloemen."


def test_a_talk_that_is_not_there_and_a_file_that_is_broken_are_said(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(data), "follow", "20260311-zzzzzz"]) == 1
    assert "Er is geen gesprek" in capsys.readouterr().err
    (data / "intakes" / "stuk.toml").write_text("id = ")
    assert main(["--data", str(data), "follow", "stuk"]) == 1
    assert "stuk.toml" in capsys.readouterr().err
