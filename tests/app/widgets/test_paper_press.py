from pathlib import Path

import pytest
from tests.conftest import NOON

from burgeridee.app.widgets.paper_press import Sheet, pressed
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.places import Places
from burgeridee.report.document import Document, Paragraph

SHEET = Sheet(Document("Proef", (Paragraph("Dag."),), NOON), "20260311-aaaaaa", "eigen-blad")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def test_a_paper_comes_among_the_copies_and_that_is_said(places: Places) -> None:
    said, is_well = pressed(SHEET, places, HouseStyle(name="Gemeente Zwolle"))
    path = places.data / "copies" / "20260311-aaaaaa" / "eigen-blad.pdf"
    assert (said, is_well) == (f"Het papier staat in {path}", True)
    assert path.read_bytes().startswith(b"%PDF")


def test_what_stands_in_the_way_is_a_sentence(places: Places) -> None:
    places.data.mkdir()
    (places.data / "copies").write_text("geen map")
    said, is_well = pressed(SHEET, places, HouseStyle())
    assert said
    assert not is_well


def test_a_logo_that_is_none_is_said_and_the_paper_is_made(places: Places) -> None:
    said, is_well = pressed(SHEET, places, HouseStyle(logo=b"geen plaatje"))
    assert is_well
    assert "zonder logo" in said
