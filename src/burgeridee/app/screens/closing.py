"""Rounding off: what was heard, what is open, what was agreed, what to watch; then closing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, ContentSwitcher, OptionList, Static

from burgeridee.app.dialogs.cards import CardsDialog
from burgeridee.app.dialogs.fit import advising
from burgeridee.app.dialogs.flags import FlagsDialog
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.dialogs.sheet import BREAKPOINTS
from burgeridee.app.dialogs.what_helps import NOTHING_HELPS, what_helps
from burgeridee.app.door import Door, TogetherDoor
from burgeridee.app.keyed import bindings_of
from burgeridee.app.numbered import NumberedScreen
from burgeridee.app.widgets.closing_keys import CLOSING_KEYS, TOLD, keys_of, parts_of
from burgeridee.app.widgets.closing_words import (
    agreed,
    at_closing,
    at_the_end,
    left_open,
    open_lines,
    phase_after,
    role_told,
    to_watch,
)
from burgeridee.app.widgets.keys import Key, KeyBar
from burgeridee.app.widgets.marks import WORDS
from burgeridee.app.widgets.read_back import read_back
from burgeridee.app.widgets.section_bar import SectionBar
from burgeridee.app.widgets.section_page import SectionPage
from burgeridee.core.closed import closing_in_words, reopened, why_reopened
from burgeridee.core.initiative import name_of
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.helping import Helps
from burgeridee.files.keeper import Keeper
from burgeridee.files.library import Library
from burgeridee.files.linked import linked

_ALL_TOLD = "Er staat niets meer open, en er is niets voor straks."
_STILL = "Dit staat nog open. Met Enter ga je naar de vraag; het hoeft niet."


class ClosingScreen(NumberedScreen):
    """Reads back a talk in parts, and closes it. It blocks nothing."""

    CSS_PATH = "closing.tcss"
    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(CLOSING_KEYS)
    KEYS = CLOSING_KEYS
    MARKS = WORDS
    TOLD = TOLD

    @dataclass
    class Closed(Door):
        """The talk was closed; it is saved."""

        talk: Talk

    @dataclass
    class Back(Door):
        """The user goes back to the talk, to a question or to where it was."""

        talk: Talk
        question_id: str | None = None

    @dataclass
    class ReportWanted(Door):
        """The papers of this talk are wanted; `keeper` knows whether it is saved."""

        talk: Talk
        keeper: Keeper

    @dataclass
    class HelpWanted(TogetherDoor):
        """An exercise that helps is wanted, for the initiative of this talk."""

        initiative: str
        exercise: str

    def __init__(
        self,
        talk: Talk,
        archive: Archive,
        library: Library,
        now: Callable[[], datetime],
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__(talk, archive, now, keeper)
        self._library = library
        model, at = talk.conversation, archive.place_of(talk.intake)
        self._parts = parts_of(model)
        self._names = tuple(self._parts)
        self._linked = linked(archive, talk, at).talk if model.fit is not None else None
        self._helps = Helps(archive.places.content_folders, library)
        self._draft = ""

    def compose(self) -> ComposeResult:
        """The head, the names of the parts, the part itself, and the keys."""
        model = self._talk.conversation
        with Horizontal(id="bar"):
            yield Static("Afronden", id="name", markup=False)
            yield Static(name_of(self._talk), id="title", markup=False)
        with Vertical(id="middle"):
            yield SectionBar(tuple(self._parts.values()))
            with ContentSwitcher(initial=self._names[0]):
                yield SectionPage(Static(markup=False), id="heard")
                with Vertical(id="open"):
                    yield Static(markup=False, id="still")
                    yield OptionList(markup=False)
                yield SectionPage(Static(markup=False), id="agreed")
                yield SectionPage(Static(markup=False), id="watch")
                yield SectionPage(Static(markup=False), id="role")
                with Vertical(id="end"):
                    yield Static(markup=False, id="noted")
                    yield Button(closing_in_words(model), id="close")
                    yield Button("Weer openen", id="reopen")
                    yield Button("Verslag en brieven", id="report")
                    yield Button(f"Terug naar {model.called}", id="back")
        yield KeyBar(keys_of(model))

    @property
    def _told_keys(self) -> tuple[Key, ...]:
        return tuple(key for key in keys_of(self._talk.conversation) if key.keys)

    def on_mount(self) -> None:
        """Begin with the first part."""
        self._focus_in(self._names[0])

    # ── Keys

    def action_section(self, place: int) -> None:
        """Go to a part."""
        if place < len(self._names):
            self._show_part(place)
            self._focus_in(self._names[place])

    async def action_page(self, step: int) -> None:
        """A page further or back; at the end to the next part."""
        page = self.query_one(f"#{self._section}")
        if self._section == "open" and self._can_go_on_in_list(step):
            page = self.query_one(OptionList)
        if isinstance(page, SectionPage | OptionList):
            await page.run_action("page_down" if step > 0 else "page_up")
        else:
            self._go_on(step)

    def action_back(self) -> None:
        """Go back to the talk."""
        self.post_message(self.Back(self._talk))

    def action_report(self) -> None:
        """Go to the report and the letters."""
        self.keep()
        self.post_message(self.ReportWanted(self._talk, self._keeper))

    def action_flags(self) -> None:
        """Look at the flags, as they will stand in the end."""
        talk = self._talk.as_if_closed_before(phase_after(self._talk))
        sources, words = self._library.sources, self._library.words
        dialog = FlagsDialog(talk, sources, self._now, self._keep, words=words)
        self.app.push_screen(dialog, self._take)

    def action_advice(self) -> None:
        """Look at the role advice, and write down how people see it; of a check its outcome."""
        dialog = advising(self._talk, self._keeper.archive, self._keep)
        self.app.push_screen(dialog, self._take)

    def action_help_with(self) -> None:
        """Open an exercise or a card that helps with a pitfall."""
        dialog = what_helps(at_the_end(self._talk), self._helps.with_rule)
        if dialog is None:
            self.notify(NOTHING_HELPS)
        else:
            self.app.push_screen(dialog, self._open_help)

    def _open_help(self, chosen: str | None) -> None:
        kind, _, name = (chosen or "").partition(":")
        if kind == "card":
            cards = [card for card in self._library.cards if card.id == name]
            self.app.push_screen(CardsDialog(cards))
        elif kind:
            self.keep()
            initiative = self._talk.intake.links.initiative
            self.post_message(self.HelpWanted(initiative, name))

    # ── What is told from below

    @on(SectionBar.Chosen)
    def _section_chosen(self, event: SectionBar.Chosen) -> None:
        event.stop()
        self._show_part(event.place)

    @on(SectionPage.Through)
    def _page_ended(self, event: SectionPage.Through) -> None:
        event.stop()
        self._go_on(event.step)

    @on(OptionList.OptionSelected)
    def _question_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        wanted = event.option_id or ""
        self.post_message(self.Back(self._talk.moved_to(wanted), wanted))

    @on(Button.Pressed, "#close")
    def _close(self, event: Button.Pressed) -> None:
        event.stop()
        self._change(self._talk.closed(self._now()))
        if self._talk.intake.status == "closed" and not self._keeper.is_unsaved:
            self.post_message(self.Closed(self._talk))

    @on(Button.Pressed, "#reopen")
    def _reopen(self, event: Button.Pressed) -> None:
        event.stop()
        dialog = ReasonDialog(why_reopened(self._talk.conversation), typed=self._draft)

        def take(reason: str | None) -> None:
            self._draft = dialog.typed if reason is None else ""
            if reason is not None:
                self._change(reopened(self._talk, reason, self._now()))

        self.app.push_screen(dialog, take)

    @on(Button.Pressed, "#report")
    def _to_report(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_report()

    @on(Button.Pressed, "#back")
    def _go_back(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_back()

    # ── The talk

    def _show(self, talk: Talk) -> None:
        """Show the talk in all parts."""
        self.query_one("#heard Static", Static).update(read_back(talk))
        self._show_open(left_open(talk))
        self.query_one("#agreed Static", Static).update(agreed(talk, self._now().date()))
        self.query_one("#watch Static", Static).update(to_watch(talk, self._helps.with_rule))
        self.query_one("#role Static", Static).update(role_told(talk, self._linked))
        closed = talk.intake.status == "closed"
        noted = at_closing(talk, is_unsaved=self._keeper.is_unsaved)
        self.query_one("#noted", Static).update(noted)
        self.query_one("#close").display = not closed
        self.query_one("#reopen").display = closed

    def _show_open(self, questions: tuple[Question, ...]) -> None:
        self.query_one("#still", Static).update(_STILL if questions else _ALL_TOLD)
        listed = self.query_one("#open OptionList", OptionList)
        listed.display = bool(questions)
        listed.set_options(open_lines(self._talk, questions))
        listed.highlighted = 0 if questions else None

    def _take(self, talk: Talk | None) -> None:
        if talk is not None:
            self._become(talk.as_if_closed_before(""))

    @property
    def _section(self) -> str:
        return self.query_one(ContentSwitcher).current or self._names[0]

    def _can_go_on_in_list(self, step: int) -> bool:
        listed = self.query_one(OptionList)
        end = listed.option_count - 1 if step > 0 else 0
        return listed.highlighted not in (None, end)

    def _go_on(self, step: int) -> None:
        place = self._names.index(self._section) + step
        if 0 <= place < len(self._names):
            self.action_section(place)

    def _show_part(self, place: int) -> None:
        self.query_one(ContentSwitcher).current = self._names[place]
        self.query_one(SectionBar).show(place)

    def _focus_in(self, name: str) -> None:
        page = self.query_one(f"#{name}")
        inside = [w for w in page.query("OptionList, Button") if w.display]
        target = page if page.can_focus else next(iter(inside), self.query_one(SectionBar))
        target.focus()
