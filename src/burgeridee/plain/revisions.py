"""Earlier versions of a talk in plain lines: listed, compared, brought back."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from burgeridee.core.compare import Difference, differences
from burgeridee.core.days import moment_in_words
from burgeridee.core.restored import restored
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Entry
from burgeridee.files.disk import DiskError
from burgeridee.files.revisions import Revision, Revisions
from burgeridee.plain.talking import Command, Talking

HELP = """\
:eerdere - eerdere versies van dit gesprek; :eerdere alle - ook wat er langer geleden was
:eerdere 12 - wat er nu anders is dan in versie 12; :eerdere 9 12 - twee versies naast elkaar
:eerdere terug 12 - versie 12 terugzetten"""
MOST = 12
"""How many versions are told at once."""
MOST_NAMED = 3
"""How many changed questions are named in one line."""
NONE = "Van dit gesprek zijn er nog geen eerdere versies."
SAME = "Er is niets anders."
AS_IT_WAS = "Er is niets teruggezet."
NOTHING = "niets"
_YES = {"ja", "j"}


@dataclass
class RevisionLines:
    """The plain twin of the screen with earlier versions.

    `bring_back` does so, and gives what is to be said of it; it may raise `DiskError`.
    """

    revisions: Revisions
    lines: Iterator[str]
    say: Callable[[str], None]
    now: Callable[[], datetime]
    bring_back: Callable[[Revision], str]

    def obey(self, typed: str) -> None:
        """Do what a line asks: nothing or "alle", one or two versions, or "terug" and one."""
        words = typed.lower().split()
        try:
            match words:
                case [] | ["lijst"]:
                    self.tell(MOST)
                case ["alle"]:
                    self.tell(None)
                case ["terug", name]:
                    self._ask_to_bring_back(self.revisions.named(name))
                case [name]:
                    self._compare_with_now(self.revisions.named(name))
                case [one, other]:
                    self._compare(self.revisions.named(one), self.revisions.named(other))
                case _:
                    self.say("Typ het nummer van een versie, of twee, of terug en een nummer.")
        except DiskError as error:
            self.say(str(error))

    def tell(self, most: int | None) -> None:
        """Tell the versions, the newest first."""
        told = self.revisions.told()
        shown = [*islice(told, most)]
        if not [one for one in shown if not one.is_current]:
            self.say(NONE)
            return
        for revision in shown:
            self.say(revision_in_words(revision, self.now()))
        if next(told, None) is not None:
            self.say("Er zijn er meer. Met alle hoor je ze allemaal.")

    def _compare_with_now(self, revision: Revision) -> None:
        current = self.revisions.current.talk
        if current is None:
            self.say(f"Het bestand van nu is niet te lezen. {self.revisions.current.problem}")
        elif revision.talk is not None:
            changed = differences(current.conversation, revision.talk.intake, current.intake)
            self._tell_changed(changed, f"versie {revision.name}", "nu")

    def _compare(self, one: Revision, other: Revision) -> None:
        if one.talk is not None and other.talk is not None:
            changed = differences(other.talk.conversation, one.talk.intake, other.talk.intake)
            self._tell_changed(changed, f"versie {one.name}", f"versie {other.name}")

    def _tell_changed(self, changed: tuple[Difference, ...], was: str, now: str) -> None:
        if not changed:
            self.say(SAME)
        for one in changed:
            self.say(f"{one.label}")
            self._tell_side(was, one.was)
            self._tell_side(now, one.now)

    def _tell_side(self, name: str, said: str) -> None:
        first, *others = (said or NOTHING).splitlines()
        self.say(f"  {name}: {first}")
        for line in others:
            self.say(f"    {line}")

    def _ask_to_bring_back(self, revision: Revision) -> None:
        current = self.revisions.current.talk
        if revision.is_current:
            self.say("Dat is de versie van nu.")
            return
        if current is not None and revision.talk is not None:
            changed = differences(current.conversation, current.intake, revision.talk.intake)
            self._tell_changed(changed, "nu", f"versie {revision.name}")
            if not changed:
                return
        self.say(f"Versie {revision.name} terugzetten? Wat er nu staat, blijft bewaard. Typ ja.")
        if next(self.lines, "").strip().lower() in _YES:
            self.say(self.bring_back(revision))
        else:
            self.say(AS_IT_WAS)


def revision_in_words(revision: Revision, now: datetime) -> str:
    """One version on one line."""
    name = f"Versie {revision.name}{', zoals het nu is' if revision.is_current else ''}"
    if revision.talk is None:
        return f"{name}: niet te lezen. {revision.problem}"
    at = f"{moment_in_words(revision.at, now.date())}, " if revision.at else ""
    count = "1 antwoord" if revision.answered == 1 else f"{revision.answered} antwoorden"
    return f"{name}: {at}{count}{_changed_in_words(revision)}."


def _changed_in_words(revision: Revision) -> str:
    if revision.is_oldest:
        return ". De oudste die er nog is"
    labels = [one.label for one in revision.changed]
    more = f" en nog {len(labels) - MOST_NAMED}" if len(labels) > MOST_NAMED else ""
    return f". Veranderd: {'; '.join(labels[:MOST_NAMED])}{more}" if labels else ""


def _earlier(talking: Talking, rest: str) -> None:
    """Tell the earlier versions of the talk that stands open, and bring one back into it."""
    talk = talking.talk

    def bring_back(revision: Revision) -> str:
        if revision.talk is None or not talking.become(_back_in(talking, revision.talk, revision)):
            return AS_IT_WAS
        return f"Versie {revision.name} staat er weer. Met :ongedaan neem je dat terug."

    here = Entry(talk.intake.id, talking.archive.places.intakes, talk)
    revisions = Revisions(talking.archive, here)
    lines = RevisionLines(revisions, talking.lines, talking.say, talking.now, bring_back)
    lines.obey(rest)
    if talking.talk is not talk:
        talking.ask()


def _back_in(talking: Talking, earlier: Talk, revision: Revision) -> Talk:
    reason = f"Versie {revision.name} teruggezet"
    return restored(talking.talk, earlier.intake, reason, talking.now())


REVISION_COMMANDS: Mapping[str, Command] = {"eerdere": _earlier}
