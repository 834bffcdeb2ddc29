"""The plans that ship: sound, as long as they say, each case and the board in the right place."""

import pytest
from tests.app.staging import shipped

from burgeridee.core.workshop import Workshop
from burgeridee.files.library.workshops import load_workshops
from burgeridee.files.places import shipped_conversations

READ = load_workshops((shipped_conversations(),), shipped())
PLANS = tuple(READ.workshops.values())
HALF_DAY = range(180, 241)
LONGEST = 110
"""Signs in a line to say: more is read aloud, and not said."""


def test_every_plan_is_sound() -> None:
    assert READ.mistakes == ()
    assert "halve-dag" in READ.workshops


def test_the_half_day_has_all_its_parts_in_half_a_day() -> None:
    plan = READ.workshops["halve-dag"]
    assert plan.minutes in HALF_DAY
    assert [part.id for part in plan.parts if part.id != "pauze"] == [
        *("welkom", "wat-werkt", "model", "demonstratie", "ronde-een", "ronde-twee"),
        *("nabespreking", "bord", "checklist", "afsluiten"),
    ]
    assert all(part.purpose and (part.say or part.do) for part in plan.parts)
    assert [part.id for part in plan.parts if part.case] == [
        *("demonstratie", "ronde-een", "ronde-twee")
    ]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.id)
def test_what_is_said_is_short_enough_to_say(plan: Workshop) -> None:
    lines = [line for part in plan.parts for line in (*part.say, *part.do, *part.show)]
    assert [line for line in lines if len(line) > LONGEST] == []
    assert [part.name for part in plan.parts if len(part.name) > 26] == []
