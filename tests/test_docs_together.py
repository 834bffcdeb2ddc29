"""Whether the manual says of working together what the program does: keys, marks, exercises."""

import re
from collections.abc import Mapping

import pytest
from tests.test_docs import HOUSE, MANUAL, bound, rows, shipped, told
from textual.binding import BindingType

from burgeridee.app.dialogs.agreed_before import AgreedBeforeDialog
from burgeridee.app.dialogs.fit import FitDialog
from burgeridee.app.keyed import bindings_of
from burgeridee.app.screens.chooser import ChooserScreen
from burgeridee.app.screens.initiative import InitiativeScreen
from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.screens.roles import RolesScreen
from burgeridee.app.screens.together import TogetherScreen
from burgeridee.app.screens.toolbox import ToolboxScreen
from burgeridee.app.widgets.meeting_keys import BY_PART, NAMES
from burgeridee.app.widgets.role_part_words import MARKS as ROLE_MARKS
from burgeridee.app.widgets.time_line import MARKS as TIME_MARKS
from burgeridee.cli.arguments import arguments
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.places import shipped_conversations
from burgeridee.plain import chooser, leading, meeting, toolbox

SCREENS: dict[str, list[BindingType]] = {
    "Bij Samenwerken": TogetherScreen.BINDINGS,
    "Bij een initiatief": InitiativeScreen.BINDINGS,
    "Bij Rol per onderdeel": RolesScreen.BINDINGS,
    "Bij de keuzehulp": ChooserScreen.BINDINGS,
    "Bij de opdrachten": ToolboxScreen.BINDINGS,
    "Een opdracht leiden": LeadingScreen.BINDINGS,
}
OF_THE_LIST = {"Enter"}
"""What opens a line is a key of the list there, not of the screen."""
MARKS: dict[str, Mapping[str, str]] = {"De tijdlijn": TIME_MARKS, "Rol per onderdeel": ROLE_MARKS}
TWINS = {
    "keuzehulp (`k`)": chooser.HELP,
    "opdrachten (`o`)": toolbox.HELP,
    "leiden": leading.HELP,
    "dialoogbijeenkomst (`d`)": meeting.HELP,
}
"""The plain twins that have commands of their own, as the manual calls them."""
COMMAND = re.compile(r"(?<!\w):([a-z]+)")


@pytest.mark.parametrize("heading", SCREENS)
def test_the_manual_tells_each_key_and_no_other(heading: str) -> None:
    assert told(heading) == bound(SCREENS[heading]) | OF_THE_LIST


@pytest.mark.parametrize(("part", "name"), [*enumerate(NAMES, 1)], ids=NAMES)
def test_the_manual_tells_each_key_of_each_part_of_a_meeting(part: int, name: str) -> None:
    table = [row for row in rows(MANUAL, "Bij een dialoogbijeenkomst") if str(part) in row[0]]
    keys = {key for row in table for key in re.findall("`([^`]+)`", row[1])}
    assert keys == bound(bindings_of(BY_PART[part - 1])) | OF_THE_LIST
    assert f"\n{part}. **{name}.**" in MANUAL.read_text("utf-8")


def test_the_manual_tells_the_keys_of_the_windows() -> None:
    assert told("In een venster", "samen ontwerpen") == bound(FitDialog.BINDINGS)
    assert told("In een venster", "wat was afgesproken") == bound(AgreedBeforeDialog.BINDINGS)


@pytest.mark.parametrize("heading", MARKS)
def test_the_manual_tells_each_mark(heading: str) -> None:
    assert {row[0]: row[1] for row in rows(MANUAL, heading)} == MARKS[heading]


def test_the_manual_tells_each_exercise() -> None:
    found = load_exercises((shipped_conversations(),), shipped()).in_order
    listed = [tuple(row) for row in rows(MANUAL, "De vijftien opdrachten")]
    assert listed == [(one.name, str(one.minutes), one.purpose, f"`{one.id}`") for one in found]


def test_the_manual_tells_each_outcome_of_the_check() -> None:
    fit = shipped().conversations["co-creatie"].fit
    assert fit is not None
    text = MANUAL.read_text("utf-8")
    assert [
        one.label for one in (*fit.outcomes, fit.stop) if f"- **{one.label}.**" not in text
    ] == []


@pytest.mark.parametrize("place", TWINS)
def test_the_manual_tells_each_plain_command_and_no_other(place: str) -> None:
    [cell] = [row[1] for row in rows(MANUAL, "Samenwerken in gewone regels") if row[0] == place]
    assert set(COMMAND.findall(cell)) | {"hulp"} == set(COMMAND.findall(TWINS[place])) | {"hulp"}


def test_each_sheet_that_the_manual_names_is_asked_for_in_the_right_words() -> None:
    text = MANUAL.read_text("utf-8") + (HOUSE / "README.md").read_text("utf-8")
    asked = re.findall(r"run burgeridee (worksheet [^\n`]+)", text)
    names = {arguments(line.split()).model for line in asked}
    exercises = load_exercises((shipped_conversations(),), shipped()).exercises
    assert "kring" in names
    assert names - {*exercises, *shipped().conversations, "partnerblad"} == set()
