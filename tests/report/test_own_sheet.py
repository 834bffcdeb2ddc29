"""The own sheet: the same debrief, with the own look back, for one person."""

from tests.conftest import NOON
from tests.core.casting import MODEL, TUIN, practised

from burgeridee.core.debrief import debrief
from burgeridee.core.reflection import reflection
from burgeridee.report.document import House
from burgeridee.report.own_sheet import NOT_FILLED, ONLY_YOURS, STILL, own_section, own_sheet
from burgeridee.report.texts import texts

TALK = practised({"verhaal": "Tuin.", "zorg": "zij", "gevoel": ("blij",)})


def test_it_holds_the_debrief_and_the_own_look_back() -> None:
    sheet = own_sheet(debrief(TUIN, TALK), reflection(TUIN, TALK), MODEL, NOON, House())
    said = texts(sheet)
    assert sheet.mark == "OEFENING"
    assert "alleen voor jezelf" in sheet.foot
    assert ONLY_YOURS in said
    assert {"Blij", "Rustig", "Geen geld.\nVraag het.\nDeze vraag had het gebracht: “Zorg?”"} <= {
        *said
    }


def test_what_was_not_filled_in_is_said() -> None:
    section = own_section(reflection(TUIN, practised({})))
    assert {NOT_FILLED, STILL} <= {getattr(block, "text", "") for block in section.blocks}
    section = own_section(reflection(TUIN, TALK))
    assert STILL not in [getattr(block, "text", "") for block in section.blocks]
