from tests.app.staging import text_of
from tests.conftest import NOON
from tests.core.test_chooser import flag
from tests.core.test_session_plan import BOX, asked, session

from burgeridee.app.widgets.chooser_words import (
    ABOUT_CAN,
    about_exercise,
    about_question,
    groups,
    kind_and_name,
    questions,
    reasons_of,
    too_long,
)
from burgeridee.core.chooser import Chosen, Reason
from burgeridee.core.session_plan import Session, session_of
from burgeridee.core.talk import Talk


def told(talk: Talk, found: Session, *, for_all: bool = False) -> dict[str, list[str]]:
    return {
        group.name: [f"{line.mark} {text_of(line.words)}" for line in group.lines]
        for group in groups(talk, found, for_all=for_all)
    }


def test_the_answers_the_session_and_what_could_be_done_too() -> None:
    talk = asked(hoe_laat="19.30")
    assert told(talk, session(talk)) == {
        "Jullie antwoorden": ["● Waar?  Aan het begin", "● Tijd?  60", "● Hoe_laat?  19.30"],
        "Dit doen jullie: 30 van de 60 minuten": [
            "■ 19.30–20.00  A\nOmdat je bij 'Waar' \"Aan het begin\" invulde."
        ],
        "Kan ook": ["+ B  45 minuten · past niet meer"],
        "Iets anders": ["+ Een opdracht kiezen uit de hele lijst"],
    }


def test_what_is_kept_by_hand_is_no_question() -> None:
    assert [question.id for question in questions(asked())] == ["waar", "tijd", "hoe_laat"]
    assert kind_and_name("do:a") == ("do", "a")


def test_a_private_reason_is_for_the_official_alone() -> None:
    haast = {**BOX, "a": BOX["a"].model_copy(update={"helps_with": ("haast",), "points": ()})}
    talk = asked()
    found = session_of(talk, haast, (flag("haast", private=True),), NOON)
    head = "Dit doen jullie: 30 van de 60 minuten"
    [mine], [shared] = told(talk, found)[head], told(talk, found, for_all=True)[head]
    assert "Haast" in mine
    assert "Haast" not in shared
    one = Chosen(BOX["a"], (Reason("omdat het kan", 1, is_private=True),))
    assert reasons_of(one, for_all=False) == ("omdat het kan",)
    assert reasons_of(one, for_all=True) == ("omdat het past bij waar jullie nu staan",)


def test_the_side_tells_why_how_it_goes_and_advice_for_who_leads() -> None:
    found = session(asked(hoe_laat="19.30"))
    [one] = found.chosen
    shown = text_of(about_exercise(one, found, is_chosen=True, for_all=False))
    assert "Waarom deze\nOmdat je bij 'Waar' \"Aan het begin\" invulde." in shown
    assert "19.30  Praat (30 min)" in shown
    assert "Voor wie begeleidt\nZit stil." in shown
    assert "Zit stil." not in text_of(about_exercise(one, found, is_chosen=True, for_all=True))


def test_what_no_longer_fits_says_how_much_time_is_missing() -> None:
    found = session(asked())
    [other] = found.others
    assert too_long(BOX["b"], found) == 15
    shown = text_of(about_exercise(other, found, is_chosen=False, for_all=False))
    assert "komen jullie 15 minuten tekort" in shown
    free = session(asked(tijd=0))
    assert ABOUT_CAN in text_of(about_exercise(other, free, is_chosen=False, for_all=False))


def test_a_question_says_why_it_is_asked() -> None:
    [first, *_] = questions(asked())
    assert text_of(about_question(first)).startswith("Waar?")
