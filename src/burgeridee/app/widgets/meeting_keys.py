"""The keys of a dialogue meeting, part by part, and what its help tells."""

from burgeridee.app.widgets.keys import Key

NAMES = ("Plan", "Uitnodigen", "Papieren", "Oogst", "Verslag", "Terugkijken")
"""The parts of a meeting, in the order in which they come."""
PLAN, INVITE, PAPERS, HARVEST, REPORT, LOOK_BACK = range(len(NAMES))

_HERE, _PAPER, _GO, _END = "In dit deel", "Het papier van dit deel", "Door de delen", "Verder"


def _here(key: str, label: str, action: str, hint: str, rank: int) -> Key:
    name = {"plus": "+", "enter": "Enter"}.get(key, key)
    return Key(key, name, label, action, _HERE, hint, rank, is_first=False)


_FILL_IN = _here("enter", "Naar deze vraag", "choose", "invullen", 1)
_CHOOSE = _here("enter", "Kiezen", "choose", "kiezen", 1)
_ALL = _here("p", "Alle vragen van het plan", "plan", "hele plan", 2)
_OTHER = Key("tab", "Tab", "Van de lijst naar het papier, en terug", "other", _PAPER, "lezen", 3)


_CLIP = Key("t", "t", "Als tekst naar het klembord", "clip", _PAPER, "klembord", 6, is_first=False)
_FOLDER = Key("m", "m", "De map openen", "folder", _PAPER, "map", 8, is_first=False)


def _on_paper(label: str, hint: str) -> tuple[Key, ...]:
    """The keys of the paper of a part: to read it, to make it, and where it stands."""
    told = f"{label} op papier, in de gekozen vorm"
    return _OTHER, Key("k", "k", told, "copy", _PAPER, hint, 4, is_first=False), _CLIP, _FOLDER


_EVERYWHERE = (
    Key("", "1–6", "Naar een deel", "section(0)", _GO, "deel", 7),
    *(
        Key(str(at + 1), str(at + 1), f"Naar '{name}'", f"section({at})", _GO, is_first=False)
        for at, name in enumerate(NAMES)
    ),
    Key("right", "→", "Naar het volgende deel", "step(1)", _GO, is_first=False),
    Key("left", "←", "Naar het vorige deel", "step(-1)", _GO, is_first=False),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", _END),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 9),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 5),
    Key("escape", "Esc", "Terug", "back", _END, "terug", 0, is_first=False),
)
BY_PART: tuple[tuple[Key, ...], ...] = (
    (_FILL_IN, _ALL, *_on_paper("Het draaiboek", "draaiboek"), *_EVERYWHERE),
    (_FILL_IN, *_on_paper("De uitnodiging", "uitnodiging"), _ALL, *_EVERYWHERE),
    (_CHOOSE, *_on_paper("Het gekozen papier", "maken"), *_EVERYWHERE),
    (
        _here("enter", "De tafel openen", "choose", "openen", 1),
        _here("plus", "Een tafel erbij", "add_table", "tafel erbij", 1),
        _here("h", "Tafels ophalen van een stick of uit een map", "take_in", "haal op", 2),
        _here("g", "Plan en tafels meegeven aan andere laptops", "hand_over", "geef mee", 2),
        *_on_paper("De oogst om voor te lezen", "voorleesblad"),
        *_EVERYWHERE,
    ),
    (
        _here("enter", "Kiezen, of naar wat nog mist", "choose", "kiezen", 1),
        _here("u", "Het verslag is vandaag verstuurd", "sent", "is verstuurd", 2),
        *_on_paper("Het oogstverslag", "verslag"),
        *_EVERYWHERE,
    ),
    (
        _here("enter", "Gedaan: afvinken met een dag", "choose", "gedaan", 1),
        _here("v", "Verzetten naar een andere dag", "move", "verzetten", 2),
        _here("t", "Terugzetten: toch niet", "take_back", "terugzetten", 3),
        _here("p", "Opschrijven wat we leerden en nu doen", "plan", "opschrijven", 5),
        _here("o", "Openen waar de afspraak staat", "open", "openen", 6),
        *_EVERYWHERE,
    ),
)
"""What works in each part."""
MEETING_KEYS: tuple[Key, ...] = tuple(dict.fromkeys(key for keys in BY_PART for key in keys))
MARKS = {
    "!": "dit mist nog, of let hier even op",
    "●": "ingevuld, gekozen of gedaan",
    "○": "nog leeg, of niet gekozen",
    "·": "heeft nog even tijd",
    "+": "erbij",
}
TOLD = (
    "De zes delen volgen de bijeenkomst: van plan tot terugkijken. Je mag overal beginnen.",
    "Rechts, of met Tab, staat het papier van dit deel zoals het eruit komt te zien.",
    "Elke tafel is een eigen formulier. Er kan op meer laptops tegelijk geoogst worden.",
    "Een actie zonder naam of datum gaat niet verloren: die heet dan een wens.",
    "Met de muis werkt alles ook. Bewaren gaat vanzelf.",
)
