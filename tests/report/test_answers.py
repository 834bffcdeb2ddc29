from datetime import date

import pytest

from burgeridee.core.share import Limited
from burgeridee.core.told import Became, Told
from burgeridee.report.answers import (
    asked_and_answered,
    in_words,
    limit_fields,
    question_in,
    state_in_words,
    table,
)
from burgeridee.report.document import Field, Paragraph, Table

DAY = date(2026, 3, 21)
LISTED = Told("q", "1.1", "Acties", "Wie doet wat?", "residents", columns=("Wat", "Wie"))


@pytest.mark.parametrize(
    ("ask", "question"),
    [
        ("Hoe ver zijn jullie?", "Hoe ver zijn jullie?"),
        ("Hoeveel zin? 1 is weinig, 5 is veel.", "Hoeveel zin?"),
        ("Vertel eens.", "Vertel eens."),
        ("Ik vat samen.\nKlopt dat?", "Ik vat samen. Klopt dat?"),
    ],
)
def test_on_paper_stands_the_question_without_the_hint(ask: str, question: str) -> None:
    assert question_in(ask) == question


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (None, "4"),
        (("", ""), "4 van de 5"),
        (("weinig", "veel"), "4 van de 5 (1 is weinig, 5 is veel)"),
    ],
)
def test_a_step_of_a_scale_says_what_it_means(scale: tuple[str, str] | None, words: str) -> None:
    assert in_words(Told("q", "1.1", "Zin", "Zin?", "residents", "4", scale=scale)) == words


@pytest.mark.parametrize(
    ("became", "words"),
    [
        (Became(), ""),
        (Became(is_wish=True), "wens"),
        (Became(done=DAY), "gedaan op 21 maart 2026"),
        (Became(moved_to=DAY, reason="regen"), "wordt 21 maart 2026: regen"),
        (Became(done=DAY, moved_to=DAY), "gedaan op 21 maart 2026"),
    ],
)
def test_what_became_of_a_line(became: Became, words: str) -> None:
    assert state_in_words(became) == words


def test_a_table_tells_how_it_stands_only_where_there_is_news() -> None:
    rows = (("koffie", "wij"), ("thee", "zij"))
    told = Told(**{**vars(LISTED), "rows": rows, "became": (Became(), Became())})
    assert table(told) == Table(("Wat", "Wie"), rows)
    told = Told(**{**vars(told), "became": (Became(), Became(done=DAY))})
    assert table(told).head == ("Wat", "Wie", "Hoe het staat")
    assert table(told).rows[1] == ("thee", "zij", "gedaan op 21 maart 2026")
    assert list(asked_and_answered(told)) == [Paragraph("Wie doet wat?"), table(told)]


def test_a_limit_says_only_what_is_known() -> None:
    assert list(limit_fields(Limited("Een hek"))) == [Paragraph("Een hek")]
    whole = list(limit_fields(Limited("Een hek", "Te hoog", "De raad", "Een heg")))
    assert whole[1:] == [
        Field("De reden", "Te hoog"),
        Field("Wie erover beslist", "De raad"),
        Field("Dit kan wel", "Een heg"),
    ]
