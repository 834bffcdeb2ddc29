"""The residents' window: large and calm, only what residents may see, and it follows the talk."""

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.follow_keys import FOLLOW_KEYS, FOLLOW_TOLD
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.watermark import Watermark
from burgeridee.core.following import Seen
from burgeridee.report.following import (
    ASIDE,
    NO_NAME,
    THANKS,
    agreed_line,
    contact_line,
)

EVERY = 0.5
"""Seconds between two looks at the file."""
LOST = "Ik kan het gesprek even niet lezen. Dit is wat er het laatst stond."

Look = Callable[[], tuple[Seen | None, bool]]
"""What residents may see now, and whether it is what stood there last."""


class FollowScreen(KeyedScreen):
    """Shows what residents may see of one talk, and keeps up with it."""

    CSS_PATH = "follow.tcss"
    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(FOLLOW_KEYS)
    KEYS = FOLLOW_KEYS
    TOLD = FOLLOW_TOLD

    class Left(Door):
        """The window may close."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._seen: Seen | None = None

    def compose(self) -> ComposeResult:
        """The idea and how far the talk is, what is asked, what was said, the keys."""
        with Horizontal(id="bar"):
            yield Watermark()
            yield Static(id="idea", markup=False)
            yield Static(id="place", markup=False)
        with VerticalScroll(id="page"), Vertical(id="sheet"):
            yield Static(id="ask", markup=False)
            yield Static(id="said", markup=False)
        yield Static(id="lost", markup=False)
        yield KeyBar(FOLLOW_KEYS)

    def on_mount(self) -> None:
        """Look at once, and again and again."""
        self._watch()
        self.set_interval(EVERY, self._watch)

    @work(thread=True, exclusive=True, group="following", description="following a talk")
    def _watch(self) -> None:
        """Look at the file beside the screen: a slow folder must not hold it up."""
        seen, is_lost = self._look()
        self.app.call_from_thread(self._take_in, seen, is_lost)

    def _take_in(self, seen: Seen | None, is_lost: bool) -> None:
        said = LOST if is_lost else ""
        lost = self.query_one("#lost", Static)
        if lost.content != said:
            lost.update(said)
        if seen is not None and seen != self._seen:
            self._seen = seen
            self._show(seen)

    def _show(self, seen: Seen) -> None:
        self.set_class(seen.is_practice, "-practice")
        self.set_class(not seen.ask and not seen.is_closed, "-aside")
        self.query_one("#idea", Static).update(seen.title or NO_NAME)
        self.query_one("#place", Static).update(seen.place)
        self.query_one("#ask", Static).update(seen.ask or (THANKS if seen.is_closed else ASIDE))
        lines = (
            (*map(agreed_line, seen.agreed), contact_line(seen)) if seen.is_closed else seen.lines
        )
        self.query_one("#said", Static).update(Content("\n").join(Content(one) for one in lines))
        # What is written now stands at the end.
        self.query_one("#page", VerticalScroll).scroll_end(animate=False)

    def action_page(self, step: int) -> None:
        """A page further or back."""
        self.turn("#page", step)

    def action_back(self) -> None:
        """Close the window."""
        self.post_message(self.Left())
