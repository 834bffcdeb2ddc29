"""Whether a talk is safe on disk, when that was, and what stands in the way."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial

from burgeridee.core.intake import Intake
from burgeridee.core.line_numbers import Numbers, renumbered
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Saved, new_id
from burgeridee.files.background import Background, Tried
from burgeridee.files.disk import DiskError
from burgeridee.files.emergency import HERE, Aside
from burgeridee.files.erased import ErasedError
from burgeridee.files.places import Places
from burgeridee.files.together import Together, put_on
from burgeridee.files.unsaved import why

EVERY_TRY = 5.0
"""Seconds between two tries to save what could not be saved."""
PATIENCE = 0.3
"""Seconds that one waits for a save. What takes longer is done while one goes on typing."""
AT_LAST = 1.0
"""Seconds that one waits for a save when one leaves the talk."""
EVERY_LOOK = 0.2
"""Seconds between two looks at a save that takes longer."""
MOST_GIVEN = 8
"""Of so many revisions is remembered what was made of them: a window goes on from an old one."""
AWAY = "Dit gesprek staat nog niet terug op zijn gewone plek."
NOWHERE = "{} Ook een noodkopie lukt niet. Laat burgeridee openstaan."


class _Save(Tried[Saved]):
    """One save of a talk, merged with what others saved; its emergency copy goes after it."""

    def __init__(self, archive: Archive, talk: Talk, aside: Aside) -> None:
        self.talk = talk
        self.together = Together(archive, talk)

        def keep() -> Saved:
            saved = archive.save(talk.intake, self.together)
            aside.remove(talk.intake)
            return saved

        super().__init__(keep)


class Keeper:
    """Saves one talk, again and again, and remembers how that went.

    A save that is not done at once goes on by itself (`is_saving`); the next call of `save` takes
    what came of it. There is never more than one, and the newest state is saved after it. What
    could not be saved, or not yet, stands in an emergency copy. `problem` is the sentence of the
    last failure, empty when all is well. `news` is what the user should hear once: that another
    version was found on disk. What is `read_only` is never written. `erased` says that the talk
    was removed elsewhere: then somebody must choose what becomes of it.
    """

    def __init__(
        self,
        archive: Archive,
        now: Callable[[], datetime],
        saved_at: datetime | None,
        *,
        read_only: bool = False,
    ) -> None:
        self._archive = archive
        self._now = now
        self._aside = Aside(archive)
        self._save: _Save | None = None
        self._putting: Background | None = None
        self._is_slow = False
        self._newest: Intake | None = None
        self._given: dict[int, Talk] = {}
        self._kept: Talk | None = None
        self._numbers: list[tuple[int, Numbers]] = []
        self._error: DiskError | None = None
        self.saved_at = saved_at
        self.read_only = read_only
        self.is_unsaved = False
        self.news = ""

    @property
    def archive(self) -> Archive:
        """Where it is kept, with the models and the other talks."""
        return self._archive

    @property
    def places(self) -> Places:
        """Where the talk is kept, and what else of the user stands there."""
        return self._archive.places

    @property
    def is_saving(self) -> bool:
        """Whether a save is being done that was not done at once."""
        return self._save is not None or self._is_putting

    @property
    def is_safe(self) -> bool:
        """Whether one may go: all is saved, or stands in the emergency copy."""
        newest = self._newest
        return not self.is_unsaved or (newest is not None and self._aside.holds(newest))

    @property
    def erased(self) -> str:
        """What to say of a talk that was removed elsewhere; empty where it was not."""
        return str(self._error) if isinstance(self._error, ErasedError) else ""

    @property
    def problem(self) -> str:
        """What went wrong at the last save, where all is safe, and what to do."""
        if self._error is None or self.erased:
            return self.erased
        if not self.is_safe:
            return NOWHERE.format(self._error)
        return f"{why(self._error, self.places.data)} {HERE}"

    def take_up(self, talk: Talk) -> None:
        """Go on with a talk that was just opened: out of its emergency copy, it is not home yet."""
        if not self.read_only and self._aside.take_up(talk.intake):
            self.is_unsaved, self._newest = True, talk.intake
            self._error = DiskError(AWAY)

    def save_rest(self, talk: Talk) -> Talk:
        """Save the talk if something of it is not saved yet, and give it back as it stands."""
        return self.save(talk) if self.is_unsaved else talk

    def save(self, talk: Talk) -> Talk:
        """Save the talk, and give it back as it now stands on disk.

        It may have been made of an earlier state than the one that was given back last, as a
        window does: then it is that change, put on the newest state.
        """
        if self.read_only:
            return talk
        self.is_unsaved, self.news = True, ""
        talk = self._taken(self._on_newest(talk))
        if self.is_unsaved and self._save is None:
            if self._aside.stands:  # it must never be older than what stands at home
                self._put_aside(talk.intake)
            self._save = _Save(self._archive, talk, self._aside)
            talk = self._taken(talk, 0.0 if self._is_slow else PATIENCE)
        self._newest, self._kept = talk.intake, talk
        if self.is_unsaved and not self.erased:
            self._put_aside(talk.intake)
        return talk

    def _on_newest(self, talk: Talk) -> Talk:
        """The talk on the newest state; what another screen saved since is newer still."""
        number, kept = talk.intake.revision, self._kept
        before = self._given.pop(number, None)
        self._given[number] = talk
        for old in [*self._given][:-MOST_GIVEN]:
            del self._given[old]
        if kept is None or talk.intake.id != kept.intake.id or number >= kept.intake.revision:
            return talk
        if before is None:
            before = replace(talk, intake=talk.past[-1], past=talk.past[:-1]) if talk.past else kept
        newer = (new for at, new in self._numbers if number < at)
        for numbers in newer:
            before, talk = (
                replace(one, intake=renumbered(one.intake, numbers)) for one in (before, talk)
            )
        return put_on(before, talk, kept)

    def save_at_last(self, talk: Talk) -> Talk:
        """Save what is not saved yet, and wait a little for it: for when one leaves the talk."""
        talk = self._taken(self.save_rest(talk), AT_LAST)
        talk = self.save_rest(talk) if self._save is None else talk
        if self._putting is not None and not self.is_safe:  # a copy of what was typed before
            self._putting.ends_within(AT_LAST)
            talk = self.save_rest(talk)
        return talk

    def anew(self, talk: Talk) -> Talk:
        """A talk that was removed elsewhere, saved under a new number: it goes on from here."""
        self._forget()
        fresh = talk.intake.with_(id=new_id(self._now()), revision=0, parent="")
        return self.save(replace(talk, intake=fresh, past=(), typing=""))

    def let_go(self) -> None:
        """Let a talk go that was removed elsewhere: nothing of it is written any more."""
        self._forget()
        self.is_unsaved, self.read_only = False, True

    def _forget(self) -> None:
        self._save = self._error = None
        self._release()

    def _taken(self, talk: Talk, seconds: float = 0.0) -> Talk:
        """The talk with what came of a save, if that is done, or is in so many seconds."""
        save = self._save
        if save is None:
            return talk
        has_ended = save.ends_within(seconds)
        self._is_slow = save.seconds > PATIENCE
        if not has_ended:
            return talk
        self._save, self._error = None, save.error
        saved = save.outcome()
        if isinstance(saved, DiskError):
            return talk
        self.news = saved.conflict or save.together.said or self.news
        self.saved_at = self._now()
        self.is_unsaved = talk.intake != save.talk.intake
        if not self.is_unsaved:
            self._release()
        if save.together.merged and save.together.merged.numbers:
            self._numbers.append((saved.intake.revision, save.together.merged.numbers))
        return save.together.talk(saved.intake, talk)

    @property
    def _is_putting(self) -> bool:
        return self._putting is not None and not self._putting.ends_within(0.0)

    def _put_aside(self, intake: Intake) -> None:
        """Keep the newest state in the emergency copy; that disk too may be slow."""
        if self._is_putting or self._aside.holds(intake):
            return
        self._aside.is_needed = True
        before, self._putting = self._putting, Background(partial(self._put, intake))
        is_slow = before is not None and before.seconds > PATIENCE
        self._putting.ends_within(0.0 if is_slow else PATIENCE)

    def _release(self) -> None:
        """Take the emergency copy away, also one that is being written: all is home."""
        if self._aside.stands or self._is_putting:
            self._aside.is_needed = False
            Background(self._aside.remove).ends_within(PATIENCE)

    def _put(self, intake: Intake) -> None:
        with suppress(DiskError):  # `is_safe` is what tells
            self._aside.put(intake)
