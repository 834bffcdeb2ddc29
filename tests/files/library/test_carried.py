"""Questions that take over an answer: what does not fit is told once, where it is."""

from pathlib import Path

import pytest
from tests.files.library_samples import FIELDS, MODEL, content

from burgeridee.files.library import Mistake, load_library
from burgeridee.files.library.shelves import Library

HEAD = """\
id = "vervolg"
version = "1"
title = "Vervolg"
builds_on = "klein"

[[phases]]
id = "nu"
title = "Nu"
minutes = 5
moment = "before"
"""
ASKED = """
[[phases.questions]]
id = "{id}"
label = "{id}"
ask = "Hoe staat het?"
audience = "official"
"""
OPTIONS = """
[phases.questions.options]
zelf_doen = "Zelf doen"
samen = "Samen"
melding = "Iets melden"
"""


def asked(name: str, more: str) -> str:
    """One question of the model that follows."""
    return ASKED.format(id=name) + more + "\n"


def library(place: Path, question: str, head: str = HEAD) -> Library:
    """The small model, and one that follows it with this question."""
    content(place, MODEL)
    model = place / "models" / "vervolg"
    model.mkdir()
    (model / "conversation.toml").write_text(head + question, "utf-8")
    return load_library([place], {})


def told(place: Path, question: str, head: str = HEAD) -> Mistake:
    [mistake] = library(place, question, head).mistakes
    assert mistake.line
    return mistake


@pytest.mark.parametrize(
    "question",
    [
        asked("naam", 'kind = "text"\ncarry = true'),
        asked("naam", 'kind = "longtext"\ncarry = true'),
        asked("anders", 'kind = "text"\ncarry = "naam"'),
        asked("soort", f'kind = "single"\ncarry = true{OPTIONS}'),
        asked("soort", f'kind = "single"{OPTIONS}'),  # asked again, and not taken over
        asked("keus", f'kind = "single"\ncarry = "soort"{OPTIONS}weg = "Weg"'),
        asked("acties", f'kind = "list"\ncarry = true{FIELDS}'),
        asked("gevoel", 'kind = "longtext"\ncarry = true\nprivate = true'),
        asked("energie", 'kind = "scale"\ncarry = false'),
    ],
)
def test_a_question_may_be_asked_again_and_take_the_answer_over(
    tmp_path: Path, question: str
) -> None:
    read = library(tmp_path, question)
    assert read.mistakes == ()
    assert set(read.conversations) == {"klein", "vervolg"}


@pytest.mark.parametrize(
    ("question", "problem", "suggestion"),
    [
        (
            asked("x", 'kind = "text"\ncarry = "naaam"'),
            "Er is geen vraag 'naaam' in 'klein'.",
            "naam",
        ),
        (asked("x", 'kind = "text"\ncarry = true'), "Er is geen vraag 'x' in 'klein'.", ""),
        (
            asked("x", 'kind = "number"\ncarry = "energie"'),
            "Het antwoord van 'energie' past hier niet: daar is het een cijfer van 1 tot en met 5.",
            "",
        ),
        (
            asked("x", 'kind = "single"\ncarry = "soort"' + OPTIONS.replace("samen", "samn")),
            "Bij 'soort' kun je ook 'samen' kiezen. Die keuze mist hier.",
            "samn",
        ),
        (
            asked("soort", 'kind = "single"' + OPTIONS + 'anders = "Anders"'),
            "Vraag 'soort' heeft in 'klein' geen keuze 'anders'. Kies een andere id.",
            "",
        ),
        (
            asked("x", 'kind = "list"\ncarry = "acties"' + FIELDS.replace('"wat"', '"watt"')),
            "De lijst van 'acties' heeft ook een veld 'wat'. Dat mist hier.",
            "watt",
        ),
        (
            asked("x", 'kind = "list"\ncarry = "acties"' + FIELDS.replace('"date"', '"text"')),
            "Veld 'wanneer' is in 'acties' een datum.",
            "",
        ),
        (
            asked("x", 'kind = "list"\ncarry = "acties"' + FIELDS.replace("gemeente =", "gem =")),
            "Bij 'acties' kun je ook 'gemeente' kiezen. Die keuze mist hier.",
            "",
        ),
        (
            asked("x", 'kind = "longtext"\ncarry = "gevoel"'),
            "Meer mensen mogen dit lezen dan vraag 'gevoel'. Zet bij 'share' hetzelfde.",
            "",
        ),
        (
            asked("x", 'kind = "date"\ncarry = "dag"\nshare = "residents"'),
            "Meer mensen mogen dit lezen dan vraag 'dag'. Zet bij 'share' hetzelfde.",
            "",
        ),
        (
            asked("x", 'kind = "text"\ncarry = 3'),
            "'carry': hier hoort true, of de id van een vraag: \"zo\".",
            "",
        ),
    ],
)
def test_what_cannot_be_taken_over_is_told(
    tmp_path: Path, question: str, problem: str, suggestion: str
) -> None:
    mistake = told(tmp_path, question)
    assert (mistake.problem, mistake.suggestion) == (problem, suggestion)


def test_a_column_may_not_be_read_by_more_people_than_before(tmp_path: Path) -> None:
    secret = MODEL["conversation.toml"].replace(
        'id = "wat"\nlabel = "Wat"', 'id = "wat"\nlabel = "Wat"\nshare = "file"'
    )
    content(tmp_path, {**MODEL, "conversation.toml": secret})
    model = tmp_path / "models" / "vervolg"
    model.mkdir()
    head = HEAD + asked("acties", f'kind = "list"\ncarry = true{FIELDS}')
    (model / "conversation.toml").write_text(head, "utf-8")
    [mistake] = load_library([tmp_path], {}).mistakes
    assert mistake.problem == "Meer mensen mogen veld 'wat' lezen dan in 'acties'."


def test_another_question_needs_another_id(tmp_path: Path) -> None:
    mistake = told(tmp_path, asked("naam", 'kind = "ynu"'))
    assert mistake.problem == (
        "De id 'naam' bestaat ook in 'klein'. Kies een andere: daar is het een korte tekst."
    )


def test_nothing_can_be_taken_over_without_a_model_before(tmp_path: Path) -> None:
    head = HEAD.replace('builds_on = "klein"\n', "")
    mistake = told(tmp_path, asked("naam", 'kind = "text"\ncarry = true'), head)
    assert mistake.problem == "'carry' kan alleen in een model met 'builds_on'."
