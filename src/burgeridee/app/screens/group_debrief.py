"""The debrief of a group on the beamer: large, calm, four parts. It ranks nobody."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from burgeridee.app.dialogs.refused import RefusedDialog
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets import group_words as words
from burgeridee.app.widgets.group_keys import GROUP_KEYS, TOLD
from burgeridee.app.widgets.group_plots import Bar, Bars, Strip, Strips
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.core.cases import Case
from burgeridee.core.conversation import Conversation
from burgeridee.core.group_debrief import GroupDebrief, group_debriefs
from burgeridee.files.disk import DiskError
from burgeridee.files.gathered import Gathered
from burgeridee.report.debrief import NO_PITFALLS
from burgeridee.report.document import ReportError
from burgeridee.report.group_debrief import (
    FLAGS,
    HEARD,
    ROLE,
    TIME,
    role_in_words,
    talks_in_words,
)

Save = Callable[[Sequence[GroupDebrief]], Path]
"""Puts a debrief on paper, and says where. Raises `DiskError` or `ReportError`."""
PARTS = (HEARD, FLAGS, ROLE, TIME)
A_PAGE = 6
"""So many pitfalls at a time: more cannot be read at ten metres."""
NAME = 38
NOTHING = "Hier staan geen oefengesprekken van een casus."
WHY = "Met b zie je welke bestanden er wel staan, en waarom ze niet meetellen."


class GroupDebriefScreen(KeyedScreen):
    """What the practice talks of a group show together, a part at a time."""

    CSS_PATH = "group_debrief.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(GROUP_KEYS)
    KEYS = GROUP_KEYS
    TOLD = TOLD
    MARKS: ClassVar[Mapping[str, str]] = {
        words.FOUND: "dit paar hoorde het",
        words.NOT_FOUND: "dit paar hoorde het niet",
        "│": "zoveel minuten waren gepland",
    }

    class Closed(Door):
        """The debrief is over."""

    def __init__(
        self,
        gathered: Gathered,
        cases: Mapping[str, Case],
        models: Mapping[str, Conversation],
        save: Save,
        *,
        named: bool = True,
    ) -> None:
        super().__init__()
        self._gathered = gathered
        self._models = models
        self._save = save
        self._cases = cases
        self._named = named
        self._groups = group_debriefs(cases, gathered.talks, named=named)
        self._case = self._part = self._turned = 0

    def compose(self) -> ComposeResult:
        """The case, the part, its figures, what to talk about, the keys."""
        with Horizontal(id="bar"):
            yield Static(id="case", markup=False)
            yield Static(id="count", markup=False)
        with Vertical(id="page"):
            yield Static(id="title", markup=False)
            with VerticalScroll(id="body", can_focus=False):
                yield Static(id="facts", markup=False)
                yield Bars()
                yield Strips()
            yield Static(id="names", markup=False)
            yield Static(id="told", markup=False)
            yield Static(id="said", markup=False)
        yield KeyBar(GROUP_KEYS)

    @on(events.Resize)
    def _fit(self) -> None:
        self.call_after_refresh(self._show)

    # ── What the keys do

    def action_part(self, part: int) -> None:
        """Go to a part."""
        self._part, self._turned = part, 0
        self._show()

    def action_turn(self, step: int) -> None:
        """Go on in the pitfalls, or back."""
        last = max(len(self._pitfalls) - 1, 0) // A_PAGE
        self._turned = min(max(self._turned + step, 0), last)
        self._show()

    def action_case(self, step: int) -> None:
        """Go to the next case, or the one before; after the last comes the first."""
        self._case, self._turned = (self._case + step) % max(len(self._groups), 1), 0
        self._show()

    def action_names(self) -> None:
        """Leave the names of pairs out, or show them again."""
        self._named = not self._named
        self._groups = group_debriefs(self._cases, self._gathered.talks, named=self._named)
        self._show()

    def action_refused(self) -> None:
        """Name the files that do not count."""
        self.app.push_screen(RefusedDialog(self._gathered.refused))

    def action_print(self) -> None:
        """Put it on paper as it stands: with names, or without."""
        try:
            said = f"Gemaakt: {self._save(self._groups)}" if self._groups else NOTHING
        except (DiskError, ReportError) as error:
            said = f"! {error}"
        self.query_one("#said", Static).update(said)

    def action_close(self) -> None:
        """Stop."""
        self.post_message(self.Closed())

    # ── What is shown

    @property
    def _group(self) -> GroupDebrief:
        return self._groups[self._case]

    @property
    def _pitfalls(self) -> list[Bar]:
        if not self._groups:
            return []
        shown = (one for one in self._group.flags if one.showed)
        return [
            Bar(f"{words.cut(one.rule.title, NAME)}  {one.showed} ", one.showed) for one in shown
        ]

    def _show(self) -> None:
        refused = len(self._gathered.refused)
        left_out = f", {refused} niet (b)" if refused else ""
        self.set_class(bool(self._groups) and self._part in (1, 2), "-bars")
        self.set_class(bool(self._groups) and self._part == PARTS.index(TIME), "-strips")
        if not self._groups:
            self._tell("Nabespreking", f"0 gesprekken{left_out}", NOTHING, told=WHY)
            return
        group = self._group
        place = f"   {self._case + 1} van {len(self._groups)}" if len(self._groups) > 1 else ""
        count = f"{talks_in_words(group)}{left_out}{place}"
        shown = (self._show_facts, self._show_flags, self._show_roles, self._show_times)
        title = f"{self._part + 1}  {PARTS[self._part]}"
        self._tell(group.case.title, count, title, told=shown[self._part]())
        names = words.names_line(group) if self._part == 0 else ""
        self.query_one("#names", Static).update(names)

    def _tell(self, case: str, count: str, title: str, *, told: str) -> None:
        texts = {"#case": case, "#count": count, "#title": title, "#told": told}
        for place, text in texts.items():
            self.query_one(place, Static).update(text)

    def _show_facts(self) -> str:
        conversation = self._models[self._group.case.conversation]
        lines = tuple(words.fact_lines(self._group, conversation))
        self.query_one("#facts", Static).update(words.apart(lines, self._room))
        return words.told_of_facts(self._group, conversation)

    def _show_flags(self) -> str:
        bars = self._pitfalls
        since = self._turned * A_PAGE
        self._show_bars(bars[since : since + A_PAGE])
        return words.told_of_flags(max(len(bars) - since - A_PAGE, 0)) if bars else NO_PITFALLS

    def _show_roles(self) -> str:
        group = self._group
        conversation = self._models[group.case.conversation]
        named = ((role_in_words(one.role, conversation), len(one.by)) for one in group.roles)
        self._show_bars([Bar(f"{name}  {count} ", count) for name, count in named])
        return words.told_of_roles(group, conversation)

    def _show_bars(self, bars: Sequence[Bar]) -> None:
        self.query_one(Bars).show(bars, len(self._group.played), self._room)

    def _show_times(self) -> str:
        strips = [
            Strip(f"{t.phase.short_title}  {t.planned} ", t.planned, t.used)
            for t in self._group.times
        ]
        self.query_one(Strips).show(strips, self._room)
        return words.told_of_times(self._group)

    @property
    def _room(self) -> int:
        return self.query_one("#body").size.height
