"""The keys of the residents' window, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_READ, _END = "Lezen", "Verder"
FOLLOW_KEYS = (
    Key("pagedown,down", "PgDn", "Verder lezen", "page(1)", _READ, "verder", 3),
    Key("pageup,up", "PgUp", "Terug lezen", "page(-1)", _READ),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 1),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 2),
    Key("escape", "Esc", "Dit venster sluiten", "back", _END, "sluiten", 0),
)
FOLLOW_TOLD = (
    "Hier staat alleen wat bewoners mogen zien.",
    "Het venster loopt vanzelf mee met het gesprek in het andere venster.",
)
