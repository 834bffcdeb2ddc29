"""The keys of Instellingen, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_GROUP = "Instellingen"
SETTINGS_KEYS = (
    Key("tab", "Tab", "Volgend veld", "next", _GROUP, "volgend veld", 1, is_first=False),
    Key("shift+tab", "Shift+Tab", "Vorig veld", "previous", _GROUP, is_first=False),
    Key("enter", "Enter", "Deze kleuren kiezen", "take", _GROUP, "kiezen", 4, is_first=False),
    Key("f2", "F2", "Voorbeeld van een tekst over privacy", "example", _GROUP),
    Key("f3", "F3", "Deze map controleren", "check_folder", _GROUP, "map controleren", 5),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _GROUP, "hulp", 3, is_first=False),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _GROUP, "menu", 2),
    Key("escape", "Esc", "Terug naar Start", "close", _GROUP, "terug", 0, is_first=False),
)
TOLD = (
    "Wat je verandert, wordt meteen bewaard.",
    "Je naam, je telefoonnummer en de kleuren van je scherm zijn van jou.",
    "De rest geldt voor iedereen die deze map met gesprekken gebruikt, en staat op elk papier.",
    "Een logo kopieer ik naar die map. Je mag je eigen bestand daarna weggooien.",
)
