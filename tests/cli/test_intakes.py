"""The commands about talks."""

from pathlib import Path

import pytest
from tests.cli.running import CASES, GOOD, plain, printed
from tests.files.refusing import away

from burgeridee.cli import main


def test_show_prints_all_keys_of_the_design(capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(capsys, "show", GOOD)
    assert list(shown) == [
        "id",
        "model",
        "status",
        "pitfalls",
        "success_factors",
        "lanes",
        "role",
        "co_creation",
        "checklist",
        "open",
    ]
    assert list(shown["role"]) == [
        "main",
        "sides",
        "certainty",
        "points",
        "because",
        "would_change",
    ]
    assert len(shown["role"]["because"]) == 3
    assert shown["role"]["points"] == {
        "loslaten": 6,
        "faciliteren": 15,
        "stimuleren": 4,
        "regisseren": 3,
        "reguleren": 0,
    } or list(shown["role"]["points"]) == [
        "loslaten",
        "faciliteren",
        "stimuleren",
        "regisseren",
        "reguleren",
    ]
    assert len(shown["checklist"]) == 28


def test_show_says_the_reason_of_a_flag(capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(capsys, "show", str(CASES / "bloemenstrook-eerste.toml"))
    assert shown["pitfalls"][0] == {
        "id": "overnemen",
        "severity": 3,
        "private": False,
        "because": ["omdat je bij 'Wie doet wat' 3 van de 3 acties bij de gemeente legde"],
        "judged": None,
    }


def test_show_in_words_names_flags_and_what_is_open(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(CASES / "bloemenstrook-eerste.toml")]) == 0
    out = capsys.readouterr().out
    assert "De gemeente neemt het over" in out
    assert "\x1b" not in out


def test_show_of_nothing_is_one_dutch_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["--data", str(tmp_path), "show", "bestaat-niet"]) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "bestaat-niet" in err
    assert "Traceback" not in err


def test_show_of_a_broken_file_says_what_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "kapot.toml"
    path.write_text('schema = 1\nid = "kapot"\n[model]\nid = "eerste-gesprk"\n', encoding="utf-8")
    assert main(["show", str(path)]) == 1
    captured = capsys.readouterr()
    assert "Bedoel je 'eerste-gesprek'?" in captured.err
    assert not captured.out


def test_list_prints_a_row_for_each_talk_and_each_broken_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert plain(monkeypatch, tmp_path, "n", ":ga 3.2", "De tuin", ":ga 7.4", "20-3-2026") == 0
    (tmp_path / "intakes" / "kapot.toml").write_text("x", encoding="utf-8")
    capsys.readouterr()
    broken, row = printed(capsys, "--data", str(tmp_path), "list")
    assert broken["id"] == "kapot"
    assert broken["error"]
    assert row["title"] == "De tuin"
    assert row["status"] == "open"
    assert row["form"] == "full"
    assert row["model"] == "eerste-gesprek"
    assert row["progress"] == {"answered": 2, "route": 53}
    assert row["next"] == "2026-03-20"
    assert row["error"] is None
    assert set(row) == {
        "id",
        "title",
        "status",
        "form",
        "practice",
        "model",
        "changed",
        "progress",
        "next",
        "error",
    }


def test_an_empty_list_is_an_empty_list(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert printed(capsys, "--data", str(tmp_path), "list") == []


def test_a_talk_that_belongs_to_an_initiative_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "intakes" / "20260601-abcdef.toml"
    path.parent.mkdir()
    links = '[links]\ninitiative = "x"\ninitiative_name = "De tuin"\nprevious = "20260311-abcdef"\n'
    head = 'schema = 1\nid = "20260601-abcdef"\n[model]\nid = "vervolggesprek"\n'
    path.write_text(f"{head}{links}", encoding="utf-8")
    assert main(["--data", str(tmp_path), "show", str(path)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Vervolggesprek: De tuin\nHoort bij: De tuin.\n")
    assert "Gaat verder op een ander gesprek: dat van 11 maart 2026." in out
    [row] = printed(capsys, "--data", str(tmp_path), "list")
    assert row["title"] == "Vervolggesprek: De tuin"


def test_a_folder_that_is_away_is_no_empty_list(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    asked = ("list", "agreements", "recover")
    assert main(["--data", str(data), "list"]) == 0
    assert capsys.readouterr().out.startswith("Nog geen gesprekken.")
    assert plain(monkeypatch, data, "n", ":ga 3.2", "De tuin") == 0
    capsys.readouterr()
    with away(data):
        for command in asked:
            assert main(["--data", str(data), command]) == 1
            told = capsys.readouterr()
            assert f"De map {data} is er nu niet, en daar staan je gesprekken." in told.err
            assert "Nog geen gesprekken" not in told.out
        assert main(["--data", str(data), "list", "--json"]) == 1
        assert capsys.readouterr().out.strip() == "[]"
        assert plain(monkeypatch, data, "n", ":ga 3.2", "Het plein") == 0
        said = capsys.readouterr().out
        assert "Nog geen gesprekken" not in said
        assert "noodkopie op deze computer" in said
        assert main(["--data", str(data), "list"]) == 1
        assert "Van 1 gesprek staat een noodkopie" in capsys.readouterr().err
    for command in asked:
        assert main(["--data", str(data), command]) == 0


def test_a_file_in_the_place_of_the_folder_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "passwd"
    path.write_text("root:x:0:0", encoding="utf-8")
    assert main(["--data", str(path), "list"]) == 1
    assert f"{path} is geen map" in capsys.readouterr().err
