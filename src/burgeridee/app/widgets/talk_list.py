"""The list of talks: one line a talk, or in folders; quick with thousands."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from textual import on
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from burgeridee.app.widgets.talk_folders import Folder, folders
from burgeridee.app.widgets.talk_line import ShownLine, TalkLine, columns, in_columns

NONE_HERE = "Nog geen gesprekken hier"


class TalkHeading(Widget):
    """What the list is called, and right of that the names of its columns."""

    DEFAULT_CSS = """
    TalkHeading { height: 1; padding: 0 2 0 1; color: $text-muted; }
    """

    title: reactive[str] = reactive("Gesprekken")

    def tell(self, count: int, *, is_all: bool, is_sure: bool) -> None:
        """Say how many talks stand below; that there are none only where that is sure."""
        more = "" if is_all else ", ik lees verder …"
        none = NONE_HERE if is_all and is_sure else "Gesprekken"
        self.title = f"Gesprekken ({count}{more})" if count else none

    def render(self) -> Content:
        """The names, laid out as the lines are."""
        width = self.content_size.width
        names = [Content(one.head).truncate(one.width, pad=True) for one in columns(width)]
        return in_columns(Content.styled(self.title, "bold $primary"), names, width)


class TalkList(OptionList):
    """The talks, one a line; Enter or a click opens one."""

    DEFAULT_CSS = """
    TalkList {
        border: none; padding: 0; background: $background; height: 1fr;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        &:focus { border: none; }
        & > .option-list--option { padding: 0 1; }
    }
    """

    @dataclass
    class Chosen(Message):
        """A talk was chosen."""

        line: TalkLine

    @dataclass
    class FolderChosen(Message):
        """The head of an initiative was chosen."""

        initiative: str

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._talks: dict[str, TalkLine] = {}
        self._folders: dict[str, Folder] | None = None

    @property
    def lines(self) -> tuple[TalkLine, ...]:
        """All lines, from top to bottom."""
        return tuple(self._talks.values())

    @property
    def count(self) -> int:
        """How many talks there are: another version of one is none."""
        return sum(not line.other_of for line in self._talks.values())

    @property
    def line(self) -> TalkLine | None:
        """The line under the cursor."""
        here = self.highlighted_option
        return self._talks.get(here.id or "") if here else None

    @property
    def in_folders(self) -> bool:
        """Whether the talks stand under their initiatives."""
        return self._folders is not None

    def turn(self) -> None:
        """Put the talks in folders, or in one row again; the cursor stays on its talk."""
        self._folders = None if self.in_folders else {}
        self._lay_out(self._talks)

    def take_in(self, lines: Iterable[TalkLine]) -> None:
        """Add lines at the end; a line that is there already is replaced where it stands."""
        new = []
        for line in lines:
            key = str(line.path)
            if key in self._talks:
                self.replace_option_prompt(key, ShownLine(line))
            else:
                new.append(_option(line))
            self._talks[key] = line
        self.add_options(new)
        if self.highlighted is None:
            self.action_first()

    def put_in_order(self, without: Collection[Path] = ()) -> None:
        """Put the talks in order, the last changed on top; the cursor stays on its talk."""
        staying = (line for line in self._talks.values() if line.path not in without)
        ordered = {
            str(line.path): line
            for line in sorted(staying, key=lambda line: line.order, reverse=True)
        }
        if self.in_folders or list(ordered) != list(self._talks):
            self._lay_out(ordered)

    def _lay_out(self, ordered: dict[str, TalkLine]) -> None:
        here, was_on_top = self.highlighted_option, not self.highlighted
        self._talks = ordered
        self.set_options(self._laid_out())
        ids = {option.id for option in self.options if not option.disabled}
        if here is None or here.id not in ids or (was_on_top and not self.in_folders):
            self.action_first()
        else:
            self.highlighted = self.get_option_index(here.id or "")

    def _laid_out(self) -> Iterator[Option]:
        if self._folders is None:
            yield from (_option(line) for line in self._talks.values())
            return
        self._folders = {one.key: one for one in folders(self._talks.values())}
        for folder in self._folders.values():
            yield Option(folder.head, id=folder.key, disabled=not folder.initiative)
            yield from (_option(line) for line in folder.shown)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        key = event.option_id or ""
        if self._folders is not None and key in self._folders:
            self.post_message(self.FolderChosen(self._folders[key].initiative))
        else:
            self.post_message(self.Chosen(self._talks[key]))


def _option(line: TalkLine) -> Option:
    return Option(ShownLine(line), id=str(line.path))
