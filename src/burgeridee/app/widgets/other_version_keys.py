"""The keys of the screen with other versions of a talk, and what its help tells."""

from burgeridee.app.widgets.keys import Key

_LOOK, _DO = "Kijken", "Wat ermee moet"
OTHER_VERSION_KEYS = (
    Key("enter", "Enter", "Samenvoegen met het gesprek", "merge", _DO, "samenvoegen", 1),
    Key("w", "w", "Wegdoen: alleen het gesprek houden", "put_away", _DO, "wegdoen", 2),
    Key("pagedown", "PgDn", "Verder lezen wat er anders is", "read(1)", _LOOK, "verder", 5),
    Key("pageup", "PgUp", "Terug lezen", "read(-1)", _LOOK),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _DO, "hulp", 3),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _DO, "menu", 4),
    Key("escape", "Esc", "Terug naar Start; alles blijft staan", "back", _DO, "terug", 0),
)
OTHER_VERSION_MARKS = {"○": "een andere versie", "!": "niet te lezen"}
OTHER_VERSION_TOLD = (
    "Een andere versie komt er als twee computers hetzelfde gesprek bewaren.",
    (
        "Samenvoegen neemt over wat alleen in de andere versie staat. "
        "Zeggen ze allebei iets anders, dan blijft staan wat in het gesprek staat, "
        "en kies je daar met Ctrl+K."
    ),
    "Wat je samenvoegt of wegdoet, blijft bewaard bij de eerdere versies van het gesprek.",
)
