from datetime import date
from pathlib import Path

import pytest
from tests.core.test_board import board

from burgeridee.core.own_list import own_list
from burgeridee.files.own_lists import content_of, list_mistakes, own_lists
from burgeridee.files.places import Places

GOOD = """\
id = "ochtend"
title = "Van onze ochtend"

[[own_items]]
id = "1"
text = "Zelf bellen."

[[own_items]]
id = "2"
text = "Niet invullen."
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "data" / "checklists").mkdir(parents=True)
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def put(places: Places, text: str, name: str = "ochtend.toml") -> Path:
    path = places.data / "checklists" / name
    path.write_text(text, "utf-8")
    return path


def test_a_list_of_a_board_is_read_as_it_was_made(places: Places) -> None:
    made = own_list(board("een", '+tw"ee'), date(2026, 3, 11))
    put(places, content_of(made).decode())
    assert own_lists(places).lists == (made,)


def test_lists_stand_in_the_order_of_their_files_and_each_once(places: Places) -> None:
    put(places, GOOD.replace("ochtend", "zwolle"), "a.toml")
    put(places, GOOD, "b.toml")
    put(places, GOOD, "nog een keer.toml")
    assert [one.id for one in own_lists(places).lists] == ["zwolle", "ochtend"]


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert own_lists(Places(tmp_path, tmp_path, tmp_path)).lists == ()


SLIPS = [
    ("key unknown", 'title = "', 'titel = "', 2, "sleutel 'titel' is onbekend"),
    ("no text", 'text = "Zelf bellen."', "text = 3", 6, "hoort tekst"),
    ("an id twice", 'id = "2"', 'id = "1"', 9, "bestaat al"),
    ("an id too long", 'id = "2"', 'id = "123456789"', 9, "hoogstens 8"),
    ("a long id of the list", '"ochtend"', '"een-ochtend-in-het-gemeentehuis"', 1, "hoogstens 24"),
    ("no toml", 'id = "ochtend"', "id = ochtend", 1, "niet te lezen"),
]


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"), [slip[1:] for slip in SLIPS], ids=[s[0] for s in SLIPS]
)
def test_each_slip_is_told_with_its_line_and_the_list_left_out(
    places: Places, old: str, new: str, line: int, problem: str
) -> None:
    path = put(places, GOOD.replace(old, new))
    [mistake] = list_mistakes(path)
    assert (mistake.line, problem in mistake.problem) == (line, True)
    put(places, GOOD.replace("ochtend", "zwolle"), "zwolle.toml")
    found = own_lists(places)
    assert [one.id for one in found.lists] == ["zwolle"]
    assert found.mistakes == (mistake,)


def test_an_empty_list_is_told(places: Places) -> None:
    [mistake] = list_mistakes(put(places, 'id = "leeg"\ntitle = "Leeg"\nown_items = []\n'))
    assert "leeg" in mistake.problem
