"""The talk: what every key does, and the dialogs behind them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType

from burgeridee.app.dialogs.agreed_before import AgreedBeforeDialog
from burgeridee.app.dialogs.ask_this import AskDialog
from burgeridee.app.dialogs.cards import CardsDialog
from burgeridee.app.dialogs.checklist import ChecklistDialog
from burgeridee.app.dialogs.fit import advising
from burgeridee.app.dialogs.flags import FlagsDialog
from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.dialogs.jump import JumpDialog
from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.dialogs.menu import MenuDialog, MenuEntry
from burgeridee.app.dialogs.quick_note import QuickNote, with_draft
from burgeridee.app.door import Door
from burgeridee.app.shared_talk import SharedTalk
from burgeridee.app.widgets.controls.line_table import LineTableControl
from burgeridee.app.widgets.flags import FlagList
from burgeridee.app.widgets.marks import WORDS
from burgeridee.app.widgets.question import QuestionCard
from burgeridee.app.widgets.talk_holder import not_for_guests, undone
from burgeridee.app.widgets.talk_keys import (
    ASK_KEY,
    EARLIER_KEY,
    MENU_ONLY,
    SILENT_KEYS,
    TALK_KEYS,
    TOLD,
    at_the_last,
)
from burgeridee.app.widgets.talk_view import WIDE
from burgeridee.core.initiative import follows
from burgeridee.core.intake import Note
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.keeper import Keeper
from burgeridee.files.library import Library
from burgeridee.files.own_lists import own_lists
from burgeridee.files.talk_cards import cards_for

NOT_SAVED = "Nog niet bewaard. Je blijft hier, zodat je niets kwijtraakt."

BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (180, "-huge")]


class TalkScreen(SharedTalk):
    """One talk, and what every key does with it."""

    CSS_PATH = "talk.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        key.binding for key in (*TALK_KEYS, ASK_KEY, EARLIER_KEY, *SILENT_KEYS)
    ]

    @dataclass
    class Finished(Door):
        """The user wants to round off this talk; `keeper` knows whether it is saved."""

        talk: Talk
        keeper: Keeper

    @dataclass
    class Left(Door):
        """The user goes back to Start; the talk is saved."""

        talk: Talk

    def __init__(
        self,
        talk: Talk,
        archive: Archive,
        library: Library,
        now: Callable[[], datetime],
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(talk, archive, now, read_only=read_only)
        self._library = library
        self._draft: Note | None = None
        self._window: QuickNote | LineEditor | None = None

    def keep(self) -> bool:
        """Save what is not saved yet, also what is being written in a window."""
        if self._window is not None:
            self._window.flush()
        return super().keep()

    @on(QuestionCard.Next)
    def _go_next(self, event: QuestionCard.Next) -> None:
        event.stop()
        self.action_step(1)

    @on(LineTableControl.LineWanted)
    def _open_line(self, event: LineTableControl.LineWanted) -> None:
        event.stop()
        self._settle()
        if self._refuses_here():
            return
        # To be where one is already ends what was typed before: a line is one change for undo.
        self._become(self._talk.moved_to(self._talk.question.id))
        self._window = LineEditor(event.form, event.take)
        self.app.push_screen(self._window, self._line_closed)

    def _line_closed(self, _nothing: None) -> None:
        self._window = None

    @on(FlagList.Wanted)
    def _open_flags(self, event: FlagList.Wanted) -> None:
        event.stop()
        self.action_flags()

    # ── What the keys do

    def action_step(self, steps: int) -> None:
        """Go so many questions further, or back."""
        self._settle()
        talk = self._talk.moved(steps)
        if steps > 0 and talk.question is self._talk.question:
            self.notify(at_the_last(talk.conversation))
        self._go(talk)

    def action_state(self, state: str) -> None:
        """Say of this question: put off (or taken up again), not discussed, not applicable."""
        self._settle()
        said = {
            "parked": self._talk.put_off,
            "skipped": self._talk.passed_over,
            "not-applicable": self._talk.ruled_out,
        }
        self._change(said[state](self._now()))

    def action_undo(self) -> None:
        """Take back: in a text first the text, then the last change of the talk."""
        if self.view.card.undo_text():
            return
        self._settle()
        self._change(undone(self._talk, self._now()))
        self.view.to_control()

    def action_form(self) -> None:
        """Change between the short and the full form."""
        self._settle()
        is_short = self._talk.intake.form == "short"
        self._change(self._talk.in_form("full" if is_short else "short", self._now()))
        self.view.to_control()

    def action_guests(self) -> None:
        """Show only what residents may see, or everything again."""
        self._settle()
        self.view.turn(to_guests=not self.view.for_guests)
        self._become(self._talk)
        self.view.to_control()

    @not_for_guests
    def action_sides(self) -> None:
        """Show something else beside the question."""
        self.view.next_side()

    @not_for_guests
    def action_note(self) -> None:
        """Open the note of this question, or close it."""
        self.view.card.toggle_note()

    @not_for_guests
    def action_probes(self) -> None:
        """Unfold or fold what to ask on, to say and not to say."""
        self.view.card.toggle_probes()

    @not_for_guests
    def action_finish(self) -> None:
        """Round off."""
        self._settle()
        self._save_if_needed()
        self._rest()
        self.post_message(self.Finished(self._talk, self._keeper))

    @not_for_guests
    def action_leave(self) -> None:
        """Close what a key opened; else go back to Start."""
        if self.view.close_opened():
            return
        self._settle()
        self._save_if_needed()
        self._talk = self._keeper.save_at_last(self._talk)
        if not self._keeper.is_safe:
            self.notify(NOT_SAVED, severity="error")
            return
        self._rest()
        self.post_message(self.Left(self._talk))

    # ── The dialogs behind the keys

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpDialog(self.view.keys, WORDS, TOLD))

    def action_menu(self) -> None:
        """Show every action."""
        more = [key for key in MENU_ONLY if key.for_guests or not self.view.for_guests]
        entries = [MenuEntry(key.label, key.shown, key.action) for key in (*self.view.keys, *more)]
        self.app.push_screen(MenuDialog(entries), self._do)

    async def _do(self, action: str | None) -> None:
        if action is not None:
            await self.run_action(action)

    def action_jump(self) -> None:
        """Ask for a question to go to."""
        self._settle()
        self.app.push_screen(JumpDialog(self._talk, for_guests=self.view.for_guests), self._jumped)

    def _jumped(self, question_id: str | None) -> None:
        if question_id is not None:
            self._go(self._talk.moved_to(question_id))

    @not_for_guests
    def action_quick_note(self) -> None:
        """Write a note without leaving the question."""
        text = self._draft.text if self._draft is not None else ""
        model = self._talk.conversation
        self._window = QuickNote(text, model.note_hint, self._note_typed, model.contact_label)
        self.app.push_screen(self._window, self._note_closed)

    def _note_typed(self, text: str) -> None:
        talk, self._draft = with_draft(self._talk, self._draft, text, self._now())
        self._change(talk)

    def _note_closed(self, text: str | None) -> None:
        self._window = None
        if text is not None:
            self._draft = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What cannot be done here, is left to the text fields: to ask, to see what was agreed."""
        if action == "ask_this" and self._scene is None:
            return False
        if action == "earlier" and not self._talk.conversation.builds_on:
            return False
        return super().check_action(action, parameters)

    @not_for_guests
    def action_ask_this(self) -> None:
        """Ask this question, or one of its probes, of who is played."""
        self._settle()
        if self._scene is not None:
            self.app.push_screen(AskDialog(self._talk, self._scene, self._ask))

    def _ask(self, probe: str) -> tuple[str, ...]:
        if self._scene is None:
            return ()
        talk, told = self._scene.ask(self._talk, probe)
        if talk is not self._talk:
            self._keep(talk)
        self._become(self._talk)
        return told

    @not_for_guests
    def action_checklist(self) -> None:
        """Open the checklist, with those of one's own."""
        self._settle()
        own = own_lists(self._keeper.places)
        self.app.push_screen(ChecklistDialog(self._talk, self._now, self._keep, own))

    @not_for_guests
    def action_flags(self) -> None:
        """Open the flags."""
        self._settle()
        sources, words = self._library.sources, self._library.words
        self.app.push_screen(FlagsDialog(self._talk, sources, self._now, self._keep, words=words))

    @not_for_guests
    def action_advice(self) -> None:
        """Open the advice on the role of the municipality; of a check, what comes out."""
        self._settle()
        self.app.push_screen(advising(self._talk, self._keeper.archive, self._keep))

    @on(events.Mount)
    def _begin_with_what_was_agreed(self) -> None:
        """Show it first where a talk follows another, and nothing was said in it yet."""
        if not self._talk.intake.revision and follows(self._talk):
            self.call_after_refresh(self.action_earlier)

    @not_for_guests
    def action_earlier(self) -> None:
        """Show what was agreed before this talk."""
        self._settle()
        self.app.push_screen(AgreedBeforeDialog(self._talk, self._keeper.archive, self._now))

    @not_for_guests
    def action_cards(self) -> None:
        """Open the conversation cards."""
        self.app.push_screen(CardsDialog(cards_for(self._talk, self._library, self._keeper.places)))
