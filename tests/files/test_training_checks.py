from pathlib import Path

from tests.conftest import NOON
from tests.core.test_board import board
from tests.core.test_workshop import plan
from tests.files.test_own_lists import GOOD

from burgeridee.core.held import WorkshopRun
from burgeridee.files.checking import checked
from burgeridee.files.held import board_file, held_file
from burgeridee.files.places import Places
from burgeridee.files.training_checks import of_training


def furnished(folder: Path) -> Places:
    """A data folder with a workshop that was held, its board, and a list of one's own."""
    places = Places(folder / "data", folder / "config", folder / "state")
    run = WorkshopRun.started(plan(10), "20260311-abcdef", NOON)
    held_file(places, run.held.id).change(lambda there: there, run.held)
    board_file(places, run.held.id).change(lambda there: there, board("een"))
    lists = places.data / "checklists"
    lists.mkdir()
    (lists / "ochtend.toml").write_text(GOOD, "utf-8")
    return places


def broken(places: Places) -> None:
    for path, old, new in (
        ("workshops_held/20260311-abcdef.toml", "revision = 0", ""),
        ("workshops_held/20260311-abcdef.toml", 'at_part = "a"', "at_part = 1"),
        ("boards/20260311-abcdef.toml", 'side = "pitfall"', 'side = "pitfal"'),
        ("checklists/ochtend.toml", 'text = "Zelf', 'tekst = "Zelf'),
    ):
        file = places.data / path
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new) if old in text else text, "utf-8")


def test_what_a_workshop_left_is_sound(tmp_path: Path) -> None:
    places = furnished(tmp_path)
    assert list(of_training(places)) == []
    assert checked([places.data], places) == ()


def test_each_mistake_is_told_with_file_and_line(tmp_path: Path) -> None:
    places = furnished(tmp_path)
    broken(places)
    wrong = list(of_training(places))
    assert {(Path(one.file).parent.name, one.problem, one.suggestion) for one in wrong} == {
        ("workshops_held", "'at_part': hier hoort tekst, tussen aanhalingstekens: \"zo\".", ""),
        ("boards", "'side' moet een van deze zijn: pitfall, success.", "pitfall"),
        ("checklists", "De sleutel 'tekst' is onbekend.", "text"),
    }
    assert all(one.line for one in wrong)


def test_check_knows_each_file_by_itself_and_among_all(tmp_path: Path) -> None:
    places = furnished(tmp_path)
    broken(places)
    wrong = set(of_training(places))
    assert set(checked([places.data], places)) == wrong
    assert wrong <= set(checked([], places))
