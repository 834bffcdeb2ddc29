"""Two people in one talk: what the other saved meanwhile, and ours, made into one at a save."""

from dataclasses import replace

from burgeridee.core.forgotten import as_forgotten
from burgeridee.core.intake import Intake
from burgeridee.core.line_numbers import renumbered
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
    "Dat van de ander is ook bewaard. Kiezen kan in het gesprek, ook later."
)


class Together:
    """Our side of a save; to be handed to `Archive.save`, which asks it only where it must.

    `merged` is what came of it, `None` where nobody else had saved. It is made under the lock of
    that save, so that nobody comes between.
    """

    def __init__(self, archive: Archive, ours: Talk) -> None:
        self._archive = archive
        self._ours = ours
        self.merged: Merged | None = None

    def __call__(self, theirs: Talk) -> Intake:
        """Our intake with all that they changed since the version that both came from."""
        ours = as_forgotten(self._ours.intake, theirs.intake)
        base = self._base(theirs)
        self.merged = merged(theirs.conversation, base, ours, theirs.intake)
        return self.merged.intake

    def talk(self, saved: Intake, now: Talk | None = None) -> Talk:
        """Our talk as it goes on after the save; `now` is what we made of it during that save.

        Undo takes back what we did, and not theirs.
        """
        here = now or self._ours
        kept = here.kept(saved.revision, saved.parent)
        if self.merged is None:
            return kept
        model, numbers = kept.conversation, self.merged.numbers

        def as_here(one: Intake) -> Intake:
            return renumbered(as_forgotten(one, saved), numbers)

        ours = as_here(self._ours.intake)
        past = tuple(
            merged(model, ours, as_here(one), saved, "ours").intake
            for one in kept.past[-MOST_UNDONE:]
        )
        intake = saved
        if here.intake != self._ours.intake:
            intake = merged(model, ours, as_here(here.intake), saved).intake
        return replace(kept, intake=intake, past=past, typing="")

    @property
    def said(self) -> str:
        """What the user should hear of it; empty where there is nothing."""
        if self.merged is None:
            return ""
        taken = list(dict.fromkeys(one.label for one in self.merged.taken))
        both = list(dict.fromkeys(one.label for one in self.merged.conflicts))
        said = ((TAKEN, taken), (BOTH, both))
        return " ".join(words.format(_named(some)) for words, some in said if some)

    def _base(self, theirs: Talk) -> Intake | None:
        """The version that both came from; where one of them is that version, nothing is lost."""
        here = Entry(theirs.intake.id, self._archive.places.intakes, theirs)
        revisions, parent = Revisions(self._archive, here), self._ours.intake.parent
        return revisions.ancestor(parent) or revisions.since_forgetting(parent)


def put_on(given: Talk, talk: Talk, newest: Talk) -> Talk:
    """What somebody made of an earlier state of a talk, as a change of the newest.

    `given` is that earlier state as it was handed in, and `newest` what came of it: somebody else
    may have saved in between. A window changes the talk as it stood when it opened; without this
    its second letter would take away what the other said.
    """
    here, saved = newest.intake, newest.intake
    if given.intake.with_(revision=0, parent="") != here.with_(revision=0, parent=""):
        ours, base = (as_forgotten(one.intake, here) for one in (talk, given))
        here = merged(talk.conversation, base, ours, saved).intake
    else:
        here = talk.intake
    past = newest.past
    if len(talk.past) > len(given.past):
        past = (*past, saved)
    elif len(talk.past) < len(given.past):
        past = past[: len(past) - (len(given.past) - len(talk.past))]
    made = replace(talk, intake=here, past=past)
    return made.kept(saved.revision, saved.parent)


def _named(labels: list[str]) -> str:
    more = f" en nog {len(labels) - MOST_NAMED}" if len(labels) > MOST_NAMED else ""
    return f"{'; '.join(labels[:MOST_NAMED])}{more}"
