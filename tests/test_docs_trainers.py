"""Whether the paper for trainers says what the program does: keys, parts, papers, commands."""

import re
import shlex
from itertools import chain

import pytest
from tests.conftest import NOON
from tests.content.reading import first_conversation, practice_cases, shipped
from tests.test_docs import FOR_TRAINERS, MANUAL, blocks, bound, rows
from textual.binding import BindingType

from burgeridee.app.screens.board import BoardScreen
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.debrief import DebriefScreen
from burgeridee.app.screens.group_debrief import GroupDebriefScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.practice import PracticeScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.screens.workshop import WorkshopScreen
from burgeridee.cli.arguments import arguments
from burgeridee.core.search import questions_named
from burgeridee.core.talk import Talk
from burgeridee.files.library.workshops import load_workshops
from burgeridee.files.places import shipped_conversations

SCREENS: dict[str, list[BindingType]] = {
    "Start": HomeScreen.BINDINGS,
    "de workshop": WorkshopScreen.BINDINGS,
    "een oefengesprek": TalkScreen.BINDINGS,
    "de nabespreking": DebriefScreen.BINDINGS,
    "de groep": GroupDebriefScreen.BINDINGS,
    "het bord": BoardScreen.BINDINGS,
}
OTHERS = (PracticeScreen.BINDINGS, ClosingScreen.BINDINGS)
NOT_OURS = {"Ctrl", "Ctrl+L"}
"""Keys of the terminal and of the window with files."""
OF_A_LIST = {"Enter", "↓"}
KEY = re.compile(r"`([a-z]|\d|[↑↓←→]|F\d+|Ctrl\+[A-Z]|[A-Z][A-Za-z]{1,6})`")
TEXT = FOR_TRAINERS.read_text("utf-8")
PARTS = "De halve dag"
SHEET = "De toetsen op één blad"


@pytest.mark.parametrize("place", [*SCREENS, "overal"])
def test_each_key_on_the_sheet_is_a_key_there(place: str) -> None:
    cells = [row[1] for row in rows(FOR_TRAINERS, SHEET) if row[0] == place]
    told = {key for cell in cells for key in KEY.findall(cell)}
    assert told
    if place == "overal":
        assert told <= set.intersection(*(bound(SCREENS[one]) for one in [*SCREENS][1:]))
    else:
        assert told - bound(SCREENS[place]) == set()


def test_there_are_no_other_places_on_the_sheet() -> None:
    assert {row[0] for row in rows(FOR_TRAINERS, SHEET)} == {*SCREENS, "overal"}


def test_each_key_in_the_text_is_a_key_of_the_program() -> None:
    known = set(chain.from_iterable(map(bound, (*SCREENS.values(), *OTHERS))))
    told = set(KEY.findall(TEXT))
    assert {"Ctrl+D", "F9", "PgDn", "Tab", "w"} <= told
    assert told - known - OF_A_LIST - NOT_OURS == set()


def test_the_parts_are_those_of_the_plan_in_its_order() -> None:
    [plan] = load_workshops((shipped_conversations(),), shipped()).workshops.values()
    assert plan.title in TEXT
    told = [(re.sub(r"\[(.*)\].*", r"\1", row[0]), row[1]) for row in rows(FOR_TRAINERS, PARTS)]
    assert told == [(part.title, str(part.minutes)) for part in plan.parts]
    heads = re.findall(r"^### (.+)$", TEXT, re.MULTILINE)
    assert heads == [part.title for part in plan.parts]
    named = [practice_cases().cases[part.case].title for part in plan.parts if part.case]
    assert [title for title in named if f"*{title}*" not in TEXT] == []


def test_the_papers_are_those_that_are_made() -> None:
    made = {row[0] for row in rows(MANUAL, "Papieren voor een workshop")} | {"`00-lees-eerst.pdf`"}
    told = set(re.findall(r"`\d\d-[a-z-]+\.pdf`", TEXT))
    assert told
    assert told - made == set()


def test_each_command_is_understood() -> None:
    typed = [*blocks(FOR_TRAINERS, "sh"), *re.findall(r"`(python3 -m uv run [^`]+)`", TEXT)]
    asked = [shlex.split(line.split("burgeridee", 1)[1]) for line in typed]
    assert {arguments(words).command for words in asked} == {
        "open", "handouts", "board", "debrief", "card", "plain"
    }  # fmt: skip


def test_the_words_to_jump_by_lead_to_the_story() -> None:
    model = first_conversation()
    talk = Talk.start(model, "proef", NOON)
    assert "typ *het idee*" in TEXT
    assert questions_named(talk, "het idee")[0].id == model.uses.story
