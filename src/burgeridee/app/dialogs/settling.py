"""Ticking off and moving agreements: the window that asks, and what was typed there before."""

from collections.abc import Callable
from datetime import datetime

from textual.app import App

from burgeridee.app.dialogs.settle import Settled, SettleDialog, SettleDraft
from burgeridee.app.widgets.agreement_keys import ALREADY, NOTHING_BACK
from burgeridee.app.widgets.agreement_list import AgreementLine
from burgeridee.core.settled import moved_to_day, taken_back, ticked_off
from burgeridee.files.amending import Change

Take = Callable[[AgreementLine, Change, str], bool]
"""Changes the talk of an agreement, with a word for what was done; whether that could be."""


class Settling:
    """Asks what became of an agreement, and lets its talk be changed."""

    def __init__(self, take: Take, now: Callable[[], datetime]) -> None:
        self._take = take
        self._now = now
        self._drafts: dict[tuple[str, bool], SettleDraft] = {}

    def settle(self, app: App[None], line: AgreementLine) -> None:
        """Tick it off."""
        if line.agreement.done is None:
            self._ask(app, line, moving=False)
        else:
            app.notify(ALREADY)

    def move(self, app: App[None], line: AgreementLine) -> None:
        """Move it to another day."""
        self._ask(app, line, moving=True)

    def take_back(self, app: App[None], line: AgreementLine) -> None:
        """Take back its tick, or else its move."""
        now = self._now()
        if line.agreement.done or line.agreement.moved:
            self._take(line, lambda talk: taken_back(talk, line.agreement.item, now), "terug")
        else:
            app.notify(NOTHING_BACK)

    def _ask(self, app: App[None], line: AgreementLine, *, moving: bool) -> None:
        draft = self._drafts.setdefault((line.key, moving), SettleDraft())
        become = moved_to_day if moving else ticked_off

        def settle(settled: Settled | None) -> None:
            if settled is None:
                return
            day, said, now = settled.day, settled.line, self._now()
            item = line.agreement.item
            is_done = self._take(
                line,
                lambda talk: become(talk, item, day, said, now),
                "verzet" if moving else "gedaan",
            )
            if is_done:
                self._drafts.pop((line.key, moving), None)
            else:
                draft.day, draft.line = day.isoformat(), said

        app.push_screen(SettleDialog(line.what, self._now().date(), draft, moving=moving), settle)
