from burgeridee.app.troubles import troubles
from burgeridee.files.library import Library, Mistake
from burgeridee.files.settings import Settings


def test_all_is_well_is_nothing_to_say() -> None:
    assert troubles(Settings(), Library()) == ""


def test_settings_come_first_and_of_the_models_one_mistake_is_told() -> None:
    mistakes = tuple(Mistake("a.toml", 3, "", f"Fout {number}.", "") for number in (1, 2, 3))
    said = troubles(Settings(warnings=("Het thema is onbekend.",)), Library(mistakes=mistakes))
    first, second = said.splitlines()
    assert first == "! Het thema is onbekend."
    assert "Fout 1." in second
    assert "(en nog 2) `burgeridee check` noemt alles." in second
