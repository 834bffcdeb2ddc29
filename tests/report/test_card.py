"""The cards of a case: who plays the resident reads what opens each fact; the trainer the key."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.conftest import NOON
from tests.content.reading import first_conversation, practice_cases
from tests.core.casting import MODEL, TUIN

from burgeridee.core.cases import Case
from burgeridee.report import pdf
from burgeridee.report.card import HIDDEN, NOW, card, card_in_play
from burgeridee.report.document import Bullets, Field, Heading
from burgeridee.report.texts import texts

CASES = tuple(practice_cases().cases.values())
PLAYER = card(TUIN, MODEL, made=NOON)
TRAINER = card(TUIN, MODEL, made=NOON, for_trainer=True)


def test_the_player_reads_what_opens_each_fact() -> None:
    fields = {block.name: block.text for block in PLAYER.blocks if isinstance(block, Field)}
    ask = MODEL.by_id["zorg"].ask
    assert fields == {
        "Feit 1": "De hond.\nPas bij: “Wat nog meer?”",
        "Feit 2": f"Geen geld.\nPas bij: “{ask}”",
        "Feit 3": f"(een collega vertelt dit) Er ligt gas.\nPas bij: “{MODEL.by_id['last'].ask}”",
    }


def test_only_the_trainer_reads_the_trap() -> None:
    assert TUIN.trap in texts(TRAINER)
    assert TUIN.trap not in texts(PLAYER)
    assert "Gepakt" in " ".join(texts(TRAINER))


def test_what_may_be_told_by_now_comes_first() -> None:
    document = card_in_play(TUIN, MODEL, NOON, ("geld",))
    heads = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert heads.index(NOW) < heads.index(HIDDEN)
    assert Bullets(("Feit 2: Geen geld.",)) in document.blocks
    assert "Feit 2" not in [b.name for b in document.blocks if isinstance(b, Field)]
    assert NOW not in [b.text for b in PLAYER.blocks if isinstance(b, Heading)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_each_card_is_two_pages_of_a5_on_one_sheet_and_says_that_it_is_practice(
    case: Case,
) -> None:
    for for_trainer in (False, True):
        document = card(case, first_conversation(), made=NOON, for_trainer=for_trainer)
        [page] = PdfReader(BytesIO(pdf.render(document))).pages
        assert page.mediabox.width > page.mediabox.height
        assert page.extract_text().count("OEFENING") >= 2
