"""A talk that was removed elsewhere while it stands open here: on as a new one, or let go."""

from collections.abc import Mapping

from burgeridee.files.erased import erased
from burgeridee.plain.talking import Command, Talking

HELP = """\
:opnieuw - alleen van een gesprek dat intussen is verwijderd: als nieuw gesprek bewaren
:loslaten - dat gesprek loslaten; dan is het weg"""
NOT_ERASED = "Dit gesprek is niet verwijderd."
LET_GO = "Het gesprek is losgelaten. Er is niets van bewaard."


def _anew(talking: Talking, _rest: str) -> None:
    """Keep the talk under a new number."""
    if not _is_erased(talking):
        talking.say(NOT_ERASED)
        return
    talking.take_on(talking.keeper.anew(talking.talk))
    number = talking.talk.intake.id
    if not talking.is_unsaved:
        talking.say(f"Bewaard als nieuw gesprek: {number}.")


def _let_go(talking: Talking, _rest: str) -> None:
    """Leave the talk without keeping it."""
    if not _is_erased(talking):
        talking.say(NOT_ERASED)
        return
    talking.keeper.let_go()
    talking.is_unsaved, talking.is_erased, talking.read_only = False, False, True
    talking.leave()
    talking.say(LET_GO)


def _is_erased(talking: Talking) -> bool:
    return talking.talk.intake.id in erased(talking.archive.places.data).removed


ERASED_COMMANDS: Mapping[str, Command] = {"opnieuw": _anew, "loslaten": _let_go}
