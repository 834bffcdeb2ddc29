"""Every action of a talk: its key, its words, and where it is told.

The one table behind the keys, the help, the menu and the last row of the talk screen.
"""

from burgeridee.app.widgets.keys import Key
from burgeridee.app.widgets.model_keys import keys_in
from burgeridee.core.conversation import Conversation

MOVE = "Van vraag naar vraag"
ANSWER = "Deze vraag"
LOOK = "Erbij pakken"
END = "Verder"

TALK_KEYS = (
    Key("pagedown", "PgDn", "Volgende vraag", "step(1)", MOVE, "verder", 1, for_guests=True),
    Key("pageup", "PgUp", "Vorige vraag", "step(-1)", MOVE, "vorige", 8, for_guests=True),
    Key("f8", "F8", "Ga naar een vraag", "jump", MOVE, "ga naar", 5, for_guests=True),
    Key(
        "ctrl+p",
        "Ctrl+P",
        "Straks (nog een keer: toch nu)",
        "state('parked')",
        ANSWER,
        for_guests=True,
    ),
    Key("ctrl+n", "Ctrl+N", "Niet besproken", "state('skipped')", ANSWER, for_guests=True),
    Key(
        "ctrl+o",
        "Ctrl+O",
        "Niet van toepassing",
        "state('not-applicable')",
        ANSWER,
        for_guests=True,
    ),
    Key("ctrl+t", "Ctrl+T", "Notitie bij deze vraag", "note", ANSWER),
    Key("ctrl+r", "Ctrl+R", "Doorvragen, wel zeggen en niet zeggen", "probes", ANSWER),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", ANSWER, for_guests=True),
    Key("f2", "F2", "Snelle notitie", "quick_note", LOOK, "notitie", 2),
    Key("f3", "F3", "Checklist", "checklist", LOOK, "checklist", 9),
    Key("f4", "F4", "Vlaggen: waar je op let en wat goed gaat", "flags", LOOK, "vlaggen", 3),
    Key("f5", "F5", "Rol van de gemeente", "advice", LOOK, "rol", 4),
    Key(
        "f6",
        "F6",
        "Meekijken: alleen wat bewoners mogen zien",
        "guests",
        LOOK,
        "meekijken",
        10,
        for_guests=True,
    ),
    Key("f7", "F7", "Gesprekskaarten", "cards", LOOK, "kaarten", 11),
    Key("ctrl+l", "Ctrl+L", "Fasen of vlaggen naast de vraag", "sides", LOOK),
    Key("f9", "F9", "Afronden", "finish", END, "afronden", 6),
    Key("f1", "F1", "Hulp: alle toetsen", "help", END, "hulp", 7, for_guests=True),
    Key("f10,ctrl+g", "F10", "Menu", "menu", END, "menu", 0, for_guests=True),
    Key("escape", "Esc", "Terug naar Start; alles is bewaard", "leave", END, is_first=False),
)

ASK_KEY = Key("ctrl+d", "Ctrl+D", "In een oefening: vraag dit", "ask_this", ANSWER, "vraag dit", 0)
"""Only where a practice case is played."""
EARLIER_KEY = Key("ctrl+e", "Ctrl+E", "Wat was afgesproken", "earlier", LOOK, "afgesproken", 7)
"""Only where a talk builds on another."""
DECIDE_KEY = Key("ctrl+k", "Ctrl+K", "Twee antwoorden: kiezen", "decide", LOOK, "kiezen", 0)
"""Only where two people filled in something else, and nobody chose yet."""

SILENT_KEYS = (Key("question_mark", "?", "Hulp", "help", END, is_first=False, for_guests=True),)
"""Second names of keys above."""

MENU_ONLY = (
    Key("", "", "Korte vorm of volledige vorm van het gesprek", "form", ANSWER),
    Key("", "Ctrl+Q", "Stoppen; alles is bewaard", "app.quit", END, for_guests=True),
)
"""What stands in the menu and has no key of this screen."""

TOLD = (
    "Alles wat je typt, wordt vanzelf bewaard. Een toets om te bewaren is er niet.",
    "Enter in een veld van één regel gaat naar de volgende vraag.",
    "In een lijst: Enter verandert, + voegt toe, Del haalt weg, Shift+↑ en Shift+↓ verplaatsen.",
    "Tab en Shift+Tab gaan naar het volgende en het vorige veld. Met de muis kan alles ook.",
    "Doet F1 of F10 het niet in jouw terminal? Gebruik ? (buiten een tekstveld) of Ctrl+G.",
    "Ctrl+Z haalt in een tekst eerst de tekst terug, en daarna je antwoorden.",
)
"""What the help says beside the keys."""
LAST = "Dit was de laatste vraag. Met F9 rond je af."
LAST_OF_CHECK = "Dit was de laatste vraag. Met F5 zie je wat eruit komt."


def keys_of(model: Conversation) -> tuple[Key, ...]:
    """The keys that do something in a talk of this model."""
    before = (EARLIER_KEY,) if model.builds_on else ()
    return (*before, *keys_in(TALK_KEYS, model))


def at_the_last(model: Conversation) -> str:
    """What is said behind the last question: how to go on."""
    return LAST if model.fit is None else LAST_OF_CHECK
