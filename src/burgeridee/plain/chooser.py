"""De keuzehulp in plain lines: the questions, and each time what a group could do, and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from burgeridee.core.days import minutes_in_words
from burgeridee.core.intake import filled
from burgeridee.core.questions import Question, in_words
from burgeridee.core.session_plan import without_hand
from burgeridee.core.text import cleaned
from burgeridee.core.toolbox import Exercise
from burgeridee.plain.holding import LEAVING
from burgeridee.plain.reading import NotUnderstoodError, value_from
from burgeridee.plain.sessions import NO_NUMBER, SessionDesk, numbered
from burgeridee.plain.toolbox import GUESTS, ToolboxLines, page_lines

HELP = """\
Een lege regel - de volgende vraag; :vraag 2 - die vraag opnieuw; :keuze - wat jullie doen
:lees 1 - die opdracht; :anders - wat ook kan; :erbij 2 - nummer 2 daarvan erbij; :eruit 1
:opdrachten - de hele lijst; :herstel - weer wat de keuzehulp kiest
:leid, :leid 2 - samen doen, vanaf het begin of vanaf nummer 2; :papieren, :papieren a4
:opnieuw - een nieuwe keuze; :meekijken - zonder wat alleen voor jou is; :ongedaan
:start - terug; :stop - ophouden. Bewaren gaat vanzelf."""
UNKNOWN = "Dat ken ik hier niet. Typ :hulp voor uitleg."
ALL_ASKED = "Alle vragen zijn gesteld. Typ :leid om te beginnen, of :hulp voor uitleg."
NOTHING_TO_UNDO = "Er is niets om ongedaan te maken."
NO_OTHERS = "Er springt geen andere opdracht uit. Typ :opdrachten voor de hele lijst."


@dataclass
class ChooserLines:
    """The plain twin of the keuzehulp. `is_anew` tells that a new choice is wanted."""

    desk: SessionDesk
    is_anew: bool = False
    _at: int = 0

    def run(self) -> None:
        """Ask what is open, and take lines until one goes back, or stops."""
        desk = self.desk
        desk.say(f"{desk.talk.conversation.title}")
        desk.tell(self._answers())
        if desk.toolbox.problem:
            desk.say(desk.toolbox.problem)
        self._at = next((at for at, one in enumerate(self.questions) if self._is_open(one)), 0)
        desk.tell(desk.session_lines() if desk.session.chosen else ())
        self._ask()
        for raw in desk.lines:
            line = cleaned(raw.rstrip("\r\n")).strip()
            name, _, rest = line.partition(" ")
            if name.startswith(":") and name[1:].lower() in LEAVING:
                desk.is_stopped = name[1:].lower() != "start"
                return
            self._take(line, name.lower(), rest.strip())
            if desk.is_stopped or self.is_anew:
                return

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is asked here."""
        talk = self.desk.talk
        return tuple(one for one in talk.route if one.id != talk.conversation.uses.exercises)

    def _take(self, line: str, name: str, rest: str) -> None:
        command = self._commands.get(name)
        if command is not None:
            command(rest)
        elif name.startswith(":"):
            self.desk.say(UNKNOWN)
        elif line:
            self._answer(line)
        else:
            self._next()

    @property
    def _commands(self) -> Mapping[str, Callable[[str], None]]:
        """What each command does with the words after it."""
        return {
            ":vraag": self._go,
            ":keuze": lambda _: self.desk.tell(self.desk.session_lines()),
            ":lees": self._read,
            ":anders": self._tell_others,
            ":erbij": self._put,
            ":eruit": self._take_out,
            ":opdrachten": self._toolbox,
            ":herstel": self._reset,
            ":leid": self._lead,
            ":papieren": self.desk.papers,
            ":opnieuw": self._anew,
            ":meekijken": self._guests,
            ":ongedaan": self._undo,
            ":hulp": lambda _: self.desk.tell(HELP.splitlines()),
        }

    # ── The questions

    def _is_open(self, question: Question) -> bool:
        return not self.desk.talk.is_answered(question)

    def _answers(self) -> Iterator[str]:
        for place, question in enumerate(self.questions, 1):
            answer = self.desk.talk.answer_to(question)
            if answer is not None and answer.is_filled:
                yield f"{place}. {question.ask} {in_words(question, answer.value)}"

    def _ask(self) -> None:
        desk, question = self.desk, self.questions[self._at]
        desk.say(f"Vraag {self._at + 1}: {question.ask}")
        options = getattr(question, "options", {})
        desk.tell(f"{place}. {label}" for place, label in enumerate(options.values(), 1))

    def _answer(self, line: str) -> None:
        desk, question = self.desk, self.questions[self._at]
        try:
            value = value_from(question, line, desk.now.date())
        except NotUnderstoodError as error:
            desk.say(str(error))
            return
        there = desk.talk.moved_to(question.id)
        now = desk.now
        if not desk.become(there.answered(value, now) if filled(value) else there.cleared(now)):
            return
        desk.tell(desk.session_lines())
        self._next()

    def _next(self) -> None:
        if self._at + 1 < len(self.questions):
            self._at += 1
            self._ask()
        else:
            self.desk.say(ALL_ASKED)

    def _go(self, rest: str) -> None:
        if rest.isdecimal() and 1 <= int(rest[:2]) <= len(self.questions):
            self._at = int(rest[:2]) - 1
            self._ask()
        else:
            self.desk.say(NO_NUMBER)

    # ── What is done

    def _with(self, several: tuple[Exercise, ...], typed: str) -> Exercise | None:
        one = numbered(several, typed)
        if one is None:
            self.desk.say(NO_NUMBER)
        return one

    @property
    def _others(self) -> tuple[Exercise, ...]:
        return tuple(one.exercise for one in self.desk.session.others)

    def _read(self, rest: str) -> None:
        one = self._with(self.desk.session.exercises, rest)
        if one is not None:
            self.desk.tell(page_lines(one, self.desk))

    def _tell_others(self, _rest: str) -> None:
        told = (f"{one.name}, {minutes_in_words(one.minutes)}" for one in self._others)
        self.desk.tell(f"{place}. {words}" for place, words in enumerate(told, 1))
        if not self._others:
            self.desk.say(NO_OTHERS)

    def _put(self, rest: str) -> None:
        one = self._with(self._others, rest)
        if one is not None:
            self.desk.put((*self.desk.session.exercises, one))

    def _take_out(self, rest: str) -> None:
        chosen = self.desk.session.exercises
        one = self._with(chosen, rest)
        if one is not None:
            self.desk.put([other for other in chosen if other != one])

    def _reset(self, _rest: str) -> None:
        if self.desk.become(without_hand(self.desk.talk, self.desk.now)):
            self.desk.tell(self.desk.session_lines())

    def _undo(self, _rest: str) -> None:
        talk = self.desk.talk
        if not talk.past:
            self.desk.say(NOTHING_TO_UNDO)
        elif self.desk.become(talk.undone(self.desk.now)):
            self.desk.tell((*self._answers(), *self.desk.session_lines()))

    def _lead(self, rest: str) -> None:
        chosen = self.desk.session.exercises
        first = self._with(chosen, rest) if rest else None
        if rest and first is None:
            return
        at = chosen.index(first) if first else 0
        self.desk.lead(chosen[at:], is_planned=not at)

    def _toolbox(self, _rest: str) -> None:
        ToolboxLines(self.desk).run()
        if not self.desk.is_stopped:
            self.desk.tell(self.desk.session_lines())

    def _anew(self, _rest: str) -> None:
        self.is_anew = True

    def _guests(self, _rest: str) -> None:
        self.desk.for_all = not self.desk.for_all
        self.desk.say(GUESTS[self.desk.for_all])
