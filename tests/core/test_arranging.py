"""What is still to arrange for a dialogue meeting, sentence by sentence."""

from datetime import date
from typing import Any

import pytest
from tests.content.reading import shipped
from tests.core.meetings import blank, meeting

from burgeridee.core.dialogue import plan_of

GUESTS: tuple[Any, ...] = (
    {"groep": "jongeren", "via": "Sara", "aantal": 30, "voor": "zelf"},
    {"groep": "huurders_eigenaren", "via": "flyer", "aantal": 30, "voor": "zelf"},
    {"groep": "ondernemers", "via": "bakker", "aantal": 1},
)


def to_arrange(**answers: Any) -> dict[str, str]:
    return {one.question: one.words for one in plan_of(meeting(**answers)).to_arrange}


def test_with_everything_arranged_there_is_nothing_to_say() -> None:
    assert to_arrange() == {}


def test_every_required_question_of_the_plan_is_asked_for_when_it_is_empty() -> None:
    model = shipped().conversations["dialoog"]
    wanted = {
        q.id for q in model.questions if q.required and model.phase_of[q.id].moment != "after"
    }
    asked = [one.question for one in plan_of(blank()).to_arrange]
    assert set(asked) == (wanted | {"begintijd"}) - {"agenda"}  # a programme stands there already
    assert len(asked) == len(set(asked))


def test_what_comes_after_the_meeting_is_not_asked_before_it() -> None:
    assert "verslag_op" not in {one.question for one in plan_of(blank()).to_arrange}


@pytest.mark.parametrize(
    "theme",
    [
        "Overlast in het park",
        "Het probleem van het zwerfafval",
        "Parkeerproblemen",
        "Wij hebben last van ratten",
        "Gebrek aan plek voor jongeren",
    ],
)
def test_a_theme_that_names_what_is_wrong_gets_a_hint_with_an_example(theme: str) -> None:
    said = to_arrange(thema_positief=theme)["thema_positief"]
    assert "Een park waar jong en oud graag komt" in said


@pytest.mark.parametrize(
    "theme",
    [
        "Een park waar jong en oud graag komt",
        "Een plein zonder plastic",
        "Belastingen die we begrijpen",
        "De laatste bus haal je altijd",
        "Een plek om lekker te plasten",
    ],
)
def test_no_other_theme_gets_one(theme: str) -> None:
    assert to_arrange(thema_positief=theme) == {}


@pytest.mark.parametrize(
    ("answers", "question", "words"),
    [
        (
            {"tafelhosts": ("Joke",)},
            "tafelhosts",
            "Je hebt 3 tafels en 1 gespreksleider. Zoek er nog 2.",
        ),
        (
            {"tafelhosts": None},
            "tafelhosts",
            "Je hebt 3 tafels en nog geen gespreksleider. Zoek er 3.",
        ),
        (
            {"tafelhosts": None, "uitnodigen": None, "max_deelnemers": None},
            "tafelhosts",
            "Zoek voor elke tafel een gespreksleider.",
        ),
        (
            {"oogster": " wim"},
            "oogster",
            "wim leidt een tafel en oogst. Dat zijn twee taken. Zoek er iemand bij.",
        ),
        (
            {"uitnodigen": GUESTS, "tafelhosts": tuple("abcdefghi")},
            "uitnodigen",
            (
                "Je verwacht 61 mensen en er is plek voor 24. Zoek een grotere plek, of maak er "
                "twee bijeenkomsten van."
            ),
        ),
        (
            {"begintijd": "half acht"},
            "begintijd",
            "Ik kan de begintijd 'half acht' niet lezen. Schrijf het zo: 19.30.",
        ),
        (
            {"agenda": ({"onderdeel": "pauze"}, {"onderdeel": "oogsten", "minuten": 5})},
            "agenda",
            "Schrijf op hoeveel minuten dit duurt: Pauze.",
        ),
        (
            {"terugkoppeldatum": date(2026, 3, 20)},
            "terugkoppeldatum",
            "De dag van het bericht ligt voor de bijeenkomst. Kies een latere dag.",
        ),
        (
            {"terugkoppeldatum": date(2026, 4, 3)},
            "terugkoppeldatum",
            (
                "Iedereen krijgt het verslag binnen 5 werkdagen: uiterlijk woensdag 1 april 2026. "
                "Jij schreef 3 april 2026."
            ),
        ),
        (
            {"db_geraakt": ("huurders_eigenaren", "ouderen", "corporatie")},
            "uitnodigen",
            (
                "Merken er iets van, en staan nog niet op je lijst: Ouderen; Woningcorporatie. "
                "Nodig ze ook uit."
            ),
        ),
        (
            {"db_merkt": ("de thuiszorg", "jongeren van het plein")},
            "uitnodigen",
            "Merken er iets van, en staan nog niet op je lijst: de thuiszorg. Nodig ze ook uit.",
        ),
    ],
)
def test_what_does_not_add_up_is_told(answers: dict[str, Any], question: str, words: str) -> None:
    assert to_arrange(**answers)[question] == words


def test_seven_guests_are_too_few_and_eight_are_not() -> None:
    invited = ({"groep": "jongeren", "via": "Sara", "aantal": 7},)
    rest = {"uitnodigen": invited, "db_geraakt": ("jongeren",), "db_merkt": None}
    assert to_arrange(**rest)["uitnodigen"].startswith("Je rekent op 7 mensen. Vanaf 8 mensen")
    eight = ({"groep": "jongeren", "via": "Sara", "aantal": 8},)
    assert to_arrange(**{**rest, "uitnodigen": eight}) == {}


def test_groups_that_nobody_knows_how_to_reach_are_named_three_at_most() -> None:
    groups = ("jongeren", "ouderen", "ondernemers", "corporatie", "huurders_eigenaren")
    invited = tuple({"groep": group, "aantal": 4} for group in groups)
    assert to_arrange(uitnodigen=invited, db_merkt=None)["uitnodigen"] == (
        "Schrijf op hoe je deze groepen uitnodigt: Jongeren; Ouderen; Ondernemers en nog 2."
    )
