"""The keys of the toolbox, and what its help tells."""

from collections.abc import Mapping

from burgeridee.app.widgets.keys import Key

_READ, _DO, _END = "Lezen", "Doen", "Verder"


def _letter(letter: str, label: str, action: str, hint: str, rank: int) -> Key:
    return Key(letter, letter, label, action, _DO, hint, rank, is_first=False)


TOOLBOX_KEYS = (
    Key("enter", "Enter", "De opdracht lezen", "open", _READ, "lezen", 1, is_first=False),
    Key("slash", "/", "Een opdracht vinden", "find", _READ, "zoeken", 5, is_first=False),
    Key("s", "s", "Van A tot Z, of stap voor stap", "sort", _READ, "volgorde", 9, is_first=False),
    Key("pagedown", "PgDn", "Verder lezen", "read(1)", _READ),
    Key("pageup", "PgUp", "Terug lezen", "read(-1)", _READ),
    _letter("l", "Leiden: samen doen, stap voor stap", "lead", "leiden", 3),
    _letter("w", "Werkblad op papier", "sheet", "werkblad", 4),
    _letter("b", "In de bijeenkomst, of eruit", "put", "erbij", 6),
    _letter("p", "Alle papieren van de bijeenkomst", "papers", "papieren", 8),
    Key("f6", "F6", "Bewoners kijken mee, of niet meer", "guests", _END, "meekijken", 10),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", _END),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 7),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 2),
    Key("escape", "Esc", "Terug", "back", _END, "terug", 0),
)
TOOLBOX_MARKS: Mapping[str, str] = {
    "■": "doen jullie in de bijeenkomst",
    "+": "helpt bij een valkuil die nu speelt",
    "·": "een opdracht",
}
TOOLBOX_TOLD = (
    "Een opdracht leiden: het scherm zegt per stap wat je zegt, en houdt de tijd bij.",
    "Met b kies je wat jullie in de bijeenkomst doen. Met p maak je daar alle papieren van.",
    "Wat eruit komt, blijft bij het initiatief, met de afspraken.",
)
