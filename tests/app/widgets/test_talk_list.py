from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.app.staging import HOSTILE
from tests.app.test_theme import contrast, variables
from textual.app import App, ComposeResult
from textual.color import Color
from textual.style import Style
from textual.theme import Theme

from burgeridee.app.theme import THEMES
from burgeridee.app.widgets.talk_line import TalkLine, columns, dimmed
from burgeridee.app.widgets.talk_list import TalkHeading, TalkList


class Stage(App[None]):
    """A list with its heading, and nothing else."""

    def compose(self) -> ComposeResult:
        yield TalkHeading()
        yield TalkList()


def line(name: str, order: str = "") -> TalkLine:
    return TalkLine(Path(f"/{name}.toml"), name, order=order)


def titles(lines: Iterable[TalkLine]) -> list[str]:
    return [one.title for one in lines]


def full_line(title: str) -> TalkLine:
    """A line with something in every column."""
    cells = ("Bezig", "2 van 31", "! 10 mrt", "vandaag", "Wie doet wat")
    return TalkLine(Path("a.toml"), title, *cells)


@pytest.mark.parametrize("width", [20, 36, 56, 78, 130, 200])
def test_a_line_is_as_wide_as_the_list_whatever_the_title(width: int) -> None:
    for title in (HOSTILE, "x" * 300, "漢字" * 60, "🌱", ""):
        assert full_line(title).shown(width).cell_length == width


def test_columns_go_where_there_is_little_room_and_the_title_stays_readable() -> None:
    assert [len(columns(width)) for width in (30, 50, 60, 78, 130)] == [0, 2, 3, 4, 5]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "background"),
        ("block-cursor-foreground", "block-cursor-background"),
        ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
        ("text", "block-hover-background"),
    ],
)
def test_quiet_words_can_be_read_on_every_bar(theme: Theme, text: str, ground: str) -> None:
    colours = variables(theme)
    bar = Style(foreground=Color.parse(colours[text]), background=Color.parse(colours[ground]))
    quiet = dimmed(bar).foreground
    assert quiet is not None
    assert contrast(quiet.hex, colours[ground]) >= 4.5


async def test_lines_come_in_batches_and_a_known_one_stays_in_its_place() -> None:
    app = Stage()
    async with app.run_test():
        talks = app.query_one(TalkList)
        talks.take_in([line("b"), line("a")])
        talks.take_in([TalkLine(Path("/b.toml"), "b, nieuw"), line("c")])
        assert titles(talks.lines) == ["b, nieuw", "a", "c"]
        assert talks.option_count == 3


async def test_the_newest_comes_on_top_and_the_cursor_stays_on_its_talk() -> None:
    app = Stage()
    async with app.run_test() as pilot:
        talks = app.query_one(TalkList)
        talks.take_in([line("a", "1"), line("b", "3"), line("c", "2")])
        talks.focus()
        await pilot.press("down", "down")
        talks.put_in_order()
        assert titles(talks.lines) == ["b", "c", "a"]
        assert talks.highlighted_option is not None
        assert talks.highlighted_option.id == "/c.toml"


async def test_a_talk_that_is_gone_leaves_the_list() -> None:
    app = Stage()
    async with app.run_test():
        talks = app.query_one(TalkList)
        talks.take_in([line("a", "1"), line("b", "2")])
        talks.put_in_order(without={Path("/b.toml")})
        assert titles(talks.lines) == ["a"]


async def test_the_heading_stands_right_above_the_columns() -> None:
    app = Stage()
    async with app.run_test(size=(100, 20)) as pilot:
        app.query_one(TalkList).take_in([full_line("De tuin")])
        await pilot.pause()
        heading, first = (
            "".join(segment.text for segment in app.query_one(kind).render_line(0))
            for kind in (TalkHeading, TalkList)
        )
        assert heading.index("Voortgang") == first.index("2 van") - 1


def in_folder(name: str, order: str, initiative: str, folder: str) -> TalkLine:
    path = Path(f"/{name}.toml")
    return TalkLine(path, name, order=order, initiative=initiative, folder=folder, within=name)


def rows(talks: TalkList) -> list[str]:
    return [option.id or "" for option in talks.options]


async def test_the_talks_stand_in_folders_and_in_one_row_again() -> None:
    async with Stage().run_test() as pilot:
        talks = pilot.app.query_one(TalkList)
        talks.take_in([line("los", "3"), in_folder("een", "2", "a", "De tuin")])
        talks.take_in([in_folder("twee", "1", "a", "De tuin")])
        talks.put_in_order()
        assert rows(talks) == ["/los.toml", "/een.toml", "/twee.toml"]
        talks.highlighted = 2
        talks.turn()
        assert talks.in_folders
        assert rows(talks) == ["folder:a", "/een.toml", "/twee.toml", "folder:", "/los.toml"]
        assert talks.line is not None
        assert talks.line.title == "twee"
        talks.turn()
        assert rows(talks) == ["/los.toml", "/een.toml", "/twee.toml"]
        assert talks.highlighted == 2


async def test_a_talk_that_was_put_elsewhere_moves_to_its_folder() -> None:
    async with Stage().run_test() as pilot:
        talks = pilot.app.query_one(TalkList)
        talks.take_in([line("los", "3"), in_folder("een", "2", "a", "De tuin")])
        talks.put_in_order()
        talks.turn()
        talks.take_in([in_folder("los", "3", "a", "De moestuin")])
        talks.put_in_order()
        assert rows(talks) == ["folder:a", "/los.toml", "/een.toml"]
        assert str(talks.get_option("folder:a").prompt) == "De moestuin (2)"
        talks.put_in_order(without=(Path("/los.toml"), Path("/een.toml")))
        assert rows(talks) == []
        assert talks.line is None


@pytest.mark.parametrize(
    ("count", "is_all", "is_sure", "title"),
    [
        (3, True, True, "Gesprekken (3)"),
        (3, False, True, "Gesprekken (3, ik lees verder …)"),
        (0, False, True, "Gesprekken"),
        (0, True, True, "Nog geen gesprekken hier"),
        (0, True, False, "Gesprekken"),
    ],
    ids=["all", "on the way", "nothing yet", "none", "a folder that is away"],
)
def test_the_heading_says_how_many_there_are_and_never_guesses(
    count: int, is_all: bool, is_sure: bool, title: str
) -> None:
    heading = TalkHeading()
    heading.tell(count, is_all=is_all, is_sure=is_sure)
    assert heading.title == title
