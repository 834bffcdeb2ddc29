"""The keys of the keuzehulp, and what its help tells."""

from collections.abc import Mapping

from burgeridee.app.widgets.keys import Key

_CHOOSE, _DO, _END = "Kiezen", "Doen", "Verder"


CHOOSER_KEYS = (
    Key(
        "enter",
        "Enter",
        "Invullen, lezen of erbij nemen",
        "open",
        _CHOOSE,
        "kiezen",
        0,
        is_first=False,
    ),
    Key(
        "plus",
        "+",
        "Een opdracht erbij uit de hele lijst",
        "add",
        _CHOOSE,
        "erbij",
        4,
        is_first=False,
    ),
    Key("delete", "Del", "De opdracht eruit", "remove", _CHOOSE, "eruit", 8, is_first=False),
    Key("h", "h", "Weer wat de keuzehulp kiest", "reset", _CHOOSE, "herstel", 9, is_first=False),
    Key(
        "n",
        "n",
        "Opnieuw kiezen; deze keuze blijft bewaard",
        "anew",
        _CHOOSE,
        "opnieuw",
        10,
        is_first=False,
    ),
    Key("l", "l", "Leiden: samen doen, stap voor stap", "lead", _DO, "leiden", 2, is_first=False),
    Key("p", "p", "Alle papieren van de bijeenkomst", "papers", _DO, "papieren", 3, is_first=False),
    Key("f6", "F6", "Bewoners kijken mee, of niet meer", "guests", _END, "meekijken", 7),
    Key("pagedown", "PgDn", "Verder lezen", "read(1)", _END),
    Key("pageup", "PgUp", "Terug lezen", "read(-1)", _END),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", _END),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 6),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 5),
    Key("escape", "Esc", "Terug", "back", _END, "terug", 1),
)
CHOOSER_MARKS: Mapping[str, str] = {
    "●": "ingevuld",
    "○": "nog niet",
    "■": "doen jullie",
    "+": "kan ook",
}
CHOOSER_TOLD = (
    "Drie antwoorden, en je ziet meteen hoogstens vier opdrachten die in de tijd passen.",
    "De valkuilen van het gesprek tellen mee. Met F6 staan ze er niet bij.",
    "Je mag alles met de hand veranderen. Met h komt terug wat de keuzehulp kiest.",
)
