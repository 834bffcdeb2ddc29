"""The role per part on the screen: filled in, taken over, talked about; saved at once."""

from pathlib import Path

import pytest
from tests.app.staging import HOSTILE, Stage, empty, lines, noon, shipped, words
from textual import on
from textual.pilot import Pilot

from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.screens.roles import NO_OUTCOME, NO_PART, SAME, TAKEN_OVER, RolesScreen
from burgeridee.app.widgets.role_part_words import AGREED, BEGIN
from burgeridee.core.intake import RolePart
from burgeridee.core.role_parts import USUAL_PARTS, with_part
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places

MONEY = RolePart(part="Geld", now="stimuleren", wanted="loslaten")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def talk_with(*parts: RolePart) -> Talk:
    talk = empty()
    return Talk.resume(talk.conversation, talk.intake.with_(roles=parts))


class Shown(Stage):
    """The parts of one talk, and whether one wanted to go back."""

    def __init__(self, archive: Archive, talk: Talk, *settled: RolePart) -> None:
        self.roles = RolesScreen(talk, archive, settled=settled)
        self.is_left = False
        super().__init__(self.roles)

    @on(RolesScreen.Closed)
    def leave(self) -> None:
        self.is_left = True


def kept(archive: Archive) -> tuple[RolePart, ...]:
    """The parts as they stand on disk."""
    return archive.open(empty().intake.id).talk.intake.roles


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_a_part_is_filled_in_by_keys_and_saved(archive: Archive) -> None:
    app = Shown(archive, talk_with())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert BEGIN in words(app.roles, "#told")
        await press(pilot, "enter")
        assert isinstance(app.screen, LineEditor)
        await press(pilot, *"Geld", "enter", "3", "enter", "1", "enter", *"1-9", "enter")
        await press(pilot, "1", "enter", "2", "enter")
        assert not isinstance(app.screen, LineEditor)
        assert "jij ziet 'loslaten', de bewoners zien 'faciliteren'" in words(app.roles, "#told")
        [_head, geld, _add] = lines(app.roles)
        assert " ".join(geld.split()) == "≠ Geld Stimuleren Loslaten Loslaten Faciliteren 1 sep"
        await press(pilot, "escape")
        assert app.is_left
    [part] = kept(archive)
    assert (part.part, part.now, part.wanted, part.official) == (
        "Geld",
        "stimuleren",
        "loslaten",
        "loslaten",
    )
    assert part.until is not None
    assert (part.until.day, part.until.month) == (1, 9)


async def test_what_a_colleague_says_while_a_window_stands_open_stays(archive: Archive) -> None:
    """The window goes on from what stood there when it opened, and takes nothing of theirs away."""
    first = archive.save(talk_with(MONEY).intake).intake
    talk = Talk.resume(empty().conversation, first)
    app = Shown(archive, talk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "enter", "!")
        assert isinstance(app.screen, LineEditor)
        other = Archive(archive.places, shipped(), noon)
        theirs = with_part(talk, 0, MONEY.with_(official="faciliteren"), noon())
        other.save(with_part(theirs, None, RolePart(part="Beheer"), noon()).intake)
        app.screen.flush()
        await pilot.pause()
        await press(pilot, "!", "escape")
    assert [part.part for part in kept(archive)] == ["Geld!!", "Beheer"]
    assert kept(archive)[0].official == "faciliteren"
    assert archive.open(first.id).talk.intake.undecided == ()


async def test_wide_the_parts_stand_in_columns(archive: Archive) -> None:
    app = Shown(archive, talk_with(MONEY))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.pause()
        head, line, _add = lines(app.roles)
        for name, cell in (("Nu", "Stimuleren"), ("Gewenst", "Loslaten"), ("Jij", "–")):
            assert head.index(name) == line.index(cell, head.index(name))


async def test_where_columns_find_no_room_each_part_takes_two_rows(archive: Archive) -> None:
    app = Shown(archive, talk_with(MONEY.with_(residents="loslaten"), RolePart(part="Besluiten")))
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        _head, geld, decisions, _add = lines(app.roles)
        assert geld == "→ Geld\nstimuleren → loslaten · bewoners: loslaten"
        assert decisions == "○ Besluiten\nnog niet besproken"


async def test_a_part_goes_and_comes_back(archive: Archive) -> None:
    app = Shown(archive, talk_with(MONEY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "delete")
        assert kept(archive) == ()
        await press(pilot, "delete")
        assert app.notices[-1] == NO_PART
        await press(pilot, "ctrl+z")
        assert kept(archive) == (MONEY,)


async def test_usual_parts_and_those_of_the_exercise_are_taken_over(archive: Archive) -> None:
    app = Shown(archive, talk_with(), MONEY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "b")
        assert [part.part for part in kept(archive)] == list(USUAL_PARTS)
        await press(pilot, "o")
        assert app.notices[-1] == TAKEN_OVER
        assert MONEY in kept(archive)
        await press(pilot, "o")
        assert app.notices[-1] == SAME


async def test_without_the_exercise_there_is_a_way_on(archive: Archive) -> None:
    app = Shown(archive, talk_with(MONEY.with_(now="loslaten")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert AGREED in words(app.roles, "#told")
        await press(pilot, "o")
        assert app.notices[-1] == NO_OUTCOME


async def test_when_which_role_fits_is_one_key_away(archive: Archive) -> None:
    app = Shown(archive, talk_with(MONEY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "w")
        assert app.roles.query_one("#when").display
        assert not app.roles.query_one("#told").display
        told = words(app.roles, "#when")
        advice = empty().conversation.advice
        assert advice is not None
        assert all(text.label in told for text in advice.texts.values())


async def test_what_somebody_typed_is_text(archive: Archive) -> None:
    app = Shown(archive, talk_with(RolePart(part=HOSTILE)))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert HOSTILE in words(app.roles, "#told")
        await press(pilot, "enter", "escape")
    assert list(archive.entries()) == []  # who only looks, writes nothing
