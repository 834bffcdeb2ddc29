"""A talk that is removed elsewhere while it stands open in plain lines."""

from collections.abc import Callable, Iterator

import pytest
from tests.conftest import NOON
from tests.files.removing import CANARY, ID, archive_at, holding, marked

from burgeridee.files.archive import Archive
from burgeridee.files.keeping import Keeping
from burgeridee.files.library import Library
from burgeridee.files.removal import proven_gone, removed, surveyed
from burgeridee.files.settings import Settings
from burgeridee.plain.erased import LET_GO, NOT_ERASED
from burgeridee.plain.start import Start
from burgeridee.plain.talking import REMOVED

Typing = Callable[..., list[str]]


@pytest.fixture
def typing(archive: Archive, library: Library) -> Typing:
    """Open the talk, have it removed elsewhere at "weg", and go on typing."""

    def run(*typed: str) -> list[str]:
        spoken: list[str] = []

        def lines() -> Iterator[str]:
            for line in typed:
                if line == "weg":
                    elsewhere = archive_at(archive.places.data.parent)
                    chosen = Keeping(elsewhere).records()
                    went = removed(elsewhere, surveyed(elsewhere, chosen), "request")
                    proven_gone(elsewhere.places, went, b"Bewijs.")
                else:
                    yield line

        archive.save(marked(status="open").intake)
        start = Start(archive, library, Settings(), lines(), spoken.append, lambda: NOON)
        start.run()
        return spoken

    return run


def test_it_goes_on_as_a_new_talk(archive: Archive, typing: Typing) -> None:
    spoken = typing("1", "weg", ":snel Nog dit", ":opnieuw", ":snel En dat", ":stop")
    [said] = [line for line in spoken if line.startswith("Niet bewaard: ")]
    assert "verwijderd op 11 maart 2026" in said
    assert said.endswith(REMOVED)
    [entry] = archive_at(archive.places.data.parent).entries()
    assert entry.talk is not None
    assert entry.id != ID
    assert [note.text for note in entry.talk.intake.notes][-2:] == ["Nog dit", "En dat"]


def test_it_is_let_go(archive: Archive, typing: Typing) -> None:
    spoken = typing("1", "weg", ":snel Nog dit", ":loslaten", ":bewaren")
    assert LET_GO in spoken
    assert spoken[-1].startswith("Er is nu niets aan de beurt.")
    assert holding(archive.places, CANARY) == []


@pytest.mark.parametrize("leave", [":start", ":stop"])
def test_one_does_not_leave_before_a_choice(archive: Archive, typing: Typing, leave: str) -> None:
    spoken = typing("1", "weg", leave, ":opnieuw", ":stop")
    assert any(line.startswith("Bewaard als nieuw gesprek: 20260311-") for line in spoken)
    assert [entry.id for entry in archive_at(archive.places.data.parent).entries()] != [ID]


@pytest.mark.parametrize("command", [":opnieuw", ":loslaten"])
def test_a_talk_that_is_there_stays_what_it_is(
    archive: Archive, typing: Typing, command: str
) -> None:
    assert NOT_ERASED in typing("1", command, ":stop")
    assert [entry.id for entry in archive_at(archive.places.data.parent).entries()] == [ID]
