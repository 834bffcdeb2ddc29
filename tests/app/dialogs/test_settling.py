from datetime import date
from pathlib import Path

from tests.app.staging import noon
from tests.core import meetings
from textual.app import App
from textual.widgets import Input

from burgeridee.app.dialogs.settling import Settling
from burgeridee.app.widgets.agreement_list import AgreementLine
from burgeridee.core.agreements import Agreement, agreed, agreements
from burgeridee.core.talk import Talk
from burgeridee.files.amending import Change


class Desk:
    """Holds one table, and changes it unless told not to."""

    def __init__(self) -> None:
        self.talk: Talk = meetings.table("Tafel 1")
        self.done: list[str] = []
        self.refuses = False
        self.settling = Settling(self.take, noon)

    def take(self, _line: AgreementLine, change: Change, said: str) -> bool:
        if not self.refuses:
            self.talk = change(self.talk)
            self.done.append(said)
        return not self.refuses

    @property
    def action(self) -> Agreement:
        return agreements(self.talk)[0]

    @property
    def line(self) -> AgreementLine:
        return AgreementLine(Path("t"), agreed(self.talk), self.action, date(2026, 3, 11))


async def test_an_agreement_is_ticked_off_moved_and_put_back() -> None:
    desk = Desk()
    app: App[None] = App()
    async with app.run_test() as pilot:
        desk.settling.settle(app, desk.line)
        await pilot.pause()
        await pilot.press("enter", *"mooi", "enter")
        assert (desk.action.done, desk.action.reason) == (date(2026, 3, 11), "mooi")
        desk.settling.take_back(app, desk.line)
        assert desk.action.done is None
        desk.settling.move(app, desk.line)
        await pilot.pause()
        await pilot.press(*"1-5", "enter", *"regen", "enter")
        assert (desk.action.due, desk.action.moved) == (date(2026, 5, 1), True)
    assert desk.done == ["gedaan", "terug", "verzet"]


async def test_what_could_not_be_kept_waits_in_the_window() -> None:
    desk = Desk()
    app: App[None] = App()
    async with app.run_test() as pilot:
        desk.refuses = True
        desk.settling.move(app, desk.line)
        await pilot.pause()
        await pilot.press(*"1-5", "enter", *"regen", "enter")
        desk.settling.move(app, desk.line)
        await pilot.pause()
        typed = [field.value for field in app.screen.query(Input)]
        assert typed == ["2026-05-01", "regen"]
