"""The report screen: a paper to choose and to read, what is still open, and handing it out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from burgeridee.app.dialogs.issued import IssuedDialog, IssueDialog
from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.dialogs.paper_windows import Windows
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.door import Door
from burgeridee.app.holding import HoldingScreen
from burgeridee.app.keyed import bindings_of
from burgeridee.app.widgets import report_words as words
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.copier import handed_over
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.paper import PaperPage
from burgeridee.app.widgets.report_desk import Desk, limit_with, mended
from burgeridee.app.widgets.report_jobs import Aim, Job, Printer, folder_with_papers
from burgeridee.app.widgets.report_keys import MARKS, REPORT_KEYS, TOLD
from burgeridee.app.widgets.talk_holder import READ_ONLY
from burgeridee.core.closed import open_in_words, reopened, why_reopened
from burgeridee.core.initiative import name_of
from burgeridee.core.intake import Limit
from burgeridee.core.paperwork import may_limit, without_limit
from burgeridee.core.talk import Talk
from burgeridee.core.wording.remark import Remark
from burgeridee.files.archive import Archive
from burgeridee.files.issued import issued
from burgeridee.files.keeper import Keeper
from burgeridee.report.formats import format_named


class ReportScreen(HoldingScreen):
    """Shows each paper of a talk as it will read, and hands it out. It blocks nothing."""

    CSS_PATH = "report.tcss"
    AUTO_FOCUS = "#choices"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(REPORT_KEYS)
    KEYS = REPORT_KEYS
    MARKS = MARKS
    TOLD = TOLD

    @dataclass
    class Back(Door):
        """The user goes back: to a question, or to where they came from."""

        talk: Talk
        question_id: str | None = None

    def __init__(
        self, talk: Talk, archive: Archive, desk: Desk, keeper: Keeper | None = None
    ) -> None:
        super().__init__(talk, archive, archive.now, keeper)
        self._places = archive.places
        self._words = archive.library.words
        self._desk = desk
        self._remarks: tuple[tuple[str, Remark], ...] = ()
        self._issued = issued(self._places, talk.intake.id)
        self._windows = Windows(self._change, archive.now)
        self._window: LineEditor | None = None
        self._written: Path | None = None
        self._reason = ""

    def compose(self) -> ComposeResult:
        """The head, the choices, the paper with what could be plainer, what was done, the keys."""
        with Horizontal(id="bar"):
            yield Static("Verslag en brieven", id="name", markup=False)
            yield Static(name_of(self._talk), id="title", markup=False)
            yield Static("", id="version", markup=False)
        with Container(id="body"):
            yield ChoiceList("choices")
            with Vertical(id="right"):
                yield Static(words.ASK_LIMIT, id="ask", markup=False)
                yield PaperPage()
                yield ChoiceList("plainer")
        yield Printer(self._places)
        yield Static("", id="said", markup=False)
        yield KeyBar(REPORT_KEYS)

    def keep(self) -> bool:
        """Save what is not saved yet, also what stands in a window; `True` when all is safe."""
        if self._window is not None:
            self._window.flush()
        return super().keep()

    # ── Keys

    def action_choose(self) -> None:
        """Take what the cursor stands on."""
        if isinstance(self.focused, OptionList):
            self.focused.action_select()

    def action_other(self) -> None:
        """From the choices to the paper, to what could be plainer, and back."""
        names = ("#choices", "PaperPage", *(("#plainer",) if self._remarks else ()))
        stops = [self.query_one(name) for name in names]
        here = stops.index(self.focused) if self.focused in stops else 0
        self._go_to(stops[(here + 1) % len(stops)])

    def _go_to(self, stop: Widget) -> None:
        self.set_class(stop.id != "choices", "-paper")
        stop.focus()

    def action_add_limit(self) -> None:
        """Write down one more thing that cannot be done, or is not sure yet."""
        self._open_limit(None)

    def action_remove_limit(self) -> None:
        """Take away the limit under the cursor."""
        kind, _, at = self.query_one("#choices", ChoiceList).line.partition(":")
        if kind == "limit" and at.isdecimal():
            self._when_limits_may(
                lambda: self._change(without_limit(self._talk, int(at), self._now()))
            )

    def action_reopen(self) -> None:
        """Open a closed talk again, with a reason."""
        if self._talk.intake.status == "open":
            self.notify(open_in_words(self._talk.conversation))
        else:
            self._reopen(why_reopened(self._talk.conversation), lambda: None)

    def action_issue(self) -> None:
        """Hand the paper out, after one last look."""
        if self._keeper.read_only:
            self._say(READ_ONLY, is_wrong=True)
            return
        if self._keeper.is_unsaved or not self._talk.intake.revision:
            self._talk = self._keeper.save(self._talk)
        if self._keeper.is_unsaved:
            self._say(f"{words.NOT_SAVED} {self._keeper.problem}", is_wrong=True)
        else:
            desk, made = self._desk, self._desk.made(self._talk, self._now())
            told = words.issue_told(desk.paper, desk.form, desk.shared(self._talk), made)
            self.app.push_screen(IssueDialog(told), self._issue)

    def action_copy(self) -> None:
        """Write a copy in the chosen format."""
        self._print("copy")

    def action_clip(self) -> None:
        """Put the paper on the clipboard as text; always in a file too."""
        self._print("text")

    def action_folder(self) -> None:
        """Show the folder with what was written last."""
        folder = self._written or folder_with_papers(self._places, self._talk.intake.id)
        if folder is None:
            self._say(words.NOTHING_WRITTEN)
        else:
            self.query_one(Printer).show_folder(folder)

    def action_issued(self) -> None:
        """Tell what was handed out before."""
        lines = words.issued_lines(self._issued, lambda one: self._desk.belongs(one, self._talk))
        self.app.push_screen(IssuedDialog(lines))

    def action_back(self) -> None:
        """Go back: in a narrow window from the paper to the choices, else to where one was."""
        if self.has_class("-narrow") and self.has_class("-paper"):
            self._go_to(self.query_one("#choices"))
            return
        self.keep()
        self.post_message(self.Back(self._talk))

    # ── What is picked

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        kind, _, name = event.line.partition(":")
        match kind:
            case "point":
                self._mend(self._desk.offer(self._talk, ()).points[int(name)].question_id)
            case "remark":
                question, remark = self._remarks[int(name)]
                self._mend(question, limit_with(self._talk, remark.found))
            case "limit":
                self._open_limit(int(name) if name.isdecimal() else None)
            case "missing" | "ask":
                self._mend(f"{words.LETTER}{name}")
            case "name":
                self._say(words.YOUR_NAME_HOW)
            case "paper":
                self._choose(self._desk.with_paper(name))
            case "part":
                self._choose(self._desk.with_part_turned(name))
            case _:
                self._choose(self._desk.with_form(name))

    def _choose(self, desk: Desk) -> None:
        self._desk = desk
        self._become(self._talk)

    def _mend(self, question_id: str, limit: int | None = None) -> None:
        """Go to where something can be mended: a question, a limit, a place in a letter."""
        place = question_id.removeprefix(words.LETTER)
        if place != question_id:
            self._open(self._windows.of_letter(self._talk, self._desk.paper, place))
        elif question_id == self._talk.conversation.uses.limits:
            at, blank = mended(self._talk, limit)
            self._open_limit(at, blank)
        elif question_id:
            self.keep()
            self.post_message(self.Back(self._talk.moved_to(question_id), question_id))

    def _open_limit(self, at: int | None, blank: Limit | None = None) -> None:
        blank = blank or Limit()
        self._when_limits_may(lambda: self._open(self._windows.of_limit(self._talk, at, blank)))

    def _open(self, window: LineEditor) -> None:
        self._window = window
        self.app.push_screen(window, self._window_closed)

    def _window_closed(self, _nothing: None) -> None:
        self._window = None

    def _when_limits_may(self, then: Callable[[], object]) -> None:
        """Do this; where a report was handed out and the talk is closed, ask first why."""
        is_issued = any(one.paper in {"residents", "file"} for one in self._issued)
        if self._keeper.read_only:
            self._say(READ_ONLY, is_wrong=True)
        elif may_limit(self._talk, is_issued=is_issued):
            then()
        else:
            self._reopen(words.WHY_CHANGE, then)

    def _reopen(self, question: str, then: Callable[[], object]) -> None:
        dialog = ReasonDialog(question, typed=self._reason)

        def take(reason: str | None) -> None:
            self._reason = dialog.typed if reason is None else ""
            if reason is not None and self._change(reopened(self._talk, reason, self._now())):
                then()

        self.app.push_screen(dialog, take)

    # ── Printing

    def _issue(self, is_sure: bool | None) -> None:
        if is_sure:
            self._print("issue")

    def _print(self, aim: Aim) -> None:
        printer = self.query_one(Printer)
        form = format_named("txt") if aim == "text" else self._desk.form
        if printer.is_busy or form is None:
            return
        self._say(words.BUSY)
        desk, intake, now = self._desk, self._talk.intake, self._now()
        made = desk.made(self._talk, now)
        printer.print(Job(aim, desk.paper.name, desk.parts, made, form, desk.style, intake, now))

    @on(Printer.Printed)
    def _tell_printed(self, event: Printer.Printed) -> None:
        event.stop()
        done, said = event.done, handed_over(self.app, event)
        self._written = done.path.parent if done.path else self._written
        self._issued = issued(self._places, self._talk.intake.id)
        self._become(self._talk)
        self._say(said, is_wrong=done.is_wrong)

    @on(Printer.Opened)
    def _tell_opened(self, event: Printer.Opened) -> None:
        event.stop()
        self._say((words.OPENED if event.is_open else words.NO_FOLDER).format(event.folder))

    def _show(self, talk: Talk) -> None:
        """Show the list, the paper, and what could be plainer."""
        made = self._desk.made(talk, self._now())
        offer = self._desk.offer(talk, made.missing)
        self._remarks = self._desk.remarks(talk, self._words)
        self.query_one("#choices", ChoiceList).show(words.groups(offer))
        self.query_one(PaperPage).show(made.document, made.missing)
        self.query_one("#plainer", ChoiceList).show(words.plainer(talk, self._remarks))
        self.query_one("#version", Static).update(words.version_of(self._desk.shared(talk)))
        self.set_class(words.asks_for_limits(talk, offer), "-asks")
        self.set_class(bool(self._remarks), "-remarks")

    def _say(self, told: str, *, is_wrong: bool = False) -> None:
        said = self.query_one("#said", Static)
        said.update(f"! {told}" if is_wrong else told)
        said.set_class(is_wrong, "-wrong")
        self.set_class(bool(told), "-said")
