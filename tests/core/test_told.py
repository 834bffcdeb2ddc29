from collections.abc import Mapping
from datetime import date

import pytest
from tests.core.making import AGREED, intake, only, question, said, signs, talk_of

from burgeridee.core.intake import Item, Outcome, Value
from burgeridee.core.talk import Talk
from burgeridee.core.told import Became, Reader, Told, for_paper, may_be_told, told

HELP = {"niets": "Niets", "geld": "Een potje", "regels": "Andere regels, minder werk"}
FIELDS = [
    {"id": "wat", "label": "Wat", "required": True},
    {"id": "wanneer", "label": "Wanneer", "kind": "date"},
    {"id": "mag", "label": "Mag dit", "kind": "single", "options": {"ja": "Ja"}, "share": "file"},
    {"id": "ooit", "label": "Ooit", "share": "nobody"},
]
DAY = date(2026, 3, 21)
MODEL = only(
    [
        question("naam", "text"),
        question("dag", "date"),
        question("hulp", "multi", options=HELP),
        question("zin", "scale", low="weinig", high="veel"),
        question("eens", "ynu"),
        question("groepen", "list"),
        question("acties", "list", fields=FIELDS),
        question("intern", "text", audience="official"),
        question("eigen", "text", private=True, share="residents"),
        question("stil", "text", share="nobody"),
    ]
)


def tell(name: str, value: Value, reader: Reader = "residents", **more: object) -> Told | None:
    """An answer as its reader sees it."""
    return told(talk_of({name: value}, MODEL, **more), MODEL.by_id[name], reader)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("naam", "  Een tuin ", "Een tuin"),
        ("naam", "regel\r\n\x1b[31mrood\x1b[0m", "regel\nrood"),
        ("dag", date(2026, 3, 11), "11 maart 2026"),
        ("hulp", ("geld", "niets"), "Een potje, Niets"),
        ("hulp", ("geld", "regels"), "Een potje; Andere regels, minder werk"),
        ("zin", 4, "4"),
        ("eens", "onbekend", "Onbekend"),
        ("groepen", ("buren", "school"), "buren, school"),
        ("groepen", ("buren, oud en jong", " ", "school"), "buren, oud en jong; school"),
    ],
)
def test_an_answer_is_told_in_words(name: str, value: Value, words: str) -> None:
    found = tell(name, value)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    ("name", "value"),
    [("naam", " "), ("naam", "\x1b[31m"), ("groepen", (" ",)), ("acties", ({"ooit": "geheim"},))],
    ids=["blank", "nothing that can be read", "a blank line", "only what nobody may see"],
)
def test_where_nothing_can_be_seen_nothing_is_told(name: str, value: Value) -> None:
    assert tell(name, value) is None


def test_a_line_that_is_no_agreement_yet_is_told_as_a_wish() -> None:
    lines: tuple[Item, ...] = (
        {"wat": "a", "wie": "Sam", "wanneer": DAY},
        {"wat": "b", "wie": "Kim"},
    )
    done = (Outcome(item="acties/a1", done=DAY),)
    found = told(
        talk_of({"acties": lines}, AGREED, agreements=done), AGREED.by_id["acties"], "residents"
    )
    assert found is not None
    assert found.became == (Became(done=DAY), Became(is_wish=True))


def test_from_which_talk_an_answer_was_taken_over_is_told() -> None:
    answers = {
        "naam": said("De tuin", carried="20260311-k7m2qd"),
        "groepen": said(("buren",), carried="20260311-k7m2qd"),
        "dag": said(DAY),
    }
    talk = Talk.resume(MODEL, intake(answers))
    source = "Overgenomen uit het gesprek van 11 maart 2026. Klopt dit nog?"
    for name, carried in (("naam", source), ("groepen", source), ("dag", "")):
        found = told(talk, MODEL.by_id[name], "residents")
        assert found is not None
        assert found.carried == carried


def test_nothing_is_told_that_was_not_heard() -> None:
    for name in MODEL.by_id:
        assert told(talk_of({}, MODEL), MODEL.by_id[name], "file") is None


@pytest.mark.parametrize(
    ("name", "residents", "file"),
    [
        ("naam", True, True),
        ("intern", False, True),
        ("eigen", False, False),
        ("stil", False, False),
    ],
)
def test_who_may_read_what(name: str, residents: bool, file: bool) -> None:
    assert (tell(name, "woorden", "residents") is not None) is residents
    assert (tell(name, "woorden", "file") is not None) is file


def test_a_column_may_be_for_the_file_only() -> None:
    line: Item = {"wat": "koffie", "wanneer": date(2026, 3, 21), "mag": "ja", "ooit": "geheim"}
    found = tell("acties", (line,))
    assert found is not None
    assert (found.columns, found.rows) == (("Wat", "Wanneer"), (("koffie", "21 maart 2026"),))
    found = tell("acties", (line,), "file")
    assert found is not None
    assert found.columns == ("Wat", "Wanneer", "Mag dit")
    assert found.rows == (("koffie", "21 maart 2026", "Ja"),)


@pytest.mark.parametrize(("reader", "reason"), [("residents", ""), ("file", "Het regende")])
def test_what_became_of_a_line_is_told_and_why_only_in_the_file(
    reader: Reader, reason: str
) -> None:
    became = (Outcome(item="acties/a2", moved_to=date(2026, 4, 1), reason="Het regende"),)
    found = tell("acties", ({"wat": "koffie"}, {"wat": "thee"}), reader, agreements=became)
    assert found is not None
    assert found.became == (Became(), Became(moved_to=date(2026, 4, 1), reason=reason))


@pytest.mark.parametrize(
    ("condition", "tells"),
    [
        ({"answer": "naam", "given": True}, True),
        ({"answer": "intern", "given": True}, True),
        ({"answer": "eigen", "given": True}, False),
        ({"answer": "stil", "given": True}, False),
        ({"answer": "weg", "given": True}, True),
    ],
)
def test_a_reason_that_rests_on_what_is_private_may_not_be_told(
    condition: Mapping[str, object], tells: bool
) -> None:
    assert may_be_told(signs([[condition]]), MODEL) is tells


def test_text_for_paper_keeps_every_script_and_no_codes() -> None:
    assert for_paper(" é 🌻 مرحبا \x07\x1b]0;x\x07 ") == "é 🌻 مرحبا"
