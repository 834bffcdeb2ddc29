"""The keys of the screen about keeping and removing, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_CHOOSE, _DO = "Kiezen", "Doen"
REMOVAL_KEYS = (
    Key("enter", "Enter", "Kiezen, of toch niet (ook spatie)", "pick", _CHOOSE, "kiezen", 1),
    Key("a", "a", "Alles kiezen wat aan de beurt is", "pick_due", _CHOOSE, "alles aan de beurt", 3),
    Key(
        "v,delete", "v", "Verwijderen: eerst zie je wat er weggaat", "remove", _DO, "verwijderen", 2
    ),
    Key("p", "p", "Gegevens van mensen: vergeten, inzage", "people", _DO, "mensen", 6),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _DO, "hulp", 4),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _DO, "menu", 5),
    Key("escape", "Esc", "Terug naar Start", "back", _DO, "terug", 0),
)
REMOVAL_MARKS = {"●": "gekozen", "○": "niet gekozen", "!": "nog niet klaar, of weer opgedoken"}
REMOVAL_TOLD = (
    "Er gaat nooit iets vanzelf weg. Jij kiest, ziet eerst wat er weggaat, en typt dan het aantal.",
    "Hoe lang jullie iets bewaren, vul je in bij Instellingen (i op Start).",
    "Een nummer dat weg is, komt niet terug: ook niet van een andere computer.",
)
