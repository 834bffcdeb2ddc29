"""Forgetting somebody: every place where they stand, to be looked at before anything goes."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from burgeridee.app.dialogs.forget import ForgetDialog, GoneDialog
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.door import PeopleDoor
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.choice_list import ChoiceList, Group, Line
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.people_keys import FORGET_KEYS, FORGET_MARKS, FORGET_TOLD
from burgeridee.files import people_words as words
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.forgetting import Gone, forgotten
from burgeridee.files.person_places import Looked, looked

NOT_DONE = "Er is niets weggehaald"


class ForgetScreen(KeyedScreen):
    """Where a person stands in some talks. Nothing goes without two steps of a person."""

    CSS_PATH = "forgetting.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(FORGET_KEYS)
    KEYS = FORGET_KEYS
    MARKS = FORGET_MARKS
    TOLD = FORGET_TOLD

    class Closed(PeopleDoor):
        """The user goes back."""

    @dataclass
    class _Arrived(Message):
        """Everything was looked through."""

        seen: Looked

    @dataclass
    class _Done(Message):
        """It was done, as far as it could be; or it was refused, and then nothing was."""

        gone: Gone | None
        refused: str = ""

    def __init__(self, archive: Archive, talks: tuple[str, ...]) -> None:
        super().__init__()
        self._archive = archive
        self._talks = talks
        self._more: list[str] = []
        self._seen = Looked(talks, {}, (), (), ())
        self._choices: dict[str, bool | None] = {}

    def compose(self) -> ComposeResult:
        """The head, whom is looked for, every place, one in full, the keys."""
        yield Static("Iemand vergeten", id="bar", markup=False)
        yield Static(words.READING, id="told", markup=False)
        with Container(id="body"):
            yield ChoiceList("places")
            with VerticalScroll(id="side", can_focus=False):
                yield Static("", id="full", markup=False)
        yield KeyBar(FORGET_KEYS)

    # ── Looking

    @on(events.Mount)
    def _look(self) -> None:
        self._read("\n".join(self._more))

    @work(thread=True, exclusive=True, group="reading", description="looking for a person")
    def _read(self, more: str) -> None:
        worker = get_current_worker()
        try:
            seen = looked(self._archive, self._talks, more)
        except DiskError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if not worker.is_cancelled:
            self.post_message(self._Arrived(seen))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        first = words.first_choice(event.seen)
        known = {key: yes for key, yes in self._choices.items() if key in first}
        self._seen, self._choices = event.seen, {**first, **known}
        self._show()

    def _show(self) -> None:
        seen = self._seen
        places = [
            Line(one.id, words.mark_of(self._choices[one.id]), words.place_in_line(one, seen))
            for one in seen.places
        ]
        loose = [
            Line(one.id, words.mark_of(self._choices[one.id]), one.label) for one in seen.loose
        ]
        groups = (
            Group("In het gesprek en zijn versies", tuple(places)),
            Group("Papieren en bestanden: verwijderen of laten", tuple(loose)),
        )
        self.query_one(ChoiceList).show(groups)
        stops = words.what_stops(seen, self._choices)
        hint = "" if seen.sought else words.SEARCH
        told = "\n".join(filter(None, (words.looking_for(seen), hint, stops)))
        self.query_one("#told", Static).update(told)
        self._tell()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.query_one("#side").scroll_home(animate=False)
        self._tell()

    def _tell(self) -> None:
        line, seen = self.query_one(ChoiceList).line, self._seen
        told = [
            text for one in seen.places if one.id == line for text in words.place_in_full(one, seen)
        ]
        told += [text for one in seen.loose if one.id == line for text in words.loose_in_full(one)]
        self.query_one("#full", Static).update(Content("\n\n".join(told)))

    # ── Choosing

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self._choices[event.line] = not self._choices[event.line]
        self._show()

    def action_pick(self) -> None:
        """Take away what is under the cursor, or leave it."""
        self.query_one(ChoiceList).action_select()

    def action_more(self) -> None:
        """Look for somebody else too."""

        def answered(typed: str | None) -> None:
            if typed:
                self._more.append(typed)
                self.query_one("#told", Static).update(words.READING)
                self._look()

        self.app.push_screen(ReasonDialog(words.MORE, missing="Typ een naam of nummer."), answered)

    def action_read(self, step: int) -> None:
        """Read on about the place under the cursor, or back."""
        self.turn("#side", step)

    # ── Forgetting

    def action_forget(self) -> None:
        """Ask for the second step, where every place was looked at."""
        stops = words.what_stops(self._seen, self._choices)
        if stops:
            self.notify(stops)
            return
        self.app.push_screen(ForgetDialog(words.chosen_of(self._choices)), self._answered)

    def _answered(self, yes: bool | None) -> None:
        if yes:
            self.query_one("#told", Static).update(words.BUSY)
            self._forget(self._seen, words.chosen_of(self._choices))

    @work(thread=True, exclusive=True, group="forgetting", description="forgetting a person")
    def _forget(self, seen: Looked, chosen: set[str]) -> None:
        try:
            gone = forgotten(self._archive, seen, chosen)
        except DiskError as error:
            self.post_message(self._Done(None, str(error)))
        else:
            self.post_message(self._Done(gone))

    @on(_Done)
    def _told(self, event: _Done) -> None:
        self._choices.clear()
        if event.gone is None:
            self.notify(event.refused, title=NOT_DONE, severity="error", timeout=30)
        else:
            self.app.push_screen(GoneDialog(event.gone))
            self._more.clear()
        self._look()

    def action_back(self) -> None:
        """Go back."""
        self.post_message(self.Closed())
