"""A keyed screen that holds one talk: takes on each change, saves it, and takes it back."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from burgeridee.app.keyed import KeyedScreen
from burgeridee.app.widgets.erased_talk import AsksWhenErased
from burgeridee.app.widgets.talk_holder import refusal, undone
from burgeridee.app.widgets.watermark import Watermark
from burgeridee.core.closed import may_become
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.keeper import EVERY_LOOK, EVERY_TRY, Keeper

UNDONE = "Je laatste verandering is ongedaan gemaakt."
NOTHING_TO_UNDO = "Er is niets om ongedaan te maken."


class HoldingScreen(AsksWhenErased, KeyedScreen):
    """Holds one talk. How it is shown (`_show`), each screen says itself."""

    AGAIN: ClassVar[float] = EVERY_TRY

    def __init__(
        self, talk: Talk, archive: Archive, now: Callable[[], datetime], keeper: Keeper | None
    ) -> None:
        super().__init__(classes="-practice" if talk.intake.practice else "")
        self._talk = talk
        self._now = now
        saved_at = talk.intake.changed if talk.intake.revision else None
        self._keeper = keeper or Keeper(archive, now, saved_at)

    def on_mount(self) -> None:
        """Show the talk, and keep trying to save it."""
        if self._talk.intake.practice:
            self.query_one("#bar").mount(Watermark(), before=0)
        self._keeper.take_up(self._talk)
        self._become(self._talk)
        self.set_interval(self.AGAIN, self._save_if_needed)
        self._look = self.set_interval(EVERY_LOOK, self._save_if_needed, pause=True)
        self._look_again()

    def go_on(self, talk: Talk) -> None:
        """Go on with this talk, after another screen had it."""
        self._become(talk)

    def keep(self) -> bool:
        """Save what is not saved yet, because everything may end now; `True` when all is safe."""
        self._talk = self._keeper.save_rest(self._talk)
        return self._keeper.is_safe

    def action_undo(self) -> None:
        """Take back the last change of the talk, wherever it was made."""
        before = undone(self._talk, self._now())
        if before is self._talk:
            self.notify(NOTHING_TO_UNDO)
        elif self._change(before):
            self.notify(UNDONE)

    def _show(self, talk: Talk) -> None:
        """Show this talk."""
        raise NotImplementedError

    def _become(self, talk: Talk) -> None:
        """Take on a new state and show it: the only place where either happens."""
        self._talk = talk
        self._show(talk)

    def _change(self, talk: Talk) -> bool:
        """Take on another state of the talk; whether that may be."""
        here = self._talk
        self._become(self._keep(talk))
        return self._talk is not here

    def _keep(self, talk: Talk) -> Talk:
        """The talk as it now stands on disk, or as it was where it may not become this."""
        if self._keeper.read_only or not may_become(self._talk, talk):
            self.notify(refusal(self._talk, read_only=self._keeper.read_only), severity="warning")
            return self._talk
        kept = self._keeper.save(talk)
        self._talk = kept.as_if_closed_before("")
        if self._keeper.problem:
            self.notify(self._keeper.problem, title="Niet bewaard", severity="error", timeout=30)
        self._tell_news()
        self._look_again()
        self._asked = False
        self._ask_if_erased()
        return kept

    def _save_if_needed(self) -> None:
        if self._keeper.is_unsaved and self.keep():
            self._tell_news()
            self._become(self._talk)
        self._look_again()
        self._ask_if_erased()

    def _look_again(self) -> None:
        """Look soon again at a save that takes long."""
        (self._look.resume if self._keeper.is_saving else self._look.pause)()
