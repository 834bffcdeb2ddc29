"""The keys of the screen with earlier versions, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_LOOK, _BACK = "Kijken", "Terug"
REVISION_KEYS = (
    Key("enter", "Enter", "De versie terugzetten", "bring_back", _BACK, "terugzetten", 1),
    Key("v", "v", "Naast nu, of naast de versie ervoor", "other_side", _LOOK, "ernaast", 2),
    Key("pagedown", "PgDn", "Verder lezen wat er anders is", "read(1)", _LOOK, "verder", 5),
    Key("pageup", "PgUp", "Terug lezen", "read(-1)", _LOOK),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _BACK, "hulp", 3),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _BACK, "menu", 4),
    Key("escape", "Esc", "Terug naar Start", "back", _BACK, "terug", 0),
)
REVISION_MARKS = {"●": "zoals het nu is", "○": "een eerdere versie", "!": "niet te lezen"}
REVISION_TOLD = (
    "Terugzetten gooit niets weg: wat er nu staat, is daarna zelf een eerdere versie.",
    "Typte je aan één tekst, dan staat dat er als één versie.",
    "Alles van vandaag blijft, één versie per uur van deze week, één per dag tot 90 dagen terug.",
)
