"""The keys of the screens about people, and what their help tells."""

from burgeridee.app.widgets.keys import Key

_DO, _READ, _BACK = "Doen", "Lezen", "Programma"
_HELP = (
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _BACK, "hulp", 6),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _BACK, "menu", 7),
    Key("escape", "Esc", "Terug", "back", _BACK, "terug", 0),
)
PEOPLE_KEYS = (
    Key("z,slash", "z", "Wat staat er over één persoon?", "access", _DO, "zoeken", 1),
    Key("enter", "Enter", "Iemand vergeten in dit gesprek", "forget", _DO, "vergeten", 2),
    Key("h", "h", "Iemand vergeten in het hele initiatief", "forget_all", _DO, "initiatief", 3),
    Key("k", "k", "Een kopie zonder namen maken", "anonymous", _DO, "kopie zonder namen", 4),
    *_HELP,
)
PEOPLE_TOLD = (
    "Vergeten: wie het contact was, gaat overal uit het gesprek. Het gesprek zelf blijft.",
    "Een kopie zonder namen is een nieuw bestand: voor een workshop, of voor cijfers.",
    "Er gaat nooit iets vanzelf weg, en er wordt nooit iets verstuurd.",
)
FORGET_KEYS = (
    Key("enter", "Enter", "Weghalen, of laten staan (ook spatie)", "pick", _DO, "wel of niet", 1),
    Key("plus", "+", "Nog een naam of nummer zoeken", "more", _DO, "ook zoeken", 3),
    Key("v,delete", "v", "Weghalen wat gekozen is", "forget", _DO, "weghalen", 2),
    Key("pagedown", "PgDn", "Verder lezen", "read(1)", _READ, "", 8, is_first=False),
    Key("pageup", "PgUp", "Terug lezen", "read(-1)", _READ, "", 9, is_first=False),
    *_HELP,
)
FORGET_MARKS = {"●": "gaat weg", "○": "blijft staan", "?": "kijk zelf: het kan iemand anders zijn"}
FORGET_TOLD = (
    "Wie het contact was, zoek ik overal: ook in eerdere versies, notities en noodkopieën.",
    "Een papier kan ik niet veranderen, wel verwijderen. Het gesprek blijft.",
)
ANONYMOUS_KEYS = (
    Key("enter", "Enter", "Zo is het goed; naar de volgende", "agree", _DO, "goed zo", 1),
    Key("e", "e", "Zelf schrijven", "write_own", _DO, "zelf schrijven", 2),
    Key("o", "o", "Laten zoals het was", "leave", _DO, "zoals het was", 4),
    Key("w", "w", "De dagen schuiven", "shift", _DO, "dagen", 5),
    Key("s", "s", "Het nieuwe bestand schrijven", "write", _DO, "schrijven", 3),
    Key("pagedown", "PgDn", "Verder lezen", "read(1)", _READ, "", 8, is_first=False),
    Key("pageup", "PgUp", "Terug lezen", "read(-1)", _READ, "", 9, is_first=False),
    *_HELP,
)
ANONYMOUS_MARKS = {"●": "bekeken", "!": "nog niet bekeken, en er verandert iets", "○": "nog niet"}
ACCESS_KEYS = (
    Key("enter", "Enter", "Zoeken", "search", _DO, "zoeken", 1),
    Key("f2", "F2", "Een papier maken om na te kijken", "paper", _DO, "papier maken", 2),
    Key("tab", "Tab", "Naar het papier, of naar het zoeken", "other", _READ, "lezen", 3),
    *_HELP[1:],
)
ACCESS_TOLD = (
    "Een nummer is hetzelfde nummer met andere spaties of met +31. Een naam mag in kleine letters.",
    "Wat over anderen kan gaan, staat tussen « en ». Haal dat eruit voor je het papier geeft.",
    "Er wordt niets verstuurd. Het papier staat in de map inzage, bij je gesprekken.",
)
