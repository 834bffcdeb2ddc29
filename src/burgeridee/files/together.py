"""Two people in one talk: what the other saved meanwhile, and ours, made into one at a save."""

from collections.abc import Collection
from dataclasses import replace

from burgeridee.core.intake import Intake
from burgeridee.core.merging import Merged, merged
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.revisions import Revisions

MOST_UNDONE = 50
"""So many changes can still be taken back after a merge."""
MOST_NAMED = 3
TAKEN = "Iemand anders vulde ook iets in: {}. Dat staat er nu bij."
BOTH = (
    "Jullie vulden allebei iets anders in bij {}. Jouw antwoord staat er. "
    "Dat van de ander vind je bij eerdere versies."
)


class Together:
    """Our side of a save; to be handed to `Archive.save`, which asks it only where it must.

    `merged` is what came of it, `None` where nobody else had saved. It is made under the lock of
    that save, so that nobody comes between.
    """

    def __init__(self, archive: Archive, ours: Talk, theirs_for: Collection[str] = ()) -> None:
        self._archive = archive
        self._ours = ours
        self._theirs_for = theirs_for
        self.merged: Merged | None = None

    def __call__(self, theirs: Talk) -> Intake:
        """Our intake with all that they changed since the version that both came from."""
        ours = self._ours.intake
        base = self._base(theirs)
        self.merged = merged(theirs.conversation, base, ours, theirs.intake, self._theirs_for)
        return self.merged.intake

    def talk(self, saved: Intake) -> Talk:
        """Our talk as it goes on after the save. Undo takes back what we did, and not theirs."""
        kept = self._ours.kept(saved.revision, saved.parent)
        if self.merged is None:
            return kept
        model, ours = kept.conversation, self._ours.intake
        past = tuple(
            merged(model, ours, before, saved).intake for before in kept.past[-MOST_UNDONE:]
        )
        return replace(kept, intake=saved, past=past, typing="")

    @property
    def said(self) -> str:
        """What the user should hear of it; empty where there is nothing."""
        if self.merged is None:
            return ""
        said = (
            TAKEN.format(_named([one.label for one in self.merged.taken])),
            BOTH.format(_named([one.label for one in self.merged.conflicts])),
        )
        found = (self.merged.taken, self.merged.conflicts)
        return " ".join(words for words, some in zip(said, found, strict=True) if some)

    def _base(self, theirs: Talk) -> Intake | None:
        """The version that both came from; where one of them is that version, nothing is lost."""
        here = Entry(theirs.intake.id, self._archive.places.intakes, theirs)
        return Revisions(self._archive, here).ancestor(self._ours.intake.parent)


def _named(labels: list[str]) -> str:
    more = f" en nog {len(labels) - MOST_NAMED}" if len(labels) > MOST_NAMED else ""
    return f"{'; '.join(labels[:MOST_NAMED])}{more}"
