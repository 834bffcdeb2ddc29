"""The keys of Start, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_DO, _FIND, _PROGRAM = "Gesprekken", "Vinden", "Programma"
HOME_KEYS = (
    Key("n", "n", "Nieuw gesprek", "new_talk", _DO, "nieuw", 0, is_first=False),
    Key("enter", "Enter", "Het gesprek openen", "open", _DO, "openen", 1, is_first=False),
    Key(
        "s",
        "s",
        "Samenwerken: na het eerste gesprek",
        "together",
        _DO,
        "samenwerken",
        4,
        is_first=False,
    ),
    Key("o", "o", "Oefenen: niets telt mee", "practise", _DO, "oefenen", 2, is_first=False),
    Key("w", "w", "Een workshop houden", "workshop", _DO, "workshop", 10, is_first=False),
    Key("v", "v", "Verslag en brieven", "report", _DO, "verslag", 9, is_first=False),
    Key("e", "e", "Eerdere versies van het gesprek", "versions", _DO, is_first=False),
    Key(
        "g",
        "g",
        "Hoort bij: het initiatief kiezen",
        "belongs",
        _DO,
        "hoort bij",
        11,
        is_first=False,
    ),
    Key(
        "m",
        "m",
        "Per initiatief, of alles in één rij",
        "folders",
        _FIND,
        "per initiatief",
        12,
        is_first=False,
    ),
    Key("slash", "/", "Zoeken in alle gesprekken", "search", _FIND, "zoeken", 3, is_first=False),
    Key(
        "a",
        "a",
        "Afspraken uit alle gesprekken",
        "agreements",
        _FIND,
        "afspraken",
        7,
        is_first=False,
    ),
    Key("tab", "Tab", "Naar vandaag, of naar de gesprekken", "other_list", _FIND, is_first=False),
    Key("b", "b", "Bewaren en verwijderen", "removal", _PROGRAM, is_first=False),
    Key("i", "i", "Instellingen", "settings", _PROGRAM, "instellingen", 13, is_first=False),
    Key("f1,question_mark", "F1", "Hulp", "help", _PROGRAM, "hulp", 5),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _PROGRAM, "menu", 6),
    Key("q", "q", "Stoppen", "quit", _PROGRAM, "stoppen", 8, is_first=False),
)
MARKS = {"!": "te laat, vandaag, of niet te lezen", "·": "heeft nog even tijd"}
TOLD = (
    "Je hoeft nergens te bewaren: alles wat je typt, blijft staan.",
    "Een gesprek gaat verder waar je was.",
    "Met de muis werkt alles ook: klik op een gesprek of op een toets onderaan.",
)
