"""The cards in plain lines, with what may be said about the residents' data."""

from tests.plain.conftest import Program


def test_the_cards_are_told_with_the_words_about_their_data(program: Program) -> None:
    spoken = program("n", "Een tuin", ":ga wk_info_gegeven", ":kaarten", ":stop")
    assert any(line.startswith("Over hun gegevens: Ik schrijf") for line in spoken)
    assert any(line.startswith("LSD: ") for line in spoken)
