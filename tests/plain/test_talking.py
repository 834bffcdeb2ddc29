"""A talk in plain lines: each line is kept the moment it was typed."""

from collections.abc import Callable

import pytest
from tests.plain.conftest import Program

from burgeridee.core.talk import Talk

OnlyTalk = Callable[[], Talk]


def test_an_answer_is_kept_and_the_next_question_asked(
    program: Program, only_talk: OnlyTalk
) -> None:
    spoken = program("n", "2-3")
    assert "Genoteerd: 2 maart 2026." in spoken
    assert "Op welke dag kregen de bewoners bericht dat hun idee is ontvangen?" in spoken
    assert only_talk().heard == {"vb_ontvangen_op": only_talk().heard["vb_ontvangen_op"]}


def test_a_long_text_ends_with_a_lone_point(program: Program, only_talk: OnlyTalk) -> None:
    program("n", ":ga 3.1", "Regel een", "", "Regel drie", ".", "De tuin")
    talk = only_talk()
    assert talk.heard["id_eigen_woorden"] == "Regel een\n\nRegel drie"
    assert talk.heard["id_naam"] == "De tuin"


def test_a_long_text_is_kept_line_by_line(program: Program, only_talk: OnlyTalk) -> None:
    program("n", ":ga 3.1", "Nog niet klaar")
    assert only_talk().heard["id_eigen_woorden"] == "Nog niet klaar"


def test_a_point_alone_leaves_a_long_text_as_it_was(program: Program, only_talk: OnlyTalk) -> None:
    program("n", ":ga 3.1", "Zo is het", ".", ":terug", ".")
    assert only_talk().heard["id_eigen_woorden"] == "Zo is het"


def test_two_colons_are_one_in_the_text(program: Program, only_talk: OnlyTalk) -> None:
    program("n", ":ga 3.2", ":: tuin :)")
    assert only_talk().heard["id_naam"] == ": tuin :)"


def test_an_empty_line_changes_nothing(program: Program, only_talk: OnlyTalk) -> None:
    program("n", "2-3", ":terug", "", "3-3")
    assert list(only_talk().heard) == ["vb_ontvangen_op", "vb_bevestigd_op"]


def test_what_cannot_be_read_is_asked_again(program: Program, only_talk: OnlyTalk) -> None:
    spoken = program("n", "ooit eens", "2-3")
    assert any("geen datum" in line for line in spoken)
    assert list(only_talk().heard) == ["vb_ontvangen_op"]


def test_a_list_grows_by_a_line_at_a_time(program: Program, only_talk: OnlyTalk) -> None:
    spoken = program("n", ":ga 7.3", "koffie | bewoners | 21-3", "bellen | gem", ".")
    assert "Regel 2 staat erbij." in spoken
    lines = only_talk().heard["af_acties"]
    assert isinstance(lines, tuple)
    assert [line["wie"] for line in lines if not isinstance(line, str)] == ["bewoners", "gemeente"]


def test_at_the_last_question_it_says_how_to_round_off(program: Program) -> None:
    spoken = program("n", ":ga 8.7", "Z-1")
    assert "Dit was de laatste vraag. Typ :klaar om af te ronden." in spoken


def test_control_codes_never_reach_the_file(program: Program, only_talk: OnlyTalk) -> None:
    program("n", ":ga 3.2", "rood\x1b[31m\x07 tuin")
    assert only_talk().heard["id_naam"] == "rood tuin"


def test_nothing_is_written_when_nothing_was_said(program: Program) -> None:
    program("n", ":verder", ":verder", ":start")
    assert program()[-1] == "Nog geen gesprekken. Begin er een, of oefen eerst."


def test_a_talk_goes_on_where_it_was(program: Program) -> None:
    program("n", "2-3", ":ga 3.4", ":start")
    assert "Wat willen jullie het liefst?" in program("1")


PHONE = "Dit lijkt op een telefoonnummer. Schrijf het alleen bij 'Contact bij bewoners'."


@pytest.mark.parametrize(
    "typed",
    [
        (":ga 3.1", "bel 06-12345678"),
        (":ga 3.2", "bel 06-12345678"),
        (":ga 7.3", "bel 06-12345678 | bewoners | 21-3"),
        (":ga 7.3", "koffie | bewoners", ":verander 1 bel 06-12345678 | bewoners"),
        (":notitie bel 06-12345678",),
        (":snel bel 06-12345678",),
        (":ga wk_contactpersoon", ":notitie 06-12345678"),
    ],
    ids=["long text", "text", "line", "changed line", "note", "quick note", "note at contact"],
)
def test_what_does_not_belong_there_is_kept_and_said_once(
    program: Program, typed: tuple[str, ...]
) -> None:
    assert program("n", *typed).count(PHONE) == 1


@pytest.mark.parametrize(
    "typed",
    [
        (":ga wk_contactpersoon", "Jan, 06-12345678, jan@tuin.nl"),
        (":ga 3.1", "Een tuin", "voor de buurt"),
        (":meekijken", ":ga 3.1", "bel 06-12345678"),
    ],
    ids=["at contact", "nothing wrong", "residents look along"],
)
def test_where_it_belongs_or_nothing_is_wrong_nothing_is_said(
    program: Program, typed: tuple[str, ...]
) -> None:
    assert not any(line.startswith("Dit lijkt op") for line in program("n", *typed))
