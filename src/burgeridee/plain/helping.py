"""What helps with the pitfalls of a talk, in plain lines: an exercise, else a card."""

from collections.abc import Iterator

from burgeridee.core.days import minutes_in_words
from burgeridee.core.flags import flags, gravest
from burgeridee.plain.talking import Talking


def help_lines(talking: Talking) -> Iterator[str]:
    """For each of the gravest pitfalls, as they will stand in the end, what helps with it."""
    phases = talking.talk.conversation.phases
    after = next((phase.id for phase in phases if phase.moment == "after"), "")
    found = gravest(flags(talking.talk.as_if_closed_before(after)))
    standing = [flag for flag in found if not flag.is_set_aside]
    if not standing:
        return
    from burgeridee.files.helping import Helps

    find = Helps(talking.archive.places.content_folders, talking.library)
    for flag in standing:
        helps = find.with_rule(flag.rule)
        if helps.exercise is not None:
            took = minutes_in_words(helps.exercise.minutes)
            what = f"de opdracht '{helps.exercise.name}' ({took}, {helps.exercise.id})"
            yield f"Wat helpt bij '{flag.rule.title}': {what}."
        elif helps.card is not None:
            yield f"Wat helpt bij '{flag.rule.title}': de kaart '{helps.card.title}'."
