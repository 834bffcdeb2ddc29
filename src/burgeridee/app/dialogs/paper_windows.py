"""The windows of the report screen: one limit, or what a letter needs.

What is typed is in the talk at once. However much is typed, it is one change for undo, made on the
talk as it stood when the window opened.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.widgets.controls.control import LineDraft
from burgeridee.app.widgets.controls.line_table import LineForm
from burgeridee.app.widgets.report_lines import (
    LIMIT_COLUMNS,
    cells_of,
    letter_columns,
    letter_from,
    limit_from,
)
from burgeridee.core.intake import Limit
from burgeridee.core.paperwork import with_letter, with_limit
from burgeridee.core.talk import Talk
from burgeridee.report.papers import Paper


@dataclass
class Windows:
    """Opens windows on a talk. `change` takes on what was typed, `unread` keeps what is no day."""

    change: Callable[[Talk], object]
    now: Callable[[], datetime]
    unread: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def of_limit(self, talk: Talk, at: int | None, blank: Limit) -> LineEditor:
        """The window for the limit in this place; `None` adds one, that begins as `blank`."""
        before = blank if at is None else talk.intake.limits[at]
        title = "Wat niet kan, of nog onzeker is"

        def take(draft: LineDraft) -> None:
            self.change(with_limit(talk, at, limit_from(before, draft), self.now()))

        draft = LineDraft(cells_of(before, LIMIT_COLUMNS))
        return LineEditor(LineForm(title, LIMIT_COLUMNS, draft, self.now().date()), take)

    def of_letter(self, talk: Talk, paper: Paper, first: str = "") -> LineEditor:
        """The window for what this paper asks, from `first` on, or from the first empty place."""
        columns = letter_columns(paper.name, paper.asks)
        before = talk.intake.letter
        empty = (column.id for column in columns if not getattr(before, column.id))
        first = first or next(empty, "")

        def take(draft: LineDraft) -> None:
            self.unread[paper.name] = draft.unread
            self.change(with_letter(talk, letter_from(before, columns, draft), self.now()))

        draft = LineDraft(cells_of(before, columns), self.unread.get(paper.name, {}))
        form = LineForm(paper.label, columns, draft, self.now().date(), first)
        return LineEditor(form, take)
