"""The keys of a talk that do something in its model: a check has an outcome in place of a role."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from burgeridee.app.widgets.keys import Key
from burgeridee.core.conversation import Conversation

OUTCOME, OUTCOME_HINT = "Wat eruit komt, en waarom", "uitkomst"


def keys_in(keys: Iterable[Key], model: Conversation) -> Iterator[Key]:
    """The keys that have something to show in talks of this model, with the words for it."""
    without = {"flags", "help_with"} if not model.rules else set()
    without |= {"advice"} if model.advice is None and model.fit is None else set()
    for key in keys:
        if key.action == "advice" and model.fit is not None:
            yield replace(key, label=OUTCOME, hint=OUTCOME_HINT)
        elif key.action not in without:
            yield key
