"""What comes out of the check, on the screen: why, what is missing, what would change it."""

from pathlib import Path

import pytest
from tests.app.staging import Stage, noon, shipped, words
from tests.conftest import NOON
from tests.content.reading import case
from textual import on

from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.dialogs.fit import FitDialog, advising
from burgeridee.app.widgets.fit_words import NOTHING_YET
from burgeridee.core.intake import Links
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places

FIRST = case("hangplek-goed")
YES = {"cc_tijd": "ja", "cc_spoed": "nee", "cc_bestuur": "ja", "cc_gelijk": "ja"}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    archive = Archive(places, shipped(), noon)
    archive.save(FIRST.intake)
    return archive


def check(answers: dict[str, str], previous: str = FIRST.intake.id) -> Talk:
    """A check with these answers, after a first talk."""
    talk = Talk.start(shipped().conversations["co-creatie"], "20260401-abcdef", NOON)
    links = Links(initiative="hangplek-ab12", previous=previous)
    talk = Talk.resume(talk.conversation, talk.intake.with_(links=links))
    for question, value in answers.items():
        talk = talk.moved_to(question).answered(value, NOON)
    return talk


class Shown(Stage):
    """The outcome of a check, and the forms that were wanted."""

    def __init__(self, archive: Archive, talk: Talk) -> None:
        self.fit = FitDialog(talk, archive)
        self.wanted: list[tuple[str, str]] = []
        super().__init__(self.fit)

    @on(FitDialog.FormWanted)
    def hear(self, door: FitDialog.FormWanted) -> None:
        self.wanted.append((door.model, door.initiative))


async def test_the_outcome_stands_there_with_its_reasons(archive: Archive) -> None:
    app = Shown(archive, check({**YES, "cc_afhankelijk": "ja"}))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        told = words(app.fit, "#told")
        assert "15 punten. Vanaf 0: een lichtere vorm is genoeg; vanaf 6: " in told
        because = words(app.fit, "#because")
        assert "Dit pleit ervoor\n\n• De buurt is het niet eens" in because
        assert "Wat de uitkomst verandert" in because


async def test_yes_leads_to_the_process_agreement(archive: Archive) -> None:
    app = Shown(archive, check({**YES, "cc_afhankelijk": "ja"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("v")
        await pilot.pause()
    assert app.wanted == [("procesafspraak", "hangplek-ab12")]
    assert app.given == [None]


async def test_what_stands_in_the_way_leads_nowhere(archive: Archive) -> None:
    app = Shown(archive, check({**YES, "cc_tijd": "nee"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Dit houdt je nu tegen\n\n• Er is te weinig tijd." in words(app.fit, "#because")
        assert "tellen de punten niet" in words(app.fit, "#told")
        await pilot.press("v")
        await pilot.pause()
    assert app.wanted == []


async def test_without_answers_it_says_how_to_go_on(archive: Archive) -> None:
    app = Shown(archive, check({}, previous=""))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert NOTHING_YET in words(app.fit, "#told")
        assert "Dit mist nog" in words(app.fit, "#because")


async def test_a_first_talk_that_is_gone_is_told(archive: Archive) -> None:
    app = Shown(archive, check(YES, previous="20260101-wegweg"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "20260101-wegweg" in words(app.fit, "#problem")


def test_every_other_talk_has_the_advice_on_the_role(archive: Archive) -> None:
    assert isinstance(advising(FIRST, archive, lambda talk: talk), AdviceDialog)
    assert isinstance(advising(check({}), archive, lambda talk: talk), FitDialog)
