import subprocess
from pathlib import Path

from tests.report.programs import program
from tests.report.shelf import LONG, shelf
from tests.report.unpacked import (
    bare,
    docx_lines,
    latin,
    lost,
    odt_lines,
    pdf_pages,
    pdf_root,
    without_feet,
)

from burgeridee.report import docx, odt

WAYS = {"odt": (odt.render, odt_lines), "docx": (docx.render, docx_lines)}


def through_office(office: str, papers: list[Path], folder: Path) -> dict[str, bytes]:
    """What LibreOffice makes of all these papers, as PDF by their names, in one start."""
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    ask = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "pdf")]
    subprocess.run([*ask, *map(str, papers)], check=True, capture_output=True, timeout=300)
    return {path.stem: path.read_bytes() for path in (folder / "pdf").iterdir()}


def test_libreoffice_opens_every_paper_and_reads_the_same_words(tmp_path: Path) -> None:
    office = program("soffice")
    lines: dict[str, list[str]] = {}
    papers: list[Path] = []
    for suffix, (render, lines_of) in WAYS.items():
        for name in shelf().keys() - LONG:
            papers.append(tmp_path / f"{name}-{suffix}.{suffix}")
            content = render(shelf()[name])
            papers[-1].write_bytes(content)
            words = (line.partition(": ")[2] for line in lines_of(content))
            lines[papers[-1].stem] = [bare(latin(one)) for one in words if "Pictures/" not in one]
    made = through_office(office, papers, tmp_path)
    assert made.keys() == lines.keys()
    wrong: dict[str, list[str]] = {}
    for name, content in made.items():
        foot = shelf()[name.rpartition("-")[0]].foot
        seen = latin(without_feet(pdf_pages(content), foot))
        wrong[name] = lost(lines[name], seen)
        assert pdf_root(content)["/Lang"] == "nl-NL"
    assert {name: some for name, some in wrong.items() if some} == {}
    assert sum(map(len, lines.values())) > 500
