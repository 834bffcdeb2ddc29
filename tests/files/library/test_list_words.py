"""The words about lines of a list: each slip told once, on its line, with what was meant."""

from pathlib import Path

import pytest
from tests.files.library_samples import SHELF

from burgeridee.files.library import Mistake, load_library
from burgeridee.files.library.shelves import Library

HEAD = """\
id = "lasten"
version = "1"
title = "Wie draagt wat"

[uses]
look_back_on = "terug"

[[phases]]
id = "nu"
title = "Nu"
minutes = 5
moment = "during"

[[phases.questions]]
id = "partners"
label = "Partners"
ask = "Wie doet mee?"
audience = "residents"
kind = "list"
named_by = "partner"
most = 6
agreed_with = ["partner", "dag"]
begins_with = [{ partner = "De gemeente", uren = 3 }]
fields = [
    { id = "partner", label = "Partner" },
    { id = "soort", label = "Soort", kind = "single", options = { wij = "Wij", zij = "Zij" } },
    { id = "uren", label = "Uren", kind = "number" },
    { id = "risicos", label = "Risico's" },
    { id = "dag", label = "Dag", kind = "date" },
]

[[phases.questions]]
id = "terug"
label = "Terug"
ask = "Wanneer kijken jullie terug?"
audience = "residents"
kind = "date"

[[phases.questions]]
id = "regels"
label = "Regels"
ask = "Welke regels gelden er?"
audience = "residents"
kind = "longtext"
begins_with = "Iedereen vertelt."
"""
RULES = """\
[[rules]]
id = "vol"
sign = "pitfall"
title = "Te vol"
card = "lsd"
when = [[{ total = "partners", of = "uren", where = { soort = ["wij"] }, above = 170 }]]

[[rules]]
id = "scheef"
sign = "pitfall"
title = "Scheef"
when = [[{ heaviest = "partners", of = "risicos", above = 0.6 }]]

[[rules]]
id = "werk"
sign = "pitfall"
title = "Voor het werk"
when = [[{ share = "partners", of = "uren", where = { soort = ["wij"] }, at_least = 0.5 }]]

[[rules]]
id = "leeg"
sign = "pitfall"
title = "Leeg vak"
when = [[{ count = "partners", where = { risicos = { filled = false } }, at_least = 1 }]]
"""


def library(folder: Path, head: str = HEAD, rules: str = RULES) -> Library:
    model = folder / "models" / "lasten"
    model.mkdir(parents=True)
    (model / "conversation.toml").write_text(head, "utf-8")
    (model / "pitfalls.toml").write_text(rules, "utf-8")
    for file, text in SHELF.items():
        (folder / file).write_text(text, "utf-8")
    return load_library([folder], {})


def the_one(read: Library, text: str, new: str) -> Mistake:
    """The one mistake, which stands on the line of what was written."""
    [mistake] = read.mistakes
    assert mistake.line
    lines = text.splitlines()[mistake.line - 1 :]
    assert new.splitlines()[-1] in lines[0] or lines[0].startswith(("[[", "when"))
    return mistake


def test_all_words_about_lines_can_be_written(tmp_path: Path) -> None:
    read = library(tmp_path)
    assert read.mistakes == ()
    assert [rule.card for rule in read.conversations["lasten"].rules] == ["lsd", "", "", ""]


@pytest.mark.parametrize(
    ("old", "new", "problem", "suggestion"),
    [
        ('named_by = "partner"', 'named_by = "patner"', "geen veld 'patner'", "partner"),
        ('["partner", "dag"]', '["partner", "dga"]', "geen veld 'dga'", "dag"),
        ("most = 6", "most = -1", "'most' is minstens 0.", ""),
        ("most = 6", 'most = "zes"', "'most': hier hoort een heel getal", ""),
        ('named_by = "partner"', 'name_by = "partner"', "'name_by' is onbekend", "named_by"),
        ("uren = 3 }", "uren = -3 }", "Regel 1, veld 'uren': hier hoort een getal.", ""),
        ("uren = 3 }", "uuren = 3 }", "geen veld 'uuren'", "uren"),
        (
            "[{ partner",
            "[{ soort = 'wijj', partner",
            "hier hoort één keuze. Kies uit: wij, zij.",
            "wij",
        ),
        ('"Iedereen vertelt."', '" "', "'begins_with' is leeg. Laat het dan weg.", ""),
        ('"Iedereen vertelt."', "12", "Het antwoord past niet: hier hoort een lange tekst.", ""),
        ('"Iedereen vertelt."', "1.5", "Dit soort waarde kan niet in een antwoord staan.", ""),
        (
            'id = "partner", label = "Partner"',
            'id = "partner", label = "Partner", share = "nobody"',
            "Een regel heet naar veld 'partner', en dat mag niemand lezen.",
            "",
        ),
        ('look_back_on = "terug"', 'look_back_on = "regels"', "een datum; 'regels' is een", ""),
        ('kind = "number"', 'kind = "nummer"', "'kind' moet een van deze zijn", "number"),
    ],
)
def test_a_slip_in_a_list_is_told(
    tmp_path: Path, old: str, new: str, problem: str, suggestion: str
) -> None:
    assert HEAD.count(old) == 1
    found = library(tmp_path, HEAD.replace(old, new)).mistakes
    told = next(one for one in found if one.file.endswith("conversation.toml"))
    assert problem.casefold() in told.problem.casefold()
    assert told.suggestion == suggestion
    assert told.line


@pytest.mark.parametrize(
    ("old", "new", "problem", "suggestion"),
    [
        ('card = "lsd"', 'card = "lds"', "Er is geen kaart 'lds'.", "lsd"),
        ('total = "partners"', 'totaal = "partners"', "kijkt naar een van deze", "total"),
        ('of = "uren", where = { soort = ["wij"] }, above', "above", "'of' mist.", ""),
        (
            'of = "uren", where = { soort = ["wij"] }, above',
            'of = "uuren", above',
            "heeft geen veld 'uuren'",
            "uren",
        ),
        (
            'of = "uren", where = { soort = ["wij"] }, above',
            'of = "soort", above',
            "'of' noemt een veld met een getal; in veld 'soort' staat één keuze.",
            "",
        ),
        (
            'of = "risicos"',
            'of = "uren"',
            "'of' noemt een veld met een korte tekst; in veld 'uren' staat een getal.",
            "",
        ),
        ('heaviest = "partners"', 'heaviest = "terug"', "past niet bij vraag 'terug'", ""),
        ('total = "partners"', 'total = "regels"', "past niet bij vraag 'regels'", ""),
        ("above = 0.6", "above = 1.6", "het is altijd van 0 tot en met 1", ""),
        ("above = 170", "above = 170, at_most = 3", "De grenzen sluiten elkaar uit", ""),
        ("above = 170", "at_most = -3", "het is nooit minder dan 0", ""),
        ("above = 170", "above = inf", "'above': hier hoort een gewoon getal", ""),
        ("above = 170", "at_most = nan", "'at_most': hier hoort een gewoon getal", ""),
        ("above = 170", "above = 1e300", "'above' is hoogstens 1.000.000.000.", ""),
        (
            'of = "risicos", above',
            'of = "risicos", least = 0, above',
            "'least' is minstens 1.",
            "",
        ),
        ("filled = false", "filed = false", "'filed' is onbekend", "filled"),
        ("filled = false", 'filled = "nee misschien"', "true (ja) of false (nee)", ""),
        (
            "risicos = { filled = false }",
            "risico = { filled = false }",
            "geen veld 'risico'",
            "risicos",
        ),
        (
            "risicos = { filled = false }",
            'uren = ["3"]',
            "Veld 'uren' is een getal. Gebruik filled, of [] voor leeg.",
            "",
        ),
        (
            'of = "uren", where = { soort = ["wij"] }, at_least',
            'of = "risicos", where = { soort = ["wij"] }, at_least',
            "'of' noemt een veld met een getal",
            "",
        ),
    ],
)
def test_a_slip_in_a_condition_on_lines_is_told(
    tmp_path: Path, old: str, new: str, problem: str, suggestion: str
) -> None:
    assert RULES.count(old) == 1
    rules = RULES.replace(old, new)
    told = the_one(library(tmp_path, rules=rules), rules, new)
    assert problem in told.problem
    assert told.suggestion == suggestion


def test_every_slip_is_told_at_once(tmp_path: Path) -> None:
    head = HEAD.replace('named_by = "partner"', 'named_by = "patner"').replace('"dag"]', '"dga"]')
    rules = RULES.replace('of = "risicos"', 'of = "risico"').replace('card = "lsd"', 'card = "x"')
    problems = [one.problem for one in library(tmp_path, head, rules).mistakes]
    assert problems == [
        "De lijst 'partners' heeft geen veld 'patner'.",
        "De lijst 'partners' heeft geen veld 'dga'.",
        "Er is geen kaart 'x'.",
        "De lijst 'partners' heeft geen veld 'risico'.",
    ]
