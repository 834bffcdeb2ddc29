"""Which paper of a meeting is chosen, in which format, and how it reads now."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from burgeridee.app.widgets.meeting_keys import HARVEST, INVITE, LOOK_BACK, PAPERS, PLAN, REPORT
from burgeridee.app.widgets.report_jobs import Aim, Job
from burgeridee.core.harvest import Harvest
from burgeridee.core.intake import Intake
from burgeridee.core.meeting_plan import Plan
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.settings import Settings
from burgeridee.report import meeting as papers
from burgeridee.report.document import Document, House
from burgeridee.report.formats import FORMATS, Format, format_named
from burgeridee.report.meeting import MEETING_PAPERS, MeetingPaper, Told, meeting_paper_named
from burgeridee.report.outline import Signed
from burgeridee.report.papers import Made

_OF_PART = {
    PLAN: papers.PROGRAMME,
    INVITE: papers.INVITATION,
    HARVEST: papers.READ_BACK,
    REPORT: papers.REPORT,
    LOOK_BACK: papers.REPORT,
}
"""The paper that belongs to a part; among the papers themselves one chooses."""


@dataclass(frozen=True)
class MeetingDesk:
    """What is chosen, and in whose style it is made."""

    settings: Settings
    style: HouseStyle
    chosen: MeetingPaper = MEETING_PAPERS[0]
    form: Format = FORMATS[0]

    def with_paper(self, name: str) -> Self:
        """The desk with another paper chosen."""
        return replace(self, chosen=meeting_paper_named(name))

    def with_form(self, name: str) -> Self:
        """The desk with another format."""
        return replace(self, form=format_named(name) or self.form)

    def paper_of(self, part: int) -> MeetingPaper:
        """The paper that one reads and makes in this part."""
        return self.chosen if part == PAPERS else _OF_PART[part]

    def document(self, part: int, plan: Plan, harvest: Harvest, on: datetime) -> Document:
        """The paper of a part as it reads now; only a printer can tell a logo."""
        signed = Signed(self.settings.name, self.settings.phone)
        style = self.style
        house = House(style.name, style.colour, b"", style.privacy, style.objection)
        return self.paper_of(part).make(Told(plan, harvest, signed), on, house)

    def job(self, aim: Aim, part: int, document: Document, intake: Intake, on: datetime) -> Job:
        """The paper of a part, to be printed."""
        form = format_named("txt") or self.form if aim == "text" else self.form
        made = Made(document, (), "")
        return Job(aim, self.paper_of(part).name, (), made, form, self.style, intake, on)
