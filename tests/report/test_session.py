"""The papers of a session: a cover that says what to print and bring, and the sheets."""

from datetime import datetime, timedelta

import pytest
from tests.conftest import NOON
from tests.report.sheets import HOUSE, exercises, pages, sizes
from tests.report.unpacked import pdf_tags, pdf_text

from burgeridee.core.chooser import session
from burgeridee.core.toolbox import Exercise
from burgeridee.report import docx, html, markdown, odt, text
from burgeridee.report.document import Bullets, Document, Field, Size, Table
from burgeridee.report.pdf import render
from burgeridee.report.session import BREAK, Session, session_set

EVENING = datetime(2026, 3, 20, 19, 30, tzinfo=NOON.tzinfo)


def chosen(*names: str) -> tuple[Exercise, ...]:
    return tuple(exercises()[name] for name in names)


def made(*names: str, people: int = 0, size: Size = "a3", minutes: int = 240) -> Document:
    some = chosen(*names)
    slots = session(some, EVENING, minutes)
    return session_set(Session(some, slots, "De strook", people), NOON, HOUSE, size)


FOUR = ("kennismaken", "kring", "wie-doet-wat", "partners")


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_a_cover_of_one_page_and_a_sheet_for_each_exercise() -> None:
    content = render(made(*FOUR))
    assert sizes(content) == [(210, 297)] + [(420, 297)] * 4
    for page, name in zip(pages(content)[1:], FOUR, strict=True):
        assert exercises()[name].name in page.extract_text()
        assert "De strook" in page.extract_text()
    small = render(made(*FOUR, size="a4"))
    assert sizes(small) == [(210, 297)] + [(297, 210)] * 4
    assert pdf_tags(content).count("/Title") == 1


def test_the_same_set_gives_the_same_bytes() -> None:
    assert render(made(*FOUR)) == render(made(*FOUR))


def test_the_plan_has_the_time_of_every_step_and_every_break() -> None:
    document = made(*FOUR)
    plan = tables(document)[0]
    assert Field("Tijd", "van 19.30 tot 23.05 uur") in document.blocks
    assert [(row[0], row[1].split("\n")[0], row[2]) for row in plan.rows] == [
        ("19.30 - 20.00", "Wie zit hier?", "30"),
        ("20.00 - 20.45", "De kring van mensen", "45"),
        ("20.45 - 20.55", BREAK, "10"),
        ("20.55 - 21.40", "Wie doet wat", "45"),
        ("21.40 - 21.50", BREAK, "10"),
        ("21.50 - 23.05", "Partnerblad", "75"),
    ]
    assert (
        "20.10  Plak in een ring: beslist mee, doet mee, denkt mee, weet ervan" in plan.rows[1][1]
    )


@pytest.mark.parametrize(
    ("people", "copies"),
    [
        (
            0,
            ["één voor iedereen", "één voor elke tafel", "één voor elke partij"],
        ),
        (14, ["één voor iedereen (14)", "één voor elke tafel (2)", "één voor elke partij"]),
    ],
)
def test_the_cover_says_how_often_to_print_each_sheet(people: int, copies: list[str]) -> None:
    to_print = tables(made("kennismaken", "kring", "belangen", people=people))[1]
    assert [row[1] for row in to_print.rows] == copies
    assert {row[2] for row in to_print.rows} == {"A3 liggend, enkelzijdig, in kleur"}


def test_each_thing_to_bring_is_told_once_and_what_is_printed_is_not() -> None:
    [things] = [b for b in made(*FOUR).blocks if isinstance(b, Bullets)]
    assert things.items[0] == "Drie stiften voor iedereen"
    assert things.items[3:] == (
        "Kaartjes voor de taken (Wie doet wat)",
        "Drie stiften per partij (Partnerblad)",
    )


def test_the_advice_to_who_guides_stands_on_the_cover() -> None:
    document = made("kring")
    assert Field("De kring van mensen", exercises()["kring"].facilitator.strip()) in document.blocks


def test_without_a_plan_there_are_no_times() -> None:
    document = session_set(Session(chosen("kring")), NOON, HOUSE)
    assert len(tables(document)) == 1
    assert not any(
        isinstance(b, Field) and b.name in {"Tijd", "Initiatief"} for b in document.blocks
    )


def test_a_session_past_midnight_goes_on_counting() -> None:
    late = chosen("kring")
    slots = session(late, EVENING + timedelta(hours=4))
    plan = tables(session_set(Session(late, slots), NOON, HOUSE))[0]
    assert plan.rows[0][0] == "23.30 - 00.15"


def test_other_formats_hold_the_sheets_under_a_heading_each() -> None:
    document = made("kring", "gedoe")
    page = markdown.render(document).decode()
    assert "## De kring van mensen" in page
    assert "## Afspraak over gedoe" in page
    assert "Zo merk je dat ik boos ben" in text.render(document).decode()
    assert "<h2" in html.render(document).decode()
    for render_in in (odt.render, docx.render):
        assert render_in(document) == render_in(document)
    assert "Afspraak over gedoe" in pdf_text(render(document))
