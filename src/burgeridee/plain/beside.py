"""Other versions of talks, and who has a talk open, in plain lines at the beginning."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core.initiative import name_of
from burgeridee.core.version_words import (
    KEPT,
    MERGED_SURE,
    PUT_AWAY,
    PUT_AWAY_SURE,
    became_in_words,
    made_by,
)
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.disk import DiskError
from burgeridee.files.other_versions import Beside, beside
from burgeridee.files.presence import by_talk, in_words
from burgeridee.plain.folder import folder_lines
from burgeridee.plain.listing import entry_in_words, titled

HELP = """\
:andere 2 - wat er anders is in de andere versie met dat nummer; :andere samen 2 - samenvoegen
:andere weg 2 - alleen het gesprek houden; :controleer - wat deze map met gesprekken belooft"""
HOW = "Zet er het nummer uit de lijst achter, zoals :andere 2, :andere samen 2 of :andere weg 2."
NONE = "Er zijn geen andere versies."
AS_IT_WAS = "Er is niets gedaan."
SAME = "Er is niets anders."
NEXT = "Samenvoegen: :andere samen {}. Alleen het gesprek houden: :andere weg {}."
COMMANDS = (":andere", ":controleer")
NAMELESS = "een gesprek zonder naam"
_YES = {"ja", "j"}


@dataclass
class BesideLines:
    """The plain twin of the screen with other versions; the numbers are those told last."""

    archive: Archive
    lines: Iterator[str]
    say: Callable[[str], None]
    _others: dict[str, Path] = field(default_factory=dict)

    def obeys(self, typed: str) -> bool:
        """Do what a line asks; whether it was ours. A bare number may be of another version."""
        word, _, rest = typed.partition(" ")
        if word.lower() == ":controleer":
            for line in folder_lines(self.archive.places.data):
                self.say(line)
            return True
        if word in self._others and not rest:
            self._obey(word)
            return True
        if word.lower() != ":andere":
            return False
        self._obey(rest.strip().lower())
        return True

    def listed(self, entries: Iterable[Entry]) -> Iterator[str]:
        """The list of talks, with their numbers, and who has which one open."""
        here = by_talk(self.archive.places)
        titles: dict[str, str] = {}
        self._others.clear()
        for place, entry in enumerate(entries, 1):
            if entry.other_of:
                self._others[str(place)] = entry.path
                yield f"{place}. {other_in_words(entry, titles.get(entry.other_of, ''))}"
                continue
            if entry.talk is not None:
                titles[entry.id] = titled(entry.talk)
            also = in_words(here.get(entry.id, ()))
            yield f"{place}. {entry_in_words(entry)}{f', {also}' if also else ''}"

    def asking(self, entries: Sequence[Entry]) -> Iterator[str]:
        """What other versions ask for, in a line for the beginning."""
        for place, entry in enumerate(entries, 1):
            if entry.other_of:
                yield f"Er is een andere versie van een gesprek. Typ {place} om te kijken."

    def _obey(self, asked: str) -> None:
        match asked.split():
            case [number] if number in self._others:
                self._compare(number)
            case ["samen", number] if number in self._others:
                self._sure(number, MERGED_SURE, "Samenvoegen? Typ ja.", _merged)
            case ["weg", number] if number in self._others:
                told = f"{PUT_AWAY_SURE} {KEPT}"
                self._sure(number, told, "Wegdoen? Typ ja.", _put_away)
            case _:
                self.say(HOW if self._others else NONE)

    def _pair(self, number: str) -> Beside | None:
        try:
            return beside(self.archive, self._others[number])
        except DiskError as error:
            self.say(str(error))
            return None

    def _compare(self, number: str) -> None:
        pair = self._pair(number)
        if pair is None:
            return
        name = name_of(pair.home.talk) if pair.home.talk else pair.home.id
        self.say(f"{made_by(pair.program)}, van {name or NAMELESS}.")
        if pair.other.talk is None:
            self.say(f"Deze versie is niet te lezen. {pair.other.problem}")
        elif pair.home.talk is None:
            self.say(f"Het gesprek zelf is niet te lezen. {pair.home.problem}")
        elif not pair.changed:
            self.say(SAME)
        for one in pair.changed:
            self.say(one.label)
            self.say(f"  het gesprek: {one.was or 'niets'}")
            self.say(f"  de andere: {one.now or 'niets'}")
        self.say(NEXT.format(number, number))

    def _sure(self, number: str, told: str, ask: str, deed: Callable[[Beside], str]) -> None:
        pair = self._pair(number)
        if pair is None:
            return
        self.say(told)
        self.say(ask)
        if next(self.lines, "").strip().lower() not in _YES:
            self.say(AS_IT_WAS)
            return
        try:
            self.say(deed(pair))
        except DiskError as error:
            self.say(str(error))
        else:
            del self._others[number]


def _merged(pair: Beside) -> str:
    became = pair.merge()
    return became_in_words(became.taken, became.conflicts)


def _put_away(pair: Beside) -> str:
    pair.put_away()
    return PUT_AWAY


def other_in_words(entry: Entry, title: str = "") -> str:
    """One line of a list for a file that is another version of a talk."""
    name = title or (titled(entry.talk) if entry.talk else entry.other_of)
    problem = f", niet te lezen. {entry.problem}" if entry.talk is None else ""
    return f"Andere versie van {name}{problem}"
