"""The conversation cards in plain lines."""

from collections.abc import Mapping

from burgeridee.files.talk_cards import cards_for
from burgeridee.plain.talking import Command, Talking


def _tell(talking: Talking, _rest: str) -> None:
    cards = cards_for(talking.talk, talking.library, talking.archive.places)
    talking.tell(f"{card.title}: {card.text}" for card in cards)


CARD_COMMANDS: Mapping[str, Command] = {"kaarten": _tell}
