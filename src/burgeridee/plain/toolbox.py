"""The toolbox in plain lines: the exercises, the page of one, its worksheet; to lead one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from burgeridee.core.days import day_in_words, minutes_in_words
from burgeridee.core.exercise_words import by_phase, in_short, parts_of
from burgeridee.core.text import cleaned
from burgeridee.core.toolbox import Exercise
from burgeridee.files.led import day_of
from burgeridee.plain.holding import LEAVING
from burgeridee.plain.sessions import NO_NUMBER, SessionDesk, numbered
from burgeridee.plain.words import sentence

HELP = """\
Een nummer of een naam - de opdracht lezen; / en letters - zoeken; :az, :fasen - de volgorde
:leid 3 - samen doen, stap voor stap; :werkblad 3 - op papier, A3; :werkblad 3 a4 ingevuld
:erbij 3, :eruit 3 - in de bijeenkomst, of eruit; :bijeenkomst - wat jullie doen, met tijden
:papieren, :papieren a4 - alles voor de bijeenkomst; :meekijken - zonder wat alleen voor jou is
:start - terug; :stop - ophouden. Bewaren gaat vanzelf."""
UNKNOWN = "Die opdracht vind ik niet. Typ het nummer vooraan, of :hulp voor uitleg."
NONE = "Er is geen opdracht die klopt. `burgeridee check` zegt wat eraan mankeert."
GUESTS = {True: "Bewoners kijken mee.", False: "Je ziet weer alles."}


@dataclass
class ToolboxLines:
    """The plain twin of the toolbox."""

    desk: SessionDesk
    is_by_name: bool = False

    def run(self, exercise: str = "") -> None:
        """Take lines until one goes back, or stops; begin at one exercise where it is named."""
        desk, first = self.desk, self.desk.toolbox.exercises.get(exercise)
        if first is not None:
            self._read(first)
        else:
            self._list()
        desk.say("Typ :hulp voor uitleg.")
        for raw in desk.lines:
            line = cleaned(raw.rstrip("\r\n")).strip()
            name, _, rest = line.partition(" ")
            if name.removeprefix(":").lower() in LEAVING:
                desk.is_stopped = name.removeprefix(":").lower() != "start"
                return
            self._take(line, name.lower(), rest.strip())
            if desk.is_stopped:
                return

    @property
    def listed(self) -> tuple[Exercise, ...]:
        """The exercises, in the order of their numbers."""
        box = self.desk.toolbox
        return box.from_a_to_z if self.is_by_name else box.in_order

    def _take(self, line: str, name: str, rest: str) -> None:
        command = self._commands.get(name)
        if command is not None:
            command(rest)
        elif line.startswith("/"):
            self._find(line[1:])
        elif line:
            self._with(line, self._read)
        else:
            self._list()

    def _with(self, typed: str, do: Callable[[Exercise], None]) -> None:
        one = numbered(self.listed, typed)
        if one is None:
            self.desk.say(UNKNOWN if typed and not typed.isdecimal() else NO_NUMBER)
        else:
            do(one)

    @property
    def _commands(self) -> Mapping[str, Callable[[str], None]]:
        """What each command does with the words after it."""
        return {
            ":lijst": self._list,
            ":az": lambda _: self._sort(by_name=True),
            ":fasen": lambda _: self._sort(by_name=False),
            ":leid": self._lead,
            ":werkblad": self._sheet,
            ":erbij": self._put,
            ":eruit": self._take_out,
            ":bijeenkomst": lambda _: self.desk.tell(self.desk.session_lines()),
            ":papieren": self.desk.papers,
            ":meekijken": self._guests,
            ":hulp": lambda _: self.desk.tell(HELP.splitlines()),
        }

    # ── Reading

    def _list(self, _rest: str = "") -> None:
        desk = self.desk
        if desk.toolbox.problem:
            desk.say(desk.toolbox.problem)
        if not self.listed:
            desk.say(NONE)
        place = {one.id: at for at, one in enumerate(self.listed, 1)}
        groups = [("", self.listed)] if self.is_by_name else by_phase(self.listed)
        for head, several in groups:
            if head:
                desk.say(f"{head}:")
            desk.tell(f"{place[one.id]}. {self._line(one)}" for one in several)

    def _line(self, one: Exercise) -> str:
        desk = self.desk
        told = [minutes_in_words(one.minutes)]
        if one in desk.session.exercises:
            told.append("in de bijeenkomst")
        if desk.toolbox.helps_now(one, for_all=desk.for_all):
            told.append("helpt nu")
        if desk.toolbox.done(one):
            told.append("gedaan")
        return f"{sentence(one.name)} {', '.join(told)}."

    def _read(self, one: Exercise) -> None:
        desk = self.desk
        desk.tell(page_lines(one, desk))

    def _find(self, typed: str) -> None:
        wanted = typed.casefold().split()
        found = [
            (at, one)
            for at, one in enumerate(self.listed, 1)
            if all(word in f"{one.name} {one.purpose}".casefold() for word in wanted)
        ]
        self.desk.tell(f"{at}. {one.name}: {one.purpose}" for at, one in found)
        if not found:
            self.desk.say("Niets gevonden. Probeer andere letters.")

    def _sort(self, *, by_name: bool) -> None:
        self.is_by_name = by_name
        self._list()

    # ── Doing

    def _lead(self, rest: str) -> None:
        self._with(rest, lambda one: self.desk.lead((one,)))

    def _sheet(self, rest: str) -> None:
        number, _, words = rest.partition(" ")
        self._with(number, lambda one: self.desk.worksheet(one, words))

    def _put(self, rest: str) -> None:
        self._with(rest, lambda one: self.desk.put((*self.desk.session.exercises, one)))

    def _take_out(self, rest: str) -> None:
        chosen = self.desk.session.exercises
        self._with(rest, lambda one: self.desk.put([other for other in chosen if other != one]))

    def _guests(self, _rest: str) -> None:
        self.desk.for_all = not self.desk.for_all
        self.desk.say(GUESTS[self.desk.for_all])


def page_lines(one: Exercise, desk: SessionDesk) -> Iterator[str]:
    """All there is to know of an exercise."""
    yield f"{sentence(one.name)} {in_short(one)}."
    yield one.purpose
    done = desk.toolbox.done(one)
    on = day_of(done[0].talk) if done else None
    if on is not None:
        yield f"Jullie deden deze opdracht op {day_in_words(on)}."
    helps = desk.toolbox.helps_with(one, for_all=desk.for_all)
    now = desk.toolbox.helps_now(one, for_all=desk.for_all)
    for part in parts_of(one, helps, now, for_all=desk.for_all):
        if len(part.lines) == 1:
            yield f"{part.head}: {part.lines[0]}"
            continue
        yield f"{part.head}:"
        yield from (f"- {line}" for line in part.lines)
