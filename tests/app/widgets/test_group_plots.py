"""What the plots show, read back line by line: no figure hangs on a colour."""

from collections.abc import Callable

import pytest
from tests.app.staging import Stage
from textual.app import ComposeResult
from textual.screen import Screen

from burgeridee.app.theme import THEMES
from burgeridee.app.widgets.group_plots import Bar, Bars, Plot, Strip, Strips

BARS = (Bar("Te snel  4", 4), Bar("Oud zeer  1", 1), Bar("Stil  0", 0))
STRIPS = (Strip("Welkom", 5, (4, 9)), Strip("Het idee", 15, (15, 30)), Strip("Na", 20, ()))


class Wall(Screen[None]):
    """A screen with one plot."""

    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self.plot = plot

    def compose(self) -> ComposeResult:
        yield self.plot


async def drawn(plot: Plot, show: Callable[[], None], width: int = 60) -> list[str]:
    async with Stage(Wall(plot)).run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        show()
        await pilot.pause()
        return [line.rstrip() for line in str(plot.render()).splitlines()]


@pytest.mark.parametrize("room", [3, 20], ids=["close together", "with room between"])
async def test_each_bar_stands_beside_its_name_as_long_as_its_count(room: int) -> None:
    bars = Bars()
    lines = await drawn(bars, lambda: bars.show(BARS, 4, room))
    apart = 2 if room == 20 else 1
    assert len(lines) == 2 * apart + 2
    quick, sore, still = (lines[at * apart] for at in range(3))
    assert quick.startswith(" Te snel  4")
    assert "Oud zeer  1" in sore
    assert still.strip() == "Stil  0"
    assert quick.count("█") > 3 * sore.count("█") > 3
    assert lines[-1].split() == ["0", "1", "2", "3", "4"]


async def test_one_bar_alone_stands_on_a_line_of_its_own() -> None:
    bars = Bars()
    [bar, scale] = await drawn(bars, lambda: bars.show(BARS[:1], 1, 10))
    assert "Te snel" in bar
    assert scale.split() == ["0", "1"]


async def test_a_phase_has_a_line_for_the_plan_and_a_dot_for_each_talk() -> None:
    strips = Strips()
    lines = await drawn(strips, lambda: strips.show(STRIPS, 3))
    assert [line.split()[0] for line in lines[:3]] == ["Welkom", "Het", "Na"]
    welcome = lines[0].removeprefix("  Welkom")
    assert (welcome.count("●"), welcome.count("│")) == (2, 1)
    assert welcome.index("●") < welcome.index("│") < welcome.rindex("●")
    assert "●" not in lines[2]
    assert lines[2].index("│") > lines[0].index("│")
    assert lines[3].split()[0] == "0"
    assert lines[3].split()[-1] == "30"


async def test_a_scale_has_few_steps_however_many_talks_there_are() -> None:
    bars = Bars()
    lines = await drawn(bars, lambda: bars.show((Bar("Veel", 40),), 40, 10))
    assert lines[-1].split() == ["0", "10", "20", "30", "40"]


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_a_plot_takes_the_colours_of_the_theme(theme: str) -> None:
    bars = Bars()
    stage = Stage(Wall(bars))
    async with stage.run_test(size=(60, 24)) as pilot:
        await pilot.pause()
        bars.show(BARS, 4, 20)
        stage.theme = theme
        await pilot.pause()
        drawn_in = [part for line in range(4) for part in bars.render_line(line)]
        colours = {
            part.style.color.name
            for part in drawn_in
            if part.style and part.style.color and "█" in part.text
        }
        assert colours == {stage.theme_variables["primary"].lower()}
