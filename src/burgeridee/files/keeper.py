"""Whether a talk is safe on disk, when that was, and what stands in the way."""

from collections.abc import Callable
from datetime import datetime

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.places import Places
from burgeridee.files.together import Together

EVERY_TRY = 5.0
"""Seconds between two tries to save what could not be saved."""


class Keeper:
    """Saves one talk, again and again, and remembers how that went.

    `problem` is the sentence of the last failure, empty when all is well. `news` is what the user
    should hear once: that another version was found on disk. What is `read_only` is never written.
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
            return talk
        self.is_unsaved = False
        self.problem = ""
        self.news = saved.conflict or together.said
        self.saved_at = self._now()
        return together.talk(saved.intake)
