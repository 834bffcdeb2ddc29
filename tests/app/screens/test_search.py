import asyncio
from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import HOSTILE, Stage, empty, lines, noon, shipped, with_answer, words
from tests.conftest import NOON
from textual import on
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from burgeridee.app.screens.search import INVITATION, NOTHING, SearchScreen
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places


class Hall(Stage):
    """A stage that remembers what the search tells the hall."""

    def __init__(self, screen: SearchScreen) -> None:
        super().__init__(screen)
        self.told: list[Any] = []

    @on(SearchScreen.IntakeWanted)
    @on(SearchScreen.Closed)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    archive = Archive(places, shipped(), noon)
    keep(archive, 1, "De bloemenstrook", "Wij willen bloemen bij de école")
    keep(archive, 2, HOSTILE, "Koffie drinken met elkaar")
    return archive


def keep(archive: Archive, number: int, name: str, story: str) -> None:
    talk = Talk.start(empty().conversation, f"20260311-{number:06d}", NOON)
    talk = with_answer(with_answer(talk, "id_naam", name), "id_eigen_woorden", story)
    archive.save(talk.with_quick_note("Bel over de gasleiding", NOON).intake)


async def typed(pilot: Pilot[None], text: str) -> None:
    """Type this, and wait until all was searched."""
    await pilot.press(*text)
    await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_before_the_first_letter_it_says_what_can_be_found(archive: Archive) -> None:
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await settled(pilot)
        assert INVITATION in words(app.screen)
        assert not lines(app.screen)


@pytest.mark.parametrize(
    ("text", "title", "where"),
    [
        ("bloemenst", "De bloemenstrook", "De bloemenstrook"),
        ("ecole", "De bloemenstrook", "école"),
        ("KOFFIE elkaar", HOSTILE, "Koffie drinken"),
    ],
    ids=["a title", "an accent", "two words in any case"],
)
async def test_a_talk_is_found_as_one_types(
    archive: Archive, text: str, title: str, where: str
) -> None:
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await typed(pilot, text)
        [found] = lines(app.screen)
        assert found.split("\n")[0] == title
        assert where in found.split("\n")[1]
        assert "1 gesprek gevonden." in words(app.screen)


async def test_notes_are_searched_too(archive: Archive) -> None:
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await typed(pilot, "gasleiding")
        assert "2 gesprekken gevonden." in words(app.screen)
        assert all("Notitie: Bel over de gasleiding" in line for line in lines(app.screen))


async def test_what_is_typed_on_replaces_what_was_found(archive: Archive) -> None:
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await typed(pilot, "gasleiding")
        await typed(pilot, "x")
        assert not lines(app.screen)
        assert NOTHING in words(app.screen)
        await pilot.press("backspace")
        await settled(pilot)
        assert len(lines(app.screen)) == 2


async def test_a_talk_that_is_read_after_the_words_were_typed_is_found(archive: Archive) -> None:
    for number in range(3, 60):
        keep(archive, number, f"Idee {number}", "moestuin")
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        app.screen.query_one(Input).value = "moestuin"
        await settled(pilot)
        await settled(pilot)
        assert "57 gesprekken gevonden." in words(app.screen)


async def test_an_older_search_never_mixes_with_the_last_one(archive: Archive) -> None:
    for number in range(3, 60):
        keep(archive, number, f"Idee {number}", "moestuin")
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await settled(pilot)
        field = app.screen.query_one(Input)
        for _ in range(15):
            field.value = "moestuin"
            await asyncio.sleep(0.004)
            field.value = "moestui"
            await asyncio.sleep(0)
        field.value = "moestuin"
        await settled(pilot)
        assert len(set(lines(app.screen))) == len(lines(app.screen)) == 57


@pytest.mark.parametrize("keys", [("enter",), ("down", "enter")], ids=["from the words", "list"])
async def test_enter_opens_the_talk(archive: Archive, keys: tuple[str, ...]) -> None:
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await typed(pilot, "koffie")
        await pilot.press(*keys)
        await pilot.pause()
        assert [event.path.stem for event in app.told] == ["20260311-000002"]


async def test_enter_with_nothing_found_opens_nothing(archive: Archive) -> None:
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await typed(pilot, "zeppelin")
        await pilot.press("enter")
        await pilot.pause()
        assert not app.told


async def test_escape_goes_back(archive: Archive) -> None:
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert [type(event) for event in app.told] == [SearchScreen.Closed]


async def test_what_was_typed_is_bold_where_it_was_found(archive: Archive) -> None:
    app = Hall(SearchScreen(archive))
    async with app.run_test() as pilot:
        await typed(pilot, "ecole")
        [option] = app.screen.query_one(OptionList).options
        assert isinstance(option.prompt, Content)
        bold = {
            option.prompt.plain[a:b] for a, b, style in option.prompt.spans if "bold" in str(style)
        }
    assert bold == {"De bloemenstrook", "école"}
