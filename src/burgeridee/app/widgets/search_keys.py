"""The keys of Zoeken, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_GROUP = "Zoeken"
SEARCH_KEYS = (
    Key("enter", "Enter", "Het gesprek openen", "open", _GROUP, "openen", 1, is_first=False),
    Key("down", "↓", "Naar de lijst", "to_found", _GROUP, "naar de lijst", 2, is_first=False),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _GROUP, "hulp", 4, is_first=False),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _GROUP, "menu", 3),
    Key("escape", "Esc", "Terug naar Start", "close", _GROUP, "terug", 0, is_first=False),
)
TOLD = (
    "Elk woord dat je typt, moet in het gesprek staan: in de titel, een antwoord of een notitie.",
    "Een deel van een woord is genoeg.",
    "Wat je zoekt, staat vet in de lijst.",
)
