"""The keys of the report screen, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_PAPER, _CHOOSE, _END = "Met dit papier", "Kiezen en lezen", "Verder"
REPORT_KEYS = (
    Key("enter", "Enter", "Kiezen, invullen, of naar de vraag", "choose", _CHOOSE, "kiezen", 1),
    Key("tab", "Tab", "Van de keuzes naar het papier, en terug", "other", _CHOOSE, "wisselen", 2),
    Key("plus", "+", "Erbij: iets wat niet kan", "add_limit", _CHOOSE, is_first=False),
    Key("delete", "Del", "Weg: dit kan toch wel", "remove_limit", _CHOOSE, is_first=False),
    Key("u", "u", "Uitgeven: bewaren met een nummer", "issue", _PAPER, "uitgeven", 3, False),
    Key("k", "k", "Een kopie maken", "copy", _PAPER, "kopie", 4, False),
    Key("t", "t", "Als tekst naar het klembord", "clip", _PAPER, "tekst", 6, False),
    Key("m", "m", "De map openen", "folder", _PAPER, "map", 7, False),
    Key("e", "e", "Eerder uitgegeven", "issued", _PAPER, "eerder", 8, False),
    Key("w", "w", "Het gesprek weer openen, met een reden", "reopen", _END, is_first=False),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", _END),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 9),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 5),
    Key("escape", "Esc", "Terug", "back", _END, "terug", 0),
)
MARKS = {
    "!": "dit mist nog; Enter brengt je erheen",
    "●": "gekozen, of ingevuld",
    "○": "niet gekozen, of nog leeg",
    "×": "dit kan niet",
    "?": "dit zoek je nog uit",
}
TOLD = (
    "Je kunt altijd een papier maken, ook als er nog iets mist.",
    "Uitgeven doe je als je het papier weggeeft. Het blijft daarna zoals het is, met een nummer.",
    "Een kopie is om na te lezen of aan te passen. Er wordt nooit iets overschreven.",
    "Met de muis werkt alles ook.",
)
