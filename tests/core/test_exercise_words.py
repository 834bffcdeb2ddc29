from tests.conftest import NOON
from tests.core.test_session_plan import BOX, asked, exercise, session
from tests.core.test_toolbox import made

from burgeridee.core.chooser import session as planned
from burgeridee.core.conversation import Rule
from burgeridee.core.exercise_words import (
    LATER,
    by_phase,
    in_short,
    parts_of,
    phase_name,
    session_head,
    step_times,
    stretches,
)
from burgeridee.core.session_plan import with_exercises

STEPS = [{"title": "Begin", "minutes": 10}, {"title": "Eind", "minutes": 20}]


def rule(name: str) -> Rule:
    return Rule(id=name, sign="pitfall", title=name.capitalize(), severity=2, when=())


def test_a_phase_of_their_own_has_a_name_too() -> None:
    assert phase_name(1) == "Elkaar leren kennen"
    assert phase_name(9) == LATER
    several = (made("laat", phase=9), made("b", phase=1, order=2), made("a", phase=1, order=1))
    grouped = {name: [one.id for one in group] for name, group in by_phase(several)}
    assert grouped == {"Elkaar leren kennen": ["a", "b"], LATER: ["laat"]}


def test_an_exercise_is_told_part_by_part() -> None:
    one = made(steps=STEPS)
    told = {part.head: part.lines for part in parts_of(one, (rule("haast"),))}
    assert told["Zo gaat het"] == ("Begin (10 min)", "Eind (20 min)")
    assert told["Helpt bij"] == ("Haast",)
    assert told["Voor wie begeleidt"] == ("Zit stil.",)
    assert in_short(one) == "30 minuten, 2 tot 8 mensen"


def test_what_helps_now_comes_first_and_is_not_told_twice() -> None:
    haast, stil = rule("haast"), rule("stil")
    parts = [*parts_of(made(), (haast, stil), (haast,))]
    assert (parts[0].head, parts[0].lines) == ("Helpt nu, want dit speelt", ("Haast",))
    assert [part.lines for part in parts if part.head == "Helpt ook bij"] == [("Stil",)]
    assert "Helpt ook bij" not in [part.head for part in parts_of(made(), (haast,), (haast,))]


def test_the_steps_of_an_exercise_are_one_stretch_and_a_break_stands_between() -> None:
    one, two = exercise("a", steps=STEPS, minutes=30), exercise("b", minutes=75)
    slots = planned((one, two), NOON, 180)
    told = [(part.times, part.exercise and part.exercise.id) for part in stretches(slots)]
    assert told == [("12.00–12.30", "a"), ("12.30–12.40", None), ("12.40–13.55", "b")]
    assert step_times(slots, one) == ("12.00  Begin (10 min)", "12.10  Eind (20 min)")


def test_the_head_of_a_session_says_how_much_of_the_time_it_takes() -> None:
    assert session_head(session(asked())) == "Dit doen jullie: 30 van de 60 minuten"
    assert session_head(session(asked(tijd=0))) == "Dit doen jullie"
    by_hand = with_exercises(asked(tijd=60), (BOX["a"], BOX["b"]), NOON)
    assert session_head(session(by_hand)) == "Dit doen jullie: 75 minuten, zelf gekozen"


def test_the_advice_for_who_leads_is_not_for_everybody() -> None:
    told = [part.head for part in parts_of(made(), for_all=True)]
    assert "Voor wie begeleidt" not in told
    assert "Zo gaat het" in told
