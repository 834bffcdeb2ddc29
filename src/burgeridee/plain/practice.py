"""Practice in plain lines: choosing a case, asking of who is played, and looking back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from burgeridee.core.cases import Case
from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.debrief import debrief
from burgeridee.core.initiative import name_of
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.core.practice import Seat, run_of, seated
from burgeridee.core.reflection import reflection
from burgeridee.core.scene import Scene, introduction
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line
from burgeridee.files.archive import Archive, Entry, in_line, new_id
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import house_style
from burgeridee.files.library.cases import CaseLibrary, load_cases
from burgeridee.files.settings import load_settings
from burgeridee.plain.opening import opened
from burgeridee.plain.paper import paper_lines
from burgeridee.report.debrief import debrief_paper
from burgeridee.report.document import Document, House, ReportError
from burgeridee.report.formats import FORMATS
from burgeridee.report.house import house_of
from burgeridee.report.own_sheet import own_sheet

HELP = """\
:oefeningen - eerdere oefeningen; :nabespreking 20260311-k7m2qd - wat je hoorde en niet hoorde
:nabespreking 20260311-k7m2qd papier - een PDF om samen te bespreken; eigen - alleen voor jezelf"""
MOST_EARLIER = 10
"""How many earlier practice talks are read out."""
COMMANDS = frozenset({"oefeningen", "nabespreking"})
PAPER, OWN = "papier", "eigen"
FILES = {PAPER: "nabespreking", OWN: "eigen-blad"}
NO_CASE = "Dit gesprek heeft geen casus. Dan is er ook geen nabespreking."
NO_NUMBER = "Dat nummer staat er niet bij."
SEATS: tuple[tuple[Seat, str], ...] = (
    ("alleen", "Alleen: ik zeg wat de bewoners zeggen."),
    ("ambtenaar", "Met z'n tweeën: een van jullie speelt de bewoner, van een kaart."),
)


@dataclass
class PracticeLines:
    """The plain twin of Oefenen and of the debrief."""

    archive: Archive
    lines: Iterator[str]
    say: Callable[[str], None]
    now: Callable[[], datetime]
    play: Callable[[Talk], None]
    model: Callable[[], Conversation | None]
    """Which conversation to practise where there is no case."""
    _found: CaseLibrary | None = field(default=None)

    def obeys(self, line: str) -> bool:
        """Do what a line asks; whether it was about practice."""
        name, _, rest = line.partition(" ")
        match name.lower():
            case "o":
                self._choose()
            case ":oefeningen":
                self._tell_earlier()
            case ":nabespreking":
                self._look_back_on(rest.strip())
            case _:
                return False
        return True

    def scene(self, talk: Talk) -> Scene | None:
        """The case that this talk practises, to be played."""
        case = self._case(talk)
        return Scene(case) if case else None

    def look_back(self, talk: Talk) -> None:
        """Tell the debrief of a talk, with what is only for whoever practised."""
        document = self._paper(talk, OWN, House())
        if document is None:
            self.say(NO_CASE)
            return
        for line in paper_lines(document):
            self.say(line)

    # ── Choosing

    def _choose(self) -> None:
        cases = tuple(self._cases.cases.values())
        for mistake in self._cases.mistakes:
            self.say(in_line(mistake))
        for place, case in enumerate(cases, 1):
            self.say(f"{place}. {case.title}, {case.theme}. Je oefent: {one_line(case.practise)}")
        self.say("Welke casus? Typ het nummer. Een lege regel: oefenen zonder casus.")
        line = self._typed()
        if not line:
            self._play_own()
        elif line.isdecimal() and 1 <= int(line) <= len(cases):
            self._play_case(cases[int(line) - 1])
        else:
            self.say(NO_NUMBER)

    def _play_own(self) -> None:
        model = self.model()
        if model is not None:
            now = self.now()
            self.play(Talk.start(model, new_id(now), now, practice=OWN_PRACTICE))

    def _play_case(self, case: Case) -> None:
        for place, (_, words) in enumerate(SEATS, 1):
            self.say(f"{place}. {words}")
        self.say("Wie speelt er? Typ het nummer. Een lege regel is 1.")
        number = self._typed() or "1"
        if number not in {"1", "2"}:
            self.say(NO_NUMBER)
            return
        self.say("Een naam voor jullie, zoals tafel 3? Een lege regel laat hem open.")
        pair = self._typed()
        self.say("Een heel gesprek? Een lege regel is heel; typ k voor kort.")
        is_short = self._typed().lower() == "k"
        now = self.now()
        model = self.archive.library.conversations[case.conversation]
        talk = Talk.start(model, new_id(now), now, practice=case.id)
        talk = talk.in_form("short", now) if is_short else talk
        talk = seated(talk, pair, SEATS[int(number) - 1][0])
        for head, words in introduction(case, talk):
            self.say(f"{head}: {words}")
        self.play(talk)

    def _typed(self) -> str:
        return one_line(next(self.lines, "").rstrip("\r\n")).strip()

    # ── Looking back

    def _tell_earlier(self) -> None:
        entries = list(islice(self.archive.entries(practice=True), MOST_EARLIER))
        for entry in entries:
            self.say(f"{entry.called}: {self._in_words(entry)}")
        told = "Typ het nummer om verder te gaan." if entries else "Nog niets geoefend. Typ o."
        self.say(told)

    def _in_words(self, entry: Entry) -> str:
        if entry.talk is None:
            return f"niet te openen. {entry.problem}"
        intake, case = entry.talk.intake, self._case(entry.talk)
        on = intake.changed or intake.created
        status = "afgesloten" if intake.status == "closed" else "bezig"
        title = case.title if case else name_of(entry.talk) or "Nog zonder naam"
        day = day_in_words(on) if on else ""
        return ", ".join(filter(None, (title, run_of(intake).pair, status, day)))

    def _look_back_on(self, rest: str) -> None:
        name, _, what = rest.partition(" ")
        if not name:
            self.say("Zet er het nummer van de oefening achter. :oefeningen noemt ze.")
            return
        found = opened(self.archive, name, self.say)
        if found is None:
            return
        if what.strip() in FILES:
            self._write(found.talk, what.strip())
        else:
            self.look_back(found.talk)

    def _write(self, talk: Talk, what: str) -> None:
        places, form = self.archive.places, FORMATS[0]
        house, said = house_of(house_style(places, load_settings(places)))
        document = self._paper(talk, what, house)
        if document is None:
            self.say(NO_CASE)
            return
        try:
            content = form.render(document)
            path = write_copy(places, talk.intake.id, FILES[what], form.suffix, content)
        except (DiskError, ReportError) as error:
            self.say(str(error))
            return
        for sentence in (*said, f"Het papier staat in {path}"):
            self.say(sentence)

    def _paper(self, talk: Talk, what: str, house: House) -> Document | None:
        case, model, now = self._case(talk), talk.conversation, self.now()
        if case is None:
            return None
        if what == OWN:
            return own_sheet(debrief(case, talk), reflection(case, talk), model, now, house)
        return debrief_paper(debrief(case, talk), model, now, house)

    # ── The cases

    @property
    def _cases(self) -> CaseLibrary:
        if self._found is None:
            self._found = load_cases(self.archive.places.content_folders, self.archive.library)
        return self._found

    def _case(self, talk: Talk) -> Case | None:
        if talk.intake.practice in {"", OWN_PRACTICE}:
            return None
        case = self._cases.cases.get(talk.intake.practice)
        return case if case and case.conversation == talk.conversation.id else None
