"""The keys of Afspraken, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_DO, _LOOK, PROGRAM = "Deze afspraak", "Kijken", "Verder"
MOST_NAMED = 9
"""So many names have a digit; with `w` one comes to all."""
AGREEMENT_KEYS = (
    Key("enter", "Enter", "Gedaan: afvinken met een dag", "settle", _DO, "gedaan", 1),
    Key("v", "v", "Verzetten naar een andere dag", "move", _DO, "verzetten", 2, is_first=False),
    Key("t", "t", "Terugzetten: toch niet", "take_back", _DO, "terugzetten", 6, is_first=False),
    Key("o", "o", "Het gesprek openen", "open", _DO, "gesprek", 3, is_first=False),
    Key("w", "w", "Van wie: de volgende", "next_whose", _LOOK, "van wie", 5, is_first=False),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", PROGRAM, "hulp", 7),
    Key("f10,ctrl+g", "F10", "Menu", "menu", PROGRAM, "menu", 4),
    Key("escape", "Esc", "Terug", "close", PROGRAM, "terug", 0, is_first=False),
)
SILENT_KEYS = (
    Key("space", "Spatie", "Gedaan", "settle", _DO, is_first=False),
    *(
        Key(str(at + 1), str(at + 1), "Van wie", f"whose({at})", _LOOK, is_first=False)
        for at in range(MOST_NAMED)
    ),
)
"""Second names of keys above."""
MARKS = {
    "!": "te laat, of vandaag",
    "·": "heeft nog even tijd",
    "?": "er is nog geen dag afgesproken",
    "●": "gedaan",
}
TOLD = (
    "Hier staan de afspraken uit alle gesprekken bij elkaar. Oefenen telt niet mee.",
    "Afvinken kan ook als het gesprek al is afgesloten; een reden hoeft niet.",
    "Met een cijfer kies je van wie je de afspraken ziet; met w ga je er langs.",
    "Spatie doet hetzelfde als Enter. Met de muis werkt alles ook.",
    "Alles wordt meteen bewaard bij het gesprek zelf.",
)
