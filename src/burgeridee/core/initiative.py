"""What belongs together: a talk, what goes on from it, and what they are called."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Answer, Links
from burgeridee.core.lines import with_line_ids
from burgeridee.core.misfit import misfit
from burgeridee.core.questions import Question, in_words, plain_words
from burgeridee.core.talk import Talk

LONGEST_NAME = 60
"""So many letters of a name are kept: it stands in lists, and above a screen of 80 columns."""
NAMELESS_ID = "initiatief"
"""How the id of an initiative begins whose name has no letter that an id may have."""
_LONGEST_START = 30
_ARTICLE = re.compile(r"^(de|het|een)-(?=.)")
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_ENDS_A_SENTENCE = ("?", "!", ".")


# ── Beginning


def begun(
    conversation: Conversation,
    intake_id: str,
    now: datetime,
    origin: Talk | None,
    earlier: Sequence[Talk] = (),
) -> Talk:
    """A new talk in the initiative of its origin, that goes on from it where the model does.

    It is practice when its origin is. What the model carries, is taken over from the origin, or
    else from what that went on from: `earlier`, the nearest first.
    """
    if origin is None:
        return Talk.start(conversation, intake_id, now)
    talk = Talk.start(conversation, intake_id, now, practice=origin.intake.practice)
    does_follow = may_build_on(conversation, origin.conversation)
    links = Links(
        initiative=origin.intake.links.initiative,
        initiative_name=origin.intake.links.initiative_name,
        previous=origin.intake.id if does_follow or not conversation.builds_on else "",
    )
    intake = talk.intake.with_(links=links)
    for question in conversation.questions if does_follow else ():
        answer = _carried(question, (origin, *earlier))
        if answer is not None:
            intake = with_line_ids(intake.with_answer(question.id, answer), question)
    return replace(talk, intake=intake)


def _carried(question: Question, sources: Sequence[Talk]) -> Answer | None:
    """The answer that a question takes over: of the nearest talk in which it was heard."""
    for source in sources:
        value = source.heard.get(question.carries) if question.carries else None
        if value is not None and not misfit(question, value):
            said = source.intake.answers[question.carries]
            words = in_words(question, value)
            return Answer(
                asked=question.ask,
                state="answered",
                value=value,
                in_words="" if words == plain_words(value) else words,
                at=said.at,
                carried=said.carried or source.intake.id,
            )
    return None


def is_talk(model: Conversation) -> bool:
    """Whether this is a talk to go on from: a first one, or one that asks anew what that asked.

    A check or a sheet builds on a talk too, and asks something else.
    """
    return not model.builds_on or any(one.carries == one.id for one in model.questions)


def follows(talk: Talk) -> bool:
    """Whether a talk goes on from an earlier one, and is no check or sheet beside it."""
    model = talk.conversation
    return bool(model.builds_on and talk.intake.links.previous) and is_talk(model)


def may_build_on(model: Conversation, origin: Conversation) -> bool:
    """Whether a talk of this model may go on from one of the other: its base, or what does so."""
    return bool(model.builds_on) and model.builds_on in {origin.id, origin.builds_on}


def brought_up(first: Talk, later: Talk) -> Talk:
    """The first talk with the newer answers to the same questions of one that follows it.

    What the later one only took over is not newer: the first may have been put right since.
    """
    newer = {
        question.id: later.intake.answers[question.id]
        for question in first.conversation.questions
        if later.heard.get(question.id) is not None
        and not later.intake.answers[question.id].carried
        and not misfit(question, later.intake.answers[question.id].value)
    }
    intake = first.intake.with_(answers={**first.intake.answers, **newer})
    return replace(first, intake=intake, past=(), typing="")


def stood_in(base: Conversation, later: Talk) -> Talk:
    """What can be known of a first talk that is gone: what the one after it took over."""
    intake = later.intake
    talk = Talk.start(base, intake.id, intake.created or _LONG_AGO, practice=intake.practice)
    kept = {
        question.id: intake.answers[question.id]
        for question in base.questions
        if later.heard.get(question.id) is not None
        and not misfit(question, intake.answers[question.id].value)
    }
    return replace(talk, intake=talk.intake.with_(answers=kept, status=intake.status))


# ── Belonging


def joined(talk: Talk, initiative: str, name: str, now: datetime) -> Talk:
    """The talk in an initiative, or in none (empty). No answer changes, so no reason is asked."""
    links = talk.intake.links.with_(initiative=initiative, initiative_name=name)
    if links == talk.intake.links:
        return talk
    intake = talk.intake.with_(links=links, changed=now)
    return replace(talk, intake=intake, past=(*talk.past, talk.intake), typing="")


def initiative_id(name: str, letters: str) -> str:
    """The id of an initiative: how its name begins, and a few random letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    start = _ARTICLE.sub("", re.sub(r"[^a-z0-9]+", "-", plain).strip("-"))
    return f"{start[:_LONGEST_START].strip('-') or NAMELESS_ID}-{letters}"


# ── Names and days


def name_of(talk: Talk) -> str:
    """What a talk is called in a list: its title, else what it is and what it belongs to.

    One that follows the first talk has the title of that, and says what it is before it. What is
    a part of something larger, as a table of a meeting, says after its title where it belongs.
    Empty for a first talk of which nothing is known yet.
    """
    model, initiative = talk.conversation, talk.intake.links.initiative_name
    if talk.title:
        if model.builds_on and is_talk(model):
            return _joined_up(model.title, talk.title)
        is_part = bool(model.builds_on and initiative) and initiative not in talk.title
        return _joined_up(talk.title, initiative) if is_part else talk.title
    if not initiative:
        can_be_named = bool(model.uses.title or model.uses.story)
        return model.title if model.builds_on or not can_be_named else ""
    return _joined_up(model.title, initiative)


def name_within(talk: Talk) -> str:
    """What a talk is called among those of its initiative: what it is, and its own title.

    A first talk with a title of its own needs no more than that.
    """
    title, model = talk.title, talk.conversation
    if not title or title.casefold() == talk.intake.links.initiative_name.casefold():
        return model.title
    return _joined_up(model.title, title) if model.builds_on else title


def held_on(talk: Talk) -> date | None:
    """The day of a talk: the one that was filled in, else the day on which it was begun."""
    day = talk.heard.get(talk.conversation.uses.talk_on)
    if isinstance(day, date):
        return day
    if talk.intake.created is not None:
        return talk.intake.created.date()
    return begun_on(talk.intake.id)


def begun_on(intake_id: str) -> date | None:
    """The day with which an id of ours begins; nothing where somebody made up another one."""
    try:
        return datetime.strptime(f"{intake_id[:8]}+0000", "%Y%m%d%z").date()
    except ValueError:
        return None


def _joined_up(first: str, second: str) -> str:
    between = " " if first.endswith(_ENDS_A_SENTENCE) else ": "
    return f"{first}{between}{second}"
