import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import until
from tests.app.staging import HOSTILE, Stage, empty, lines, noon, shipped, with_answer, words
from tests.conftest import NOON
from textual import on
from textual.pilot import Pilot
from textual.widgets import OptionList

from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.dialogs.menu import MenuDialog
from burgeridee.app.dialogs.settle import SettleDialog
from burgeridee.app.screens.agreements import AgreementsScreen
from burgeridee.app.widgets.agreement_keys import (
    ALREADY,
    BECAUSE,
    EMPTY,
    NOT_LATE,
    NOTHING_BACK,
    READING,
    UNCHANGED,
)
from burgeridee.app.widgets.agreement_list import AgreementLine, AgreementList
from burgeridee.core.intake import Intake, Item, Outcome
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.index import Index, Indexed
from burgeridee.files.places import Places

TODAY = NOON.date()


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


LATE: Item = {"id": "a1", "wat": "brandweer bellen", "wie": "gemeente", "wanneer": days(-9)}
COFFEE: Item = {"id": "a2", "wat": "koffie", "wie": "bewoners", "wanneer": days(1)}
VESTS: Item = {"id": "a3", "wat": "hesjes"}


class Hall(Stage):
    """A stage that remembers what the screen tells the hall."""

    def __init__(self, screen: AgreementsScreen) -> None:
        super().__init__(screen)
        self.told: list[Any] = []

    @on(AgreementsScreen.IntakeWanted)
    @on(AgreementsScreen.LetterWanted)
    @on(AgreementsScreen.Closed)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def keep(archive: Archive, number: int, *agreed: Item, name: str = "De tuin") -> Path:
    talk = Talk.start(empty().conversation, f"20260311-{number:06d}", NOON)
    talk = with_answer(with_answer(talk, "id_naam", name), "af_acties", agreed)
    return archive.save(talk.intake).path


def hall(archive: Archive) -> Hall:
    return Hall(AgreementsScreen(Index(archive).talks, archive, noon))


async def settled(pilot: Pilot[None]) -> None:
    """Wait until all was read and shown."""
    for _ in range(2):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def shown(app: Hall) -> list[str]:
    """The list: headings as they stand, and what each line is about."""
    listed = app.screen.query_one(AgreementList)
    held = {line.key: line.what for line in listed.held}
    return [held.get(option.id or "", str(option.prompt)) for option in listed.options]


def under_cursor(app: Hall) -> AgreementLine:
    line = app.screen.query_one(AgreementList).line
    assert line is not None
    return line


def on_disk(archive: Archive, path: Path) -> Intake:
    """What another window reads."""
    return Archive(archive.places, archive.library, noon).open(path).talk.intake


async def test_all_talks_stand_together_in_groups(archive: Archive) -> None:
    keep(archive, 1, COFFEE, VESTS)
    keep(archive, 2, LATE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert shown(app) == [
            "Te laat (1)",
            "brandweer bellen",
            "Binnen een week (1)",
            "koffie",
            "Zonder dag (1)",
            "hesjes",
        ]
        assert under_cursor(app).what == "brandweer bellen"
        assert "Gesprek: De tuin" in words(app.screen, "#told")
        assert "9 dagen geleden" in words(app.screen, "#told")


async def test_without_agreements_it_invites(archive: Archive) -> None:
    keep(archive, 1)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert app.screen.has_class("-empty")
        assert words(app.screen, "#empty") == EMPTY
        assert app.screen.query_one("#empty").display
        assert "gedaan" not in words(app.screen, "KeyBar")
        await pilot.press("enter", "v", "t", "o", "w", "3")
        assert not app.told


async def test_what_is_not_read_yet_is_not_called_empty(archive: Archive) -> None:
    may_go_on = threading.Event()

    def rows() -> Iterator[tuple[Indexed, ...]]:
        yield ()
        may_go_on.wait(timeout=30)

    app = Hall(AgreementsScreen(rows, archive, noon))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert words(app.screen, "#state") == READING
        assert not app.screen.has_class("-empty")
        may_go_on.set()
        await settled(pilot)
        assert app.screen.has_class("-empty")


async def test_the_first_rows_stand_while_the_rest_is_read(archive: Archive) -> None:
    keep(archive, 1, LATE)
    [first] = [one for batch in Index(archive).talks() for one in batch]
    may_go_on = threading.Event()

    def rows() -> Iterator[tuple[Indexed, ...]]:
        yield (first,)
        may_go_on.wait(timeout=30)

    app = Hall(AgreementsScreen(rows, archive, noon))
    async with app.run_test() as pilot:
        await until(pilot, lambda: shown(app) == ["Te laat (1)", "brandweer bellen"])
        assert words(app.screen, "#state") == READING
        may_go_on.set()


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_ticked_off_today_in_a_few_keys(archive: Archive, key: str) -> None:
    path = keep(archive, 1, LATE, COFFEE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, SettleDialog)
        await pilot.press("enter", *"ging goed", "enter")
        await settled(pilot)
        [outcome] = on_disk(archive, path).agreements
        assert outcome == Outcome(item="af_acties/a1", done=TODAY, reason="ging goed")
        assert shown(app)[-2:] == ["Gedaan (1)", "brandweer bellen"]
        assert under_cursor(app).what == "koffie"
        assert app.notices == ["Bewaard: brandweer bellen, gedaan."]


async def test_moved_with_a_day_and_a_reason(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("v", *"over 3 weken", "enter", *"ziek", "enter")
        await settled(pilot)
        [outcome] = on_disk(archive, path).agreements
        assert (outcome.moved_to, outcome.reason) == (days(21), "ziek")
        assert shown(app) == ["Later (1)", "brandweer bellen"]
        assert "verzet" in words(app.screen, "#told")


async def test_a_late_one_is_moved_and_its_letter_wanted(archive: Archive) -> None:
    path = keep(archive, 1, LATE, COFFEE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert BECAUSE in words(app.screen)
        await pilot.press("escape")
        assert app.told == []
        await pilot.press("b", *"21-3", "enter", *"hij ziek is", "enter")
        await settled(pilot)
        kept = on_disk(archive, path)
        [outcome] = kept.agreements
        assert (outcome.moved_to, outcome.reason) == (date(2026, 3, 21), "hij ziek is")
        assert (kept.letter.day, kept.letter.reason) == (date(2026, 3, 21), "hij ziek is")
        assert app.told == [AgreementsScreen.LetterWanted(path)]
        assert under_cursor(app).what == "koffie"
        await pilot.press("b")
        await pilot.pause()
    assert app.notices[-1] == NOT_LATE
    assert len(app.told) == 1


async def test_the_talk_may_have_been_closed(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    archive.save(archive.open(path).talk.closed(NOON).intake)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("enter", "enter", "enter")
        await settled(pilot)
        intake = on_disk(archive, path)
        assert (intake.status, intake.changes) == ("closed", ())
        assert intake.agreements[0].done == TODAY


async def test_a_tick_and_a_move_can_be_taken_back(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("t")
        assert app.notices == [NOTHING_BACK]
        await pilot.press("v", *"21-3", "enter", *"ziek", "enter")
        await pilot.press("enter", "enter", "enter")
        await settled(pilot)
        assert shown(app) == ["Gedaan (1)", "brandweer bellen"]
        await pilot.press("enter")
        await pilot.pause()
        assert app.notices[-1] == ALREADY
        await pilot.press("t")
        await settled(pilot)
        assert shown(app) == ["Later (1)", "brandweer bellen"]
        await pilot.press("t")
        await settled(pilot)
        assert shown(app) == ["Te laat (1)", "brandweer bellen"]
        assert on_disk(archive, path).agreements == ()


async def test_what_a_colleague_wrote_meanwhile_stays(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        other = Archive(archive.places, archive.library, noon)
        other.save(other.open(path).talk.with_quick_note("van een collega", NOON).intake)
        await pilot.press("enter", "enter", "enter")
        await settled(pilot)
        intake = on_disk(archive, path)
        assert [note.text for note in intake.notes] == ["van een collega"]
        assert intake.agreements[0].done == TODAY
        assert len(list(archive.places.intakes.glob("*.toml"))) == 1


async def test_what_a_colleague_took_out_goes_from_the_list(archive: Archive) -> None:
    path = keep(archive, 1, LATE, COFFEE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        other = Archive(archive.places, archive.library, noon)
        talk = with_answer(other.open(path).talk, "af_acties", (COFFEE,))
        other.save(talk.intake)
        await pilot.press("enter", "enter", "enter")
        await settled(pilot)
        assert app.notices == [UNCHANGED]
        assert shown(app) == ["Binnen een week (1)", "koffie"]


async def test_what_cannot_be_saved_is_told_and_the_words_wait(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        good = path.read_bytes()
        path.write_bytes(b"kapot = [")
        await pilot.press("v", *"21-3", "enter", *"ziek", "enter")
        await settled(pilot)
        assert len(app.notices) == 1
        assert path.read_bytes() == b"kapot = ["
        path.write_bytes(good)
        await pilot.press("f1", "escape")
        await settled(pilot)
        await pilot.press("v", "enter", "enter")
        await settled(pilot)
        assert on_disk(archive, path).agreements[0].reason == "ziek"


async def test_words_of_a_window_that_was_left_wait_too(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("v", *"21-3", "enter", *"ziek", "escape")
        await pilot.pause()
        assert on_disk(archive, path).revision == 1
        await pilot.press("v", "enter", "enter")
        await settled(pilot)
        [outcome] = on_disk(archive, path).agreements
        assert (outcome.moved_to, outcome.reason) == (days(10), "ziek")


async def test_the_agreements_of_one(archive: Archive) -> None:
    keep(archive, 1, LATE, COFFEE, VESTS)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        names = words(app.screen, "Whose").split("  ")
        assert names == ["[1 Iedereen]", "2 De bewoners", "3 De gemeente", "4 Niemand genoemd"]
        await pilot.press("2")
        assert shown(app) == ["Binnen een week (1)", "koffie"]
        assert "[2 De bewoners]" in words(app.screen, "Whose")
        await pilot.press("w")
        assert shown(app) == ["Te laat (1)", "brandweer bellen"]
        await pilot.press("w")
        assert shown(app) == ["Zonder dag (1)", "hesjes"]
        await pilot.press("w")
        assert len(shown(app)) == 6
        await pilot.press("9")
        assert len(shown(app)) == 6
        assert await pilot.click("Whose", offset=(18, 0))
        await pilot.pause()
        assert shown(app) == ["Binnen een week (1)", "koffie"]


async def test_the_talk_of_an_agreement_opens(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("o", "escape")
        await pilot.pause()
        wanted, closed = app.told
        assert (type(closed), wanted.path) == (AgreementsScreen.Closed, path)


async def test_a_file_that_cannot_open_is_counted(archive: Archive) -> None:
    keep(archive, 1, LATE).with_name("kapot.toml").write_bytes(b"x = [")
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert words(app.screen, "#state").startswith("! 1 gesprek kan niet open.")


async def test_coming_back_shows_what_changed_and_what_is_gone(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    gone = keep(archive, 2, COFFEE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpDialog)
        archive.save(with_answer(archive.open(path).talk, "af_acties", (VESTS,)).intake)
        gone.unlink()
        await pilot.press("escape")
        await settled(pilot)
        assert shown(app) == ["Zonder dag (1)", "hesjes"]


async def test_an_older_reading_does_not_bring_back_what_was_ticked_off(archive: Archive) -> None:
    path = keep(archive, 1, LATE)
    [old] = [one for batch in Index(archive).talks() for one in batch]

    def rows() -> Iterator[tuple[Indexed, ...]]:
        yield (old,)

    app = Hall(AgreementsScreen(rows, archive, noon))
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("enter", "enter", "enter")
        await settled(pilot)
        assert on_disk(archive, path).agreements[0].done == TODAY
        assert shown(app) == ["Gedaan (1)", "brandweer bellen"]


async def test_every_action_is_in_the_menu(archive: Archive) -> None:
    keep(archive, 1, LATE)
    app = hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("f10")
        await pilot.pause()
        assert isinstance(app.screen, MenuDialog)
        listed = "\n".join(lines(app.screen, "OptionList"))
        for label in ("afvinken", "Verzetten", "Terugzetten", "Van wie", "gesprek openen"):
            assert label in listed


@pytest.mark.parametrize("size", [(1, 1), (20, 8), (56, 20), (80, 24), (120, 36), (200, 60)])
async def test_what_people_wrote_is_text_at_every_size(
    archive: Archive, size: tuple[int, int]
) -> None:
    keep(archive, 1, {**LATE, "wat": HOSTILE}, name=HOSTILE)
    app = hall(archive)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert HOSTILE in words(app.screen, "#told")
        if size[0] >= 56:
            assert await pilot.click(OptionList, offset=(25, 2))
            await settled(pilot)
            assert isinstance(app.screen, SettleDialog)
            assert words(app.screen, "#what") == HOSTILE
