"""The command `handouts`."""

from pathlib import Path

import pytest
from tests.cli.running import run

from burgeridee.cli import main


def test_it_writes_the_whole_set_and_names_each_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "papieren" / "workshop"
    assert main(["--data", str(tmp_path / "data"), "handouts", "-o", str(out)]) == 0
    written = sorted(out.iterdir())
    assert len(written) == 9
    assert {path.read_bytes()[:4] for path in written} == {b"%PDF"}
    assert capsys.readouterr().out.splitlines() == [str(path) for path in written]
    assert not (tmp_path / "data").exists()


def test_a_case_with_a_mistake_is_told_and_the_rest_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own = tmp_path / "eigen" / "cases"
    own.mkdir(parents=True)
    (own / "stuk.toml").write_text('id = "stuk"\n', "utf-8")
    content = str(own.parent)
    out = tmp_path / "uit"
    words = ["--data", str(tmp_path / "data"), "--content", content, "handouts", "-o", str(out)]
    assert main(words) == 0
    assert "stuk.toml" in capsys.readouterr().err
    assert len(list(out.iterdir())) == 9


def test_without_a_folder_it_is_no_order() -> None:
    assert run("handouts").returncode == 2


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x", "utf-8")
    ended = run("--data", str(tmp_path), "handouts", "-o", str(tmp_path / "bestand" / "map"))
    assert ended.returncode == 1
    assert ended.stderr.startswith("burgeridee: ")
    assert len(ended.stderr.splitlines()) == 1
