"""A workshop in plain lines: what happens now, what comes next, how long it took so far."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice

from burgeridee.core.board import model_of
from burgeridee.core.days import day_in_words, minutes_in_words
from burgeridee.core.held import HeldWorkshop, WorkshopRun
from burgeridee.core.workshop import Workshop, WorkshopPart
from burgeridee.files.archive import Archive, new_id
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.disk import DiskError
from burgeridee.files.held import board_id_for, workshops_held
from burgeridee.files.held_keeper import HeldKeeper
from burgeridee.files.library.workshops import load_workshops
from burgeridee.files.record_keeper import HOME_AGAIN
from burgeridee.files.settings import Settings
from burgeridee.plain.board import BoardLines
from burgeridee.plain.board_papers import BoardPapers
from burgeridee.plain.holding import held
from burgeridee.plain.words import sentence

COMMANDS = (":workshop", ":bord")
"""What these lines listen to at the beginning."""
START_HELP = ":workshop - een workshop houden, of ermee verder; :bord - het bord van een groep"
HELP = """\
:verder, :terug, :ga 5 - door de onderdelen; :nu - waar je bent; :plan - alle onderdelen
:notitie woorden - een notitie bij dit onderdeel; :pauze - de tijd staat stil, of loopt weer
:bord - het bord van de groep; :start - terug; de workshop gaat later verder waar je was"""
MOST_LISTED = 5
MOST_DIGITS = 3
LONGEST_ROUND = timedelta(hours=2)
_SECTIONS = (("Zeg", "say"), ("Doe", "do"), ("Laat zien", "show"))


@dataclass
class WorkshopLines:
    """The plain twin of the trainer's screen, and of the way to it."""

    archive: Archive
    settings: Settings
    lines: Iterator[str]
    say: Callable[[str], None]
    is_stopped: bool = False

    def choose(self) -> None:
        """Ask which workshop to begin, or to go on with; then hold it."""
        places = self.archive.places
        found = load_workshops(places.content_folders, self.archive.library)
        for mistake in found.mistakes:
            self.say(mistake.sentence)
        plans = found.workshops
        held = (one for one in workshops_held(places) if one.workshop in plans)
        choices: list[HeldWorkshop | Workshop] = [*islice(held, MOST_LISTED), *plans.values()]
        for place, choice in enumerate(choices, 1):
            self.say(f"{place}. {_choice(choice, plans)}")
        self.say("Welke workshop? Typ het nummer." if choices else "Er is geen workshop.")
        answer = next(self.lines, "").strip() if choices else ""
        if not answer.isdecimal() or not 1 <= int(answer[:MOST_DIGITS]) <= len(choices):
            return
        chosen, now = choices[int(answer) - 1], self.archive.now()
        if isinstance(chosen, Workshop):
            run = WorkshopRun.started(chosen, new_id(now), now)
            self._hold(run, HeldKeeper.begun(places, run.held))
            return
        try:
            keeper = HeldKeeper.opened(places, chosen)
        except DiskError as error:
            self.say(str(error))
        else:
            self._hold(WorkshopRun.resumed(plans[chosen.workshop], keeper.held, now), keeper)

    def obey(self, line: str) -> None:
        """Do what one of `COMMANDS` asks; afterwards one is back at the beginning."""
        if line == COMMANDS[0]:
            self.choose()
        else:
            name = board_id_for(self.archive.places, "", self.archive.now())
            self._board(name, "", "")
        if not self.is_stopped:
            self.say("Je bent weer bij het begin. Typ :hulp voor uitleg.")

    # ── Holding one

    def _hold(self, run: WorkshopRun, keeper: HeldKeeper) -> None:
        holding = _Holding(run, keeper, self)
        holding.keep()
        for line in (*HELP.splitlines(), *now_lines(run)):
            self.say(line)
        self.is_stopped = held(self.lines, holding, lambda: self.is_stopped)

    def board_of_run(self, run: WorkshopRun) -> None:
        """Open the board of a workshop."""
        self._board(run.held.id, run.workshop.title, run.workshop.conversation)

    def _board(self, board_id: str, title: str, conversation: str) -> None:
        places, now = self.archive.places, self.archive.now
        try:
            keeper = BoardKeeper.opened(places, board_id, now, title, conversation)
        except DiskError as error:
            self.say(str(error))
            return
        papers = BoardPapers(places, self.settings)
        model = model_of(keeper.board, self.archive.library.conversations)
        rules = model.rules if model else ()
        lines = BoardLines(keeper, rules, papers, self.lines, self.say)
        lines.run()
        self.is_stopped = lines.is_stopped


@dataclass
class _Holding:
    """One workshop that is being held."""

    run: WorkshopRun
    keeper: HeldKeeper
    desk: WorkshopLines

    def obey(self, name: str, rest: str) -> None:
        """Do what a line asks."""
        say, now, run = self.desk.say, self.desk.archive.now(), self.run
        match name:
            case "verder" | "terug":
                self._go(run.moved(1 if name == "verder" else -1, now))
            case "ga":
                number = int(rest) if rest.isdecimal() and len(rest) <= MOST_DIGITS else 0
                if 1 <= number <= len(run.workshop.parts):
                    self._go(run.moved_to(run.workshop.parts[number - 1].id, now))
                else:
                    say("Zet er het nummer van een onderdeel achter, zoals :ga 5.")
            case "nu" | "":
                self._tell(now_lines(run))
            case "plan":
                self._tell(plan_lines(run))
            case "pauze":
                self._become(run.paused(now, is_pause=not run.held.paused))
                say("Pauze: de tijd staat stil." if self.run.held.paused else "De tijd loopt weer.")
            case "notitie":
                self._become(run.noted(run.part.id, rest, now))
                say("De notitie staat erbij." if rest else "De notitie is weg.")
            case "bord":
                self.desk.board_of_run(run)
                self.tick()
                self._tell(now_lines(self.run))
            case "hulp":
                self._tell(iter(HELP.splitlines()))
            case _:
                say("Dat ken ik hier niet. Typ :hulp voor uitleg.")

    def tick(self) -> None:
        """Count the time until now; between two lines there may be a whole round of practice."""
        self._become(self.run.ticked(self.desk.archive.now(), LONGEST_ROUND))

    def keep(self) -> None:
        """Keep the workshop as it stands."""
        was_away = bool(self.keeper.problem)
        self.run = replace(self.run, held=self.keeper.keep(self.run.held))
        if self.keeper.problem:
            self.desk.say(f"Niet bewaard: {self.keeper.problem}")
        elif was_away:
            self.desk.say(HOME_AGAIN)

    def _go(self, run: WorkshopRun) -> None:
        self._become(run)
        self._tell(now_lines(self.run))

    def _become(self, run: WorkshopRun) -> None:
        before, self.run = self.run, run
        if run.held != before.held:
            self.keep()

    def _tell(self, lines: Iterator[str]) -> None:
        for line in lines:
            self.desk.say(line)


def now_lines(run: WorkshopRun) -> Iterator[str]:
    """The part where the group is, and what comes next."""
    part = run.part
    yield f"{run.place + 1}. {sentence(part.title)} {part.purpose}"
    planned, used = minutes_in_words(part.minutes), minutes_in_words(run.used(part))
    yield f"Gepland {planned}, nu {used}. Hele workshop: {_whole(run)}"
    if run.held.paused:
        yield "Het is pauze: de tijd staat stil."
    if run.place == 0 and run.workshop.bring:
        yield from _section("Leg klaar", run.workshop.bring)
    for name, key in _SECTIONS:
        yield from _section(name, getattr(part, key))
    if part.case:
        yield f"De casus: {part.case}. Typ :start en dan o om hem te oefenen."
    if part.board:
        yield "Met :bord open je het bord."
    if run.note:
        yield from _section("Je notitie", tuple(run.note.splitlines()))
    after = run.following
    yield sentence(f"Hierna: {after.title}") if after else "Dit is het laatste onderdeel."


def plan_lines(run: WorkshopRun) -> Iterator[str]:
    """All parts, with the planned and the used minutes."""
    for place, part in enumerate(run.workshop.parts, 1):
        here = ", hier ben je" if part is run.part else ""
        yield f"{place}. {part.title}, {_minutes(run, part)}{here}"


def _minutes(run: WorkshopRun, part: WorkshopPart) -> str:
    used = run.used(part)
    return f"gepland {part.minutes}, gebruikt {used}" if used else f"gepland {part.minutes}"


def _whole(run: WorkshopRun) -> str:
    end = run.counted + timedelta(minutes=run.to_go)
    return f"{run.used_in_all} van {run.workshop.minutes} minuten, dan klaar om {end:%H.%M}."


def _section(name: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield f"{name}:"
    yield from (f"- {line}" for line in lines)


def _choice(choice: HeldWorkshop | Workshop, plans: Mapping[str, Workshop]) -> str:
    if isinstance(choice, Workshop):
        return f"Nieuw: {choice.title}, {minutes_in_words(choice.minutes)}"
    plan = plans[choice.workshop]
    day = f", {day_in_words(choice.started)}" if choice.started else ""
    return f"Verder: {plan.title}{day}, bij {plan.parts[plan.place_of(choice.at_part)].title}"
