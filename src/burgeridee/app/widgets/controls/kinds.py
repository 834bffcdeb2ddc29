"""Which control belongs to which kind of question."""

from datetime import date
from typing import assert_never

from burgeridee.app.widgets.controls.choice import ChoiceControl
from burgeridee.app.widgets.controls.control import Control, Drafts
from burgeridee.app.widgets.controls.day import DayControl
from burgeridee.app.widgets.controls.line_field import LineFieldControl
from burgeridee.app.widgets.controls.line_table import LineTableControl
from burgeridee.app.widgets.controls.long_text import LongTextControl
from burgeridee.app.widgets.controls.many import ManyControl
from burgeridee.app.widgets.controls.number import NumberControl
from burgeridee.app.widgets.controls.scale import ScaleControl
from burgeridee.app.widgets.controls.text import TextControl
from burgeridee.core.intake import Answer, Value
from burgeridee.core.questions import (
    DateQuestion,
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    TextQuestion,
    YnuQuestion,
)


def control_for(
    question: Question,
    answer: Answer | None,
    today: date,
    drafts: Drafts | None = None,
    lines_given: int = 0,
) -> Control:
    """The control that a question is answered with, showing the answer.

    `lines_given` is the highest number that a line of this list ever had.
    """
    value = answer.value if answer else None
    drafts = drafts or Drafts()
    match question:
        case TextQuestion():
            return TextControl(value)
        case LongTextQuestion():
            return LongTextControl(value)
        case SingleQuestion() | YnuQuestion():
            return ChoiceControl(question.options, value)
        case MultiQuestion():
            return ManyControl(question.options, question.alone, value)
        case ScaleQuestion():
            return ScaleControl(question.steps, question.low, question.high, value)
        case NumberQuestion():
            return NumberControl(value)
        case DateQuestion():
            return DayControl(value, today, drafts)
        case ListQuestion():
            return _list_control(question, value, lines_given, today, drafts)
        case _:
            assert_never(question)


def _list_control(
    question: ListQuestion, value: Value | None, given: int, today: date, drafts: Drafts
) -> Control:
    if len(question.columns) == 1 and question.columns[0].kind == "text":
        return LineFieldControl(question, value, given)
    return LineTableControl(question, value, given, today, drafts)
