"""Forgetting somebody on the screen: looked at place by place, and gone after the number."""

from pathlib import Path

import pytest
from tests.app.staging import HOSTILE, Doorway, lines, words
from tests.conftest import NOON
from tests.files.removing import CANARY, ID, archive_at, everywhere, holding, intake_of, marked

from burgeridee.app.dialogs.forget import ForgetDialog, GoneDialog
from burgeridee.app.screens.forgetting import ForgetScreen
from burgeridee.core.intake import Answer
from burgeridee.core.talk import Talk
from burgeridee.core.wording.sought import FIXED
from burgeridee.files.archive import Archive
from burgeridee.files.people_words import (
    NO_REMAINS,
    NOBODY,
    NOTHING_CHOSEN,
    OPEN_NOW,
    SEARCH,
    STILL_TO_CHOOSE,
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


class Shown(Doorway):
    """The screen, and the doors that were wanted."""

    def __init__(self, archive: Archive) -> None:
        self.forget = ForgetScreen(archive, (ID,))
        super().__init__(self.forget)


def told(**answers: str) -> Talk:
    talk = Talk.start(marked().conversation, ID, NOON)
    said = {key: Answer(state="answered", value=value) for key, value in answers.items()}
    return Talk.resume(talk.conversation, talk.intake.with_(answers=said))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_person_goes_after_two_steps(archive: Archive, size: tuple[int, int]) -> None:
    everywhere(archive, marked()).left()
    app = Shown(archive)
    async with app.run_test(size=size) as pilot:
        await app.at_rest(pilot)
        assert words(app.forget, "#told") == f"Ik zoek: {CANARY}."
        listed = lines(app.forget)
        assert listed[0] == "In het gesprek en zijn versies"
        assert listed[1].startswith("● ")
        assert f"Dat wordt: {FIXED}" in words(app.forget, "#full")
        issued = next(at for at, line in enumerate(listed) if "Uitgegeven: verslag-1" in line)
        assert listed[issued].startswith("○ ")
        await pilot.press("end")
        for _ in range(len(listed) - 1 - issued):
            await pilot.press("up")
        assert "Uitgegeven" in words(app.forget, "#full")
        await pilot.press("enter", "v")
        await app.at_rest(pilot)
        assert isinstance(app.screen, ForgetDialog)
        count = sum(line.startswith("● ") for line in lines(app.forget))
        await pilot.press("9", "enter")
        assert isinstance(app.screen, ForgetDialog)
        assert f"Typ {count}: dan weet ik zeker" in words(app.screen)
        await pilot.press("backspace", *str(count), "enter")
        await app.at_rest(pilot)
        assert isinstance(app.screen, GoneDialog)
        assert NO_REMAINS in words(app.screen)
        await pilot.press("escape", "escape")
        await app.at_rest(pilot)
        assert isinstance(app.doors[-1], ForgetScreen.Closed)
    assert holding(archive.places, CANARY) == []


async def test_what_may_be_somebody_else_is_looked_at_first(archive: Archive) -> None:
    archive.save(told(wk_contactpersoon="Fatma Bos", dr_aanleiding="Fatma kent iedereen").intake)
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        assert lines(app.forget)[2].startswith("? ")
        assert STILL_TO_CHOOSE in words(app.forget, "#told")
        await pilot.press("v")
        assert app.notices == [STILL_TO_CHOOSE]
        await pilot.press("down", "space", "space")
        await pilot.pause()
        assert lines(app.forget)[2].startswith("○ ")
        await pilot.press("v", "1", "enter")
        await app.at_rest(pilot)
        assert isinstance(app.screen, GoneDialog)
    answers = intake_of(archive).answers
    assert answers["wk_contactpersoon"].value == FIXED
    assert answers["dr_aanleiding"].value == "Fatma kent iedereen"


async def test_another_name_is_looked_for_too(archive: Archive) -> None:
    archive.save(told(id_eigen_woorden=f"Ook buurman Zwaluw {HOSTILE}").intake)
    app = Shown(archive)
    async with app.run_test(size=(120, 36)) as pilot:
        await app.at_rest(pilot)
        assert lines(app.forget) == []
        assert words(app.forget, "#told") == f"{NOBODY}\n{SEARCH}\n{NOTHING_CHOSEN}"
        await pilot.press("plus", *"zwaluw", "enter")
        await app.at_rest(pilot)
        assert HOSTILE in lines(app.forget)[1]
        assert f"Dat wordt: Ook buurman {FIXED} {HOSTILE}" in words(app.forget, "#full")


async def test_a_talk_that_stands_open_is_closed_first(archive: Archive) -> None:
    mark = everywhere(archive, marked())
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        await pilot.press("v")
        assert app.notices == [OPEN_NOW]
    mark.left()


async def test_what_changed_meanwhile_stays(archive: Archive) -> None:
    saved = archive.save(told(wk_contactpersoon="Fatma Bos").intake).intake
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        archive.save(saved)
        await pilot.press("v", "1", "enter")
        await app.at_rest(pilot)
        assert app.notices[0].startswith("Intussen is er iets aan veranderd.")
    assert intake_of(archive).answers["wk_contactpersoon"].value == "Fatma Bos"
