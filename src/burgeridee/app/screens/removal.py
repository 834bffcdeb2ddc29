"""Bewaren en verwijderen: what is kept and how long, what is due, and removing it for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from burgeridee.app.dialogs.remove import Order, RemoveDialog, WentDialog
from burgeridee.app.door import KeepingDoor, PeopleDoor
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets import removal_words as words
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.removal_keys import REMOVAL_KEYS, REMOVAL_MARKS, REMOVAL_TOLD
from burgeridee.app.widgets.removal_words import Listed, key_of
from burgeridee.core.removal import Ground, papers_along, related
from burgeridee.core.retention import Kept
from burgeridee.files.archive import Archive
from burgeridee.files.away import unseen
from burgeridee.files.disk import DiskError
from burgeridee.files.erased import erased
from burgeridee.files.keeping import Keeping
from burgeridee.files.log_check import read_log
from burgeridee.files.log_words import in_short
from burgeridee.files.removal import (
    Going,
    Went,
    came_back,
    proven_gone,
    removed,
    surveyed,
    unfinished,
)
from burgeridee.files.settings import load_settings
from burgeridee.report.removal_proof import proof_text

NOT_REMOVED = "Er is niets verwijderd"


class RemovalScreen(KeyedScreen):
    """Everything that is kept. Nothing goes without two steps of a person."""

    CSS_PATH = "removal.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(REMOVAL_KEYS)
    KEYS = REMOVAL_KEYS
    MARKS = REMOVAL_MARKS
    TOLD = REMOVAL_TOLD

    class Closed(KeepingDoor):
        """The user goes back to Start."""

    @dataclass
    class _Arrived(Message):
        """Everything that is kept was read."""

        listed: Listed
        has_terms: bool

    @dataclass
    class _Surveyed(Message):
        """What would go was gathered; nothing was touched."""

        going: tuple[Going, ...]
        offered: tuple[Going, ...]

    @dataclass
    class _Went(Message):
        """A removal was done, as far as it could be."""

        went: Went

    @dataclass
    class _Refused(Message):
        """Something could not be done, and then nothing was."""

        said: str

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self._archive = archive
        self._keeping = Keeping(archive)
        self._listed = Listed()
        self._has_terms = False
        self._chosen: set[str] = set()

    def compose(self) -> ComposeResult:
        """The head, how much is due, every record, why it is so, the keys."""
        yield Static("Bewaren en verwijderen", id="bar", markup=False)
        yield Static(words.READING, id="told", markup=False)
        yield Static("", id="trouble", markup=False)
        yield Static("", id="log", markup=False)
        yield ChoiceList("records")
        with VerticalScroll(id="side", can_focus=False):
            yield Static("", id="why", markup=False)
        yield KeyBar(REMOVAL_KEYS)

    @property
    def _today(self) -> date:
        return self._archive.now().date()

    # ── Reading

    @on(events.Mount)
    def _look(self) -> None:
        self._read()

    @work(thread=True, exclusive=True, group="reading", description="reading what is kept")
    def _read(self) -> None:
        archive, worker = self._archive, get_current_worker()
        half = {(kept.id, kept.kind): (kept, g, day) for kept, g, day in unfinished(archive)}
        problem = unseen(archive.places) or erased(archive.places.data).problem
        judged, back = self._keeping.judged(self._today), came_back(archive)
        listed = Listed(judged, half, back, problem, in_short(read_log(archive.places)))
        has_terms = self._keeping.retention.is_set
        if not worker.is_cancelled:
            self.post_message(self._Arrived(listed, has_terms))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        self._listed, self._has_terms = event.listed, event.has_terms
        self._chosen &= set(event.listed.by_key)
        self._show()

    def _show(self) -> None:
        listed = self._listed
        shown = words.groups(listed, self._chosen, self._today)
        self.query_one(ChoiceList).show(tuple(shown))
        told = words.head(listed, has_terms=self._has_terms, chosen=len(self._chosen))
        self.query_one("#told", Static).update(told)
        self.query_one("#trouble", Static).update(f"! {listed.problem}" if listed.problem else "")
        self.query_one("#log", Static).update(listed.log)
        self.set_class(bool(listed.problem), "-troubled")
        self.set_class(bool(listed.log), "-logged")
        self.set_class(listed.log.startswith("!"), "-tampered")
        self._say_why()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._say_why()

    def _say_why(self) -> None:
        self.query_one("#why", Static).update(
            words.why(self._listed, self.query_one(ChoiceList).line)
        )

    # ── Choosing

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self._chosen ^= {event.line}
        self._show()

    def action_pick(self) -> None:
        """Choose what is under the cursor, or not."""
        self.query_one(ChoiceList).action_select()

    def action_pick_due(self) -> None:
        """Choose all that is due; once more: none of it."""
        due = set(self._listed.due)
        self._chosen = self._chosen - due if due <= self._chosen else self._chosen | due
        self._show()

    # ── Removing

    def action_remove(self) -> None:
        """Gather what would go, and show it."""
        here = self._listed.by_key
        chosen = [here[key] for key in here if key in self._chosen]
        line = self.query_one(ChoiceList).line
        chosen = chosen or ([here[line]] if line in here else [])
        if not chosen:
            self.notify(words.CHOOSE_FIRST)
            return
        self.query_one("#told", Static).update(words.GATHERING)
        self._gather(chosen, [one.kept for one in self._listed.judged])

    @work(thread=True, exclusive=True, group="removing", description="gathering what would go")
    def _gather(self, chosen: Sequence[Kept], every: Sequence[Kept]) -> None:
        offered = [*related(chosen, every)]
        try:
            found = surveyed(self._archive, [*chosen, *offered])
        except DiskError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        going, others = found[: len(chosen)], found[len(chosen) :]
        self.post_message(self._Surveyed(going, others))

    @on(_Surveyed)
    def _ask(self, event: _Surveyed) -> None:
        every = [one.kept for one in self._listed.judged]
        papers = [key_of(one) for one in papers_along([one.kept for one in event.going], every)]
        staying = {key_of(j.kept) for j in self._listed.judged if j.until and not j.is_due}
        along = [key for key in papers if key not in staying]
        dialog = RemoveDialog(event.going, event.offered, along, self._ground_for(event.going))
        self._show()
        self.app.push_screen(dialog, self._answered)

    def _ground_for(self, going: Sequence[Going]) -> Ground:
        half, due = self._listed.half or {}, self._listed.due
        begun = [half[key] for one in going if (key := (one.kept.id, one.kept.kind)) in half]
        if begun:
            return begun[0][1]
        return "term" if all(key_of(one.kept) in due for one in going) else "request"

    def _answered(self, order: Order | None) -> None:
        if order is not None:
            self.query_one("#told", Static).update(words.REMOVING)
            self._remove(order)

    @work(thread=True, exclusive=True, group="removing", description="removing")
    def _remove(self, order: Order) -> None:
        try:
            went = self._carried_out(order)
        except DiskError as error:
            self.post_message(self._Refused(str(error)))
        else:
            self.post_message(self._Went(went))

    def _carried_out(self, order: Order) -> Went:
        """Remove what was ordered, and keep its proof."""
        archive, retention = self._archive, self._keeping.retention
        went = removed(archive, order.going, order.ground, by=order.by, rests_on=retention.ground)
        city = load_settings(archive.places).municipality
        return proven_gone(archive.places, went, proof_text(went.removal, retention, city))

    @on(_Went)
    def _tell(self, event: _Went) -> None:
        self._chosen.clear()
        self._read()
        self.app.push_screen(WentDialog(event.went))

    @on(_Refused)
    def _refuse(self, event: _Refused) -> None:
        self.notify(event.said, title=NOT_REMOVED, severity="error", timeout=30)
        self._read()

    def action_people(self) -> None:
        """Open the data of people: forgetting somebody, and what stands about whom."""
        self.post_message(PeopleDoor())

    def action_back(self) -> None:
        """Go back to Start."""
        self.post_message(self.Closed())
