"""How a mistake of an author is told."""

from burgeridee.cli.mistakes import mistake_in_words
from burgeridee.files.library import Mistake


def test_a_mistake_is_one_line_with_file_place_and_spelling() -> None:
    whole = Mistake("a.toml", 3, "fase 'Het idee'", "De sleutel 'aks' is onbekend.", "ask")
    assert mistake_in_words(whole) == (
        "a.toml:3: fase 'Het idee': De sleutel 'aks' is onbekend. Bedoel je 'ask'?"
    )
    assert mistake_in_words(Mistake("a.toml", None, "", "Leeg.", "")) == "a.toml: Leeg."
