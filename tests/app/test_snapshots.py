"""What a few screens look like, as lines of text: a change in one is seen, and read, in a diff.

After a change that was meant: `make snapshots`, and read the difference before it is kept.
"""

import html
import re
from pathlib import Path

import pytest
from scripts.pictures import NARROW, Picture, taken
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.dialogs.ask_this import AskDialog
from burgeridee.app.dialogs.flags import FlagsDialog
from burgeridee.app.screens.agreements import AgreementsScreen
from burgeridee.app.screens.board import BoardScreen
from burgeridee.app.screens.chooser import ChooserScreen
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.debrief import DebriefScreen
from burgeridee.app.screens.group_debrief import GroupDebriefScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.initiative import InitiativeScreen
from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.screens.practice import PracticeScreen
from burgeridee.app.screens.report import ReportScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.screens.together import TogetherScreen
from burgeridee.app.screens.toolbox import ToolboxScreen
from burgeridee.app.screens.workshop import WorkshopScreen

CHOSEN = "enter 3 enter enter 6 enter enter 9 0 enter"
"""The keys that answer the three questions of the keuzehulp."""
SCREENS = (
    Picture("start", (), HomeScreen, NARROW),
    Picture("folders", (), HomeScreen, NARROW, opened="m"),
    Picture("initiative", ("m home enter",), InitiativeScreen, NARROW),
    Picture("talk", ("enter",), TalkScreen, NARROW, at_question="om_gesproken"),
    Picture("flags", ("enter", "f4"), FlagsDialog, NARROW, at_question="om_gesproken"),
    Picture("advice", ("enter", "f5"), AdviceDialog, NARROW, at_question="om_gesproken"),
    Picture("closing", ("enter", "f9"), ClosingScreen, NARROW),
    Picture("agreements", ("a",), AgreementsScreen, NARROW),
    Picture("report", ("v",), ReportScreen, NARROW),
    Picture("practice", ("o",), PracticeScreen, NARROW),
    Picture("practice-talk", ("o", "end enter"), TalkScreen, NARROW),
    Picture("ask", ("o", "end enter", "ctrl+d"), AskDialog, NARROW, opened="down enter"),
    Picture("debrief", ("o", "end up d"), DebriefScreen, NARROW, opened="2"),
    Picture("together", ("s",), TogetherScreen, NARROW),
    Picture("toolbox", ("s", "o"), ToolboxScreen, NARROW),
    Picture("exercise", ("s", "o"), ToolboxScreen, NARROW, opened="enter"),
    Picture("chooser", ("s", "k"), ChooserScreen, NARROW, opened=CHOSEN),
    Picture("leading", ("s", "home o", "l"), LeadingScreen, NARROW, opened="pagedown"),
    Picture("group", (), GroupDebriefScreen, NARROW, opened="2", is_group=True),
    Picture("workshop", ("w", "enter"), WorkshopScreen, NARROW),
    Picture("board", ("w", "enter", "b"), BoardScreen, NARROW),
)


class Lines(SingleFileSnapshotExtension):
    """A snapshot that is a text file, so that a person can read it."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


WORDS = re.compile(r"<text (?P<place>[^>]*-line-(?P<row>\d+)[^>]*)>(?P<words>[^<]+)</text>")


def rows_of(svg: str, size: tuple[int, int]) -> str:
    """The letters of a drawn screen, row by row."""
    columns, rows = size
    cells = [[" "] * columns for _ in range(rows)]
    for part in WORDS.finditer(svg):
        words = html.unescape(part["words"]).replace("\N{NO-BREAK SPACE}", " ")
        start = round(number("x", part["place"]) * len(words) / number("textLength", part["place"]))
        cells[int(part["row"])][start : start + len(words)] = words
    return "\n".join("".join(row).rstrip() for row in cells) + "\n"


def number(name: str, attributes: str) -> float:
    [value] = re.findall(rf'\b{name}="([\d.]+)"', attributes)
    return float(value)


@pytest.mark.parametrize("picture", SCREENS, ids=lambda picture: picture.name)
async def test_a_screen_looks_as_it_did(
    picture: Picture, snapshot: SnapshotAssertion, tmp_path: Path
) -> None:
    drawn = rows_of(await taken(picture, tmp_path), picture.size)
    assert drawn == snapshot(extension_class=Lines)
