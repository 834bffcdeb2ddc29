"""The last row: the keys that matter here; each can be clicked too."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.binding import Binding
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

BETWEEN = "  "


@dataclass(frozen=True)
class Key:
    """A key, what it does, and where it is told.

    `keys` are what Textual calls them (more with a comma), `shown` how people do. `hint` is its
    word in the last row, empty for none; there the lowest `rank` gets a place first. A key with
    `is_first` goes before the keys of a text field. `for_guests` says that its action shows
    nothing that residents may not see.
    """

    keys: str
    shown: str
    label: str
    action: str
    group: str
    hint: str = ""
    rank: int = 0
    is_first: bool = True
    for_guests: bool = False

    @property
    def binding(self) -> Binding:
        """The key as Textual wants it."""
        return Binding(self.keys, self.action, self.label, show=False, priority=self.is_first)


class KeyBar(Static):
    """The last row of a screen: as many keys as fit, the most needed first."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar {
        height: 1; width: 100%; padding: 0 1;
        background: $panel; color: $text; text-wrap: nowrap;
        link-color: $text; link-background: transparent; link-style: none;
        link-color-hover: $text; link-background-hover: $block-hover-background;
        link-style-hover: underline;
    }
    """

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__(markup=False)
        self._keys = tuple(keys)

    def show(self, keys: Sequence[Key]) -> None:
        """Show these keys, as far as they fit."""
        self._keys = tuple(keys)
        self._fit()

    def on_resize(self) -> None:
        """Show what fits now."""
        self._fit()

    def _fit(self) -> None:
        shown = fitting(self._keys, self.size.width)
        self.update(Content(BETWEEN).join([_hint(key) for key in shown]))


def fitting(keys: Sequence[Key], columns: int) -> tuple[Key, ...]:
    """The keys with a hint that fit in so many columns: lowest ranks first, in the order given."""
    left = columns + len(BETWEEN)
    chosen: list[Key] = []
    for key in sorted((key for key in keys if key.hint), key=lambda key: key.rank):
        left -= len(key.shown) + 1 + len(key.hint) + len(BETWEEN)
        if left < 0:
            break
        chosen.append(key)
    return tuple(key for key in keys if key in chosen)


def _hint(key: Key) -> Content:
    words = Content.assemble((key.shown, "bold $accent"), " ", key.hint)
    return words.stylize(Style.from_meta({"@click": f"screen.{key.action}"}))
