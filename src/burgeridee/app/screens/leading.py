"""An exercise, led step by step: what to say, what to look after, the minutes, what is next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.dialogs.quick_note import QuickNote, with_draft
from burgeridee.app.door import Door, ErasedWhileOpen
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.leading_keys import (
    GOING_ON,
    JUMP,
    LAST,
    LEADING_KEYS,
    LETTERS,
    MARKS,
    NOT_KEPT,
    NOT_SAVED,
    NOTE,
    TOLD,
)
from burgeridee.app.widgets.leading_words import (
    HUGE_COLUMNS,
    LIST_COLUMNS,
    PAUSED,
    page_line,
    told,
)
from burgeridee.app.widgets.picker import Choice
from burgeridee.core.intake import Note
from burgeridee.core.leading import Leading
from burgeridee.core.led_words import aloud, following, heading, here, whole_time
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.disk import DiskError
from burgeridee.files.interrupted import OpenTalk, settled
from burgeridee.files.keeper import Keeper

EVERY = 5.0
"""Seconds between two looks at the clock."""


class LeadingScreen(KeyedScreen):
    """Leads one exercise, or the row of a session. Each step, and each minute, is kept at once.

    `earlier` tells when an exercise was done before, by its id.
    """

    CSS_PATH = "leading.tcss"
    AUTO_FOCUS = "#now"
    LEADS_BACK = True
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(LEADING_KEYS),
        Binding("enter", "go_on", show=False),
    ]
    KEYS = LEADING_KEYS
    MARKS = MARKS
    TOLD = TOLD

    class Closed(Door):
        """The leader goes back; later it goes on at the same step."""

    @dataclass
    class OutcomeWanted(Door):
        """What came out is to be written down in this record, which may be new and unsaved."""

        talk: Talk

    def __init__(
        self,
        leading: Leading,
        archive: Archive,
        now: Callable[[], datetime],
        earlier: Mapping[str, date] | None = None,
    ) -> None:
        super().__init__()
        self._leading = leading
        self._archive = archive
        self._now = now
        self._earlier = earlier or {}
        self._keepers: dict[str, Keeper] = {}
        self._mark = OpenTalk(archive.places)
        self._draft: Note | None = None
        self._note: QuickNote | None = None

    def compose(self) -> ComposeResult:
        """The exercise, the time of the whole, all pages, the page of now, the next, the keys."""
        with Horizontal(id="bar"):
            yield Static("", id="name", markup=False)
            yield Static("", id="time", markup=False)
        with Horizontal(id="body"):
            pages = OptionList(id="pages", markup=False)
            pages.can_focus = False
            yield pages
            with Vertical(id="page"):
                yield Static("", id="title", markup=False)
                yield Static("", id="here", markup=False)
                with VerticalScroll(id="now"):
                    yield Static("", id="say", markup=False)
                    yield Static("", id="told", markup=False)
                yield Static("", id="next", markup=False)
        yield KeyBar(LEADING_KEYS)

    def on_mount(self) -> None:
        """Show where the group is, and look at the clock from time to time."""
        for turn in self._leading.turns:  # Start must not tell of them as interrupted any more
            settled(self._archive.places, turn.talk.intake.id)
        self._show()
        self._tell()
        self.set_interval(EVERY, self._tick)

    def on_unmount(self) -> None:
        """Take the mark away, unless the program was made to end: then it was an interruption."""
        if not self.app.return_code:
            self._mark.left()

    def on_resize(self) -> None:
        """Use the room that there is now."""
        self.call_after_refresh(self._show)

    def on_screen_resume(self) -> None:
        """Take on what was written in the record meanwhile."""
        talk = self._leading.turn.talk
        try:
            there = self._archive.open(talk.intake.id).talk
        except (DiskError, IntakeError):
            return  # not on disk yet, or not now: what we know stays
        if there.intake.parent != talk.intake.parent:
            self._leading = self._leading.with_talk(there)
        self._leading = self._leading.ticked(self._now())
        self._show()
        self._tell()

    def keep(self) -> bool:
        """Keep what is not kept yet, also a note that is being written; whether all is safe."""
        if self._note is not None:
            self._note.flush()
        self._become(self._leading.ticked(self._now()))
        self._keep_rest()
        return all(keeper.is_safe for keeper in self._keepers.values())

    # ── What one can do

    def action_step(self, steps: int) -> None:
        """Go to the next page, or the one before."""
        if steps > 0 and self._leading.following is None:
            self.notify(LAST)
        self._become(self._leading.moved(steps, self._now()))

    def action_go_on(self) -> None:
        """Go to the next page; from the last one to what came out."""
        if self._leading.following is None:
            self.action_outcome()
        else:
            self.action_step(1)

    def action_jump(self) -> None:
        """Choose a page to go to."""
        leading = self._leading
        choices = [Choice(str(at), page_line(leading, at)) for at in range(len(leading.pages))]
        dialog = ChooseDialog(JUMP, LETTERS, fitting(choices), start=str(leading.at))
        self.app.push_screen(dialog, self._go)

    def action_pause(self) -> None:
        """Let the time stand still, or run on."""
        is_pause = not self._leading.is_paused
        self._become(self._leading.paused(self._now(), is_pause=is_pause))
        if not is_pause:
            self.notify(GOING_ON)

    def action_outcome(self) -> None:
        """Write down what came out."""
        self.keep()
        self.post_message(self.OutcomeWanted(self._leading.turn.talk))

    def action_note(self) -> None:
        """Write a note with this exercise; it is kept while one types."""
        self._draft = None
        self._note = QuickNote("", NOTE, self._note_typed)
        self.app.push_screen(self._note, self._note_closed)

    def action_close(self) -> None:
        """Go back; the exercise stays where it is."""
        if self.keep():
            self.post_message(self.Closed())
        else:
            self.notify(NOT_SAVED, severity="error")
            self._ask_if_erased()

    def _note_typed(self, text: str) -> None:
        talk, self._draft = with_draft(self._leading.turn.talk, self._draft, text, self._now())
        self._become(self._leading.with_talk(talk))

    def _note_closed(self, _text: str | None) -> None:
        self._note = None

    def _go(self, place: str | None) -> None:
        if place is not None:
            self._become(self._leading.moved_to(int(place), self._now()))

    @on(OptionList.OptionSelected, "#pages")
    def _page_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._go(event.option_id)

    # ── Keeping and showing

    def _tick(self) -> None:
        self._become(self._leading.ticked(self._now()))
        self._keep_rest()
        self._mark.lives()

    def _become(self, leading: Leading) -> None:
        """Take on a new state, keep it and show it: the only place where these happen."""
        before, self._leading = self._leading, leading
        for was, turn in zip(before.turns, leading.turns, strict=True):
            if turn.talk.intake is not was.talk.intake:
                self._save(turn.talk)
        if leading.at != before.at:
            self._tell()
        self._show()

    def _save(self, talk: Talk) -> None:
        keeper = self._keeper(talk)
        was_unsaved = keeper.is_unsaved
        self._leading = self._leading.with_talk(keeper.save(talk))
        self._mark.stands_at(self._leading.turn.talk.intake, "", self._now())
        if keeper.problem and not was_unsaved:  # said once, and tried again with every look
            self.notify(keeper.problem, title=NOT_KEPT, severity="error", timeout=30)
        if keeper.news:
            self.notify(keeper.news, severity="warning", timeout=30)
        if not was_unsaved:
            self._ask_if_erased()

    def _ask_if_erased(self) -> None:
        """Ask what to do with a record that was removed elsewhere."""
        for turn in self._leading.turns:
            keeper, anew = self._keeper(turn.talk), partial(self._keep_anew, turn.talk.intake.id)
            if keeper.erased and self.is_current:
                self.post_message(ErasedWhileOpen(keeper.erased, anew, keeper.let_go))

    def _keep_anew(self, number: str) -> None:
        keeper, turns = self._keepers.pop(number), self._leading.turns
        talk = keeper.anew(next(t.talk for t in turns if t.talk.intake.id == number))
        self._keepers[talk.intake.id] = keeper
        self._leading = self._leading.with_talk(talk, was=number)
        self._show()

    def _keep_rest(self) -> None:
        for turn in self._leading.turns:
            if self._keeper(turn.talk).is_unsaved:
                self._save(turn.talk)

    def _keeper(self, talk: Talk) -> Keeper:
        saved_at = talk.intake.changed if talk.intake.revision else None
        fresh = Keeper(self._archive, self._now, saved_at)
        return self._keepers.setdefault(talk.intake.id, fresh)

    def _show(self) -> None:
        """Show the times; what did not change is not drawn again."""
        leading = self._leading
        self._say("#time", whole_time(leading, self._now()))
        self._say("#here", PAUSED if leading.is_paused else here(leading))
        self._say("#next", following(leading))
        self.set_class(leading.is_paused, "-paused")
        pages = self.query_one("#pages", OptionList)
        columns = HUGE_COLUMNS if self.has_class("-huge") else LIST_COLUMNS
        lines = [page_line(leading, at, columns) for at in range(len(leading.pages))]
        if [option.prompt for option in pages.options] != lines:
            pages.set_options(Option(line, id=str(at)) for at, line in enumerate(lines))
            pages.highlighted = leading.at

    def _tell(self) -> None:
        """Show the page where the group is, from its beginning."""
        leading = self._leading
        words = aloud(leading)
        self.query_one("#name", Static).update(leading.turn.exercise.name)
        self.query_one("#title", Static).update(heading(leading))
        say = self.query_one("#say", Static)
        say.update(Content("\n\n").join([Content(line) for line in words]))
        say.display = bool(words)
        self.query_one("#told", Static).update(told(leading, self._earlier))
        self.query_one("#now", VerticalScroll).scroll_home(animate=False)

    def _say(self, place: str, words: str) -> None:
        shown = self.query_one(place, Static)
        if shown.content != words:
            shown.update(words)
