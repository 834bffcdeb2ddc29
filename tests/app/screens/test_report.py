import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import until
from tests.app.staging import HOSTILE, Stage, empty, lines, noon, shipped, with_answer, words
from tests.conftest import NOON
from tests.content.reading import case
from textual import on
from textual.pilot import Pilot
from textual.widgets import Input

from burgeridee.app.dialogs.issued import IssuedDialog, IssueDialog
from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.screens.report import ReportScreen
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.issued_lines import BELONGS, CHANGED
from burgeridee.app.widgets.paper import PaperPage
from burgeridee.app.widgets.report_desk import Desk
from burgeridee.app.widgets.report_jobs import Printer
from burgeridee.app.widgets.report_words import NOTHING_WRITTEN, YOUR_NAME_HOW
from burgeridee.app.widgets.talk_holder import READ_ONLY
from burgeridee.core.intake import LetterDraft, Limit
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.copies import folder_of
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.issued import issued
from burgeridee.files.keeper import Keeper
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.report.document import Document
from burgeridee.report.formats import Format

WIDE, NARROW = (120, 36), (80, 24)
DESK = Desk(Settings(name="Samira"), HouseStyle(name="Zwolle"))
ON_PAPER = "PaperPage Static"
ID = "bloemenstrook-goed"


class Hall(Stage):
    """A stage that remembers what the screen tells the hall."""

    def __init__(self, screen: ReportScreen) -> None:
        super().__init__(screen)
        self.told: list[Any] = []

    @on(ReportScreen.Back)
    def _hear(self, event: ReportScreen.Back) -> None:
        self.told.append(event)

    @property
    def choices(self) -> ChoiceList:
        return self.shown_first.query_one("#choices", ChoiceList)

    @property
    def said(self) -> str:
        return words(self.shown_first, "#said")

    @property
    def paper(self) -> str:
        return words(self.shown_first, ON_PAPER)

    async def pick(self, pilot: Pilot[None], line: str) -> None:
        """Bring the cursor to a line and press Enter."""
        self.choices.focus()
        self.choices.highlighted = self.choices.get_option_index(line)
        await pilot.press("enter")
        await pilot.pause()

    async def printed(self, pilot: Pilot[None], key: str) -> str:
        """Press a key that makes a paper, and wait for what is said."""
        before = self.said
        await pilot.press(key)
        await until(pilot, lambda: self.said not in {before, "Ik maak het papier …"})
        return self.said


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


Make = Callable[..., Hall]


@pytest.fixture
def hall(archive: Archive) -> Make:
    def make(talk: Talk | None = None, desk: Desk = DESK, keeper: Keeper | None = None) -> Hall:
        return Hall(ReportScreen(talk or case("bloemenstrook-goed"), archive, desk, keeper))

    return make


def in_form(name: str) -> Desk:
    return DESK.with_form(name)


def on_disk(archive: Archive) -> Talk:
    [entry] = archive.entries()
    assert entry.talk is not None
    return entry.talk


async def test_open_points_come_first_and_enter_goes_to_the_question(hall: Make) -> None:
    app = hall()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert lines(app.shown_first, "#choices")[:4] == [
            "Eerst nog dit",
            "! Wat niet kan, staat er nog niet bij.",
            "! Wat nog onzeker is, staat er nog niet bij.",
            "! 1 toezegging zonder datum.",
        ]
        assert app.choices.line == "point:0"
        await pilot.press("down", "down", "enter")
        await pilot.pause()
    [back] = app.told
    assert back.question_id == back.talk.question.id == "af_toezeggingen"


async def test_what_cannot_be_done_is_asked_kept_changed_and_removed(
    hall: Make, archive: Archive
) -> None:
    app = hall()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert app.shown_first.has_class("-asks")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, LineEditor)
        await pilot.press(*"paaltjes", "tab", "tab", *"brandweer", "escape")
        await pilot.pause()
        limit = Limit(kind="no", what="paaltjes", why="brandweer")
        assert on_disk(archive).intake.limits == (limit,)
        assert not app.shown_first.has_class("-asks")
        assert "De reden: brandweer" in app.paper

        await app.pick(pilot, "limit:0")
        await pilot.press("end", *" nu", "escape")
        await pilot.pause()
        assert on_disk(archive).intake.limits == (limit.with_(what="paaltjes nu"),)
        await pilot.press("delete")
        await pilot.pause()
        assert on_disk(archive).intake.limits == ()
        for before in ("paaltjes nu", "paaltjes", ""):  # one step each, however many letters
            await pilot.press("ctrl+z")
            await pilot.pause()
            assert "".join(one.what for one in on_disk(archive).intake.limits) == before


async def test_what_a_letter_needs_is_kept_as_it_is_typed(hall: Make, archive: Archive) -> None:
    app = hall()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await app.pick(pilot, "paper:no-answer-yet")
        assert app.choices.line == "paper:no-answer-yet"
        assert "Beste [naam van de bewoners]," in app.paper
        await app.pick(pilot, "ask:day")
        await pilot.press(*"21-3", "escape")
        await pilot.pause()
        assert on_disk(archive).intake.letter.day == date(2026, 3, 21)
        assert "Ik verwacht het op zaterdag 21 maart 2026." in app.paper
        await app.pick(pilot, "missing")
        await pilot.press(*"Familie Bos")
        screen = app.shown_first
        assert isinstance(screen, ReportScreen)
        assert screen.keep()  # as when everything ends now
        assert on_disk(archive).intake.letter.to == "Familie Bos"
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert "Beste Familie Bos," in app.paper
    [back] = app.told
    assert back.question_id is None


async def test_words_that_are_no_day_wait_in_their_window(hall: Make) -> None:
    app = hall(desk=DESK.with_paper("receipt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await app.pick(pilot, "ask:day")
        await pilot.press(*"ooit", "escape")
        await app.pick(pilot, "ask:day")
        assert "ooit" in [field.value for field in app.screen.query(Input)]


async def test_a_copy_stands_where_it_says_and_the_talk_is_left_alone(
    hall: Make, archive: Archive
) -> None:
    app = hall()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await app.pick(pilot, "format:txt")
        await app.pick(pilot, "part:dream")
        said = await app.printed(pilot, "k")
        path = folder_of(archive.places, ID) / "verslag-bewoners.txt"
        assert said == f"De kopie staat in {path}"
        text = path.read_text("utf-8")
        assert "Ons gesprek over De bloemenstrook" in text
        assert "Jullie droom" not in text
        assert "Jullie droom" not in app.paper
    assert not list(archive.entries())


async def test_a_paper_is_handed_out_after_one_look_and_is_kept(
    hall: Make, archive: Archive
) -> None:
    talk = case("bloemenstrook-goed").closed(NOON)
    app = hall(talk, in_form("txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause()
        assert isinstance(app.screen, IssueDialog)
        await pilot.press("escape")
        await pilot.pause()
        assert issued(archive.places, talk.intake.id) == ()

        await pilot.press("u")
        await pilot.pause()
        said = await app.printed(pilot, "enter")
        [given] = issued(archive.places, talk.intake.id)
        assert f"nummer 1, code {given.code}" in said
        assert str(given.path) in said
        assert given.revision == on_disk(archive).intake.revision == 1
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, IssuedDialog)
        assert BELONGS in words(app.screen)
        await pilot.press("escape")

        # Once a report was handed out, a closed talk is opened again with a reason.
        await pilot.press("plus")
        await pilot.pause()
        assert isinstance(app.screen, ReasonDialog)
        await pilot.press(*"belletje", "enter")
        await pilot.pause()
        assert isinstance(app.screen, LineEditor)
        await pilot.press(*"nee", "escape", "e")
        await pilot.pause()
        assert CHANGED in words(app.screen)
        version = words(app.shown_first, "#version")
    kept = on_disk(archive).intake
    assert [(one.question, one.reason) for one in kept.changes] == [
        ("", "belletje"),
        ("af_grenzen", "belletje"),
    ]
    assert version == "Dit wordt versie 2, gewijzigd: wat niet kan"
    assert "Dit is versie" not in given.path.read_text("utf-8")


@pytest.mark.parametrize(("terminal", "is_sent"), [("xterm-256color", True), ("linux", False)])
async def test_text_goes_to_a_file_always_and_to_the_clipboard_where_there_is_one(
    terminal: str, is_sent: bool, hall: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", terminal)
    for name in ("TERM_PROGRAM", "WT_SESSION"):
        monkeypatch.delenv(name, raising=False)
    app = hall()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        said = await app.printed(pilot, "t")
        [path] = [Path(word) for word in said.split() if word.startswith("/")]
        assert path.name == "verslag-bewoners.txt"
        assert (app.clipboard == path.read_text("utf-8")) is is_sent
        assert ("Deze terminal heeft geen klembord" in said) is not is_sent


async def test_the_folder_is_opened_or_its_path_is_said(
    hall: Make, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    app = hall()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert await app.printed(pilot, "m") == NOTHING_WRITTEN
        await app.pick(pilot, "format:md")
        await app.printed(pilot, "k")
        folder = folder_of(archive.places, ID)
        assert await app.printed(pilot, "m") == (
            f"Ik kan de map hier niet openen. Je vindt hem zelf: {folder}"
        )


async def test_a_disk_that_refuses_is_a_sentence_and_the_talk_is_unharmed(
    hall: Make, archive: Archive
) -> None:
    archive.places.data.mkdir()
    for name in ("copies", "issued"):
        (archive.places.data / name).write_text("in the way")
    app = hall(desk=in_form("txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert (await app.printed(pilot, "k")).startswith("! ")
        await pilot.press("u")
        await pilot.pause()
        assert (await app.printed(pilot, "enter")).startswith("! ")
        assert app.shown_first.query_one("#said").has_class("-wrong")
        assert "De bloemenstrook" in app.paper
    assert on_disk(archive).intake.answers == case("bloemenstrook-goed").intake.answers


async def test_a_talk_that_cannot_be_saved_is_not_handed_out(hall: Make, archive: Archive) -> None:
    archive.places.data.write_text("in the way")
    app = hall()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "nog niet bewaard" in await app.printed(pilot, "u")
        assert app.screen is app.shown_first


async def test_while_a_paper_is_made_the_screen_answers_and_makes_no_second_one(
    hall: Make,
) -> None:
    may_go_on, begun = threading.Event(), []

    def slowly(_document: Document) -> bytes:
        begun.append(1)
        assert may_go_on.wait(20)
        return b"paper"

    app = hall(desk=replace(DESK, form=Format("txt", "Traag", slowly, is_text=True)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("k", "k", "down")
        await pilot.pause()
        assert app.choices.line == "point:1"
        assert app.shown_first.query_one(Printer).is_busy
        may_go_on.set()
        await until(pilot, lambda: app.said.startswith("De kopie staat"))
    assert begun == [1]


async def test_who_may_only_read_can_make_a_copy_and_nothing_else(
    hall: Make, archive: Archive
) -> None:
    keeper = Keeper(archive, noon, None, read_only=True)
    app = hall(desk=in_form("txt"), keeper=keeper)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        for key in ("plus", "u"):
            await pilot.press(key)
            await pilot.pause()
            assert app.said == f"! {READ_ONLY}"
            assert app.screen is app.shown_first
        assert "De kopie staat in" in await app.printed(pilot, "k")
    assert not list(archive.entries())


async def test_a_remark_leads_to_the_answer_or_to_the_limit(hall: Make) -> None:
    talk = with_answer(case("bloemenstrook-goed"), "id_eigen_woorden", "Draagvlak is nodig.")
    intake = talk.intake.with_(limits=(Limit(what="a"), Limit(what="b", why="inzake beheer")))
    app = hall(Talk.resume(talk.conversation, intake))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        told = lines(app.shown_first, "#plainer")
        assert "'Draagvlak' is een vakwoord." in told[1]
        await pilot.press("tab", "tab", "end", "enter")
        await pilot.pause()
        window = app.screen
        assert isinstance(window, LineEditor)
        assert window.query(Input).first().value == "b"
        await pilot.press("escape", "home", "enter")
        await pilot.pause()
    [back] = app.told
    assert back.question_id == "id_eigen_woorden"


async def test_a_remark_on_a_letter_leads_to_its_place(hall: Make) -> None:
    talk = case("bloemenstrook-goed")
    letter = LetterDraft(to="Bos", reason="draagvlak", day=date(2026, 3, 21))
    talk = Talk.resume(talk.conversation, talk.intake.with_(letter=letter))
    app = hall(talk, DESK.with_paper("no-answer-yet"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "De reden: 'draagvlak' is een vakwoord." in lines(app.shown_first, "#plainer")[1]
        await pilot.press("tab", "tab", "enter")
        await pilot.pause()
        focused = app.screen.focused
        assert isinstance(focused, Input)
        assert focused.value == "draagvlak"
        await pilot.press("escape")
        await app.pick(pilot, "paper:receipt")
        assert not lines(app.shown_first, "#plainer")


async def test_below_110_columns_choices_and_paper_fold(hall: Make) -> None:
    app = hall()
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        page = app.shown_first.query_one(PaperPage)

        def seen() -> tuple[bool, bool]:
            return bool(app.choices.region.area), bool(page.region.area)

        assert seen() == (True, False)
        await pilot.press("tab")
        await pilot.pause()
        assert seen() == (False, True)
        assert page.has_focus
        await pilot.press("escape")
        await pilot.pause()
        assert seen() == (True, False)
        assert app.told == []
        await pilot.press("escape")
        await pilot.pause()
    assert len(app.told) == 1


@pytest.mark.parametrize("size", [NARROW, WIDE, (200, 60)])
async def test_head_and_keys_stay_in_sight_and_wide_screens_show_both(
    size: tuple[int, int], hall: Make
) -> None:
    app = hall()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.printed(pilot, "m")
        for part in ("#bar", "#choices", "#said", "KeyBar"):
            region = app.shown_first.query_one(part).region
            assert region.area
            assert app.shown_first.region.contains_region(region)
        assert bool(app.shown_first.query_one(PaperPage).region.area) is (size != NARROW)


async def test_hostile_words_stay_words(hall: Make) -> None:
    talk = with_answer(with_answer(empty(), "id_naam", HOSTILE), "af_acties", ({"wat": HOSTILE},))
    talk = Talk.resume(talk.conversation, talk.intake.with_(limits=(Limit(what=HOSTILE),)))
    app = hall(talk)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert words(app.shown_first, "#title") == HOSTILE
        assert app.paper.count(HOSTILE) == 3
        assert f"× {HOSTILE}" in lines(app.shown_first, "#choices")


async def test_an_empty_talk_has_its_papers_too(hall: Make) -> None:
    app = hall(empty(), Desk(Settings(), HouseStyle()))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        for name in ("receipt", "honest-no", "file", "residents"):
            await app.pick(pilot, f"paper:{name}")
            assert app.paper.strip()
        await app.pick(pilot, "paper:receipt")
        await app.pick(pilot, "name")
        assert app.said == YOUR_NAME_HOW
        await pilot.press("w")
        await pilot.pause()
        assert app.notices == ["Dit gesprek is open. Je kunt gewoon verder."]


def test_nothing_that_writes_a_format_is_imported_with_the_screen() -> None:
    asked = (
        "import sys, burgeridee.app.hall as _\n"
        "assert 'burgeridee.app.screens.report' not in sys.modules\n"
        "import burgeridee.app.screens.report\n"
        "print([name for name in ('typst', 'odfdo', 'docx', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
