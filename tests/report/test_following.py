from datetime import date

from burgeridee.core.following import Seen
from burgeridee.core.share import Commitment
from burgeridee.report.following import agreed_line, contact_line, followed_lines

DAY = date(2026, 3, 21)


def test_what_is_asked_and_said_stands_under_the_idea() -> None:
    seen = Seen("De tuin", "4 van 8", "Wat is jullie droom?", ("Bloemen.",))
    assert list(followed_lines(seen)) == [
        "De tuin, deel 4 van 8",
        "Wat is jullie droom?",
        "Bloemen.",
    ]


def test_an_answer_that_is_not_there_yet_is_said() -> None:
    first, *_, last = followed_lines(Seen("", "1 van 8", "Hoe heet het?"))
    assert (first, last) == ("Jullie idee, deel 1 van 8", "Nog niets opgeschreven.")


def test_a_note_of_the_official_is_only_said_to_be_one() -> None:
    assert list(followed_lines(Seen("De tuin", "1 van 8")))[1:] == [
        "Even een aantekening voor mezelf."
    ]


def test_practice_is_said_first() -> None:
    assert next(followed_lines(Seen("De tuin", "1 van 8", is_practice=True))).startswith(
        "OEFENING. "
    )


def test_at_the_end_stands_who_does_what_and_when_they_hear() -> None:
    agreed = (
        Commitment("koffie", "De bewoners", DAY, None),
        Commitment("bellen", "", None, DAY),
    )
    seen = Seen("De tuin", "", is_closed=True, agreed=agreed, contact_on=DAY)
    assert list(followed_lines(seen)) == [
        "De tuin",
        "Bedankt voor het gesprek.",
        "De bewoners: koffie, zaterdag 21 maart 2026",
        "bellen (gedaan)",
        "Jullie horen uiterlijk zaterdag 21 maart 2026 van de gemeente.",
    ]
    assert agreed_line(agreed[1]) == "bellen (gedaan)"
    assert contact_line(Seen("", "")) == ""
