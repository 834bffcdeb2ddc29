"""A box around a list that gets shorter as one types; it gives back the id of what was chosen."""

from textual import on

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.picker import Picker


class PickingBox(Box[str]):
    """Chooses in the one `Picker` of its body; a click on a hint does what its key does."""

    async def action_take(self) -> None:
        """Take what is chosen."""
        await self.query_one("LineInput").run_action("submit")

    async def action_move(self, step: int) -> None:
        """Choose the next or the previous one."""
        await self.query_one(Picker).action_to("cursor_down" if step > 0 else "cursor_up")

    @on(Picker.Picked)
    def _chosen(self, event: Picker.Picked) -> None:
        event.stop()
        self.dismiss(event.choice)
