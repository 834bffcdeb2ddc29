"""A small good model, as text, for tests that break one thing in it."""

from collections.abc import Mapping
from pathlib import Path

FIELDS = """
[[phases.questions.fields]]
id = "wat"
label = "Wat"

[[phases.questions.fields]]
id = "wie"
label = "Wie"
kind = "single"

[phases.questions.fields.options]
bewoners = "Bewoners"
gemeente = "De gemeente"

[[phases.questions.fields]]
id = "wanneer"
label = "Wanneer"
kind = "date"
"""
"""What stands on a line of who does what."""
CONVERSATION = (
    """\
id = "klein"
version = "1.0.0"
title = "Een klein model"

[uses]
title = "naam"
talk_on = "dag"
actions = "acties"

[terms]
termijn_reactie = 14

[[phases]]
id = "idee"
title = "Het idee verkennen"
minutes = 10
moment = "during"
goal = "Binnen {termijn_reactie} dagen weten wat het is."

[[phases.questions]]
id = "naam"
label = "Naam"
kind = "text"
ask = "Hoe heet het?"
audience = "residents"

[[phases.questions]]
id = "dag"
label = "Dag van het gesprek"
kind = "date"
ask = "Wanneer was het?"
audience = "official"

[[phases.questions]]
id = "soort"
label = "Soort idee"
kind = "single"
ask = "Wat willen jullie?"
audience = "residents"
required = true

[phases.questions.options]
zelf_doen = "Zelf doen"
samen = "Samen"
melding = "Iets melden"

[[phases.questions]]
id = "nodig"
label = "Wat nodig is"
kind = "multi"
ask = "Wat is nodig?"
audience = "residents"
alone = ["niets"]
only_when = [[{ answer = "soort", none_of = ["melding"] }]]

[phases.questions.options]
geld = "Geld"
plek = "Een plek"
niets = "Niets"

[[phases]]
id = "afspraken"
title = "Afspraken"
short_title = "Afspraken"
minutes = 5
moment = "after"

[[phases.questions]]
id = "energie"
label = "Energie"
kind = "scale"
ask = "Hoeveel zin is er?"
audience = "official"

[[phases.questions]]
id = "acties"
label = "Wie doet wat"
kind = "list"
ask = "Wie doet wat?"
audience = "residents"
"""
    + FIELDS
    + """
[[phases.questions]]
id = "gevoel"
label = "Je gevoel"
kind = "longtext"
ask = "Hoe was het voor jou?"
audience = "official"
private = true
"""
)
PITFALLS = """\
[[rules]]
id = "overnemen"
sign = "pitfall"
title = "De gemeente neemt het over"
do = "Geef het terug, binnen {termijn_reactie} dagen."
severity = 3
sources = ["S14"]
when = [
    [
        { count = "acties", at_least = 2 },
        { share = "acties", where = { wie = ["gemeente"] }, above = 0.6 },
    ],
    [
        { answer = "soort", one_of = ["zelf_doen"] },
        { number = "energie", at_most = 2 },
    ],
]

[[rules]]
id = "te-laat"
sign = "pitfall"
title = "Te laat"
when = [[{ count = "acties", where = { wanneer = { within = 14, after = "dag" } }, at_most = 0 }]]

[[rules]]
id = "vaktaal"
sign = "pitfall"
title = "Vaktaal"
private = true
when = [[{ jargon = ["naam", "gevoel"], at_least = 2 }]]
"""
SUCCESSES = """\
[[rules]]
id = "zin"
sign = "success"
title = "Er is veel zin"
letter = "A"
when = [[{ number = "energie", at_least = 4 }]]
"""
CHECKLIST = """\
[[items]]
id = "c01"
moment = "after"
text = "Er staat iets bij de naam."
evidence = [[{ length = "naam", at_least = 2 }]]

[[items]]
id = "c02"
moment = "before"
text = "Ik heb gebeld."
"""
LANES = """\
[[lanes]]
id = "melding"
title = "Melding"
when = [[{ answer = "soort", one_of = ["melding"] }]]
text = "Dit is een melding."
no_advice = true
"""
ADVICE = """\
roles = ["loslaten", "helpen"]
note = "Een hulp."

[[criteria]]
id = "vraag"
label = "Wat zij vragen"
pick = "all"

[[criteria.lines]]
when = [[{ answer = "nodig", only = ["niets"] }]]
points = { loslaten = 4 }

[[criteria.lines]]
when = [[{ answer = "nodig", one_of = ["geld", "plek"] }]]
points = { helpen = 2, loslaten = -1 }

[[side_roles]]
role = "helpen"
when = [[{ answer = "nodig", given = true }]]
text = "Help ook."

[texts.loslaten]
label = "Loslaten"
head = "Laat los"
do = "Zeg ja."
do_not = "Niets."
first_step = "Bel."

[texts.helpen]
label = "Helpen"
head = "Help"
do = "Help."
do_not = "Niets."
first_step = "Bel."
"""
MODEL: Mapping[str, str] = {
    "conversation.toml": CONVERSATION,
    "pitfalls.toml": PITFALLS,
    "success_factors.toml": SUCCESSES,
    "checklist.toml": CHECKLIST,
    "lanes.toml": LANES,
    "advice.toml": ADVICE,
}
SHELF: Mapping[str, str] = {
    "cards.toml": '[[cards]]\nid = "lsd"\ntitle = "LSD"\ntext = "Luister."\n',
    "words.toml": '[words]\ndraagvlak = "steun"\nkaders = "grenzen"\n',
    "sources.toml": '[sources]\nS14 = "Een lijst, 2007"\n',
}


def content(folder: Path, model: Mapping[str, str] = MODEL, name: str = "klein") -> Path:
    """A content folder with one model, and the shelf beside it."""
    home = folder / "models" / name
    home.mkdir(parents=True)
    for file, text in model.items():
        (home / file).write_text(text, "utf-8")
    for file, text in SHELF.items():
        (folder / file).write_text(text, "utf-8")
    return folder


def changed(file: str, old: str, new: str) -> dict[str, str]:
    """The model with one piece of one file put differently."""
    assert MODEL[file].count(old) == 1, f"{old!r} stands {MODEL[file].count(old)} times in {file}"
    return {**MODEL, file: MODEL[file].replace(old, new)}
