"""A dialogue meeting in plain lines: the plan, the guests, the papers, the harvest, the report."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core.agreements import agreed, agreements
from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import Harvest, harvest
from burgeridee.core.meeting_plan import Plan
from burgeridee.core.meeting_told import asked_looking_back, to_do
from burgeridee.core.paperwork import report_sent
from burgeridee.core.talk import Talk
from burgeridee.core.text import cleaned
from burgeridee.core.typed_days import day_from
from burgeridee.files.amending import tried
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.disk import DiskError
from burgeridee.files.handed_over import handed_over, taken_over
from burgeridee.files.initiatives import Record
from burgeridee.files.looking import is_folder, may_stand
from burgeridee.files.meetings import tables_of
from burgeridee.files.new_table import new_table, taken_in
from burgeridee.files.settings import Settings
from burgeridee.files.typed_path import typed_path
from burgeridee.plain import meeting_words as words
from burgeridee.plain.agreed import AgreedLines, Line
from burgeridee.plain.holding import LEAVING
from burgeridee.plain.meeting_papers import NO_NUMBER, MeetingPapers, place_of
from burgeridee.report import meeting as papers

HELP = """\
:plan - het plan en wat nog te regelen is; :vul 2 - naar de vraag van nummer 2; :vul - alle vragen
:uitnodiging - wie komt, wie nog niet, en de tekst; :papieren - welke papieren er zijn
:lees 2 - een papier lezen; :maak 2 - in een bestand; :vorm docx - in welke vorm; :map - de map
:tafels - de tafels; :tafel - een tafel erbij; :tafel 2 - die tafel openen
:haalop PAD, :geefmee PAD - tafels van of naar andere laptops; :oogst - wat alle tafels brachten
:verslag - wat nog mist, en het verslag; :verstuurd, :verstuurd gisteren - het is uit
:terugkijken - wat is afgesproken; :gedaan 3, :verzet 3 21-3 de reden, :terugzetten 3
:start - terug; :stop - ophouden. Bewaren gaat vanzelf."""
UNKNOWN = "Dat ken ik hier niet. Typ :hulp voor uitleg."
NO_TABLE = (
    "Het oogstformulier ontbreekt, of er staat een fout in. `burgeridee check` zegt wat er is."
)
NO_PATH = "Zet de map erachter, zoals :{} /media/stick/oogst."
NOT_THERE = "Die map of dat bestand vind ik niet. Kijk of de stick erin zit."
NOT_A_DAY = "Ik lees daar geen dag in die al geweest is. Typ bijvoorbeeld :verstuurd gisteren."
BACK = "Je bent weer bij de bijeenkomst. Typ :hulp voor uitleg."
SETTLING = frozenset({"afspraken", "gedaan", "verzet", "terugzetten"})
"""What is done with agreements here as anywhere."""


@dataclass
class MeetingLines:
    """The plain twin of the screen of a meeting.

    `fill_in` opens the plan or a table to be filled in, and says whether the program is to stop.
    """

    talk: Talk
    archive: Archive
    settings: Settings
    lines: Iterator[str]
    say: Callable[[str], None]
    fill_in: Callable[[Talk], bool]
    is_stopped: bool = False

    def __post_init__(self) -> None:
        """Put what makes papers and what settles agreements beside it."""
        self._papers = MeetingPapers(
            self.archive, self.settings, self.say, lambda: (self._plan, self._harvest)
        )
        now = self.archive.now
        self._agreed = _Agreed(self.archive, self.say, now, lambda *_: None, meeting=self)

    def run(self) -> None:
        """Take lines until one goes back, or stops."""
        self.say(f"Dialoogbijeenkomst: {self.talk.title or 'nog zonder thema'}.")
        self._tell(words.to_do_lines(to_do(self.talk, self._plan)))
        self.say("Typ :hulp voor uitleg.")
        for raw in self.lines:
            line = cleaned(raw.rstrip("\r\n")).strip()
            name, _, rest = line.removeprefix(":").partition(" ")
            if name.lower() in LEAVING:
                self.is_stopped = name.lower() != "start"
                return
            self._read_again()
            self._obey(name.lower(), rest.strip())
            if self.is_stopped:
                return

    def _obey(self, name: str, rest: str) -> None:
        command = self.commands.get(name)
        if command is not None:
            command(rest)
        elif name in SETTLING:
            self._agreed.obeys(f":{name} {rest}")
        else:
            self.say(UNKNOWN)

    @property
    def commands(self) -> Mapping[str, Callable[[str], None]]:
        """What each word does; agreements are settled beside these."""
        return {
            "": self._tell_plan,
            "plan": self._tell_plan,
            "vul": self._fill,
            "uitnodiging": self._guests,
            "papieren": self._papers.list_all,
            "lees": self._papers.read_one,
            "maak": self._papers.make_one,
            "vorm": self._papers.choose,
            "map": self._papers.show_folder,
            "tafels": lambda _: self._tell(words.table_lines(self._harvest, self._plan)),
            "tafel": self._table,
            "haalop": self._take_in,
            "geefmee": self._hand_over,
            "oogst": self._tell_harvest,
            "verslag": self._report,
            "verstuurd": self._sent,
            "terugkijken": self._look_back,
            "hulp": lambda _: self._tell(HELP.splitlines()),
        }

    # ── What there is

    @property
    def tables(self) -> tuple[Record, ...]:
        """The tables as they stand on disk."""
        return tables_of(self.archive, self.talk)

    @property
    def path(self) -> Path | None:
        """The file of the plan; `None` as long as it was not kept."""
        try:
            return self.archive.path_of(self.talk.intake.id)
        except DiskError:
            return None

    @property
    def _plan(self) -> Plan:
        return plan_of(self.talk)

    @property
    def _harvest(self) -> Harvest:
        return harvest(self.talk, [record.talk for record in self.tables])

    def _read_again(self) -> None:
        """Take the plan as it stands on disk; as long as it is not there, as it stands here."""
        try:
            self.talk = self.archive.open(self.talk.intake.id).talk
        except (DiskError, IntakeError):
            return

    def _tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.say(line)

    # ── Before

    def _tell_plan(self, _rest: str) -> None:
        self._tell(words.plan_lines(self.talk, self._plan))

    def _fill(self, rest: str) -> None:
        """Open the questions of the plan: all, that of a number, or those of looking back."""
        todo, back = to_do(self.talk, self._plan), asked_looking_back(self.talk)
        if rest.lower() == "terug" and back:
            self._open(self.talk, back[0].id)
        elif (at := place_of(rest, len(todo))) is not None:
            self._open(self.talk, todo[at].question)
        elif rest:
            self.say(NO_NUMBER.format("vul"))
        else:
            self._open(self.talk)

    def _open(self, talk: Talk, question: str = "") -> None:
        known = question in talk.conversation.by_id
        self.is_stopped = self.fill_in(talk.moved_to(question) if known else talk)
        self._read_again()
        if not self.is_stopped:
            self.say(BACK)

    def _guests(self, _rest: str) -> None:
        self._tell(words.guest_lines(self.talk, self._plan))
        self._papers.read(papers.INVITATION)

    # ── Tables

    def _table(self, rest: str) -> None:
        """Open the table of a number; without one begin a new one."""
        tables = self.tables
        at = place_of(rest, len(tables))
        if at is not None:
            self._open(tables[at].talk)
        elif rest:
            self.say(NO_NUMBER.format("tafel"))
        else:
            self._add_table([record.talk for record in tables])

    def _add_table(self, tables: list[Talk]) -> None:
        """Begin a new table; the plan must be kept first, for the table builds on it."""
        if self._kept() is None:
            return
        table = new_table(self.archive, self.talk, tables)
        if table is None:
            self.say(NO_TABLE)
        else:
            self._open(table)

    def _kept(self) -> Path | None:
        """Where the plan is kept, now at the latest; `None` where that cannot be."""
        try:
            if self.path is None:
                saved = self.archive.save(self.talk.intake)
                self.talk = self.talk.kept(saved.intake.revision, saved.intake.parent)
        except DiskError as error:
            self.say(f"Niet bewaard: {error}")
        return self.path

    def _take_in(self, rest: str) -> None:
        path = typed_path(rest)
        if not rest or not may_stand(path):
            self.say(NOT_THERE if rest else NO_PATH.format("haalop"))
            return
        try:
            self.talk, done = taken_over(self.archive, self.talk, path)
        except DiskError as error:
            self.say(str(error))
            return
        self.say(taken_in(done))
        self._tell(f"- {one.file}: {one.reason}" for one in done.refused)

    def _hand_over(self, rest: str) -> None:
        folder = typed_path(rest)
        if not rest or not is_folder(folder):
            self.say(NOT_THERE if rest else NO_PATH.format("geefmee"))
        elif self._kept() is not None:
            try:
                self.say(handed_over(self.archive, self.talk, folder))
            except DiskError as error:
                self.say(str(error))

    def _tell_harvest(self, _rest: str) -> None:
        self._tell(self._harvest.said)
        self._papers.read(papers.READ_BACK)

    # ── What came of it

    def _report(self, _rest: str) -> None:
        self._tell(words.report_lines(self._harvest, self._plan, self.archive.now().date()))
        self._papers.read(papers.REPORT)

    def _sent(self, rest: str) -> None:
        now = self.archive.now()
        day = day_from(rest, now.date()) if rest else now.date()
        if day is None or day > now.date():
            self.say(NOT_A_DAY)
        elif (path := self._kept()) is not None:
            done = tried(self.archive, path, lambda talk: report_sent(talk, day, now))
            if isinstance(done, str):
                self.say(done)
            self._read_again()
            self._tell(words.report_lines(Harvest(), self._plan, now.date()))

    def _look_back(self, _rest: str) -> None:
        every = self._agreed.every()
        found = [line.agreement for line in every]
        self._tell(words.look_back_lines(self._plan, found, self.archive.now().date()))
        if every:
            self._agreed.tell()


@dataclass
class _Agreed(AgreedLines):
    """The agreements of one meeting: those of its plan and of its tables, practice too."""

    meeting: MeetingLines = field(kw_only=True)

    def every(self) -> list[Line]:
        """Every agreement of the meeting, the most pressing first."""
        path, today = self.meeting.path, self.now().date()
        plan = (Record(path, self.meeting.talk),) if path else ()
        lines = [
            Line(one.path, agreed(one.talk), agreement)
            for one in (*plan, *self.meeting.tables)
            for agreement in agreements(one.talk)
        ]
        return sorted(lines, key=lambda line: line.agreement.order(today))
