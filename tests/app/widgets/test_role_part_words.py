"""The role per part in words: the marks, the columns, what stands beside it."""

from tests.conftest import NOON

from burgeridee.app.widgets.role_part_words import MARKS, TO_DISCUSS, Told, side, when_which
from burgeridee.core.intake import RolePart
from burgeridee.core.role_parts import TalkingPoint

PARTS = (RolePart(part="Geld", now="los"), RolePart(part="Een heel lange naam van een onderdeel"))
VIEWS = TalkingPoint("Geld", "views", "Jullie zien het anders.")


def marks(*points: TalkingPoint) -> list[str]:
    [group] = Told(None, NOON.date(), 60).table(PARTS, points)
    return [line.mark for line in group.lines]


def test_the_gravest_point_gives_the_mark_and_every_mark_is_told() -> None:
    assert marks(VIEWS, TalkingPoint("Geld", "wish", "")) == ["≠", "●", "+"]
    assert marks(TalkingPoint("Geld", "look-again", ""), VIEWS)[0] == "!"
    assert {*marks(), *marks(VIEWS)} - {"+"} <= set(MARKS)


def test_a_long_name_never_pushes_the_columns() -> None:
    [group] = Told(None, NOON.date(), 80).table(PARTS, ())
    [first, second, _add] = group.lines
    assert str(second.words).startswith("Een heel lange…")
    assert len(str(first.words)) == len(str(second.words))


def test_what_to_talk_about_stands_beside_it() -> None:
    assert side((VIEWS,), PARTS).plain == f"{TO_DISCUSS}\n\n≠ Jullie zien het anders."


def test_without_a_table_of_roles_there_is_nothing_to_explain() -> None:
    assert when_which(None).plain == ""
