"""The phases on the left: where the talk is, what was answered, and how long it took."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.widgets.marks import ANSWERED, HERE, NOTHING_YET, mark
from burgeridee.core.conversation import Phase
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk

COLUMNS = 25
"""What a line has; the last of the 26 columns is for the scrollbar."""
MINUTES = "minuten"
PHASE = "phase:"
"""What stands before the id of a question in a row that opens a whole phase."""


@dataclass(frozen=True)
class Row:
    """One line of the list; `opens` is the question that it leads to."""

    id: str
    opens: str
    text: Content


class PhaseList(Vertical):
    """The phases, and under the one in front of us its questions with their marks."""

    DEFAULT_CSS = """
    PhaseList {
        width: 26; height: 1fr; background: $panel; padding: 1 0 0 0;
        Static { height: 1; color: $text-muted; }
        OptionList {
            height: 1fr; width: 100%; border: none; padding: 0; background: $panel;
            scrollbar-size-vertical: 1;
            &:focus { border: none; }
            & > .option-list--option { padding: 0; }
            & > .option-list--option-highlighted { background: $panel; color: $text; }
            &:focus > .option-list--option-highlighted {
                background: $block-cursor-background; color: $block-cursor-foreground;
            }
        }
    }
    """

    class Wanted(Message):
        """The user wants to go to this question."""

        def __init__(self, question_id: str) -> None:
            super().__init__()
            self.question_id = question_id

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def compose(self) -> ComposeResult:
        """A heading, and the list."""
        yield Static(Content(" Fasen".ljust(COLUMNS - len(MINUTES)) + MINUTES))
        yield OptionList(markup=False)

    def show(self, talk: Talk, *, for_guests: bool = False) -> None:
        """Show where the talk is; `for_guests` leaves out what is not asked to residents."""
        rows = tuple(_rows(talk, for_guests=for_guests))
        if rows == self._rows:
            return
        self._rows = rows
        options = self.query_one(OptionList)
        before = options.highlighted_option
        options.set_options(Option(row.text, id=row.id) for row in rows)
        here = talk.question.id
        ids = [row.id for row in rows]
        if options.has_focus and before is not None and before.id in ids:
            here = before.id
        options.highlighted = ids.index(here) if here in ids else 0

    def take_focus(self) -> None:
        """Bring the keys here."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _ask_for_it(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        row = next((row for row in self._rows if row.id == event.option_id), None)
        if row is not None:
            self.post_message(self.Wanted(row.opens))


def _rows(talk: Talk, *, for_guests: bool) -> Iterator[Row]:
    for number, phase in enumerate(talk.conversation.phases, 1):
        questions = tuple(
            question
            for question in talk.route
            if talk.conversation.phase_of[question.id].id == phase.id
            and (not for_guests or question.audience == "residents")
        )
        if not questions:
            continue
        yield Row(
            f"{PHASE}{phase.id}", questions[0].id, _phase_line(talk, phase, number, questions)
        )
        if phase.id == talk.phase.id:
            for question in questions:
                yield Row(question.id, question.id, _question_line(talk, question))


def _phase_line(talk: Talk, phase: Phase, number: int, questions: tuple[Question, ...]) -> Content:
    is_here = phase.id == talk.phase.id
    is_done = all(mark(talk, question) != NOTHING_YET for question in questions)
    used = f"{talk.intake.minutes.get(phase.id, 0)}/{phase.minutes}".rjust(len("12/15"))
    right = f"{ANSWERED if is_done else NOTHING_YET} {used}"
    name = f"{HERE if is_here else ' '}{number} {phase.short_title or phase.title}"
    line = _fitted(name, COLUMNS - len(right) - 1).ljust(COLUMNS - len(right)) + right
    return Content.styled(line, "bold" if is_here else "")


def _question_line(talk: Talk, question: Question) -> Content:
    is_here = question.id == talk.question.id
    sign = HERE if is_here else " "
    line = _fitted(f"{sign}{mark(talk, question)} {question.label}", COLUMNS)
    return Content.styled(line, "bold" if is_here else "")


def _fitted(text: str, columns: int) -> str:
    return text if len(text) <= columns else f"{text[: columns - 1]}…"
