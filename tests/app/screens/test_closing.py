from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import until
from tests.app.staging import HOSTILE, Stage, empty, noon, shipped, with_answer, words
from tests.conftest import NOON
from tests.content.reading import case
from textual import on
from textual.widgets import Button

from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.dialogs.cards import CardsDialog
from burgeridee.app.dialogs.flags import FlagsDialog
from burgeridee.app.holding import NOTHING_TO_UNDO, UNDONE
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.widgets.closing_keys import PARTS
from burgeridee.core.flags import pitfalls
from burgeridee.core.intake import Change, Judgement
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import record_of
from burgeridee.files.archive import Archive
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.places import Places, shipped_conversations

SIZE = (80, 24)
SECTIONS = tuple(PARTS)


class Hall(Stage):
    """A stage that remembers what the closing screen tells the hall."""

    def __init__(self, screen: ClosingScreen) -> None:
        super().__init__(screen)
        self.told: list[Any] = []

    @on(ClosingScreen.Closed)
    @on(ClosingScreen.Back)
    @on(ClosingScreen.ReportWanted)
    @on(ClosingScreen.HelpWanted)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def screen_on(talk: Talk, archive: Archive) -> ClosingScreen:
    return ClosingScreen(talk, archive, shipped(), noon)


def on_disk(archive: Archive) -> Talk:
    [entry] = archive.entries()
    assert entry.talk is not None
    return entry.talk


async def test_the_parts_in_order_by_their_numbers(archive: Archive) -> None:
    screen = screen_on(case("hangplek-eerste"), archive)
    async with Hall(screen).run_test(size=SIZE) as pilot:
        await pilot.pause()
        for number, name in enumerate(SECTIONS, 1):
            await pilot.press(str(number))
            await pilot.pause()
            assert [n for n in SECTIONS if screen.query_one(f"#{n}").display] == [name]


async def test_page_down_goes_through_all_parts(archive: Archive) -> None:
    screen = screen_on(empty(), archive)
    async with Hall(screen).run_test(size=SIZE) as pilot:
        await pilot.pause()
        seen = []
        for _ in range(60):
            seen += [n for n in SECTIONS if screen.query_one(f"#{n}").display]
            await pilot.press("pagedown")
            await pilot.pause()
    assert tuple(dict.fromkeys(seen)) == SECTIONS


async def test_the_parts_can_be_clicked_and_walked(archive: Archive) -> None:
    screen = screen_on(case("hangplek-eerste"), archive)
    async with Hall(screen).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.click("SectionBar", offset=(4, 4))
        await pilot.pause()
        assert screen.query_one("#agreed").display
        await pilot.click("SectionBar", offset=(4, 0))
        screen.query_one("SectionBar").focus()
        await pilot.press("down")
        await pilot.pause()
        assert screen.query_one("#open").display


async def test_enter_on_an_open_question_goes_to_it(archive: Archive) -> None:
    screen = screen_on(empty(), archive)
    hall = Hall(screen)
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("2", "down", "enter")
        await pilot.pause()
    wanted = empty().open_questions[1].id
    [back] = hall.told
    assert isinstance(back, ClosingScreen.Back)
    assert back.question_id == wanted
    assert back.talk.question.id == wanted


async def test_escape_goes_back_to_where_the_talk_was(archive: Archive) -> None:
    talk = empty().moved_to("id_naam")
    hall = Hall(screen_on(talk, archive))
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
    assert hall.told == [ClosingScreen.Back(talk, None)]


def outcome_of(exercise: str) -> Talk:
    """A talk in which is kept what came out of an exercise, in which nothing was said yet."""
    found = load_exercises((shipped_conversations(),), shipped()).exercises[exercise]
    return Talk.start(record_of(found), "20260311-abcdef", NOON)


def check() -> Talk:
    """A check in which nothing was said yet."""
    return Talk.start(shipped().conversations["co-creatie"], "20260311-abcdef", NOON)


@pytest.mark.parametrize(
    ("talk", "close", "back", "is_closed"),
    [
        (empty(), "Gesprek afsluiten", "het gesprek", "Dit gesprek is afgesloten."),
        (outcome_of("kring"), "Opdracht afsluiten", "de opdracht", "Deze opdracht is afgesloten."),
        (check(), "Check afsluiten", "de check", "Deze check is afgesloten."),
    ],
    ids=["a talk", "an exercise", "a check"],
)
async def test_closing_names_what_is_closed(
    archive: Archive, talk: Talk, close: str, back: str, is_closed: str
) -> None:
    screen = screen_on(talk, archive)
    async with Hall(screen).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        buttons = {str(button.id): str(button.label) for button in screen.query(Button)}
        assert buttons["close"] == close
        assert buttons["back"] == f"Terug naar {back}"
        assert f"naar {back}" in words(screen, "KeyBar")
        screen.query_one("#close", Button).press()
        await pilot.pause()
        assert is_closed in words(screen, "#noted")


async def test_closing_blocks_nothing_and_says_what_will_be_noted(archive: Archive) -> None:
    screen = screen_on(empty(), archive)
    hall = Hall(screen)
    left = len(empty().open_questions)
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("6")
        await pilot.pause()
        assert f"{left} vragen blijven open. Ze komen als 'niet besproken'" in words(
            screen, "#noted"
        )
        await pilot.press("enter")
        await pilot.pause()
        assert screen.query_one("#reopen").display
    [closed] = hall.told
    assert isinstance(closed, ClosingScreen.Closed)
    assert closed.talk.intake.status == "closed"
    kept = on_disk(archive)
    assert kept.intake.status == "closed"
    assert kept.intake.revision == closed.talk.intake.revision == 1
    assert all(kept.intake.state_of(q.id) == "skipped" for q in empty().open_questions)


async def test_a_closed_talk_opens_again_with_a_reason(archive: Archive) -> None:
    talk = case("bloemenstrook-goed").closed(NOON)
    hall = Hall(screen_on(talk, archive))
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("6", "enter", *"belletje", "enter")
        await pilot.pause()
        assert hall.shown_first.query_one("#close").display
    kept = on_disk(archive).intake
    assert kept.status == "open"
    assert kept.changes == (Change(at=NOON, old="closed", new="open", reason="belletje"),)


@pytest.mark.parametrize("key", ["v", "enter"])
async def test_the_way_to_the_report(key: str, archive: Archive) -> None:
    talk = case("bloemenstrook-goed")
    screen = screen_on(talk, archive)
    hall = Hall(screen)
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("6")
        await pilot.pause()
        screen.query_one("#report").focus()
        await pilot.press(key)
        await pilot.pause()
        # What was written there is shown on coming back.
        screen.go_on(with_answer(talk, "id_naam", "De hof"))
        await pilot.pause()
        assert "De hof" in words(screen, "#heard Static")
    [wanted] = hall.told
    assert isinstance(wanted, ClosingScreen.ReportWanted)
    assert wanted.talk == talk


async def test_the_button_back_can_be_clicked(archive: Archive) -> None:
    hall = Hall(screen_on(empty(), archive))
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("6")
        await pilot.pause()
        await pilot.click("#back")
        await pilot.pause()
    assert hall.told == [ClosingScreen.Back(empty(), None)]


async def test_the_flags_behind_f4_are_those_at_the_end(archive: Archive) -> None:
    screen = screen_on(empty(), archive)
    hall = Hall(screen)
    at_end = pitfalls(empty().as_if_closed_before("na_gesprek"))
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("f4")
        await pilot.pause()
        assert isinstance(hall.screen, FlagsDialog)
        assert pitfalls(hall.screen.talk) == at_end
        await pilot.press("g", "escape", "escape")
        await pilot.pause()
    judged = on_disk(archive).intake
    assert list(judged.flags.values()) == [Judgement(judged="seen")]
    [back] = hall.told
    assert back.talk.closed_before == ""
    assert back.talk.intake.revision == judged.revision == 1


async def test_a_view_chosen_behind_f5_stands_beside_the_advice(archive: Archive) -> None:
    screen = screen_on(case("schoolstraat-goed"), archive)
    hall = Hall(screen)
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("f5")
        await pilot.pause()
        assert isinstance(hall.screen, AdviceDialog)
        await pilot.press("tab", "down", "down", "enter", "escape")
        await pilot.pause()
        told = words(screen, "#role Static")
    assert "Zo zie jij het   Stimuleren" in told
    assert on_disk(archive).intake.role.official == "stimuleren"


async def test_a_disk_that_refuses_is_told_and_tried_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClosingScreen, "AGAIN", 0.05)
    archive.places.data.parent.mkdir(exist_ok=True)
    archive.places.data.write_text("in the way")
    screen = screen_on(empty(), archive)
    hall = Hall(screen)
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("6", "enter")
        await pilot.pause(0.2)
        assert screen.keep()  # in the emergency copy
        assert hall.told == []
        assert "nog niet bewaard. Ik blijf het proberen." in words(screen, "#noted")
        archive.places.data.unlink()
        await until(pilot, lambda: "Alles is bewaard." in words(screen, "#noted"))
        assert hall.told == []
        assert on_disk(archive).intake.status == "closed"


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
async def test_head_names_and_keys_stay_in_sight(size: tuple[int, int], archive: Archive) -> None:
    screen = screen_on(case("hangplek-eerste"), archive)
    async with Hall(screen).run_test(size=size) as pilot:
        await pilot.pause()
        for number in range(1, 7):
            await pilot.press(str(number))
            await pilot.pause()
            for part in ("#bar", "SectionBar", "KeyBar"):
                assert screen.region.contains_region(screen.query_one(part).region)
        last = screen.query_one("#back", Button)
        assert screen.region.contains_region(last.region)
        names = list(screen.query("SectionName"))
        assert screen.region.contains_region(names[-1].region)


async def test_hostile_words_stay_words(archive: Archive) -> None:
    talk = with_answer(with_answer(empty(), "id_naam", HOSTILE), "af_acties", ({"wat": HOSTILE},))
    screen = screen_on(talk, archive)
    async with Hall(screen).run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert words(screen, "#title") == HOSTILE
        assert HOSTILE in words(screen, "#heard Static")
        assert f"• {HOSTILE}" in words(screen, "#agreed Static")


class Telling(Hall):
    """A hall that writes down the short words too."""

    def notify(self, message: str, **options: Any) -> None:
        self.told.append(message)
        super().notify(message, **options)


async def test_undo_takes_back_the_last_change_and_says_so(archive: Archive) -> None:
    talk = empty().moved_to("id_naam").answered("De tuin", NOON)
    hall = Telling(screen_on(talk, archive))
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert on_disk(archive).title == ""
        await pilot.press("ctrl+z")
        await pilot.pause()
    assert hall.told == [UNDONE, NOTHING_TO_UNDO]


async def test_undo_does_not_open_a_closed_talk_without_a_reason(archive: Archive) -> None:
    hall = Telling(screen_on(case("bloemenstrook-goed"), archive))
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.press("6", "enter", "ctrl+z")
        await pilot.pause()
        assert on_disk(archive).intake.status == "closed"
    assert UNDONE not in hall.told


async def test_a_figure_brings_the_keys_into_its_part(archive: Archive) -> None:
    screen = screen_on(case("bloemenstrook-goed"), archive)
    async with Hall(screen).run_test(size=SIZE) as pilot:
        await pilot.press("2", "3")
        await pilot.pause()
        assert screen.query_one("#agreed").has_focus
        await pilot.press("6")
        await pilot.pause()
        assert screen.query_one("#close").has_focus


async def test_a_pitfall_leads_to_the_exercise_that_helps(archive: Archive) -> None:
    talk = case("bloemenstrook-eerste")
    assert "overnemen" in {flag.rule.id for flag in pitfalls(talk)}
    hall = Hall(screen_on(talk, archive))
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("4")
        await pilot.pause()
        assert "Wat helpt: de opdracht '" in words(hall.screen, "#watch Static")
        await pilot.press("o")
        await pilot.pause()
        await pilot.press(*"partnerblad", "enter")
        await pilot.pause()
    [wanted] = hall.told
    assert isinstance(wanted, ClosingScreen.HelpWanted)
    assert wanted.exercise == "partners"


async def test_a_pitfall_without_an_exercise_leads_to_a_card(archive: Archive) -> None:
    screen = screen_on(case("bloemenstrook-eerste"), archive)
    hall = Hall(screen)
    async with hall.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("o")
        await pilot.pause()
        await pilot.press(*"snel een oplossing", "enter")
        await pilot.pause()
        assert isinstance(hall.screen, CardsDialog)
        assert words(hall.screen, "#place") == "1 van 1"
    assert hall.told == []
