from pathlib import Path

from burgeridee.app.widgets.talk_folders import NO_FOLDER, folders
from burgeridee.app.widgets.talk_line import TalkLine


def line(name: str, initiative: str = "", folder: str = "", within: str = "") -> TalkLine:
    path = Path(f"/{name}.toml")
    return TalkLine(path, name, initiative=initiative, folder=folder, within=within)


def test_each_initiative_has_its_talks_and_what_belongs_to_none_comes_last() -> None:
    los, een = line("los"), line("een", "a", "De tuin", "Eerste gesprek")
    made = folders([los, een, line("twee", "b", "Het hek"), line("drie", "a", "De tuin")])
    assert [(one.name, len(one.lines)) for one in made] == [
        ("De tuin", 2),
        ("Het hek", 1),
        (NO_FOLDER, 1),
    ]
    assert [one.head.plain for one in made] == ["De tuin (2)", "Het hek (1)", f"{NO_FOLDER} (1)"]
    assert [one.title for one in made[0].shown] == ["  Eerste gesprek", "  drie"]
    assert [one.title for one in made[-1].shown] == ["  los"]


def test_the_name_is_that_of_the_talk_that_was_changed_last() -> None:
    made = folders([line("nieuw", "a", "De moestuin"), line("oud", "a", "De tuin")])
    assert [one.name for one in made] == ["De moestuin"]
    assert [one.name for one in folders([line("een", "zomaar")])] == ["zomaar"]


def test_two_initiatives_of_one_name_stay_two() -> None:
    made = folders([line("een", "a", "De tuin"), line("twee", "b", "De tuin")])
    assert [one.initiative for one in made] == ["a", "b"]
    assert folders([]) == []


def test_a_file_that_cannot_be_opened_belongs_to_none() -> None:
    broken = TalkLine(Path("/kapot.toml"), "kapot", problem="Regel 3 klopt niet.")
    assert [one.initiative for one in folders([broken])] == [""]
