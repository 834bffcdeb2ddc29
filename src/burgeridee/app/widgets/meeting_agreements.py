"""What was agreed at all tables of a meeting: what is done, and what is not yet."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from burgeridee.app.widgets.agreement_list import AgreementLine, AgreementList
from burgeridee.app.widgets.meeting_words import Meeting, look_back_told
from burgeridee.core.agreements import agreed, agreements
from burgeridee.core.talk import Talk
from burgeridee.files.initiatives import Record


class MeetingAgreements(Vertical):
    """The day on which one looks back, and the agreements as one may tick them off."""

    DEFAULT_CSS = """
    MeetingAgreements {
        #looking { height: auto; padding: 0 1 1 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """What looking back is about, and the list."""
        yield Static("", id="looking", markup=False)
        yield AgreementList()

    @property
    def line(self) -> AgreementLine | None:
        """The agreement under the cursor."""
        return self.query_one(AgreementList).line

    def show(self, meeting: Meeting, records: Sequence[Record]) -> None:
        """Show the agreements of these records, the plan among them."""
        lines = [line for one in records for line in _lines(one, meeting.today)]
        told = look_back_told(meeting, [line.agreement for line in lines])
        self.query_one("#looking", Static).update(told)
        listed = self.query_one(AgreementList)
        listed.show(lines)
        listed.display = bool(lines)


def _lines(record: Record, today: date) -> Iterator[AgreementLine]:
    """The agreements of one record; of practice too, as this list is of one meeting only."""
    talk = record.talk
    for agreement in agreements(talk):
        yield AgreementLine(record.path, agreed(talk), agreement, today)


def is_of(line: AgreementLine, talk: Talk) -> bool:
    """Whether an agreement stands in this talk."""
    return line.talk.intake == talk.intake.id
