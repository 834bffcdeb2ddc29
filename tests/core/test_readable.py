"""The answers of a talk by the id of their question: only what a reader may see."""

from datetime import date

from tests.core.making import only, question, talk_of
from tests.core.meetings import meeting, table

from burgeridee.core.readable import Readable


def test_each_kind_of_answer_is_read_as_what_it_is() -> None:
    says = Readable(meeting(), "file")
    assert says.text("plek") == "buurthuis De Kade"
    assert says.day("datum") == date(2026, 3, 25)
    assert says.number("max_deelnemers") == 24
    assert says.texts("tafelhosts") == ("Joke", "Achmed", "Wim")
    assert says.choices("db_geraakt")[1:] == ("Jongeren", "Ondernemers")
    [first, *_] = says.lines("uitnodigen")
    assert first.text("groep") == "Huurders en eigenaren uit de buurt"
    assert (first.choice("groep"), first.number("aantal")) == ("huurders_eigenaren", 10)


def test_an_answer_of_another_kind_or_none_at_all_is_empty() -> None:
    says = Readable(meeting(datum=None, plek=None, max_deelnemers=None), "file")
    assert (says.text("plek"), says.day("datum"), says.number("max_deelnemers")) == ("", None, 0)
    assert (says.text("datum"), says.day("plek"), says.number("plek")) == ("", None, 0)
    assert says.texts("plek") == says.choices("tafelhosts") == ()
    assert says.lines("plek") == ()
    assert says.text("er_is_geen_vraag") == ""


def test_what_a_reader_may_not_see_is_not_there() -> None:
    assert Readable(meeting(), "residents").texts("tafelhosts") == ()
    assert Readable(meeting(), "residents").lines("uitnodigen") == ()
    assert Readable(meeting(), "residents").text("plek") == "buurthuis De Kade"


def test_a_column_that_may_not_be_seen_is_left_out_and_a_line_with_nothing_else_too() -> None:
    fields = [
        {"id": "wat", "label": "Wat", "kind": "text"},
        {"id": "geheim", "label": "Geheim", "kind": "text", "share": "nobody"},
    ]
    model = only([question("lijst", "list", fields=fields)])
    lines = ({"wat": "koffie", "geheim": "x"}, {"geheim": "y"})
    [line] = Readable(talk_of({"lijst": lines}, model), "residents").lines("lijst")
    assert dict(line.cells) == {"wat": "koffie"}
    assert (line.text("geheim"), line.choice("geheim")) == ("", "")


def test_a_day_in_a_line_stays_a_day() -> None:
    [action, wish] = Readable(table("1"), "residents").lines("og_acties")
    assert action.day("wanneer") == date(2026, 4, 11)
    assert wish.day("wanneer") is None
