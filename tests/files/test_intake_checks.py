"""What is wrong in an intake is told with its place, and never with what was said."""

import tomllib
from pathlib import Path

import pytest
from tests.files.library_samples import content

from burgeridee.files.intake_checks import intake_mistakes
from burgeridee.files.library import Library, Mistake, load_library
from burgeridee.files.models import Models

INTAKE = """\
schema = 1
id = "20260311-k7m2qd"
revision = 3
status = "open"

[model]
id = "klein"

[answers.naam]
state = "answered"
value = "GEHEIM"

[answers.dag]
state = "answered"
value = 2026-03-11

[answers.soort]
state = "answered"
value = "samen"

[answers.nodig]
state = "answered"
value = ["geld", "plek"]

[answers.energie]
state = "answered"
value = 4

[[answers.acties.value]]
wat = "GEHEIM"
wie = "bewoners"
wanneer = 2026-03-20

[[answers.acties.value]]
wat = "Zaaien"

[answers.acties]
state = "answered"

[answers.gevoel]
state = "skipped"

[checklist.c02]
ticked = true

[flags.overnemen]
judged = "seen"

[minutes]
idee = 12
"""
IDEE = "fase 'Het idee verkennen', vraag"
AFSPRAKEN = "fase 'Afspraken', vraag"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load_library([content(tmp_path_factory.mktemp("content"))], {})


def found_in(text: str, library: Library) -> tuple[Mistake, ...]:
    return intake_mistakes(tomllib.loads(text), text, "a.toml", Models(library, ()))


def test_a_good_intake_has_no_mistakes(library: Library) -> None:
    assert found_in(INTAKE, library) == ()


def test_a_tick_of_a_list_of_ones_own_is_no_mistake(library: Library) -> None:
    own = INTAKE.replace("[checklist.c02]", "[checklist.eigen-20260311-k7m2qd-1]")
    assert found_in(own, library) == ()
    [found] = found_in(INTAKE.replace("[checklist.c02]", "[checklist.c99]"), library)
    assert "geen checklistpunt 'c99'" in found.problem


def test_an_intake_by_hand_needs_little(library: Library) -> None:
    text = (
        'schema = 1\nid = "a"\nmodel = { id = "klein" }\n[answers]\nnaam = { state = "parked" }\n'
    )
    assert found_in(text, library) == ()


@pytest.mark.parametrize(
    "row",
    [
        ("schema = 1\n", "", "", "", "'schema' mist", ""),
        ("schema = 1", 'schema = "een"', "schema", "", "heel getal", ""),
        ("schema = 1", "shcema = 1", "shcema", "", "sleutel 'shcema' is onbekend", "schema"),
        ('id = "2026', 'id = "Talk 2026', "Talk", "", "kleine letters, cijfers en -", ""),
        ('[model]\nid = "klein"\n', "", "", "", "'model' mist", ""),
        ('[model]\nid = "klein"', "[model]", "[model]", "model", "'id' mist", ""),
        ('id = "klein"', 'id = "klien"', "klien", "", "model 'klien' is er niet", "klein"),
        ('"open"', '"opne"', "opne", "", "'status' moet een van deze zijn: open", "open"),
        ("revision = 3", "revision = -3", "-3", "", "minstens 0", ""),
        ("revision = 3", f"revision = {10**20}", "000", "", "'revision' is hoogstens 1.000.0", ""),
        (
            '[answers.naam]\nstate = "answered"',
            '[answers.naam]\nstate = "answerd"',
            "answerd",
            f"{IDEE} 'Naam' (naam)",
            "'state' moet een van deze zijn",
            "answered",
        ),
        (
            '[answers.naam]\nstate = "answered"',
            "[answers.naam]",
            "[answers.naam]",
            f"{IDEE} 'Naam' (naam)",
            "'state' mist",
            "",
        ),
        (
            '[answers.naam]\nstate = "answered"',
            '[answers.naam]\nstaat = "answered"',
            "staat",
            f"{IDEE} 'Naam' (naam)",
            "sleutel 'staat'",
            "state",
        ),
        ('value = "GEHEIM"', "value = 4", "value = 4", f"{IDEE} 'Naam' (naam)", "korte tekst", ""),
        (
            'value = "GEHEIM"',
            "value = 4.5",
            "value = 4.5",
            f"{IDEE} 'Naam' (naam)",
            "soort waarde",
            "",
        ),
        (
            "value = 2026-03-11",
            'value = "GEHEIM"',
            'value = "GEHEIM"\n\n[answers.soort',
            f"{IDEE} 'Dag van het gesprek' (dag)",
            "value = 2026-03-21",
            "",
        ),
        (
            'value = "samen"',
            'value = "same"',
            "same",
            f"{IDEE} 'Soort idee' (soort)",
            "Kies uit: zelf_doen, samen, melding",
            "samen",
        ),
        (
            '["geld", "plek"]',
            '["geld", "GEHEIM"]',
            'value = ["geld", "GEHEIM"]',
            f"{IDEE} 'Wat nodig is' (nodig)",
            "Kies uit: geld, plek, niets",
            "",
        ),
        (
            '["geld", "plek"]',
            '"geld"',
            'value = "geld"',
            f"{IDEE} 'Wat nodig is' (nodig)",
            '["zo", "en zo"]',
            "",
        ),
        (
            "value = 4",
            "value = 9",
            "value = 9",
            f"{AFSPRAKEN} 'Energie' (energie)",
            "van 1 tot en met 5",
            "",
        ),
        (
            'wie = "bewoners"',
            'wie = "bewoner"',
            "bewoner",
            f"{AFSPRAKEN} 'Wie doet wat' (acties)",
            "Regel 1, veld 'wie': hier hoort één keuze. Kies uit: bewoners, gemeente",
            "bewoners",
        ),
        (
            "wanneer = 2026-03-20",
            'wanneer = "GEHEIM"',
            "wanneer",
            f"{AFSPRAKEN} 'Wie doet wat' (acties)",
            "Regel 1, veld 'wanneer': hier hoort een datum",
            "",
        ),
        ("ticked = true", 'ticked = "ja?"', "ticked", "checklistpunt 'c02'", "true (ja)", ""),
        ('"seen"', '"sene"', "sene", "vlag 'overnemen'", "'judged' moet", "seen"),
        ("idee = 12", "idee = -1", "idee = -1", "minuten van fase 'idee'", "minstens 0", ""),
        ("idee = 12", f"idee = {10**20}", "idee = 1", "minuten van fase 'idee'", "hoogstens 1", ""),
    ],
    ids=lambda row: row[4],
)
def test_what_keeps_an_intake_closed(row: tuple[str, ...], library: Library) -> None:
    old, new, at, where, problem, suggestion = row
    assert INTAKE.count(old) == 1
    text = INTAKE.replace(old, new)
    [mistake] = found_in(text, library)
    assert mistake.blocks
    assert mistake.file == "a.toml"
    assert mistake.where == where
    assert problem in mistake.problem
    assert mistake.suggestion == suggestion
    assert mistake.line == (text.count("\n", 0, text.index(at)) + 1 if at else None)
    assert "GEHEIM" not in mistake.sentence


@pytest.mark.parametrize(
    ("old", "new", "problem", "suggestion"),
    [
        ("[answers.gevoel]", "[answers.gevole]", "geen vraag 'gevole'", "gevoel"),
        ("[checklist.c02]", "[checklist.c20]", "geen checklistpunt 'c20'", "c02"),
        ("[flags.overnemen]", "[flags.overneme]", "succesfactor 'overneme'", "overnemen"),
        ("idee = 12", "ide = 12", "geen fase 'ide'", "idee"),
        ("revision = 3", "revisoin = 3", "sleutel 'revisoin'", "revision"),
        ("ticked = true", 'ticked = true\nnota = "GEHEIM"', "sleutel 'nota'", "note"),
        ('id = "klein"', 'id = "klein"\nversie = "1"', "sleutel 'versie'", "version"),
        ("[checklist.c02]", "[led]\natstep = 1\n[checklist.c02]", "sleutel 'atstep'", "at_step"),
    ],
)
def test_what_is_told_and_let_be(
    old: str, new: str, problem: str, suggestion: str, library: Library
) -> None:
    text = INTAKE.replace(old, new)
    [mistake] = found_in(text, library)
    assert not mistake.blocks
    assert problem in mistake.problem
    assert mistake.suggestion == suggestion
    assert mistake.line is not None
    assert "GEHEIM" not in mistake.sentence


def test_keys_of_a_newer_program_are_no_mistakes(library: Library) -> None:
    text = INTAKE.replace("schema = 1", 'schema = 2\nstatuss = "x"')
    assert found_in(text, library) == ()


def test_every_mistake_is_told_from_top_to_bottom(library: Library) -> None:
    text = INTAKE.replace("schema = 1", "schema = 'x'").replace("value = 4", "value = 9")
    text = text.replace("ticked = true", "ticked = 3").replace("[flags.overnemen]", "[flags.x]")
    found = found_in(text, library)
    assert [mistake.line for mistake in found] == sorted(mistake.line or 0 for mistake in found)
    assert [mistake.blocks for mistake in found] == [True, True, True, False]


@pytest.mark.parametrize(
    "text",
    ["", "answers = 3", "answers = [1]\nschema = true", "[answers]\nnaam = 3", "model = 3\nid = 4"],
)
def test_anything_at_all_is_told_and_never_falls_over(text: str, library: Library) -> None:
    assert any(mistake.blocks for mistake in found_in(text, library))


def test_the_cases_are_good_intakes() -> None:
    house = Path(__file__).resolve().parents[2]
    shipped = load_library([house / "conversations"], {})
    for path in sorted((house / "tests" / "content" / "cases").glob("*-*.toml")):
        text = path.read_text("utf-8")
        assert intake_mistakes(tomllib.loads(text), text, str(path), Models(shipped, ())) == ()
