from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from tests.core.making import KLEIN, PARTNERS, signs, talk_of

from burgeridee.core.conditions import speaks
from burgeridee.core.intake import Item, Value
from burgeridee.core.reasons import because, called

DAY = date(2026, 3, 11)
OURS: Mapping[str, Any] = {"wat": "a", "wie": "gemeente", "wanneer": DAY}
THEIRS: Mapping[str, Any] = {"wat": "b", "wie": "bewoners"}


def reason(sign: list[Mapping[str, Any]], values: Mapping[str, Value | None]) -> tuple[str, ...]:
    """Why a sign holds of these answers; `None` = left open."""
    talk = talk_of({key: value for key, value in values.items() if value is not None})
    heard = {**talk.heard, **{key: None for key, value in values.items() if value is None}}
    [found] = signs([sign])
    assert speaks((found,), heard) is found
    return because(found, heard, KLEIN)


@pytest.mark.parametrize(
    ("condition", "values", "clause"),
    [
        (
            {"answer": "duur", "one_of": ["even", "altijd"]},
            {"duur": "even"},
            "je bij 'Duur' \"Een tijdje\" invulde",
        ),
        (
            {"answer": "steun", "one_of": ["nee"]},
            {"steun": "nee"},
            "je bij 'Steun' \"Nee\" invulde",
        ),
        (
            {"answer": "hulp", "one_of": ["geld", "plek"]},
            {"hulp": ("kennis", "geld", "plek")},
            'je bij \'Hulp\' "Geld" en "Een plek" invulde',
        ),
        (
            {"answer": "hulp", "only": ["niets"]},
            {"hulp": ("niets",)},
            "je bij 'Hulp' alleen \"Niets\" invulde",
        ),
        (
            {"answer": "hulp", "none_of": ["geld", "kennis"]},
            {"hulp": ("plek",)},
            'je bij \'Hulp\' niet "Geld" of "Kennis" invulde',
        ),
        (
            {"answer": "duur", "none_of": ["eens"]},
            {},
            "je bij 'Duur' niet \"Eén keer\" invulde",
        ),
        ({"answer": "duur", "none_of": []}, {}, "je bij 'Duur' niet  invulde"),
        ({"answer": "naam", "given": True}, {"naam": "tuin"}, "je bij 'Naam' opschreef: \"tuin\""),
        (
            {"answer": "dag", "given": True},
            {"dag": DAY},
            "je bij 'Dag' opschreef: \"11 maart 2026\"",
        ),
        ({"answer": "naam", "given": False}, {"naam": None}, "bij 'Naam' nog niets staat"),
        ({"number": "zin", "at_least": 4}, {"zin": 5}, "je bij 'Zin' een 5 invulde"),
        (
            {"count": "groepen", "at_least": 2},
            {"groepen": ("a", "b", " ")},
            "je bij 'Groepen' 2 groepen opschreef",
        ),
        (
            {"count": "groepen", "at_most": 1},
            {"groepen": ("a",)},
            "je bij 'Groepen' 1 groep opschreef",
        ),
        (
            {"count": "hulp", "at_least": 2},
            {"hulp": ("geld", "plek")},
            "je bij 'Hulp' dit aankruiste: \"Geld; Een plek\"",
        ),
        ({"count": "hulp", "at_most": 1}, {}, "je bij 'Hulp' niets aankruiste"),
        (
            {"share": "acties", "where": {"wie": ["gemeente"]}, "above": 0.6},
            {"acties": (OURS, OURS, OURS, THEIRS, {"wat": ""})},
            "je bij 'Acties' 3 van de 4 acties bij de gemeente legde",
        ),
        (
            {"count": "acties", "where": {"wie": ["gemeente", "samen"]}, "at_most": 0},
            {"acties": (THEIRS,)},
            "je bij 'Acties' geen actie bij de gemeente of samen legde",
        ),
        (
            {"count": "acties", "where": {"wanneer": []}, "at_least": 1},
            {"acties": (OURS, THEIRS)},
            "je bij 'Acties' 1 van de 2 acties zonder 'wanneer' opschreef",
        ),
        (
            {"count": "acties", "where": {"wie": []}, "at_most": 0},
            {},
            "je bij 'Acties' geen acties zonder 'wie' opschreef",
        ),
        (
            {
                "count": "acties",
                "where": {"wanneer": {"within": 14, "after": "dag"}},
                "at_least": 1,
            },
            {"dag": DAY, "acties": (OURS,)},
            "je bij 'Acties' 1 actie binnen 14 dagen zette",
        ),
        (
            {"count": "acties", "where": {"wat": ["a"]}, "at_least": 1},
            {"acties": (OURS,)},
            "je bij 'Acties' 1 actie met 'wat: a' opschreef",
        ),
        (
            {"days": ["dag", "bericht"], "above": 14},
            {"dag": DAY, "bericht": DAY + timedelta(days=15)},
            "er 15 dagen liggen tussen 'Dag' en 'Bericht'",
        ),
        (
            {"days": ["dag", "bericht"], "at_most": 3},
            {"dag": DAY, "bericht": DAY + timedelta(days=1)},
            "er 1 dag ligt tussen 'Dag' en 'Bericht'",
        ),
        (
            {"days": ["dag", "bericht"], "at_most": 3},
            {"dag": DAY, "bericht": DAY - timedelta(days=2)},
            "'Bericht' 2 dagen vóór 'Dag' ligt",
        ),
        (
            {"length": "verhaal", "at_least": 2},
            {"verhaal": "een tuin, ja"},
            "je bij 'Verhaal' 3 woorden opschreef",
        ),
        (
            {"jargon": ["naam", "verhaal"], "words": ["kaders", "pilot"], "at_least": 2},
            {"naam": "Pilot", "verhaal": "kaders en nog een pilot"},
            'er vaktaal in de tekst staat: "pilot", "kaders"',
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_condition_says_why_in_the_words_of_the_answers(
    condition: Mapping[str, Any], values: Mapping[str, Value | None], clause: str
) -> None:
    assert reason([condition], values) == (f"omdat {clause}",)


TOWN: Item = {
    "partner": "De gemeente",
    "soort": "wij",
    "uren": 30,
    "risicos": "a; b\nc; d",
    "kansen": "x",
}
CLUB: Item = {"partner": "De club", "soort": "zij", "uren": 6, "risicos": "a", "kansen": " "}
FRIENDS: Item = {"partner": "Buren", "soort": "zij", "uren": 4, "risicos": "b"}


@pytest.mark.parametrize(
    ("condition", "clause"),
    [
        (
            {"count": "partners", "where": {"kansen": {"filled": False}}, "at_least": 1},
            (
                "je bij 'Partners' 2 van de 3 partners zonder 'kansen' opschreef: "
                '"De club" en "Buren"'
            ),
        ),
        (
            {
                "count": "partners",
                "where": {"risicos": {"filled": True}, "kansen": []},
                "at_least": 1,
            },
            (
                "je bij 'Partners' 2 van de 3 partners met 'risico's' en zonder 'kansen' "
                'opschreef: "De club" en "Buren"'
            ),
        ),
        (
            {"total": "partners", "of": "uren", "above": 30},
            "bij 'Partners' 'Uren' samen 40 is",
        ),
        (
            {"total": "partners", "of": "uren", "where": {"soort": ["zij"]}, "at_most": 12},
            (
                "je bij 'Partners' 2 van de 3 partners met 'soort: zij' opschreef: "
                '"De club" en "Buren", en \'Uren\' daar samen 10 is'
            ),
        ),
        (
            {"share": "partners", "of": "uren", "where": {"soort": ["wij"]}, "above": 0.5},
            (
                "je bij 'Partners' 1 van de 3 partners met 'soort: wij' opschreef: "
                "\"De gemeente\", bij 'Uren' samen 30 van de 40"
            ),
        ),
        (
            {"heaviest": "partners", "of": "risicos", "at_most": 0.7},
            "bij 'Partners' bij niemand meer dan 4 van de 6 regels van 'Risico's' staan",
        ),
        (
            {"heaviest": "partners", "of": "risicos", "above": 0.6},
            "bij 'Partners' 4 van de 6 regels van 'Risico's' bij \"De gemeente\" staan",
        ),
    ],
)
def test_what_is_measured_of_lines_names_the_lines(
    condition: Mapping[str, Any], clause: str
) -> None:
    talk = talk_of({"partners": (TOWN, CLUB, FRIENDS)}, PARTNERS)
    [sign] = signs([[condition]])
    assert speaks((sign,), talk.heard) is sign
    assert because(sign, talk.heard, PARTNERS) == (f"omdat {clause}",)


def test_a_line_without_a_name_is_called_by_what_it_is() -> None:
    talk = talk_of({"partners": ({"risicos": "a;b;c"}, {"risicos": "a"})}, PARTNERS)
    [sign] = signs([[{"heaviest": "partners", "of": "risicos", "above": 0.6}]])
    assert because(sign, talk.heard, PARTNERS) == (
        "omdat bij 'Partners' 3 van de 4 regels van 'Risico's' bij één partner staan",
    )


def test_of_many_lines_only_some_are_named() -> None:
    lines = tuple({"partner": f"Partner {number}"} for number in range(6))
    talk = talk_of({"partners": lines}, PARTNERS)
    [sign] = signs([[{"count": "partners", "where": {"risicos": []}, "at_least": 1}]])
    [told] = because(sign, talk.heard, PARTNERS)
    assert told.endswith(': "Partner 0", "Partner 1", "Partner 2", "Partner 3" en nog 2')


def test_each_condition_of_a_sign_gives_a_reason_once() -> None:
    sign = [{"answer": "naam", "given": True}, {"number": "zin", "at_least": 1}]
    found = reason([*sign, sign[0]], {"naam": "tuin", "zin": 3})
    assert found == ("omdat je bij 'Naam' opschreef: \"tuin\"", "omdat je bij 'Zin' een 3 invulde")


def test_a_count_is_not_told_beside_a_share_of_the_same_list() -> None:
    sign: list[Mapping[str, Any]] = [
        {"count": "acties", "at_least": 2},
        {"count": "groepen", "at_least": 1},
        {"share": "acties", "where": {"wie": ["gemeente"]}, "at_least": 0.5},
    ]
    found = reason(sign, {"acties": (OURS, THEIRS), "groepen": ("a",)})
    assert found == (
        "omdat je bij 'Groepen' 1 groep opschreef",
        "omdat je bij 'Acties' 1 van de 2 acties bij de gemeente legde",
    )


def test_a_long_answer_is_quoted_by_its_beginning_on_one_line() -> None:
    text = "Een tuin\n\nvoor " + "iedereen " * 20
    [found] = reason([{"answer": "verhaal", "given": True}], {"verhaal": text})
    quote = found.split('"')[1]
    assert quote.startswith("Een tuin voor iedereen")
    assert quote.endswith("…")
    assert len(quote) <= 70


def test_signs_of_markup_are_quoted_as_they_are() -> None:
    [found] = reason([{"answer": "naam", "given": True}], {"naam": "[b]{x}[/]"})
    assert '"[b]{x}[/]"' in found


def test_a_question_is_called_by_its_label() -> None:
    assert called("zin", KLEIN) == "'Zin'"
    assert called("weg", KLEIN) == "'weg'"
