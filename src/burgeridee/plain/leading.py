"""An exercise led in plain lines: what to say, what to look after, the minutes, what is next."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from burgeridee.core.leading import Leading, Turn
from burgeridee.core.led_words import (
    aloud,
    done_before,
    following,
    here,
    how_far,
    on_the_sheet,
    title,
    whole_time,
)
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.disk import DiskError
from burgeridee.files.initiatives import Record
from burgeridee.files.keeper import Keeper
from burgeridee.files.led import begin_exercise, to_go_on_with, turn_halfway, turn_of_today
from burgeridee.plain.holding import held
from burgeridee.plain.words import sentence

HELP = """\
Een lege regel of :verder - de volgende stap; :terug, :ga 5 - door de stappen; :nu - waar je bent
:plan - alle stappen met hun tijd; :pauze - de tijd staat stil, of loopt weer
:uitkomst - opschrijven wat eruit kwam; :notitie woorden - voor jezelf
:start - terug; later ga je verder bij dezelfde stap; :stop - ophouden. Bewaren gaat vanzelf."""
LONGEST_STEP = timedelta(hours=2)
"""Between two lines a group may be busy with a whole step."""
MOST_DIGITS = 3


@dataclass
class LeadingLines:
    """The plain twin of the screen that leads, and of the way to it.

    `fill_in` opens a record to be filled in, and says whether the program is to stop.
    """

    archive: Archive
    lines: Iterator[str]
    say: Callable[[str], None]
    fill_in: Callable[[Talk], bool]
    is_stopped: bool = False

    def lead(
        self,
        exercises: Sequence[Exercise],
        records: Sequence[Record],
        initiative: str,
        *,
        begins: datetime | None = None,
        minutes: int = 0,
    ) -> None:
        """Lead these exercises in the initiative of these records, or on their own."""
        archive = self.archive
        if len(exercises) == 1:
            turns = self._one(exercises[0], records, initiative)
        else:
            turns = [turn_of_today(archive, one, records, initiative) for one in exercises]
        if not turns:
            return
        if len(turns) == 1 and turns[0].talk.intake.status == "closed":
            self.is_stopped = self.fill_in(turns[0].talk)
            return
        self._hold(Leading.of(turns, archive.now(), begins=begins, minutes=minutes))

    def go_on(self, talk: Talk, exercises: Iterable[Exercise]) -> bool:
        """Lead on where a group stopped halfway; whether the talk is of such an exercise."""
        turn = turn_halfway(talk, exercises)
        if turn is None:
            return False
        self._hold(Leading.of([turn], self.archive.now()))
        return True

    def _one(
        self, exercise: Exercise, records: Sequence[Record], initiative: str
    ) -> Sequence[Turn]:
        """The exercise with the record that is gone on with, or a new one; none for a slip."""
        found = to_go_on_with(self.archive, exercise, records, initiative)
        before = [Turn(exercise, one.talk) for one in found]
        if before:
            self.say(sentence(f"Jullie deden deze opdracht {done_before(before[0].talk)}"))
            for place, turn in enumerate(before, 1):
                self.say(f"{place}. {how_far(turn)}")
            self.say(f"{len(before) + 1}. Opnieuw, met een nieuw blad")
            self.say("Wat wil je? Typ het nummer.")
            typed = next(self.lines, "").strip()
            if not typed.isdecimal() or not 1 <= int(typed[:MOST_DIGITS]) <= len(before) + 1:
                self.say("Er is niets begonnen.")
                return ()
            if int(typed) <= len(before):
                return (before[int(typed) - 1],)
        return (Turn(exercise, begin_exercise(self.archive, exercise, records, initiative)),)

    def _hold(self, leading: Leading) -> None:
        holding = _Holding(leading, self)
        for line in (*HELP.splitlines(), *now_lines(leading)):
            self.say(line)
        self.is_stopped = held(self.lines, holding, lambda: self.is_stopped)


@dataclass
class _Holding:
    """A session that is being led."""

    leading: Leading
    desk: LeadingLines
    _keepers: dict[str, Keeper] = field(default_factory=dict)

    def obey(self, name: str, rest: str) -> None:
        """Do what a line asks."""
        say, now, leading = self.desk.say, self.desk.archive.now(), self.leading
        match name:
            case "" | "verder" | "terug":
                self._go(leading.moved(-1 if name == "terug" else 1, now))
            case "ga":
                number = int(rest) if rest.isdecimal() and len(rest) <= MOST_DIGITS else 0
                if 1 <= number <= len(leading.pages):
                    self._go(leading.moved_to(number - 1, now))
                else:
                    say("Zet er het nummer van een stap achter, zoals :ga 5. :plan noemt ze.")
            case "nu":
                self._tell(now_lines(leading))
            case "plan":
                self._tell(plan_lines(leading))
            case "pauze":
                self._become(leading.paused(now, is_pause=not leading.is_paused))
                say(
                    "Pauze: de tijd staat stil."
                    if self.leading.is_paused
                    else "De tijd loopt weer."
                )
            case "uitkomst":
                self._fill_in()
            case "notitie":
                self._note(rest, now)
            case "hulp":
                self._tell(iter(HELP.splitlines()))
            case _:
                say("Dat ken ik hier niet. Typ :hulp voor uitleg.")

    def tick(self) -> None:
        """Count the time until now."""
        self._become(self.leading.ticked(self.desk.archive.now(), LONGEST_STEP))

    def _note(self, text: str, now: datetime) -> None:
        if not text:
            self.desk.say("Typ de notitie erachter, zoals :notitie Ans wil het blad meenemen.")
            return
        self._become(self.leading.with_talk(self.leading.turn.talk.with_quick_note(text, now)))
        self.desk.say("De notitie staat erbij.")

    def _fill_in(self) -> None:
        """Have the record filled in, and go on where the group is."""
        talk = self.leading.turn.talk
        self.desk.is_stopped = self.desk.fill_in(replace(talk, past=()))
        if self.desk.is_stopped:
            return
        try:
            there = self.desk.archive.open(talk.intake.id).talk
        except (DiskError, IntakeError):
            there = talk  # nothing was written down
        self.leading = self.leading.with_talk(there).ticked(self.desk.archive.now())
        self._tell(now_lines(self.leading))

    def _go(self, leading: Leading) -> None:
        self._become(leading)
        self._tell(now_lines(self.leading))

    def _become(self, leading: Leading) -> None:
        before, self.leading = self.leading, leading
        for was, turn in zip(before.turns, leading.turns, strict=True):
            keeper = self._keeper(turn.talk)
            if turn.talk.intake is not was.talk.intake or keeper.is_unsaved:
                self._save(keeper, turn.talk)

    def _save(self, keeper: Keeper, talk: Talk) -> None:
        self.leading = self.leading.with_talk(keeper.save(talk))
        if keeper.problem:
            self.desk.say(f"Niet bewaard: {keeper.problem}")
        if keeper.news:
            self.desk.say(keeper.news)

    def _keeper(self, talk: Talk) -> Keeper:
        archive = self.desk.archive
        return self._keepers.setdefault(talk.intake.id, Keeper(archive, archive.now, None))

    def _tell(self, lines: Iterator[str]) -> None:
        for line in lines:
            self.desk.say(line)


def now_lines(leading: Leading) -> Iterator[str]:
    """The page where the group is, and what comes next."""
    page, exercise = leading.page, leading.turn.exercise
    name = sentence(exercise.name)
    yield f"{name} {sentence(title(leading, page))}" if page.kind != "ready" else name
    yield sentence(f"{here(leading)}; alles samen {whole_time(leading, leading.counted)}")
    if leading.is_paused:
        yield "Het is pauze: de tijd staat stil."
    if page.kind == "step":
        yield from _section("Zeg", aloud(leading))
        yield from _section("Let op", leading.step.do if leading.step else ())
    else:
        yield from aloud(leading)
    if page.kind == "ready":
        yield from _section("Leg klaar", exercise.materials)
        yield from _section("Zo begeleid je het", (exercise.facilitator.strip(),))
        yield f"Wanneer wel: {exercise.good_when}"
        yield f"Wanneer niet: {exercise.not_when}"
    if page.kind in ("ready", "outcome"):
        yield from _section("Op het blad staat al", on_the_sheet(leading.turn.talk))
    if page.kind == "outcome":
        yield "Typ :uitkomst om het op te schrijven."
    yield sentence(following(leading))


def plan_lines(leading: Leading) -> Iterator[str]:
    """All pages, with when they begin, and the planned and the used minutes."""
    for place, page in enumerate(leading.pages):
        is_here = ", hier ben je" if place == leading.at else ""
        times = f"{leading.begins_at(page):%H.%M} " if page.minutes else ""
        used = f", gebruikt {leading.used(page)}" if leading.used(page) else ""
        planned = f", gepland {page.minutes}{used}" if page.minutes else ""
        yield f"{place + 1}. {times}{title(leading, page)}{planned}{is_here}"


def _section(name: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{name}:"
    yield from (f"- {line}" for line in lines)
