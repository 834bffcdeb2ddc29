"""Gegevens van mensen in plain lines: forgetting somebody, a copy without names, and access."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from burgeridee.core.text import cleaned, one_line
from burgeridee.files import people_words as words
from burgeridee.files.access import looked_up, write_access
from burgeridee.files.anonymous import any_weeks, preview, write_anonymous
from burgeridee.files.archive import Archive
from burgeridee.files.away import none_seen
from burgeridee.files.disk import DiskError
from burgeridee.files.forgetting import forgotten
from burgeridee.files.person_places import Looked, looked
from burgeridee.files.settings import load_settings
from burgeridee.files.talks_of import Listed, talks_of, together
from burgeridee.files.typed_path import typed_path
from burgeridee.plain.opening import opened
from burgeridee.plain.paper import paper_lines
from burgeridee.plain.people_help import ANONIEM, HELP, INZAGE, MENSEN, VERGEET
from burgeridee.plain.people_texts import TextLines
from burgeridee.report.access import access_paper
from burgeridee.report.document import House
from burgeridee.report.formats import format_named

HOW = "Zet er het nummer uit de lijst van :mensen achter, zoals :vergeet 1."
WHOM = "Zet er een naam, een telefoonnummer of een mailadres achter."
ALSO = "Zoek ik nog een naam, nummer of mailadres? Typ het, of een lege regel."
AWAY = "Weghalen? Typ ja of nee."
REMOVE = "Verwijderen? Typ ja of nee."
AS_IT_WAS = "Er is niets weggehaald."
KEEP_IT = "Typ papier om er een papier van te maken, om na te kijken. Een lege regel: niet."
ALL = "alles"
MOST_DIGITS = 6
_YES, _NO = {"ja", "j"}, {"nee", "n"}


@dataclass
class PeopleLines:
    """The plain twin of the screens about people's data; the numbers are of the list told last."""

    archive: Archive
    lines: Iterator[str]
    say: Callable[[str], None]
    _listed: tuple[Listed, ...] = field(default=())

    def obeys(self, typed: str) -> bool:
        """Do what a line asks; whether it was ours."""
        word, _, rest = typed.partition(" ")
        command = COMMANDS.get(word.lower())
        if command is not None:
            command(self, one_line(rest).strip())
        return command is not None

    def tell(self, _rest: str) -> None:
        """Tell the talks, with their numbers."""
        self._listed = talks_of(self.archive)
        for number, one in enumerate(self._listed, 1):
            of = f" ({one.initiative_name})" if one.initiative else ""
            self.say(f"{number}. {one.title}{of}")
        if not self._listed:
            self.say(none_seen(self.archive.places, words.NO_TALKS))
        for line in HELP.splitlines():
            self.say(line)

    def _typed(self) -> str:
        return cleaned(next(self.lines, "").rstrip("\r\n")).strip()

    def _numbered(self, typed: str) -> Listed | None:
        self._listed = self._listed or talks_of(self.archive)
        at = int(typed) if typed.isdecimal() and len(typed) <= MOST_DIGITS else 0
        found = self._listed[at - 1] if 1 <= at <= len(self._listed) else None
        found = found or next((one for one in self._listed if one.id == typed), None)
        if found is None:
            self.say(HOW)
        return found

    # ── Forgetting

    def forget(self, rest: str) -> None:
        """Show every place, ask of each, and take the person away after the number was typed."""
        number, _, more = rest.partition(" ")
        one = self._numbered(number)
        if one is None:
            return
        talks = together(self._listed, one) if more.lower() == ALL else (one.id,)
        seen = looked(self.archive, talks)
        self.say(words.looking_for(seen))
        self.say(ALSO)
        also: list[str] = []
        while typed := self._typed():
            also.append(typed)
            seen = looked(self.archive, talks, "\n".join(also))
            self.say(words.looking_for(seen))
            self.say(ALSO)
        chosen = self._chosen(seen)
        if chosen is not None and self._is_sure(seen, chosen):
            self._carry_out(seen, chosen)
        else:
            self.say(AS_IT_WAS)

    def _chosen(self, seen: Looked) -> set[str] | None:
        """What goes, asked of each place and paper; `None` where somebody stops."""
        told = [(one.id, tuple(words.place_in_full(one, seen)), AWAY) for one in seen.places]
        told += [(one.id, tuple(words.loose_in_full(one)), REMOVE) for one in seen.loose]
        chosen: set[str] = set()
        for number, (key, lines, question) in enumerate(told, 1):
            self.say(f"{number} van {len(told)}.")
            for line in lines:
                self.say(line)
            yes = self._yes(question)
            if yes is None:
                return None
            chosen |= {key} if yes else set()
        return chosen

    def _yes(self, question: str) -> bool | None:
        self.say(question)
        for raw in self.lines:
            typed = cleaned(raw).strip().lower()
            if typed in _YES | _NO:
                return typed in _YES
            if typed.startswith(":"):
                return None
            self.say(question)
        return None

    def _is_sure(self, seen: Looked, chosen: set[str]) -> bool:
        stops = words.what_stops(seen, dict.fromkeys(chosen, True))
        if stops:
            self.say(stops)
            return False
        self.say(f"Typ {len(chosen)} om {words.counted(chosen)} weg te halen. Dit kan niet terug.")
        return self._typed() == str(len(chosen))

    def _carry_out(self, seen: Looked, chosen: set[str]) -> None:
        try:
            gone = forgotten(self.archive, seen, chosen)
        except DiskError as error:
            self.say(str(error))
            return
        for line in words.gone_in_words(gone):
            self.say(line)

    # ── Without names

    def anonymous(self, rest: str) -> None:
        """Look at each text of a talk, and write the new file."""
        one = self._numbered(rest)
        found = opened(self.archive, one.id, self.say) if one else None
        if found is None:
            return
        self.say(words.ANONYMOUS_TOLD)
        drawn = any_weeks()
        self.say(f"{words.WEEKS} Een lege regel: {drawn}.")
        typed = self._typed()
        weeks = words.weeks_of(typed) if typed else drawn
        if weeks is None:
            self.say(words.NO_WEEKS)
            return
        shown = preview(self.archive, found.talk, weeks)
        lines = TextLines(self.lines, self.say).looked_at(shown.lines)
        if lines is None:
            self.say("Er is niets geschreven.")
            return
        self.say(words.WHERE)
        where = self._typed()
        try:
            path = write_anonymous(self.archive, shown, lines, typed_path(where) if where else None)
        except DiskError as error:
            self.say(str(error))
        else:
            self.say(f"Geschreven: {path.name}, in {path.parent.name}.")

    # ── Access

    def access(self, rest: str) -> None:
        """Tell what is kept of one person, and make a paper of it where that is asked."""
        if not rest:
            self.say(WHOM)
            return
        city = load_settings(self.archive.places).municipality
        access = looked_up(self.archive, rest)
        paper = access_paper(access, self.archive.now(), House(city))
        for line in paper_lines(paper):
            self.say(line)
        self.say(KEEP_IT)
        form = format_named("odt")
        if form is None or self._typed().lower() != "papier":
            return
        try:
            path = write_access(self.archive, access, form.suffix, form.render(paper))
        except DiskError as error:
            self.say(str(error))
        else:
            self.say(f"Het papier staat in {path.parent.name}/{path.name}, bij je gesprekken.")


COMMANDS: Mapping[str, Callable[[PeopleLines, str], None]] = {
    MENSEN: PeopleLines.tell,
    VERGEET: PeopleLines.forget,
    ANONIEM: PeopleLines.anonymous,
    INZAGE: PeopleLines.access,
}
