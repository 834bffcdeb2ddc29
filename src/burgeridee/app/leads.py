"""Leading exercises: one, or the row of a session; to go on with, or anew. With their doors."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from textual.app import App
from textual.content import Content

from burgeridee.app.dialogs.choose import ChooseDialog, fitting
from burgeridee.app.door import Door
from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.widgets.picker import Choice
from burgeridee.core.leading import Leading, Turn
from burgeridee.core.led_words import done_before, how_far
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.files.archive import Archive, Opened
from burgeridee.files.initiatives import Record
from burgeridee.files.led import (
    begin_exercise,
    day_of,
    done_with,
    to_go_on_with,
    turn_halfway,
    turn_of_today,
)

NEW = "new"
ANEW = "Opnieuw, met een nieuw blad"
LETTERS = "Typ een paar letters"


class Leads:
    """Knows how an exercise is begun or gone on with, and which door of it leads where."""

    def __init__(self, app: App[None], archive: Archive, show: Callable[[Talk], None]) -> None:
        self._app = app
        self._archive = archive
        self._show = show

    def lead(
        self,
        exercises: Sequence[Exercise],
        records: Sequence[Record],
        initiative: str,
        *,
        begins: datetime | None = None,
        minutes: int = 0,
    ) -> None:
        """Lead these exercises in the initiative of these records, or on their own.

        One that was done before is gone on with or done anew; a row goes on where it was today.
        """
        archive = self._archive
        if len(exercises) == 1:
            self._lead_one(exercises[0], records, initiative, begins)
            return
        turns = [turn_of_today(archive, one, records, initiative) for one in exercises]
        if turns:
            self._open(turns, records, begins=begins, minutes=minutes)

    def shows(self, opened: Opened, exercises: Iterable[Exercise]) -> bool:
        """Go on leading where a group stopped halfway; whether the talk is of such an exercise."""
        turn = turn_halfway(opened.talk, exercises)
        if turn is None or opened.read_only:
            return False
        self._open([turn], ())
        return True

    def leads(self, door: Door) -> bool:
        """Go through a door of leading; whether it was one."""
        match door:
            case LeadingScreen.OutcomeWanted(talk=talk):
                self._show(replace(talk, past=()))  # undo there does not lead the group back
            case LeadingScreen.Closed():
                if isinstance(self._app.screen, LeadingScreen):
                    self._app.pop_screen()
            case _:
                return False
        return True

    def _lead_one(
        self,
        exercise: Exercise,
        records: Sequence[Record],
        initiative: str,
        begins: datetime | None,
    ) -> None:
        archive = self._archive
        found = to_go_on_with(archive, exercise, records, initiative)
        before = {one.talk.intake.id: Turn(exercise, one.talk) for one in found}

        def begin(chosen: str | None) -> None:
            if chosen == NEW:
                talk = begin_exercise(archive, exercise, records, initiative)
                self._open([Turn(exercise, talk)], records, begins=begins)
            elif chosen is not None:
                self._go_on(before[chosen], records)

        if not before:
            begin(NEW)
            return
        choices = [Choice(key, Content(how_far(turn))) for key, turn in before.items()]
        choices.append(Choice(NEW, Content(ANEW)))
        head = f"Jullie deden deze opdracht {done_before(found[0].talk)}"
        self._app.push_screen(ChooseDialog(head, LETTERS, fitting(choices)), begin)

    def _go_on(self, turn: Turn, records: Sequence[Record]) -> None:
        if turn.talk.intake.status == "closed":
            self._show(turn.talk)
        else:
            self._open([turn], records)

    def _open(
        self,
        turns: Sequence[Turn],
        records: Sequence[Record],
        *,
        begins: datetime | None = None,
        minutes: int = 0,
    ) -> None:
        archive = self._archive
        leading = Leading.of(turns, archive.now(), begins=begins, minutes=minutes)
        earlier = {turn.exercise.id: _before(turn, records) for turn in turns}
        days = {name: day for name, day in earlier.items() if day is not None}
        self._app.push_screen(LeadingScreen(leading, archive, archive.now, days))


def _before(turn: Turn, records: Sequence[Record]) -> date | None:
    """When an exercise was done before this time."""
    here = turn.talk.intake.id
    found = (one.talk for one in done_with(records, turn.exercise))
    return next((day_of(talk) for talk in found if talk.intake.id != here), None)
