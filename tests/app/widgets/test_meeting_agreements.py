from datetime import date
from pathlib import Path

from tests.core import meetings
from textual.app import App, ComposeResult

from burgeridee.app.widgets.agreement_list import AgreementList
from burgeridee.app.widgets.meeting_agreements import MeetingAgreements
from burgeridee.app.widgets.meeting_words import Meeting
from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import harvest
from burgeridee.core.talk import Talk
from burgeridee.files.initiatives import Record


class Bench(App[None]):
    def compose(self) -> ComposeResult:
        yield MeetingAgreements()


def records(*talks: Talk) -> list[Record]:
    return [Record(Path(talk.intake.id), talk) for talk in talks]


async def test_the_agreements_of_plan_and_tables_stand_in_one_list_practice_too() -> None:
    plan, table = meetings.meeting(), meetings.table("Tafel 1")
    talks = [
        Talk.resume(talk.conversation, talk.intake.with_(practice="vrij")) for talk in (plan, table)
    ]
    meeting = Meeting(plan, plan_of(plan), harvest(plan, [table]), date(2026, 4, 2))
    app = Bench()
    async with app.run_test():
        shown = app.query_one(MeetingAgreements)
        shown.show(meeting, records(*talks))
        listed = app.query_one(AgreementList)
        held = [(line.agreement.what, line.whose) for line in listed.held]
        assert ("Proeftafel op het plein zetten", "Ans") in held
        assert ("Samen terugkijken", "De ambtenaar") in held
        assert not any("Fietslessen" in what for what, _ in held)  # a wish is no agreement
        assert shown.line is not None
        shown.show(meeting, [])
        assert shown.line is None
        assert not listed.display
