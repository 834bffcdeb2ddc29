from typing import Any

from tests.app.staging import Stage, empty, lines, noon, with_answer, words
from textual.screen import Screen
from textual.widgets import OptionList

from burgeridee.app.dialogs.decide import DONE, NO_BOTH, TOLD, DecideDialog
from burgeridee.core.intake import Limit, Undecided
from burgeridee.core.talk import Talk

HOSTILE = "[b]vet[/] [@click=app.quit]weg[/]"


class Hearing(Stage):
    """A stage that remembers what was told."""

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__(screen)
        self.heard: list[str] = []

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.heard.append(message)
        super().notify(message, **how)


def waiting() -> Talk:
    """A talk in which somebody else said something else, twice."""
    talk = with_answer(with_answer(empty(), "id_naam", "Het park"), "id_soort", "zelf_doen")
    name = {"state": "answered", "value": HOSTILE}
    kind = {"state": "answered", "value": "samen"}
    rows = (
        Undecided(part="answers.id_naam", in_words=HOSTILE, other=name),
        Undecided(part="answers.id_soort", in_words="samen", other=kind),
    )
    return Talk.resume(talk.conversation, talk.intake.with_(undecided=rows))


async def test_both_sides_are_shown_as_text() -> None:
    dialog = DecideDialog(waiting(), noon)
    async with Stage(dialog).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        shown = "\n".join(lines(dialog))
        assert "3.2 Naam van het idee" in shown
        assert "nu staat er: Het park" in shown
        assert f"een ander vulde in: {HOSTILE}" in shown
        assert TOLD in words(dialog)


async def test_one_chooses_one_by_one_and_each_is_kept_at_once() -> None:
    kept: list[Talk] = []

    def keep(talk: Talk) -> Talk:
        kept.append(talk)
        return talk

    dialog = DecideDialog(waiting(), noon, keep)
    async with Stage(dialog).run_test(size=(100, 30)) as pilot:
        await pilot.press("b")
        assert kept[-1].title == f"Het park / {HOSTILE}"
        await pilot.press("a")
        assert kept[-1].intake.answers["id_soort"].value == "samen"
        assert kept[-1].intake.undecided == ()
        assert DONE in words(dialog)
        await pilot.press("l", "escape")
        assert len(kept) == 2


async def test_later_leaves_all_as_it_is() -> None:
    stage = Stage(DecideDialog(waiting(), noon))
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert stage.given == [None]


async def test_to_let_it_stand_is_a_choice_too() -> None:
    stage = Stage(DecideDialog(waiting(), noon))
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.press("l", "escape")
        await pilot.pause()
        [talk] = stage.given
        assert talk.title == "Het park"
        assert [one.part for one in talk.intake.undecided] == ["answers.id_soort"]


async def test_where_only_one_can_stand_both_is_not_offered() -> None:
    dialog = DecideDialog(waiting(), noon)
    stage = Hearing(dialog)
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        assert "allebei" not in words(dialog, "Hints")
        await pilot.press("b")
        await pilot.pause()
        assert stage.heard == [NO_BOTH]
        assert len(dialog.talk.intake.undecided) == 2


async def test_it_stands_in_every_size() -> None:
    for size in ((1, 1), (20, 8), (80, 24), (200, 60)):
        async with Stage(DecideDialog(waiting(), noon)).run_test(size=size) as pilot:
            await pilot.press("down", "a")


async def test_two_that_wait_at_one_place_are_chosen_one_by_one() -> None:
    """Three people said something else; and a row of a list waits as well."""
    talk = with_answer(empty(), "id_naam", "Het park")
    row = {"kind": "no", "what": "paal", "why": "brandweer"}
    rows = (
        *(
            Undecided(part="answers.id_naam", other={"state": "answered", "value": name})
            for name in ("De vijver", "De weide")
        ),
        Undecided(part="limits", is_row=True, beside=row, other={**row, "why": "leiding"}),
    )
    limits = (Limit(what="paal", why="brandweer"), Limit(what="hek"))
    intake = talk.intake.with_(undecided=rows, limits=limits)
    dialog = DecideDialog(Talk.resume(talk.conversation, intake), noon)
    async with Stage(dialog).run_test(size=(100, 30)) as pilot:
        await pilot.press("down", "a")
        assert dialog.talk.title == "De weide"
        assert len(dialog.talk.intake.undecided) == 2
        await pilot.press("a")
        assert [one.why for one in dialog.talk.intake.limits] == ["leiding", ""]
        await pilot.press("a", "escape")
    assert dialog.talk.title == "De vijver"
    assert not dialog.talk.intake.undecided


async def test_what_stands_under_the_cursor_can_be_read() -> None:
    """On the bar of the cursor no word has the colour of the bar."""
    dialog = DecideDialog(waiting(), noon)
    async with Stage(dialog).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        listed = dialog.query_one(OptionList)
        segments = [one for y in range(3) for one in listed.render_line(y) if one.text.strip()]
        assert any("3.2 Naam van het idee" in one.text for one in segments)
        for one in segments:
            assert one.style is not None
            assert one.style.color != one.style.bgcolor
            assert not one.style.dim
