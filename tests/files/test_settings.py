import tomllib
from pathlib import Path

import pytest

from burgeridee.files.disk import DiskError
from burgeridee.files.places import Places
from burgeridee.files.settings import (
    Settings,
    days_of,
    label_of,
    load_settings,
    save_settings,
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_without_files_all_is_at_its_default(places: Places) -> None:
    assert load_settings(places) == Settings()
    assert not places.config.exists()


def test_what_is_saved_is_read_again(places: Places) -> None:
    settings = Settings("Sanne", "donker", "Ommen", {"termijn_reactie": 10}, welcomed=True)
    save_settings(places, settings)
    assert load_settings(places) == settings


def test_the_user_and_the_municipality_have_a_file_each(places: Places) -> None:
    save_settings(places, Settings("Sanne", "donker", "Ommen", {"termijn_reactie": 10}))
    assert tomllib.loads(places.settings.read_text()) == {"name": "Sanne", "theme": "donker"}
    assert tomllib.loads(places.municipality.read_text()) == {
        "name": "Ommen",
        "terms": {"termijn_reactie": 10},
    }


def test_who_skips_everything_was_welcomed_and_makes_no_file_for_the_municipality(
    places: Places,
) -> None:
    save_settings(places, Settings())
    assert load_settings(places).welcomed
    assert not places.municipality.exists()


def test_what_else_stands_in_the_files_stays(places: Places) -> None:
    put(places.municipality, 'name = "Ommen"\nhouse_style = "blauw"\n[terms]\na = 3\n')
    save_settings(places, Settings(municipality="Ommen", terms={"a": 4}))
    assert tomllib.loads(places.municipality.read_text()) == {
        "name": "Ommen",
        "house_style": "blauw",
        "terms": {"a": 4},
    }
    assert not list(places.data.glob("*kapot*"))


def test_settings_that_did_not_change_are_not_written_again(places: Places) -> None:
    put(places.settings, '# van mij\nname = "Sanne"\ntheme = "licht"\n')
    save_settings(places, Settings("Sanne"))
    assert places.settings.read_text().startswith("# van mij")


def test_a_broken_file_gives_the_defaults_and_a_sentence(places: Places) -> None:
    put(places.settings, 'name = "Sanne\n')
    put(places.municipality, 'name = "Ommen"\n')
    settings = load_settings(places)
    assert (settings.name, settings.municipality, settings.welcomed) == ("", "Ommen", True)
    [said] = settings.warnings
    assert said.startswith("settings.toml, regel 1: ")


def test_a_broken_file_is_kept_beside_the_new_one_each_time(places: Places) -> None:
    put(places.settings, 'name = "Sanne\n')
    save_settings(places, Settings("Sanne"))
    put(places.settings, "weer stuk")
    save_settings(places, Settings("Sanne"))
    copies = {path.name: path.read_text() for path in places.config.glob("*.kapot-*.toml")}
    assert copies == {
        "settings.kapot-1.toml": 'name = "Sanne\n',
        "settings.kapot-2.toml": "weer stuk",
    }
    assert load_settings(places).name == "Sanne"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("name = 3", "'name'"),
        ("terms = 3", "'terms'"),
        ("[terms]\ntermijn_reactie = true", "'termijn_reactie'"),
        ("[terms]\ntermijn_reactie = -1", "'termijn_reactie'"),
        ('[terms]\ntermijn_reactie = "14"', "'termijn_reactie'"),
    ],
    ids=["name", "terms", "a switch", "less than no days", "text"],
)
def test_a_value_of_the_wrong_kind_is_said_and_kept_in_a_copy(
    places: Places, text: str, word: str
) -> None:
    put(places.municipality, text)
    settings = load_settings(places)
    assert (settings.municipality, settings.terms) == ("", {})
    assert [word in said for said in settings.warnings] == [True]
    save_settings(places, settings)
    assert (places.data / "municipality.kapot-1.toml").read_text() == text


def test_text_from_a_file_is_cleaned(places: Places) -> None:
    put(places.settings, 'name = "San\\u001b[31mne"\n')
    assert load_settings(places).name == "Sanne"


def test_a_place_that_cannot_be_written_is_a_sentence(places: Places) -> None:
    put(places.config, "hier staat een bestand")
    with pytest.raises(DiskError):
        save_settings(places, Settings("Sanne"))


@pytest.mark.parametrize(
    ("typed", "days"),
    [("0", 0), ("14", 14), ("3650", 3650), ("3651", None), ("", None), ("-1", None), ("1,5", None)],
)
def test_a_term_is_a_whole_number_of_days(typed: str, days: int | None) -> None:
    assert days_of(typed) == days


def test_a_term_of_an_own_model_is_called_by_its_id() -> None:
    assert label_of("termijn_reactie") == "Reactie op het idee"
    assert label_of("eigen_termijn") == "Eigen termijn"


def test_what_stands_on_paper_is_kept_and_read_again(places: Places) -> None:
    settings = Settings(
        municipality="Ommen",
        phone="14 0000",
        colour="#154273",
        logo="logo.svg",
        texts={"privacy": "Weinig.\nHeel weinig.", "objection": "bezwaar maken"},
        welcomed=True,
    )
    save_settings(places, settings)
    assert load_settings(places) == settings
    assert tomllib.loads(places.settings.read_text())["phone"] == "14 0000"
    assert tomllib.loads(places.municipality.read_text()) == {
        "name": "Ommen",
        "terms": {},
        "house": {"colour": "#154273", "logo": "logo.svg"},
        "texts": {"objection": "bezwaar maken", "privacy": "Weinig.\nHeel weinig."},
    }


def test_what_is_taken_away_is_gone_and_what_we_do_not_know_stays(places: Places) -> None:
    put(places.municipality, '[house]\ncolour = "#154273"\nletter = "Arial"\n[texts]\nslot = "x"\n')
    save_settings(places, Settings(municipality="Ommen", texts={"privacy": "y"}))
    assert tomllib.loads(places.municipality.read_text()) == {
        "name": "Ommen",
        "terms": {},
        "house": {"letter": "Arial"},
        "texts": {"slot": "x", "privacy": "y"},
    }
    save_settings(places, Settings(municipality="Ommen"))
    assert tomllib.loads(places.municipality.read_text())["texts"] == {"slot": "x"}
    assert not list(places.data.glob("*kapot*"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('[house]\ncolour = "zalm"', "'zalm' is geen kleur"),
        ("[house]\ncolour = 3", "'colour'"),
        ("[house]\nlogo = true", "'logo'"),
        ("house = 3", "'house' is een kop"),
        ("[texts]\nprivacy = 3", "'privacy'"),
        ("texts = 3", "'texts' is een kop"),
    ],
)
def test_a_house_style_that_cannot_be_is_said_and_the_rest_works(
    places: Places, text: str, word: str
) -> None:
    put(places.municipality, f'name = "Ommen"\n{text}')
    settings = load_settings(places)
    assert (settings.municipality, settings.colour, settings.logo) == ("Ommen", "", "")
    [said] = settings.warnings
    assert word in said
    save_settings(places, settings)
    assert (places.data / "municipality.kapot-1.toml").exists()


def test_the_name_of_a_colour_stays_as_it_was_typed(places: Places) -> None:
    save_settings(places, Settings(colour="Donker blauw"))
    assert load_settings(places).colour == "Donker blauw"
    assert load_settings(places).warnings == ()
