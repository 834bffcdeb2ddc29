from pathlib import Path

from textual.content import Content
from textual.style import Style

from burgeridee.app.widgets.talk_line import ShownLine, TalkLine, columns, in_columns


def test_a_line_takes_one_line_whatever_its_width() -> None:
    shown = ShownLine(TalkLine(Path("/tuin.toml"), "De tuin\nen het hek"))
    assert shown.get_height({}, 10) == 1
    assert shown.get_optimal_width({}, 77) == 77


def test_where_there_is_little_room_the_last_columns_go() -> None:
    assert columns(20) == ()
    assert [one.field for one in columns(60)] == ["status", "progress", "upcoming"]


def test_what_a_person_wrote_stays_plain_text() -> None:
    line = TalkLine(Path("/x.toml"), "[b]tuin[/]")
    assert line.shown(60, Style()).plain.startswith("[b]tuin[/]")
    assert in_columns(Content("De tuin"), [Content("Bezig")], 20).plain == "De tuin        Bezig"
