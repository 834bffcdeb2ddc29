"""A page to read: at its end the same key goes on to the next one."""

from textual.containers import VerticalScroll
from textual.message import Message


class SectionPage(VerticalScroll):
    """A part of a screen that scrolls; PageDown at its end asks for the next part."""

    DEFAULT_CSS = """
    SectionPage { scrollbar-size-vertical: 1; }
    """

    class Through(Message):
        """The end (1) or the beginning (-1) was reached, and the reader wants to go on."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def action_page_down(self) -> None:
        """A page further, or to the next part."""
        if self.scroll_y >= self.max_scroll_y:
            self.post_message(self.Through(1))
        else:
            self.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """A page back, or to the part before."""
        if self.scroll_y <= 0:
            self.post_message(self.Through(-1))
        else:
            self.scroll_page_up(animate=False)
