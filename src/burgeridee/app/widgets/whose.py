"""Of whom the agreements are shown: everybody, or one; a name can be clicked."""

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

EVERYBODY = "Iedereen"
BETWEEN = "  "


class Whose(Static):
    """The names with their numbers; the chosen one stands out, and not by its colour alone."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Whose {
        height: auto; max-height: 3; width: 100%; padding: 0 1; color: $text-muted;
        link-color: $text-muted; link-background: transparent; link-style: none;
        link-color-hover: $text; link-background-hover: $block-hover-background;
        link-style-hover: none;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._cells: tuple[Content, ...] = ()

    def show(self, names: Sequence[str], chosen: str) -> None:
        """Show these names after the one for everybody; an empty `chosen` is everybody."""
        self._cells = tuple(
            _name(at, name, is_chosen=name == (chosen or EVERYBODY))
            for at, name in enumerate((EVERYBODY, *names))
        )
        self._fit()

    def on_resize(self) -> None:
        """Lay the names out in the room there is now."""
        self._fit()

    def _fit(self) -> None:
        self.update(Content("\n").join(_rows(self._cells, self.content_size.width)))


def _rows(cells: Sequence[Content], width: int) -> list[Content]:
    """The names in rows; none is broken at the end of one, and a long one is cut."""
    rows: list[Content] = []
    for cell in cells:
        longer = Content(BETWEEN).join([*rows[-1:], cell])
        if rows and longer.cell_length <= width:
            rows[-1] = longer
        else:
            rows.append(cell.truncate(max(width, 1), ellipsis=True))
    return rows


def _name(place: int, name: str, *, is_chosen: bool) -> Content:
    words = Content(f"{place + 1} {name}")
    shown = Content.assemble("[", words, "]").stylize("bold $text") if is_chosen else words
    return shown.stylize(Style.from_meta({"@click": f"screen.whose({place})"}))
