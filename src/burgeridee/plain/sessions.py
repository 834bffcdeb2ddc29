"""A session in plain lines: the talk that keeps what is done in it, its papers, leading it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from burgeridee.core.closed import may_become
from burgeridee.core.exercise_words import session_head, stretches
from burgeridee.core.session_plan import Session, can_be_changed, session_of, with_exercises
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.files.archive import Archive
from burgeridee.files.copies import sheets_of, write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import house_style
from burgeridee.files.keeper import Keeper
from burgeridee.files.settings import Settings
from burgeridee.files.toolbox import Toolbox, known_for
from burgeridee.plain.leading import LeadingLines
from burgeridee.plain.talking import refusal
from burgeridee.report.document import Document, House, ReportError, Size
from burgeridee.report.exercise import exercise_sheet
from burgeridee.report.formats import FORMATS
from burgeridee.report.house import house_of
from burgeridee.report.session import Session as Papers
from burgeridee.report.session import session_set
from burgeridee.report.sheet import Known

SIZES: dict[str, Size] = {"a3": "a3", "a4": "a4"}
FILLED = "ingevuld"
NO_NUMBER = "Dat nummer staat er niet bij."
NOTHING_KNOWN = "Er is nog niets bekend om in te vullen. Het blad is leeg."
NO_SESSION = "Er is nog niets gekozen voor de bijeenkomst."
CANNOT_CHANGE = "Deze keuzehulp heeft geen vraag waarin staat wat je zelf kiest."
LONGEST = 3
"""The most figures a number in a list has."""


@dataclass
class SessionDesk:
    """What the plain twins of toolbox and keuzehulp work with.

    `fill_in` opens a record to be filled in, and says whether the program is to stop.
    """

    talk: Talk
    archive: Archive
    settings: Settings
    toolbox: Toolbox
    lines: Iterator[str]
    say: Callable[[str], None]
    fill_in: Callable[[Talk], bool]
    for_all: bool = False
    is_stopped: bool = False
    _keeper: Keeper | None = field(default=None)

    @property
    def session(self) -> Session:
        """What is done, by the answers and by hand."""
        box = self.toolbox
        return session_of(self.talk, box.exercises, box.flags, self.archive.now())

    @property
    def now(self) -> datetime:
        """What time it is."""
        return self.archive.now()

    def tell(self, lines: Iterable[str]) -> None:
        """Put several lines out."""
        for line in lines:
            self.say(line)

    def become(self, talk: Talk) -> bool:
        """Take on a changed talk and keep it; whether it may change."""
        if not may_become(self.talk, talk):
            self.say(refusal(self.talk))
            return False
        saved_at = self.talk.intake.changed if self.talk.intake.revision else None
        self._keeper = self._keeper or Keeper(self.archive, self.archive.now, saved_at)
        self.talk = self._keeper.save(talk)
        if self._keeper.problem:
            self.say(f"Niet bewaard: {self._keeper.problem}")
        if self._keeper.news:
            self.say(self._keeper.news)
        return True

    def put(self, exercises: Sequence[Exercise]) -> None:
        """Choose these by hand, and tell what is done now."""
        if not can_be_changed(self.talk):
            self.say(CANNOT_CHANGE)
        elif self.become(with_exercises(self.talk, exercises, self.now)):
            self.tell(self.session_lines())

    def session_lines(self) -> Iterator[str]:
        """What is done, from when to when, and what is odd about it."""
        session = self.session
        yield f"{session_head(session)}." if session.chosen else NO_SESSION
        reasons = {one.exercise.id: one for one in session.chosen}
        place = 0
        for part in stretches(session.slots):
            if part.exercise is None:
                yield f"{part.times} pauze."
                continue
            place += 1
            chosen = reasons[part.exercise.id]
            told = chosen.because_for_all if self.for_all else chosen.because
            because = f": {'; '.join(told)}." if told else "."
            yield f"{place}. {part.times} {part.exercise.name}{because}"
        yield from session.said

    def lead(self, exercises: Sequence[Exercise], *, is_planned: bool = False) -> None:
        """Lead these; one that is planned begins when the session does."""
        if not exercises:
            self.say(NO_SESSION)
            return
        leading = LeadingLines(self.archive, self.lines, self.say, self.fill_in)
        initiative, session = self.talk.intake.links.initiative, self.session
        begins = session.begins if is_planned else None
        minutes = session.minutes if is_planned else 0
        leading.lead(exercises, self.toolbox.records, initiative, begins=begins, minutes=minutes)
        self.is_stopped = leading.is_stopped

    # ── Paper

    def worksheet(self, exercise: Exercise, typed: str) -> None:
        """Make the worksheet of an exercise, as the words after its number ask."""
        wanted = typed.lower().split()
        records = self.toolbox.records
        known = known_for(self.archive, records, exercise) if FILLED in wanted else None
        if FILLED in wanted and known is None:
            self.say(NOTHING_KNOWN)
        size, initiative = size_in(wanted), self.talk.intake.links.initiative_name
        filled = f"-{FILLED}" if known is not None else ""

        def make(house: House) -> Document:
            return exercise_sheet(exercise, self.now, house, size, Known(known, initiative))

        self._print(f"{exercise.id}-{size}{filled}", make)

    def papers(self, typed: str) -> None:
        """Make all papers of the session."""
        session = self.session
        if not session.chosen:
            self.say(NO_SESSION)
            return
        size, initiative = size_in(typed.lower().split()), self.talk.intake.links.initiative_name

        def make(house: House) -> Document:
            exercises, slots = session.exercises, session.slots
            return session_set(Papers(exercises, slots, initiative), self.now, house, size)

        self._print(f"bijeenkomst-{size}", make)

    def _print(self, name: str, make: Callable[[House], Document]) -> None:
        places, form = self.archive.places, FORMATS[0]
        try:
            house, said = house_of(house_style(places, self.settings))
            content = form.render(make(house))
            path = write_copy(places, sheets_of(self.talk.intake.links), name, form.suffix, content)
        except (DiskError, ReportError) as error:
            self.say(str(error))
            return
        self.tell((f"Het papier staat in {path}", *said))


def size_in(words: Sequence[str]) -> Size:
    """The size of paper that is asked for; without one A3, to write on together."""
    return next((SIZES[word] for word in words if word in SIZES), "a3")


def numbered(several: Sequence[Exercise], typed: str) -> Exercise | None:
    """The exercise of a number in a list, or of a name."""
    if typed.isdecimal() and len(typed) <= LONGEST:
        return several[int(typed) - 1] if 1 <= int(typed) <= len(several) else None
    wanted = typed.casefold().strip()
    found = [one for one in several if wanted and wanted in one.name.casefold()]
    return found[0] if len(found) == 1 else None
