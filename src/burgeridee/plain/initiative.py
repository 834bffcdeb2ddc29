"""Initiatives in plain lines: what belongs together, the time line, and to which a talk belongs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from burgeridee.core.case_number import case_in_words
from burgeridee.core.days import day_in_words, seen_from
from burgeridee.core.initiative import begun_on
from burgeridee.core.talk import Talk
from burgeridee.core.time_line import Moment, in_words, moments
from burgeridee.files.archive import Archive, Entry, IntakeError, in_line
from burgeridee.files.away import none_seen
from burgeridee.files.disk import DiskError
from burgeridee.files.initiatives import (
    Initiative,
    called,
    fresh_id,
    initiatives,
    proper_name,
    put_in,
    renamed,
    whole,
)
from burgeridee.plain.agreed import AgreedLines
from burgeridee.plain.listing import entry_in_words
from burgeridee.plain.words import sentence

HELP = """\
:initiatieven - de gesprekken per initiatief; :initiatief 1 - de tijdlijn, en wat nog te doen is
:hoortbij 1 De bloemenstrook - gesprek 1 hoort bij dat initiatief; nergens - het hoort nergens bij
:hernoem 1 De moestuin - een andere naam voor initiatief 1"""
NONE = "Nog geen initiatieven. Typ :hoortbij 1 en een naam, zoals :hoortbij 1 De bloemenstrook."
LOOSE = "Zonder initiatief:"
NOWHERE = "nergens"
MORE = "Iets nieuws beginnen in dit initiatief? Typ s, en dan {}."
MOST_DIGITS = 9
_WHICH = "Dat initiatief vind ik niet. Typ :initiatieven; het nummer staat vooraan."
_WHICH_TALK = (
    "Zet er het nummer van het gesprek en de naam achter, zoals :hoortbij 1 De bloemenstrook."
)
_NEEDS_NAME = "Zet er de nieuwe naam achter, zoals :hernoem 1 De moestuin."


@dataclass
class InitiativeLines:
    """The plain twin of the screen of an initiative, and of the folders on Start.

    The numbers of initiatives are those of the list that was told last.
    """

    archive: Archive
    say: Callable[[str], None]
    now: Callable[[], datetime]
    agreed: AgreedLines
    _told: tuple[Initiative, ...] = field(default=())

    def obeys(self, typed: str) -> bool:
        """Do what a line asks; whether it was ours."""
        word, _, rest = typed.partition(" ")
        command = COMMANDS.get(word.lower())
        if command is not None:
            command(self, rest.strip())
        return command is not None

    def at(self, number: str) -> Initiative | None:
        """The initiative of a number; without such a one it is said."""
        found = self._numbered(number)
        if found is None:
            self.say(_WHICH)
        return found

    def _numbered(self, number: str) -> Initiative | None:
        self._told = self._told or initiatives(self.archive)
        place = _number(number)
        return self._told[place - 1] if 1 <= place <= len(self._told) else None

    def tell_all(self, _rest: str = "") -> None:
        """Tell each initiative with its talks, by their number in the list at the beginning."""
        self._told = initiatives(self.archive)
        if not self._told:
            self.say(none_seen(self.archive.places, NONE))
            return
        entries = [*enumerate(self.archive.entries(), 1)]
        for number, one in enumerate(self._told, 1):
            self.say(f"Initiatief {number}: {sentence(one.name)}")
            self._tell_in(entries, one.id)
        if any(_initiative(entry) == "" for _, entry in entries):
            self.say(LOOSE)
            self._tell_in(entries, "")

    def _tell_in(self, entries: Sequence[tuple[int, Entry]], initiative: str) -> None:
        for place, entry in entries:
            if _initiative(entry) == initiative:
                self.say(f"{place}. {entry_in_words(entry, is_within=bool(initiative))}")

    def tell(self, rest: str) -> None:
        """Tell one initiative: how long it runs, its time line, and what is still to be done."""
        one = self.at(rest)
        if one is None:
            return
        found, today = whole(self.archive, one.id), self.now().date()
        line = moments([record.talk for record in found.records], today)
        self.say(sentence(found.name))
        self.say(in_words(line))
        for problem in found.problems:
            self.say(problem)
        for moment in line:
            self.say(moment_in_words(moment, today))
        self.agreed.tell_open(one.id)
        self.say(MORE.format(rest))

    def put(self, rest: str) -> None:
        """Put a talk in an initiative: its number, then a name, a number, or "nergens"."""
        number, _, name = rest.partition(" ")
        entry = self._entry(number)
        name = proper_name(name)
        if entry is None or entry.talk is None:
            self.say(_WHICH_TALK)
        elif not name:
            self.say(_WHICH_TALK)
            for line in belonging_lines(entry.talk):
                self.say(line)
        elif name.lower() == NOWHERE:
            self._put(entry.path, "", "", "Het gesprek hoort nu nergens bij.")
        else:
            there = self._numbered(name) or called(initiatives(self.archive), name)
            found = (there.id, there.name) if there else (fresh_id(name), name)
            self._put(entry.path, *found, f"Het gesprek hoort nu bij {found[1]}.")

    def _entry(self, number: str) -> Entry | None:
        wanted = _number(number)
        return next((e for at, e in enumerate(self.archive.entries(), 1) if at == wanted), None)

    def _put(self, path: Path, initiative: str, name: str, said: str) -> None:
        try:
            kept = put_in(self.archive, path, initiative, name)
        except DiskError as error:
            self.say(str(error))
        except IntakeError as error:
            self.say(in_line(error.mistakes[0]))
        else:
            self.say(kept.said or said)

    def rename(self, rest: str) -> None:
        """Give an initiative another name, in all its files."""
        number, _, typed = rest.partition(" ")
        one, name = self.at(number), proper_name(typed)
        if one is None:
            return
        if not name:
            self.say(_NEEDS_NAME)
            return
        done = renamed(self.archive, one.id, name)
        for problem in done.problems:
            self.say(f"Niet bewaard: {problem}")
        if done.count:
            self.say(f"Het initiatief heet nu {name}.")


def moment_in_words(moment: Moment, today: date) -> str:
    """One moment of the time line."""
    day = day_in_words(moment.day) if moment.day else "Nog geen dag"
    if moment.kind == "record":
        state = "nog open" if moment.is_open else "afgesloten"
        return sentence(f"{day}: {moment.words}, {state}")
    if moment.is_done:
        stands = "gedaan"
    else:
        stands = seen_from(moment.day, today) if moment.day else "afgesproken"
    told = ", ".join(filter(None, (moment.words, moment.who)))
    return sentence(f"{day}, afspraak, {stands}: {told}")


def belonging_lines(talk: Talk) -> Iterator[str]:
    """To which initiative and case a talk belongs, and what it goes on from; nothing if to none."""
    links = talk.intake.links
    if links.initiative:
        yield sentence(f"Hoort bij: {links.initiative_name or links.initiative}")
    if links.previous:
        day = begun_on(links.previous)
        told = f"dat van {day_in_words(day)}" if day else links.previous
        yield f"Gaat verder op een ander gesprek: {told}."
    if told_number := case_in_words(talk):
        yield told_number


def _number(typed: str) -> int:
    """The number that was typed; 0 where it is none."""
    return int(typed) if typed.isdecimal() and len(typed) <= MOST_DIGITS else 0


def _initiative(entry: Entry) -> str:
    return entry.talk.intake.links.initiative if entry.talk else ""


COMMANDS: Mapping[str, Callable[[InitiativeLines, str], None]] = {
    ":initiatieven": InitiativeLines.tell_all,
    ":initiatief": InitiativeLines.tell,
    ":hoortbij": InitiativeLines.put,
    ":hernoem": InitiativeLines.rename,
}
