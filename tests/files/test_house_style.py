from pathlib import Path
from urllib.parse import quote

import pytest

from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import LOGO_LIMIT, HouseStyle, house_style, take_logo
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


def test_paper_gets_a_named_colour_in_figures(places: Places) -> None:
    assert house_style(places, Settings(colour="donker blauw")).colour == "#154273"


SVG, PNG = b"<svg/>", b"\x89PNG\r\n\x1a\n"


def fine(_content: bytes) -> None:
    """A judge who takes everything for a picture."""


def refuse(_content: bytes) -> None:
    """A judge who takes nothing for a picture."""
    raise ArithmeticError


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("content", "name"), [(SVG, "logo.svg"), (PNG, "logo.png")])
def test_a_logo_is_copied_under_a_name_of_ours(places: Places, content: bytes, name: str) -> None:
    path = put(places.data.parent / "uit" / "Wapen [b] (1) é.jpeg", content)
    assert take_logo(places, str(path), fine) == name
    path.unlink()
    assert house_style(places, Settings(logo=name)).logo == content


def test_a_logo_is_never_copied_over_another(places: Places) -> None:
    put(places.data / "logo.svg", b"van een collega")
    path = put(places.data.parent / "nieuw.svg", SVG)
    assert take_logo(places, str(path), fine) == "logo-2.svg"
    assert take_logo(places, str(path), fine) == "logo-2.svg"
    assert (places.data / "logo.svg").read_bytes() == b"van een collega"


@pytest.mark.parametrize(
    "as_typed",
    [
        lambda path: f"'{path}'",
        lambda path: f' "{path}" ',
        lambda path: str(path).replace(" ", "\\ "),
        lambda path: f"file://{quote(str(path))}",
        lambda path: f"~/{path.name}",
    ],
    ids=["quotes", "other quotes", "bars before blanks", "as a link", "from home"],
)
def test_a_path_is_taken_as_a_terminal_gives_it(
    places: Places, as_typed: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(as_typed)
    path = put(places.data.parent / "het wapen.svg", SVG)
    monkeypatch.setenv("HOME", str(path.parent))
    monkeypatch.setenv("USERPROFILE", str(path.parent))
    assert take_logo(places, as_typed(path), fine) == "logo.svg"


def test_a_logo_that_stands_there_already_stays_what_it_is(places: Places) -> None:
    put(places.data / "wapen.svg", SVG)
    assert take_logo(places, "wapen.svg", fine) == "wapen.svg"
    assert [path.name for path in places.data.iterdir()] == ["wapen.svg"]


@pytest.mark.parametrize("typed", ["{}/logo.svg", "logo.svg"], ids=["elsewhere", "in the folder"])
def test_what_is_no_picture_is_not_copied(places: Places, typed: str) -> None:
    put(places.data.parent / "uit" / "logo.svg", SVG)
    folder = put(places.data / "logo.svg", SVG).parents[1] / "uit"
    with pytest.raises(ArithmeticError):
        take_logo(places, typed.format(folder), refuse)
    assert [path.name for path in places.data.iterdir()] == ["logo.svg"]


@pytest.mark.parametrize(
    "typed", ["weg.png", "{}", "{}/groot.png", "~niemand-hier/x.png", "x" * 300, "/x\x00.png"]
)
def test_what_cannot_be_read_is_a_sentence(places: Places, typed: str) -> None:
    put(places.data.parent / "groot.png", b"x" * (LOGO_LIMIT + 1))
    with pytest.raises(DiskError):
        take_logo(places, typed.format(places.data.parent), fine)
    assert not [*places.data.iterdir()]
