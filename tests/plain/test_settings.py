"""The settings in plain lines."""

import pytest

from burgeridee.files.settings import Settings
from burgeridee.plain.reading import NotUnderstoodError
from burgeridee.plain.settings import CHANGES, settings_lines

TERMS = {"termijn_reactie": 14, "eigen_termijn": 7}


@pytest.mark.parametrize(
    ("command", "typed", "after"),
    [
        ("naam", "Fatima de Boer", Settings(name="Fatima de Boer")),
        ("naam", "-", Settings()),
        ("gemeente", "Zwolle", Settings(municipality="Zwolle")),
        ("thema", "Donker", Settings(theme="donker")),
        ("thema", "con", Settings(theme="contrast")),
        ("termijn", "termijn_reactie 21", Settings(terms={"termijn_reactie": 21})),
    ],
)
def test_each_setting_can_be_changed(command: str, typed: str, after: Settings) -> None:
    assert CHANGES[command](Settings(), typed, TERMS) == after


@pytest.mark.parametrize(
    ("command", "typed", "word"),
    [
        ("naam", "", "Zet de naam erachter"),
        ("gemeente", "", ":gemeente Zwolle"),
        ("thema", "paars", "Kies uit: licht, donker, contrast."),
        ("thema", "", "Kies uit"),
        ("termijn", "termijn_koffie 3", "Kies een termijn uit: termijn_reactie, eigen_termijn."),
        ("termijn", "termijn_reactie veel", "heel getal"),
        ("termijn", "termijn_reactie", "heel getal"),
    ],
)
def test_what_is_no_setting_is_said(command: str, typed: str, word: str) -> None:
    with pytest.raises(NotUnderstoodError, match=word):
        CHANGES[command](Settings(name="F"), typed, TERMS)


def test_each_setting_is_told_with_its_command() -> None:
    told = [*settings_lines(Settings(name="Fatima", theme="donker"), TERMS)]
    assert told == [
        "Je naam: Fatima. Wijzigen: :naam Fatima",
        "Je gemeente: niet ingevuld. Wijzigen: :gemeente Zwolle",
        "Kleuren van het scherm: donker. Wijzigen: :thema licht, donker, contrast",
        "Reactie op het idee: 14 dagen. Wijzigen: :termijn termijn_reactie 14",
        "Eigen termijn: 7 dagen. Wijzigen: :termijn eigen_termijn 7",
    ]
