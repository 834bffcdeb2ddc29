"""The keys of the card in a second window, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_READ, _END = "Lezen", "Verder"
CARD_KEYS = (
    Key("pagedown", "PgDn", "Verder lezen", "page(1)", _READ, "verder", 0),
    Key("pageup", "PgUp", "Terug lezen", "page(-1)", _READ, "terug lezen", 4),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 2),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 3),
    Key("escape", "Esc", "Dit venster sluiten", "back", _END, "sluiten", 1),
)
CARD_TOLD = (
    "Vraagt de ander iets, en drukt die op Ctrl+D? Dan staat hier bovenaan wat je mag vertellen.",
    "Laat dit venster niet zien aan wie het gesprek voert.",
)
