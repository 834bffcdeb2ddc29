"""Samenwerken in plain lines: choose an initiative, and then what to do in it, or on its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core.talk import Talk
from burgeridee.core.text import cleaned
from burgeridee.files.archive import Archive, in_line
from burgeridee.files.away import none_seen
from burgeridee.files.forms import (
    CHOOSER,
    FORMS,
    MEETING,
    NO_ROLES,
    NOT_THERE,
    choice_of,
    form_for,
    fresh,
    keeps_roles,
    meetings_of,
)
from burgeridee.files.initiatives import (
    Initiative,
    Record,
    initiatives,
    loose_talks,
    own_initiative,
    records_of,
)
from burgeridee.files.library.exercises import ExerciseLibrary, load_exercises
from burgeridee.files.settings import Settings
from burgeridee.files.standing import standing_of
from burgeridee.files.toolbox import toolbox_for
from burgeridee.plain.chooser import ChooserLines
from burgeridee.plain.filling import filled_in
from burgeridee.plain.holding import LEAVING
from burgeridee.plain.known import called, counted, known_lines, marked, meeting_line
from burgeridee.plain.leading import LeadingLines
from burgeridee.plain.meeting import MeetingLines
from burgeridee.plain.opening import opened
from burgeridee.plain.sessions import NO_NUMBER, SessionDesk
from burgeridee.plain.talking import Talking
from burgeridee.plain.toolbox import ToolboxLines
from burgeridee.plain.words import sentence

HELP = """\
Een nummer - dat initiatief of dat gesprek; 0 - zonder initiatief. Dan een letter:
n - vervolggesprek: wat is er gedaan, en wat is er anders?
c - samen ontwerpen: vijf vragen, en je weet of het nu zinvol is
r - rol per onderdeel: wat doet de gemeente bij beheer, bij geld?
k - keuzehulp: welke opdracht past nu, in jullie tijd?
o - opdrachten: lezen, samen doen, of een werkblad printen
p - partnerblad: zijn lusten en lasten eerlijk verdeeld?
v - procesafspraak: wie doet mee, en hoe beslissen jullie?
d - dialoogbijeenkomst: een avond met de buurt, van plan tot oogst
:start - terug; :stop - ophouden. Bewaren gaat vanzelf."""
HEAD = "Samenwerken: na het eerste gesprek."
NONE = "Zonder initiatief"
INVITATION = "Je hebt nog geen gesprek om op verder te gaan. Begin hier toch, met een letter."
LOOSE = "gesprek zonder initiatief"
ALONE = "Met een letter wordt dit een initiatief met deze naam."
UNKNOWN = "Die letter ken ik hier niet. Typ :hulp voor uitleg."
BACK = "Je bent weer bij Samenwerken. Typ :hulp voor uitleg."
NEW_MEETING = "Een nieuwe bijeenkomst"
LETTERS = {"n": FORMS[0], "c": FORMS[1], "p": FORMS[2], "v": FORMS[3]}


@dataclass
class TogetherLines:
    """The plain twin of Samenwerken; `here` is the initiative that was chosen."""

    archive: Archive
    settings: Settings
    lines: Iterator[str]
    say: Callable[[str], None]
    is_stopped: bool = False
    here: str = ""
    _several: tuple[Initiative, ...] = field(default=())
    _loose: tuple[Record, ...] = field(default=())
    _with: Record | None = field(default=None)
    _found: ExerciseLibrary | None = field(default=None)

    def run(self) -> None:
        """Tell the initiatives, and take lines until one goes back, or stops."""
        self.say(HEAD)
        self._tell_all()
        for line in HELP.splitlines():
            self.say(line)
        for raw in self.lines:
            line = cleaned(raw.rstrip("\r\n")).strip()
            name = line.removeprefix(":").lower()
            if name in LEAVING:
                self.is_stopped = name != "start"
                return
            self._take(name)
            if self.is_stopped:
                return

    def show(self, talk: Talk) -> bool:
        """Open a talk that is more than a form; whether it was one."""
        self.here = talk.intake.links.initiative
        if talk.conversation.id == CHOOSER:
            self._choose(talk)
        elif talk.conversation.id == MEETING:
            self._meet(talk)
        else:
            return self._lead_on(talk)
        return True

    def _lead_on(self, talk: Talk) -> bool:
        """Lead an exercise on of which the group stopped halfway; whether it was one."""
        lines = LeadingLines(self.archive, self.lines, self.say, self.fill_in)
        found = load_exercises(self.archive.places.content_folders, self.archive.library)
        is_one = lines.go_on(talk, found.exercises.values())
        self.is_stopped = self.is_stopped or lines.is_stopped
        return is_one

    def _take(self, name: str) -> None:
        match name:
            case "" | "lijst":
                self._tell_all()
            case "hulp":
                for told in HELP.splitlines():
                    self.say(told)
            case _ if name.isdecimal():
                self._go_to(name)
            case _ if name in JOBS:
                self._do(name)
            case _:
                self.say(UNKNOWN)

    # ── The initiatives

    def _tell_all(self) -> None:
        self._several = initiatives(self.archive)
        self._loose = loose_talks(self.archive)
        self.say(f"0. {NONE}{marked(not self.here and self._with is None)}")
        for place, one in enumerate(self._several, 1):
            told = f"{place}. {one.name}, {counted(len(one.records), 'stuk', 'stukken')}"
            self.say(f"{told}{marked(one.id == self.here)}")
        for place, record in enumerate(self._loose, len(self._several) + 1):
            is_here = self._with is not None and record.path == self._with.path
            self.say(f"{place}. {called(record)}, {LOOSE}{marked(is_here)}")
        if not self._several and not self._loose:
            self.say(none_seen(self.archive.places, INVITATION))

    def _go_to(self, number: str) -> None:
        place, count = int(number[:4]), len(self._several)
        if place > count + len(self._loose):
            self.say(NO_NUMBER)
            return
        self._with = self._loose[place - count - 1] if place > count else None
        if self._with is not None:
            self.here = ""
            self.say(f"{called(self._with)}. {ALONE}")
            return
        self.here = self._several[place - 1].id if place else ""
        self.say(sentence(self._several[place - 1].name if place else NONE))
        if self.here:
            today = self.archive.now().date()
            for line in known_lines(standing_of(self.archive, self._records, today)):
                self.say(line)

    @property
    def _records(self) -> tuple[Record, ...]:
        return records_of(self.archive, self.here) if self.here else ()

    # ── What one can do

    def _do(self, letter: str) -> None:
        if self._with is not None and not self._made_initiative(self._with):
            return
        match letter:
            case "k" | "o":
                self._open_choice(letter)
            case "r":
                self._roles()
            case "d":
                self._choose_meeting()
            case _:
                self._fill_in(LETTERS[letter])
        if not self.is_stopped:
            self.say(BACK)

    def _made_initiative(self, record: Record) -> bool:
        """Put the talk in an initiative named after it; whether that could be."""
        found = own_initiative(self.archive, record.path)
        if isinstance(found, str):
            self.say(found)
            return False
        self._with, self.here = None, found.talk.intake.links.initiative
        self.say(f"'{found.talk.intake.links.initiative_name}' is nu een initiatief.")
        return True

    def _fill_in(self, model: str) -> None:
        form = form_for(self.archive, model, self._records, self.here)
        if form.said:
            self.say(form.said)
        if form.path is not None:
            self._open(form.path)
        elif form.talk is not None:
            self.fill_in(form.talk)

    def _open(self, path: Path, first: str = "") -> None:
        found = opened(self.archive, path, self.say)
        if found is not None:
            for warning in found.warnings:
                self.say(warning)
            self.fill_in(found.talk, read_only=found.read_only, first=first)

    def fill_in(self, talk: Talk, *, read_only: bool = False, first: str = "") -> bool:
        """Open a talk to be filled in; whether the program is to stop."""
        archive = self.archive
        talking = Talking(
            talk, archive, archive.library, self.lines, self.say, archive.now, read_only
        )
        self.is_stopped = filled_in(talking, first)
        return self.is_stopped

    def _roles(self) -> None:
        base = keeps_roles(self._records)
        if base is None:
            self.say(NO_ROLES)
        else:
            self._open(base.path, ":rollen")

    # ── Exercises

    def _open_choice(self, letter: str) -> None:
        form = choice_of(self.archive, self._records, self.here)
        if form.talk is None:
            self.say(form.said)
            return
        found = opened(self.archive, form.path, self.say) if form.path else None
        talk = found.talk if found else form.talk
        if letter == "k":
            self._choose(talk)
        else:
            self.show_toolbox(talk)

    def show_toolbox(self, talk: Talk, exercise: str = "") -> None:
        """Open the toolbox beside a choice of exercises."""
        desk = self._desk(talk)
        ToolboxLines(desk).run(exercise)
        self.is_stopped = desk.is_stopped

    def _choose(self, talk: Talk) -> None:
        lines = ChooserLines(self._desk(talk))
        lines.run()
        self.is_stopped = lines.desk.is_stopped
        if lines.is_anew:
            self._choose(fresh(self.archive, talk.conversation, self._records, self.here))

    def _desk(self, talk: Talk) -> SessionDesk:
        if self._found is None:
            archive = self.archive
            self._found = load_exercises(archive.places.content_folders, archive.library)
            for mistake in self._found.mistakes:
                self.say(in_line(mistake))
        toolbox = toolbox_for(self.archive, self._found, talk, self._records)
        return SessionDesk(
            talk, self.archive, self.settings, toolbox, self.lines, self.say, self.fill_in
        )

    # ── Meetings

    def _choose_meeting(self) -> None:
        model = self.archive.library.conversations.get(MEETING)
        if model is None:
            self.say(NOT_THERE.format(model=MEETING))
            return
        held = meetings_of(self.archive, self._records, self.here)
        for place, one in enumerate(held, 1):
            self.say(f"{place}. {meeting_line(one.talk)}")
        typed = ""
        if held:
            self.say(f"{len(held) + 1}. {NEW_MEETING}")
            self.say("Welke bijeenkomst? Typ het nummer.")
            typed = next(self.lines, "").strip()
            if not typed.isdecimal() or not 1 <= int(typed[:3]) <= len(held) + 1:
                self.say(NO_NUMBER)
                return
        if held and int(typed) <= len(held):
            found = opened(self.archive, held[int(typed) - 1].path, self.say)
            if found is not None:
                self._meet(found.talk)
        else:
            self._meet(fresh(self.archive, model, self._records, self.here))

    def _meet(self, talk: Talk) -> None:
        lines = MeetingLines(talk, self.archive, self.settings, self.lines, self.say, self.fill_in)
        lines.run()
        self.is_stopped = self.is_stopped or lines.is_stopped


JOBS = frozenset("nckropvd")
"""The letters of what one can do."""
