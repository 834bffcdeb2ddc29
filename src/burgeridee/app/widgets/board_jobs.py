"""What is made of a board: the paper for everybody, and the checklist to take along."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from burgeridee.core.board import Board, chosen
from burgeridee.core.conversation import Rule
from burgeridee.core.own_list import own_list
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import house_style
from burgeridee.files.own_lists import content_of
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.report.board import board_paper
from burgeridee.report.document import ReportError
from burgeridee.report.formats import FORMATS
from burgeridee.report.house import house_of

PAPER, LIST = "bord", "eigen-checklist"
EMPTY = "Er staat nog niets op het bord."


@dataclass(frozen=True)
class Told:
    """What came of it: what to say, and whether something went wrong."""

    said: str
    is_wrong: bool = False


@dataclass(frozen=True)
class BoardJobs:
    """Makes what a board leads to, and writes it among the copies."""

    places: Places
    settings: Settings

    def paper(self, board: Board, rules: Sequence[Rule], on: datetime) -> Told:
        """The paper for everybody, as PDF."""
        if not board.slips:
            return Told(EMPTY)
        house, said = house_of(house_style(self.places, self.settings))
        form = FORMATS[0]
        try:
            content = form.render(board_paper(board, rules, on, house))
            path = write_copy(self.places, board.id, PAPER, form.suffix, content)
        except (DiskError, ReportError) as error:
            return Told(str(error), is_wrong=True)
        return Told("\n".join((f"Het papier staat in {path}", *said)))

    def own_list(self, board: Board, on: datetime) -> Told:
        """The checklist to take along, as a file."""
        if not board.slips:
            return Told(EMPTY)
        content = content_of(own_list(board, on.date()))
        try:
            path = write_copy(self.places, board.id, LIST, ".toml", content)
        except DiskError as error:
            return Told(str(error), is_wrong=True)
        count = len(chosen(board))
        lines = "1 punt" if count == 1 else f"{count} punten"
        return Told(
            f"De eigen checklist ({lines}) staat in {path}\n"
            "Geef hem mee. Wie hem in de map checklists zet, ziet hem bij F3."
        )
