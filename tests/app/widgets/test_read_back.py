from datetime import date

from tests.app.staging import HOSTILE, empty, text_of, with_answer
from tests.content.reading import case, talk_of
from tests.core.making import AGREED, KLEIN, intake, said
from tests.core.making import talk_of as small_talk

from burgeridee.app.widgets.read_back import read_back
from burgeridee.core.intake import Item, filled
from burgeridee.core.talk import Talk


def test_residents_answers_in_their_own_words_per_phase() -> None:
    told = text_of(read_back(case("bloemenstrook-goed")))
    assert told.startswith("Dit hoorde ik van jullie. Klopt dat?")
    assert "Het idee verkennen\n\nHet idee\nVan het hondentoilet voor de flat" in told
    assert "Wat bewoners willen\nWij willen het zelf doen" in told


def test_nothing_private_and_nothing_of_the_official_alone() -> None:
    talk = case("bloemenstrook-goed")
    told = text_of(read_back(talk))
    for question in talk.conversation.questions:
        heard = filled(talk.heard.get(question.id))
        theirs = question.audience == "residents" and not question.private
        assert (f"\n{question.label}\n" in told) is (heard and theirs), question.id


def test_a_scale_says_what_its_ends_mean() -> None:
    told = text_of(read_back(with_answer(empty(), "dr_energie", 4)))
    assert "4 van de 5 (1 is " in told


def test_lines_and_choices_stand_under_each_other() -> None:
    talk = with_answer(empty(), "no_van_gemeente", ("geld", "kennis"))
    assert text_of(read_back(talk)).count("\n• ") == 2


def test_an_answer_off_the_route_is_not_read() -> None:
    said = {"no_beheer": "niet_besproken", "id_naam": "De strook"}
    label = empty().conversation.by_id["no_beheer"].label
    assert label in text_of(read_back(talk_of(said)))
    assert label not in text_of(read_back(talk_of({**said, "id_duur": "eenmalig"})))


def test_nothing_said_yet_invites() -> None:
    assert text_of(read_back(empty())).startswith("Er is nog niets opgeschreven")


def test_hostile_words_stay_words() -> None:
    assert HOSTILE in text_of(read_back(with_answer(empty(), "id_naam", HOSTILE)))


def test_a_line_that_is_no_agreement_yet_is_called_a_wish() -> None:
    lines: tuple[Item, ...] = (
        {"wat": "graven", "wie": "Sam", "wanneer": date(2026, 3, 21)},
        {"wat": "zaaien", "wie": "Kim"},
    )
    told = text_of(read_back(small_talk({"acties": lines}, AGREED)))
    assert "• graven, Sam, 21 maart 2026" in told
    assert "• wens: zaaien, Kim" in told
    told = text_of(read_back(small_talk({"acties": lines[1:]}, AGREED)))
    assert "Acties\nwens: zaaien, Kim" in told


def test_what_was_taken_over_tells_of_when_it_is() -> None:
    over = said("De tuin", carried="20260311-k7m2qd")
    told = text_of(read_back(Talk.resume(KLEIN, intake({"naam": over}))))
    assert "· van 11 maart 2026\nDe tuin" in told
