from datetime import date

import pytest
from tests.app.staging import empty, text_of
from tests.conftest import NOON
from tests.content.reading import case, talk_of
from tests.core.making import AGREED
from tests.core.making import talk_of as small_talk

from burgeridee.app.widgets.closing_words import (
    agreed,
    left_open,
    phase_after,
    role_told,
    to_watch,
    what_will_be_noted,
)
from burgeridee.core.conversation import Card, Rule
from burgeridee.core.flags import gravest, pitfalls
from burgeridee.core.helping import Help
from burgeridee.core.intake import Item, Judgement, Outcome, RoleView
from burgeridee.core.talk import Talk

TODAY = NOON.date()


def helpless(_rule: Rule) -> Help:
    """Nothing helps but the advice itself."""
    return Help()


def test_agreements_with_the_day_in_words() -> None:
    told = text_of(agreed(case("schoolstraat-eerste"), TODAY))
    assert "• koffie\nDe bewoners · zaterdag 21 maart 2026 (over 10 dagen)" in told
    assert "• Volgend bericht\nvrijdag 20 maart 2026 (over 9 dagen)" in told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"wat": "koffie"}, "• koffie\nnog geen naam · nog geen datum"),
        ({"wie": "bewoners"}, "• nog niet ingevuld wat\nDe bewoners · nog geen datum"),
        (
            {"wat": "bellen", "wie": "gemeente", "wanneer": date(2026, 3, 10)},
            "De gemeente · dinsdag 10 maart 2026 (1 dag te laat)",
        ),
    ],
)
def test_what_an_agreement_lacks(line: dict[str, str | date], told: str) -> None:
    assert told in text_of(agreed(talk_of({"af_acties": (line,)}), TODAY))


def test_an_agreement_that_is_done() -> None:
    done = Outcome(item="af_acties/a1", done=date(2026, 3, 10))
    talk = talk_of({"af_acties": ({"id": "a1", "wat": "koffie"},)}, agreements=(done,))
    assert "gedaan op dinsdag 10 maart 2026" in text_of(agreed(talk, TODAY))


def test_no_agreements_invite() -> None:
    assert text_of(agreed(empty(), TODAY)).startswith("Er zijn nog geen afspraken.")


def test_what_to_watch_is_read_as_if_the_talk_were_closed() -> None:
    talk = empty()
    assert phase_after(talk) == "na_gesprek"
    assert pitfalls(talk) == ()
    at_end = gravest(pitfalls(talk.as_if_closed_before("na_gesprek")))
    assert at_end
    told = text_of(to_watch(talk, helpless))
    for flag in at_end:
        assert flag.rule.title in told
        assert f"Wat je kunt doen: {flag.rule.do}" in told


def test_five_at_most_and_the_rest_counted() -> None:
    told = text_of(to_watch(case("hangplek-eerste"), helpless))
    assert told.count("\n! ") == 5
    assert "Nog 5 minder ernstige: zie F4." in told


def test_what_was_set_aside_shows_its_reason() -> None:
    judged = {"vaktaal": Judgement(judged="does-not-apply", reason="hun woorden")}
    talk = talk_of({"id_eigen_woorden": "Draagvlak en participatie."}, flags=judged)
    assert "vervalt: hun woorden" in text_of(to_watch(talk, helpless))


def test_the_advice_beside_how_people_see_it() -> None:
    good = case("schoolstraat-goed")
    view = RoleView(official="loslaten", reason="omdat het kan")
    told = text_of(role_told(Talk.resume(good.conversation, good.intake.with_(role=view))))
    assert "Het advies       Regisseren" in told
    assert "Zo zie jij het   Loslaten" in told
    assert "De bewoners      nog niet gekozen" in told
    assert "Reden            omdat het kan" in told


def test_a_report_has_no_role() -> None:
    assert "geen advies" in text_of(role_told(talk_of({"id_soort": "melding"})))


def test_open_and_parked_in_the_order_of_asking() -> None:
    talk = empty().moved_to("wk_moment").put_off(NOON)
    found = [question.id for question in left_open(talk)]
    assert "wk_moment" in found
    assert found == [q.id for q in talk.route if q.id in found]


def test_what_closing_writes_down() -> None:
    talk = empty()
    count = len(talk.open_questions)
    assert what_will_be_noted(talk).startswith(f"{count} vragen blijven open.")
    assert what_will_be_noted(talk.closed(NOON)).startswith("Alles wat besproken")
    closed = talk.closed(NOON).intake
    one = closed.with_answer(talk.open_questions[0].id, None).with_(status="open")
    assert what_will_be_noted(Talk.resume(talk.conversation, one)).startswith("1 vraag blijft")


def test_each_pitfall_tells_what_helps_with_it() -> None:
    card = Card(id="luister", title="Luister eerst", text="")
    told = text_of(to_watch(empty(), lambda _: Help(card=card)))
    helped = told.count("Wat helpt: de kaart 'Luister eerst'. Met o lees je hem.")
    assert helped == told.count("Wat je kunt doen:") > 1
    assert "Wat helpt" not in text_of(to_watch(empty(), helpless))


def test_a_wish_stands_apart_from_what_was_agreed() -> None:
    lines: tuple[Item, ...] = (
        {"wat": "graven", "wie": "Sam", "wanneer": date(2026, 3, 21)},
        {"wat": "zaaien", "wie": "Kim"},
        {"wie": " ", "met_wie": "Bo"},
    )
    told = text_of(agreed(small_talk({"acties": lines}, AGREED), TODAY))
    assert "• graven\nSam · zaterdag 21 maart 2026 (over 10 dagen)" in told
    assert told.index("graven") < told.index("Dit is nog een wens")
    assert "• zaaien\nKim · er mist: wanneer" in told
    assert "• nog niet ingevuld wat\ner mist: wie, wanneer" in told
    told = text_of(agreed(small_talk({"acties": lines[1:]}, AGREED), TODAY))
    assert told.startswith("Er zijn nog geen afspraken.")
    assert "Dit is nog een wens" in told


def test_looking_back_together_needs_no_name() -> None:
    told = text_of(agreed(small_talk({"terug": date(2026, 3, 21)}, AGREED), TODAY))
    assert "• Samen terugkijken\nzaterdag 21 maart 2026 (over 10 dagen)" in told
