import os

from tests.conftest import NOON
from tests.plain.conftest import Program

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.interrupted import FOLDER
from burgeridee.plain.interrupted import interrupted_lines

ID = "20260311-k7m2qd"
TOLD = "Onderbroken om 12:00 bij vraag 3.2, 1 antwoord bewaard: De tuin. Typ 1 om verder te gaan."


def interrupt(archive: Archive) -> None:
    """A talk that is on disk, and the mark that it stood open in a program that is gone."""
    model = archive.library.conversations["eerste-gesprek"]
    talk = Talk.start(model, ID, NOON).moved_to("id_naam").answered("De tuin", NOON)
    archive.save(talk.intake)
    mark = archive.places.state / FOLDER / "7-abcdef.toml"
    mark.parent.mkdir(parents=True)
    mark.write_text(f'id = "{ID}"\nquestion = "id_naam"\n', "utf-8")
    os.utime(mark, (NOON.timestamp(), NOON.timestamp()))


def test_an_interrupted_talk_is_told_before_all_else(archive: Archive, program: Program) -> None:
    interrupt(archive)
    spoken = program()
    asking = [line for line in spoken if line.startswith(("Onderbroken", "1. "))]
    assert asking[0] == TOLD
    assert asking[1].startswith("1. De tuin")


def test_to_go_on_with_it_settles_it(archive: Archive, program: Program) -> None:
    interrupt(archive)
    program("1", ":start")
    assert TOLD not in program()


def test_a_talk_that_was_left_or_stopped_was_not_interrupted(
    archive: Archive, program: Program
) -> None:
    for last in ((":start",), (":stop",), ()):
        program("n", "1-3", *last)
        assert not [line for line in program() if line.startswith("Onderbroken")]
        assert [*(archive.places.state / FOLDER).iterdir()] == []


def test_a_talk_that_is_not_in_the_list_is_not_told(archive: Archive) -> None:
    interrupt(archive)
    assert [*interrupted_lines(archive.places, (), NOON)] == []
