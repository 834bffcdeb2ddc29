"""A form that is filled in, in plain lines, on the way to somewhere else."""

from burgeridee.core.text import cleaned
from burgeridee.plain.commands import obey
from burgeridee.plain.talking import Talking


def filled_in(talking: Talking, first: str = "") -> bool:
    """Take lines until the form is left; whether the program is to stop.

    `first` is a command to begin with, in place of the question where one was.
    """
    if first:
        obey(talking, first)
    else:
        talking.ask()
    for raw in talking.lines:
        line = cleaned(raw.rstrip("\r\n"))
        if line.startswith(":") and not line.startswith("::"):
            obey(talking, line)
        else:
            talking.take(line.removeprefix(":"))
        if talking.is_stopped or talking.is_left:
            return talking.is_stopped
    talking.leave()
    return True
