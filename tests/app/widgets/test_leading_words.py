from datetime import date

from tests.app.staging import text_of
from tests.conftest import NOON
from tests.core.test_leading import leading, turn

from burgeridee.app.widgets.leading_words import LIST_COLUMNS, page_line, told
from burgeridee.core.leading import Leading


def words(one: Leading, earlier: date | None = None) -> str:
    return text_of(told(one, {"praten": earlier} if earlier else {}))


def test_before_the_first_step_stands_what_is_needed() -> None:
    text = words(leading(), date(2026, 1, 10))
    assert text.startswith("Jullie deden deze opdracht ook op 10 januari 2026.")
    assert "Leg klaar\n  · Stiften" in text
    assert "Zo begeleid je het\n  · Zit stil." in text
    assert "Wanneer niet\n  · Nooit." in text


def test_a_new_sheet_says_what_is_on_it_already() -> None:
    one = turn()
    filled = one.talk.moved_to("uitkomst").answered(({"wat": "a"},), NOON)
    text = words(leading(one).with_talk(filled))
    assert "Op het blad staat al wat we weten: 1 regel" in text


def test_a_step_says_what_to_look_after_and_what_for() -> None:
    assert words(leading().moved(1, NOON)) == "Waarvoor we dit doen: Praten."


def test_after_the_last_step_stands_what_to_write_down() -> None:
    text = words(leading().moved(3, NOON))
    assert "Met u of Enter open je het blad\n  · Wat, Op welke dag is het dan klaar" in text
    assert "Er staat nog niets op." in text


def test_a_break_says_how_one_goes_on() -> None:
    long = [turn(name, minutes=60) for name in ("a", "b")]
    assert "PgDn" in words(Leading.of(long, NOON, minutes=200).moved_to(4, NOON))


def test_each_line_of_the_list_has_the_same_width() -> None:
    one = leading().moved(1, NOON)
    lines = [page_line(one, at).plain for at in range(len(one.pages))]
    assert [line.strip()[0] for line in lines] == ["●", "▸", "○", "○"]
    assert lines[1].startswith("  ▸ 12.00 Een")
    assert {len(line) for line in lines} == {LIST_COLUMNS}
