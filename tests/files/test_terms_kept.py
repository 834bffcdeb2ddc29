from pathlib import Path

import pytest

from burgeridee.core.retention import KINDS
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, load_settings, save_settings
from burgeridee.files.terms_kept import KEPT_LABELS, is_retention, months_of


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def test_the_kinds_are_those_of_the_core() -> None:
    assert tuple(KEPT_LABELS) == KINDS


@pytest.mark.parametrize(
    ("typed", "months"),
    [("12", 12), ("1200", 1200), ("0", None), ("1201", None), ("-3", None), ("²", None)],
)
def test_a_term_is_a_number_of_months(typed: str, months: int | None) -> None:
    assert months_of(typed) == months


def test_terms_and_ground_are_kept_and_taken_away_again(places: Places) -> None:
    save_settings(places, Settings(retention={"closed": 12, "issued": 84}, ground="Lijst 2020, 1"))
    read = load_settings(places)
    assert (read.retention, read.ground) == ({"closed": 12, "issued": 84}, "Lijst 2020, 1")
    text = places.municipality.read_text("utf-8")
    assert "[retention]\nclosed = 12\nissued = 84\n" in text
    assert "open" not in text
    save_settings(places, Settings())
    assert "retention" not in places.municipality.read_text("utf-8")
    assert load_settings(places).retention == {}


def test_a_hand_made_table_keeps_its_other_keys(places: Places) -> None:
    places.data.mkdir()
    places.municipality.write_text("[retention]\nclosed = 6\nmaps = 3\n", "utf-8")
    save_settings(places, Settings(retention={"closed": 7}))
    assert "maps = 3" in places.municipality.read_text("utf-8")
    assert load_settings(places).retention == {"closed": 7}


@pytest.mark.parametrize("value", ["0", "-1", "1201", "1.5", "true", '"12"', "[1]"])
def test_a_term_that_cannot_be_is_left_out_and_said(places: Places, value: str) -> None:
    places.data.mkdir()
    places.municipality.write_text(f"[retention]\nclosed = {value}\nopen = 6\n", "utf-8")
    read = load_settings(places)
    assert read.retention == {"open": 6}
    [said] = read.warnings
    assert said.startswith("municipality.toml: bij 'closed' onder 'retention': Vul een heel aantal")
    save_settings(places, read)
    assert places.municipality.with_name("municipality.kapot-1.toml").exists()


def test_a_table_that_is_none_is_told() -> None:
    assert not is_retention("12")
    assert not is_retention({"ground": 3})
    assert is_retention({})
