"""The command `recover`."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.running import in_terminal, plain

from burgeridee.cli import main
from burgeridee.cli.intakes import archive_of
from burgeridee.cli.recover import NONE
from burgeridee.files.archive import Archive
from burgeridee.files.interrupted import FOLDER
from burgeridee.files.places import Places

SAID = (":ga id_naam", "De tuin", ":ga id_soort", "zelf", ":ga id_naam", "Het park")
Recover = Callable[..., list[str]]


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Archive:
    """A data folder with one talk of three versions."""
    assert plain(monkeypatch, tmp_path, "n", *SAID) == 0
    return archive_of(Places.default(tmp_path, (), {}))


@pytest.fixture
def recover(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Recover:
    """Run the command with these lines in its pipe; what was printed comes back."""

    def run(*typed: str, name: str = "", status: int = 0) -> list[str]:
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        arguments = ["--data", str(tmp_path), "recover", *([name] if name else [])]
        assert main(arguments) == status
        printed = capsys.readouterr()
        return [*printed.out.splitlines(), *printed.err.splitlines()]

    return run


def id_of(archive: Archive) -> str:
    [entry] = archive.entries()
    return entry.id


def title(archive: Archive) -> str:
    fresh = Archive(archive.places, archive.library, archive.now)
    return fresh.open(id_of(archive)).talk.title


def test_without_a_talk_it_tells_which_can_be_brought_back(
    archive: Archive, recover: Recover
) -> None:
    [line] = recover()
    assert line.startswith(f"{id_of(archive)}  Het park: ")
    assert line.endswith(" eerdere versies.")


def test_a_talk_that_was_interrupted_comes_first(archive: Archive, recover: Recover) -> None:
    mark = archive.places.state / FOLDER / "7-abcdef.toml"
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_text(f'id = "{id_of(archive)}"\nquestion = "id_naam"\n', "utf-8")
    first, _ = recover()
    assert first.startswith(f"{id_of(archive)}  Het park: onderbroken om ")
    assert first.endswith(" bij vraag 3.2, 2 antwoorden bewaard.")
    assert mark.exists()


def test_with_nothing_to_bring_back_it_says_so(recover: Recover) -> None:
    assert recover() == [NONE]


def test_its_versions_are_told_and_nothing_changes(archive: Archive, recover: Recover) -> None:
    path = archive.places.intakes / f"{id_of(archive)}.toml"
    before = path.read_bytes()
    said = recover("1", "1 2", "alle", name=id_of(archive))
    assert said[0] == f"{id_of(archive)}  Het park"
    assert any(line.startswith("Versie 1: ") for line in said)
    assert "  versie 1: De tuin" in said
    assert "  nu: Het park" in said
    assert path.read_bytes() == before


def test_a_version_comes_back_after_yes(archive: Archive, recover: Recover) -> None:
    said = recover("terug 1", "ja", "alle", name=id_of(archive))
    back = next(line for line in said if line.startswith("Versie 1 staat er weer, als versie "))
    number = back.removesuffix(".").rpartition(" ")[2]
    assert any(line.startswith(f"Versie {number}, zoals het nu is") for line in said)
    assert title(archive) == "De tuin"


@pytest.mark.parametrize("typed", [("terug 1", "nee"), ("terug 1",), ("", "terug 1", "ja")])
def test_without_yes_nothing_changes(
    archive: Archive, recover: Recover, typed: tuple[str, ...]
) -> None:
    recover(*typed, name=id_of(archive))
    assert title(archive) == "Het park"


def test_a_colon_may_stand_before_it(archive: Archive, recover: Recover) -> None:
    recover(":eerdere terug 1", "ja", name=id_of(archive))
    assert title(archive) == "De tuin"


def test_a_file_that_cannot_be_read_is_brought_back(archive: Archive, recover: Recover) -> None:
    name = id_of(archive)
    path = archive.places.intakes / f"{name}.toml"
    path.unlink()
    path.write_text("kapot [[[", "utf-8")
    assert any("niet te lezen" in line for line in recover())
    recover("terug 1", "ja", name=name)
    assert title(archive) == "De tuin"


def test_a_file_that_is_gone_is_brought_back(archive: Archive, recover: Recover) -> None:
    name = id_of(archive)
    (archive.places.intakes / f"{name}.toml").unlink()
    [line] = recover()
    assert "het bestand is er niet meer" in line
    recover("terug 1", "ja", name=name)
    assert title(archive) == "De tuin"


@pytest.mark.parametrize("name", ["20260311-zzzzzz", "weg/niets.toml"])
def test_a_talk_that_is_not_there_is_one_line_and_one(recover: Recover, name: str) -> None:
    [line] = recover(name=name, status=1)
    assert line.startswith("burgeridee: ")


def test_it_works_in_a_terminal(archive: Archive, tmp_path: Path) -> None:
    name = id_of(archive)
    with in_terminal(tmp_path, "--data", str(archive.places.data), "recover", name) as terminal:
        terminal.see("Een lege regel: stoppen.")
        terminal.press("terug 1", "enter")
        terminal.see("Typ ja.")
        terminal.press("ja", "enter")
        terminal.see("staat er weer, als versie")
        terminal.press("enter")
        assert terminal.ended() == 0
    assert title(archive) == "De tuin"
