"""What is known of an initiative in plain lines."""

from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import case
from tests.core.meetings import blank, meeting

from burgeridee.core.agreements import Agreement
from burgeridee.files.initiatives import Record
from burgeridee.files.standing import Standing
from burgeridee.plain.known import called, known_lines, meeting_line


@pytest.mark.parametrize(
    ("standing", "line"),
    [
        (Standing(1, 0, outcome="Nu niet"), "Samen ontwerpen: Nu niet."),
        (Standing(2, 1), "2 gesprekken, 1 opdracht gedaan."),
        (Standing(1, 0, late=1), "1 afspraak is te laat."),
        (
            Standing(1, 0, upcoming=Agreement("a", "koffie", "", NOON.date())),
            "Eerstvolgende datum: 11 maart 2026, koffie.",
        ),
    ],
)
def test_what_is_known_of_an_initiative_is_told(standing: Standing, line: str) -> None:
    assert line in [*known_lines(standing)]


def test_a_talk_is_called_by_its_name_else_by_what_it_is() -> None:
    assert called(Record(Path("x"), case("bloemenstrook-eerste"))) == "De bloemenstrook"
    assert called(Record(Path("x"), blank())) == "Dialoogbijeenkomst"


def test_a_meeting_is_told_by_its_theme() -> None:
    assert meeting_line(meeting()).startswith("Een plein waar jong en oud graag zit, begonnen op")
