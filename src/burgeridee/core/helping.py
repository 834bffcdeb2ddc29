"""From a flag to help: the exercise that helps with a pitfall, else a card, else its own advice."""

from collections.abc import Iterable
from dataclasses import dataclass

from burgeridee.core.conversation import Card, Rule
from burgeridee.core.toolbox import Exercise, helping


@dataclass(frozen=True)
class Help:
    """What helps with a pitfall. Without an exercise and a card its own advice is all there is."""

    exercises: tuple[Exercise, ...] = ()
    card: Card | None = None

    @property
    def exercise(self) -> Exercise | None:
        """The exercise to begin with: the first in the order of doing."""
        return next(iter(self.exercises), None)


def help_for(rule: Rule, exercises: Iterable[Exercise], cards: Iterable[Card]) -> Help:
    """What helps with this pitfall: exercises before a card."""
    found = helping(exercises, rule.id)
    if found:
        return Help(exercises=found)
    return Help(card=next((card for card in cards if rule.card and card.id == rule.card), None))
