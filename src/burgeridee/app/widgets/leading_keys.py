"""The keys of the screen that leads an exercise, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_MOVE, _DO, _PROGRAM = "Door de opdracht", "Onder het werk", "Verder"
LEADING_KEYS = (
    Key("pagedown,right,space", "PgDn", "Volgende stap", "step(1)", _MOVE, "verder", 1),
    Key("pageup,left", "PgUp", "Vorige stap", "step(-1)", _MOVE, "terug", 5),
    Key("f8", "F8", "Ga naar een stap", "jump", _MOVE, "ga naar", 6),
    Key("p", "p", "Pauze: de tijd staat stil; nog een keer: verder", "pause", _MOVE, "pauze", 4),
    Key("u", "u", "Opschrijven wat eruit kwam", "outcome", _DO, "uitkomst", 2),
    Key("n,f2", "n", "Notitie voor jezelf", "note", _DO, "notitie", 3),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _PROGRAM, "hulp", 7),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _PROGRAM, "menu", 8),
    Key(
        "escape", "Esc", "Terug; later ga je verder bij deze stap", "close", _PROGRAM, "sluiten", 0
    ),
)
MARKS = {"▸": "hier ben je", "●": "al geweest", "○": "nog niet geweest"}
TOLD = (
    "Lees hardop wat in het vak staat, in je eigen woorden. Daaronder staat waar je op let.",
    "Enter gaat ook verder. Na de laatste stap schrijf je met Enter op wat eruit kwam.",
    "Met de pijltjes omhoog en omlaag lees je verder als niet alles past.",
    "De minuten zijn er om te weten waar je bent. Er loopt niets af en er gaat niets rood.",
    "Alles wordt meteen bewaard. Ga je weg, dan ga je later verder bij dezelfde stap.",
    "Kijkt de groep mee op een groot beeld? Maak de letters van je venster groter (vaak: Ctrl +).",
    "Het werkblad print je in de lijst met opdrachten, met w.",
    "Ook tussendoor kun je opschrijven wat eruit komt. Met Esc kom je hier terug.",
)
LAST = "Dit was het laatste. Met u schrijf je op wat eruit kwam."
GOING_ON = "De tijd loopt weer."
JUMP = "Ga naar een stap"
LETTERS = "Typ een paar letters"
NOTE = "Voor jezelf. Een notitie komt niet in een verslag voor bewoners."
NOT_KEPT = "Niet bewaard"
NOT_SAVED = "Nog niet bewaard. Je blijft hier, zodat je niets kwijtraakt."
