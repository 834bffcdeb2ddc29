"""The cards of a talk hold what may be said about the residents' data, the municipality's first."""

from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.removing import archive_at, marked

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.settings import Settings, save_settings
from burgeridee.files.talk_cards import PRIVACY, cards_for


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


def talk(question: str) -> Talk:
    fresh = Talk.start(marked().conversation, "20260310-aaaaaa", NOON)
    return fresh.moved_to(question)


def test_it_comes_first_where_one_asks_what_was_told(archive: Archive) -> None:
    cards = cards_for(talk("wk_info_gegeven"), archive.library, archive.places)
    assert cards[0].id == PRIVACY
    assert cards[0].text.startswith("Ik schrijf één naam op")
    elsewhere = cards_for(talk("id_naam"), archive.library, archive.places)
    assert elsewhere[-1].id == PRIVACY
    assert len(elsewhere) == len(archive.library.cards) + 1


def test_the_text_of_the_municipality_goes_first(archive: Archive) -> None:
    save_settings(archive.places, Settings(texts={PRIVACY: "Wij bewaren weinig."}))
    assert cards_for(talk("wk_info_gegeven"), archive.library, archive.places)[0].text == (
        "Wij bewaren weinig."
    )


def test_a_model_without_such_a_text_has_the_cards_alone(archive: Archive) -> None:
    bare = talk("id_naam")
    model = bare.conversation.model_copy(update={"privacy_text": ""})
    without = Talk(model, bare.intake)
    assert cards_for(without, archive.library, archive.places) == archive.library.cards
