"""The keys of the screen with the role per part, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_DO, _LOOK, _END = "Onderdelen", "Lezen", "Verder"
ROLE_PART_KEYS = (
    Key("enter", "Enter", "Het onderdeel invullen", "change", _DO, "invullen", 1, is_first=False),
    Key("plus", "+", "Een onderdeel erbij", "add", _DO, "erbij", 2, is_first=False),
    Key("delete", "Del", "Het onderdeel weghalen", "remove", _DO, "weg", 6, is_first=False),
    Key("b", "b", "Beginnen met gewone onderdelen", "usual", _DO, "gewone", 3, is_first=False),
    Key(
        "o",
        "o",
        "Overnemen uit de opdracht 'Op welke trede staan we?'",
        "take_over",
        _DO,
        "overnemen",
        7,
        is_first=False,
    ),
    Key("w", "w", "Wanneer welke rol past", "when", _LOOK, "wanneer", 4, is_first=False),
    Key("pagedown", "PgDn", "Verder lezen", "page(1)", _LOOK),
    Key("pageup", "PgUp", "Terug lezen", "page(-1)", _LOOK),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", _END),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 8),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 5),
    Key("escape", "Esc", "Terug", "back", _END, "terug", 0),
)
ROLE_PART_TOLD = (
    "De rol mag per onderdeel anders zijn. Zien jullie het anders? Dan praat je daarover.",
    "Een rol is niet voor altijd: spreek af tot wanneer, en kijk dan opnieuw.",
    "In de opdracht 'Op welke trede staan we?' kiezen jullie de rollen met elkaar.",
)
