"""Earlier versions of a talk: the list left, what differs right, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from burgeridee.app.dialogs.bring_back import BringBackDialog
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.compared import versions
from burgeridee.app.widgets.compared_side import ComparedSide
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.revision_keys import REVISION_KEYS, REVISION_MARKS, REVISION_TOLD
from burgeridee.core.compare import differences
from burgeridee.core.initiative import name_of
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.revisions import Revision, Revisions

READING = "Ik lees de versies …"
NONE = "Van dit gesprek zijn er nog geen eerdere versies."
NOW = "Dat is de versie van nu."
BROKEN = "Het bestand van nu is niet te lezen. Zet een versie terug, dan kun je weer verder."
FIRST = "Dit is de oudste versie die er nog is."
NOT_BACK = "Niet teruggezet"
NOTHING_KEPT = "Er zijn geen eerdere versies"
FIRST_BATCH, LARGEST_BATCH = 10, 100


class RevisionsScreen(KeyedScreen):
    """The versions of one talk. `look` reads them as they are on disk at that moment."""

    CSS_PATH = "revisions.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(REVISION_KEYS)
    KEYS = REVISION_KEYS
    MARKS = REVISION_MARKS
    TOLD = REVISION_TOLD

    class Left(Door):
        """The user goes back to Start."""

    @dataclass
    class _Arrived(Message):
        """Some versions were read."""

        found: tuple[Revision, ...]

    def __init__(self, look: Callable[[], Revisions], now: Callable[[], datetime]) -> None:
        super().__init__()
        self._look = look
        self._revisions = look()
        self._now = now
        self._told: dict[str, Revision] = {}
        self._beside_now = True

    def compose(self) -> ComposeResult:
        """The head, the versions, what differs, the keys."""
        with Horizontal(id="bar"):
            yield Static("Eerdere versies", id="name", markup=False)
            yield Static(self._title, id="title", markup=False)
        with Container(id="body"):
            yield ChoiceList("versions")
            yield ComparedSide(READING)
        yield KeyBar(REVISION_KEYS)

    def on_mount(self) -> None:
        """Begin to read."""
        self._read(self._revisions)

    @property
    def _title(self) -> str:
        talk = self._revisions.current.talk
        return (name_of(talk) or "Nog zonder naam") if talk else self._revisions.id

    @property
    def _chosen(self) -> Revision | None:
        return self._told.get(self.query_one(ChoiceList).line)

    # ── Reading

    @work(thread=True, exclusive=True, description="reading the versions")
    def _read(self, revisions: Revisions) -> None:
        worker = get_current_worker()
        batch: list[Revision] = []
        size = FIRST_BATCH
        for revision in revisions.told():
            if worker.is_cancelled:
                return
            batch.append(revision)
            if len(batch) == size:
                self.post_message(self._Arrived(tuple(batch)))
                batch, size = [], LARGEST_BATCH
        self.post_message(self._Arrived(tuple(batch)))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        self._told.update((one.name, one) for one in event.found)
        told = tuple(self._told.values())
        self.query_one(ChoiceList).show(versions(told, self._now().date()))

    # ── Comparing

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._compare()

    def _compare(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        name = f"versie {chosen.name}"
        if chosen.talk is None:
            self._side.say(chosen.problem)
        elif self._beside_now and not chosen.is_current:
            self._compare_with_now(chosen.talk, name)
        elif chosen.is_oldest:
            self._side.say(NONE if chosen.is_current else FIRST)
        else:
            self._side.show(f"De versie ervoor, en {name}", chosen.changed, "ervoor", name)

    def _compare_with_now(self, chosen: Talk, name: str) -> None:
        current = self._revisions.current.talk
        if current is None:
            self._side.say(BROKEN)
            return
        changed = differences(current.conversation, chosen.intake, current.intake)
        self._side.show(f"{name.capitalize()}, en zoals het nu is", changed, name, "nu")

    @property
    def _side(self) -> ComparedSide:
        return self.query_one(ComparedSide)

    # ── Keys

    def action_other_side(self) -> None:
        """Compare with now, or with the version before it."""
        self._beside_now = not self._beside_now
        self._compare()

    def action_read(self, step: int) -> None:
        """Read on about what differs, or back."""
        self.turn("#side", step)

    def action_bring_back(self) -> None:
        """Bring back the version under the cursor."""
        self.query_one(ChoiceList).action_select()

    @on(ChoiceList.Picked)
    def _ask(self, event: ChoiceList.Picked) -> None:
        event.stop()
        chosen, current = self._chosen, self._revisions.current.talk
        if chosen is None:
            return
        if chosen.is_current:
            self.notify(NOW)
            return
        count = -1
        if current is not None and chosen.talk is not None:
            changed = differences(current.conversation, current.intake, chosen.talk.intake)
            count = len(changed)
        self.app.push_screen(BringBackDialog(chosen.name, count), self._answered)

    def _answered(self, yes: bool | None) -> None:
        chosen = self._chosen
        if not yes or chosen is None:
            return
        try:
            saved = self._revisions.bring_back(chosen)
        except DiskError as error:
            self.notify(str(error), title=NOT_BACK, severity="error", timeout=30)
        else:
            number = saved.intake.revision
            self.notify(f"Versie {chosen.name} staat er weer, als versie {number}.")
        self._look_again()

    def _look_again(self) -> None:
        try:
            self._revisions = self._look()
        except DiskError as error:
            self.notify(str(error), severity="error")
            return
        self._told.clear()
        self.query_one("#title", Static).update(self._title)
        self._read(self._revisions)

    def action_back(self) -> None:
        """Go back to Start."""
        self.post_message(self.Left())


def versions_of(archive: Archive, path: Path, say: Callable[..., None]) -> RevisionsScreen | None:
    """The screen for the talk in a file; `None`, and the reason said, where there is nothing."""
    try:
        return RevisionsScreen(lambda: Revisions.of(archive, str(path)), archive.now)
    except DiskError as error:
        say(str(error), title=NOTHING_KEPT, severity="error")
        return None
