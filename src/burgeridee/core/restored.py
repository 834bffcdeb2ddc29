"""An earlier version of a talk, brought back as the next one."""

from dataclasses import replace
from datetime import datetime

from burgeridee.core.changes import written_down
from burgeridee.core.closed import reopened
from burgeridee.core.intake import Intake
from burgeridee.core.talk import Talk


def restored(talk: Talk, earlier: Intake, reason: str, now: datetime) -> Talk:
    """The talk as it was in an earlier version; undo takes that back.

    What can only grow stays as it is now: minutes, line numbers once given, what practice brought
    out, the case number, the lists of changes and of what was forgotten. Of a talk that was closed
    since then, it is written down why it changed, and what did: that a paper was read back does
    not go away unseen.
    """
    here = talk.intake
    before = reopened(talk, reason, now).intake if here.status == "closed" else here
    lines = {
        key: max(here.lines_given.get(key, 0), earlier.lines_given.get(key, 0))
        for key in {**here.lines_given, **earlier.lines_given}
    }
    back = earlier.with_(
        id=here.id,
        revision=here.revision,
        parent=here.parent,
        created=here.created,
        minutes=here.minutes,
        led=here.led,
        practice_run=here.practice_run,
        lines_given=lines,
        changes=before.changes,
        case_number=here.case_number,
        forgotten=here.forgotten,
        changed=now,
    )
    intake = written_down(talk.conversation, before, back, now)
    fresh = Talk.resume(talk.conversation, intake)
    return replace(talk, intake=fresh.intake, past=(*talk.past, here), typing="")
