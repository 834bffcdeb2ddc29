"""What is made of a board, in plain lines: the paper for everybody, the checklist to take along."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from burgeridee.core.board import Board
from burgeridee.core.conversation import Rule
from burgeridee.core.own_list import own_list
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import house_style
from burgeridee.files.own_lists import content_of
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.plain.paper import paper_lines
from burgeridee.report.board import board_paper
from burgeridee.report.document import ReportError
from burgeridee.report.formats import FORMATS
from burgeridee.report.house import house_of

PAPER, LIST = "bord", "eigen-checklist"


@dataclass(frozen=True)
class BoardPapers:
    """Makes what a board leads to; each sentence is one to say."""

    places: Places
    settings: Settings

    def paper(self, board: Board, rules: Sequence[Rule], on: datetime) -> Iterator[str]:
        """The paper, read out, and where its PDF stands."""
        house, said = house_of(house_style(self.places, self.settings))
        document = board_paper(board, rules, on, house)
        yield from paper_lines(document)
        try:
            content = FORMATS[0].render(document)
            path = write_copy(self.places, board.id, PAPER, FORMATS[0].suffix, content)
        except (DiskError, ReportError) as error:
            yield str(error)
        else:
            yield f"Het papier staat in {path}"
        yield from said

    def own_list(self, board: Board, on: datetime) -> Iterator[str]:
        """The lines of the checklist, and where its file stands."""
        own = own_list(board, on.date())
        yield f"{own.title}:"
        yield from (f"- {item.text}" for item in own.own_items)
        try:
            path = write_copy(self.places, board.id, LIST, ".toml", content_of(own))
        except DiskError as error:
            yield str(error)
            return
        yield f"De eigen checklist staat in {path}"
        yield "Geef hem mee. Wie hem in de map checklists zet, ziet hem bij :lijst."
