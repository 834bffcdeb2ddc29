"""Whether something is sensible now: over the answers of two talks, with every reason."""

from typing import Any

import pytest
from tests.core.making import KLEIN, conversation, intake, only, question, said, talk_of

from burgeridee.core.co_creation import CoCreation, co_creation, fit_would_change
from burgeridee.core.conversation import Conversation
from burgeridee.core.talk import Talk

FIT: dict[str, Any] = {
    "stop": {"id": "wacht", "label": "Wacht", "text": "Nog niet."},
    "knockouts": [
        {
            "id": "haast",
            "when": [[{"answer": "spoed", "one_of": ["ja"]}]],
            "text": "Er is haast.",
        },
        {
            "id": "eens",
            "when": [[{"answer": "duur", "one_of": ["eens"]}]],
            "text": "Het is zo voorbij.",
        },
    ],
    "lines": [
        {
            "id": "zin",
            "when": [[{"number": "zin", "at_least": 4}]],
            "points": 3,
            "text": "Veel zin",
            "arrange": "Zoek er mensen bij.",
        },
        {
            "id": "groepen",
            "when": [[{"count": "groepen", "at_least": 2}]],
            "points": 1,
            "text": "Twee groepen",
        },
        {
            "id": "tijd",
            "when": [[{"answer": "tijd", "one_of": ["ja"]}]],
            "points": 2,
            "text": "Er is tijd",
            "arrange": "Maak tijd.",
        },
    ],
    "outcomes": [
        {"id": "nee", "at_least": 0, "label": "Nee", "text": ""},
        {"id": "ja", "at_least": 4, "label": "Ja", "text": ""},
    ],
}
ASKED = [question("tijd", "ynu"), question("spoed", "ynu")]
MODEL: Conversation = only(ASKED, builds_on="klein", fit=FIT)


def came_out(talk: Talk, linked: Talk | None = None) -> CoCreation:
    found = co_creation(talk, linked)
    assert found is not None
    return found


def test_a_model_without_a_fit_has_no_outcome() -> None:
    assert co_creation(Talk.resume(KLEIN, intake())) is None
    assert fit_would_change(Talk.resume(KLEIN, intake())) == ()


def test_points_come_from_both_talks_with_their_reasons() -> None:
    found = came_out(talk_of({"tijd": "ja"}, MODEL), talk_of({"zin": 5, "groepen": ("a", "b")}))
    assert (found.outcome.id, found.points) == ("ja", 6)
    assert found.because == (
        "Veel zin (3 punten), omdat je bij 'Zin' een 5 invulde.",
        "Twee groepen (1 punt), omdat je bij 'Groepen' 2 groepen opschreef.",
        "Er is tijd (2 punten), omdat je bij 'Tijd' \"Ja\" invulde.",
    )


@pytest.mark.parametrize(
    ("zin", "tijd", "outcome"),
    [(4, "nee", "nee"), (4, "ja", "ja"), (1, "ja", "nee")],
    ids=["three points", "five points", "two points"],
)
def test_the_highest_outcome_that_is_reached_comes_out(zin: int, tijd: str, outcome: str) -> None:
    assert came_out(talk_of({"tijd": tijd}, MODEL), talk_of({"zin": zin})).outcome.id == outcome


def test_every_reason_not_to_begin_is_told_and_the_points_stay() -> None:
    found = came_out(talk_of({"spoed": "ja"}, MODEL), talk_of({"duur": "eens", "zin": 4}))
    assert (found.outcome.id, found.points) == ("wacht", 3)
    assert found.because == (
        "Er is haast. Dat staat hier omdat je bij 'Spoed' \"Ja\" invulde.",
        "Het is zo voorbij. Dat staat hier omdat je bij 'Duur' \"Eén keer\" invulde.",
    )


def test_what_is_missing_is_found_out_or_arranged_and_not_both() -> None:
    found = came_out(talk_of({"tijd": "onbekend", "spoed": "nee"}, MODEL), talk_of({"zin": 2}))
    assert found.missing == (
        "Nog uitzoeken: Tijd?",
        "Nog uitzoeken in 'Klein': Duur?",
        "Nog uitzoeken in 'Klein': Groepen?",
        "Nog regelen: Zoek er mensen bij.",
    )


def test_what_does_not_apply_is_not_to_be_found_out() -> None:
    ruled_out = intake({"tijd": said(None, "not-applicable"), "spoed": said("nee")})
    found = came_out(Talk.resume(MODEL, ruled_out), talk_of({"zin": 5, "duur": "even"}))
    assert [one.question.id for one in found.unknown] == ["groepen"]


def test_what_the_short_form_left_out_is_to_be_found_out_too() -> None:
    found = came_out(talk_of({"tijd": "ja", "spoed": "nee"}, MODEL), talk_of({}, form="short"))
    assert [one.question.id for one in found.unknown] == ["duur", "zin", "groepen"]


def test_without_the_other_talk_it_says_so_and_counts_its_own_answers() -> None:
    found = came_out(talk_of({"tijd": "ja"}, MODEL))
    assert found.points == 2
    assert found.is_unlinked
    assert found.missing[0].startswith("Nog koppelen")
    assert "Nog regelen: Zoek er mensen bij." not in found.missing
    assert not came_out(talk_of({"tijd": "ja"}, only(ASKED, fit=FIT))).is_unlinked


def test_without_any_answer_there_is_nothing_to_say() -> None:
    assert came_out(talk_of({}, MODEL)).is_empty
    assert not came_out(talk_of({"spoed": "ja"}, MODEL)).is_empty


def test_what_would_change_it_is_the_smallest_change() -> None:
    near = fit_would_change(
        talk_of({"tijd": "nee", "spoed": "nee"}, MODEL), talk_of({"zin": 4, "duur": "even"})
    )
    assert [(what.words, what.then) for what in near] == [
        ("als bij 'Tijd' \"Ja\" staat", "ja"),
        ("als bij 'Spoed' \"Ja\" staat", "wacht"),
        ("als bij 'Duur' \"Eén keer\" staat", "wacht"),
    ]
    calm = conversation(phases=[{**_PHASE, "questions": ASKED}], uses={}, fit=_ONE_LINE)
    [what] = fit_would_change(talk_of({"tijd": "nee", "spoed": "ja"}, calm))
    assert what.words == "als bij 'Tijd' \"Ja\" staat en bij 'Spoed' \"Nee\" staat"


_PHASE = {"id": "fase", "title": "Fase", "minutes": 1, "moment": "during"}
_ONE_LINE = {
    **FIT,
    "knockouts": [],
    "lines": [
        {
            "id": "rust",
            "when": [
                [{"answer": "tijd", "one_of": ["ja"]}, {"answer": "spoed", "one_of": ["nee"]}]
            ],
            "points": 4,
            "text": "Tijd en geen haast",
        }
    ],
}
