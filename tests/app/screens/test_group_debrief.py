"""The group debrief on the beamer: four parts, with names or without, real talks never."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import HOSTILE, Stage, words
from tests.content.reading import first_conversation, practice_cases, shipped
from tests.files.test_gathered import practice_talk
from textual import on

from burgeridee.app.dialogs.refused import RefusedDialog
from burgeridee.app.screens.group_debrief import NOTHING, PARTS, GroupDebriefScreen
from burgeridee.app.widgets.group_plots import Bars, Strips
from burgeridee.core.group_debrief import GroupDebrief
from burgeridee.core.talk import Talk
from burgeridee.files.disk import DiskError
from burgeridee.files.gathered import Gathered, Refused

CASES = practice_cases().cases
REFUSED = (Refused("echt.toml", "Dit is een echt gesprek."),)
SMALL = (80, 24)


class Hall(Stage):
    """A stage that remembers what the debrief tells, and what was put on paper."""

    def __init__(self, gathered: Gathered, *, fails: bool = False, named: bool = True) -> None:
        self.printed: list[Sequence[GroupDebrief]] = []
        self.told: list[Any] = []
        self.fails = fails
        models = shipped().conversations
        self.debrief = GroupDebriefScreen(gathered, CASES, models, self.save, named=named)
        super().__init__(self.debrief)

    def save(self, groups: Sequence[GroupDebrief]) -> Path:
        """Remember the paper, or fail as a full disk does."""
        if self.fails:
            raise DiskError("De schijf is vol.")
        self.printed.append(groups)
        return Path("groep.pdf")

    @on(GroupDebriefScreen.Closed)
    def _hear(self, event: GroupDebriefScreen.Closed) -> None:
        self.told.append(event)


def played(name: str, pair: str, *, hurried: bool, case: str = "hangplek") -> Talk:
    talk = practice_talk(name, pair, hurried=hurried)
    intake = talk.intake.with_(practice=case, minutes={"welkom": 7 if hurried else 4})
    return Talk.resume(first_conversation(), intake)


TALKS = (
    played("a", "tafel 1", hurried=True),
    played("b", HOSTILE, hurried=False),
    played("c", "tafel 3", hurried=True),
    played("d", "tafel 1", hurried=False, case="pleinfeest"),
)
GROUP = Gathered(TALKS, REFUSED)


@pytest.mark.parametrize("size", [SMALL, (120, 36), (200, 60)])
async def test_the_four_parts_each_have_a_key(size: tuple[int, int]) -> None:
    hall = Hall(GROUP)
    async with hall.run_test(size=size) as pilot:
        await pilot.pause()
        screen = hall.debrief
        assert words(screen, "#title") == f"1  {PARTS[0]}"
        assert "Eerder contact" in words(screen, "#facts")
        assert "1 van 3" in words(screen, "#facts")
        assert words(screen, "#count") == "3 gesprekken, 1 niet (b)   1 van 2"
        for number, plot in ((2, Bars), (3, Bars), (4, Strips)):
            await pilot.press(str(number))
            await pilot.pause()
            assert words(screen, "#title") == f"{number}  {PARTS[number - 1]}"
            [shown] = [one for one in (Bars, Strips) if screen.query_one(one).display]
            assert shown is plot
            assert not screen.query_one("#facts").display


async def test_what_came_up_is_counted() -> None:
    hall = Hall(GROUP)
    async with hall.run_test(size=SMALL) as pilot:
        await pilot.press("2")
        await pilot.pause()
        flags = str(hall.debrief.query_one(Bars).render())
        assert "Een toezegging die nog niet zeker is  2" in flags
        assert flags.count("█") > 0
        assert words(hall.debrief, "#told").endswith("PgDn: nog 1.")
        await pilot.press("pagedown", "pagedown")
        await pilot.pause()
        rest = str(hall.debrief.query_one(Bars).render())
        assert "Een toezegging" not in rest
        assert "aan tafel  2 █" in rest
        await pilot.press("pageup")
        await pilot.pause()
        assert str(hall.debrief.query_one(Bars).render()) == flags
        await pilot.press("3")
        await pilot.pause()
        assert "Regisseren  3" in str(hall.debrief.query_one(Bars).render())
        assert words(hall.debrief, "#told").startswith("Na een goed gesprek over deze casus: Reg")


async def test_names_are_text_and_can_be_left_out() -> None:
    hall = Hall(GROUP)
    async with hall.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert words(hall.debrief, "#names") == f"1 tafel 1  2 {HOSTILE}  3 tafel 3"
        await pilot.press("n", "p")
        await pilot.pause()
        assert words(hall.debrief, "#names") == ""
        assert "tafel" not in words(hall.debrief)
        assert "tafel" not in repr([group.played for group in hall.printed[0]])
        assert words(hall.debrief, "#said") == "Gemaakt: groep.pdf"
        await pilot.press("n")
        await pilot.pause()
        assert "tafel 1" in words(hall.debrief, "#names")


async def test_names_may_be_left_out_from_the_start() -> None:
    hall = Hall(GROUP, named=False)
    async with hall.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert "tafel" not in words(hall.debrief)


async def test_the_arrows_go_from_case_to_case() -> None:
    hall = Hall(GROUP)
    async with hall.run_test(size=SMALL) as pilot:
        await pilot.pause()
        first, second = CASES["hangplek"].title, CASES["pleinfeest"].title
        for key, title in (("right", second), ("right", first), ("left", second)):
            await pilot.press(key)
            await pilot.pause()
            assert words(hall.debrief, "#case") == title


async def test_what_does_not_count_is_named() -> None:
    hall = Hall(GROUP)
    async with hall.run_test(size=SMALL) as pilot:
        await pilot.press("b")
        await pilot.pause()
        assert isinstance(hall.screen, RefusedDialog)
        assert "echt.toml: Dit is een echt gesprek." in words(hall.screen)


async def test_a_folder_without_practice_talks_is_no_fault() -> None:
    hall = Hall(Gathered((), REFUSED))
    async with hall.run_test(size=SMALL) as pilot:
        await pilot.press("1", "2", "pagedown", "3", "4", "right", "n", "p")
        await pilot.pause()
        assert words(hall.debrief, "#title") == NOTHING
        assert words(hall.debrief, "#said") == NOTHING
        assert hall.printed == []
        await pilot.press("escape")
        await pilot.pause()
        assert len(hall.told) == 1


async def test_a_paper_that_cannot_be_kept_is_told() -> None:
    hall = Hall(GROUP, fails=True)
    async with hall.run_test(size=SMALL) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert words(hall.debrief, "#said") == "! De schijf is vol."


async def test_talks_without_minutes_say_so() -> None:
    bare = [Talk.resume(t.conversation, t.intake.with_(minutes={})) for t in TALKS[:2]]
    hall = Hall(Gathered(tuple(bare)))
    async with hall.run_test(size=SMALL) as pilot:
        await pilot.press("4")
        await pilot.pause()
        assert "tijd bijgehouden" in words(hall.debrief, "#told")
        assert words(hall.debrief, "#count") == "2 gesprekken"
