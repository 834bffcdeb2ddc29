"""Table 9.1 of the dossier: what the program makes of the six cases, each told twice."""

import tomllib
from dataclasses import dataclass
from typing import Any

import pytest
from tests.conftest import NOON
from tests.content.reading import CASES, case, case_names, first_conversation, talk_of

from burgeridee.core.closed import reopened
from burgeridee.core.outcome import outcome
from burgeridee.core.talk import Talk

EXPECTED = tomllib.loads((CASES / "expected.toml").read_text("utf-8"))
LEFT_OPEN = {
    "geen-vervolg",
    "trage-start",
    "verslag-blijft-uit",
    "samenvatting-niet-getoetst",
    "losse-eindjes",
}


@dataclass(frozen=True)
class Row:
    """One line of table 9.1, typed over from the dossier by hand."""

    flags: tuple[int, int]
    successes: tuple[int, int]
    role: tuple[str, int]
    second: tuple[str, int]
    side: tuple[str, ...]
    lanes: tuple[str, ...]


TABLE = {
    "bloemenstrook": Row(
        (6, 0), (17, 25), ("faciliteren", 15), ("loslaten", 6), (), ("initiatief",)
    ),
    "aanschuiftafel": Row(
        (6, 0), (20, 25), ("loslaten", 17), ("faciliteren", 7), (), ("initiatief",)
    ),
    "schoolstraat": Row(
        (7, 0),
        (13, 21),
        ("regisseren", 18),
        ("reguleren", 13),
        ("reguleren",),
        ("verzoek", "vergunning"),
    ),
    "isolatiekring": Row(
        (7, 1),
        (18, 20),
        ("stimuleren", 13),
        ("faciliteren", 6),
        (),
        ("initiatief", "ander_gezag"),
    ),
    "hangplek": Row(
        (10, 1),
        (15, 23),
        ("regisseren", 13),
        ("faciliteren", 11),
        ("faciliteren",),
        ("initiatief",),
    ),
    "oude-school": Row(
        (5, 0),
        (19, 23),
        ("reguleren", 12),
        ("faciliteren", 10),
        ("faciliteren",),
        ("raadsvoorstel", "vergunning"),
    ),
}
# "verwacht" of each case in part 9, typed over by hand; the last word of each is the good talk.
FLAGS = {
    "bloemenstrook-eerste": "overnemen taak-gepakt te-veel-beloofd oplosreflex tegenstem-gemist "
    "beheer-vergeten",
    "aanschuiftafel-eerste": "inkapselen subsidiereflex oordeel zelf-aan-het-woord "
    "privacy-niet-verteld rol-onduidelijk",
    "schoolstraat-eerste": "te-veel-beloofd kastje-muur ja-maar steun-aangenomen "
    "grenzen-verzwegen dubbel-spoor risico-verzwegen",
    "isolatiekring-eerste": "plan-te-vroeg vaktaal vaktaal-gesproken inkapselen steun-aangenomen "
    "niets-uitgezocht losse-eindjes",
    "isolatiekring-goed": "overvragen",
    "hangplek-eerste": "te-veel-beloofd geen-vervolg verslag-blijft-uit oplosreflex namens-wie "
    "steun-aangenomen tegenstem-gemist koker kwetsbaren oud-zeer",
    "hangplek-goed": "oud-zeer",
    "oude-school-eerste": "koker grenzen-verzwegen schijnruimte risico-verzwegen oordeel",
}


def pitfall_ids(shown: dict[str, Any]) -> list[str]:
    return [flag["id"] for flag in shown["pitfalls"]]


def ranked(shown: dict[str, Any]) -> list[tuple[str, int]]:
    points: dict[str, int] = shown["role"]["points"]
    return sorted(points.items(), key=lambda entry: -entry[1])


def test_there_are_six_cases_each_told_twice() -> None:
    assert set(case_names()) == {f"{name}-{how}" for name in TABLE for how in ("eerste", "goed")}
    assert set(EXPECTED) == set(case_names())


@pytest.mark.parametrize("name", case_names())
def test_a_case_gives_what_its_table_says(name: str) -> None:
    shown, expected = outcome(case(name)), EXPECTED[name]
    found = pitfall_ids(shown)
    assert sorted(found) == sorted(expected["pitfalls"])
    assert len(shown["success_factors"]) == expected["success_factors"]
    if "role" in expected:
        [first, second, *_] = ranked(shown)
        assert first == (expected["role"], expected["points"])
        assert second == (expected["second"], expected["second_points"])
        assert shown["role"]["main"] == expected["role"]
        assert shown["role"]["certainty"] == expected["certainty"]
        assert shown["role"]["sides"] == expected["sides"]
        assert shown["lanes"] == expected["lanes"]


@pytest.mark.parametrize("name", TABLE)
def test_a_case_gives_what_table_9_1_of_the_dossier_says(name: str) -> None:
    row = TABLE[name]
    hurried, good = outcome(case(f"{name}-eerste")), outcome(case(f"{name}-goed"))
    assert (len(hurried["pitfalls"]), len(good["pitfalls"])) == row.flags
    assert (len(hurried["success_factors"]), len(good["success_factors"])) == row.successes
    assert ranked(good)[:2] == [row.role, row.second]
    assert good["role"]["main"] == row.role[0]
    assert good["role"]["certainty"] == "duidelijk"
    assert tuple(good["role"]["sides"]) == row.side
    assert tuple(good["lanes"]) == row.lanes
    assert len(good["role"]["points"]) == 5


@pytest.mark.parametrize("name", case_names())
def test_a_case_raises_exactly_the_flags_of_the_dossier(name: str) -> None:
    assert set(pitfall_ids(outcome(case(name)))) == set(FLAGS.get(name, "").split())


@pytest.mark.parametrize("name", case_names())
def test_a_case_that_is_closed_raises_no_other_flags(name: str) -> None:
    talk = case(name)
    open_questions = {question.id for question in talk.open_questions}
    closed = set(pitfall_ids(outcome(talk.closed(NOON))))
    assert closed >= set(FLAGS.get(name, "").split())
    assert open_questions or closed == set(FLAGS.get(name, "").split())


@pytest.mark.parametrize("name", case_names())
def test_every_flag_says_why_and_quotes_no_ids(name: str) -> None:
    shown = outcome(case(name))
    reasons = [
        line for f in (*shown["pitfalls"], *shown["success_factors"]) for line in f["because"]
    ]
    assert all(flag["because"] for flag in (*shown["pitfalls"], *shown["success_factors"]))
    assert all(line.startswith("omdat ") for line in reasons)
    ids = [question.id for question in first_conversation().questions]
    assert [line for line in reasons for name in ids if name in line] == []


def test_an_empty_intake_gives_no_flag_while_it_is_open() -> None:
    shown = outcome(talk_of({}))
    assert shown["pitfalls"] == []
    assert shown["success_factors"] == []
    assert shown["lanes"] == []


@pytest.mark.parametrize(
    "talk",
    [
        talk_of({}, status="closed"),
        talk_of({}).closed(NOON),
        reopened(talk_of({}).closed(NOON), "reden", NOON),
    ],
    ids=["closed in its file", "closed by the program", "closed, and open again"],
)
def test_an_empty_intake_that_is_closed_gives_exactly_five_flags(talk: Talk) -> None:
    assert set(pitfall_ids(outcome(talk))) == LEFT_OPEN
    assert outcome(talk)["success_factors"] == []
    assert len(outcome(talk)["open"]) == 42


def test_before_the_report_an_empty_intake_gives_the_five_but_that_of_the_report() -> None:
    talk = talk_of({}).as_if_closed_before("na_gesprek")
    assert set(pitfall_ids(outcome(talk))) == LEFT_OPEN - {"verslag-blijft-uit"}


def test_in_the_short_form_an_empty_intake_leaves_open_only_what_was_asked() -> None:
    shown = outcome(talk_of({}, status="closed", form="short"))
    assert set(pitfall_ids(shown)) == LEFT_OPEN - {"trage-start", "verslag-blijft-uit"}
    assert len(shown["open"]) == 25
