from pathlib import Path

import pytest

from burgeridee.files.house_style import LOGO_LIMIT, HouseStyle, house_style
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "data").mkdir()
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def test_a_style_is_what_the_municipality_set(places: Places) -> None:
    (places.data / "logo.svg").write_bytes(b"<svg/>")
    texts = {"privacy": "Weinig.", "objection": "Bel."}
    settings = Settings(municipality="Ommen", colour="#123456", logo="logo.svg", texts=texts)
    assert house_style(places, settings) == HouseStyle(
        "Ommen", "#123456", b"<svg/>", "Weinig.", "Bel."
    )


def test_without_settings_there_is_no_style(places: Places) -> None:
    assert house_style(places, Settings()) == HouseStyle()


@pytest.mark.parametrize("name", ["weg.png", "../geheim.png", "map/logo.png", "map", "groot.png"])
def test_a_logo_that_cannot_be_read_is_said_and_left_out(places: Places, name: str) -> None:
    (places.data / "map").mkdir()
    (places.data / "map" / "logo.png").write_bytes(b"x")
    (places.data.parent / "geheim.png").write_bytes(b"x")
    (places.data / "groot.png").write_bytes(b"x" * (LOGO_LIMIT + 1))
    style = house_style(places, Settings(logo=name))
    assert style.logo == b""
    [said] = style.said
    assert said.endswith("Ik maak het papier zonder logo.")
