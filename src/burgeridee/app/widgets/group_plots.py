"""The plots of a group debrief: few words, large, and readable without colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import RenderResult
from textual.color import Color
from textual_plotext import PlotextPlot

_TICKS, _FIVE = 6, 5
BETWEEN = 2
"""Lines of one bar or phase, the empty one under it included, where there is room."""


@dataclass(frozen=True)
class Bar:
    """A name, and how often it came up."""

    name: str
    count: int


@dataclass(frozen=True)
class Strip:
    """A name, the minutes that were planned, and those of each talk."""

    name: str
    planned: int
    used: tuple[int, ...]


class Plot(PlotextPlot):
    """A plot without a frame, drawn anew at each change: of its figures, its size, the theme."""

    DEFAULT_CSS = "Plot { width: 1fr; height: auto; }"

    def lines_for(self, count: int, room: int) -> None:
        """Become as high as this many rows ask for, close together where there is little room."""
        apart = BETWEEN if BETWEEN * count <= room else 1
        self.styles.height = max(apart * (count - 1) + 1, 1) + 1  # the scale stands under it

    def render(self) -> RenderResult:
        """The plot as it is now."""
        self.plt.clear_figure()
        self.plt.frame(False)
        self.draw()
        return super().render()

    def draw(self) -> None:
        """Put the figures into the plot; for the plots themselves to say how."""

    def ink(self, name: str) -> tuple[int, int, int]:
        """A colour of the theme."""
        return Color.parse(self.app.theme_variables[name]).rgb

    def scale(self, most: int) -> None:
        """A scale from nothing, in whole numbers."""
        step = -(-most // _TICKS)
        step = step if step < _FIVE / 2 else -(-step // _FIVE) * _FIVE
        self.plt.xlim(0, most)
        self.plt.xticks(list(range(0, most + 1, step)))


class Bars(Plot):
    """How often each thing came up, of so many times at most."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self._most = 1

    def show(self, bars: Sequence[Bar], most: int, room: int) -> None:
        """Show these bars, in as many lines as there is room for."""
        self._bars, self._most = tuple(bars), most
        self.lines_for(len(bars), room)
        self.refresh()

    def draw(self) -> None:
        """The bars, the first on top."""
        for at, bar in enumerate(reversed(self._bars), 1):
            reach = [0, bar.count] if bar.count else []
            self.plt.plot(reach, [at] * len(reach), marker="█", color=self.ink("primary"))
        names = [bar.name for bar in reversed(self._bars)]
        self.plt.yticks(list(range(1, len(names) + 1)), names)
        self.plt.ylim(1, max(len(names), 2))
        self.scale(self._most)


class Strips(Plot):
    """The minutes of each phase: a line where they were planned, a dot for each talk."""

    def __init__(self) -> None:
        super().__init__()
        self._strips: tuple[Strip, ...] = ()

    def show(self, strips: Sequence[Strip], room: int) -> None:
        """Show these phases, in as many lines as there is room for."""
        self._strips = tuple(strips)
        self.lines_for(len(strips), room)
        self.refresh()

    def draw(self) -> None:
        """The phases, the first on top."""
        for at, strip in enumerate(reversed(self._strips), 1):
            self.plt.scatter([strip.planned], [at], marker="│", color=self.ink("text"))
            self.plt.scatter(
                list(strip.used), [at] * len(strip.used), marker="●", color=self.ink("primary")
            )
        names = [strip.name for strip in reversed(self._strips)]
        self.plt.yticks(list(range(1, len(names) + 1)), names)
        self.plt.ylim(1, max(len(names), 2))
        longest = max((max((s.planned, *s.used)) for s in self._strips), default=1)
        self.scale(-(-max(longest, _FIVE) // _FIVE) * _FIVE)
