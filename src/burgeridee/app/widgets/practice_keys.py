"""The keys of Oefenen and of the debrief, and what their help tells."""

from burgeridee.app.widgets.keys import Key

_DO, _PAPER, _END, _READ = "Oefenen", "Papier", "Verder", "Lezen"
PRACTICE_KEYS = (
    Key("enter", "Enter", "Kiezen, of verdergaan", "choose", _DO, "kiezen", 0, is_first=False),
    Key(
        "d",
        "d",
        "Nabespreking van deze oefening",
        "debrief",
        _DO,
        "nabespreking",
        3,
        is_first=False,
    ),
    Key(
        "p",
        "p",
        "Print de kaart voor wie de bewoner speelt",
        "card",
        _PAPER,
        "kaart",
        4,
        is_first=False,
    ),
    Key("t", "t", "Print de kaart voor de trainer", "trainer_card", _PAPER, is_first=False),
    Key("pagedown", "PgDn", "Verder lezen over deze casus", "read(1)", _READ, "lezen", 7),
    Key("pageup", "PgUp", "Terug lezen", "read(-1)", _READ),
    Key("w", "w", "Een workshop houden", "workshop", _END, "workshop", 6, is_first=False),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 5),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 2),
    Key("escape", "Esc", "Terug naar Start", "back", _END, "terug", 1),
)
PRACTICE_TOLD = (
    "Een oefengesprek staat apart van je echte gesprekken en telt nergens mee.",
    "Tijdens het oefenen doet Ctrl+D 'vraag dit': dan hoor je wat zij vertellen.",
    "Een oefening die je hebt afgesloten, bespreek je na met d.",
)

DEBRIEF_PARTS = ("Eén ding", "Gehoord", "Vlaggen", "Tijd", "Rol", "Casus", "Voor jou")
"""The parts of a debrief, in the order of talking about them; the last one is private."""
DEBRIEF_KEYS = (
    Key("pagedown", "PgDn", "Verder lezen", "page(1)", _READ, "verder", 0),
    Key("pageup", "PgUp", "Terug lezen", "page(-1)", _READ),
    Key("", "1–7", "Naar een deel", "section(0)", _READ, "deel", 2),
    *(
        Key(str(at + 1), str(at + 1), f"Naar '{name}'", f"section({at})", _READ, is_first=False)
        for at, name in enumerate(DEBRIEF_PARTS)
    ),
    Key(
        "p",
        "p",
        "Papier om samen te bespreken, zonder wat alleen voor jou is",
        "paper",
        _PAPER,
        "papier",
        3,
        is_first=False,
    ),
    Key(
        "e",
        "e",
        "Eigen blad, met wat alleen voor jou is",
        "own_sheet",
        _PAPER,
        "eigen blad",
        4,
        is_first=False,
    ),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 6),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 5),
    Key("escape", "Esc", "Terug", "back", _END, "terug", 1),
)
DEBRIEF_TOLD = (
    "Er is geen cijfer. Lees wat je hoorde en niet hoorde, en kies één ding voor de volgende keer.",
    "'Voor jou' staat alleen op dit scherm en op je eigen blad.",
)
