from pathlib import Path

import pytest

from burgeridee.cli.printing import format_of, house_in, no_format
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.odt", "odt"), ("a.PDF", "pdf"), ("map/a.md", "md"), ("a.exe", None), ("a", None)],
)
def test_the_name_of_a_file_asks_for_a_format(name: str, form: str | None) -> None:
    found = format_of(Path(name))
    assert (found.name if found else None) == form


def test_without_a_file_it_is_a_pdf() -> None:
    found = format_of(None)
    assert found is not None
    assert found.name == "pdf"


def test_a_name_that_ends_in_no_format_is_told_which_there_are() -> None:
    said = no_format(Path("/ergens/verslag.exe"))
    assert said.startswith("verslag.exe is geen soort bestand")
    assert ".pdf, .odt, .docx" in said


def test_a_house_style_that_cannot_be_used_is_said_and_the_rest_works(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    places.data.mkdir(parents=True)
    (places.data / "logo.png").write_bytes(b"geen plaatje")
    house = house_in(places, Settings(municipality="Veldhoven aan Zee", logo="logo.png"))
    assert (house.name, house.logo) == ("Veldhoven aan Zee", b"")
    assert "Het logo is geen plaatje" in capsys.readouterr().err
