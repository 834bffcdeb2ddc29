"""The keys of Afspraken, what its help tells, and what it says."""

from burgeridee.app.widgets.keys import Key

_DO, _LOOK, PROGRAM = "Deze afspraak", "Kijken", "Verder"
MOST_NAMED = 9
"""So many names have a digit; with `w` one comes to all."""
AGREEMENT_KEYS = (
    Key("enter", "Enter", "Gedaan: afvinken met een dag", "settle", _DO, "gedaan", 1),
    Key("v", "v", "Verzetten naar een andere dag", "move", _DO, "verzetten", 2, is_first=False),
    Key("b", "b", "Brief: nog geen antwoord", "letter", _DO, "brief", 8, is_first=False),
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
    "b is voor als je nog geen antwoord hebt: je verzet de afspraak, en er staat een brief klaar.",
    "Spatie doet hetzelfde als Enter. Met de muis werkt alles ook.",
    "Alles wordt meteen bewaard bij het gesprek zelf.",
)
READING = "Ik kijk alle gesprekken na …"
EMPTY = (
    "Nog geen afspraken.\n\n"
    "Vraag in een gesprek: wie doet wat, en wanneer?\n"
    "Wat je daar opschrijft, komt vanzelf hier te staan.\n\n"
    "Esc gaat terug naar Start."
)
NOT_KEPT = "Niet bewaard"
UNCHANGED = "Er is niets veranderd: zo stond het al, of de afspraak is er niet meer."
ALREADY = "Deze is al gedaan. Met t zet je dat terug."
NOTHING_BACK = "Hier is niets terug te zetten."
WHY = "Waarom?"
BECAUSE = "Ik heb nog geen antwoord, omdat"
"""What asks for the reason that stands in the letter to residents: their sentence begins so."""
NOT_LATE = "Deze afspraak is nog niet te laat. Met v verzet je hem."
