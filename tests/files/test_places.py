import os
import shutil
import subprocess
import sys
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

import burgeridee
from burgeridee.files.places import Places, shipped_conversations

PACKAGE = Path(burgeridee.__file__).parent


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user whose own folders stand under one roof."""
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


def test_without_a_word_it_is_the_users_own_folder(user: Path) -> None:
    places = Places.default(None, [], {})
    assert places.data == user / "data" / "burgeridee"
    assert places.config == user / "config" / "burgeridee"
    assert places.state == user / "state" / "burgeridee"
    assert places.content == ()


def test_the_command_line_goes_before_the_environment(user: Path) -> None:
    environ = {"BURGERIDEE_DATA": str(user / "omgeving")}
    assert Places.default(None, [], environ).data == user / "omgeving"
    assert Places.default(user / "regel", [], environ).data == user / "regel"


def test_an_empty_variable_says_nothing(user: Path) -> None:
    assert Places.default(None, [], {"BURGERIDEE_DATA": ""}) == Places.default(None, [], {})
    assert user / "data" in Places.default(None, [], {}).data.parents


def test_with_a_folder_of_its_own_only_name_and_theme_come_from_elsewhere(user: Path) -> None:
    own, named = Places.default(None, [], {}), Places.default(user / "map", [], {})
    other = Places.default(user / "map2", [], {})
    inside = (
        named.intakes,
        named.practice,
        named.issued,
        named.history,
        named.models,
        named.municipality,
    )
    assert all(place.is_relative_to(user / "map") for place in inside)
    assert named.settings == own.settings == user / "config" / "burgeridee" / "settings.toml"
    assert len({own.state, named.state, other.state}) == 3
    assert named.state == Places.default(None, [], {"BURGERIDEE_DATA": str(user / "map")}).state


def test_every_place_has_a_name_of_its_own(user: Path) -> None:
    places = Places.default(user, [], {})
    assert places.intakes == user / "intakes"
    assert places.practice == user / "practice"
    assert places.issued == user / "issued"
    assert places.history == user / "history"
    assert places.models == user / "models"
    assert places.municipality == user / "municipality.toml"


def test_a_place_means_the_same_after_the_folder_changes(
    user: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(user)
    monkeypatch.setenv("HOME", str(user / "thuis"))
    places = Places.default(Path("hier"), [Path("eigen"), Path("~/meer")], {})
    monkeypatch.chdir("/")
    assert places.data == user / "hier"
    assert places.content == (user / "eigen", user / "thuis" / "meer")


def test_places_do_not_move(user: Path) -> None:
    places = Places.default(user, [], {})
    name = "data"
    with pytest.raises(FrozenInstanceError):
        setattr(places, name, user / "anders")


def test_looking_for_places_makes_nothing(user: Path) -> None:
    Places.default(user / "map", [], {})
    shipped_conversations()
    assert list(user.iterdir()) == []


def asked_in(source: Path) -> Path:
    """What a program says that is installed somewhere else."""
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "from burgeridee.files.places import shipped_conversations as c; print(c())",
        ],
        check=True,
        capture_output=True,
        text=True,
        cwd="/",
        env={**os.environ, "PYTHONPATH": str(source)},
    )
    return Path(told.stdout.rstrip("\n"))


@pytest.mark.parametrize(
    ("inside", "beside", "found"),
    [
        (True, False, "src/burgeridee/conversations"),
        (False, True, "conversations"),
        (True, True, "src/burgeridee/conversations"),
    ],
    ids=["a wheel", "a checkout", "both: the package leads"],
)
def test_the_content_is_found_in_the_package_and_else_in_the_checkout(
    tmp_path: Path, inside: bool, beside: bool, found: str
) -> None:
    shutil.copytree(
        PACKAGE / "files", tmp_path / "src/burgeridee/files", ignore=shutil.ignore_patterns("__*__")
    )
    for part in ("", "files"):
        (tmp_path / "src/burgeridee" / part / "__init__.py").touch()
    for made, place in ((inside, "src/burgeridee/conversations"), (beside, "conversations")):
        if made:
            (tmp_path / place).mkdir()
    assert asked_in(tmp_path / "src") == (tmp_path / found).resolve()


def test_this_checkout_has_its_content() -> None:
    assert (shipped_conversations() / "models").is_dir()
