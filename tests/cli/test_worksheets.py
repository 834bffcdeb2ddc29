"""The command for worksheets: by name of an exercise, of a sheet of its own, or of a model."""

from pathlib import Path

import pytest
from tests.cli.running import GOOD
from tests.report.sheets import sizes

from burgeridee.cli import main

ROOT = Path(__file__).resolve().parents[2]


def record(folder: Path, model: str, answers: str, **more: str) -> str:
    """A file with a record of this model."""
    path = folder / "proef.toml"
    links = "".join(f'{key} = "{value}"\n' for key, value in more.items())
    head = f'schema = 1\nid = "proef"\n[model]\nid = "{model}"\n[links]\n{links}'
    path.write_text(head + answers, "utf-8")
    return str(path)


GROUPS = """
[answers.uitkomst]
state = "answered"
value = [ { groep = "de skaters", staat_nu = "weet", keuze = "bellen" } ]
"""
PARTNERS = """
[answers.pb_partners]
state = "answered"
value = [ { partner = "de school", doelen = "een tuin" } ]
"""


@pytest.mark.parametrize(
    ("name", "size", "page"),
    [
        ("kring", "", (420, 297)),
        ("kring", "a4", (297, 210)),
        ("partnerblad", "", (420, 297)),
        ("partners", "a4", (297, 210)),
        ("oogst", "", (420, 297)),
        ("oogst", "a4", (297, 210)),
        ("keuzehulp", "", (210, 297)),
        ("keuzehulp", "a3", (297, 420)),
    ],
)
def test_a_sheet_is_a3_and_a_form_a4_unless_one_asks(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    size: str,
    page: tuple[int, int],
) -> None:
    monkeypatch.chdir(tmp_path)
    more = ["--size", size] if size else []
    assert main(["--data", str(tmp_path / "data"), "worksheet", name, *more]) == 0
    assert sizes((tmp_path / f"{name}.pdf").read_bytes())[0] == page


def words(tmp_path: Path, *asked: str) -> str:
    out = tmp_path / "blad.txt"
    assert main(["--data", str(tmp_path / "data"), "worksheet", *asked, "-o", str(out)]) == 0
    return out.read_text("utf-8")


def test_a_sheet_of_a_first_talk_bears_the_name_of_the_idea(tmp_path: Path) -> None:
    for name in ("kring", "partnerblad"):
        assert "Initiatief: De bloemenstrook" in words(tmp_path, name, "--from", GOOD)
    assert "Kinderen spelen tussen de bloemen" in words(tmp_path, "routekaart", "--from", GOOD)
    assert "hondenbezitters" in words(tmp_path, "kring", "--from", GOOD)


def test_a_sheet_of_what_came_out_is_filled_in(tmp_path: Path) -> None:
    done = record(tmp_path, "opdracht-kring", GROUPS, initiative_name="De skatebaan")
    seen = words(tmp_path, "kring", "--from", done)
    assert "Initiatief: De skatebaan" in seen
    assert "Weet ervan: de skaters" in seen
    partners = record(tmp_path, "partnerblad", PARTNERS)
    for name in ("partnerblad", "partners"):
        assert "een tuin" in words(tmp_path, name, "--from", partners)


def test_an_exercise_of_a_municipality_has_a_sheet_too(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "exercises"
    folder.mkdir(parents=True)
    text = (ROOT / "conversations" / "exercises" / "gedoe.toml").read_text("utf-8")
    own = text.replace('id = "gedoe"', 'id = "ruzie"').replace("Afspraak over gedoe", "Over ruzie")
    (folder / "ruzie.toml").write_text(own, "utf-8")
    assert "Over ruzie" in words(tmp_path, "ruzie")


def said(tmp_path: Path, capsys: pytest.CaptureFixture[str], *asked: str) -> str:
    assert main(["--data", str(tmp_path / "data"), "worksheet", *asked]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    return error


def test_an_unknown_name_is_told_with_the_nearest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Bedoel je 'kring'?" in said(tmp_path, capsys, "krng")
    assert "Bedoel je 'partnerblad'?" in said(tmp_path, capsys, "partnerblat")
    every = said(tmp_path, capsys, "xyz")
    assert "Kies uit: belangen, beslissen," in every
    assert "wie-doet-wat, zelfde-taal." in every


def test_the_outcome_of_another_exercise_is_refused_with_a_way_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = record(tmp_path, "opdracht-kring", GROUPS)
    for name in ("gedoe", "partnerblad", "oogst", "eerste-gesprek"):
        error = said(tmp_path, capsys, name, "--from", done)
        assert f"heeft andere vragen dan {name}. Maak een blad van kring" in error
    assert "geen gesprek met het nummer" in said(tmp_path, capsys, "kring", "--from", "weg")
    assert "De naam eindigt op" in said(tmp_path, capsys, "kring", "-o", "blad.exe")
