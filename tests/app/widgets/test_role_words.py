from itertools import pairwise

import pytest
from tests.app.staging import empty, with_answer
from tests.content.reading import case

from burgeridee.app.widgets.role_words import (
    certainty,
    lane_text,
    leading,
    points_in_words,
    stairs,
    weighed,
)
from burgeridee.core.advice import RoleAdvice, role_advice
from burgeridee.core.conversation import Advice
from burgeridee.core.lanes import lanes
from burgeridee.core.talk import Talk

MINUS = "\N{MINUS SIGN}"


def both(talk: Talk) -> tuple[Advice, RoleAdvice]:
    advice, found = talk.conversation.advice, role_advice(talk)
    assert advice is not None
    assert found is not None
    return advice, found


def test_the_stairs_go_up_to_the_right() -> None:
    rows = stairs(*both(case("schoolstraat-goed"))).plain.splitlines()
    assert [row.split()[1 if row.split()[1].isalpha() else 2] for row in rows] == [
        "Reguleren", "Regisseren", "Stimuleren", "Faciliteren", "Loslaten",
    ]  # fmt: skip
    starts = [len(row) - len(row.lstrip()) for row in rows]
    assert starts == [12, 9, 6, 3, 0]
    for upper, lower in pairwise(rows):
        assert upper.index("┌") == lower.index("┘")


def test_marks_and_points() -> None:
    advice, found = both(case("schoolstraat-goed"))
    rows = stairs(advice, found).plain
    assert "▸ Regisseren   18 punten  past nu" in rows
    assert f"Loslaten     {MINUS}8 punten" in rows
    assert "+ Reguleren" in rows


@pytest.mark.parametrize(
    ("points", "told"),
    [(1, "1 punt"), (0, "0 punten"), (-1, f"{MINUS}1 punt"), (-4, f"{MINUS}4 punten")],
)
def test_points_in_words(points: int, told: str) -> None:
    assert points_in_words(points) == told


def test_doubt_shows_both_roles() -> None:
    advice, found = both(case("schoolstraat-goed"))
    close = {**found.points, "reguleren": 18}
    doubt = RoleAdvice("reguleren", "regisseren", (), "twijfel", close, found.lines)
    assert certainty(advice, doubt) == "Twijfel: Reguleren en Regisseren liggen dicht bij elkaar."
    assert leading(doubt) == ("reguleren", "regisseren")
    assert "~ Regisseren   18 punten  dichtbij" in stairs(advice, doubt).plain


def test_how_sure_it_is() -> None:
    assert certainty(*both(empty())) == "Nog te weinig bekend."
    assert leading(both(empty())[1]) == ()
    little = with_answer(empty(), "no_risico", "laag")
    assert certainty(*both(little)).startswith("Voorlopig: er is nog weinig bekend.")
    clear = certainty(*both(case("schoolstraat-goed")))
    assert clear == "Duidelijk: Regisseren past nu het best."


def test_what_weighed_most_has_its_points_and_its_reason() -> None:
    _, found = both(case("schoolstraat-goed"))
    told = [content.plain for content in weighed(found)]
    assert len(told) == 3
    assert all("punt" in line and "\nOmdat " in line for line in told)


def test_a_lane_and_why() -> None:
    first, *_ = lanes(case("schoolstraat-goed"))
    assert lane_text(first).plain.startswith(f"{first.lane.title}\n{first.lane.text}\nOmdat ")
