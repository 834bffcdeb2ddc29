"""The keys of the group debrief, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_PARTS, _ALL = "Vier delen", "De nabespreking"
GROUP_KEYS = (
    Key("1", "1", "Wie hoorde wat?", "part(0)", _PARTS, "gehoord", 1),
    Key("2", "2", "Welke valkuilen kwamen op?", "part(1)", _PARTS, "valkuilen", 2),
    Key("3", "3", "Welke rol past hier?", "part(2)", _PARTS, "rol", 3),
    Key("4", "4", "Hoe lang duurde elke fase?", "part(3)", _PARTS, "tijd", 4),
    Key("pagedown,down", "PgDn", "Verder: meer valkuilen", "turn(1)", _PARTS),
    Key("pageup,up", "PgUp", "Terug: eerdere valkuilen", "turn(-1)", _PARTS),
    Key("right", "→", "De volgende casus", "case(1)", _ALL, "casus", 6),
    Key("left", "←", "De vorige casus", "case(-1)", _ALL),
    Key("n", "n", "Namen van paren weglaten, of weer tonen", "names", _ALL, "namen", 5),
    Key("b", "b", "Welke bestanden niet meetellen", "refused", _ALL, "bestanden", 8),
    Key("p", "p", "Op papier: een PDF maken", "print", _ALL, "papier", 7),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _ALL, "hulp", 9),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _ALL),
    Key("escape", "Esc", "Stoppen", "close", _ALL, "stop", 0),
)
TOLD = (
    "Wat iemand van zichzelf opschreef bij het terugkijken, staat hier nooit bij.",
    "Er is geen cijfer en geen volgorde: de nummers zijn de volgorde van de bestanden.",
    "Laat je namen weg, dan staan ze ook niet op papier.",
)
