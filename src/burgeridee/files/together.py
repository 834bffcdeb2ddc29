"""Two people in one talk: what the other saved meanwhile, and ours, made into one at a save."""

from collections.abc import Collection
from dataclasses import replace

from burgeridee.core.forgotten import as_forgotten
from burgeridee.core.intake import Intake
from burgeridee.core.merging import LISTS, Merged, merged
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.revisions import Revisions

MOST_UNDONE = 50
"""So many changes can still be taken back after a merge."""
MOST_NAMED = 3
TAKEN = "Iemand anders vulde ook iets in: {}. Dat staat er nu bij."
BOTH = (
    "Jullie vulden allebei iets anders in bij {}. Jouw antwoord staat er. "
    "Dat van de ander is ook bewaard. Kiezen kan in het gesprek, ook later."
)
TWICE = "Jullie veranderden allebei iets bij {}. Dat staat er nu allebei."


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
        ours = as_forgotten(self._ours.intake, theirs.intake)
        base = self._base(theirs)
        self.merged = merged(theirs.conversation, base, ours, theirs.intake, self._theirs_for)
        return self.merged.intake

    def talk(self, saved: Intake, now: Talk | None = None) -> Talk:
        """Our talk as it goes on after the save; `now` is what we made of it during that save.

        Undo takes back what we did, and not theirs.
        """
        here = now or self._ours
        kept = here.kept(saved.revision, saved.parent)
        if self.merged is None:
            return kept
        model, ours = kept.conversation, as_forgotten(self._ours.intake, saved)
        before = [as_forgotten(one, saved) for one in kept.past[-MOST_UNDONE:]]
        past = tuple(merged(model, ours, one, saved).intake for one in before)
        intake = saved
        if here.intake != self._ours.intake:
            intake = merged(model, ours, as_forgotten(here.intake, saved), saved).intake
        return replace(kept, intake=intake, past=past, typing="")

    @property
    def said(self) -> str:
        """What the user should hear of it; empty where there is nothing."""
        if self.merged is None:
            return ""
        taken = [one.label for one in self.merged.taken]
        both = [one.label for one in self.merged.conflicts if one.key not in LISTS]
        twice = [one.label for one in self.merged.conflicts if one.key in LISTS]
        said = ((TAKEN, taken), (BOTH, both), (TWICE, twice))
        return " ".join(words.format(_named(some)) for words, some in said if some)

    def _base(self, theirs: Talk) -> Intake | None:
        """The version that both came from; where one of them is that version, nothing is lost."""
        here = Entry(theirs.intake.id, self._archive.places.intakes, theirs)
        revisions, parent = Revisions(self._archive, here), self._ours.intake.parent
        return revisions.ancestor(parent) or revisions.since_forgetting(parent)


def _named(labels: list[str]) -> str:
    more = f" en nog {len(labels) - MOST_NAMED}" if len(labels) > MOST_NAMED else ""
    return f"{'; '.join(labels[:MOST_NAMED])}{more}"
