"""A screen that holds a talk: takes it on, shows it, saves it after every answer."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import ClassVar, TypeVar, assert_never

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from burgeridee.app.widgets.erased_talk import AsksWhenErased
from burgeridee.app.widgets.phases import PhaseList
from burgeridee.app.widgets.question import QuestionCard
from burgeridee.app.widgets.talk_keys import keys_of
from burgeridee.app.widgets.talk_view import TalkView
from burgeridee.core.closed import closed_in_words, may_become, may_change
from burgeridee.core.intake import Intake
from burgeridee.core.scene import Scene
from burgeridee.core.stopwatch import Stopwatch
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.interrupted import OpenTalk, settled
from burgeridee.files.keeper import EVERY_LOOK, EVERY_TRY, Keeper

READ_ONLY = "Dit gesprek kun je alleen lezen. Er is niets veranderd."
_CLOSED = (
    "{} Er is niets veranderd. "
    "Wil je iets veranderen? Ga met F9 naar Afronden. Kies daar Weer openen, en schrijf op waarom."
)

Told = QuestionCard.Answered | QuestionCard.Cleared | QuestionCard.NoteTyped

SOON = 0.5
"""Seconds after which a move is saved: who pages on does not save at every question."""

GUESTS_LOOK = "Bewoners kijken mee. Met F6 ga je terug."
Holder = TypeVar("Holder", bound="TalkHolder")


def not_for_guests(action: Callable[[Holder], None]) -> Callable[[Holder], None]:
    """An action that does nothing, and says why, while residents look along."""

    @wraps(action)
    def guarded(screen: Holder) -> None:
        if screen.view.for_guests:
            screen.notify(GUESTS_LOOK)
        else:
            action(screen)

    return guarded


class TalkHolder(AsksWhenErased):
    """Holds one talk. What the keys do with it, the talk screen adds."""

    EVERY: ClassVar[float] = 20
    """Seconds between two looks at the clock."""
    AGAIN: ClassVar[float] = EVERY_TRY

    def __init__(
        self,
        talk: Talk,
        archive: Archive,
        now: Callable[[], datetime],
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(classes="-practice" if talk.intake.practice else "")
        self._scene: Scene | None = None
        self._talk = talk
        self._now = now
        saved_at = talk.intake.changed if talk.intake.revision else None
        self._keeper = Keeper(archive, now, saved_at, read_only=read_only)
        self._watch = Stopwatch.started(talk.phase.id, talk.intake.minutes, now())
        self._settled = self._met = 0.0
        self._before = talk
        self._mark = OpenTalk(archive.places)

    def play(self, scene: Scene) -> None:
        """Have this practice case played. To be said before the screen is shown."""
        self._scene = scene

    def compose(self) -> ComposeResult:
        """One view, that shows everything."""
        yield TalkView(self._now, self._scene, keys_of(self._talk.conversation))

    def on_mount(self) -> None:
        """Show the talk, and look at the clock now and then."""
        self._clock = self.set_interval(self.EVERY, self._tick)
        self._retry = self.set_interval(self.AGAIN, self._save_if_needed, pause=True)
        self._look = self.set_interval(EVERY_LOOK, self._save_if_needed, pause=True)
        self._keeper.take_up(self._talk)
        self._wait_for_save()
        self._become(self._talk)
        self.view.to_control()
        # At once: Start must not tell of it any more, however soon somebody goes back there.
        settled(self._keeper.places, self._talk.intake.id)
        self.call_after_refresh(self._mark_open)

    def on_unmount(self) -> None:
        """Take the mark away, unless the program was made to end: then it was an interruption."""
        if not self.app.return_code:
            self._mark.left()

    def _mark_open(self) -> None:
        """Mark the talk as open, so that it is known when the program suddenly ends."""
        self.set_interval(self.EVERY, self._mark.lives)
        self._tell_where()

    def _tell_where(self) -> None:
        if not self._keeper.read_only and self.is_attached:
            self._mark.stands_at(self._talk.intake, self._talk.question.id, self._now())

    @property
    def view(self) -> TalkView:
        """What shows the talk."""
        return self.query_one(TalkView)

    # ── What the hall may ask

    @property
    def talk(self) -> Talk:
        """The talk as it stands now."""
        return self._talk

    def keep(self) -> bool:
        """Save what is not saved yet, because everything may end now; `True` when all is safe."""
        self._settle()
        self._talk = self._keeper.save_rest(self._watch.written(self._talk))
        self._tell_where()
        return self._keeper.is_safe

    def go_on(self, talk: Talk) -> None:
        """Go on with this talk, after another screen had it."""
        self._watch = Stopwatch.started(talk.phase.id, talk.intake.minutes, self._now())
        self._clock.resume()
        self._wait_for_save()
        self._become(talk)
        self.view.to_control()

    # ── The talk

    def _become(self, talk: Talk) -> None:
        """Take on a new state and show it: the only place where either happens."""
        self._talk = self._watch.written(talk)
        self.view.is_saving = self._keeper.is_saving
        self.view.show(self._talk, self._keeper.saved_at, self._keeper.problem)

    def _change(self, talk: Talk) -> None:
        """Take on a talk in which something was said, and save it."""
        if talk is self._talk:
            return
        self._pressed(talk)
        if self._keeper.read_only or not may_become(self._talk, talk):
            self._refuse()
        else:
            self._save(talk)

    def _refuses_here(self) -> bool:
        """Whether the answer in front of us cannot change; it says so."""
        if self._keeper.read_only or not may_change(self._talk, self._talk.question.id):
            self._refuse()
            return True
        return False

    def _refuse(self) -> None:
        """Say that nothing can be changed here, and show what stands in the file."""
        self.notify(refusal(self._talk, read_only=self._keeper.read_only), severity="warning")
        self._become(self._talk)
        self.view.card.show(self._talk, afresh=True)
        self._settled = Message().time  # what the card still told of the change counts no more

    def _go(self, talk: Talk) -> None:
        """Take on a talk that only moved; where it stands is saved in a moment, or with more."""
        if talk.question is not self._talk.question:
            is_open = talk.intake.revision and talk.intake.status == "open"
            self._keeper.is_unsaved |= bool(is_open and not self._keeper.read_only)
            self.set_timer(SOON, self._save_if_needed)  # a second window follows the file
        self._pressed(talk)
        self._become(talk)
        self.view.to_control()

    def _save(self, talk: Talk) -> None:
        """Save and take on a talk. What fails is tried again until it is done."""
        talk = self._watch.written(talk)
        kept = self._keeper.save(talk)
        if kept.intake.answers != talk.intake.answers:  # somebody else's words came in
            self._before, self._met = talk, Message().time
        self._wait_for_save()
        self._tell_news()
        self._become(kept)
        self._tell_where()
        self._ask_if_erased()

    def _wait_for_save(self) -> None:
        """Look soon again at a save that takes long, and try again what failed."""
        keeper = self._keeper
        (self._look.resume if keeper.is_saving else self._look.pause)()
        (self._retry.resume if keeper.is_unsaved else self._retry.pause)()

    def _save_if_needed(self) -> None:
        if self._keeper.is_unsaved:
            self._take_unsaved()  # what somebody else said here may come in with the save
            self._save(self._talk)

    def _keep(self, talk: Talk) -> Talk:
        """Take on what a dialog made of the talk, save it at once, and give it back as kept."""
        self._change(talk)
        return self._talk

    def _tick(self) -> None:
        self._watch = self._watch.ticked(self._now())
        self._become(self._talk)
        self._save_if_needed()

    def _pressed(self, talk: Talk) -> None:
        self._watch = self._watch.pressed(talk.phase.id, self._now())

    def _settle(self) -> None:
        """Take in what was typed and not told yet, before anything else happens.

        What the card told until now, and what is still underway, holds no more than this.
        """
        self._asked = False
        self._take_unsaved()

    def _take_unsaved(self) -> None:
        for told in self.view.card.unsaved():
            self._take(told)
        self._settled = Message().time

    def _rest(self) -> None:
        """Stop the clocks: another screen has the talk now, and keeps it."""
        for timer in (self._clock, self._retry, self._look):
            timer.pause()

    # ── What is told from below

    @on(QuestionCard.Answered)
    @on(QuestionCard.Cleared)
    @on(QuestionCard.NoteTyped)
    def _told(self, event: Told) -> None:
        event.stop()
        if event.time > self._settled:
            self._take(event)

    def _take(self, told: Told) -> None:
        """Take in what the user said, at the question that it was said on.

        What was told before somebody else's words came in, is about what stood there then.
        """
        here, now = self._talk.question.id, self._now()
        talk = self._before if told.time < self._met else self._talk
        talk = talk if talk.question.id == told.question_id else talk.moved_to(told.question_id)
        match told:
            case QuestionCard.Answered(value=value, typing=typing):
                said = talk.answered(value, now, typing=typing)
            case QuestionCard.Cleared(typing=typing):
                said = talk.cleared(now, typing=typing)
            case QuestionCard.NoteTyped(text=text):
                said = talk.with_note(text, now, typing=True)
            case _:
                assert_never(told)
        self._change(said if here == told.question_id else said.moved_to(here))

    @on(PhaseList.Wanted)
    def _go_there(self, event: PhaseList.Wanted) -> None:
        event.stop()
        self._settle()
        self._go(self._talk.moved_to(event.question_id))

    def on_key(self, _event: events.Key) -> None:
        """A key that nothing else took still says that somebody is there."""
        self._pressed(self._talk)


def refusal(talk: Talk, *, read_only: bool) -> str:
    """Why nothing can be changed in a talk, and what to do."""
    return READ_ONLY if read_only else _CLOSED.format(closed_in_words(talk.conversation))


def undone(talk: Talk, now: datetime) -> Talk:
    """The talk before its last change that can be seen.

    A text that was typed and taken back leaves a change behind in which nothing changed.
    """
    before = talk.undone(now)
    while before.past and _said(before) == _said(talk):
        before = before.undone(now)
    return before


def _said(talk: Talk) -> Intake:
    return talk.intake.with_(changed=None, at_question="")
