import os
from datetime import date
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.app.gathering import AFTER, Hall, archive_in, on_disk, rest
from tests.app.staging import HOSTILE, lines, words
from tests.app.test_snapshots import Lines, rows_of
from tests.core import meetings
from textual.widgets import Input

from burgeridee.app.dialogs.refused import RefusedDialog
from burgeridee.app.screens.meeting import MeetingScreen
from burgeridee.app.widgets.agreement_keys import ALREADY
from burgeridee.app.widgets.meeting_words import NAMELESS, NO_TABLE
from burgeridee.core.agreements import agreements
from burgeridee.core.dialogue import plan_of
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive

SIZE = (80, 24)
PARTS = MeetingScreen.PARTS


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path, meetings.meeting(), *meetings.tables(3))


async def test_the_parts_one_by_one(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        for number, name in enumerate(PARTS, 1):
            await pilot.press(str(number))
            assert [one for one in PARTS if app.meeting.query_one(f"#{one}").display] == [name]
        await pilot.press("right", "left", "left")
        assert app.meeting.query_one("#harvest").display


async def test_enter_on_what_is_to_arrange_leads_to_its_question(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    app = Hall(archive, meetings.blank())
    async with app.run_test(size=SIZE) as pilot:
        assert words(app.meeting, "#title") == NAMELESS
        first = plan_of(meetings.blank()).to_arrange[0]
        assert first.words in lines(app.meeting, "#plan")[1]
        await pilot.press("enter")
        await rest(pilot)
        assert app.wanted.question.id == first.question
        await pilot.press("p")
        await rest(pilot)
        assert app.wanted == meetings.blank()


async def test_who_is_invited_and_who_is_not_yet(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2")
        told = "\n".join(lines(app.meeting, "#invite"))
        assert "Wie nodig je uit (20 mensen)" in told
        assert "● Jongeren, via Sara van het jongerenwerk, 5 mensen" in told
        assert "○ Ouderen" in told
        assert "Voor 20 mensen zet je 3 tafels klaar." in told
        await pilot.press("end", "enter")
        await rest(pilot)
        assert app.wanted.question.id == "uitnodigen"


async def test_a_paper_is_read_chosen_and_made(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("3", "down", "enter", "tab")
        assert "Draaiboek: Een plein" in words(app.meeting, "PaperPage Static")
        await pilot.press("escape", "end", "enter", "k")
        await rest(pilot)
        made = archive.places.data / "copies" / meetings.MEETING / "draaiboek.txt"
        assert "Draaiboek" in made.read_text("utf-8")
        assert str(made) in words(app.meeting, "#said").replace("\n", "")


async def test_the_invitation_goes_to_the_clipboard(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", {**os.environ, "TERM": "xterm-256color"})
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2", "t")
        await rest(pilot)
        assert "Een plein waar jong en oud graag zit" in app.clipboard


async def test_the_tables_and_their_harvest(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4")
        await rest(pilot)
        told = lines(app.meeting, "#harvest")
        assert told[0] == "Tafels (3)"
        assert "2 inzichten, 1 verschil, 1 actie, 1 wens" in told[2]
        read = words(app.meeting, "PaperPage Static")
        assert "Schaduw is belangrijker dan spelen. (Tafel 1)" in read
        await pilot.press("home", "down", "enter")
        await rest(pilot)
        assert app.wanted.title == "Tafel 2"


async def test_a_table_more_gets_a_number_of_its_own(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4")
        await rest(pilot)
        await pilot.press("plus")
        await rest(pilot)
    assert app.wanted.title == "Tafel 4"
    assert app.wanted.intake.links.previous == meetings.MEETING
    assert app.wanted.question.id == "og_tafel"


async def test_a_plan_that_was_never_kept_is_kept_before_its_first_table(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    app = Hall(archive, meetings.blank())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4", "plus")
        await rest(pilot)
    assert app.wanted.title == "Tafel 1"
    assert on_disk(archive).intake.revision == 1


async def test_without_the_model_of_a_table_it_is_said(archive: Archive) -> None:
    library = archive.library
    app = Hall(archive)
    models = {name: one for name, one in library.conversations.items() if name != "oogst"}
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4")
        await rest(pilot)
        object.__setattr__(
            archive, "library", library.__class__(**vars(library) | {"conversations": models})
        )
        await pilot.press("plus")
        assert NO_TABLE in words(app.meeting, "#said")
    assert not app.told


async def test_tables_of_another_laptop_come_in_and_what_does_not_is_said(
    archive: Archive, tmp_path: Path
) -> None:
    stick = archive_in(
        tmp_path / "stick",
        meetings.table("Bij de deur", 8),
        meetings.talk_of_model(
            "oogst", {"og_tafel": "Vreemd"}, "20260325-vreemd", "20260101-elders"
        ),
    )
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4", "h", *"/nergens", "enter")
        await rest(pilot)
        assert "vind ik niet" in words(app.screen, "#soft")
        app.screen.query_one(Input).value = str(stick.places.data)
        await pilot.press("enter")
        await rest(pilot)
        await rest(pilot)
        assert isinstance(app.screen, RefusedDialog)
        assert "vreemd" in words(app.screen)
        await pilot.press("escape")
        await rest(pilot)
        assert "1 tafel opgehaald." in words(app.meeting, "#said")
        assert lines(app.meeting, "#harvest")[0] == "Tafels (4)"


async def test_what_the_report_misses_leads_to_the_question_at_its_table(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("5")
        await rest(pilot)
        told = lines(app.meeting, "#report")
        assert "Wens van Tafel 1, mist nog een naam en een datum" in told[1]
        assert "Uiterlijk woensdag 1 april 2026 (over 5 dagen)." in "\n".join(told)
        await pilot.press("home", "enter")
        await rest(pilot)
    assert (app.wanted.title, app.wanted.question.id) == ("Tafel 1", "og_acties")


async def test_the_report_is_marked_as_sent_once_and_that_can_be_undone(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("5", "u")
        await rest(pilot)
        assert plan_of(on_disk(archive)).report_sent_on == AFTER.date()
        await pilot.press("u")
        assert "al verstuurd" in words(app.meeting, "#said")
        await pilot.press("ctrl+z")
        await rest(pilot)
        assert plan_of(on_disk(archive)).report_sent_on is None


async def test_agreements_of_all_tables_are_ticked_off_where_they_stand(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("6")
        await rest(pilot)
        told = words(app.meeting, "#looking")
        assert "woensdag 6 mei 2026" in told
        assert "0 van 11 gedaan." in told
        await pilot.press("home", "down", "enter", "enter", "enter")  # a question at table 1
        await rest(pilot)
        assert "1 van 11 gedaan." in words(app.meeting, "#looking")
        done = [one for one in agreements(on_disk(archive, "20260325-tafel1")) if one.done]
        assert [one.what for one in done] == ["Mag er een waterpunt komen?"]
        await pilot.press("end", "enter")
        await rest(pilot)
        assert app.notes[-1] == ALREADY
        await pilot.press("t")
        await rest(pilot)
        assert "0 van 11 gedaan." in words(app.meeting, "#looking")


async def test_an_agreement_of_the_plan_is_moved_in_the_plan(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("6")
        await rest(pilot)
        await pilot.press("home", "v", *"8-4", "enter", *"De wethouder was ziek", "enter")
        await rest(pilot)
    [moved] = [one for one in agreements(on_disk(archive)) if one.moved]
    assert (moved.what, moved.due) == ("Bericht aan iedereen", date(2026, 4, 8))


async def test_looking_back_leads_to_its_questions_and_an_agreement_to_its_table(
    archive: Archive,
) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("6")
        await rest(pilot)
        await pilot.press("p")
        await rest(pilot)
        assert app.wanted.question.id == "db_gedaan"
        await pilot.press("home", "down", "o")
        await rest(pilot)
        assert app.wanted.title == "Tafel 1"


async def test_what_was_changed_elsewhere_is_read_again(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await rest(pilot)
        later = on_disk(archive).moved_to("thema_positief").answered("Een groene straat", AFTER)
        archive.save(later.intake)
        await pilot.press("f1", "escape")
        await rest(pilot)
        assert words(app.meeting, "#title") == "Een groene straat"


async def test_what_can_only_be_read_is_never_written(archive: Archive) -> None:
    app = Hall(archive, read_only=True)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("5", "u")
        await rest(pilot)
    assert on_disk(archive).intake.revision == 1
    assert app.notes


async def test_escape_goes_back_from_the_paper_first(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "escape")
        assert not app.told
        await pilot.press("escape")
        await rest(pilot)
    assert isinstance(app.told[0], MeetingScreen.Closed)


async def test_twenty_hours_and_six_tables_of_one_name_are_a_sentence(tmp_path: Path) -> None:
    rounds = ({"onderdeel": "verkennen", "minuten": 1200},)
    same = [meetings.table("Tafel", number) for number in range(1, 7)]
    archive = archive_in(tmp_path, meetings.meeting(agenda=rounds), *same)
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await rest(pilot)
        assert "Het programma (20 uur)" in "\n".join(lines(app.meeting, "#plan"))
        assert "te vol" in "\n".join(lines(app.meeting, "#plan")).lower()
        await pilot.press("4")
        told = "\n".join(lines(app.meeting, "#harvest"))
    assert told.count("Tafel (") == 5 + 5  # in the list, and in the sentence about it
    assert "tafels met dezelfde naam" in told


async def test_hostile_words_stay_words(tmp_path: Path) -> None:
    plan = meetings.meeting(thema_positief=HOSTILE, plek=HOSTILE)
    archive = archive_in(tmp_path, plan, meetings.table(HOSTILE, og_inzicht=(HOSTILE,)))
    app = Hall(archive)
    async with app.run_test(size=(120, 36)) as pilot:
        assert words(app.meeting, "#title") == HOSTILE
        for number in range(1, 7):
            await pilot.press(str(number))
            await rest(pilot)
        await pilot.press("4")
        assert HOSTILE in "\n".join(lines(app.meeting, "#harvest"))
        assert HOSTILE in words(app.meeting, "PaperPage Static")


@pytest.mark.parametrize("size", [(60, 18), (200, 60)])
async def test_head_parts_and_keys_stay_in_sight(size: tuple[int, int], archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test(size=size) as pilot:
        for number in range(1, 7):
            await pilot.press(str(number))
            for part in ("#bar", "SectionBar", "KeyBar"):
                assert app.meeting.region.contains_region(app.meeting.query_one(part).region)
            assert app.meeting.query_one(f"#{PARTS[number - 1]}").region.height > 5


async def test_the_six_parts_look_as_they_did(
    archive: Archive, snapshot: SnapshotAssertion
) -> None:
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await rest(pilot)
        for number, name in enumerate(PARTS, 1):
            await pilot.press(str(number))
            drawn = rows_of(app.export_screenshot(), SIZE)
            assert drawn == snapshot(extension_class=Lines, name=name)


async def test_a_meeting_goes_to_another_laptop_and_its_table_comes_back(
    archive: Archive, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    app = Hall(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4", "g")
        app.screen.query_one(Input).value = str(stick)
        await pilot.press("enter")
        await rest(pilot)
        assert "Het plan en 3 tafels staan in" in words(app.meeting, "#said")
    fresh = meetings.blank()
    other = Hall(
        archive_in(tmp_path / "other"),
        Talk(fresh.conversation, fresh.intake.with_(id="20260327-anders")),
    )
    async with other.run_test(size=SIZE) as pilot:
        await pilot.press("4", "h")
        other.screen.query_one(Input).value = str(stick)
        await pilot.press("enter")
        await rest(pilot)
        await rest(pilot)
        assert words(other.meeting, "#title").startswith("Een plein waar")
        assert lines(other.meeting, "#harvest")[0] == "Tafels (3)"
