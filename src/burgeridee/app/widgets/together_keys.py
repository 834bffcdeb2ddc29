"""The keys of Samenwerken, and what its help tells."""

from burgeridee.app.widgets.job_keys import JOB_KEYS
from burgeridee.app.widgets.keys import Key

_OPEN, _END = "Initiatief", "Verder"
TOGETHER_KEYS = (
    Key(
        "enter",
        "Enter",
        "Openen: alles van dit initiatief",
        "open",
        _OPEN,
        "openen",
        0,
        is_first=False,
    ),
    *JOB_KEYS,
    Key("pagedown", "PgDn", "Verder lezen", "read(1)", _END),
    Key("pageup", "PgUp", "Terug lezen", "read(-1)", _END),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 5),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 4),
    Key("escape", "Esc", "Terug naar Start", "back", _END, "terug", 1),
)
TOGETHER_TOLD = (
    "Kies eerst een initiatief, en dan met een letter wat je wilt doen.",
    "Bij 'Zonder initiatief' werkt alles ook. Het staat dan los van andere gesprekken.",
    "Een gesprek zet je in een initiatief met g op Start.",
)
