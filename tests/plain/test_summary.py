"""What was heard and agreed, read back in plain lines."""

from datetime import date

from tests.conftest import NOON
from tests.core.making import AGREED, talk_of

from burgeridee.core.intake import Item
from burgeridee.core.talk import Talk
from burgeridee.files.library import Library
from burgeridee.plain.summary import summary_lines

LINES: tuple[Item, ...] = (
    {"wat": "graven", "wie": "Sam", "wanneer": date(2026, 3, 21)},
    {"wat": "zaaien", "wie": "Kim"},
)


def test_the_summary_holds_no_private_and_no_official_answers(library: Library) -> None:
    talk = Talk.start(library.conversations["eerste-gesprek"], "a", NOON)
    talk = talk.moved_to("id_naam").answered("De tuin", NOON)
    talk = talk.moved_to("na_zaaknummer").answered("Z-GEHEIM", NOON)
    talk = talk.moved_to("na_praattijd").answered(4, NOON)
    text = "\n".join(summary_lines(talk))
    assert "De tuin" in text
    assert "Z-GEHEIM" not in text
    assert "aan het woord" not in text


def test_a_wish_is_read_back_as_a_wish_and_is_no_agreement() -> None:
    told = list(summary_lines(talk_of({"acties": LINES, "terug": date(2026, 5, 1)}, AGREED)))
    assert "Acties? graven, Sam, 21 maart 2026; wens: zaaien, Kim" in told
    assert "Afspraak: graven, Sam, 21 maart 2026." in told
    assert "Afspraak: Samen terugkijken, 1 mei 2026." in told
    assert "Wens: zaaien, Kim. Er mist: wanneer." in told
    assert not any("Afspraak: zaaien" in line for line in told)
