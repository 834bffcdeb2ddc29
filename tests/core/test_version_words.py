from burgeridee.core.compare import Difference
from burgeridee.core.merging import Conflict
from burgeridee.core.version_words import became_in_words, made_by


def test_where_a_version_came_from_is_told() -> None:
    assert made_by("") == "Andere versie"
    assert made_by("OneDrive") == "Andere versie, gemaakt door OneDrive"
    assert "collega" in made_by("burgeridee")


def test_what_came_of_it_is_told_and_long_rows_are_cut() -> None:
    taken = [Difference(f"a{at}", f"Vraag {at}", "", "x") for at in range(5)]
    said = became_in_words(taken, [Conflict("b", "De naam", "x", "y")])
    assert "Overgenomen: Vraag 0; Vraag 1; Vraag 2 en nog 2." in said
    assert "Nog te kiezen in het gesprek: De naam." in said
    assert became_in_words([], []).endswith("stond niets nieuws.")
    listed = [Conflict("limits", "Wat niet kan", "x", "y")]
    assert became_in_words([], listed).endswith("Nog te kiezen in het gesprek: Wat niet kan.")
