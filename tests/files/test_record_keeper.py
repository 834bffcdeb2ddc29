"""A board is kept at home; where that cannot be in an emergency copy, until it is home again."""

import errno
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from tests.conftest import NOON
from tests.core.test_board import board, texts
from tests.files.refusing import away, refusing

from burgeridee.core.board import Board, Change, added, dotted, reworded
from burgeridee.core.board_joining import boards_joined
from burgeridee.core.removal import Removed
from burgeridee.files.background import finished
from burgeridee.files.disk import DiskError
from burgeridee.files.emergency import HERE
from burgeridee.files.erased import ErasedError, begin
from burgeridee.files.held import board_file
from burgeridee.files.kept_aside import copies_of, paths_of
from burgeridee.files.places import Places
from burgeridee.files.record_keeper import SLOW, RecordKeeper

ID = "20260311-abcdef"
PATIENCE = "burgeridee.files.record_keeper.PATIENCE"
Keeper = RecordKeeper[Board]
Fault = Callable[[Path], AbstractContextManager[None]]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    made = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    opened(made).change(lambda _: board("een"))
    return made


def opened(places: Places) -> Keeper:
    return RecordKeeper.opened(board_file(places, ID), boards_joined, board)


def adding(text: str) -> partial[Board]:
    return partial(added, side="pitfall", text=text, now=NOON)


def at_home(places: Places) -> list[str]:
    return texts(board_file(places, ID).read())


def copies(places: Places) -> list[list[str]]:
    return [texts(one.record) for one in copies_of(board_file(places, ID))]


class SlowDisk:
    """A disk on which a change takes until it is let go."""

    def __init__(self, context: pytest.MonkeyPatch) -> None:
        self._context = context
        self.goes_on = Event()
        self.is_done = Event()

    def slowly(self, change: Callable[[Board], Board], *, fails: bool = False) -> Change:
        """This change, held up where the disk does it, and not waited for."""
        self._context.setattr(PATIENCE, 0.0)

        def held_up(here: Board) -> Board:
            if current_thread() is not main_thread():
                self.goes_on.wait(60)
                self.is_done.set()
                if fails:
                    raise DiskError("De schijf is vol.", errno.ENOSPC)
            return change(here)

        return held_up

    def let_go(self) -> None:
        """The disk goes on, what was tried is done, and what comes next is waited for."""
        self._context.setattr(PATIENCE, 60.0)
        self.goes_on.set()
        assert self.is_done.wait(60)
        assert finished(60)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    made = SlowDisk(monkeypatch)
    yield made
    made.goes_on.set()


FAULTS: dict[str, Fault] = {
    "full": lambda folder: refusing(folder, errno.ENOSPC),
    "read-only": lambda folder: refusing(folder, errno.EROFS),
    "forbidden": lambda folder: refusing(folder, errno.EACCES),
    "failing": lambda folder: refusing(folder, errno.EIO),
    "gone": away,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_while_the_folder_refuses_all_goes_on_and_comes_home_after_it(
    places: Places, fault: Fault
) -> None:
    keeper = opened(places)
    with fault(places.data / "boards"):
        for text in ("twee", "drie"):
            keeper.change(adding(text))
        assert texts(keeper.record) == ["een", "twee", "drie"]
        assert keeper.problem.endswith(HERE)
        assert keeper.is_safe
        assert copies(places) == [["een", "twee", "drie"]]
    keeper.change(lambda here: here)
    assert (keeper.problem, copies(places)) == ("", [])
    assert at_home(places) == ["een", "twee", "drie"]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_after_the_program_was_killed_the_next_start_brings_it_home(
    places: Places, fault: Fault
) -> None:
    killed = opened(places)
    with fault(places.data / "boards"):
        killed.change(adding("twee"))
        again = opened(places)
        assert texts(again.record) == ["een", "twee"]
        assert again.problem
        again.change(adding("drie"))
        assert copies(places) == [["een", "twee", "drie"]]
    assert texts(opened(places).record) == ["een", "twee", "drie"]
    assert at_home(places) == ["een", "twee", "drie"]
    assert paths_of(board_file(places, ID)) == ()


def test_what_a_colleague_wrote_meanwhile_stays(places: Places) -> None:
    keeper, colleague = opened(places), opened(places)
    with refusing(places.data / "boards", errno.ENOSPC):
        keeper.change(adding("van ons"))
        keeper.change(partial(reworded, slip_id="b1", text="wij zeggen", now=NOON))
    colleague.change(adding("van hen"))
    colleague.change(partial(reworded, slip_id="b1", text="zij zeggen", now=NOON))
    keeper.change(lambda here: here)
    assert at_home(places) == ["wij zeggen", "van hen", "van ons"]
    assert keeper.record.slips[0].also == ("zij zeggen",)


def test_two_windows_that_were_both_away_both_come_home(places: Places) -> None:
    with refusing(places.data / "boards", errno.ENOSPC):
        ours, theirs = opened(places), opened(places)
        ours.change(adding("van ons"))
        theirs.change(adding("van hen"))
        assert sorted(copies(places)) == [["een", "van hen"], ["een", "van ons"]]
    opened(places)
    assert sorted(at_home(places)) == ["een", "van hen", "van ons"]
    ours.change(lambda here: here)  # it did not know that its copy was brought home
    theirs.change(adding("nog een"))
    assert sorted(at_home(places)) == ["een", "nog een", "van hen", "van ons"]


def test_a_board_that_never_was_home_has_a_copy_too(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    with refusing(places.data, errno.EROFS):
        (places.data / "boards").mkdir(parents=True)
        opened(places).change(adding("een"))
    assert texts(opened(places).record) == ["een"]
    assert at_home(places) == ["een"]


def test_where_a_copy_cannot_be_either_it_says_so_and_is_not_safe(places: Places) -> None:
    keeper = opened(places)
    with refusing(places.data.parent, errno.ENOSPC):
        keeper.change(adding("twee"))
        assert "Ook een noodkopie lukt niet." in keeper.problem
        assert not keeper.is_safe
    keeper.change(lambda here: here)
    assert at_home(places) == ["een", "twee"]


def test_a_copy_of_what_was_removed_is_taken_away_and_never_made(places: Places) -> None:
    keeper = opened(places)
    with refusing(places.data / "boards", errno.ENOSPC):
        keeper.change(adding("twee"))
    begin(places.data, [Removed(ID, "workshop", {})], "request", NOON.date())
    keeper.change(adding("drie"))
    assert "verwijderd op 11 maart 2026" in keeper.problem
    assert paths_of(board_file(places, ID)) == ()
    assert not keeper.is_safe
    with pytest.raises(ErasedError):
        opened(places)


def test_a_copy_left_by_another_run_goes_when_the_board_was_removed(places: Places) -> None:
    with refusing(places.data / "boards", errno.ENOSPC):
        opened(places).change(adding("twee"))
    begin(places.data, [Removed(ID, "workshop", {})], "request", NOON.date())
    with pytest.raises(ErasedError):
        opened(places)
    assert paths_of(board_file(places, ID)) == ()


def test_a_file_that_is_broken_is_told_where_there_is_no_copy(places: Places) -> None:
    board_file(places, ID).path.write_text("slips = 3", "utf-8")
    with pytest.raises(DiskError):
        opened(places)


def test_a_copy_goes_home_over_a_broken_file_that_stays_beside_it(places: Places) -> None:
    with refusing(places.data / "boards", errno.ENOSPC):
        opened(places).change(adding("twee"))
    board_file(places, ID).path.write_text("slips = 3", "utf-8")
    opened(places)
    assert at_home(places) == ["een", "twee"]
    assert (places.data / "boards" / f"{ID}.kapot.toml").read_text("utf-8") == "slips = 3"


def test_a_slow_folder_holds_nobody_up(places: Places, disk: SlowDisk) -> None:
    keeper = opened(places)
    keeper.change(disk.slowly(adding("twee")))
    assert keeper.problem == f"{SLOW} {HERE}"
    keeper.change(adding("drie"))
    assert texts(keeper.record) == ["een", "twee", "drie"]
    assert keeper.is_safe
    assert copies(places) == [["een", "twee", "drie"]]
    assert at_home(places) == ["een"]
    disk.let_go()
    assert at_home(places) == ["een", "twee"]
    opened(places).change(adding("van hen"))  # and brings what waits home as well
    keeper.change(lambda here: here)
    assert (keeper.problem, copies(places)) == ("", [])
    assert sorted(at_home(places)) == ["drie", "een", "twee", "van hen"]
    assert keeper.record == board_file(places, ID).read()


def test_what_a_slow_disk_did_at_last_is_not_done_twice(places: Places, disk: SlowDisk) -> None:
    keeper = opened(places)
    a_dot = partial(dotted, slip_id="b1", step=1, now=NOON)
    keeper.change(disk.slowly(a_dot))
    keeper.change(a_dot)
    disk.let_go()
    keeper.change(lambda here: here)
    [slip] = board_file(places, ID).read().slips
    assert slip.dots == 2


def test_what_a_slow_disk_refused_at_last_is_tried_again(places: Places, disk: SlowDisk) -> None:
    keeper = opened(places)
    keeper.change(disk.slowly(adding("twee"), fails=True))
    disk.let_go()
    assert at_home(places) == ["een"]
    keeper.change(lambda here: here)
    assert (keeper.problem, at_home(places)) == ("", ["een", "twee"])
