"""The parts of a model that have signs, and what can be wrong with those signs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from burgeridee.core.conditions import Signs, questions_of
from burgeridee.core.soundness import can_be_silent, can_speak
from burgeridee.files.library.building import signs_of
from burgeridee.files.library.fitting import misfits
from burgeridee.files.library.known import Known
from burgeridee.files.library.mistakes import Mistake
from burgeridee.files.library.parts import Draft, Part


@dataclass(frozen=True)
class Signed:
    """A part with signs under `key`.

    `hides` tells whether it may look at a private answer, `can_hide` whether an author can make
    it so, `always` whether it may speak always.
    """

    part: Part[Any]
    key: str
    hides: bool = False
    can_hide: bool = False
    always: bool = False

    def mistakes(self, known: Known) -> Iterator[Mistake]:
        """What is wrong with the signs: in a condition by itself, else in all together."""
        found = [m for sign in self.part.signs for one in sign for m in misfits(one, known)]
        found += self._looks_back(known)
        found += self._private(known)
        yield from found
        if not found and self.part.is_whole and self._is_sure(known):
            yield from self._unsound(signs_of(self.part), known)

    def _looks_back(self, known: Known) -> Iterator[Mistake]:
        """Whether `only_when` names earlier questions only, so that a talk can go on."""
        if self.key != "only_when":
            return
        here = next(at for at, other in enumerate(known.parts) if other is self.part)
        for sign in self.part.signs:
            for condition in sign:
                for name in questions_of(condition.made) if condition.made is not None else ():
                    if name == self.part.id:
                        yield condition.home.mistake("De vraag kijkt naar zichzelf.", word=name)
                    elif known.order.get(name, -1) > here:
                        problem = f"Vraag '{name}' komt later. Kijk alleen naar eerdere vragen."
                        yield condition.home.mistake(problem, word=name)

    def _private(self, known: Known) -> Iterator[Mistake]:
        """The first private answer that would show through a part that is not private."""
        if self.hides:
            return
        for sign in self.part.signs:
            for condition in sign:
                for name in questions_of(condition.made) if condition.made is not None else ():
                    question = known.question(name)
                    if question is not None and question.private:
                        way = "Zet hierbij: private = true." if self.can_hide else "Dat mag niet."
                        problem = f"Dit kijkt naar vraag '{name}', en die is privé. {way}"
                        yield condition.home.mistake(problem, word=name)
                        return

    def _is_sure(self, known: Known) -> bool:
        conditions = (condition for sign in self.part.signs for condition in sign)
        named = (n for c in conditions if c.made is not None for n in questions_of(c.made))
        return all(known.is_sure(name) for name in named)

    def _unsound(self, signs: Signs, known: Known) -> Iterator[Mistake]:
        if not signs:
            return
        home = self.part.home
        dead = [at for at, sign in enumerate(signs) if not can_speak((sign,), known.made)]
        if len(dead) == len(signs):
            yield home.mistake("De voorwaarden kunnen nooit samen waar zijn.", self.key)
        elif not self.always and not can_be_silent(signs, known.made):
            yield home.mistake("De voorwaarden zijn altijd waar.", self.key)
        else:
            for at in dead:
                here = home.part(self.key, at, called=f"teken {at + 1}")
                yield here.mistake("De voorwaarden kunnen nooit samen waar zijn.")


def signed_parts(draft: Draft) -> Iterator[Signed]:
    """Every part of a draft that has signs."""
    for question in draft.questions:
        yield Signed(question, "only_when", hides=True)
    for rule in draft.rules:
        yield Signed(rule, "when", hides=_is_private(rule), can_hide=True)
    for item in draft.items:
        yield Signed(item, "evidence", hides=_is_private(item), can_hide=True)
    for lane in draft.lanes:
        yield Signed(lane, "when")
    if draft.advice is not None:
        for criterion in draft.advice.criteria:
            for line in criterion.lines:
                yield Signed(line, "when", always=True)
        for side in draft.advice.side_roles:
            yield Signed(side, "when", always=True)


def fit_parts(draft: Draft) -> Iterator[Signed]:
    """The parts of a draft whose signs may look at the model that it builds on too."""
    if draft.fit is not None:
        for knockout in draft.fit.knockouts:
            yield Signed(knockout, "when")
        for line in draft.fit.lines:
            yield Signed(line, "when")


def _is_private(part: Part[Any]) -> bool:
    """Whether a rule or item is private; one with a mistake in it has the benefit."""
    return not part.is_whole or part.made is None or bool(part.made.private)
