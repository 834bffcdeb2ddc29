"""Agreements of all talks in plain lines: told, ticked off, moved; and as rows for a command."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from burgeridee.core.agreements import Agreed, Agreement, Urgency
from burgeridee.core.days import day_in_words, seen_from, whole_day
from burgeridee.core.paperwork import excused
from burgeridee.core.settled import moved_to_day, taken_back, ticked_off
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line
from burgeridee.core.typed_days import day_from
from burgeridee.files.archive import Archive, IntakeError, in_line
from burgeridee.files.away import none_seen
from burgeridee.files.disk import DiskError
from burgeridee.files.index import Index, one_of_each
from burgeridee.plain.words import sentence

HELP = """\
:afspraken - wat is afgesproken, uit alle gesprekken; :afspraken bewoners - alleen van hen
:afspraken gedaan - wat al gedaan is
:gedaan 3 - nummer 3 is vandaag gedaan; :gedaan 3 gisteren het was druk - op een dag, met een regel
:verzet 3 21-3 de wethouder is ziek - naar een andere dag, met de reden
:terugzetten 3 - toch niet gedaan, of toch niet verzet; :gesprek 3 - het gesprek openen
:brief 3 21-3 de wethouder ziek is - verzetten, en de brief dat er nog geen antwoord is"""
GROUPS: Mapping[Urgency, str] = {
    "late": "Te laat",
    "today": "Vandaag",
    "soon": "Binnen een week",
    "later": "Later",
    "undated": "Zonder dag",
    "done": "Gedaan",
}
MOST_DAY_WORDS = 4
"""A day is said in at most so many words: "vrijdag 21 maart 2026"."""
NO_ANSWER_YET = ":verslag 5"
"""What is asked of a talk to read the letter that there is no answer yet."""
MOST_DIGITS = 9
NONE = "Nog geen afspraken. Vraag in een gesprek: wie doet wat, en wanneer?"
_NOTHING_OPEN = "Daar staat niets open."
_WHICH = "Zet er het nummer van de afspraak achter, zoals :{} 3. Typ :afspraken voor de lijst."
_UNCHANGED = "Er is niets veranderd: zo stond het al, of de afspraak is er niet meer."


@dataclass(frozen=True)
class Line:
    """One agreement, with the file and the talk that it stands in."""

    path: Path
    talk: Agreed
    agreement: Agreement


def all_lines(archive: Archive, today: date) -> list[Line]:
    """Every agreement of every talk, the most pressing first."""
    found = (one for batch in Index(archive).talks() for one in batch)
    lines = [
        Line(one.path, one.agreed, agreement)
        for one in one_of_each(found)
        if one.agreed is not None
        for agreement in one.agreed.agreements
    ]
    return sorted(lines, key=lambda line: (line.agreement.order(today), line.talk.intake))


def rows(lines: Iterable[Line], today: date) -> list[dict[str, Any]]:
    """The agreements as `agreements --json` prints them: by day, those without one last."""
    by_day = sorted(
        lines,
        key=lambda line: (line.agreement.due or date.max, line.talk.intake, line.agreement.item),
    )
    return [
        {
            "id": line.agreement.item,
            "intake": line.talk.intake,
            "what": line.agreement.what,
            "who": line.agreement.whose,
            "due": line.agreement.due.isoformat() if line.agreement.due else None,
            "state": line.agreement.urgency(today),
            "done": line.agreement.done.isoformat() if line.agreement.done else None,
        }
        for line in by_day
    ]


def in_words(lines: Iterable[Line], today: date, *, numbered: bool = False) -> Iterator[str]:
    """The agreements as a person reads them, group by group."""
    group = ""
    for place, line in enumerate(lines, 1):
        urgency = line.agreement.urgency(today)
        if urgency != group:
            group = urgency
            yield f"{GROUPS[urgency]}:"
        yield f"{place}. {_said(line, today)}" if numbered else f"- {_said(line, today)}"


def _said(line: Line, today: date) -> str:
    agreement, title = line.agreement, line.talk.title or "Nog zonder naam"
    parts = (one_line(agreement.what) or "een afspraak zonder woorden", agreement.whose, title)
    told = ", ".join(part for part in parts if part)
    return sentence(f"{_when(agreement, today)}: {told}")


def _when(agreement: Agreement, today: date) -> str:
    if agreement.done is not None:
        return f"gedaan op {day_in_words(agreement.done)}"
    if agreement.due is None:
        return "nog geen dag"
    moved = ", verzet" if agreement.moved else ""
    return f"{day_in_words(agreement.due)} ({seen_from(agreement.due, today)}{moved})"


Change = Callable[[Talk, str], Talk]


@dataclass
class AgreedLines:
    """The plain twin of the screen with agreements; `open_talk` opens the talk of one.

    The numbers are those of the list that was told last, also when something changed since.
    """

    archive: Archive
    say: Callable[[str], None]
    now: Callable[[], datetime]
    open_talk: Callable[[Path, str], None]
    _told: list[Line] = field(default_factory=list)

    def every(self) -> list[Line]:
        """Every agreement there is, the most pressing first."""
        return all_lines(self.archive, self._today)

    def obeys(self, typed: str) -> bool:
        """Do what a line asks; whether it was ours."""
        word, _, rest = typed.partition(" ")
        command = COMMANDS.get(word.lower())
        if command is not None:
            command(self, rest.strip())
        return command is not None

    def tell(self, wanted: str = "") -> None:
        """Tell the list: of everybody, or of who is called so; what is done only when asked."""
        today, wanted = self._today, wanted.casefold()
        every = self.every()
        is_done = wanted == "gedaan"
        self._told = [
            line
            for line in every
            if (line.agreement.done is not None) == is_done
            if is_done or wanted in line.agreement.whose.casefold()
        ]
        if not self._told:
            self.say(_NOTHING_OPEN if every else none_seen(self.archive.places, NONE))
        for said in in_words(self._told, today, numbered=True):
            self.say(said)
        done = sum(1 for line in every if line.agreement.done is not None)
        if done and not is_done:
            self.say(f"Gedaan: {done}. Typ :afspraken gedaan om ze te horen.")

    def tell_open(self, initiative: str) -> None:
        """Tell what is still to be done in one initiative; its numbers are those to tick off."""
        every = all_lines(self.archive, self._today)
        self._told = [
            line
            for line in every
            if line.talk.initiative == initiative and line.agreement.done is None
        ]
        for said in in_words(self._told, self._today, numbered=True):
            self.say(said)

    def settle(self, rest: str) -> None:
        """Tick one off: number, then maybe a day, then maybe a line."""
        line, words = self._line(rest, "gedaan")
        if line is None:
            return
        day, reason = day_and_rest(words, self._today)
        if day is not None and day > self._today:
            self.say(f"Ik lees {whole_day(day)}, en die dag moet nog komen. Wanneer was het?")
            return
        done = day or self._today
        now = self.now()
        self._change(
            line,
            lambda talk, item: ticked_off(talk, item, done, reason, now),
            f"Gedaan op {day_in_words(done)}",
        )

    def move(self, rest: str) -> None:
        """Move one: number, day, reason."""
        line, words = self._line(rest, "verzet")
        if line is None:
            return
        day, reason = day_and_rest(words, self._today)
        if day is None or not reason:
            self.say("Zet er de dag en de reden achter, zoals :verzet 3 21-3 de wethouder is ziek.")
            return
        now = self.now()
        self._change(
            line,
            lambda talk, item: moved_to_day(talk, item, day, reason, now),
            f"Verzet naar {whole_day(day)}",
        )

    def take_back(self, rest: str) -> None:
        """Take back the tick of one, or else its move."""
        line, _ = self._line(rest, "terugzetten")
        if line is not None:
            now = self.now()
            self._change(line, lambda talk, item: taken_back(talk, item, now), "Teruggezet")

    def open(self, rest: str) -> None:
        """Open the talk of one."""
        line, _ = self._line(rest, "gesprek")
        if line is not None:
            self.open_talk(line.path, "")

    def excuse(self, rest: str) -> None:
        """Move one with its reason, and open the letter that there is no answer yet."""
        line, words = self._line(rest, "brief")
        if line is None:
            return
        if line.agreement.urgency(self._today) not in {"late", "today"}:
            self.say("Deze afspraak is nog niet te laat. Met :verzet verzet je hem.")
            return
        day, reason = day_and_rest(words, self._today)
        if day is None or not reason:
            self.say("Zet er de dag en de reden achter, zoals :brief 3 21-3 de wethouder ziek is.")
            return
        now = self.now()

        def change(talk: Talk, item: str) -> Talk:
            moved = moved_to_day(talk, item, day, reason, now)
            return excused(moved, day, reason, now)

        self._change(line, change, f"Verzet naar {whole_day(day)}")
        self.open_talk(line.path, NO_ANSWER_YET)

    @property
    def _today(self) -> date:
        return self.now().date()

    def _line(self, rest: str, command: str) -> tuple[Line | None, str]:
        """The agreement of a number, and what was typed after it."""
        if not self._told:
            self._told = [line for line in self.every() if line.agreement.done is None]
        number, _, words = rest.partition(" ")
        is_number = number.isdecimal() and len(number) <= MOST_DIGITS
        if is_number and 1 <= int(number) <= len(self._told):
            return self._told[int(number) - 1], words.strip()
        self.say(_WHICH.format(command))
        return None, ""

    def _change(self, line: Line, change: Change, said: str) -> None:
        """Change the talk as it stands on disk now, so that nobody's work is overwritten."""
        try:
            talk = self.archive.open(line.path).talk
            changed = change(talk, line.agreement.item)
            saved = self.archive.save(changed.intake) if changed is not talk else None
        except DiskError as error:
            self.say(str(error))
        except IntakeError as error:
            self.say(in_line(error.mistakes[0]))
        else:
            done = f"{said}: {one_line(line.agreement.what)}."
            self.say(_UNCHANGED if saved is None else saved.conflict or done)


def day_and_rest(words: str, today: date) -> tuple[date | None, str]:
    """The day with which a line begins, as many words of it as make one, and the rest."""
    parts = words.split()
    for count in range(min(MOST_DAY_WORDS, len(parts)), 0, -1):
        day = day_from(" ".join(parts[:count]), today)
        if day is not None:
            return day, " ".join(parts[count:])
    return None, " ".join(parts)


COMMANDS: Mapping[str, Callable[[AgreedLines, str], None]] = {
    ":afspraken": AgreedLines.tell,
    ":gedaan": AgreedLines.settle,
    ":verzet": AgreedLines.move,
    ":terugzetten": AgreedLines.take_back,
    ":gesprek": AgreedLines.open,
    ":brief": AgreedLines.excuse,
}
