"""The parts of a screen by name: a row where it is narrow, a list at the left where it is wide."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static


class SectionName(Static):
    """The name of one part."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """The name was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, place: int, name: str) -> None:
        super().__init__(f"{place + 1} {name}", markup=False)
        self._place = place
        self._name = name

    @property
    def whole(self) -> int:
        """The columns that the number, the name and the room around them take."""
        return Content(f"{self._place + 1} {self._name}").cell_length + 2

    def shorten(self, *, to_number: bool) -> None:
        """Show the number alone, or the name with it."""
        self.update(f"{self._place + 1}" if to_number else f"{self._place + 1} {self._name}")

    def on_click(self, event: events.Click) -> None:
        """Tell that it was this one."""
        event.stop()
        self.post_message(self.Clicked(self._place))


class SectionBar(Widget, can_focus=True):
    """The names of all parts; one of them is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "step(-1)", "Vorige", show=False),
        Binding("right,down", "step(1)", "Volgende", show=False),
    ]
    DEFAULT_CSS = """
    SectionBar {
        layout: horizontal;
        height: 1;
        width: 100%;
        SectionName { width: auto; height: 1; padding: 0 1; }
        SectionName:hover { background: $block-hover-background; }
        SectionName.-shown {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
            text-style: bold;
        }
        &:focus SectionName.-shown {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """

    class Chosen(Message):
        """A part was chosen, by its place in the row."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._place = 0

    def compose(self) -> ComposeResult:
        """Each name with its number."""
        for place, name in enumerate(self._names):
            yield SectionName(place, name)

    def on_mount(self) -> None:
        """Show where we begin."""
        self.show(self._place)

    def show(self, place: int) -> None:
        """Show which part is on the screen."""
        self._place = place
        for at, name in enumerate(self.query(SectionName)):
            name.set_class(at == place, "-shown")
        self._fit()

    def on_resize(self) -> None:
        """Show as much of the names as there is room for."""
        self._fit()

    def _fit(self) -> None:
        """In a narrow row only the part that is shown has its name: none is ever cut."""
        names = list(self.query(SectionName))
        is_tight = 0 < self.size.width < sum(name.whole for name in names) and self.size.height == 1
        for at, name in enumerate(names):
            name.shorten(to_number=is_tight and at != self._place)

    def action_step(self, steps: int) -> None:
        """Choose the part before or after this one."""
        self.post_message(self.Chosen(min(max(self._place + steps, 0), len(self._names) - 1)))

    @on(SectionName.Clicked)
    def _name_clicked(self, event: SectionName.Clicked) -> None:
        event.stop()
        self.post_message(self.Chosen(event.place))
