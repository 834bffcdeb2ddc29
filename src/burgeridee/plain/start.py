"""The beginning in plain lines: a new talk, one that goes on, one to be found."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from burgeridee.core import search
from burgeridee.core.attention import asking
from burgeridee.core.conversation import RECORD, Conversation
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line
from burgeridee.files.archive import Archive, Entry, new_id
from burgeridee.files.disk import DiskError
from burgeridee.files.library import Library, load_library
from burgeridee.files.settings import Settings, save_settings
from burgeridee.files.tidying import tidied
from burgeridee.plain import workshop
from burgeridee.plain.agreed import AgreedLines
from burgeridee.plain.beside import BesideLines
from burgeridee.plain.emergency import NO_SUCH, copy_named, emergency_lines
from burgeridee.plain.filling import filled_in
from burgeridee.plain.initiative import InitiativeLines
from burgeridee.plain.interrupted import interrupted_lines
from burgeridee.plain.listing import asking_in_words, none_in_words, numbers_of, talks_in, titled
from burgeridee.plain.opening import asked, opened
from burgeridee.plain.people_help import is_about_people
from burgeridee.plain.practice import PracticeLines
from burgeridee.plain.removal import RemovalLines
from burgeridee.plain.settings import CHANGES, SettingsLines
from burgeridee.plain.talking import Talking
from burgeridee.plain.welcome import OF_A_TALK, WELCOME
from burgeridee.plain.workshop import WorkshopLines

Others = RemovalLines | BesideLines
MOST_ASKING = 10
"""How many things that ask for attention are read out."""


@dataclass
class Start:
    """The plain twin of the Start screen."""

    archive: Archive
    library: Library
    settings: Settings
    lines: Iterator[str]
    say: Callable[[str], None]
    now: Callable[[], datetime]
    is_first: bool = False
    """Whether somebody sits here for the first time, and may be asked who that is."""
    is_stopped: bool = False

    def __post_init__(self) -> None:
        """Put the twin of the screen with agreements beside it."""
        self._agreed = AgreedLines(
            self.archive, self.say, self.now, lambda path, first: self._open(str(path), first=first)
        )
        self._initiatives = InitiativeLines(self.archive, self.say, self.now, self._agreed)
        self._removal = RemovalLines(self.archive, self.lines, self.say)
        self._beside = BesideLines(self.archive, self.lines, self.say)
        self._practice = PracticeLines(
            self.archive, self.lines, self.say, self.now, self._talk, self._chosen
        )

    @property
    def _twins(self) -> tuple[AgreedLines | InitiativeLines | PracticeLines | Others, ...]:
        return self._agreed, self._initiatives, self._practice, self._removal, self._beside

    def run(self) -> None:
        """Take lines until there are none, or until asked to stop."""
        tidied(self.archive.places, self.now())
        if self.is_first:
            self._ask_who()
        self._welcome()
        for raw in self.lines:
            line = asked(raw)
            if line == ":stop":
                return
            try:
                self._take(line)
            except DiskError as error:  # a folder that fails for a moment ends no program
                self.say(str(error))
            if self.is_stopped:
                return

    def _ask_who(self) -> None:
        """Ask name and municipality once; an empty line leaves them open."""
        self.say("Welkom bij burgeridee. Je naam en je gemeente mag je overslaan: een lege regel.")
        self.say("Hoe heet je?")
        name = self._typed()
        self.say("Bij welke gemeente werk je?")
        self._keep(replace(self.settings, name=name, municipality=self._typed(), welcomed=True))

    def _typed(self) -> str:
        line = one_line(next(self.lines, "").rstrip("\r\n")).strip()
        return "" if line.startswith(":") else line

    def _welcome(self) -> None:
        for line in WELCOME.splitlines():
            self.say(line)
        self._tell_all()

    def _tell_all(self) -> None:
        entries = self._entries()
        self._tell_asking(entries)
        self._tell(entries)

    def _tell_asking(self, entries: Sequence[Entry]) -> None:
        """Say what asks for attention today, the most pressing first."""
        for line in emergency_lines(self.archive):
            self.say(line)
        for line in interrupted_lines(self.archive.places, entries, self.now()):
            self.say(line)
        for line in (*self._removal.asking(), *self._beside.asking(entries)):
            self.say(line)
        talks = talks_in(entries)
        today = self.now().date()
        found = [(one, talk) for talk in talks for one in asking(talk, today)]
        pressing = [pair for pair in found if pair[0].kind != "unfinished"]
        ordered = sorted(pressing, key=lambda pair: pair[0].order)
        for one, talk in ordered[:MOST_ASKING]:
            self.say(asking_in_words(one, talk))
        if len(ordered) > MOST_ASKING:
            self.say(f"En nog {len(ordered) - MOST_ASKING} andere.")

    def _entries(self) -> list[Entry]:
        return list(self.archive.entries())

    def _tell(self, entries: Iterable[Entry]) -> None:
        for line in [*self._beside.listed(entries)] or [none_in_words(self.archive.places)]:
            self.say(line)

    def _take(self, line: str) -> None:
        match line.lower():
            case "" | ":hulp" | ":start":
                self._welcome()
            case "n" | "k":
                self._begin(line.lower())
            case "s" | ":samenwerken":
                self._collaborate()
            case _ if any(twin.obeys(line) for twin in self._twins):
                pass
            case _ if line.lower() in workshop.COMMANDS:
                self._hold_workshop(line.lower())
            case _ if is_about_people(line):
                self._about_people(line)
            case _ if line.startswith("/"):
                self._search(line[1:])
            case _ if line.startswith(":"):
                self._obey(line[1:])
            case _:
                self._open(line)

    def _hold_workshop(self, line: str) -> None:
        lines = WorkshopLines(self.archive, self.settings, self.lines, self.say)
        lines.obey(line)
        self.is_stopped = lines.is_stopped

    def _about_people(self, line: str) -> None:
        from burgeridee.plain.people import PeopleLines

        PeopleLines(self.archive, self.lines, self.say).obeys(line)

    def _obey(self, line: str) -> None:
        """Do what a command line asks that has to do with the program as a whole."""
        name, _, rest = line.partition(" ")
        name, rest = name.lower(), rest.strip()
        if name in OF_A_TALK:
            self._go_into(name, rest)
        elif name == "noodkopie":
            self._bring_home(rest)
        elif name == "instellingen" or name in CHANGES:
            self._set(name, rest)
        else:
            self.say("Dat ken ik hier niet. Typ :hulp voor uitleg.")

    def _bring_home(self, number: str) -> None:
        path = copy_named(self.archive, number)
        if path is None:
            self.say(NO_SUCH)
        else:
            self._open(path)

    def _set(self, name: str, typed: str) -> None:
        places, example = self.archive.places, self.library.privacy_text
        twin = SettingsLines(places, self._terms, example, self.lines, self.say)
        settings = twin.changed(self.settings, name, typed)
        if settings != self.settings:
            self._keep(settings)
        twin.tell(self.settings, name)

    @property
    def _terms(self) -> dict[str, int]:
        models = self.library.conversations.values()
        return {term: days for model in models for term, days in model.terms.items()}

    def _keep(self, settings: Settings) -> None:
        """Take on the settings, and keep them; other terms give other texts and flags."""
        before, self.settings = self.settings, settings
        places = self.archive.places
        try:
            save_settings(places, settings)
        except DiskError as error:
            self.say(f"Niet bewaard: {error}")
        if settings.terms != before.terms:
            self.library = load_library(places.content_folders, settings.terms)
            self.archive = Archive(places, self.library, self.now)
            for twin in self._twins:
                twin.archive = self.archive

    def _begin(self, how: str) -> None:
        conversation = self._chosen()
        if conversation is None:
            return
        now = self.now()
        talk = Talk.start(conversation, new_id(now), now)
        if how == "k":
            talk = Talk.resume(conversation, talk.in_form("short", now).intake)
        self._talk(talk)

    def _chosen(self) -> Conversation | None:
        models = list(self.library.first_talks.values())
        if len(models) <= 1:
            return models[0] if models else None
        for place, model in enumerate(models, 1):
            self.say(f"{place}. {model.title} {self.library.origins.get(model.id, '')}".rstrip())
        self.say("Welk gesprek? Typ het nummer.")
        answer = next(self.lines, "").strip()
        if answer.isdecimal() and 1 <= int(answer) <= len(models):
            return models[int(answer) - 1]
        self.say("Dat nummer staat er niet bij.")
        return None

    def _go_into(self, name: str, rest: str) -> None:
        """Open a talk, and begin there with this command."""
        if rest:
            self._open(rest, first=f":{name}")
        else:
            self.say(f"Zet er het nummer van het gesprek achter, zoals :{name} 1.")

    def _open(self, line: str, *, first: str = "") -> None:
        entries = self._entries()
        by_place = line.isdecimal() and 1 <= int(line) <= len(entries)
        name = entries[int(line) - 1].path if by_place else line
        found = opened(self.archive, name, self.say)
        if found is not None:
            for warning in found.warnings:
                self.say(warning)
            model, practice = found.talk.conversation, found.talk.intake.practice
            is_later = bool(model.builds_on) or model.id.startswith(RECORD)
            is_form = is_later and not (practice or first or found.read_only)
            if not is_form or not self._collaborate(found.talk):
                self._talk(found.talk, read_only=found.read_only, first=first)

    def _search(self, wanted: str) -> None:
        entries = self._entries()
        talks = talks_in(entries)
        places = numbers_of(entries)
        found = list(search.matching(talks, wanted))
        for hit in found:
            where = f" - {hit.where}: {hit.excerpt}" if hit.where else ""
            self.say(f"{places[hit.talk.intake.id]}. {titled(hit.talk)}{where}")
        if not found:
            self.say(none_in_words(self.archive.places, sought=True))

    def _talk(self, talk: Talk, *, read_only: bool = False, first: str = "") -> None:
        talking = Talking(
            talk, self.archive, self.library, self.lines, self.say, self.now, read_only
        )
        was_open = talk.intake.status == "open"
        if talk.intake.practice:
            talking.scene = self._practice.scene(talk)
            self.say("OEFENING: dit gesprek telt nergens mee.")
        self.is_stopped = filled_in(talking, first)
        if self.is_stopped:
            return
        if talking.scene and was_open and talking.talk.intake.status == "closed":
            self._practice.look_back(talking.talk)
        self._back()

    def _back(self) -> None:
        self.say("Je bent weer bij het begin. Typ :hulp voor uitleg.")
        self._tell_all()

    # ── After the first talk

    def _collaborate(self, talk: Talk | None = None) -> bool:
        """Work together, or open a talk that has a twin of its own; whether it was one."""
        from burgeridee.plain.together import TogetherLines

        lines = TogetherLines(self.archive, self.settings, self.lines, self.say)
        if talk is None:
            lines.run()
        elif not lines.show(talk):
            return False
        self.is_stopped = lines.is_stopped
        if not self.is_stopped:
            self._back()
        return True
