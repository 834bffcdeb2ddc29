"""What a line that starts with a colon does with the lines of a list."""

from collections.abc import Callable, Mapping

from burgeridee.core.intake import Item, lines_of
from burgeridee.core.questions import ListQuestion, typed_in
from burgeridee.plain.reading import NotUnderstoodError, line_from
from burgeridee.plain.talking import Command, Talking


def _in_list(change: Callable[[list[Item], int, str, Talking], None]) -> Command:
    def command(talking: Talking, rest: str) -> None:
        number, _, text = rest.partition(" ")
        answer = talking.talk.answer_to(talking.talk.question)
        lines = list(lines_of(answer.value if answer else None))
        if not isinstance(talking.talk.question, ListQuestion):
            talking.say("Dat kan alleen bij een lijst.")
        elif not number.isdecimal() or not 1 <= int(number) <= len(lines):
            talking.say("Zet er het nummer van de regel achter, zoals :weg 2.")
        else:
            change(lines, int(number) - 1, text, talking)
            talking.listed(lines)

    return command


def _drop(lines: list[Item], at: int, _text: str, _talking: Talking) -> None:
    del lines[at]


def _shift(by: int) -> Callable[[list[Item], int, str, Talking], None]:
    def change(lines: list[Item], at: int, _text: str, _talking: Talking) -> None:
        to = min(max(at + by, 0), len(lines) - 1)
        lines.insert(to, lines.pop(at))

    return change


def _change(lines: list[Item], at: int, text: str, talking: Talking) -> None:
    question = talking.talk.question
    if not isinstance(question, ListQuestion):
        return
    try:
        fresh = line_from(question, text, talking.now().date())
    except NotUnderstoodError as error:
        talking.say(str(error))
        return
    known = {column.id for column in question.columns}
    rest = {key: cell for key, cell in lines[at].items() if key not in known}
    lines[at] = {**rest, **fresh}
    talking.caution(typed_in(question, (fresh,)), is_answer=True)


LIST_COMMANDS: Mapping[str, Command] = {
    "weg": _in_list(_drop),
    "omhoog": _in_list(_shift(-1)),
    "omlaag": _in_list(_shift(1)),
    "verander": _in_list(_change),
}
