"""A screen in parts: each has a list, and most have a paper that can be read beside it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widget import Widget
from textual.widgets import ContentSwitcher, OptionList, Static

from burgeridee.app.holding import HoldingScreen
from burgeridee.app.widgets.copier import Copier
from burgeridee.app.widgets.keys import Key, KeyBar
from burgeridee.app.widgets.paper import PaperPage
from burgeridee.app.widgets.report_jobs import Aim, Job
from burgeridee.app.widgets.section_bar import SectionBar


class PartedScreen(HoldingScreen):
    """Holds one talk, and shows it in parts. What stands in a part, each screen says itself."""

    PARTS: ClassVar[Sequence[str]] = ()
    """The ids of the lists, or of what holds a list, in the order of the parts."""
    NAMES: ClassVar[Sequence[str]] = ()
    BY_PART: ClassVar[Sequence[Sequence[Key]]] = ()
    """The keys that work in each part; a key may do something else in another."""
    WITHOUT_PAPER: ClassVar[frozenset[int]] = frozenset()

    _part = 0

    def body(self) -> ComposeResult:
        """The parts, and what was done."""
        yield SectionBar(self.NAMES)
        with Container(id="body"):
            with ContentSwitcher(initial=self.PARTS[0]):
                yield from self.lists()
            with Vertical(id="right"):
                yield PaperPage()
        yield Copier(self._keeper.places)
        yield Static("", id="said", markup=False)
        yield KeyBar(self.BY_PART[0])

    def lists(self) -> ComposeResult:
        """What stands in each part."""
        raise NotImplementedError

    def _job(self, aim: Aim) -> Job:
        """The paper of the part where we are, to be made."""
        raise NotImplementedError

    # ── Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action belongs to the part where we are."""
        places = [at for at, keys in enumerate(self.BY_PART) if action in _actions(keys)]
        if places and self._part not in places:
            return False
        return super().check_action(action, parameters)

    @property
    def _told_keys(self) -> tuple[Key, ...]:
        return tuple(key for key in self.BY_PART[self._part] if key.keys)

    def action_section(self, part: int) -> None:
        """Go to a part."""
        self._part = part
        self.query_one(ContentSwitcher).current = self.PARTS[part]
        self.query_one(SectionBar).show(part)
        self.query_one(KeyBar).show(self.BY_PART[part])
        self.set_class(part in self.WITHOUT_PAPER, "-alone")
        self._say("")
        self._show(self._talk)
        self._go_to(self._list)

    def action_step(self, steps: int) -> None:
        """Go to the next part, or the one before."""
        self.action_section(min(max(self._part + steps, 0), len(self.PARTS) - 1))

    @on(SectionBar.Chosen)
    def _section_chosen(self, event: SectionBar.Chosen) -> None:
        event.stop()
        self.action_section(event.place)

    def action_choose(self) -> None:
        """Take what the cursor stands on."""
        self._list.action_select()

    def action_other(self) -> None:
        """From the list to the paper, and back."""
        page = self.query_one(PaperPage)
        self._go_to(self._list if page.has_focus else page)

    @property
    def _list(self) -> OptionList:
        here = self.query_one(f"#{self.PARTS[self._part]}")
        return here if isinstance(here, OptionList) else here.query_one(OptionList)

    @property
    def _is_over_the_list(self) -> bool:
        """Whether the paper stands where the list is: the window is too narrow for both."""
        return self.has_class("-narrow") and self.has_class("-paper")

    def _go_to(self, stop: Widget) -> None:
        self.set_class(isinstance(stop, PaperPage), "-paper")
        stop.focus()

    # ── The paper of a part

    def action_copy(self) -> None:
        """Write a copy of it."""
        self.query_one(Copier).make(self._job("copy"))

    def action_clip(self) -> None:
        """Put it on the clipboard as text; always in a file too."""
        self.query_one(Copier).make(self._job("text"))

    def action_folder(self) -> None:
        """Show the folder with what was made."""
        self.query_one(Copier).show_folder(self._talk.intake.id)

    @on(Copier.Told)
    def _tell(self, event: Copier.Told) -> None:
        event.stop()
        self._say(event.said, is_wrong=event.is_wrong)

    def _say(self, told: str, *, is_wrong: bool = False) -> None:
        said = self.query_one("#said", Static)
        said.update(f"! {told}" if is_wrong else told)
        said.set_class(is_wrong, "-wrong")
        self.set_class(bool(told), "-said")


def _actions(keys: Sequence[Key]) -> frozenset[str]:
    return frozenset(key.action.partition("(")[0] for key in keys)
