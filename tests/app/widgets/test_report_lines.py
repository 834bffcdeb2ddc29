from datetime import date

from burgeridee.app.widgets.controls.control import LineDraft
from burgeridee.app.widgets.report_lines import (
    LETTER_COLUMNS,
    LIMIT_COLUMNS,
    cells_of,
    letter_columns,
    letter_from,
    limit_from,
)
from burgeridee.core.intake import LetterDraft, Limit
from burgeridee.report.papers import PAPERS

DAY = date(2026, 3, 21)


def test_a_limit_goes_into_its_window_and_comes_back() -> None:
    limit = Limit.model_validate(
        {"kind": "finding-out", "what": "paaltjes", "why": "brandweer", "later": 1}
    )
    cells = cells_of(limit, LIMIT_COLUMNS)
    assert cells == {"kind": "finding-out", "what": "paaltjes", "why": "brandweer"}
    assert limit_from(limit, LineDraft(cells)) == limit
    emptied = limit_from(limit, LineDraft({"what": "paal"}))
    assert (emptied.what, emptied.why, emptied.kind) == ("paal", "", "no")
    assert emptied.model_extra == {"later": 1}


def test_a_letter_takes_its_own_places_and_leaves_the_others() -> None:
    before = LetterDraft(to="Bos", day=DAY, reason="ziek", objection="bellen")
    columns = letter_columns("no-answer-yet", ("to", "reason", "day"))
    assert cells_of(before, columns) == {"to": "Bos", "day": DAY, "reason": "ziek"}
    after = letter_from(before, columns, LineDraft({"to": "Familie Bos"}))
    assert after == LetterDraft(to="Familie Bos", objection="bellen")


def test_every_place_that_a_paper_asks_has_a_column_with_a_name_of_its_own() -> None:
    for paper in PAPERS:
        columns = letter_columns(paper.name, paper.asks)
        assert [column.id for column in columns] == list(paper.asks)
        assert len({column.label for column in columns}) == len(columns)
    assert set(LETTER_COLUMNS) == set(LetterDraft.model_fields)
