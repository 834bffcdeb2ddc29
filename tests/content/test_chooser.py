"""The chooser over all that ships, held against the table of the dossier (7.3) and its rule."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from itertools import product

import pytest
from tests.conftest import NOON
from tests.content.reading import case, case_names, shipped
from tests.content.test_exercises import DOSSIER, toolbox

from burgeridee.core.chooser import BREAK, MOST, Choice, choice, session
from burgeridee.core.flags import Flag, flags, of_sign
from burgeridee.core.intake import SCHEMA, Answer, Intake, ModelRef, Value
from burgeridee.core.talk import Talk

MODEL = shipped().conversations["keuzehulp"]
MOMENTS = ("start", "zoeken", "verdelen", "uitvoeren", "lopend")
FEELINGS = ("niets", "vreemd", "pijn", "taal", "doel", "werk", "macht", "zorgen", "stil")
TIMES = (30, 60, 90, 180)
# "punten" of 7.3, typed over by hand.
POINTS = {
    "start": "kennismaken 3, zelfde-taal 1, geef-en-haal 2",
    "zoeken": "toekomstfoto 3, belangen 2, kring 2",
    "verdelen": "geef-en-haal 2, trap 2, wie-doet-wat 3, beslissen 2, partners 2",
    "uitvoeren": "routekaart 3, wie-doet-wat 2, wat-als 1",
    "lopend": "bijsturen 3, trap 1, partners 1",
    "vreemd": "kennismaken 3",
    "pijn": "tijdlijn 4, gedoe 2",
    "taal": "zelfde-taal 4",
    "doel": "belangen 3, toekomstfoto 3",
    "werk": "wie-doet-wat 3, partners 3",
    "macht": "beslissen 4, trap 3",
    "zorgen": "wat-als 4, belangen 1",
    "stil": "bijsturen 3, routekaart 3",
}

INTAKES = ["", *case_names()]


def asked(moment: str, feeling: str, minutes: int) -> Talk:
    said: dict[str, Value] = {"kh_moment": moment, "kh_gevoel": feeling, "kh_minuten": minutes}
    answers = {name: Answer(state="answered", value=value) for name, value in said.items()}
    record = Intake(schema_=SCHEMA, id="keuze", model=ModelRef(id=MODEL.id), answers=answers)
    return Talk.resume(MODEL, record)


@cache
def raised(name: str) -> tuple[Flag, ...]:
    return flags(case(name)) if name else ()


def by_hand(moment: str, feeling: str, minutes: int, found: Sequence[Flag]) -> list[str]:
    """The rule of 7.3, told once more in the plainest way."""
    points = dict.fromkeys(DOSSIER, 0)
    for answer in (moment, feeling):
        for entry in POINTS.get(answer, "").split(", "):
            if entry:
                name, amount = entry.split()
                points[name] += int(amount)
    for flag in of_sign(found, "pitfall"):
        for name, told in DOSSIER.items():
            if flag.rule.id in told["helps_with"]:
                points[name] += flag.rule.severity
    places = list(DOSSIER)  # in the dossier the phases go up
    wanted = sorted(
        (name for name in DOSSIER if points[name]),
        key=lambda name: (-points[name], DOSSIER[name]["phase"], places.index(name)),
    )
    taken: list[str] = []
    for name in wanted:
        used = sum(DOSSIER[other]["minutes"] for other in taken)
        if len(taken) < 4 and used + DOSSIER[name]["minutes"] <= minutes:
            taken.append(name)
    return sorted(taken, key=places.index)


def chosen(moment: str, feeling: str, minutes: int, found: Sequence[Flag] = ()) -> Choice:
    return choice(toolbox().exercises.values(), asked(moment, feeling, minutes), found)


def ids(found: Choice) -> list[str]:
    return [one.id for one in found.exercises]


def test_the_three_questions_are_those_of_the_dossier() -> None:
    options = {q.id: tuple(getattr(q, "options", ())) for q in MODEL.questions}
    own = {"kh_begin": (), "kh_opdrachten": ()}  # what was chosen may be changed by hand
    assert options == {"kh_moment": MOMENTS, "kh_gevoel": FEELINGS, "kh_minuten": (), **own}
    assert MODEL.uses.minutes == "kh_minuten"


@pytest.mark.parametrize(
    ("moment", "feeling", "minutes", "names"),
    [
        # kennismaken 3 + 3, geef-en-haal 2, zelfde-taal 1; 30 + 45 = 75, and 30 more is 105.
        ("start", "vreemd", 90, ["kennismaken", "geef-en-haal"]),
        # wie-doet-wat 6, partners 5, then 2 each: geef-en-haal is before trap and beslissen.
        ("verdelen", "werk", 180, ["geef-en-haal", "wie-doet-wat", "partners"]),
        # tijdlijn 4 takes 45 of the 60; nothing of bijsturen 3 (40) or gedoe 2 (30) fits any more.
        ("lopend", "pijn", 60, ["tijdlijn"]),
        # toekomstfoto 6 and belangen 5 take 120; kring 2 is 45 and just fits in 165.
        ("zoeken", "doel", 165, ["toekomstfoto", "belangen", "kring"]),
        # routekaart 3 is too long; wie-doet-wat 2 too; nothing of 30 minutes has points.
        ("uitvoeren", "niets", 30, []),
    ],
    ids=["strangers", "work askew", "old sore", "other wishes", "too little time"],
)
def test_a_choice_worked_out_by_hand(
    moment: str, feeling: str, minutes: int, names: list[str]
) -> None:
    assert ids(chosen(moment, feeling, minutes)) == names


def test_a_pitfall_brings_its_exercise_in() -> None:
    # For the hangplek kring has 2 for the moment, and 2 each for namens-wie, steun and tegenstem.
    before = chosen("zoeken", "niets", 45)
    after = chosen("zoeken", "niets", 45, raised("hangplek-eerste"))
    assert ids(before) == ["kring"]
    assert before.chosen[0].points == 2
    assert ids(after) == ["kring"]
    assert after.chosen[0].points == 8
    # For the schoolstraat geef-en-haal has 2 + 3 (te-veel-beloofd); then 3 each for kennismaken,
    # beslissen and wat-als, of which the lower phase goes first. 45 + 30 leaves 15.
    found = chosen("start", "niets", 90, raised("schoolstraat-eerste"))
    assert ids(found) == ["kennismaken", "geef-en-haal"]
    assert [one.points for one in found.chosen] == [3, 5]


@pytest.mark.parametrize("intake", INTAKES)
def test_every_choice_keeps_the_rule_of_the_dossier(intake: str) -> None:
    for moment, feeling, minutes in product(MOMENTS, FEELINGS, TIMES):
        found = chosen(moment, feeling, minutes, raised(intake))
        assert ids(found) == by_hand(moment, feeling, minutes, raised(intake))
        assert len(found.chosen) <= MOST
        assert found.used <= minutes
        assert [one.phase for one in found.exercises] == sorted(
            one.phase for one in found.exercises
        )
        assert all(one.points > 0 for one in (*found.chosen, *found.others))
        assert all(reason.startswith("omdat ") for one in found.chosen for reason in one.because)
        assert all(one.because and one.because_for_all for one in found.chosen)
        assert found.chosen or found.said


def test_a_private_pitfall_is_no_reason_to_tell_at_the_table() -> None:
    found = chosen("lopend", "niets", 180, raised("hangplek-goed"))  # only oud-zeer, private
    line = next(one for one in found.chosen if one.exercise.id == "tijdlijn")
    assert line.because == ("omdat deze valkuil speelt: Oud zeer",)
    assert line.because_for_all == ("omdat het past bij waar jullie nu staan",)


def test_too_little_and_too_much_time_are_said_with_a_way_on() -> None:
    none = chosen("start", "vreemd", 0)
    assert none.chosen == ()
    assert none.said == (
        "In 0 minuten past geen opdracht die bij jullie past. "
        "De kortste duurt 30 minuten. Zoek meer tijd, of kies zelf uit de lijst."
    )
    much = chosen("verdelen", "macht", 20 * 60)
    assert len(much.chosen) == MOST
    assert "een andere dag" in much.said
    assert chosen("start", "vreemd", 90).said == ""


def test_the_plan_of_a_session_has_a_time_for_every_step_and_a_break_where_it_fits() -> None:
    found = chosen("zoeken", "doel", 180)
    plan = session(found.exercises, NOON, 180)
    assert plan[0].begins == NOON
    assert [after.begins for after in plan[1:]] == [before.ends for before in plan[:-1]]
    steps = [slot.step for slot in plan if slot.step is not None]
    assert steps == [step for one in found.exercises for step in one.steps]
    [rest] = [slot for slot in plan if slot.exercise is None]
    assert rest.begins == NOON + timedelta(minutes=60)
    assert rest.ends - rest.begins == timedelta(minutes=BREAK)
    assert plan[-1].ends <= NOON + timedelta(minutes=180)
