"""What was agreed before this talk, and what became of it; to be ticked off here."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.amending import is_kept
from burgeridee.app.dialogs.box import Box
from burgeridee.app.dialogs.settle import Settled, SettleDialog, SettleDraft
from burgeridee.app.widgets.agreement_keys import ALREADY, NOTHING_BACK
from burgeridee.app.widgets.agreement_list import AgreementLine, AgreementList
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.settled import taken_back, ticked_off
from burgeridee.core.talk import Talk
from burgeridee.files.agreed_before import AgreedBefore, agreed_before
from burgeridee.files.amending import tried
from burgeridee.files.archive import Archive

READING = "Ik kijk wat er was afgesproken …"
SINCE = "Daarna gemaakt: "
AGAIN = "Met Ctrl+E zie je dit later weer."


class AgreedBeforeDialog(Box[None]):
    """The earlier agreements. What is ticked off is kept in the talk where it was agreed."""

    HEAD = "Wat was afgesproken"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "settle", "Gedaan", show=False),
        Binding("t", "take_back", "Terugzetten", show=False),
    ]
    DEFAULT_CSS = """
    AgreedBeforeDialog {
        #box { max-width: 100; }
        #about { height: auto; max-height: 4; margin-bottom: 1; }
        AgreementList { background: $surface; }
    }
    """

    class _Arrived(Message):
        def __init__(self, found: AgreedBefore) -> None:
            super().__init__()
            self.found = found

    def __init__(self, talk: Talk, archive: Archive, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._talk = talk
        self._archive = archive
        self._now = now
        self._drafts: dict[str, SettleDraft] = {}

    def body(self) -> Iterable[Widget]:
        """How it stands, and the agreements."""
        yield Static(READING, id="about", markup=False)
        yield AgreementList()

    def hints(self) -> Sequence[Hint]:
        """How to tick off."""
        return (Hint("Enter", "gedaan", "settle"), Hint("t", "terugzetten", "take_back"))

    def on_mount(self) -> None:
        """Look what was agreed."""
        self._read()

    @work(thread=True, exclusive=True, description="reading what was agreed before")
    def _read(self) -> None:
        self.post_message(self._Arrived(agreed_before(self._archive, self._talk)))

    @on(_Arrived)
    def _show(self, event: _Arrived) -> None:
        found, today = event.found, self._today
        since = f"{SINCE}{'; '.join(found.since)}." if found.since else ""
        told = (f"{found.in_words} {AGAIN}", since, f"! {found.problem}" if found.problem else "")
        self.query_one("#about", Static).update("\n".join(filter(None, told)))
        lines = [AgreementLine(o.path, o.talk, o.agreement, today) for o in found.agreements]
        self.query_one(AgreementList).show(lines)

    @property
    def _today(self) -> date:
        return self._now().date()

    @property
    def _line(self) -> AgreementLine | None:
        return self.query_one(AgreementList).line

    @on(AgreementList.Picked)
    def _picked(self, event: AgreementList.Picked) -> None:
        event.stop()
        self.action_settle()

    def action_settle(self) -> None:
        """Tick off the agreement under the cursor."""
        line = self._line
        if line is not None and line.agreement.done is not None:
            self.notify(ALREADY)
        elif line is not None:
            self._ask(line)

    def _ask(self, line: AgreementLine) -> None:
        draft = self._drafts.setdefault(line.key, SettleDraft())
        item, now = line.agreement.item, self._now()

        def settle(settled: Settled | None) -> None:
            if settled is None:
                return
            if self._change(line, lambda t: ticked_off(t, item, settled.day, settled.line, now)):
                self._drafts.pop(line.key, None)
            else:
                draft.day, draft.line = settled.day.isoformat(), settled.line

        self.app.push_screen(SettleDialog(line.what, self._today, draft, moving=False), settle)

    def action_take_back(self) -> None:
        """Take back the tick of the agreement under the cursor, or else its move."""
        line, now = self._line, self._now()
        if line is not None and (line.agreement.done or line.agreement.moved):
            self._change(line, lambda talk: taken_back(talk, line.agreement.item, now))
        elif line is not None:
            self.notify(NOTHING_BACK)

    def _change(self, line: AgreementLine, change: Callable[[Talk], Talk]) -> bool:
        """Change the earlier talk as it stands on disk now; whether that is kept."""
        if not is_kept(self, tried(self._archive, line.path, change)):
            return False
        self._read()
        return True
