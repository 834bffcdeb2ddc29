from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import HOSTILE, Stage, empty, noon, shipped, with_answer, words
from tests.conftest import NOON
from textual import on
from textual.pilot import Pilot

from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.dialogs.menu import MenuDialog
from burgeridee.app.screens.home import EMPTY, HomeScreen
from burgeridee.app.widgets.attention_list import AttentionList
from burgeridee.app.widgets.reading import TalkShelf
from burgeridee.app.widgets.talk_list import TalkHeading, TalkList
from burgeridee.core.intake import Links
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.emergency import Aside
from burgeridee.files.places import Places

SIZE = (80, 24)
TODAY = NOON.date()


class Hall(Stage):
    """A stage that remembers what Start tells the hall."""

    def __init__(self, screen: HomeScreen, archive: Archive, trouble: str) -> None:
        super().__init__(screen)
        self.told: list[Any] = []
        self.give = lambda: screen.use(TalkShelf(archive), "Sanne", trouble)

    def on_mount(self) -> None:
        """As the program does: the talks come once Start was seen."""
        super().on_mount()
        self.call_after_refresh(self.give)

    @on(HomeScreen.NewTalkWanted)
    @on(HomeScreen.IntakeWanted)
    @on(HomeScreen.ReportWanted)
    @on(HomeScreen.VersionsWanted)
    @on(HomeScreen.SearchWanted)
    @on(HomeScreen.SettingsWanted)
    @on(HomeScreen.BelongingWanted)
    @on(HomeScreen.InitiativeWanted)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def start(archive: Archive, trouble: str = "") -> Hall:
    is_empty = next(archive.marks(), None) is None
    return Hall(HomeScreen("Sanne", noon, is_empty=is_empty), archive, trouble)


def keep(archive: Archive, name: str, *, number: int = 1, practice: str = "") -> Path:
    talk = Talk.start(empty().conversation, f"20260311-{number:06d}", NOON, practice=practice)
    return archive.save(with_answer(talk, "id_naam", name).intake).path


async def settled(pilot: Pilot[None]) -> None:
    """Wait until all that is being read was read, and stands."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def titles(app: Hall) -> list[str]:
    return [line.title for line in app.shown_first.query_one(TalkList).lines]


async def test_without_talks_start_invites(archive: Archive) -> None:
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert EMPTY == "Nog geen gesprekken. Begin er een, of oefen eerst."
        assert EMPTY in words(app.shown_first)
        assert app.shown_first.query_one("#empty").display
        assert not app.shown_first.query_one("#body").display
        await pilot.press("enter")
        await pilot.pause()
        assert app.told == [HomeScreen.NewTalkWanted(practice=False)]


async def test_the_talks_stand_there_with_the_newest_on_top(archive: Archive) -> None:
    keep(archive, "De tuin", number=1)
    keep(archive, HOSTILE, number=2)
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert titles(app) == [HOSTILE, "De tuin"]
        assert "Goedemiddag, Sanne." in words(app.shown_first)


async def test_enter_opens_the_talk_under_the_cursor(archive: Archive) -> None:
    path = keep(archive, "De tuin")
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert [event.path for event in app.told] == [path]


async def test_v_asks_for_the_papers_of_the_talk_under_the_cursor(archive: Archive) -> None:
    path = keep(archive, "De tuin")
    (archive.places.intakes / "20260312-stuk.toml").write_text('id = "stuk')
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("home", "v", "end", "v")
        await pilot.pause()
    assert app.told == [HomeScreen.ReportWanted(path)]


async def test_e_asks_for_earlier_versions_also_of_a_broken_talk(archive: Archive) -> None:
    path = keep(archive, "De tuin")
    broken = archive.places.intakes / "20260310-stuk.toml"
    broken.write_text('id = "stuk')
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("home", "e", "end", "e")
        await pilot.pause()
    assert {wanted.path for wanted in app.told} == {path, broken}


async def test_a_click_opens_a_talk(archive: Archive) -> None:
    keep(archive, "De tuin", number=1)
    keep(archive, "Het plein", number=2)
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.click(TalkList, offset=(4, 1))
        await pilot.pause()
        assert [event.path.stem for event in app.told] == ["20260311-000001"]


async def test_a_broken_file_says_what_is_wrong_and_does_not_open(archive: Archive) -> None:
    keep(archive, "De tuin")
    (archive.places.intakes / "20260312-stuk.toml").write_text('id = "stuk')
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        [broken] = [line for line in app.shown_first.query_one(TalkList).lines if line.problem]
        assert broken.problem.startswith("regel 1: ")
        await pilot.press("home", "enter")
        await pilot.pause()
        assert not app.told


async def test_what_asks_for_attention_stands_above_and_opens_its_talk(archive: Archive) -> None:
    path = keep(archive, "De tuin")
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert app.shown_first.query_one(AttentionList).option_count == 1
        await pilot.press("tab", "down", "enter")
        await pilot.pause()
        assert [event.path for event in app.told] == [path]


async def test_when_nothing_waits_that_is_said(archive: Archive) -> None:
    talk = with_answer(empty(), "na_verslag_op", TODAY).closed(NOON)
    archive.save(talk.intake)
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert "Er wacht vandaag niets op je." in words(app.shown_first)
        assert not app.shown_first.query_one(AttentionList).display


async def test_coming_back_shows_what_changed_meanwhile(archive: Archive) -> None:
    gone = keep(archive, "De tuin", number=1)
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.push_screen(HelpDialog((), {}))
        await pilot.pause()
        keep(archive, "Het plein", number=2)
        gone.unlink()
        app.pop_screen()
        await settled(pilot)
        assert titles(app) == ["Het plein"]


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("n", HomeScreen.NewTalkWanted),
        ("o", HomeScreen.NewTalkWanted),
        ("slash", HomeScreen.SearchWanted),
        ("i", HomeScreen.SettingsWanted),
    ],
)
async def test_other_doors_are_asked_for(archive: Archive, key: str, wanted: type) -> None:
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert [type(event) for event in app.told] == [wanted]
        if wanted is HomeScreen.NewTalkWanted:
            assert app.told[0].practice is (key == "o")


@pytest.mark.parametrize(
    ("key", "dialog"),
    [
        ("f1", HelpDialog),
        ("question_mark", HelpDialog),
        ("f10", MenuDialog),
        ("ctrl+g", MenuDialog),
    ],
)
async def test_help_and_menu_open(archive: Archive, key: str, dialog: type) -> None:
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, dialog)


async def test_the_menu_does_what_was_chosen(archive: Archive) -> None:
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("f10", *"zoeken", "enter")
        await pilot.pause()
        assert [type(event) for event in app.told] == [HomeScreen.SearchWanted]


async def test_what_could_not_be_read_is_said(archive: Archive) -> None:
    app = start(archive, f"! {HOSTILE}")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert f"! {HOSTILE}" in words(app.shown_first, "#trouble")
        assert app.shown_first.query_one("#trouble").display


async def test_before_the_talks_are_there_start_stands_and_invites_nobody() -> None:
    app = Stage(HomeScreen("Sanne", noon))
    async with app.run_test(size=SIZE):
        said = words(app.shown_first)
        assert "Ik kijk wat er ligt …" in said
        assert app.shown_first.query_one("#body").display
        assert not app.shown_first.query_one("#empty").display


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 36), (200, 60)])
async def test_everything_stands_inside_the_window(archive: Archive, size: tuple[int, int]) -> None:
    keep(archive, "De tuin " * 30)
    app = start(archive)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        window = app.screen.region
        for widget in app.screen.query("#bar, #greeting, #asking, TalkList, KeyBar"):
            assert widget.region.area
            assert window.contains_region(widget.region)


async def test_the_talks_stand_per_initiative_and_its_head_opens_it(archive: Archive) -> None:
    path = keep(archive, "De tuin", number=1)
    links = Links(initiative="tuin-4t8w", initiative_name="De tuin")
    archive.save(archive.open(path).talk.intake.with_(links=links))
    keep(archive, "Het hek", number=2)
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("m", "home", "enter")
        await settled(pilot)
        assert app.told == [HomeScreen.InitiativeWanted("tuin-4t8w")]
        await pilot.press("g", "v", "e")  # on a head there is no talk to do this with
        assert len(app.told) == 1
        await pilot.press("down", "enter")
        assert app.told[1:] == [HomeScreen.IntakeWanted(path)]
        await pilot.press("m", "home", "enter")
        assert isinstance(app.told[-1], HomeScreen.IntakeWanted)


async def test_to_what_a_talk_belongs_is_asked_and_then_read_again(archive: Archive) -> None:
    path = keep(archive, "De tuin")
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("g")
        [wanted] = app.told
        assert wanted.path == path
        links = Links(initiative="tuin-4t8w", initiative_name="De tuin")
        archive.save(archive.open(path).talk.intake.with_(links=links))
        wanted.done()
        await settled(pilot)
        [line] = app.shown_first.query_one(TalkList).lines
        assert (line.initiative, line.folder) == ("tuin-4t8w", "De tuin")


async def test_a_file_that_cannot_be_opened_belongs_to_nothing(archive: Archive) -> None:
    archive.places.intakes.mkdir(parents=True)
    (archive.places.intakes / "kapot.toml").write_text("schema = ", "utf-8")
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("g")
        assert app.told == []


async def test_where_only_an_emergency_copy_waits_enter_brings_it_home(archive: Archive) -> None:
    Aside(archive).put(with_answer(empty(), "id_naam", "De tuin").intake)
    app = start(archive)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert isinstance(app.focused, AttentionList)
        assert app.screen.query_one(TalkHeading).title == "Nog geen gesprekken hier"
        await pilot.press("enter")
        await pilot.pause()
    assert [type(one) for one in app.told] == [HomeScreen.IntakeWanted]
