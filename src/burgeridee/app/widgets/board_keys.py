"""The keys of the board, what its help tells, and what it says."""

from collections.abc import Mapping

from burgeridee.app.widgets.keys import Key
from burgeridee.core.board import Side
from burgeridee.files.board_keeper import Undone

_SLIP, _BOARD, _PROGRAM = "Dit briefje", "Het bord", "Verder"
BOARD_KEYS = (
    Key("n,plus", "n", "Nieuw briefje", "new", _BOARD, "nieuw", 1, is_first=False),
    Key("tab", "Tab", "Naar de andere kant", "turn", _BOARD, "andere kant", 2),
    Key("o", "o", "Op volgorde van stippen", "order", _BOARD, "volgorde", 10, is_first=False),
    Key("v", "v", "Papier maken voor iedereen", "paper", _BOARD, "papier", 7, is_first=False),
    Key("c", "c", "Eigen checklist maken", "own_list", _BOARD, "checklist", 8, is_first=False),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", _BOARD, is_first=False),
    Key("right,space", "→", "Een stip erbij", "dot(1)", _SLIP, "stip", 3, is_first=False),
    Key("left", "←", "Een stip eraf", "dot(-1)", _SLIP, is_first=False),
    Key("enter", "Enter", "Andere woorden", "edit", _SLIP, is_first=False),
    Key("s", "s", "Samenvoegen met een ander briefje", "merge", _SLIP, "samen", 4, is_first=False),
    Key("u", "u", "Uit elkaar halen", "split", _SLIP, is_first=False),
    Key("k", "k", "Koppelen: waar lijkt dit op?", "link", _SLIP, "koppelen", 5, is_first=False),
    Key("m", "m", "Meenemen in de checklist, of niet", "take", _SLIP, "mee", 9, is_first=False),
    Key("delete", "Del", "Weghalen", "remove", _SLIP, is_first=False),
    Key(
        "f1,question_mark", "F1", "Hulp: alle toetsen", "help", _PROGRAM, "hulp", 6, is_first=False
    ),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _PROGRAM, "menu", 11),
    Key("escape", "Esc", "Terug", "close", _PROGRAM, "terug", 0, is_first=False),
)
TYPING_KEYS = (
    Key("enter", "Enter", "Op het bord", "put", _SLIP, "op het bord", 0, is_first=False),
    Key("escape", "Esc", "Klaar met typen", "close", _SLIP, "klaar", 1, is_first=False),
    Key("tab", "Tab", "Naar de andere kant", "turn", _BOARD, "andere kant", 2),
)
"""The keys that matter while somebody types a slip."""
MARKS = {"●": "een stip: één stem", "+": "dit is erbij gelegd", "✓": "gaat mee in de checklist"}
TOLD = (
    "Schrijf op wat de groep zegt, in hun woorden.",
    "Samenvoegen haalt niets weg: met u haal je het weer uit elkaar.",
    "Alles wordt meteen bewaard. Het bord mag in twee vensters tegelijk open zijn.",
    "Voor een groot beeld: maak de letters groter tot er ongeveer 24 regels in het venster passen.",
    "Zet je geen briefje op mee, dan gaat in de checklist wat een stip heeft.",
)
INVITATIONS: dict[Side, str] = {
    "pitfall": "Waar trappen wij in?",
    "success": "Wat helpt bij ons?",
}
EMPTY = "Nog geen briefjes. Met n schrijf je het eerste."
BOARD = "Bord"
MERGE = "Bij welk briefje hoort dit?"
LINK = "Waar lijkt dit op?"
LETTERS = "Typ een paar letters"
NOWHERE = "Nergens op"
NOTHING_HERE = "Zet eerst een briefje op het bord. Dat doe je met n."
NOTHING_APART = "Bij dit briefje ligt geen ander."
ALONE = "Er is nog geen ander briefje aan deze kant."
UNDO: Mapping[Undone, str] = {
    "undone": "De laatste verandering is ongedaan gemaakt.",
    "nothing": "Er is niets om ongedaan te maken.",
    "changed-elsewhere": "In een ander venster is intussen iets veranderd. Dat blijft staan.",
}
NOT_KEPT = "Niet bewaard"
MAKING = "Ik maak het papier …"
