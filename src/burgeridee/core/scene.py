"""A practice case while it is played: what was said, and who may hear what."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from burgeridee.core.cases import Case, Fact
from burgeridee.core.practice import Line, Reply, asked, found, run_of
from burgeridee.core.talk import Talk

ALONE = "alleen"
COLLEAGUE = "Een collega vertelt: "
OWN_WORK = "Dit vul je zelf in. Kijk bij 'De casus' wat je vooraf weet."
NO_FACT = "Hier hoort geen feit bij. Wie de bewoner speelt, verzint een antwoord."


@dataclass
class Scene:
    """One case, and all that was said in this session, by question."""

    case: Case
    _said: dict[str, list[str]] = field(default_factory=dict)
    _asked: dict[str, set[str]] = field(default_factory=dict)

    def ask(self, talk: Talk, probe: str) -> tuple[Talk, tuple[str, ...]]:
        """The talk after this was asked, and what it brings: what is said, or may be told now."""
        name = talk.question.id
        talk, reply = asked(self.case, talk, probe)
        told = self._told(talk, reply)
        said = self._said.setdefault(name, [])
        said += [words for words in told if words not in (*said, NO_FACT, OWN_WORK)]
        self._asked.setdefault(name, set()).add(probe)
        return talk, told

    def was_asked(self, talk: Talk, probe: str) -> bool:
        """Whether this was asked before, in this session."""
        return probe in self._asked.get(talk.question.id, ())

    def heard(self, talk: Talk) -> tuple[str, ...]:
        """What was said at the question in front; from an earlier session only the facts."""
        said = self._said.get(talk.question.id)
        if said:
            return tuple(said)
        known = [f for f in found(self.case, talk) if f.question == talk.question.id]
        return self._facts(talk, known)

    def _told(self, talk: Talk, reply: Reply) -> tuple[str, ...]:
        has_something = reply.facts or talk.question.id in self.case.says
        if talk.question.audience != "residents" and not has_something:
            return (OWN_WORK,)  # no resident was asked anything
        if is_alone(talk):
            return tuple(in_words(line) for line in reply.lines)
        return self._facts(talk, reply.facts) or (NO_FACT,)

    def _facts(self, talk: Talk, facts: tuple[Fact, ...] | list[Fact]) -> tuple[str, ...]:
        """Alone: what they say. With two: only that it may be told; the card has the words."""
        if is_alone(talk):
            return tuple(in_words(Line(fact.text, fact.by)) for fact in facts)
        return tuple(_may_tell(self.case.facts.index(fact) + 1) for fact in facts)


def is_alone(talk: Talk) -> bool:
    """Whether one person practises alone, so that the program speaks for the residents."""
    return run_of(talk.intake).seat == ALONE


def in_words(line: Line) -> str:
    """What is said, with who says it where that is no resident."""
    return f"{COLLEAGUE if line.by == 'colleague' else ''}{line.text.strip()}"


def _may_tell(number: int) -> str:
    return f"De bewoner mag nu feit {number} van de kaart vertellen."


def introduction(case: Case, talk: Talk) -> Iterator[tuple[str, str]]:
    """What the official knows beforehand, in pieces with a head; alone also how they begin."""
    yield "Wat je vooraf weet", case.briefing.strip()
    yield "Wie er aan tafel zitten", case.persona.strip()
    if is_alone(talk):
        yield "Zo beginnen zij", "\n".join(f"“{line}”" for line in case.tells)
    yield "Om te oefenen", case.practise.strip()
