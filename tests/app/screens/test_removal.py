"""Bewaren en verwijderen on the screen: chosen, looked at, and gone after the number was typed."""

from pathlib import Path

import pytest
from tests.app.staging import HOSTILE, Doorway, lines, text_of, words
from tests.conftest import NOON
from tests.files.removing import (
    CANARY,
    ID,
    OTHER_ID,
    archive_at,
    everywhere,
    holding,
    intake_of,
    marked,
)
from textual.pilot import Pilot
from textual.widgets import Input, Static

from burgeridee.app.dialogs.remove import RemoveDialog, WentDialog
from burgeridee.app.screens.removal import RemovalScreen
from burgeridee.app.widgets.removal_words import CHOOSE_FIRST, NO_TERMS, NOTHING
from burgeridee.files.archive import Archive
from burgeridee.files.issued import Printed, issue
from burgeridee.files.keeping import Keeping
from burgeridee.files.removal import removed, surveyed, unfinished
from burgeridee.files.settings import Settings, save_settings

PAPER = Printed("residents", "K7M2-QD4P", b"%PDF", ".pdf", NOON)
GOOD_LOG, BAD_LOG = "Logboek: 2 regels, klopt.", "! Het logboek klopt niet."
SIZES = [(80, 24), (120, 36)]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


class Shown(Doorway):
    """The screen, and the doors that were wanted."""

    def __init__(self, archive: Archive) -> None:
        self.removal = RemovalScreen(archive)
        super().__init__(self.removal)

    async def look(self, pilot: Pilot[None]) -> RemoveDialog:
        """Take the first step."""
        await pilot.press("v")
        await self.at_rest(pilot)
        assert isinstance(self.screen, RemoveDialog)
        return self.screen

    async def type_number(self, pilot: Pilot[None], number: str) -> None:
        """Take the second step."""
        self.screen.query_one("#number LineInput", Input).focus()
        await pilot.press(*number, "enter")
        await self.at_rest(pilot)


def terms(archive: Archive, **months: int) -> None:
    save_settings(archive.places, Settings(retention=months, ground="Selectielijst 1.2"))


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_due_goes_after_two_steps(archive: Archive, size: tuple[int, int]) -> None:
    terms(archive, closed=12, practice=600)
    everywhere(archive, marked()).left()
    archive.save(marked("Zwaluw", OTHER_ID, practice="eigen").intake)
    app = Shown(archive)
    async with app.run_test(size=size) as pilot:
        await app.at_rest(pilot)
        listed = lines(app.removal)
        assert listed[0] == "Nu aan de beurt (1)"
        assert listed[1].startswith(f"○ {CANARY}  (afgesloten gesprek, was tot en met 10 januari")
        assert "\nBlijft nog (2)" in listed
        told = words(app.removal, "#told, #why")
        assert "1 stuk aan de beurt." in told
        assert f"Nummer {ID}." in told
        await pilot.press("a")
        await pilot.pause()
        assert lines(app.removal)[1].startswith("● ")
        dialog = await app.look(pilot)
        shown = lines(dialog)
        assert shown[0] == "Dit gaat weg"
        assert f"Afgesloten gesprek {ID}, van 10 januari 2025" in shown[1]
        assert "het gesprek zelf, 9 andere versies of resten, 2 eerdere versies" in shown[1]
        assert shown[3].startswith("● Papieren van een gesprek")  # they go along
        assert "● De bewaartermijn is voorbij" in shown
        assert any("reservekopieën" in line for line in shown)
        assert "Typ 2 om 2 stukken voorgoed te verwijderen:" in words(dialog)
        await app.type_number(pilot, "1")
        assert app.screen is dialog
        assert "Typ 2: dan weet ik zeker dat je dit wilt." in words(dialog)
        assert intake_of(archive_at(archive.places.data.parent)).id == ID
        await pilot.press("backspace")
        await app.type_number(pilot, "2")
        assert isinstance(app.screen, WentDialog)
        assert "Verwijderd: 2 stukken." in words(app.screen)
        assert holding(archive.places, CANARY) == []
        proof = (archive.places.data / "verwijderd" / "bewijs-20260311-1.txt").read_text("utf-8")
        assert "Selectielijst 1.2" in proof
        await pilot.press("escape")
        await pilot.pause()
        assert not any(ID in line or CANARY in line for line in lines(app.removal))


async def test_without_the_number_nothing_goes(archive: Archive) -> None:
    archive.save(marked().intake)
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        assert NO_TERMS in words(app.removal, "#told")
        await app.look(pilot)  # what is under the cursor
        await app.type_number(pilot, "")
        await pilot.press("escape")
        await app.at_rest(pilot)
        assert app.screen is app.removal
    assert intake_of(archive).id == ID


async def test_what_belongs_to_it_is_offered_and_chosen_by_hand(archive: Archive) -> None:
    for word, name in ((CANARY, ID), ("Zwaluw", OTHER_ID)):
        archive.save(marked(word, name, initiative="tuin-abcd").intake)
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        [first] = [line for line in lines(app.removal) if OTHER_ID in line or CANARY in line][-1:]
        assert first
        dialog = await app.look(pilot)
        shown = lines(dialog)
        assert shown[2] == "\nDit hoort erbij: kies zelf"
        assert shown[3].startswith("○ ")
        dialog.query_one("ChoiceList").focus()
        await pilot.press("down", "space")
        await pilot.pause()
        assert lines(dialog)[3].startswith("● ")
        await pilot.press("up", "space", "down", "space")
        await pilot.pause()
        assert "Er is niets gekozen" in words(dialog, "#ask")
        await pilot.press("space", "up", "space")
        await pilot.pause()
        await app.type_number(pilot, "2")
        assert isinstance(app.screen, WentDialog)
    assert holding(archive.places, CANARY, "Zwaluw") == []


async def test_papers_with_a_longer_term_stay_unless_chosen(archive: Archive) -> None:
    terms(archive, closed=12, issued=84)
    archive.save(marked().intake)
    issue(archive.places, marked().intake, PAPER)
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        dialog = await app.look(pilot)
        assert lines(dialog)[3].startswith("○ Papieren van een gesprek")
        await app.type_number(pilot, "1")
    assert (archive.places.issued / ID / "verslag-1.pdf").exists()
    assert not (archive.places.intakes / f"{ID}.toml").exists()


async def test_what_was_cut_off_stands_in_front_and_is_finished(archive: Archive) -> None:
    everywhere(archive, marked()).left()
    chosen = [one for one in Keeping(archive).records() if one.id == ID]
    removed(archive, surveyed(archive, chosen), "mistake")  # and no proof: the program was killed
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        listed = lines(app.removal)
        assert listed[0] == "Verwijderen is niet klaar (2)"
        assert listed[1].startswith("! ")
        assert "Begonnen op 11 maart 2026" in words(app.removal, "#why")
        await pilot.press("space", "down", "space")
        dialog = await app.look(pilot)
        assert "● Het was een proef of een vergissing" in lines(dialog)
        await app.type_number(pilot, "2")
        assert "Verwijderd: 2 stukken." in words(app.screen)
        await pilot.press("escape")
        await app.at_rest(pilot)
        assert NOTHING in words(app.removal, "#told")
    assert unfinished(archive) == ()


async def test_what_changed_meanwhile_is_not_removed(archive: Archive) -> None:
    archive.save(marked().intake)
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        await app.look(pilot)
        elsewhere = archive_at(archive.places.data.parent)
        elsewhere.save(intake_of(elsewhere))
        await app.type_number(pilot, "1")
        [said] = app.notices
        assert said.startswith("Intussen is hier iets aan veranderd.")
    assert intake_of(archive).revision == 2


async def test_an_empty_folder_and_the_way_back(archive: Archive) -> None:
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at_rest(pilot)
        assert NOTHING in words(app.removal, "#told")
        await pilot.press("v")
        assert app.notices == [CHOOSE_FIRST]
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.doors[-1], RemovalScreen.Closed)


async def test_hostile_words_are_shown_as_they_are(archive: Archive) -> None:
    archive.save(marked(HOSTILE).intake)
    app = Shown(archive)
    async with app.run_test(size=(120, 36)) as pilot:
        await app.at_rest(pilot)
        assert any(HOSTILE in line for line in lines(app.removal))
        dialog = await app.look(pilot)
        assert HOSTILE in lines(dialog)[1]


@pytest.mark.parametrize("size", SIZES)
async def test_whether_the_logbook_is_whole_stands_in_one_line(
    archive: Archive, size: tuple[int, int]
) -> None:
    archive.save(marked().intake)
    app = Shown(archive)
    async with app.run_test(size=size) as pilot:
        await app.at_rest(pilot)
        assert text_of(app.removal.query_one("#log", Static).content) == GOOD_LOG
    [path] = (archive.places.data / "logboek").iterdir()
    path.write_bytes(path.read_bytes().replace(b"begun", b"begin"))
    app = Shown(archive)
    async with app.run_test(size=size) as pilot:
        await app.at_rest(pilot)
        assert text_of(app.removal.query_one("#log", Static).content).startswith(BAD_LOG)
