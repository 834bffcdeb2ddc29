"""The papers of a dialogue meeting in plain lines: read, made, and where they stand."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from burgeridee.core.harvest import Harvest
from burgeridee.core.meeting_plan import Plan
from burgeridee.files.archive import Archive
from burgeridee.files.copies import folder_of, write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import house_style
from burgeridee.files.looking import is_folder
from burgeridee.files.outside import open_folder
from burgeridee.files.settings import Settings
from burgeridee.plain.paper import paper_lines
from burgeridee.plain.words import sentence
from burgeridee.report.document import House, ReportError
from burgeridee.report.formats import FORMATS, Format, format_named, lost_signs
from burgeridee.report.house import house_of
from burgeridee.report.meeting import MEETING_PAPERS, MeetingPaper, Told
from burgeridee.report.outline import Signed

NO_NUMBER = "Zet er een nummer uit de lijst achter, zoals :{} 1."
MOST_DIGITS = 3
NOTHING_WRITTEN = "Hier is nog niets op papier. Met :maak 1 maak je een kopie."


@dataclass
class MeetingPapers:
    """Reads and makes papers, in the format that was chosen last.

    `known` gives the plan and the harvest as they are now.
    """

    archive: Archive
    settings: Settings
    say: Callable[[str], None]
    known: Callable[[], tuple[Plan, Harvest]]
    form: Format = FORMATS[0]

    def list_all(self, _rest: str = "") -> None:
        """Name the papers with their numbers."""
        plan, _ = self.known()
        for place, paper in enumerate(MEETING_PAPERS, 1):
            self.say(f"{place}. {sentence(paper.labelled(plan))}")
        self.say(f"Vorm: {self.form.name}. Met :lees 1 lees je er een, met :maak 1 maak je hem.")

    def read_one(self, rest: str) -> None:
        """Read the paper of a number."""
        at = place_of(rest, len(MEETING_PAPERS))
        if at is None:
            self.say(NO_NUMBER.format("lees"))
        else:
            self.read(MEETING_PAPERS[at])

    def read(self, paper: MeetingPaper) -> None:
        """Read a paper out, and say how it is made."""
        style = house_style(self.archive.places, self.settings)
        house = House(style.name, style.colour, b"", style.privacy, style.objection)
        document = paper.make(self._told, self.archive.now(), house)
        self._tell(paper_lines(document))
        self.say(f"Dit was het papier. Met :maak {MEETING_PAPERS.index(paper) + 1} maak je het.")

    def make_one(self, rest: str) -> None:
        """Write a copy of the paper of a number; what stands in the way is a sentence."""
        at = place_of(rest, len(MEETING_PAPERS))
        if at is None:
            self.say(NO_NUMBER.format("maak"))
            return
        paper, told, places, form = MEETING_PAPERS[at], self._told, self.archive.places, self.form
        try:
            house, said = house_of(house_style(places, self.settings))
            document = paper.make(told, self.archive.now(), house)
            content = form.render(document)
            path = write_copy(places, told.plan.number, paper.name, form.suffix, content)
            lost = lost_signs(form, document)
        except (DiskError, ReportError) as error:
            self.say(str(error))
            return
        self.say(f"De kopie staat in {path}")
        self._tell(said)
        if lost:
            self.say(f"Deze tekens kan een PDF niet tonen: {', '.join(lost)}.")

    def choose(self, name: str) -> None:
        """Make papers in this format from now on."""
        form = format_named(name.lower())
        if form is None:
            self.say(f"Kies uit: {', '.join(one.name for one in FORMATS)}. Zoals :vorm pdf.")
        else:
            self.form = form
            self.say(f"Vorm: {form.label}.")

    def show_folder(self, _rest: str = "") -> None:
        """Show the folder with the papers of this meeting."""
        plan, _ = self.known()
        folder = folder_of(self.archive.places, plan.number)
        if not is_folder(folder):
            self.say(NOTHING_WRITTEN)
        elif open_folder(folder, os.environ):
            self.say(f"De map staat open: {folder}")
        else:
            self.say(f"Ik kan de map hier niet openen. Je vindt hem zelf: {folder}")

    @property
    def _told(self) -> Told:
        plan, harvest = self.known()
        return Told(plan, harvest, Signed(self.settings.name, self.settings.phone))

    def _tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.say(line)


def place_of(typed: str, count: int) -> int | None:
    """The place in a list of so many, from the number that was typed; `None` where it is none."""
    is_number = typed.isdecimal() and len(typed) <= MOST_DIGITS
    return int(typed) - 1 if is_number and 1 <= int(typed) <= count else None
