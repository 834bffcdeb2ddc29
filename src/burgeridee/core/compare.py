"""Two versions of one talk, side by side: what differs, in words, question by question."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.intake import (
    ITEM_ID,
    Answer,
    Intake,
    Limit,
    Outcome,
    RolePart,
    Tick,
    lines_of,
)
from burgeridee.core.questions import ListQuestion, in_words, line_in_words, plain_words

STATES = {
    "parked": "straks",
    "skipped": "niet besproken",
    "not-applicable": "niet van toepassing",
}
STATUS = {"open": "open", "closed": "afgesloten"}
FORMS = {"full": "heel gesprek", "short": "kort gesprek"}
JUDGED = {"seen": "gezien", "does-not-apply": "vervalt"}
LIMITS = {"no": "Kan niet", "finding-out": "Wordt uitgezocht"}
ROLES = {"official": "Rol: hoe jij het ziet", "residents": "Rol: hoe bewoners het zien"}
IN_PART = {"now": "nu", "wanted": "straks", "official": "jij", "residents": "bewoners"}
LISTS = {"limits": "Wat niet kan, of wordt uitgezocht", "roles": "Rollen per deel"}
"""Lists in which a choice is one for the whole list."""
LETTER = {
    "to": "Brief: aan wie",
    "phone": "Brief: telefoon",
    "day": "Brief: dag",
    "reason": "Brief: reden",
    "decided_by": "Brief: wie beslist",
    "instead": "Brief: wat wel kan",
    "objection": "Brief: bezwaar",
}


@dataclass(frozen=True)
class Part:
    """One part of an intake, as a reader knows it: what it is called, and what it says."""

    label: str
    words: str


@dataclass(frozen=True)
class Difference:
    """One part that is not the same in two versions. What is not there is empty."""

    key: str
    label: str
    was: str
    now: str


def differences(
    conversation: Conversation, before: Intake, after: Intake
) -> tuple[Difference, ...]:
    """What a reader sees differ between two versions, in the order of the talk.

    Minutes, where the talk stood, and what the program keeps for itself are no difference.
    """
    was, now = parts(conversation, before), parts(conversation, after)
    keys = (*now, *(key for key in was if key not in now))
    found = (_difference(key, was.get(key), now.get(key)) for key in keys)
    in_order = dict.fromkeys((*parts_order(conversation), *keys))
    order = {key: at for at, key in enumerate(in_order)}
    return tuple(sorted((one for one in found if one.was != one.now), key=lambda d: order[d.key]))


def parts_order(conversation: Conversation) -> Iterator[str]:
    """The keys of all that may be said on questions, in the order of asking."""
    for question in conversation.questions:
        yield answer_key(question.id)
        yield note_key(question.id)


def answer_key(question_id: str) -> str:
    """The key of what was answered to a question."""
    return f"answers.{question_id}"


def note_key(question_id: str) -> str:
    """The key of the note at a question."""
    return f"answers.{question_id}.note"


def parts(conversation: Conversation, intake: Intake) -> Mapping[str, Part]:
    """Each part of an intake that says something, by its key."""
    found = (
        *_answers(conversation, intake),
        *_agreements(conversation, intake),
        *_limits(intake),
        *_notes(intake),
        *_judgements(conversation, intake),
        *_ticks(conversation, intake),
        *_roles(conversation, intake),
        *_rest(intake),
    )
    return {key: part for key, part in found if part.words}


_Parts = Iterator[tuple[str, Part]]


def _difference(key: str, was: Part | None, now: Part | None) -> Difference:
    shown = now or was
    return Difference(
        key=key,
        label=shown.label if shown else key,
        was=was.words if was else "",
        now=now.words if now else "",
    )


def question_called(conversation: Conversation, question_id: str) -> str:
    """A question as people find it: its number and its label; of an unknown one the id."""
    question = conversation.by_id.get(question_id)
    return f"{conversation.numbers[question_id]} {question.label}" if question else question_id


def _answers(conversation: Conversation, intake: Intake) -> _Parts:
    for question_id, answer in intake.answers.items():
        label = question_called(conversation, question_id)
        yield answer_key(question_id), Part(label, _said(conversation, question_id, answer))
        yield note_key(question_id), Part(f"{label}, notitie", answer.note.strip())


def _said(conversation: Conversation, question_id: str, answer: Answer) -> str:
    question = conversation.by_id.get(question_id)
    value = answer.value
    words = in_words(question, value) if question else answer.in_words or plain_words(value)
    if answer.state == "answered":
        return words.strip()
    return f"{STATES[answer.state]}: {words}" if words.strip() else STATES[answer.state]


def _agreements(conversation: Conversation, intake: Intake) -> _Parts:
    for outcome in intake.agreements:
        label = f"Afspraak: {_item_called(conversation, intake, outcome.item)}"
        yield f"agreements.{outcome.item}", Part(label, _became(outcome))


def _item_called(conversation: Conversation, intake: Intake, item: str) -> str:
    """The line of a list that an agreement points to, in words."""
    question_id, _, line_id = item.partition("/")
    question, answer = conversation.by_id.get(question_id), intake.answers.get(question_id)
    if isinstance(question, ListQuestion) and answer:
        for line in lines_of(answer.value):
            if str(line.get(ITEM_ID)) == line_id:
                return line_in_words(question, line)
    return question.label if question else item


def _became(outcome: Outcome) -> str:
    said = (
        f"gedaan op {day_in_words(outcome.done)}" if outcome.done else "",
        f"verzet naar {day_in_words(outcome.moved_to)}" if outcome.moved_to else "",
        outcome.reason.strip(),
    )
    return ", ".join(one for one in said if one)


def _limits(intake: Intake) -> _Parts:
    for place, limit in enumerate(intake.limits, 1):
        yield f"limits.{place}", Part(f"Grens {place}", limit_in_words(limit))


def limit_in_words(limit: Limit) -> str:
    """A limit on one line."""
    said = (limit.what, limit.why, limit.decided_by, limit.instead)
    told = ". ".join(one.strip().rstrip(".") for one in said if one.strip())
    return f"{LIMITS[limit.kind]}: {told}" if told else ""


def _notes(intake: Intake) -> _Parts:
    for place, note in enumerate(intake.notes, 1):
        yield f"notes.{place}", Part(f"Losse notitie {place}", note.text.strip())


def _judgements(conversation: Conversation, intake: Intake) -> _Parts:
    titles = {rule.id: rule.title for rule in conversation.rules}
    for rule, judgement in intake.flags.items():
        reason = f": {judgement.reason}" if judgement.reason.strip() else ""
        label = f"Vlag: {titles.get(rule, rule)}"
        yield f"flags.{rule}", Part(label, f"{JUDGED[judgement.judged]}{reason}")


def _ticks(conversation: Conversation, intake: Intake) -> _Parts:
    texts = {item.id: item.text for item in conversation.items}
    for item, tick in intake.checklist.items():
        yield f"checklist.{item}", Part(f"Checklist: {texts.get(item, item)}", _tick(tick))


def _tick(tick: Tick) -> str:
    said = "ja" if tick.ticked else "nee"
    return f"{said}, {tick.note.strip()}" if tick.note.strip() else said


def _roles(conversation: Conversation, intake: Intake) -> _Parts:
    for name, label in ROLES.items():
        words = _role_called(conversation, getattr(intake.role, name))
        yield f"role.{name}", Part(label, words)
    yield "role.reason", Part("Rol: waarom", intake.role.reason.strip())
    for place, part in enumerate(intake.roles, 1):
        label = f"Rol bij {part.part.strip() or place}"
        yield f"roles.{place}", Part(label, _in_part(conversation, part))


def _in_part(conversation: Conversation, part: RolePart) -> str:
    """What is said of one part; of one that has only a name, that there is nothing yet."""
    said = (
        f"{word} {_role_called(conversation, getattr(part, name))}"
        for name, word in IN_PART.items()
        if getattr(part, name)
    )
    until = (f"tot {day_in_words(part.until)}",) if part.until else ()
    return ", ".join((*said, *until)) or ("nog niets" if part.part.strip() else "")


def _role_called(conversation: Conversation, role: str) -> str:
    texts = conversation.advice.texts if conversation.advice else {}
    return texts[role].label if role in texts else role


def role_part_in_words(conversation: Conversation, part: RolePart) -> str:
    """The role in one part, on one line."""
    return ": ".join(filter(None, (part.part.strip(), _in_part(conversation, part))))


def listed(conversation: Conversation, intake: Intake, key: str) -> Part:
    """A whole list of `LISTS`: a line for each of its rows, numbered where there are more."""
    if key == "limits":
        rows = (limit_in_words(limit) for limit in intake.limits)
    else:
        rows = (role_part_in_words(conversation, part) for part in intake.roles)
    said = [row for row in rows if row]
    numbered = [f"{place}. {row}" for place, row in enumerate(said, 1)] if said[1:] else said
    return Part(LISTS[key], "\n".join(numbered))


def _rest(intake: Intake) -> _Parts:
    yield "status", Part("Het gesprek is", STATUS[intake.status])
    yield "form", Part("Vorm", FORMS[intake.form])
    for name, label in LETTER.items():
        said = getattr(intake.letter, name)
        words = day_in_words(said) if isinstance(said, date) else (said or "").strip()
        yield f"letter.{name}", Part(label, words)
    yield "case_number", Part("Zaaknummer", intake.case_number.strip())
    folder = intake.links.initiative_name.strip() or intake.links.initiative
    yield "links.initiative", Part("Hoort bij", folder)
