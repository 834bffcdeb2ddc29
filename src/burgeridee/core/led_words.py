"""An exercise that is led, in words: where the group is, what to say, what is next."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from burgeridee.core.days import day_in_words, minutes_in_words
from burgeridee.core.intake import lines_of
from burgeridee.core.leading import Leading, Page, Turn
from burgeridee.core.questions import ListQuestion
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import OUTCOME as SHEET
from burgeridee.core.toolbox import Group

READY, OUTCOME, BREAK = "Voor je begint", "Wat kwam eruit?", "Pauze"
LAST = "Dit is het laatste. Mooi gedaan, samen."
_ONE_LINE = ("regel", "regels")


def whole_time(leading: Leading, now: datetime) -> str:
    """The minutes of the whole session, and when it will be over at this pace."""
    end = now + timedelta(minutes=leading.to_go)
    return f"{leading.used_in_all} van {leading.planned} minuten · klaar om {end:%H.%M}"


def title(leading: Leading, page: Page) -> str:
    """What a page is called."""
    exercise = leading.turns[page.turn].exercise
    match page.kind:
        case "ready":
            return exercise.name
        case "step":
            return exercise.steps[page.number - 1].title
        case "outcome":
            return OUTCOME
        case "break":
            return BREAK


def heading(leading: Leading) -> str:
    """What stands above the page in front of the group, where its exercise is named already."""
    page = leading.page
    return READY if page.kind == "ready" else title(leading, page)


def here(leading: Leading) -> str:
    """Where the group is, with the planned and the used minutes, and without a judgement."""
    page, exercise = leading.page, leading.turn.exercise
    begins = leading.begins_at(page)
    ends = begins + timedelta(minutes=page.minutes)
    lasts = minutes_in_words(page.minutes or exercise.minutes)
    match page.kind:
        case "ready":
            several = len(leading.turns) > 1
            place = f"Opdracht {page.turn + 1} van {len(leading.turns)} · " if several else ""
            return f"{place}{lasts} · voor {group_in_words(exercise.group)}"
        case "step":
            place = (
                f"Stap {page.number} van {len(exercise.steps)} · {begins:%H.%M} tot {ends:%H.%M}"
            )
            return f"{place} · gepland {lasts} · nu {minutes_in_words(leading.used(page))}"
        case "outcome":
            return f"Gepland {lasts} · het werd {minutes_in_words(leading.turn.used_in_all)}"
        case "break":
            return f"{lasts} · verder om {ends:%H.%M}"


def following(leading: Leading) -> str:
    """What comes after this page."""
    after = leading.following
    if after is None:
        return LAST
    if after.kind == "outcome":
        return "Hierna: opschrijven wat eruit kwam"
    lasts = f", {minutes_in_words(after.minutes)}" if after.minutes else ""
    return f"Hierna: {title(leading, after)}{lasts}"


def aloud(leading: Leading) -> Sequence[str]:
    """What to say aloud; before the first step what the exercise is for."""
    match leading.page.kind:
        case "ready":
            return (leading.turn.exercise.purpose,)
        case "step":
            return leading.step.say if leading.step else ()
        case "outcome":
            return ("Wat staat er op het blad? We schrijven het samen over, in eigen woorden.",)
        case "break":
            return (f"Even pauze. Daarna doen we: {leading.turn.exercise.name}",)


def group_in_words(group: Group) -> str:
    """With how many it can be done: "2 tot 12 mensen"."""
    return f"{group.least} tot {group.most} {group.of}"


def on_the_sheet(talk: Talk) -> tuple[str, ...]:
    """What stands in a record already, question by question, in numbers."""
    return tuple(_on_the_sheet(talk))


def _on_the_sheet(talk: Talk) -> Iterator[str]:
    for question in talk.route:
        answer = talk.answer_to(question)
        if answer is None or not talk.is_answered(question):
            continue
        if isinstance(question, ListQuestion):
            one, more = question.items or _ONE_LINE
            count = len(lines_of(answer.value))
            lines = f"{count} {one if count == 1 else more}"
            yield lines if question.id == SHEET else f"{question.label}: {lines}"
        else:
            yield question.label


def done_before(talk: Talk) -> str:
    """When an exercise was done before: "op 3 mei 2026"."""
    begun = talk.intake.led.began or talk.intake.created
    return f"op {day_in_words(begun)}" if begun else "eerder"


def how_far(turn: Turn) -> str:
    """How far an exercise came, as the way to go on with it."""
    led, steps, when = turn.led, len(turn.exercise.steps), done_before(turn.talk)
    if turn.talk.intake.status == "closed":
        return f"Kijken wat er {when} uitkwam"
    if turn.is_over:
        return f"Verder met opschrijven wat er {when} uitkwam"
    if led.at_step:
        return f"Verder bij stap {led.at_step} van {steps}, begonnen {when}"
    return f"Verder met het blad van {when.removeprefix('op ')}"
