"""A form that is filled in, in plain lines, on the way to somewhere else."""

from collections.abc import Iterator
from contextlib import contextmanager

from burgeridee.core.text import cleaned
from burgeridee.files.presence import Presence
from burgeridee.plain.commands import obey
from burgeridee.plain.company import company_lines
from burgeridee.plain.fault import KeptError
from burgeridee.plain.talking import Talking


def filled_in(talking: Talking, first: str = "") -> bool:
    """Take lines until the form is left; whether the program is to stop.

    `first` is a command to begin with, in place of the question where one was.
    """
    talking.tell(company_lines(talking))
    presence = Presence(talking.archive.places, talking.now)
    try:
        return _filled_in(talking, first, presence)
    finally:
        presence.left()


def _filled_in(talking: Talking, first: str, presence: Presence) -> bool:
    if first:
        obey(talking, first)
    else:
        talking.ask()
    presence.stands(talking.talk.intake)
    for raw in talking.lines:
        with _kept(talking, raw):
            _take(talking, cleaned(raw.rstrip("\r\n")))
        presence.stands(talking.talk.intake)
        if talking.is_stopped or talking.is_left:
            return talking.is_stopped
    talking.leave()
    return True


def _take(talking: Talking, line: str) -> None:
    if line.startswith(":") and not line.startswith("::"):
        obey(talking, line)
    else:
        talking.take(line.removeprefix(":"))


@contextmanager
def _kept(talking: Talking, line: str) -> Iterator[None]:
    """When a line ends in a fault of ours: whether all is kept, also what that line said."""
    before = talking.talk
    try:
        yield
    except Exception as error:  # whatever it is: the net ends it, and has to know what is kept
        is_taken = talking.talk is not before or not line.strip()
        if is_taken and talking.is_kept_since(before):
            raise KeptError from error
        raise
