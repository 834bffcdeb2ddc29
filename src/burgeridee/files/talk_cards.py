"""The cards of a talk: those of the content, and what may be said about the residents' data."""

from burgeridee.core.conversation import Card
from burgeridee.core.talk import Talk
from burgeridee.files.library import Library
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings

PRIVACY = "privacy"
TITLE = "Over hun gegevens"


def cards_for(talk: Talk, library: Library, places: Places) -> tuple[Card, ...]:
    """The cards; where one asks what was told about their data, that text comes first.

    The municipality's own text goes before that of the model.
    """
    own = load_settings(places).texts.get(PRIVACY, "")
    text = own or talk.conversation.privacy_text.strip()
    if not text or PRIVACY in {card.id for card in library.cards}:
        return library.cards
    told = Card(id=PRIVACY, title=TITLE, text=text)
    if PRIVACY in getattr(talk.question, "options", {}):
        return (told, *library.cards)
    return (*library.cards, told)
