"""One list with everything to choose or to fill in on a screen, in groups with a name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from burgeridee.app.widgets.hanging import Hanging


@dataclass(frozen=True)
class Line:
    """One line: by which id it is known, its mark, and its words."""

    id: str
    mark: str
    words: str | Content


@dataclass(frozen=True)
class Group:
    """Lines that belong together."""

    name: str
    lines: tuple[Line, ...]


class ChoiceList(OptionList):
    """The lines in their groups; Enter, the space bar or a click picks one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", "Kies", show=False)]
    DEFAULT_CSS = """
    ChoiceList {
        padding: 0; background: $background; height: 1fr;
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $primary; text-style: bold; }
    }
    """

    @dataclass
    class Picked(Message):
        """A line was picked."""

        line: str

    def __init__(self, called: str) -> None:
        super().__init__(markup=False, id=called)
        self._groups: tuple[Group, ...] = ()

    @property
    def line(self) -> str:
        """The id of the line under the cursor; empty where there is none."""
        here = self.highlighted_option
        return (here.id or "") if here else ""

    def show(self, groups: Sequence[Group]) -> None:
        """Show these groups; the cursor stays on its line, or else on its place."""
        kept = tuple(group for group in groups if group.lines)
        if _said(kept) == _said(self._groups):
            return
        self._groups = kept
        line, place = self.line, self.highlighted or 0
        self.set_options(_options(kept))
        ids = [option.id for option in self.options]
        free = [at for at, option in enumerate(self.options) if not option.disabled]
        near = next(iter([at for at in free if at >= place] or free[::-1]), None)
        self.highlighted = ids.index(line) if line and line in ids else near

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Picked(event.option_id or ""))


def _options(groups: Sequence[Group]) -> Iterator[Option]:
    for number, group in enumerate(groups):
        yield Option(Content(f"\n{group.name}" if number else group.name), disabled=True)
        for line in group.lines:
            yield Option(Hanging(f"{line.mark} ", line.words), id=line.id)


def _said(groups: Sequence[Group]) -> list[tuple[str, str, str]]:
    """All that is shown, in order, to see whether it became something else."""
    return [
        (group.name, line.id, f"{line.mark} {line.words}")
        for group in groups
        for line in group.lines
    ]
