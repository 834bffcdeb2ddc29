"""The debrief of one practice talk: what was heard, flags, time, one thing for next time."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import ContentSwitcher, Static

from burgeridee.app.dialogs.sheet import BREAKPOINTS
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.paper import paper
from burgeridee.app.widgets.paper_press import PaperPress, Sheet
from burgeridee.app.widgets.practice_keys import DEBRIEF_KEYS, DEBRIEF_PARTS, DEBRIEF_TOLD
from burgeridee.app.widgets.section_bar import SectionBar
from burgeridee.app.widgets.section_page import SectionPage
from burgeridee.app.widgets.watermark import Watermark
from burgeridee.core.cases import Case
from burgeridee.core.debrief import debrief
from burgeridee.core.reflection import reflection
from burgeridee.core.talk import Talk
from burgeridee.report.debrief import debrief_paper, sections
from burgeridee.report.document import Document, House
from burgeridee.report.own_sheet import own_section, own_sheet

MAKING = "Ik maak het papier …"
TOGETHER, OWN = "nabespreking", "eigen-blad"


class DebriefScreen(KeyedScreen):
    """Lays a practice talk beside its case, in parts. No grade; the last part is private."""

    CSS_PATH = "debrief.tcss"
    AUTO_FOCUS = "#part-0"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(DEBRIEF_KEYS)
    KEYS = DEBRIEF_KEYS
    TOLD = DEBRIEF_TOLD

    class Left(Door):
        """The user goes back."""

    def __init__(
        self, case: Case, talk: Talk, press: PaperPress, now: Callable[[], datetime]
    ) -> None:
        super().__init__(classes="-practice")
        self._talk = talk
        self._debrief = debrief(case, talk)
        self._own = reflection(case, talk)
        self._press = press
        self._now = now

    def compose(self) -> ComposeResult:
        """The head, the names of the parts, the part itself, and the keys."""
        with Horizontal(id="bar"):
            yield Watermark()
            yield Static("Nabespreking", id="name", markup=False)
            yield Static(self._title, id="title", markup=False)
        with Vertical(id="middle"):
            yield SectionBar(DEBRIEF_PARTS)
            with ContentSwitcher(initial="part-0"):
                parts = (*sections(self._debrief, self._talk.conversation), own_section(self._own))
                for at, part in enumerate(parts):
                    page = paper(Document(part.title, part.blocks, self._now()))
                    yield SectionPage(Static(page, markup=False), id=f"part-{at}")
        yield self._press
        yield KeyBar(DEBRIEF_KEYS)

    @property
    def _title(self) -> str:
        return " · ".join(filter(None, (self._debrief.case.title, self._debrief.pair)))

    # ── Keys

    def action_section(self, place: int) -> None:
        """Go to a part."""
        self._show_part(place)
        self.query_one(f"#part-{place}").focus()

    async def action_page(self, step: int) -> None:
        """A page further or back; at the end to the next part."""
        page = self.query_one(f"#part-{self._place}", SectionPage)
        await page.run_action("page_down" if step > 0 else "page_up")

    def action_paper(self) -> None:
        """Print the debrief to talk about together."""
        made = debrief_paper(self._debrief, self._talk.conversation, self._now(), House())
        self._print(made, TOGETHER)

    def action_own_sheet(self) -> None:
        """Print the own sheet."""
        model = self._talk.conversation
        self._print(own_sheet(self._debrief, self._own, model, self._now(), House()), OWN)

    def action_back(self) -> None:
        """Go back."""
        self.post_message(self.Left())

    def _print(self, document: Document, name: str) -> None:
        self.notify(MAKING)
        self._press.press(Sheet(document, self._talk.intake.id, name))

    # ── What is told from below

    @on(PaperPress.Pressed)
    def _printed(self, event: PaperPress.Pressed) -> None:
        event.stop()
        self.notify(event.said, severity="information" if event.is_well else "error", timeout=15)

    @on(SectionBar.Chosen)
    def _section_chosen(self, event: SectionBar.Chosen) -> None:
        event.stop()
        self._show_part(event.place)

    @on(SectionPage.Through)
    def _page_ended(self, event: SectionPage.Through) -> None:
        event.stop()
        place = self._place + event.step
        if 0 <= place < len(DEBRIEF_PARTS):
            self.action_section(place)

    @property
    def _place(self) -> int:
        return int((self.query_one(ContentSwitcher).current or "part-0").removeprefix("part-"))

    def _show_part(self, place: int) -> None:
        self.query_one(ContentSwitcher).current = f"part-{place}"
        self.query_one(SectionBar).show(place)
