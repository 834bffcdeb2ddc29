from pathlib import Path
from typing import get_args

import pytest
from tests.conftest import NOON
from tests.files.logged import noted, other_machine, places_at

from burgeridee.files.log_check import TORN, Fault, Log, read_log
from burgeridee.files.log_done import Did
from burgeridee.files.log_lines import Line
from burgeridee.files.log_words import (
    BROKEN,
    ELSEWHERE,
    EMPTY,
    HOW,
    WORDS,
    as_sentence,
    in_columns,
    in_short,
    verdict,
)

PAPER = Line(NOON, "abcdefgh", "issued", "20260311-k3m9qa", 4, "", "K7M2-QD4P", "")
GONE = Line(NOON, "abcdefgh", "removed", "tuin", 0, "term", "", "")
ACCESS = Line(NOON, "zzzzzzzz", "access", "", 0, "", "", "")
NEWER = Line(NOON, "abcdefgh", "sealed", "tuin", 0, "wish", "", "")
FAULT = Fault("2026-abcdefgh.jsonl", 3, "past niet.")


def test_each_thing_that_can_be_done_has_its_words() -> None:
    assert WORDS.keys() == set(get_args(Did))


def test_the_list_stands_in_columns() -> None:
    paper, gone, access = in_columns([PAPER, GONE, ACCESS])
    head = "2026-03-11 12:00  papier uitgegeven   20260311-k3m9qa  versie 4, code K7M2-QD4P     "
    assert paper == f"{head}computer abcdefgh"
    head = "2026-03-11 12:00  verwijderd          tuin             De bewaartermijn is voorbij  "
    assert gone == f"{head}computer abcdefgh"
    assert access.split() == [
        "2026-03-11",
        "12:00",
        *["papier", "over", "inzage", "computer", "zzzzzzzz"],
    ]
    assert access.index("computer") == len(head)
    assert list(in_columns([])) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (PAPER, "2026-03-11 12:00: papier uitgegeven 20260311-k3m9qa, versie 4, code K7M2-QD4P."),
        (GONE, "2026-03-11 12:00: verwijderd tuin, De bewaartermijn is voorbij."),
        (ACCESS, "2026-03-11 12:00: papier over inzage."),
        (NEWER, "2026-03-11 12:00: sealed tuin, wish."),
    ],
    ids=["a paper", "a removal", "access", "of a newer program"],
)
def test_a_line_is_read_aloud(line: Line, said: str) -> None:
    assert as_sentence(line) == said


@pytest.mark.parametrize(
    ("log", "said", "short"),
    [
        (Log(), EMPTY, ""),
        (Log((GONE,), (), "abcdefgh"), "Het logboek klopt: 1 regel.", "Logboek: 1 regel, klopt."),
        (
            Log((GONE, ACCESS), (), "abcdefgh"),
            f"Het logboek klopt: 2 regels.{ELSEWHERE}",
            "Logboek: 2 regels, klopt.",
        ),
        (
            Log((GONE,), (Fault("x", 2, TORN, is_harmless=True),), "abcdefgh"),
            "Het logboek klopt: 1 regel.",
            "Logboek: 1 regel, klopt.",
        ),
        (Log((GONE,), (FAULT,)), BROKEN, f"! Het logboek klopt niet. {HOW}"),
        (Log(hidden="De map is er niet."), "De map is er niet.", ""),
        (Log((), (FAULT,)), BROKEN, f"! Het logboek klopt niet. {HOW}"),
    ],
    ids=["empty", "of this machine", "of others too", "half a line", "broken", "away", "gone"],
)
def test_whether_it_is_whole_is_one_calm_sentence(log: Log, said: str, short: str) -> None:
    assert (verdict(log), in_short(log)) == (said, short)


def test_where_one_looks_decides_what_can_be_known(tmp_path: Path) -> None:
    places = places_at(tmp_path)
    noted(places, "begun")
    assert verdict(read_log(places)) == "Het logboek klopt: 1 regel."
    assert verdict(read_log(other_machine(places))).endswith(ELSEWHERE)
