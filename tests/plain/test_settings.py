"""The settings in plain lines."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.plain.conftest import Spoken
from tests.report.unpacked import LOGO

from burgeridee.files.colours import NO_COLOUR
from burgeridee.files.places import Places
from burgeridee.files.settings import HAVE_IT_READ, TEXT_LABELS, Settings
from burgeridee.files.terms_kept import GROUND_LABEL, KEPT_LABELS
from burgeridee.plain.settings import CHANGES, MORE, SettingsLines
from burgeridee.report.look import PALE
from burgeridee.report.outline import PRIVACY

KEPT = ("afgesloten", "open", "oefening", "papieren", "workshop")
TERMS = {"termijn_reactie": 14, "eigen_termijn": 7}
EXAMPLE = "Ik schrijf één naam op."
NEW = Settings()
BOTH = Settings(texts={"objection": "bel mij", "privacy": "Weinig."})
Twin = Callable[..., tuple[Settings, Spoken]]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def twin(places: Places) -> Twin:
    """Give a command; what became of the settings comes back, and what was said."""

    def run(
        command: str, typed: str, *lines: str, before: Settings = NEW
    ) -> tuple[Settings, Spoken]:
        spoken: Spoken = []
        told = SettingsLines(places, TERMS, EXAMPLE, iter(lines), spoken.append)
        return told.changed(before, command, typed), spoken

    return run


@pytest.mark.parametrize(
    ("command", "typed", "after"),
    [
        ("naam", "Fatima de Boer", Settings(name="Fatima de Boer")),
        ("naam", "-", Settings()),
        ("telefoon", "14 0000", Settings(phone="14 0000")),
        ("telefoon", "-", Settings()),
        ("gemeente", "Zwolle", Settings(municipality="Zwolle")),
        ("thema", "Donker", Settings(theme="donker")),
        ("thema", "con", Settings(theme="contrast")),
        ("kleur", "Donker blauw", Settings(colour="Donker blauw")),
        ("kleur", "#154273", Settings(colour="#154273")),
        ("kleur", "-", Settings()),
        ("logo", "-", Settings()),
        ("termijn", "termijn_reactie 21", Settings(terms={"termijn_reactie": 21})),
        ("bezwaar", "bel mij", Settings(texts={"objection": "bel mij"})),
        ("bezwaar", "-", Settings()),
        ("privacy", "Weinig.", Settings(texts={"privacy": "Weinig."})),
    ],
)
def test_each_setting_can_be_changed(command: str, typed: str, after: Settings, twin: Twin) -> None:
    assert twin(command, typed) == (after, [])


@pytest.mark.parametrize(
    ("command", "typed", "word"),
    [
        ("naam", "", "Zet de naam erachter"),
        ("telefoon", "", "Zet het nummer erachter, zoals :telefoon 14 0000"),
        ("gemeente", "", ":gemeente Zwolle"),
        ("thema", "paars", "Kies uit: licht, donker, contrast."),
        ("thema", "", "Kies uit"),
        ("kleur", "zalm", NO_COLOUR),
        ("kleur", "", NO_COLOUR),
        ("logo", "", "Zet de plek van het bestand erachter"),
        ("logo", "/weg/logo.png", "logo.png is niet te lezen"),
        ("termijn", "termijn_koffie 3", "Kies een termijn uit: termijn_reactie, eigen_termijn."),
        ("termijn", "termijn_reactie veel", "heel getal"),
        ("termijn", "termijn_reactie", "heel getal"),
    ],
)
def test_what_is_no_setting_is_said(command: str, typed: str, word: str, twin: Twin) -> None:
    before = Settings(name="F", colour="groen", logo="logo.png")
    after, [told] = twin(command, typed, before=before)
    assert after == before
    assert word in told


def test_a_logo_is_copied_into_the_data_folder(places: Places, twin: Twin) -> None:
    path = places.data.parent / "het wapen.svg"
    path.write_bytes(LOGO)
    assert twin("logo", str(path)) == (Settings(logo="logo.svg"), [])
    assert (places.data / "logo.svg").read_bytes() == LOGO


def test_a_file_that_is_no_picture_is_refused(places: Places, twin: Twin) -> None:
    path = places.data.parent / "brief.png"
    path.write_text("Beste bewoners")
    after, [told] = twin("logo", str(path))
    assert after == Settings()
    assert told.startswith("Het logo is geen plaatje")
    assert not places.data.exists()


def test_a_text_may_have_more_lines(twin: Twin) -> None:
    after, spoken = twin("privacy", "", "Weinig.\n", "\n", "Heel weinig.\n", " .\n", "n\n")
    assert after.texts == {"privacy": "Weinig.\n\nHeel weinig."}
    assert spoken == [MORE]


def test_a_text_of_no_lines_changes_nothing(twin: Twin) -> None:
    after, spoken = twin("bezwaar", "", ".\n", before=BOTH)
    assert after == BOTH
    assert spoken[1].startswith("Er is niets getypt")


def test_a_text_goes_and_the_other_stays(twin: Twin) -> None:
    after, _ = twin("bezwaar", "-", before=BOTH)
    assert after.texts == {"privacy": "Weinig."}


def test_the_example_is_taken_with_a_word(twin: Twin) -> None:
    assert twin("privacy", "voorbeeld") == (Settings(texts={"privacy": EXAMPLE}), [HAVE_IT_READ])


@pytest.fixture
def lines_of(places: Places) -> Callable[[Settings, str], Spoken]:
    """What is told of the settings after a command."""

    def run(settings: Settings, command: str) -> Spoken:
        spoken: Spoken = []
        SettingsLines(places, TERMS, "", iter(()), spoken.append).tell(settings, command)
        return spoken

    return run


def test_each_setting_is_told_with_its_command(
    lines_of: Callable[[Settings, str], Spoken],
) -> None:
    told = lines_of(Settings(name="Fatima", theme="donker", colour="rood"), "instellingen")
    usual = f"niet ingevuld, dus: {PRIVACY}"
    assert told == [
        "Je naam: Fatima. Wijzigen: :naam Fatima",
        "Je telefoonnummer: niet ingevuld. Wijzigen: :telefoon 14 0000",
        "Kleuren van je scherm: donker. Wijzigen: :thema licht, donker, contrast",
        "Je gemeente: niet ingevuld. Wijzigen: :gemeente Zwolle",
        "Kleur op papier: rood, dat is #d52b1e. Wijzigen: :kleur donkerblauw",
        "Logo: niet ingevuld. Wijzigen: :logo en waar het bestand staat, een PNG of SVG",
        "Reactie op het idee: 14 dagen. Wijzigen: :termijn termijn_reactie 14",
        "Eigen termijn: 7 dagen. Wijzigen: :termijn eigen_termijn 7",
        *(
            f"{called}: geen termijn, het blijft. Wijzigen: :bewaartermijn {typed} 12"
            for called, typed in zip(KEPT_LABELS.values(), KEPT, strict=True)
        ),
        f"{GROUND_LABEL}: niet ingevuld. Wijzigen: :grond Selectielijst 2020, categorie 1.2",
        f"{TEXT_LABELS['objection']}: niet ingevuld. Wijzigen: :bezwaar",
        f"{TEXT_LABELS['privacy']}: {usual} Wijzigen: :privacy, of :privacy voorbeeld",
    ]


def test_after_a_change_only_that_is_told(lines_of: Callable[[Settings, str], Spoken]) -> None:
    for command in CHANGES:
        told = lines_of(BOTH, command)
        counts = {"termijn": len(TERMS), "bewaartermijn": len(KEPT)}
        assert len(told) == counts.get(command, 1)
        assert all(f":{command}" in line for line in told)


def test_a_colour_too_pale_to_read_is_said(lines_of: Callable[[Settings, str], Spoken]) -> None:
    [told] = lines_of(Settings(colour="geel"), "kleur")
    assert PALE in told
