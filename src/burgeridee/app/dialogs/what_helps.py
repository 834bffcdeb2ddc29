"""What helps with the pitfalls of a talk: an exercise or a card, to open it at once."""

from collections.abc import Callable, Iterator, Sequence

from textual.content import Content

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.widgets.picker import Choice
from burgeridee.core.conversation import Rule
from burgeridee.core.days import minutes_in_words
from burgeridee.core.flags import Flag, of_sign
from burgeridee.core.helping import Help

HEAD = "Wat helpt hierbij?"
NOTHING_HELPS = (
    "Hier hoort nu geen opdracht of kaart bij. Staat er een valkuil? Daar lees je wat je kunt doen."
)
LETTERS = "Typ een paar letters"
EXERCISE, CARD = "exercise:", "card:"
"""How the id of a choice begins."""


def what_helps(found: Sequence[Flag], help_with: Callable[[Rule], Help]) -> ChooseDialog | None:
    """The dialog with all that helps; `None` where nothing does but the advice itself.

    A pitfall that was set aside needs no help.
    """
    standing = [flag for flag in of_sign(found, "pitfall") if not flag.is_set_aside]
    choices = tuple(_choices([(flag, help_with(flag.rule)) for flag in standing]))
    return ChooseDialog(HEAD, LETTERS, fitting(choices)) if choices else None


def _choices(helps: Sequence[tuple[Flag, Help]]) -> Iterator[Choice]:
    """Each exercise and each card once, with the pitfalls that it helps with."""
    found: dict[str, Content] = {}
    against: dict[str, list[str]] = {}
    for flag, one in helps:
        named = [(f"{EXERCISE}{exercise.id}", exercise) for exercise in one.exercises]
        for key, exercise in named:
            took = f"  opdracht, {minutes_in_words(exercise.minutes)}"
            found.setdefault(key, Content.assemble((exercise.name, "bold"), took))
            against.setdefault(key, []).append(flag.rule.title)
        if one.card is not None:
            key = f"{CARD}{one.card.id}"
            found.setdefault(key, Content.assemble((one.card.title, "bold"), "  kaart"))
            against.setdefault(key, []).append(flag.rule.title)
    for key, words in found.items():
        titles = "; ".join(against[key])
        yield Choice(key, Content.assemble(words, "\n", f"bij: {titles}"))
