"""The keys of the trainer's screen, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_MOVE, _DO, _PROGRAM = "Door de workshop", "In dit onderdeel", "Verder"
WORKSHOP_KEYS = (
    Key("pagedown,right", "PgDn", "Volgend onderdeel", "step(1)", _MOVE, "verder", 1),
    Key("pageup,left", "PgUp", "Vorig onderdeel", "step(-1)", _MOVE, "terug", 7),
    Key("f8", "F8", "Ga naar een onderdeel", "jump", _MOVE, "ga naar", 6),
    Key("p", "p", "Pauze: de tijd staat stil; nog een keer: verder", "pause", _MOVE, "pauze", 5),
    Key("c", "c", "Naar de casus van dit onderdeel", "case", _DO, "casus", 2),
    Key("b", "b", "Naar het bord", "board", _DO, "bord", 3),
    Key("n,f2", "n", "Notitie bij dit onderdeel", "note", _DO, "notitie", 4),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _PROGRAM, "hulp", 8),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _PROGRAM, "menu", 9),
    Key("escape", "Esc", "Terug naar Start", "close", _PROGRAM, "Start", 0),
)
MARKS = {"▸": "hier ben je", "●": "al geweest", "○": "nog niet geweest"}
TOLD = (
    "Met de pijltjes omhoog en omlaag lees je verder in een lang onderdeel.",
    "De minuten zijn er om te weten waar je bent. Er loopt niets af en er gaat niets rood.",
    "Alles wordt meteen bewaard. Ga je weg, dan gaat de workshop later verder waar je was.",
    "De tijd dat burgeridee dicht is, telt niet mee.",
    "Het bord kan ook in een tweede venster op het grote beeld: burgeridee board.",
)
NO_CASE = "Bij dit onderdeel hoort geen casus. Met F8 ga je naar een oefenronde."
GOING_ON = "De tijd loopt weer."
NOT_KEPT = "Niet bewaard"
JUMP = "Ga naar een onderdeel"
LETTERS = "Typ een paar letters"
