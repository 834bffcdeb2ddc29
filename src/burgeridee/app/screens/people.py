"""Gegevens van mensen: forgetting somebody, a talk without names, and what stands about whom."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from burgeridee.app.door import PeopleDoor
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.choice_list import ChoiceList, Group, Line
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.people_keys import PEOPLE_KEYS, PEOPLE_TOLD
from burgeridee.files.archive import Archive
from burgeridee.files.away import none_seen
from burgeridee.files.people_words import ACCESS_JOB, HEAD, NO_TALKS
from burgeridee.files.talks_of import Listed, talks_of, together

ACCESS = "access"
CHOOSE = "Kies een gesprek: Enter haalt iemand eruit, k maakt een kopie zonder namen."
READ_ON = "Ik lees de gesprekken …"


class PeopleScreen(KeyedScreen):
    """The talks, and what can be done about the people in them."""

    CSS_PATH = "people.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(PEOPLE_KEYS)
    KEYS = PEOPLE_KEYS
    TOLD = PEOPLE_TOLD

    class Closed(PeopleDoor):
        """The user goes back."""

    class AccessWanted(PeopleDoor):
        """What stands about one person is wanted."""

    @dataclass
    class ForgetWanted(PeopleDoor):
        """Somebody is to be forgotten in these talks."""

        talks: tuple[str, ...]

    @dataclass
    class CopyWanted(PeopleDoor):
        """A copy without names is wanted of this talk."""

        talk: str

    @dataclass
    class _Arrived(Message):
        """The talks were read."""

        listed: tuple[Listed, ...]
        none: str

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self._archive = archive
        self._listed: tuple[Listed, ...] = ()

    def compose(self) -> ComposeResult:
        """The head, what to do, the talks, the keys."""
        yield Static(HEAD, id="bar", markup=False)
        yield Static(READ_ON, id="told", markup=False)
        yield ChoiceList("talks")
        yield KeyBar(PEOPLE_KEYS)

    @on(events.ScreenResume)
    def _look(self) -> None:
        self._read()

    @work(thread=True, exclusive=True, description="reading the talks")
    def _read(self) -> None:
        worker = get_current_worker()
        listed = talks_of(self._archive)
        if not worker.is_cancelled:
            none = "" if listed else none_seen(self._archive.places, NO_TALKS)
            self.post_message(self._Arrived(listed, none))

    @on(_Arrived)
    def _take_in(self, event: _Arrived) -> None:
        self._listed = event.listed
        self.query_one("#told", Static).update(event.none or CHOOSE)
        names = {one.initiative: one.initiative_name for one in event.listed}
        groups = [Group("Zoeken", (Line(ACCESS, "▸", ACCESS_JOB),))]
        groups += [
            Group(
                name,
                tuple(
                    Line(one.id, "▸", one.title) for one in event.listed if one.initiative == key
                ),
            )
            for key, name in names.items()
        ]
        self.query_one(ChoiceList).show(groups)

    @property
    def _here(self) -> Listed | None:
        line = self.query_one(ChoiceList).line
        return next((one for one in self._listed if one.id == line), None)

    @on(ChoiceList.Picked)
    def _picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        if event.line == ACCESS:
            self.action_access()
        else:
            self.post_message(self.ForgetWanted((event.line,)))

    def action_forget(self) -> None:
        """Forget somebody in the talk under the cursor."""
        self.query_one(ChoiceList).action_select()

    def action_forget_all(self) -> None:
        """Forget somebody in all talks of its initiative."""
        if (here := self._here) is not None:
            self.post_message(self.ForgetWanted(together(self._listed, here)))

    def action_anonymous(self) -> None:
        """Make a copy without names of the talk under the cursor."""
        if (here := self._here) is not None:
            self.post_message(self.CopyWanted(here.id))

    def action_access(self) -> None:
        """Look for one person in all talks."""
        self.post_message(self.AccessWanted())

    def action_back(self) -> None:
        """Go back."""
        self.post_message(self.Closed())
