"""The role per part: what stands there, what a group settled, what to talk about."""

from datetime import date, timedelta
from pathlib import Path

from tests.conftest import NOON
from tests.content.reading import HOUSE
from tests.core.making import talk_of

from burgeridee.core.conversation import Advice, RoleText
from burgeridee.core.intake import Item, RolePart
from burgeridee.core.role_parts import (
    USUAL_PARTS,
    asked_of_parts,
    cells_of,
    part_from,
    settled_in,
    taken_over,
    talking_points,
    with_part,
    with_usual_parts,
    without_part,
)
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise, record_of
from burgeridee.files.library import load_library
from burgeridee.files.library.exercises import load_exercises

LATER = NOON + timedelta(days=2)
TODAY = NOON.date()
MONEY = RolePart(part="Geld", now="stimuleren", wanted="loslaten")
UPKEEP = RolePart(part="Onderhoud", official="loslaten", residents="faciliteren")


def named(role: str) -> RoleText:
    """A role with a name that is not its id."""
    return RoleText(label=f"De rol {role}", head="", do="", do_not="", first_step="")


ADVICE = Advice(
    roles=("loslaten", "stimuleren"),
    criteria=(),
    texts={role: named(role) for role in ("loslaten", "stimuleren")},
)


def with_parts(*parts: RolePart) -> Talk:
    """A talk with these parts."""
    return talk_of({}, roles=parts)


def points(*parts: RolePart) -> list[tuple[str, str]]:
    """What to talk about: of which part, and why."""
    return [(one.part, one.kind) for one in talking_points(with_parts(*parts), ADVICE, TODAY)]


def test_a_part_is_added_changed_and_taken_out() -> None:
    talk = with_part(with_part(with_parts(), None, MONEY, LATER), None, UPKEEP, LATER)
    assert talk.intake.roles == (MONEY, UPKEEP)
    assert talk.intake.changed == LATER
    let_go = MONEY.with_(now="loslaten")
    assert with_part(talk, 0, let_go, LATER).intake.roles == (let_go, UPKEEP)
    assert without_part(talk, 0, LATER).intake.roles == (UPKEEP,)


def test_each_change_can_be_undone() -> None:
    talk = with_part(with_parts(MONEY), None, UPKEEP, LATER)
    assert talk.undone(LATER).intake.roles == (MONEY,)


def test_a_part_that_says_nothing_is_none() -> None:
    talk = with_parts(MONEY)
    assert with_part(talk, None, RolePart(part="  "), LATER) is talk
    assert with_part(talk, 0, RolePart(), LATER).intake.roles == ()
    assert with_part(talk, 0, MONEY, LATER) is talk


def test_a_part_of_a_name_that_stands_there_fills_that_in() -> None:
    talk = with_part(with_parts(MONEY), None, RolePart(part="geld", now="loslaten"), LATER)
    assert talk.intake.roles == (MONEY.with_(now="loslaten"),)


def test_the_usual_parts_come_beside_what_stands_there() -> None:
    talk = with_usual_parts(with_parts(RolePart(part="geld ", now="loslaten")), LATER)
    names = [part.part for part in talk.intake.roles]
    assert names == ["geld ", *(name for name in USUAL_PARTS if name != "Geld")]
    assert with_usual_parts(talk, LATER) is talk


def test_cells_go_there_and_back_and_keep_what_a_file_says_besides() -> None:
    part = RolePart.model_validate({**MONEY.model_dump(), "eigen": "blijft"})
    emptied = {name: cell for name, cell in cells_of(part).items() if name != "now"}
    assert emptied == {"part": "Geld", "wanted": "loslaten"}
    back = part_from(part, emptied)
    assert (back.now, back.wanted, back.model_extra) == ("", "loslaten", {"eigen": "blijft"})


def test_the_roles_are_asked_by_the_names_of_the_model() -> None:
    columns = {column.id: column for column in asked_of_parts(ADVICE).columns}
    assert columns["now"].options == {
        "loslaten": "De rol loslaten",
        "stimuleren": "De rol stimuleren",
    }
    assert columns["part"].required
    assert set(columns) == set(RolePart.model_fields)


# What to talk about


def test_two_sides_that_see_another_role_have_something_to_talk_about() -> None:
    assert points(UPKEEP) == [("Onderhoud", "views")]
    assert points(UPKEEP.with_(residents="loslaten")) == []


def test_a_wish_is_something_to_talk_about_until_it_is_so() -> None:
    assert points(MONEY) == [("Geld", "wish")]
    assert points(MONEY.with_(now="loslaten")) == []


def test_a_day_that_is_over_asks_to_look_again_and_comes_first() -> None:
    past = MONEY.with_(until=TODAY - timedelta(days=1))
    assert points(past) == [("Geld", "look-again"), ("Geld", "wish")]
    assert points(MONEY.with_(until=TODAY)) == [("Geld", "wish")]


def test_a_part_of_which_nothing_is_known_is_open() -> None:
    assert points(RolePart(part="Besluiten", until=TODAY)) == [("Besluiten", "open")]


def test_the_sentence_names_part_and_roles_as_people_know_them() -> None:
    [wish] = talking_points(with_parts(MONEY), ADVICE, TODAY)
    assert wish.sentence == (
        "Geld: nu 'de rol stimuleren', en jullie willen naar 'de rol loslaten'. "
        "Wat is daarvoor nodig? En tot wanneer spreken jullie dat af?"
    )
    [views] = talking_points(with_parts(UPKEEP), ADVICE, TODAY)
    assert "jij ziet 'de rol loslaten', de bewoners zien 'faciliteren'" in views.sentence


# The exercise


def exercise() -> Exercise:
    """The exercise on roles, as far as its record needs it."""
    folders = [Path(HOUSE / "conversations")]
    return load_exercises(folders, load_library(folders, {})).exercises["trap"]


def test_what_a_group_settled_becomes_parts() -> None:
    record = Talk.start(record_of(exercise()), "20260401-abcdef", NOON)
    until = date(2026, 9, 1)
    lines: tuple[Item, ...] = (
        {"onderdeel": "Geld", "nu": "stimuleren", "gewenst": "loslaten", "tot": until},
        {"nu": "loslaten"},
    )
    record = record.moved_to("uitkomst").answered(lines, NOON)
    assert settled_in(record) == (MONEY.with_(until=until),)
    assert settled_in(with_parts(MONEY)) == ()


def test_taken_over_parts_fill_in_those_of_the_same_name() -> None:
    talk = with_parts(MONEY.with_(official="loslaten"), UPKEEP)
    settled = [RolePart(part="geld", now="loslaten"), RolePart(part="Besluiten", now="reguleren")]
    talk = taken_over(talk, settled, LATER)
    assert talk.intake.roles == (
        MONEY.with_(official="loslaten", now="loslaten"),
        UPKEEP,
        RolePart(part="Besluiten", now="reguleren"),
    )
    assert taken_over(talk, settled, LATER) is talk
