"""A talk on a screen that others may have open too: who does, and where a choice is open."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType

from burgeridee.app.dialogs.decide import DecideDialog
from burgeridee.app.widgets.talk_holder import TalkHolder, not_for_guests
from burgeridee.app.widgets.talk_keys import DECIDE_KEY
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import undecided
from burgeridee.files.archive import Archive
from burgeridee.files.presence import Presence, in_words


class SharedTalk(TalkHolder):
    """Tells others that the talk stands open here, and sees who else has it; never waits."""

    BINDINGS: ClassVar[list[BindingType]] = [DECIDE_KEY.binding]
    LOOKED: ClassVar[float] = 5
    """Seconds between two looks at what the signs of others say."""

    def __init__(
        self,
        talk: Talk,
        archive: Archive,
        now: Callable[[], datetime],
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(talk, archive, now, read_only=read_only)
        self._presence = Presence(archive.places, now)
        self._told_of = talk.intake.id

    @on(events.Mount)
    def _begin_to_tell(self) -> None:
        self.set_interval(self.LOOKED, self._look_who)
        self.call_after_refresh(self._look_who)

    @on(events.Unmount)
    def _stop_telling(self) -> None:
        self._presence.left()

    def _look_who(self) -> None:
        """Tell that the talk is open, and show who else has it: in words, and nothing more."""
        intake = self._talk.intake
        if intake.id != self._told_of:  # it goes on under another number
            self._presence.left()
            self._presence = Presence(self._keeper.places, self._now)
            self._told_of = intake.id
        self._presence.stands(intake)
        others = in_words(self._presence.others)
        if others != self.view.others:
            self.view.others = others
            self._become(self._talk)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is nothing to choose, the key is left to the text fields."""
        if action == "decide" and not undecided(self._talk):
            return False
        return super().check_action(action, parameters)

    @not_for_guests
    def action_decide(self) -> None:
        """Choose where two people filled in something else."""
        self._settle()
        self.app.push_screen(DecideDialog(self._talk, self._now, self._keep))
