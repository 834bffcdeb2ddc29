"""The keys of one initiative, what its help tells, and what it says."""

from burgeridee.app.widgets.job_keys import JOB_KEYS
from burgeridee.app.widgets.keys import Key

_HERE, _PROGRAM = "Dit initiatief", "Verder"
INITIATIVE_KEYS = (
    Key("enter", "Enter", "Openen wat onder de cursor staat", "open", _HERE, "openen", 0),
    Key("t", "t", "Gedaan: een afspraak afvinken", "settle", _HERE, "gedaan", 6, is_first=False),
    Key("h", "h", "Een andere naam geven", "rename", _HERE, is_first=False),
    Key("tab", "Tab", "Naar de andere lijst", "other_list", _HERE, is_first=False),
    *JOB_KEYS,
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _PROGRAM, "hulp", 5),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _PROGRAM, "menu", 4),
    Key("escape", "Esc", "Terug", "back", _PROGRAM, "terug", 1, is_first=False),
)
TOLD = (
    "Hier staat alles wat bij elkaar hoort: gesprekken, bladen, opdrachten en afspraken.",
    "Met een letter begin je iets nieuws. Het komt vanzelf op deze tijdlijn.",
    "Op Start zet je een gesprek erbij met g, of haal je het eruit.",
)
READING = "Ik kijk wat erbij hoort …"
QUIET = "Er wacht niets op jullie."
EMPTY = (
    "Hier hoort nog niets bij.\n\n"
    "Zet op Start een gesprek erbij met g,\n"
    "of begin met een van de letters hieronder."
)
ASKING, LINE = "Vraagt aandacht", "Tijdlijn"
NO_AGREEMENT = "Dit is geen afspraak. Ga op een afspraak staan, en druk dan op t."
NEW_NAME = "Hoe heet dit initiatief?"
IN_ALL = "De nieuwe naam komt in alles wat erbij hoort."
NEEDS_NAME = "Typ een naam. Escape gaat terug."
