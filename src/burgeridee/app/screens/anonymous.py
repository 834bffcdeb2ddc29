"""A copy of a talk without names: every text is looked at before the new file is written."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from burgeridee.app.dialogs.own_words import OwnWords
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.door import PeopleDoor
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.choice_list import ChoiceList, Group, Line
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.people_keys import ANONYMOUS_KEYS, ANONYMOUS_MARKS
from burgeridee.core.anonymous import not_seen, seen
from burgeridee.core.talk import Talk
from burgeridee.files import people_words as words
from burgeridee.files.anonymous import preview, write_anonymous
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.typed_path import typed_path

NOT_WRITTEN = "Er is niets geschreven"


class AnonymousScreen(KeyedScreen):
    """Every text of a talk, as it was and as it would be. Nothing is written before all is seen."""

    CSS_PATH = "anonymous.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ANONYMOUS_KEYS)
    KEYS = ANONYMOUS_KEYS
    MARKS = ANONYMOUS_MARKS
    TOLD = (words.ANONYMOUS_TOLD,)

    class Closed(PeopleDoor):
        """The user goes back."""

    def __init__(self, archive: Archive, talk: Talk, weeks: int) -> None:
        super().__init__()
        self._archive = archive
        self._shown = preview(archive, talk, weeks)
        self._lines = self._shown.lines

    def compose(self) -> ComposeResult:
        """The head, how far one is, every text, one in full, the keys."""
        yield Static("Kopie zonder namen", id="bar", markup=False)
        yield Static("", id="told", markup=False)
        with Container(id="body"):
            yield ChoiceList("texts")
            with VerticalScroll(id="side", can_focus=False):
                yield Static("", id="full", markup=False)
        yield KeyBar(ANONYMOUS_KEYS)

    def on_mount(self) -> None:
        """Show every text."""
        self._show()

    @property
    def _at(self) -> int | None:
        line = self.query_one(ChoiceList).line
        return int(line) if line else None

    def _show(self) -> None:
        rows = [
            Line(str(at), words.line_mark(line), words.line_in_short(line))
            for at, line in enumerate(self._lines)
        ]
        self.query_one(ChoiceList).show((Group("Alle teksten van het gesprek", tuple(rows)),))
        told = words.how_far(self._lines, self._shown.weeks)
        self.query_one("#told", Static).update(told)
        self._tell()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.query_one("#side").scroll_home(animate=False)
        self._tell()

    def _tell(self) -> None:
        at = self._at
        told = words.line_in_full(self._lines[at]) if at is not None else [words.ANONYMOUS_TOLD]
        self.query_one("#full", Static).update(Content("\n\n".join(told)))

    # ── Looking

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self._look(None)

    def _look(self, now: str | None) -> None:
        """Take note that the text under the cursor was seen, and go to the next."""
        at = self._at
        if at is not None:
            self._lines = seen(self._lines, at, now)
            self._show()
            self.query_one(ChoiceList).action_cursor_down()

    def action_agree(self) -> None:
        """Agree with what it would say."""
        self._look(None)

    def action_leave(self) -> None:
        """Leave it as it was."""
        if (at := self._at) is not None:
            self._look(self._lines[at].was)

    def action_write_own(self) -> None:
        """Write oneself what it is to say."""

        def answered(typed: str | None) -> None:
            if typed is not None:
                self._look(typed)

        if (at := self._at) is not None:
            self.app.push_screen(OwnWords(self._lines[at].now), answered)

    def action_read(self, step: int) -> None:
        """Read on in the text under the cursor, or back."""
        self.turn("#side", step)

    # ── Writing

    def action_shift(self) -> None:
        """Ask by how many weeks the days move; what was seen stays so."""

        def answered(typed: str | None) -> None:
            weeks = words.weeks_of(typed or "")
            if typed and weeks is None:
                self.notify(words.NO_WEEKS)
            elif weeks is not None:
                self._shown = preview(self._archive, self._shown.talk, weeks)
                self._show()

        self.app.push_screen(
            ReasonDialog(words.WEEKS, typed=str(self._shown.weeks), may_be_empty=True), answered
        )

    def action_write(self) -> None:
        """Ask where, and write the new file; only once every text was seen."""
        left = not_seen(self._lines)
        if left:
            self.notify(words.STILL_TO_SEE.format(left))
            return
        self.app.push_screen(ReasonDialog(words.WHERE, may_be_empty=True), self._write)

    def _write(self, typed: str | None) -> None:
        if typed is None:
            return
        folder: Path | None = typed_path(typed) if typed else None
        try:
            path = write_anonymous(self._archive, self._shown, self._lines, folder)
        except DiskError as error:
            self.notify(str(error), title=NOT_WRITTEN, severity="error", timeout=30)
        else:
            self.notify(f"Geschreven: {path.name}, in {path.parent.name}.", timeout=30)

    def action_back(self) -> None:
        """Go back."""
        self.post_message(self.Closed())
