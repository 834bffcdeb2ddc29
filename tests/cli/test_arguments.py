"""The words of the command line."""

from pathlib import Path

import pytest
from tests.cli.running import plain, printed

from burgeridee.cli import main


def test_the_data_folder_may_stand_before_or_after_the_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plain(monkeypatch, tmp_path, "n", "2-3")
    capsys.readouterr()
    assert len(printed(capsys, "list", "--data", str(tmp_path))) == 1
    monkeypatch.setenv("BURGERIDEE_DATA", str(tmp_path))
    assert len(printed(capsys, "list")) == 1


@pytest.mark.parametrize(
    "arguments", [["dansen"], ["show"], ["list", "--snel"], ["--data"], ["show", "a", "b"]]
)
def test_a_wrong_command_line_is_one_dutch_line_and_two(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "burgeridee --help" in err


def test_help_is_dutch_and_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(word in out for word in ("plain", "list", "show", "check", "--data", "--content"))
    assert "usage" not in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["report"],
        ["report", "a"],
        ["report", "--format", "pdf"],
        ["report", "a", "--format", "doc"],
        ["report", "a", "--verify", "b"],
        ["report", "--verify", "b", "--format", "pdf"],
        ["worksheet"],
        ["worksheet", "a", "--size", "a5"],
        ["debrief"],
        ["handouts"],
        ["handouts", "map"],
    ],
)
def test_a_paper_is_asked_for_whole(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
