"""A dialogue meeting: the plan, the guests, the papers, the harvest, the report, looking back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from burgeridee.app.dialogs.refused import RefusedDialog
from burgeridee.app.dialogs.settling import Settling
from burgeridee.app.dialogs.take_in import HandOverDialog, TakeInDialog
from burgeridee.app.door import Door
from burgeridee.app.keyed import bindings_of
from burgeridee.app.parted import PartedScreen
from burgeridee.app.widgets import meeting_words as words
from burgeridee.app.widgets.agreement_keys import NOT_KEPT, UNCHANGED
from burgeridee.app.widgets.agreement_list import AgreementLine, AgreementList
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.meeting_agreements import MeetingAgreements
from burgeridee.app.widgets.meeting_desk import MeetingDesk
from burgeridee.app.widgets.meeting_keys import (
    BY_PART,
    HARVEST,
    LOOK_BACK,
    MARKS,
    MEETING_KEYS,
    NAMES,
    TOLD,
)
from burgeridee.app.widgets.meeting_tables import MeetingTables
from burgeridee.app.widgets.paper import PaperPage
from burgeridee.app.widgets.report_jobs import Aim, Job
from burgeridee.core.days import whole_day
from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import harvest
from burgeridee.core.meeting_told import asked_looking_back
from burgeridee.core.paperwork import report_sent
from burgeridee.core.talk import Talk
from burgeridee.files.amending import Change, tried
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import house_style
from burgeridee.files.initiatives import Record
from burgeridee.files.new_table import new_table, taken_in
from burgeridee.files.settings import Settings


class MeetingScreen(PartedScreen):
    """Holds the plan of one meeting, and reads its tables anew each time that it is seen."""

    CSS_PATH = "meeting.tcss"
    AUTO_FOCUS = "#plan"
    LEADS_BACK = True
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(MEETING_KEYS)
    KEYS = MEETING_KEYS
    MARKS = MARKS
    TOLD = TOLD
    PARTS = ("plan", "invite", "papers", "harvest", "report", "look-back")
    NAMES = NAMES
    BY_PART = BY_PART
    WITHOUT_PAPER = frozenset({LOOK_BACK})

    class Closed(Door):
        """The user goes back; all is saved."""

    @dataclass
    class RecordWanted(Door):
        """The questions of the plan, or of a table, are wanted; a new table is not on disk yet."""

        talk: Talk

    def __init__(
        self,
        talk: Talk,
        archive: Archive,
        settings: Settings,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(talk, archive, archive.now, None)
        self._keeper.read_only = read_only
        self._archive = archive
        self._desk = MeetingDesk(settings, house_style(archive.places, settings))
        self._settling = Settling(self._settle, archive.now)
        self._tables: dict[str, Record] = {}
        self._is_looking = True
        self._typed = ""

    def compose(self) -> ComposeResult:
        """The head, and the parts."""
        with Horizontal(id="bar"):
            yield Static("Dialoogbijeenkomst", id="name", markup=False)
            yield Static("", id="title", markup=False)
            yield Static("", id="day", markup=False)
        yield MeetingTables(self._archive)
        yield from self.body()

    def lists(self) -> ComposeResult:
        """What there is to choose in each part, and at the end the agreements."""
        yield from (ChoiceList(name) for name in self.PARTS[:LOOK_BACK])
        yield MeetingAgreements(id=self.PARTS[LOOK_BACK])

    # ── The meeting

    @property
    def _meeting(self) -> words.Meeting:
        tables = [record.talk for record in self._tables.values()]
        today = self._now().date()
        return words.Meeting(self._talk, plan_of(self._talk), harvest(self._talk, tables), today)

    @on(events.ScreenResume)
    def _look_again(self) -> None:
        """Read the plan and the tables anew: their questions were on another screen."""
        if self._keeper.is_unsaved:
            self.keep()
        try:
            found = self._archive.open(self._talk.intake.id).talk
        except (DiskError, IntakeError):
            found = self._talk  # not kept yet, or not to be read now: then this is what we have
        if found.intake.parent != self._talk.intake.parent:
            self._become(found)
        self.query_one(MeetingTables).look(self._talk)

    @on(MeetingTables.Found)
    def _take_tables(self, event: MeetingTables.Found) -> None:
        event.stop()
        self._tables = {record.talk.intake.id: record for record in event.tables}
        self._is_looking = False
        self._show(self._talk)

    def _show(self, talk: Talk) -> None:
        """Show the head, and the part where we are."""
        meeting, part = self._meeting, self._part
        plan, brought = meeting.plan, meeting.harvest
        self.query_one("#title", Static).update(talk.title or words.NAMELESS)
        self.query_one("#day", Static).update(whole_day(plan.day) if plan.day else words.NO_DAY)
        if part == LOOK_BACK:
            here = Record(Path(talk.intake.id), talk)
            self.query_one(MeetingAgreements).show(meeting, (here, *self._tables.values()))
            return
        shown = words.Shown(self._desk.chosen.name, self._desk.form.name, self._is_looking)
        listed = self.query_one(f"#{self.PARTS[part]}", ChoiceList)
        listed.show(words.groups_of(part, meeting, shown))
        self.query_one(PaperPage).show(self._desk.document(part, plan, brought, self._now()))

    def _job(self, aim: Aim) -> Job:
        """The paper of the part where we are, to be made."""
        meeting, part, now = self._meeting, self._part, self._now()
        paper = self._desk.document(part, meeting.plan, meeting.harvest, now)
        return self._desk.job(aim, part, paper, self._talk.intake, now)

    def action_back(self) -> None:
        """Go back: in a narrow window from the paper to the list, else to where one was."""
        if self._is_over_the_list:
            self._go_to(self._list)
        else:
            self.keep()
            self.post_message(self.Closed())

    # ── What is picked

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        match event.line.split(":"):
            case ["go", question, *_]:
                self._open(self._talk, question)
            case ["table", number, *where]:
                self._open(self._tables[number].talk, *where[:1])
            case ["paper", name]:
                self._choose(self._desk.with_paper(name))
            case ["form", name]:
                self._choose(self._desk.with_form(name))
            case ["do", "add"]:
                self.action_add_table()
            case ["do", "take-in"]:
                self.action_take_in()
            case ["do", "hand-over"]:
                self.action_hand_over()
            case ["do", "harvest"]:
                self.action_section(HARVEST)
            case _:
                pass  # a line that is only there to be read

    def _choose(self, desk: MeetingDesk) -> None:
        self._desk = desk
        self._show(self._talk)

    def _open(self, talk: Talk, question: str = "") -> None:
        """Go to the questions of a record, at one of them where it is named."""
        self.keep()
        known = question in talk.conversation.by_id
        self.post_message(self.RecordWanted(talk.moved_to(question) if known else talk))

    def action_plan(self) -> None:
        """Go to all questions of the plan, or when looking back to those of looking back."""
        asked = asked_looking_back(self._talk) if self._part == LOOK_BACK else ()
        self._open(self._talk, asked[0].id if asked else "")

    # ── The tables

    def action_add_table(self) -> None:
        """Begin one more table; the plan must be kept first, for the table builds on it."""
        table = new_table(self._archive, self._talk, [one.talk for one in self._tables.values()])
        if table is None:
            self._say(words.NO_TABLE, is_wrong=True)
        elif self._is_kept():
            self._open(table)

    def _is_kept(self) -> bool:
        """Whether the plan stands on disk, now at the latest."""
        if not self._talk.intake.revision:
            self._become(self._keep(self._talk))
        return bool(self._talk.intake.revision)

    def action_take_in(self) -> None:
        """Ask where tables of other laptops stand, and take them in."""
        self._ask_where(TakeInDialog(self._typed), MeetingTables.take_in)

    def action_hand_over(self) -> None:
        """Ask in which folder to put the plan and the tables, for other laptops."""
        if self._is_kept():
            self._ask_where(HandOverDialog(self._typed), MeetingTables.hand_over)

    def _ask_where(
        self, dialog: TakeInDialog, do: Callable[[MeetingTables, Talk, Path], object]
    ) -> None:
        def take(path: Path | None) -> None:
            self._typed = dialog.typed
            if path is not None:
                self._say(words.MOVING)
                do(self.query_one(MeetingTables), self._talk, path)

        self.app.push_screen(dialog, take)

    @on(MeetingTables.HandedOver)
    def _tell_handed_over(self, event: MeetingTables.HandedOver) -> None:
        event.stop()
        self._say(event.said, is_wrong=event.is_wrong)

    @on(MeetingTables.TakenIn)
    def _tell_taken_in(self, event: MeetingTables.TakenIn) -> None:
        event.stop()
        self._become(event.meeting)
        self._say(event.problem or taken_in(event.imported), is_wrong=bool(event.problem))
        if event.imported.refused:
            self.app.push_screen(RefusedDialog(event.imported.refused))
        self.query_one(MeetingTables).look(self._talk)

    # ── What came of it

    def action_sent(self) -> None:
        """Note that the report went out today; another day is given at its question."""
        now, sent = self._now(), plan_of(self._talk).report_sent_on
        changed = report_sent(self._talk, now.date(), now)
        if sent is not None:
            self._say(words.ALREADY_SENT.format(whole_day(sent)))
        elif changed is not self._talk and self._change(changed):
            self._say(words.SENT.format(whole_day(now.date())))

    @on(AgreementList.Picked)
    def _settle_picked(self, event: AgreementList.Picked) -> None:
        event.stop()
        self._settling.settle(self.app, event.line)

    def action_move(self) -> None:
        """Move the agreement under the cursor to another day."""
        if (line := self.query_one(MeetingAgreements).line) is not None:
            self._settling.move(self.app, line)

    def action_take_back(self) -> None:
        """Take back the tick of the agreement under the cursor, or else its move."""
        if (line := self.query_one(MeetingAgreements).line) is not None:
            self._settling.take_back(self.app, line)

    def action_open(self) -> None:
        """Open what the agreement under the cursor stands in."""
        if (line := self.query_one(MeetingAgreements).line) is not None:
            table = self._tables.get(line.talk.intake)
            self._open(table.talk if table else self._talk)

    def _settle(self, line: AgreementLine, change: Change, said: str) -> bool:
        """Change the plan, or a table as it stands on disk now; whether that could be."""
        table = self._tables.get(line.talk.intake)
        if table is None:
            return self._change(change(self._talk))
        done = tried(self._archive, table.path, change)
        if isinstance(done, str):
            self.notify(done, title=NOT_KEPT, severity="error")
            return False
        self._tables[line.talk.intake] = Record(done.path, done.talk)
        self._show(self._talk)
        told = words.DONE.format(line.what, said) if done.is_changed else UNCHANGED
        self._say(done.said or told)
        return True
