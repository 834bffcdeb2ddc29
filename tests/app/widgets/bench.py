"""A workbench for one control: it shows the control and remembers what it posts."""

import asyncio
from datetime import date

from tests.app.rest import PATIENCE, at_rest
from textual import on
from textual.app import App, ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.widgets.controls.control import Control, Drafts
from burgeridee.app.widgets.controls.kinds import control_for
from burgeridee.app.widgets.controls.line_table import LineTableControl
from burgeridee.app.widgets.hanging import Hanging
from burgeridee.core.intake import Answer, Item, Value
from burgeridee.core.questions import (
    DateQuestion,
    ItemField,
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    TextQuestion,
    YnuQuestion,
)

TODAY = date(2026, 3, 11)
HOSTILE = "[b]x[/] [@click=app.quit] [/x] ["
FOREIGN = "👩‍👧 مرحبا é ü"
SIZES = ((20, 5), (21, 40), (40, 12), (60, 18), (80, 24), (120, 36), (200, 60))

OPTIONS = {"a": "Aap", "b": HOSTILE, "c": FOREIGN, "d": "Een heel lang antwoord " * 6}
TEXT = TextQuestion(kind="text", id="t", label="T", ask="T?", audience="residents")
LONG = LongTextQuestion(kind="longtext", id="l", label="L", ask="L?", audience="residents")
SINGLE = SingleQuestion(
    kind="single", id="s", label="S", ask="S?", audience="residents", options=OPTIONS
)
MULTI = MultiQuestion(
    kind="multi",
    id="m",
    label="M",
    ask="M?",
    audience="residents",
    options={"niets": "Niets", **OPTIONS},
    alone=("niets",),
)
YNU = YnuQuestion(kind="ynu", id="y", label="Y", ask="Y?", audience="residents")
SCALE = ScaleQuestion(
    kind="scale", id="c", label="C", ask="C?", audience="residents", low="weinig", high=HOSTILE
)
NUMBER = NumberQuestion(kind="number", id="n", label="N", ask="N?", audience="residents")
DAY = DateQuestion(kind="date", id="d", label="D", ask="D?", audience="residents")
LINES = ListQuestion(
    kind="list", id="g", label="G", ask="G?", audience="residents", items=("groep", "groepen")
)
TABLE = ListQuestion(
    kind="list",
    id="w",
    label="W",
    ask="W?",
    audience="residents",
    items=("actie", "acties"),
    fields=(
        ItemField(id="wat", label=HOSTILE, required=True),
        ItemField(id="wie", label="Wie", kind="single", options=OPTIONS),
        ItemField(id="wanneer", label="Wanneer", kind="date"),
    ),
)
COUNTED = ListQuestion(
    kind="list",
    id="u",
    label="U",
    ask="U?",
    audience="residents",
    items=("partner", "partners"),
    most=2,
    agreed_with=("uren",),
    fields=(
        ItemField(id="wie", label="Wie", required=True),
        ItemField(id="uren", label="Uren", kind="number", required=True),
        ItemField(id="nog", label="Nog iets"),
    ),
)
ACTION: Item = {"id": "a1", "wat": HOSTILE, "wie": "b", "wanneer": date(2026, 3, 21)}
FILLED: tuple[tuple[Question, Value], ...] = (
    (TEXT, f"{HOSTILE} {FOREIGN}"),
    (LONG, f"{HOSTILE}\n{FOREIGN}"),
    (SINGLE, "b"),
    (MULTI, ("b", "c")),
    (YNU, "nee"),
    (SCALE, 4),
    (NUMBER, 12),
    (DAY, date(2026, 3, 21)),
    (LINES, ({"id": "a1", "tekst": HOSTILE}, {"id": "a2", "tekst": FOREIGN})),
    (
        TABLE,
        (ACTION, {"id": "a2", "wat": FOREIGN}),
    ),
)
"""A question of each kind, and an answer to it."""


class Bench(App[None]):
    """One control under test, and a second place for the focus."""

    def __init__(
        self, question: Question, value: Value | None = None, drafts: Drafts | None = None
    ) -> None:
        super().__init__()
        self._answer = None if value is None else Answer(state="answered", value=value)
        self._question = question
        self._drafts = drafts
        self.posted: list[tuple[Value | None, bool]] = []
        self.done = 0

    @property
    def values(self) -> list[Value | None]:
        """The values that were posted."""
        return [value for value, _typing in self.posted]

    def compose(self) -> ComposeResult:
        """The control; made here, for a field with words in it needs a running app."""
        yield control_for(self._question, self._answer, TODAY, self._drafts)

    @property
    def bench(self) -> Control:
        """The control under test."""
        return self.screen_stack[0].query_one(Control)

    def on_mount(self) -> None:
        """Start in the control."""
        self.bench.take_focus()

    @on(Control.Changed)
    def _take(self, event: Control.Changed) -> None:
        self.posted.append((event.value, event.typing))

    @on(Control.Done)
    def _count(self) -> None:
        self.done += 1

    @on(LineTableControl.LineWanted)
    def _open(self, event: LineTableControl.LineWanted) -> None:
        self.push_screen(LineEditor(event.form, event.take))


def words_of(widget: Widget) -> str:
    """All that is said in a widget, as plain text."""
    said = [_plain(part) for part in widget.query(Static) if part.display]
    return "\n".join(said)


def _plain(part: Static) -> str:
    visual = part.visual
    return visual.plain if isinstance(visual, Content | Hanging) else str(visual)


async def drag(pilot: Pilot[None], width: int, height: int) -> None:
    """A window of another size, of which the parts may not have taken in the last one yet."""
    size = Size(width, height)
    pilot.app.post_message(Resize(size, size))
    async with asyncio.timeout(PATIENCE):
        # Textual tells the screen 8 ms after the app. Until then `size` is that of the app already.
        while pilot.app.screen.outer_size != size:
            assert pilot.app.is_running
            await asyncio.sleep(0.001)


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    """A window of another size, drawn by all its parts."""
    await drag(pilot, width, height)
    await at_rest(pilot.app, pictures=2)  # in a few columns Textual lays out again and again
