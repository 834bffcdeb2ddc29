"""The keys of Afronden, and what its help tells."""

from burgeridee.app.widgets.keys import Key

NAMES = ("Klopt dat?", "Nog open", "Afspraken", "Om op te letten", "Rol", "Afsluiten")
"""The parts of Afronden, in the order of reading."""

_READ, _LOOK, _END = "Lezen", "Erbij pakken", "Verder"
CLOSING_KEYS = (
    Key("pagedown", "PgDn", "Verder lezen", "page(1)", _READ, "verder", 0),
    Key("pageup", "PgUp", "Terug lezen", "page(-1)", _READ),
    Key("", "1–6", "Naar een deel", "section(0)", _READ, "deel", 2),
    *(
        Key(str(at + 1), str(at + 1), f"Naar '{name}'", f"section({at})", _READ, is_first=False)
        for at, name in enumerate(NAMES)
    ),
    Key("f4", "F4", "Vlaggen: waar je op let en wat goed gaat", "flags", _LOOK, "vlaggen", 6),
    Key("f5", "F5", "Rol van de gemeente", "advice", _LOOK, "rol", 7),
    Key(
        "o",
        "o",
        "Wat helpt: een opdracht of kaart",
        "help_with",
        _LOOK,
        "wat helpt",
        8,
        is_first=False,
    ),
    Key("v", "v", "Verslag en brieven", "report", _END, "verslag", 5, is_first=False),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", _END),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 4),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 3),
    Key("escape", "Esc", "Terug naar het gesprek", "back", _END, "naar het gesprek", 1),
)
TOLD = (
    "Afsluiten kan altijd, ook als er nog iets openstaat.",
    "Enter op een vraag bij 'Nog open' gaat naar die vraag.",
    "Met de muis werkt alles ook: klik op een deel of op een toets onderaan.",
)
