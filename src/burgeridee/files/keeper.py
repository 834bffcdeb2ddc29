"""Whether a talk is safe on disk, when that was, and what stands in the way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, new_id
from burgeridee.files.disk import DiskError
from burgeridee.files.erased import ErasedError
from burgeridee.files.places import Places
from burgeridee.files.together import Together

EVERY_TRY = 5.0
"""Seconds between two tries to save what could not be saved."""


class Keeper:
    """Saves one talk, again and again, and remembers how that went.

    `problem` is the sentence of the last failure, empty when all is well. `news` is what the user
    should hear once: that another version was found on disk. What is `read_only` is never written.
    `erased` says that the talk was removed elsewhere: then somebody must choose what becomes of it.
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
        self.saved_at = saved_at
        self.read_only = read_only
        self.is_unsaved = False
        self.problem = ""
        self.news = ""
        self.erased = ""

    @property
    def archive(self) -> Archive:
        """Where it is kept, with the models and the other talks."""
        return self._archive

    @property
    def places(self) -> Places:
        """Where the talk is kept, and what else of the user stands there."""
        return self._archive.places

    def save_rest(self, talk: Talk) -> Talk:
        """Save the talk if something of it is not saved yet, and give it back as it stands."""
        return self.save(talk) if self.is_unsaved else talk

    def save(self, talk: Talk) -> Talk:
        """Save the talk, and give it back as it now stands on disk."""
        if self.read_only:
            return talk
        self.is_unsaved = True
        together = Together(self._archive, talk)
        try:
            saved = self._archive.save(talk.intake, together)
        except DiskError as error:
            self.problem = str(error)
            self.erased = str(error) if isinstance(error, ErasedError) else ""
            return talk
        self.is_unsaved = False
        self.problem = ""
        self.news = saved.conflict or together.said
        self.saved_at = self._now()
        return together.talk(saved.intake)

    def anew(self, talk: Talk) -> Talk:
        """A talk that was removed elsewhere, saved under a new number: it goes on from here."""
        self.erased = ""
        fresh = talk.intake.with_(id=new_id(self._now()), revision=0, parent="")
        return self.save(replace(talk, intake=fresh, past=(), typing=""))

    def let_go(self) -> None:
        """Let a talk go that was removed elsewhere: nothing of it is written any more."""
        self.erased = self.problem = ""
        self.is_unsaved, self.read_only = False, True
