"""The commands about paper."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.running import CASES, GOOD, run
from tests.content.reading import case
from tests.report.unpacked import LOGO, pdf_text

from burgeridee.cli import main
from burgeridee.core.share import shared


def kept(tmp_path: Path) -> Path:
    """A data folder in which the talk about the flower strip stands."""
    folder = tmp_path / "data" / "intakes"
    folder.mkdir(parents=True)
    (folder / "bloemenstrook-goed.toml").write_bytes(Path(GOOD).read_bytes())
    return tmp_path / "data"


@pytest.mark.parametrize("name", ["md", "txt", "html"])
def test_a_report_in_text_goes_to_the_screen(name: str, tmp_path: Path) -> None:
    ended = run("report", GOOD, "--format", name, cwd=tmp_path)
    assert ended.returncode == 0
    assert "De bloemenstrook" in ended.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "start"), [("pdf", b"%PDF"), ("odt", b"PK"), ("docx", b"PK")])
def test_a_report_on_paper_becomes_a_file_named_after_the_talk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, start: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", GOOD, "--format", name]) == 0
    [path] = tmp_path.iterdir()
    assert path.name == f"bloemenstrook-goed.{name}"
    assert path.read_bytes().startswith(start)


def test_the_file_copy_holds_what_residents_do_not_get(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.txt", tmp_path / "theirs.txt"
    hurried = str(CASES / "bloemenstrook-eerste.toml")
    asked = ["report", hurried, "--format", "txt"]
    assert main([*asked, "--for", "file", "-o", str(ours)]) == 0
    assert main([*asked, "-o", str(theirs)]) == 0
    assert "De gemeente neemt het over" in ours.read_text(encoding="utf-8")
    assert "De gemeente neemt het over" not in theirs.read_text(encoding="utf-8")
    assert "Een taak overgenomen" not in ours.read_text(encoding="utf-8")


def test_a_report_of_what_is_not_there_is_one_dutch_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["report", "bestaat-niet", "--format", "md"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_paper_bears_the_house_style_the_name_and_the_phone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = kept(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "burgeridee").mkdir(parents=True)
    settings = 'name = "Noor"\ntheme = "licht"\nphone = "14 0123"\n'
    (tmp_path / "config" / "burgeridee" / "settings.toml").write_text(settings)
    style = '[house]\ncolour = "#154273"\nlogo = "logo.svg"\n[texts]\nprivacy = "Wij zijn zuinig."'
    (data / "municipality.toml").write_text(style)
    (data / "logo.svg").write_bytes(LOGO)
    out = tmp_path / "v.html"
    asked = ["--data", str(data), "report", "bloemenstrook-goed", "--format", "html"]
    assert main([*asked, "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    assert all(part in page for part in ("#154273", "data:image/svg+xml", "Wij zijn zuinig."))
    assert "Noor, telefoon 14 0123" in page


def test_a_house_style_that_cannot_be_used_is_said_and_the_paper_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    data = kept(tmp_path)
    (data / "municipality.toml").write_text('[house]\ncolour = "blaauw"\nlogo = "logo.png"\n')
    (data / "logo.png").write_bytes(b"geen plaatje")
    out = tmp_path / "v.pdf"
    asked = ["--data", str(data), "report", "bloemenstrook-goed", "--format", "pdf"]
    assert main([*asked, "-o", str(out)]) == 0
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert "'blaauw' is geen kleur" in said[0]
    assert "Het logo is geen plaatje" in said[1]
    assert out.read_bytes().startswith(b"%PDF")


# Whether a paper belongs


def test_a_paper_of_the_talk_as_it_is_now_belongs(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    data, out = kept(tmp_path), tmp_path / "v.pdf"
    asked = ["--data", str(data), "report"]
    assert main([*asked, "bloemenstrook-goed", "--format", "pdf", "-o", str(out)]) == 0
    assert main([*asked, "--verify", str(out)]) == 0
    said = capsys.readouterr()
    assert said.out == "Dit papier hoort bij gesprek bloemenstrook-goed, zoals dat nu is.\n"
    assert said.err == ""


def test_a_paper_that_does_not_belong_is_one_dutch_line_and_status_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    strange = tmp_path / "v.pdf"
    strange.write_bytes(b"%PDF-1.7 van iemand anders")
    assert main(["--data", str(tmp_path), "report", "--verify", str(strange)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("burgeridee: Dit is geen papier van burgeridee")
    assert said.err.count("\n") == 1
    assert main(["--data", str(tmp_path), "report", "--verify", str(tmp_path / "weg")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


# The paper form


@pytest.mark.parametrize(("size", "millimetres"), [("a4", (210, 297)), ("a3", (297, 420))])
def test_a_form_has_the_size_that_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, size: str, millimetres: tuple[int, int]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["worksheet", "eerste-gesprek", "--size", size]) == 0
    page = PdfReader(tmp_path / "eerste-gesprek.pdf").pages[0].mediabox
    found = tuple(round(float(side) * 25.4 / 72) for side in (page.width, page.height))
    assert found == millimetres


def test_a_form_of_a_talk_holds_what_residents_told_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "form.txt"
    assert main(["worksheet", "eerste-gesprek", "--from", GOOD, "-o", str(out)]) == 0
    words = out.read_text("utf-8")
    assert "Het idee: De bloemenstrook" in words
    told = shared(case("bloemenstrook-goed"), "residents").told
    assert (
        words.count("Al bekend:")
        == len(told)
        < len(shared(case("bloemenstrook-goed"), "file").told)
    )


@pytest.mark.parametrize("suffix", ["pdf", "odt", "docx", "html", "md", "txt"])
def test_the_name_says_which_kind_of_file_it_becomes(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"form.{suffix}"
    assert main(["worksheet", "eerste-gesprek", "-o", str(out)]) == 0
    content = out.read_bytes()
    words = pdf_text(content) if suffix == "pdf" else content.decode("utf-8", "replace")
    assert content.startswith(b"PK") or "Eerste gesprek met bewoners" in words
    assert content.startswith(b"PK") is (suffix in {"odt", "docx"})


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["eerste-gesprk"], "Bedoel je 'eerste-gesprek'?"),
        (["xyz"], "Kies uit: belangen,"),
        (["eerste-gesprek", "-o", "form.exe"], "De naam eindigt op: .pdf"),
        (["eerste-gesprek", "--from", "weg"], "Er is geen gesprek met het nummer 'weg'"),
    ],
)
def test_what_cannot_be_made_is_one_dutch_line(
    capsys: pytest.CaptureFixture[str], asked: list[str], says: str
) -> None:
    assert main(["worksheet", *asked]) == 1
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1
