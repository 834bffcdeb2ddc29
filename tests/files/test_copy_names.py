from pathlib import Path

import pytest

from burgeridee.files.copy_names import copy_name, first_of_each, other_of, told_of_name

ID = "20260311-k7m2qd"


@pytest.mark.parametrize(
    ("name", "program"),
    [
        (f"{ID}.andere-20260311-1405-a91c", "burgeridee"),
        (f"{ID}.sync-conflict-20260311-140512-ABCDEFG", "Syncthing"),
        (f"{ID}.sync-conflict-20260311-140512", "Syncthing"),
        (f"{ID} (conflicted copy 2026-03-11 140512)", "Nextcloud"),
        (f"{ID} (conflicted copy fatima 2026-03-11 140512)", "Nextcloud"),
        (f"{ID} (conflicterende kopie 2026-03-11 140512)", "Nextcloud"),
        (f"{ID} (conflict 2026-03-11 14-05)", "Nextcloud"),
        (f"{ID}_conflict-20260311-140512", "Nextcloud"),
        (f"{ID} (Fatima's conflicted copy 2026-03-11)", "Dropbox"),
        (f"{ID} (LAPTOP-12’s conflicted copy 2026-03-11 (1))", "Dropbox"),
        (f"{ID} (Joris' conflicted copy 2026-03-11)", "Dropbox"),
        (f"{ID} (Fatima's conflicterende kopie 2026-03-11)", "Dropbox"),
        (f"{ID} (conflicterende kopie van Fatima 2026-03-11)", "Dropbox"),
        (f"{ID} (Fatima's conflict-kopie 2026-03-11)", "Dropbox"),
        (f"{ID}-DESKTOP-4K2L9", "OneDrive"),
        (f"{ID}-Laptop van Fatima", None),
        (f"{ID}-laptop12", "OneDrive"),
        (f"{ID}-DESKTOP-4K2L9-2", "OneDrive"),
        (f"{ID} (1)", "OneDrive"),
        (f"{ID}(2)", "OneDrive"),
        (f"{ID} - kopie", ""),
        (f"{ID} - Copy (2)", ""),
        (f"{ID} (kopie)", ""),
        (f"{ID} 2", ""),
        (ID, None),
        ("tuin-2", None),
        ("tuin-van-fatima", None),
        ("Notulen maart", None),
        ("", None),
    ],
)
def test_a_copy_is_known_by_its_name(name: str, program: str | None) -> None:
    found = copy_name(name)
    assert (found and found.program) == program
    assert found is None or found.id == ID


def test_a_copy_is_another_version_only_beside_its_talk(tmp_path: Path) -> None:
    copy = tmp_path / f"{ID} (1).toml"
    copy.touch()
    assert other_of(copy, ID) == ""
    (tmp_path / f"{ID}.toml").touch()
    assert other_of(copy, ID) == ID
    assert other_of(copy) == ID
    assert other_of(tmp_path / f"{ID}.toml", ID) == ""


def test_what_stands_in_a_file_says_more_than_its_name(tmp_path: Path) -> None:
    for name in (ID, f"{ID} (1)", "tuin", "mijn gesprek"):
        (tmp_path / f"{name}.toml").touch()
    assert other_of(tmp_path / f"{ID} (1).toml", "tuin") == "tuin"
    assert other_of(tmp_path / f"{ID} (1).toml", "elders") == ""
    assert other_of(tmp_path / "mijn gesprek.toml", ID) == ID
    assert other_of(tmp_path / "mijn gesprek.toml") == ""


def test_twins_in_capitals_are_two_versions_of_one_talk(tmp_path: Path) -> None:
    big = tmp_path / f"{ID.upper()}.toml"
    big.touch()
    if (tmp_path / f"{ID}.toml").exists():
        assert other_of(big, ID) == ""
        return
    assert other_of(big, ID) == ""
    (tmp_path / f"{ID}.toml").touch()
    assert other_of(big, ID) == ID


def test_without_a_file_of_its_name_one_is_the_talk_for_everybody() -> None:
    accents = (Path("cafe\u0301.toml"), Path("caf\u00e9.toml"))
    assert first_of_each(dict.fromkeys(accents, "cafe")) == {accents[0]: "cafe"}
    assert first_of_each(dict.fromkeys(accents[::-1], "cafe")) == {accents[0]: "cafe"}
    home = Path("cafe.toml")
    assert set(first_of_each(dict.fromkeys((*accents, home), "cafe"))) == set(accents)
    assert first_of_each({Path("a.toml"): "a", Path("b.toml"): "b"}) == {}


def test_the_name_is_told() -> None:
    assert told_of_name(Path(f"{ID}.toml"), ID) == ()
    [said] = told_of_name(Path(f"{ID} (1).toml"), ID)
    assert said == f"Dit is een andere versie van {ID}. Die maakte OneDrive."
    [said] = told_of_name(Path(f"{ID}.andere-20260311-1405-a91c.toml"), ID)
    assert said == f"Dit is een andere versie van {ID}."
    [said] = told_of_name(Path("tuin.toml"), ID)
    assert said == f"Het bestand heet tuin, en het gesprek heet {ID}."
