"""A screen that holds a talk, and asks for its number in the case system."""

from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.holding import HoldingScreen
from burgeridee.core.case_number import ASK, NOT_NEEDED, can_have_one, with_case_number

IN_PRACTICE = "Dit is een oefening: die heeft geen zaaknummer."


class NumberedScreen(HoldingScreen):
    """Has a key for the case number. It is never needed."""

    def action_case_number(self) -> None:
        """Ask for the number in the case system; an empty line takes it away."""
        if not can_have_one(self._talk):
            self.notify(IN_PRACTICE)
            return
        number = self._talk.intake.case_number
        dialog = ReasonDialog(ASK, NOT_NEEDED, typed=number, may_be_empty=True)
        self.app.push_screen(dialog, self._number)

    def _number(self, typed: str | None) -> None:
        if typed is not None:
            self._change(with_case_number(self._talk, typed, self._now()))
